import ActionPlan
import PlanSyntax

/// The elements that stand side by side in one place of a plan.
struct Siblings {
  /// What they stand in; nil at the top of the plan or of an annex.
  let parent: BodyNode?
  let elements: [BodyElement]

  var nodes: [BodyNode] {
    elements.compactMap { if case .node(let node) = $0 { node } else { nil } }
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
    [articles, opening, body, closing].flatMap { Siblings(parent: nil, elements: $0).withInner }
  }

  /// The same of them and of the annexes.
  var allSiblings: [Siblings] {
    siblings + annexes.flatMap { Siblings(parent: nil, elements: $0.content).withInner }
  }

  /// Nơi nhận of the act and of the plan.
  var recipientLists: [[Prose]] { [act?.recipients ?? [], recipients] }

  /// Of the act, then of the plan.
  var allSignatures: [Signature] { (act?.signatures ?? []) + signatures }

  /// The kind of the plan; nil where it has none, or one of its own.
  var documentKind: DocumentKind? { kind.flatMap { DocumentKind(named: $0.value) } }
}

extension Siblings {
  fileprivate var withInner: [Siblings] {
    [self] + nodes.flatMap { Siblings(parent: $0, elements: $0.content).withInner }
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

  /// The tokens of some prose, its footnotes apart; nil without words.
  func passage(of prose: Prose) -> Passage? {
    Passage.passages(prose.lines, .paragraph, in: source).first { $0.place != .footnote }
  }
}
