import ActionPlan
import PlanSyntax

/// The elements that stand side by side in one place of a plan.
struct Siblings {
  /// What they stand in; nil at the top of the plan or of an annex.
  let parent: BodyNode?
  let elements: [BodyElement]
  let nodes: [BodyNode]

  init(parent: BodyNode?, elements: [BodyElement]) {
    self.parent = parent
    self.elements = elements
    nodes = elements.compactMap { if case .node(let node) = $0 { node } else { nil } }
  }

  var tables: [FreeTable] {
    elements.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }
}

extension Plan {
  /// Of the act, where it is in the same file.
  var articles: [BodyElement] { act?.articles.map { .node($0) } ?? [] }

  /// Articles, opening, body and closing, place by place, outermost first.
  var siblings: [Siblings] {
    [articles, opening, body, closing].flatMap { Siblings.all(of: $0) }
  }

  /// The same of the annexes.
  var annexSiblings: [Siblings] { annexes.flatMap { Siblings.all(of: $0.content) } }

  /// Nơi nhận of the act and of the plan.
  var recipientLists: [[Prose]] { [act?.recipients ?? [], recipients] }

  /// Of the act, then of the plan.
  var allSignatures: [Signature] { (act?.signatures ?? []) + signatures }

  /// The kind of the plan; nil where it has none, or one of its own.
  var documentKind: DocumentKind? { kind.flatMap { DocumentKind(named: $0.value) } }
}

extension Siblings {
  fileprivate static func all(of elements: [BodyElement]) -> [Siblings] {
    var all: [Siblings] = []
    func add(_ elements: [BodyElement], below parent: BodyNode?) {
      let place = Siblings(parent: parent, elements: elements)
      all.append(place)
      for node in place.nodes { add(node.content, below: node) }
    }
    add(elements, below: nil)
    return all
  }
}

extension BodyNode {
  /// As it is printed: a section without a heading prints its key.
  var printedHeading: String? { heading?.inlines.plainText ?? (level == .section ? key : nil) }

  /// Where ``printedHeading`` stands.
  var headingSpan: SourceSpan { heading?.span ?? headSpan }

  /// a), b), 1., I.: whatever is counted.
  var isNumbered: Bool { level != .item && level != .subitem }
}

extension Manuscript {
  /// A plan whose number or date is still to come: what it lacks may come as well.
  var isDraft: Bool {
    if let act = plan.attachedTo { return !act.value.isComplete }
    let fields = plan.act?.letterhead ?? plan.letterhead
    return fields.number == nil || fields.date?.value.date == nil
  }
}
