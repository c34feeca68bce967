package import PlanSyntax

/// Dots in place of a full stop ("không khí... Thu hút"), or of a comma between words.
package enum Ellipsis: Rule {
  package static let id = "ellipsis"
  package static let family = Family.text
  package static let severity = Diagnostic.Severity.note
  package static var page: [UInt8] { PackageResources.ellipsis_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    manuscript.findings(at: manuscript.words.places(of: [".", "…"])) { passage, index in
      guard let dots = passage.dots(from: index), let next = passage.index(after: dots.upperBound - 1),
        let before = passage.token(dots.lowerBound - 1), before.isSyllable || before.text == ",",
        passage.tokens[next].isSyllable
      else { return nil }
      let isStop = passage.tokens[next].beginsWithCapital
      guard isStop || before.text == "," else { return nil }
      let span = before.text == "," ? before.span.union(passage.span(of: dots)) : passage.span(of: dots)
      return finding(isStop ? asStop : asComma, at: span, help: help)
    }
  }

  private static let asStop = Message(
    "Dấu ba chấm dùng thay dấu chấm câu.", en: "Dots stand where a sentence ends.")
  private static let asComma = Message(
    "Sau “,...” câu còn tiếp mà không có dấu ngắt.", en: "The sentence goes on behind ',...' without a mark.")
  private static let help = Message(
    "kể đủ, hoặc viết “và các … khác”", en: "name them all, or write 'and other …'")
}

extension Passage {
  /// Three dots and no more, or their one sign, that begin at an index.
  fileprivate func dots(from index: Int) -> Range<Int>? {
    if tokens.sign(index) == "…" { return index..<index + 1 }
    guard tokens.sign(index) == ".", tokens.sign(index - 1) != ".", tokens.sign(index + 1) == ".",
      tokens.sign(index + 2) == ".", tokens.sign(index + 3) != "."
    else { return nil }
    return index..<index + 3
  }
}
