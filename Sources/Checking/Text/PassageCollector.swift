import ActionPlan
import PlanSyntax

/// Goes over a plan in the order of its document, and takes every prose and worded value apart.
struct PassageCollector {
  private let source: SourceFile
  private var tokenizer: Tokenizer
  private var found: [(place: Passage.Place, tokens: Range<Int>)] = []
  /// Where the lines of each prose with words begin, and its passage.
  private var starts: [PassageStarts.Start] = []

  init(_ plan: Plan, in source: SourceFile) {
    self.source = source
    tokenizer = Tokenizer(for: source.bytes.count)
    add(plan)
  }

  var written: WrittenText { WrittenText(tokenizer.tokens, of: tokenizer.lexicon) }

  func passages(of written: WrittenText) -> [Passage] {
    found.map { Passage(place: $0.place, tokens: Tokens($0.tokens, of: written)) }
  }

  var passagesByStart: PassageStarts { PassageStarts(starts) }

  private mutating func add(_ plan: Plan) {
    if let act = plan.act {
      for line in act.subject { add(line, .subject) }
      for basis in act.legalBases { add(basis, .legalBasis) }
      if let proposal = act.proposal { add(proposal, .proposal) }
      for article in act.articles { add(article) }
      for recipient in act.recipients { add(recipient, .recipient) }
    }
    for line in plan.subject { add(line, .subject) }
    for basis in plan.legalBases { add(basis, .legalBasis) }
    add(plan.opening, .opening)
    add(plan.body, .paragraph)
    add(plan.closing, .closing)
    for recipient in plan.recipients { add(recipient, .recipient) }
    for annex in plan.annexes {
      if let title = annex.title { add(title, .annexTitle) }
      add(annex.assignment)
      add(annex.content, .paragraph)
    }
  }

  /// The words of some lines, and behind them those of their footnotes.
  private mutating func add(_ lines: [SourceSpan], _ place: Passage.Place) {
    let prose = source.proseText(of: lines)
    let start = tokenizer.tokens.count
    tokenizer.add(prose, of: lines)
    if tokenizer.tokens.count > start {
      if let first = lines.first { starts.append(PassageStarts.Start(offset: first.start, passage: found.count)) }
      found.append((place, start..<tokenizer.tokens.count))
    }
    if prose.runs.contains(where: \.isNote) { addNotes(of: prose, lines) }
  }

  /// A new footnote begins where "^[" stands in front.
  private mutating func addNotes(of prose: ProseText, _ lines: [SourceSpan]) {
    var start = tokenizer.tokens.count
    tokenizer.add(prose, of: lines, inNotes: true)
    guard start < tokenizer.tokens.count else { return }
    for next in start + 1..<tokenizer.tokens.count {
      let gap = Int(tokenizer.tokens[next - 1].end)..<Int(tokenizer.tokens[next].start)
      guard source.bytes[gap].contains(UInt8(ascii: "^")) else { continue }
      found.append((.footnote, start..<next))
      start = next
    }
    found.append((.footnote, start..<tokenizer.tokens.count))
  }

  private mutating func add(_ prose: Prose, _ place: Passage.Place) { add(prose.lines, place) }

  /// A value in which stars and brackets mark nothing.
  private mutating func add(_ value: Located<String>, _ place: Passage.Place) {
    add(source.lines(in: value.span), place)
  }

  private mutating func add(_ elements: [BodyElement], _ place: Passage.Place) {
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

  private mutating func add(_ node: BodyNode) {
    if let heading = node.heading { add(heading, .heading(node.level)) }
    if node.isAssigned { add(node.assignment) }
    let isItem = node.level == .item || node.level == .subitem
    add(node.content, isItem ? .item : .paragraph)
  }

  private mutating func add(_ assignment: Assignment) {
    if let output = assignment.output { add(output, .output) }
    if let funding = assignment.funding { add(funding.map(\.text), .funding) }
  }

  private mutating func add(_ table: FreeTable) {
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

extension SourceFile {
  /// The text of each line in a range, without indentation, comments and blank lines.
  fileprivate func lines(in span: SourceSpan) -> [SourceSpan] {
    guard !span.isEmpty else { return [] }
    return (lineIndex(of: span.start)...lineIndex(of: span.end - 1)).compactMap { index in
      let whole = lineSpan(index)
      var line = SourceSpan(max(whole.start, span.start), min(whole.end, span.end))
      while line.start < line.end, bytes[line.start] == 0x20 || bytes[line.start] == 0x09 { line.start += 1 }
      while line.end > line.start, bytes[line.end - 1] == 0x20 { line.end -= 1 }
      return line.start >= line.end || bytes[line.start] == UInt8(ascii: "#") ? nil : line
    }
  }
}

/// The passage of a prose by the offset at which its lines begin.
struct PassageStarts: Sendable {
  struct Start: Sendable {
    let offset: Int
    let passage: Int
  }

  /// In the order of the file; of one place the first passage first.
  private let starts: [Start]

  init(_ starts: [Start]) {
    let isInOrder = zip(starts, starts.dropFirst()).allSatisfy { $0.offset <= $1.offset }
    // An act stands in front of its plan, and may be written behind it.
    self.starts = isInOrder ? starts : starts.sorted { ($0.offset, $0.passage) < ($1.offset, $1.passage) }
  }

  func passage(at offset: Int) -> Int? {
    let place = starts.partition { $0.offset < offset }
    return place < starts.count && starts[place].offset == offset ? starts[place].passage : nil
  }
}
