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
  /// By the offset at which the lines of its prose begin.
  private let passagesByStart: [Int: Int]
  /// Where the file has letters that Vietnamese has not.
  let strangeLetters: StrangeLetters
  /// Every act that the plan cites by number and symbol, in reading order.
  package let citations: [Citation]
  /// Its numbered places; empty without a template, which decides the numbers.
  let outline: Outline
  /// The elements of its body, place by place, outermost first; those of its annexes apart.
  let siblings: [Siblings]
  let annexSiblings: [Siblings]
  /// What anybody is to do.
  let tasks: [PlanTask]
  /// The places that its passages name, of the plan itself and of other acts.
  let partReferences: [(passage: Int, references: [PartReference])]
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
    passagesByStart = collector.passagesByStart
    self.words = words
    strangeLetters = StrangeLetters(in: analysis)
    citations = passages.indices.flatMap { CitationReader(passages[$0], number: $0).citations() }
    outline = style.map { Outline(of: analysis.plan, in: $0) } ?? Outline()
    siblings = analysis.plan.siblings
    tasks = analysis.plan.tasks
    annexSiblings = analysis.plan.annexSiblings
    let naming = words.places(of: PartReference.nouns).map(\.passage).uniqued
    partReferences = naming.map { ($0, passages[$0].partReferences) }
    abbreviations = Abbreviation.all(in: passages, words)
  }

  /// The words of some prose, its footnotes apart; nil without words.
  func passage(of prose: Prose) -> Passage? {
    prose.lines.first.flatMap { passagesByStart[$0.start] }.map { passages[$0] }
  }

  package var plan: Plan { analysis.plan }
  package var source: SourceFile { analysis.source }
}

extension [Int] {
  /// Without what stands behind its like.
  fileprivate var uniqued: [Int] {
    var kept: [Int] = []
    for number in self where kept.last != number { kept.append(number) }
    return kept
  }
}

extension Manuscript {
  /// The elements of its body and of its annexes.
  var allSiblings: [Siblings] { siblings + annexSiblings }

  /// What is found at some words or signs.
  func findings(at places: some Sequence<WordIndex.Place>, _ find: (Passage, Int) -> Diagnostic?) -> [Diagnostic] {
    places.compactMap { find(passages[$0.passage], $0.token) }
  }
}
