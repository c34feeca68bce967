package import PlanSyntax

/// A standard of form for official documents: Nghị định 30/2020/NĐ-CP, Thông tư 01/2011/TT-BNV, Hướng dẫn 36-HD/VPTW.
///
/// Its rules are data. Templates that claim it are checked against them, and so are finished documents. They are taken from the standard's
/// text, never from a template or a writer.
///
/// To judge a template: for each rule that is a ``StandardRule/Basis/rule``, take the looks of its subject's
/// ``StandardRule/Subject/roles`` (or the page, or the drawn line) and switch over its requirement; what a template
/// cannot say (wording, presence, order) is skipped. ``StandardRule/required`` words the range, ``StandardRule/title``
/// the thing.
package struct Standard: Hashable, Sendable {
  /// As a template claims it in `chuẩn:`: `nd30`.
  package var name: String
  package var title: Message
  /// In the order of the page.
  package var rules: [StandardRule]

  package init(_ name: String, _ title: Message, rules: [StandardRule] = []) {
    self.name = name
    self.title = title
    self.rules = rules
  }

  package static let all: [Standard] = [.decree30, .circular01, .partyGuideline36]

  package static func named(_ name: String) -> Standard? { all.first { $0.name == name } }
}

/// How near a measured value has to be to count as the required one.
///
/// Files round: DOCX to 1/20 pt (0.02 mm) and half points, ODT to what its program prints, HTML to hundredths.
package enum Tolerance {
  /// Of lengths on the page, in millimetres.
  package static let millimetres = 0.05
  /// Of type sizes and spaces, in points.
  package static let points = 0.05
  /// Of line spacing, in lines.
  package static let lines = 0.01
  /// Of a drawn line against its text, in millimetres: what a ruler tells apart. The text's own width is known for Times New Roman
  /// without kerning.
  package static let ruler = 1.0
}
