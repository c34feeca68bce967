import ActionPlan
package import PlanSyntax

/// One body twice in a list of leads or of co-operating bodies.
package enum RepeatedBody: Rule {
  package static let id = "repeated-body"
  package static let family = Family.tasks
  package static let severity = Diagnostic.Severity.warning
  package static var page: [UInt8] { PackageResources.repeated_body_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    let bodies = manuscript.bodies
    // By key: the last list that has it, and where it stands there first.
    var firsts = Array(repeating: (list: -1, span: SourceSpan(0, 0)), count: bodies.keys.count)
    return bodies.lists.enumerated().flatMap { number, list in
      list.indices.compactMap { index -> Diagnostic? in
        let body = list[index]
        guard firsts[body.key].list == number else {
          firsts[body.key] = (number, body.span)
          return nil
        }
        return finding(
          repeated(composed(manuscript.source.text(body.span))), at: body.span,
          labels: [Diagnostic.Label(Message("lần đầu ở đây", en: "first here"), at: firsts[body.key].span)],
          fixes: list.deletion(of: index).map {
            [Diagnostic.Fix(Message("bỏ lần sau", en: "drop the second"), isSafe: false, $0)]
          } ?? [])
      }
    }
  }

  private static func repeated(_ name: String) -> Message {
    Message("“\(name)” được ghi hai lần.", en: "'\(name)' is named twice.")
  }
}
