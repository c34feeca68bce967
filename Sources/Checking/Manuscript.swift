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
  private let passagesByStart: PassageStarts
  /// Where the file has letters that Vietnamese has not.
  let strangeLetters: StrangeLetters
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
  /// In the order of their first places.
  let abbreviations: [Abbreviation]
  /// What the office has set.
  package let settings: Settings

  package init(_ analysis: Analysis, in style: HouseStyle?, settings: Settings = Settings()) {
    self.analysis = analysis
    self.style = style
    self.settings = settings
    let collector = PassageCollector(analysis.plan, in: analysis.source)
    let written = collector.written
    let passages = collector.passages(of: written)
    let words = WordIndex(passages, of: written)
    self.passages = passages
    let passagesByStart = collector.passagesByStart
    self.passagesByStart = passagesByStart
    self.words = words
    let plan = analysis.plan
    citations = CitationReader.citations(in: passages, words)
    body = BodyTree(plan)
    tasks = plan.tasks
    bodies = Bodies(of: tasks, in: analysis.source)
    partReferences = PartNouns(in: words).references(in: passages)
    ownReferences = OwnReference.all(
      of: plan, { Self.outline(of: plan, in: style) }, passages, citations, partReferences, words)
    legalBases = LegalBasis.lists(of: plan, passages, passagesByStart, citations)
    strangeLetters = StrangeLetters(in: analysis)
    abbreviations = Abbreviation.all(in: passages, words)
  }

  /// The words of some prose, its footnotes apart; nil without words.
  func passage(of prose: Prose) -> Passage? {
    prose.lines.first.flatMap { passagesByStart.passage(at: $0.start) }.map { passages[$0] }
  }

  package var plan: Plan { analysis.plan }
  package var source: SourceFile { analysis.source }
}

extension Manuscript {
  /// Its numbered places; empty without a template, which decides the numbers. Most rules and most plans do without.
  var outline: Outline { Self.outline(of: plan, in: style) }

  private static func outline(of plan: Plan, in style: HouseStyle?) -> Outline {
    style.map { Outline(of: plan, in: $0) } ?? Outline()
  }

  /// What is found at some words or signs.
  func findings(at places: some Sequence<WordIndex.Place>, _ find: (Passage, Int) -> Diagnostic?) -> [Diagnostic] {
    places.compactMap { find(passages[$0.passage], $0.token) }
  }
}
