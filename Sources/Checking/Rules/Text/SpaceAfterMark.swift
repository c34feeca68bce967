package import PlanSyntax

/// No space behind a comma, a stop or the like.
package enum SpaceAfterMark: Rule {
  package static let id = "space-after-mark"
  package static let family = Family.text
  package static let severity = Diagnostic.Severity.warning
  package static let yieldsTo = ["near-key", "missing-colon"]
  package static var page: [UInt8] { PackageResources.space_after_mark_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    manuscript.findings(at: manuscript.words.places(of: [",", ";", ":", ".", "!", "?"])) { passage, index in
      let mark = passage.tokens[index]
      guard let before = passage.token(index - 1), let behind = passage.token(index + 1),
        isClosed(mark.text, before, behind), !passage.isInAddress(index)
      else { return nil }
      return finding(
        closed(before.text + mark.text + behind.text, mark.text), at: before.span.union(behind.span),
        fixes: [
          Diagnostic.Fix(
            Message(
              "viết “\(before.text)\(mark.text) \(behind.text)”",
              en: "write '\(before.text)\(mark.text) \(behind.text)'"),
            isSafe: before.isSyllable && behind.isSyllable, SourceEdit(SourceSpan(mark.span.end, mark.span.end), " "))
        ])
    }
  }

  private static func isClosed(_ mark: String, _ before: Token, _ behind: Token) -> Bool {
    switch mark {
    case ",", ";":
      return (before.isSyllable || before.kind == .number || before.text == ")") && behind.isSyllable
    case ":":
      return before.isSyllable && (behind.isSyllable || behind.kind == .number && before.isMarked)
    // Not in TP.HCM, Q.Cường, thuvien.vn, 1.000.
    case ".", "!", "?":
      guard behind.isSyllable, behind.beginsWithCapital, !behind.isInCapitals else { return false }
      return before.isSyllable && !before.beginsWithCapital || before.kind == .number || before.text == ")"
    default: return false
    }
  }

  private static func closed(_ text: String, _ mark: String) -> Message {
    Message("“\(text)”: thiếu dấu cách sau “\(mark)”.", en: "'\(text)': no space behind '\(mark)'.")
  }
}
