package import PlanSyntax

/// Two spaces or more between words.
package enum DoubledSpace: Rule {
  package static let id = "doubled-space"
  package static let family = Family.text
  package static let severity = Diagnostic.Severity.warning
  package static let yieldsTo = ["near-key", "space-before-mark", "bracket-space", "tab-in-text", "no-break-space"]
  package static var page: [UInt8] { PackageResources.doubled_space_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    manuscript.passages.flatMap { passage in
      passage.tokens.enumerated().compactMap { index, token in
        // Behind it a comment that is told of.
        guard token.kind == .space, passage.token(index + 1)?.text != "#", token.text.utf8.count > 1,
          token.text.allSatisfy({ $0 == " " })
        else { return nil }
        return finding(
          doubled, at: token.span, fixes: [Diagnostic.Fix(single, isSafe: true, SourceEdit(token.span, " "))])
      }
    }
  }

  private static let doubled = Message("Thừa dấu cách giữa hai từ.", en: "More than one space between words.")
  private static let single = Message("để một dấu cách", en: "leave one")
}
