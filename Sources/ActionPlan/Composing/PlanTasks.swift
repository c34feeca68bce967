import DocumentModel
package import PlanSyntax

/// One task of a plan, with what it has and what it takes over from the places it stands in.
package struct PlanTask: Sendable {
  package let node: BodyNode
  package let assignment: Assignment

  /// Its heading, else where it stands.
  package var span: SourceSpan { node.heading?.span ?? node.headSpan }
}

extension Plan {
  /// The tasks in the plan's order: the rows its assignment table has, or would have.
  package var tasks: [PlanTask] {
    // Which numbers they have makes no difference to which are tasks.
    let scheme = NumberingScheme(name: "", part: "", section: "", clause: "", point: "", dash: "", plus: "")
    var numbering = Numbering(scheme: scheme, article: "")
    return AssignmentRows(of: numbering.numbered(body)).rows.compactMap { row in
      switch row {
      case .group: nil
      case .task(let numbered, let assignment): PlanTask(node: numbered.node, assignment: assignment)
      }
    }
  }
}
