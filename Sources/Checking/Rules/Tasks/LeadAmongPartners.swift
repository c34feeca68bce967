import ActionPlan
package import PlanSyntax

/// A lead that co-operates with itself.
package enum LeadAmongPartners: Rule {
  package static let id = "lead-among-partners"
  package static let family = Family.tasks
  package static let severity = Diagnostic.Severity.warning
  package static var page: [UInt8] { PackageResources.lead_among_partners_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    var told: Set<SourceSpan> = []
    return manuscript.tasks.flatMap { task -> [Diagnostic] in
      guard let leads = task.assignment.lead, let partners = task.assignment.partners,
        // Taken over by many tasks, both are told of once.
        told.insert(leads.span.union(partners.span)).inserted
      else { return [] }
      let names = Set(leads.value.map { bodyKey($0.name) })
      return manuscript.source.agencies(in: partners.span).filter { names.contains(bodyKey($0.value)) }.map { partner in
        finding(
          doubled(partner.value), at: partner.span,
          labels: [Diagnostic.Label(Message("chủ trì ở đây", en: "the lead is here"), at: leads.span)],
          fixes: manuscript.source.deletion(of: partner, in: partners.span).map {
            [
              Diagnostic.Fix(
                Message("bỏ khỏi danh sách phối hợp", en: "drop it from the co-operating bodies"), isSafe: false, $0)
            ]
          } ?? [])
      }
    }
  }

  private static func doubled(_ name: String) -> Message {
    Message("“\(name)” vừa chủ trì vừa phối hợp.", en: "'\(name)' both leads and co-operates.")
  }
}
