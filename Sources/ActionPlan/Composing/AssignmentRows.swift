import DocumentModel
import PlanSyntax

/// The tasks of a plan in its order, as the rows of an assignment table (bảng phân công nhiệm vụ).
///
/// A task is a node with assignment fields of its own or inherited. Where a node with fields holds nodes with fields, it
/// groups them and its fields hold for all of its khoản, điểm and items; so does one that says only who (agency → tasks). Every
/// other node with fields is one task, whatever details stand below it.
struct AssignmentRows {
  enum Row {
    /// A section that has tasks below it: a row over all columns.
    case group(NumberedNode)
    case task(NumberedNode, Assignment)
  }

  private(set) var rows: [Row] = []
  /// Values, by where they stand in the file, that a row shows.
  private var shown: Set<SourceSpan> = []

  init(of elements: [NumberedElement]) {
    for element in elements {
      guard case .node(let node) = element else { continue }
      visit(node, inheriting: Assignment())
    }
  }

  /// What of a node's own fields no row shows: those of a node without tasks below it, and those that every task below has in
  /// another way.
  func remaining(of assignment: Assignment) -> Assignment { assignment.without(shown) }

  private mutating func visit(_ node: NumberedNode, inheriting outer: Assignment) {
    let effective = node.node.isAssigned ? node.node.assignment.inheriting(outer) : outer
    let children = node.content.compactMap { element -> NumberedNode? in
      if case .node(let child) = element { child } else { nil }
    }
    let isContainer = node.position.level == .section || node.position.level == .part
    let groupsByFields = children.contains { NumberedElement.node($0).holdsAssignments }
    let saysOnlyWho = node.node.isAssigned && node.node.assignment.saysOnlyWho
    if !children.isEmpty, isContainer || groupsByFields || saysOnlyWho {
      let before = rows.count
      if isContainer { rows.append(.group(node)) }
      for child in children { visit(child, inheriting: effective) }
      if isContainer, rows.count == before + 1 { rows.removeLast() }
    } else if !effective.isEmpty, !isContainer {
      rows.append(.task(node, effective))
      shown.formUnion(effective.spans)
    }
  }
}

extension Assignment {
  fileprivate var spans: [SourceSpan] {
    [lead?.span, partners?.span, deadline?.span, output?.span, funding?.span, responsibleLeader?.span].compactMap { $0 }
  }

  fileprivate func without(_ shown: Set<SourceSpan>) -> Assignment {
    func kept<Value>(_ value: Located<Value>?) -> Located<Value>? {
      value.flatMap { shown.contains($0.span) ? nil : $0 }
    }
    var result = Assignment()
    result.lead = kept(lead)
    result.partners = kept(partners)
    result.deadline = kept(deadline)
    result.output = kept(output)
    result.funding = kept(funding)
    result.responsibleLeader = kept(responsibleLeader)
    return result
  }

  /// Who, but not until when, with what result or for how much: it speaks of the tasks below.
  fileprivate var saysOnlyWho: Bool {
    deadline == nil && output == nil && funding == nil && !isEmpty
  }
}

extension NumberedElement {
  /// The targets here and below, in order: the rows of a target table (bảng chỉ tiêu).
  var targets: [Target] {
    switch self {
    case .target(let target): [target]
    case .node(let node): node.content.flatMap(\.targets)
    case .paragraph, .table, .assignmentTable, .targetTable: []
    }
  }
}
