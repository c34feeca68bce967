import ActionPlan
package import PlanSyntax

/// A task with an assignment and nobody to lead it, in a plan whose other tasks have a lead.
package enum TaskWithoutLead: Rule {
  package static let id = "task-without-lead"
  package static let family = Family.tasks
  package static let severity = Diagnostic.Severity.warning
  package static var page: [UInt8] { PackageResources.task_without_lead_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    let tasks = manuscript.tasks
    let led = tasks.indices.count { tasks[$0].assignment.lead != nil }
    guard led < tasks.count, led * 2 > tasks.count else { return [] }
    // A line that could not be read as the field it was meant to be may be the lead.
    let misread = Places(
      manuscript.analysis.diagnostics.filter { Self.misreadings.contains($0.id) }.map(\.span.firstByte))
    let heads = tasks.map(\.node.headSpan.start)
    return zip(tasks, heads.dropFirst() + [manuscript.source.bytes.count]).filter { task, next in
      let own = SourceSpan(task.node.headSpan.start, max(next, task.node.headSpan.start))
      return task.assignment.lead == nil && (own.isEmpty || !misread.overlap(own))
    }.map { task, _ in
      var found = finding(
        task.assignment.partners == nil ? lacksLead : onlyPartners, at: task.span,
        help: Message(
          "thêm “chủ trì: …” vào nhiệm vụ, hoặc vào mục chứa nó", en: "add 'chủ trì: …' to it, or to what holds it"))
      // A deadline alone may be everybody's.
      if task.assignment.partners == nil { found.severity = .note }
      return found
    }
  }

  private static let misreadings: Set<Diagnostic.ID> = [
    "near-key", "missing-colon", "unknown-field", "doubled-field", "misplaced-field",
  ]

  private static let onlyPartners = Message(
    "Nhiệm vụ có cơ quan phối hợp mà không có cơ quan chủ trì.", en: "The task has co-operating bodies and no lead.")
  private static let lacksLead = Message(
    "Nhiệm vụ không có cơ quan chủ trì, các nhiệm vụ khác thì có.", en: "The task has no lead, unlike the others.")
}

extension SourceSpan {
  fileprivate var firstByte: SourceSpan { SourceSpan(start, start + 1) }
}
