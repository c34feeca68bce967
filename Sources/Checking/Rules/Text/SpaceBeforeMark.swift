package import PlanSyntax

/// A space in front of a comma, a stop or the like.
package enum SpaceBeforeMark: Rule {
  package static let id = "space-before-mark"
  package static let family = Family.text
  package static let severity = Diagnostic.Severity.warning
  package static let yieldsTo = ["near-key", "missing-colon"]
  package static var page: [UInt8] { PackageResources.space_before_mark_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    manuscript.findings(at: manuscript.words.places(of: [",", ";", ":", ".", "!", "?"])) { passage, index in
      guard let space = passage.token(index - 1), space.kind == .space, isSlip(index, in: passage) else { return nil }
      let mark = passage.tokens[index]
      return finding(
        spaced(mark.text), at: space.span.union(mark.span),
        fixes: [Diagnostic.Fix(closed, isSafe: true, SourceEdit(space.span, ""))])
    }
  }

  private static func isSlip(_ index: Int, in passage: Passage) -> Bool {
    guard let before = passage.token(index - 2) else { return false }
    let behind = passage.token(index + 1)
    // A place left open: "……… ;"
    if before.text == "…" || before.text == "." { return false }
    switch passage.tokens[index].text {
    // A ratio, 1 : 500.
    case ":":
      let next = passage.index(after: index).map { passage.tokens[$0].kind }
      return before.kind != .number || next != .number
    // Dots that leave a place open, the end of a domain (".vn").
    case ".":
      if behind?.text == "." || before.text == "/" || behind?.text == "/" { return false }
      return behind.map { $0.kind != .word || $0.beginsWithCapital } ?? true
    default: return true
    }
  }

  private static func spaced(_ mark: String) -> Message {
    Message("Thừa dấu cách trước “\(mark)”.", en: "A space in front of '\(mark)'.")
  }

  private static let closed = Message("bỏ dấu cách", en: "take the space away")
}
