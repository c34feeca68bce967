import DocumentModel
package import DocumentReading
package import PlanSyntax
package import Standards

/// Phiếu kiểm tra thể thức: for each rule of a standard, what it asks, what a document has, and whether that is right.
package struct ConformanceSheet: Hashable, Sendable {
  package enum Verdict: String, Hashable, Sendable, CaseIterable {
    case pass, fail
    /// Unlike the standard's models or common practice, which is no fault.
    case differs
    /// The document has no such component and needs none.
    case notApplicable
    case undetermined
  }

  /// One rule and what was found.
  package struct Line: Hashable, Sendable {
    package var rule: StandardRule
    package var verdict: Verdict
    /// The value, or the worst of several; nil where there is none.
    package var measured: Message?
    /// Where the measured value stands.
    package var place: Place?
    /// Why there is no verdict, or what there is to add.
    package var note: Message?
    /// How many places were measured, and how many of them are wrong.
    package var count: Int
    package var wrong: Int
  }

  /// Independent of pages, which only a layout has.
  package struct Place: Hashable, Sendable {
    /// From 1, of the file's sections.
    package var section: Int
    /// The first words of the paragraph.
    package var words: String
  }

  package var standard: Standard
  package var format: MeasuredDocument.Format
  /// In the standard's order.
  package var lines: [Line]

  /// Measures the document by the standard's rules.
  package init(of document: MeasuredDocument, by standard: Standard) {
    self.standard = standard
    format = document.format
    let inspector = Inspector(document)
    lines = standard.rules.map(inspector.line)
  }

  package func count(_ verdict: Verdict) -> Int { lines.count { $0.verdict == verdict } }

  package var hasFailures: Bool { lines.contains { $0.verdict == .fail } }
}

extension Standard {
  /// The standard a document follows by its own words: the Party's where its title stands in the place of the Quốc hiệu.
  package static func likely(for document: MeasuredDocument) -> Standard {
    let recognition = Recognition(of: document)
    let name = recognition.all(.nationalName).first?.paragraph.text ?? ""
    return folded(name) == "đảng cộng sản việt nam" ? .partyGuideline36 : .decree30
  }
}
