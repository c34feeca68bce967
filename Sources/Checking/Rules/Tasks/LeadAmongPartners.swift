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
      let names = keys(of: leads, in: manuscript)
      let list = manuscript.bodies[partners.span]
      return list.indices.filter { names.hasInOrder(list[$0].key) }.map { index in
        let name = composed(manuscript.source.text(list[index].span))
        return finding(
          doubled(name), at: list[index].span,
          labels: [Diagnostic.Label(Message("chủ trì ở đây", en: "the lead is here"), at: leads.span)],
          fixes: list.deletion(of: index).map {
            [
              Diagnostic.Fix(
                Message("bỏ khỏi danh sách phối hợp", en: "drop it from the co-operating bodies"), isSafe: false, $0)
            ]
          } ?? [])
      }
    }
  }

  /// In order.
  private static func keys(of leads: Located<[Agency]>, in manuscript: Manuscript) -> [Int] {
    let list = manuscript.bodies[leads.span]
    // Over several lines, a comment may stand between two of them: the names are the bodies as they were read.
    guard list.count != leads.value.count || list.contains(where: { manuscript.source.holdsLineEnd($0.span) }) else {
      return list.map { $0.key }.sorted()
    }
    return leads.value.compactMap { manuscript.bodies.number(of: bodyKey($0.name)) }.sorted()
  }

  private static func doubled(_ name: String) -> Message {
    Message("“\(name)” vừa chủ trì vừa phối hợp.", en: "'\(name)' both leads and co-operates.")
  }
}
