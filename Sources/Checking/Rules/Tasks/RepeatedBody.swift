import ActionPlan
package import PlanSyntax

/// One body twice in a list of leads or of co-operating bodies.
package enum RepeatedBody: Rule {
  package static let id = "repeated-body"
  package static let family = Family.tasks
  package static let severity = Diagnostic.Severity.warning
  package static var page: [UInt8] { PackageResources.repeated_body_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    var told: Set<SourceSpan> = []
    return manuscript.tasks.flatMap { task in
      [task.assignment.lead, task.assignment.partners].compactMap { $0?.span }.flatMap { list -> [Diagnostic] in
        guard told.insert(list).inserted else { return [] }
        var firsts: [String: SourceSpan] = [:]
        return manuscript.source.agencies(in: list).compactMap { body in
          guard let first = firsts[bodyKey(body.value)] else {
            firsts[bodyKey(body.value)] = body.span
            return nil
          }
          return finding(
            repeated(body.value), at: body.span,
            labels: [Diagnostic.Label(Message("lần đầu ở đây", en: "first here"), at: first)],
            fixes: manuscript.source.deletion(of: body, in: list).map {
              [Diagnostic.Fix(Message("bỏ lần sau", en: "drop the second"), isSafe: false, $0)]
            } ?? [])
        }
      }
    }
  }

  private static func repeated(_ name: String) -> Message {
    Message("“\(name)” được ghi hai lần.", en: "'\(name)' is named twice.")
  }
}
