package import PlanSyntax

/// "Nghị quyết số số 11-NQ/TW".
package enum DoubledNumberWord: Rule {
  package static let id = "doubled-number-word"
  package static let family = Family.citations
  package static let severity = Diagnostic.Severity.warning
  package static var page: [UInt8] { PackageResources.doubled_number_word_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    manuscript.citations.compactMap { citation in
      guard citation.numberWords.count > 1, let first = citation.numberWords.first,
        let last = citation.numberWords.last
      else { return nil }
      let span = first.union(last)
      return finding(
        doubled(citation.key), at: span,
        fixes: [
          Diagnostic.Fix(Message("viết một “số”", en: "write it once"), isSafe: true, SourceEdit(span, "số"))
        ])
    }
  }

  private static func doubled(_ key: String) -> Message {
    Message("“số” viết hai lần trước “\(key)”.", en: "'số' is written twice in front of '\(key)'.")
  }
}
