package import PlanSyntax

/// One act, or the same words, twice among the legal bases.
package enum LegalBasisRepeated: Rule {
  package static let id = "legal-basis-repeated"
  package static let family = Family.form
  package static let severity = Diagnostic.Severity.warning
  package static var page: [UInt8] { PackageResources.legal_basis_repeated_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    manuscript.legalBases.flatMap { bases in
      var first: [String: SourceSpan] = [:]
      return bases.compactMap { basis -> Diagnostic? in
        let passage = basis.passage
        let words = passage.tokens.filter { $0.kind == .word || $0.kind == .number }.map(\.lower)
        guard let before = first[words.joined(separator: " ")] else {
          first[words.joined(separator: " ")] = passage.span
          return nil
        }
        return finding(
          twice, at: passage.span,
          labels: [Diagnostic.Label(Message("lần đầu ở đây", en: "first here"), at: before)],
          fixes: [.deletion(of: passage.span, in: manuscript.source)])
      }
    }
  }

  private static let twice = Message("Căn cứ này đã có ở trên.", en: "This legal basis stands above already.")
}
