package import PlanSyntax

/// "Theo đề nghị của …" before another basis; a law behind a decree or circular.
package enum LegalBasisOrder: Rule {
  package static let id = "legal-basis-order"
  package static let family = Family.form
  package static let severity = Diagnostic.Severity.warning
  package static let source: Message? = .decree("Phụ lục III, Mẫu 1.2")
  package static var page: [UInt8] { PackageResources.legal_basis_order_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    manuscript.legalBases.flatMap { bases in
      bases.indices.compactMap { index -> Diagnostic? in
        let basis = bases[index]
        switch basis.kind {
        case .proposal:
          return bases[index...].contains { $0.kind < .proposal } ? finding(early, at: basis.passage.span) : nil
        case .law:
          guard let before = bases[..<index].first(where: { $0.kind == .regulation }) else { return nil }
          var finding = finding(
            late, at: basis.passage.span,
            labels: [
              Diagnostic.Label(Message("văn bản này đứng trước", en: "this comes first"), at: before.passage.span)
            ])
          finding.severity = .note
          return finding
        case .regulation, .other: return nil
        }
      }
    }
  }

  private static let early = Message(
    "“Theo đề nghị của …” đứng sau các căn cứ.", en: "'Theo đề nghị của …' stands behind all legal bases.")
  private static let late = Message(
    "Luật thường đứng trước nghị định, thông tư.", en: "A law usually stands before decrees and circulars.")
}
