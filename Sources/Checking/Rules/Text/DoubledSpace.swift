package import PlanSyntax

/// Two spaces or more between words.
package enum DoubledSpace: Rule {
  package static let id = "doubled-space"
  package static let family = Family.text
  package static let severity = Diagnostic.Severity.warning
  package static let yieldsTo = ["space-before-mark", "bracket-space", "tab-in-text", "no-break-space", "near-key"]
  package static var page: [UInt8] { PackageResources.doubled_space_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    manuscript.findings(at: manuscript.words.wideSpaces) { passage, index in
      let token = passage.tokens[index]
      // Behind it a comment that is told of.
      guard passage.token(index + 1)?.text != "#", token.text.allSatisfy({ $0 == " " }) else { return nil }
      return finding(
        doubled, at: token.span, fixes: [Diagnostic.Fix(single, isSafe: true, SourceEdit(token.span, " "))])
    }
  }

  private static let doubled = Message("Thừa dấu cách giữa hai từ.", en: "More than one space between words.")
  private static let single = Message("để một dấu cách", en: "leave one")
}
