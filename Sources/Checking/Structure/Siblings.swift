import ActionPlan
import PlanSyntax

/// The elements that stand side by side in one place of a plan; one at least.
struct Siblings {
  /// What they stand in, among ``BodyTree/nodes``; nil at the top of the plan or of an annex.
  let parent: Int?
  let elements: [BodyElement]
  /// Those of them that are nodes, among ``BodyTree/nodes``.
  let nodes: Range<Int>

  var tables: [FreeTable] {
    elements.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }
}

/// What a plan is made of, place by place, outermost first. Nodes are named by their number: one holds much, and is not copied to be
/// asked for its level.
struct BodyTree {
  private(set) var nodes: [BodyNode] = []
  /// The nodes that stand right in each.
  private(set) var children: [Range<Int>] = []
  /// Of the act's articles, opening, body and closing, then of the annexes.
  private(set) var places: [Siblings] = []
  private var ownPlaceCount = 0

  init(_ plan: Plan) {
    for elements in [plan.articles, plan.opening, plan.body, plan.closing] { add(elements, below: nil) }
    ownPlaceCount = places.count
    for annex in plan.annexes { add(annex.content, below: nil) }
  }

  /// Without those of the annexes.
  var ownPlaces: ArraySlice<Siblings> { places.prefix(ownPlaceCount) }

  private mutating func add(_ elements: [BodyElement], below parent: Int?) {
    if elements.isEmpty { return }
    let first = nodes.count
    for case .node(let node) in elements {
      nodes.append(node)
      children.append(0..<0)
    }
    let numbers = first..<nodes.count
    if let parent { children[parent] = numbers }
    places.append(Siblings(parent: parent, elements: elements, nodes: numbers))
    for number in numbers { add(nodes[number].content, below: number) }
  }
}

extension Plan {
  /// Of the act, where it is in the same file.
  var articles: [BodyElement] { act?.articles.map { .node($0) } ?? [] }

  /// Nơi nhận of the act and of the plan.
  var recipientLists: [[Prose]] { [act?.recipients ?? [], recipients] }

  /// Of the act, then of the plan.
  var allSignatures: [Signature] { (act?.signatures ?? []) + signatures }

  /// The kind of the plan; nil where it has none, or one of its own.
  var documentKind: DocumentKind? { kind.flatMap { DocumentKind(named: $0.value) } }
}

extension BodyNode {
  /// As it is printed: a section without a heading prints its key.
  var printedHeading: String? { heading?.inlines.plainText ?? (level == .section ? key : nil) }

  /// Where ``printedHeading`` stands.
  var headingSpan: SourceSpan { heading?.span ?? headSpan }

  /// a), b), 1., I.: whatever is counted.
  var isNumbered: Bool { level.isNumbered }
}

extension BodyNode.Level {
  var isNumbered: Bool { self != .item && self != .subitem }
}

extension Manuscript {
  /// A plan whose number or date is still to come: what it lacks may come as well.
  var isDraft: Bool {
    if let act = plan.attachedTo { return !act.value.isComplete }
    let fields = plan.act?.letterhead ?? plan.letterhead
    return fields.number == nil || fields.date?.value.date == nil
  }
}
