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
    AssignmentRows(of: UnnumberedNode.nodes(in: body)).rows.compactMap { row in
      switch row {
      case .group: nil
      case .task(let task, let assignment): PlanTask(node: task.node, assignment: assignment)
      }
    }
  }
}
