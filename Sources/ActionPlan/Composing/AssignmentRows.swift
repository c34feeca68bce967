import DocumentModel
import PlanSyntax

/// The tasks of a plan in its order, as the rows of an assignment table (bảng phân công nhiệm vụ).
///
/// A task is a node with assignment fields of its own or inherited. Where a node with fields holds nodes with fields, it
/// groups them and its fields hold for all of its khoản, điểm and items; so does one that says only who (agency → tasks). Every
/// other node with fields is one task, whatever details stand below it.
struct AssignmentRows<Node: AssignableNode> {
  enum Row {
    /// A section that has tasks below it: a row over all columns.
    case group(Node)
    case task(Node, Assignment)
  }

  private(set) var rows: [Row] = []
  /// Values, by where they stand in the file, that a row shows.
  private var shown: Set<SourceSpan> = []

  init(of nodes: [Node]) {
    for node in nodes { visit(node, inheriting: Assignment()) }
  }

  private mutating func visit(_ node: Node, inheriting outer: Assignment) {
    let effective = node.node.isAssigned ? node.node.assignment.inheriting(outer) : outer
    let children = node.children
    let isContainer = node.level == .section || node.level == .part
    let groupsByFields = children.contains(where: \.holdsAssignments)
    let saysOnlyWho = node.node.isAssigned && node.node.assignment.saysOnlyWho
    if !children.isEmpty, isContainer || groupsByFields || saysOnlyWho {
      let before = rows.count
      if isContainer { rows.append(.group(node)) }
      for child in children { visit(child, inheriting: effective) }
      if isContainer, rows.count == before + 1 { rows.removeLast() }
    } else if !effective.isEmpty, !isContainer {
      rows.append(.task(node, effective))
    }
  }
}

extension AssignmentRows where Node == NumberedNode {
  init(of elements: [NumberedElement]) {
    self.init(of: elements.compactMap(\.node))
    for case .task(_, let assignment) in rows { shown.formUnion(assignment.spans) }
  }

  /// What of a node's own fields no row shows: those of a node without tasks below it, and those that every task below has in
  /// another way.
  func remaining(of assignment: Assignment) -> Assignment { assignment.without(shown) }
}

/// A node of the body where it stands, as far as it matters to which are tasks.
protocol AssignableNode {
  var node: BodyNode { get }
  var level: NumberedLevel { get }
  var children: [Self] { get }
  /// Whether it has assignment fields, or a node in it has.
  var holdsAssignments: Bool { get }
}

extension NumberedNode: AssignableNode {
  var level: NumberedLevel { position.level }
  var children: [NumberedNode] { content.compactMap(\.node) }
}

/// A node whose number nobody asks for.
final class UnnumberedNode: AssignableNode {
  let node: BodyNode
  let level: NumberedLevel
  let children: [UnnumberedNode]
  let holdsAssignments: Bool

  private init(_ node: BodyNode, in parent: NumberedLevel?) {
    self.node = node
    level = node.level(in: parent)
    children = Self.nodes(in: node.content, of: level)
    holdsAssignments = node.isAssigned || children.contains(where: \.holdsAssignments)
  }

  static func nodes(in elements: [BodyElement], of parent: NumberedLevel? = nil) -> [UnnumberedNode] {
    elements.compactMap { if case .node(let node) = $0 { UnnumberedNode(node, in: parent) } else { nil } }
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
  fileprivate var node: NumberedNode? { if case .node(let node) = self { node } else { nil } }

  /// The targets here and below, in order: the rows of a target table (bảng chỉ tiêu).
  var targets: [Target] {
    switch self {
    case .target(let target): [target]
    case .node(let node): node.content.flatMap(\.targets)
    case .paragraph, .table, .assignmentTable, .targetTable: []
    }
  }
}
