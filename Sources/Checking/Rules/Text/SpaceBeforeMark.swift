package import PlanSyntax

/// A space in front of a comma, a stop or the like.
package enum SpaceBeforeMark: Rule {
  package static let id = "space-before-mark"
  package static let family = Family.text
  package static let severity = Diagnostic.Severity.warning
  package static let yieldsTo = ["near-key", "missing-colon"]
  package static var page: [UInt8] { PackageResources.space_before_mark_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    manuscript.passages.flatMap { passage in
      passage.tokens.indices.compactMap { index in
        guard let mark = mark(behind: index, in: passage) else { return nil }
        return finding(
          spaced(mark.text), at: passage.tokens[index].span.union(mark.span),
          fixes: [
            Diagnostic.Fix(closed, isSafe: true, SourceEdit(passage.tokens[index].span, ""))
          ])
      }
    }
  }

  private static func mark(behind index: Int, in passage: Passage) -> Token? {
    guard passage.tokens[index].kind == .space, let before = passage.token(index - 1),
      let mark = passage.token(index + 1), mark.kind == .sign
    else { return nil }
    let behind = passage.token(index + 2)
    // A place left open: "……… ;"
    if before.text == "…" || before.text == "." { return nil }
    switch mark.text {
    case ",", ";", "!", "?": return mark
    // A ratio, 1 : 500.
    case ":":
      let next = passage.index(after: index + 1).map { passage.tokens[$0].kind }
      return before.kind == .number && next == .number ? nil : mark
    // Dots that leave a place open, the end of a domain (".vn").
    case ".":
      if behind?.text == "." || before.text == "/" || behind?.text == "/" { return nil }
      if let behind, behind.kind == .word, !behind.beginsWithCapital { return nil }
      return mark
    default: return nil
    }
  }

  private static func spaced(_ mark: String) -> Message {
    Message("Thừa dấu cách trước “\(mark)”.", en: "A space in front of '\(mark)'.")
  }

  private static let closed = Message("bỏ dấu cách", en: "take the space away")
}
