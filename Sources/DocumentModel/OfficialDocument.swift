/// One official document in which every word, number, letter, reference and length is settled.
///
/// What a writer needs beside it is the ``HouseStyle`` it was composed in, which says how each ``Role`` looks.
package struct OfficialDocument: Hashable, Sendable {
  package var properties: DocumentProperties
  /// In page order; each begins a new page with page numbers of its own.
  package var sections: [DocumentSection]

  package init(properties: DocumentProperties, sections: [DocumentSection]) {
    self.properties = properties
    self.sections = sections
  }
}

/// What the file says of the document outside its pages: metadata of an outgoing document (Nghị định 30/2020, Phụ lục VI).
package struct DocumentProperties: Hashable, Sendable {
  /// Kind and subject on one line: "Kế hoạch hành động Triển khai …".
  package var title: String
  /// Trích yếu.
  package var subject: String
  /// Cơ quan ban hành, as on the page; several bodies are parted by "; ".
  package var issuer: String
  /// Số, ký hiệu: "26/KH-UBND"; nil while the number is not given.
  package var number: String?
  /// Ngày ban hành, ISO 8601 (`2026-01-05`); nil while it is not complete.
  package var issuedOn: String?
  /// BCP 47: `vi-VN`.
  package var language: String

  package init(
    title: String, subject: String, issuer: String, number: String?, issuedOn: String?, language: String
  ) {
    self.title = title
    self.subject = subject
    self.issuer = issuer
    self.number = number
    self.issuedOn = issuedOn
    self.language = language
  }
}

/// A run of pages with one orientation and page numbers that start at 1.
package struct DocumentSection: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    /// Quyết định that issues a plan.
    case act
    /// The plan itself, stand-alone or attached to an act.
    case plan
    /// Phụ lục.
    case annex
  }

  package enum Orientation: String, Hashable, Sendable {
    case portrait, landscape
  }

  package var kind: Kind
  package var orientation: Orientation
  /// Chỉ dẫn về phạm vi lưu hành (cell 11): stands in the top margin of the first page.
  package var firstPageHeader: [Block]
  /// Địa chỉ cơ quan (cell 13): stands at the foot of the first page.
  package var firstPageFooter: [Block]
  package var blocks: [Block]

  package init(
    kind: Kind, orientation: Orientation = .portrait, firstPageHeader: [Block] = [], firstPageFooter: [Block] = [],
    blocks: [Block]
  ) {
    self.kind = kind
    self.orientation = orientation
    self.firstPageHeader = firstPageHeader
    self.firstPageFooter = firstPageFooter
    self.blocks = blocks
  }
}
