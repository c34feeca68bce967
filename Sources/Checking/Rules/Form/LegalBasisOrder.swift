package import PlanSyntax

/// "Theo đề nghị của …" before another basis; a law behind a decree or circular.
package enum LegalBasisOrder: Rule {
  package static let id = "legal-basis-order"
  package static let family = Family.form
  package static let severity = Diagnostic.Severity.warning
  package static let source: Message? = .decree("Phụ lục III, Mẫu 1.2")
  package static var page: [UInt8] { PackageResources.legal_basis_order_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    manuscript.legalBases.flatMap { bases in [earlyProposal(bases), lateLaw(bases)].compactMap { $0 } }
  }

  private static func earlyProposal(_ bases: [LegalBasis]) -> Diagnostic? {
    guard let place = bases.firstIndex(where: { $0.kind == .proposal }),
      bases[place...].contains(where: { $0.kind < .proposal })
    else { return nil }
    return finding(early, at: bases[place].passage.span)
  }

  /// The first law behind a decree or circular.
  private static func lateLaw(_ bases: [LegalBasis]) -> Diagnostic? {
    guard let place = bases.firstIndex(where: { $0.kind == .regulation }),
      let law = bases[place...].first(where: { $0.kind == .law })
    else { return nil }
    var finding = finding(
      late, at: law.passage.span,
      labels: [
        Diagnostic.Label(Message("văn bản này đứng trước", en: "this comes first"), at: bases[place].passage.span)
      ])
    finding.severity = .note
    return finding
  }

  private static let early = Message(
    "“Theo đề nghị của …” đứng sau các căn cứ.", en: "'Theo đề nghị của …' stands behind all legal bases.")
  private static let late = Message(
    "Luật thường đứng trước nghị định, thông tư.", en: "A law usually stands before decrees and circulars.")
}
