package import ActionPlan
package import DocumentModel
package import PlanSyntax

/// What rules judge: a plan, its file, its template, and its words in reading order.
package struct Manuscript: Sendable {
  package let analysis: Analysis
  /// Nil where the template is unknown or broken.
  package let style: HouseStyle?
  /// Every paragraph, heading, item, cell and worded value of the plan, in the order of the document.
  package let passages: [Passage]
  /// Where each word (in lower case) stands: a rule that looks for some words need not read all others.
  package let words: WordIndex
  /// Every act that the plan cites by number and symbol, in reading order.
  package let citations: [Citation]
  /// What the office has set.
  package let settings: Settings

  package init(_ analysis: Analysis, in style: HouseStyle?, settings: Settings = Settings()) {
    self.analysis = analysis
    self.style = style
    self.settings = settings
    passages = Passage.all(of: analysis.plan, in: analysis.source)
    words = WordIndex(passages)
    citations = passages.indices.flatMap { [passages] in CitationReader(passages[$0], number: $0).citations() }
  }

  package var plan: Plan { analysis.plan }
  package var source: SourceFile { analysis.source }
}

/// Where each word of some passages stands.
package struct WordIndex: Sendable {
  package struct Place: Hashable, Sendable {
    package let passage: Int
    package let token: Int
  }

  private var places: [String: [Place]] = [:]

  init(_ passages: [Passage]) {
    for (number, passage) in passages.enumerated() {
      for (index, token) in passage.tokens.enumerated() where token.kind == .word {
        places[token.lower, default: []].append(Place(passage: number, token: index))
      }
    }
  }

  /// In reading order. `word` is in lower case.
  package subscript(_ word: String) -> [Place] { places[word] ?? [] }

  package var words: some Collection<String> { places.keys }
}

extension Passage {
  fileprivate static func all(of plan: Plan, in source: SourceFile) -> [Passage] {
    var collector = Collector(source: source)
    if let act = plan.act {
      for line in act.subject { collector.add(line, .subject) }
      for basis in act.legalBases { collector.add(basis, .legalBasis) }
      if let proposal = act.proposal { collector.add(proposal, .proposal) }
      for article in act.articles { collector.add(article) }
      for recipient in act.recipients { collector.add(recipient, .recipient) }
    }
    for line in plan.subject { collector.add(line, .subject) }
    for basis in plan.legalBases { collector.add(basis, .legalBasis) }
    collector.add(plan.opening, .opening)
    collector.add(plan.body, .paragraph)
    collector.add(plan.closing, .closing)
    for recipient in plan.recipients { collector.add(recipient, .recipient) }
    for annex in plan.annexes {
      if let title = annex.title { collector.add(title, .annexTitle) }
      collector.add(annex.assignment)
      collector.add(annex.content, .paragraph)
    }
    return collector.passages
  }

  private struct Collector {
    let source: SourceFile
    var passages: [Passage] = []

    mutating func add(_ prose: Prose, _ place: Place) { passages += Passage.passages(prose.lines, place, in: source) }

    mutating func add(_ value: Located<String>, _ place: Place) {
      passages += Passage.passage(value, place, in: source)
    }

    mutating func add(_ elements: [BodyElement], _ place: Place) {
      for element in elements {
        switch element {
        case .paragraph(let prose): add(prose, place)
        case .node(let node): add(node)
        case .table(let table): add(table)
        case .target(let target): add(target.name, .target)
        case .assignmentTable(let heading, _), .targetTable(let heading, _):
          if let heading { add(heading, .tableHeading) }
        }
      }
    }

    mutating func add(_ node: BodyNode) {
      if let heading = node.heading { add(heading, .heading(node.level)) }
      add(node.assignment)
      let isItem = node.level == .item || node.level == .subitem
      add(node.content, isItem ? .item : .paragraph)
    }

    mutating func add(_ assignment: Assignment) {
      if let output = assignment.output { add(output, .output) }
      if let funding = assignment.funding { add(funding.map(\.text), .funding) }
    }

    mutating func add(_ table: FreeTable) {
      if let heading = table.heading { add(heading, .tableHeading) }
      for column in table.columns { add(Located("", at: column.span), .columnTitle) }
      for row in table.rows {
        switch row {
        case .group(let prose): add(prose, .tableGroup)
        case .cells(let cells, _):
          for case .content(let paragraphs) in cells {
            for paragraph in paragraphs { add(paragraph.prose, .cell) }
          }
        }
      }
    }
  }
}
