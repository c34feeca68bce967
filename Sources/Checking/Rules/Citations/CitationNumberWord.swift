package import PlanSyntax

/// "Nghị quyết 09-NQ/TU" in a plan that writes "Nghị quyết số …".
package enum CitationNumberWord: Rule {
  package static let id = "citation-number-word"
  package static let family = Family.citations
  package static let severity = Diagnostic.Severity.note
  package static let source: Message? = .oneWay
  package static var page: [UInt8] { PackageResources.citation_number_word_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    let without = manuscript.citations.filter { isNamed($0) && $0.numberWords.isEmpty }
    // Most plans have one way.
    if without.isEmpty { return [] }
    let with = manuscript.citations.filter { isNamed($0) && !$0.numberWords.isEmpty }
    guard with.count >= without.count, let first = with.first else { return [] }
    return without.map { citation in
      finding(
        lacksWord(citation), at: citation.kind?.span.union(citation.name) ?? citation.name,
        labels: [Diagnostic.Label(Message("ở đây có “số”", en: "'số' is written here"), at: first.span)],
        fixes: [
          Diagnostic.Fix(
            Message("thêm “số”", en: "add 'số'"), isSafe: false,
            SourceEdit(SourceSpan(citation.name.start, citation.name.start), "số "))
        ])
    }
  }

  private static func isNamed(_ citation: Citation) -> Bool { citation.kind != nil && !citation.isInTitle }

  private static func lacksWord(_ citation: Citation) -> Message {
    let words = "\(citation.kind?.value ?? "") \(citation.key)"
    return Message(
      "“\(words)” thiếu “số”, chỗ khác trong văn bản thì có.",
      en: "'\(words)' lacks 'số', which the plan writes elsewhere.")
  }
}
