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
      [task.assignment.lead?.span, task.assignment.partners?.span].compactMap(\.self).flatMap { list in
        // Taken over by many tasks, it is told of once.
        told.insert(list).inserted ? findings(manuscript.bodies[list], in: manuscript.source) : []
      }
    }
  }

  private static func findings(_ list: [Bodies.Named], in source: SourceFile) -> [Diagnostic] {
    if list.count < 2 { return [] }
    var firsts: [Int: SourceSpan] = [:]
    return list.indices.compactMap { index in
      let body = list[index]
      guard let first = firsts[body.key] else {
        firsts[body.key] = body.span
        return nil
      }
      return finding(
        repeated(composed(source.text(body.span))), at: body.span,
        labels: [Diagnostic.Label(Message("lần đầu ở đây", en: "first here"), at: first)],
        fixes: list.deletion(of: index).map {
          [Diagnostic.Fix(Message("bỏ lần sau", en: "drop the second"), isSafe: false, $0)]
        } ?? [])
    }
  }

  private static func repeated(_ name: String) -> Message {
    Message("“\(name)” được ghi hai lần.", en: "'\(name)' is named twice.")
  }
}
