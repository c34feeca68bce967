package import PlanSyntax

/// "(sau đây viết tắt là …)" for what is not written so again.
package enum UnusedAbbreviation: Rule {
  package static let id = "unused-abbreviation"
  package static let family = Family.text
  package static let severity = Diagnostic.Severity.note
  package static var page: [UInt8] { PackageResources.unused_abbreviation_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    manuscript.abbreviations.compactMap { abbreviation in
      guard abbreviation.places.count == 1, let only = abbreviation.places.first, only.introduction == .said else {
        return nil
      }
      return finding(unused(abbreviation.text), at: only.span)
    }
  }

  private static func unused(_ text: String) -> Message {
    Message("“\(text)” được giới thiệu nhưng không dùng lại.", en: "'\(text)' is introduced and not used again.")
  }
}
