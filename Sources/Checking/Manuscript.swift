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
  /// What it is made of, place by place.
  let body: BodyTree
  /// What anybody is to do, and the bodies that are to do it.
  let tasks: [PlanTask]
  let bodies: Bodies
  /// The places that its passages name, of the plan itself and of other acts; and those of them that are the plan's.
  let partReferences: [(passage: Int, references: [PartReference])]
  let ownReferences: [OwnReference]
  /// Of the act and of the plan, each list apart.
  let legalBases: [[LegalBasis]]
  let passageIndex: PassageIndex
  /// In the order of their first places.
  let abbreviations: [Abbreviation]
  /// What the office has set.
  package let settings: Settings

  package init(_ analysis: Analysis, in style: HouseStyle?, settings: Settings = Settings()) {
    self.analysis = analysis
    self.style = style
    self.settings = settings
    var lexicon = Lexicon()
    let passages = Passage.all(of: analysis.plan, in: analysis.source, of: &lexicon)
    let words = WordIndex(passages, of: lexicon)
    self.passages = passages
    self.words = words
    let plan = analysis.plan
    citations = CitationReader.citations(in: passages, words)
    body = BodyTree(plan)
    tasks = plan.tasks
    bodies = Bodies(of: tasks, in: analysis.source)
    partReferences = PartNouns(in: words).references(in: passages)
    ownReferences = OwnReference.all(
      of: plan, { Self.outline(of: plan, in: style) }, passages, citations, partReferences, words)
    passageIndex = PassageIndex(passages)
    legalBases = LegalBasis.lists(of: plan, passages, passageIndex, citations)
    abbreviations = Abbreviation.all(in: passages)
  }

  package var plan: Plan { analysis.plan }
  package var source: SourceFile { analysis.source }
}

/// Where each word, sign and number of some passages stands.
package struct WordIndex: Sendable {
  package struct Place: Hashable, Sendable {
    package let passage: Int
    package let token: Int
  }

  let lexicon: Lexicon
  /// By number in the lexicon.
  private var places: [[Place]]
  /// Each word once, in lower case.
  package private(set) var words: [String] = []
  /// Runs of digits, in reading order.
  package private(set) var figures: [Place] = []
  /// Spaces of more than one byte, in reading order.
  package private(set) var wideSpaces: [Place] = []

  init(_ passages: [Passage], of lexicon: Lexicon) {
    self.lexicon = lexicon
    places = Array(repeating: [], count: lexicon.count)
    for (number, passage) in passages.enumerated() {
      for index in passage.tokens.indices {
        let place = Place(passage: number, token: index)
        switch passage.tokens[index].kind {
        case .word:
          let word = Int(passage.tokens[index].number)
          if places[word].isEmpty { words.append(passage.tokens[index].lower) }
          places[word].append(place)
        case .sign: places[Int(passage.tokens[index].number)].append(place)
        case .number: figures.append(place)
        case .space: if passage.tokens[index].text.utf8.count > 1 { wideSpaces.append(place) }
        case .lineBreak, .reference: break
        }
      }
    }
  }

  /// Where a word (in lower case) or a sign stands, in reading order.
  package subscript(_ word: String) -> [Place] { lexicon.number(of: word).map { places[Int($0)] } ?? [] }

  /// Where some words or signs stand, in reading order.
  func places(of words: some Collection<String>) -> [Place] {
    words.flatMap { self[$0] }.sorted { ($0.passage, $0.token) < ($1.passage, $1.token) }
  }

  func places(of number: Int32) -> [Place] { places[Int(number)] }

  /// Nil where the text has one of them nowhere.
  func numbers(of words: [String]) -> [Int32]? {
    let numbers = words.compactMap { lexicon.number(of: $0) }
    return numbers.count == words.count ? numbers : nil
  }
}

extension Manuscript {
  /// Its numbered places; empty without a template, which decides the numbers. Most rules and most plans do without.
  var outline: Outline { Self.outline(of: plan, in: style) }

  private static func outline(of plan: Plan, in style: HouseStyle?) -> Outline {
    style.map { Outline(of: plan, in: $0) } ?? Outline()
  }

  /// What is found at some words or signs.
  func findings(at places: [WordIndex.Place], _ find: (Passage, Int) -> Diagnostic?) -> [Diagnostic] {
    places.compactMap { find(passages[$0.passage], $0.token) }
  }
}

extension Passage {
  fileprivate static func all(of plan: Plan, in source: SourceFile, of lexicon: inout Lexicon) -> [Passage] {
    var collector = Collector(source: source, lexicon: lexicon)
    defer { lexicon = collector.lexicon }
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
    var lexicon: Lexicon
    var passages: [Passage] = []

    mutating func add(_ prose: Prose, _ place: Place) {
      passages += Passage.passages(prose.lines, place, in: source, of: &lexicon)
    }

    mutating func add(_ value: Located<String>, _ place: Place) {
      passages += Passage.passage(value, place, in: source, of: &lexicon)
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
