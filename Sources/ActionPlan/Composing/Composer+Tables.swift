import DocumentModel
import PlanSyntax

/// Tables: the ones drafters write, and the ones made from tasks and targets.
extension Composer {
  // MARK: A table as written

  mutating func blocks(of table: FreeTable, in place: Place, width: Length) -> [Block] {
    var grid = TableGrid(
      columns: table.columns.count, ordinals: Set(table.columns.indices.filter { table.columns[$0].isOrdinal }))
    grid.addHead(table.columns.map(\.titles))
    var ordinal = 0
    for row in table.rows {
      switch row {
      case .group(let title):
        grid.add(group: [Paragraph(.tableGroup, inlines(title, .tableGroup, in: place))])
      case .cells(let cells, _):
        let isTotal = cells.first?.isTotal == true
        if !isTotal { ordinal += 1 }
        var typed = cells[...]
        grid.add(
          table.columns.map { column in
            if column.isOrdinal {
              return .content(isTotal ? [] : [Paragraph(.tableNumber, [.text(String(ordinal), [])])])
            }
            guard let cell = typed.popFirst() else { return .content([]) }
            switch cell {
            case .mergedAbove: return .mergedAbove
            case .mergedLeft: return .mergedLeft
            case .content(let paragraphs): return .content(paragraphs.map { cellParagraph($0, in: place) })
            }
          })
      }
    }
    return titled(table.heading, anchor: table.label?.value, grid, in: place, width: width)
  }

  private mutating func cellParagraph(_ paragraph: FreeTable.CellParagraph, in place: Place) -> Paragraph {
    let content = inlines(paragraph.prose, .tableText, in: place)
    // Figures stand centred under their head, words at the left.
    let role: Role = !paragraph.isItem && content.plainText.isFigure ? .tableNumber : .tableText
    return Paragraph(role, number: paragraph.isItem ? ParagraphNumber(scheme.dash) : nil, content)
  }

  private mutating func titled(
    _ heading: Prose?, anchor: String?, _ grid: TableGrid, in place: Place, width: Length
  ) -> [Block] {
    let title = heading.map { inlines($0, .tableTitle, in: place) } ?? []
    var blocks: [Block] = []
    if heading != nil { blocks.append(.paragraph(Paragraph(.tableTitle, title, anchor: anchor))) }
    if grid.columnCount > 0 { blocks.append(.table(grid.table(title: title.plainText, width: width, in: style))) }
    return blocks
  }

  // MARK: The assignment table

  mutating func assignmentTable(_ heading: Prose?, in place: Place, width: Length) -> [Block] {
    let rows = assignments?.rows ?? []
    let columns = AssignmentColumn.allCases.filter { column in
      rows.contains { row in
        if case .task(_, let assignment) = row { column.text(of: assignment) != nil } else { false }
      }
    }
    var grid = TableGrid(columns: columns.count + 2, ordinals: [0])
    grid.addHead([[words.ordinal], [words.task]] + columns.map { [capitalised($0.label(in: words))] })
    var ordinal = 0
    for row in rows {
      switch row {
      case .group(let node):
        let heading =
          node.node.heading.map { copy($0, .tableGroup, in: place) } ?? set(capitalised(node.node.key), .tableGroup)
        grid.add(group: [Paragraph(.tableGroup, number: ParagraphNumber(node.number), heading)])
      case .task(let node, let assignment):
        ordinal += 1
        grid.add(
          [
            .content([Paragraph(.tableNumber, [.text(String(ordinal), [])])]),
            .content([Paragraph(.tableText, taskWords(node, in: place))]),
          ]
            + columns.map { column in
              .content((column.text(of: assignment) ?? []).map { Paragraph(.tableText, set($0, .tableText)) })
            })
      }
    }
    return titled(heading, anchor: nil, grid, in: place, width: width)
  }

  /// A task's text: its heading, else its first sentence; a heading that runs in the text has that sentence behind it.
  private mutating func taskWords(_ node: NumberedNode, in place: Place) -> [Inline] {
    var sentence: [Inline] = []
    if case .paragraph(let first) = node.content.first {
      sentence = copy(first, .tableText, in: place).firstSentence.asCopy
    }
    guard let heading = node.node.heading else {
      return node.node.level == .section ? set(capitalised(node.node.key), .tableText) : sentence
    }
    let words = copy(heading, .tableText, in: place)
    guard heading.inlines.endsInColon, !sentence.isEmpty else { return words }
    return (words + [.text(": ", [])] + sentence).joiningTexts
  }

  /// Prose that stands elsewhere as well.
  private mutating func copy(_ prose: Prose, _ role: Role, in place: Place) -> [Inline] {
    // Its footnotes are counted where it stands first.
    let counted = footnotes
    defer { footnotes = counted }
    return inlines(prose, role, in: place).asCopy
  }

  // MARK: The target table

  /// Columns: the years in use, in order; one for values without a year.
  mutating func targetTable(_ heading: Prose?, in place: Place, width: Length) -> [Block] {
    let rows = targets ?? []
    let values = rows.flatMap(\.values).map(\.value)
    let years = Set(values.compactMap(\.year)).sorted()
    let hasUndated = values.contains { $0.year == nil }
    let hasUnits = rows.contains { $0.unit != nil }
    let baselines = rows.compactMap { $0.baseline?.value }
    // One year for all of them stands in the head.
    let baselineYear = Set(baselines.map(\.year)).count == 1 ? baselines.first?.year : nil
    var head: [[String]] = [[words.ordinal], [words.target]]
    if hasUnits { head.append([words.unit]) }
    if !baselines.isEmpty {
      head.append([capitalised(words.baseline) + (baselineYear.map { " " + yearWords($0) } ?? "")])
    }
    if hasUndated { head.append([words.targetValue]) }
    head += years.map {
      years.count > 1 ? [words.targetValue, capitalised(yearWords($0))] : ["\(words.targetValue) \(yearWords($0))"]
    }
    var grid = TableGrid(columns: head.count, ordinals: [0])
    grid.addHead(head)
    for (index, target) in rows.enumerated() {
      var cells: [TableGrid.Cell] = [
        .content([Paragraph(.tableNumber, [.text(String(index + 1), [])])]),
        .content([
          Paragraph(.tableText, inlines(target.name, .tableText, in: place).ending(in: ""), anchor: target.label?.value)
        ]),
      ]
      if hasUnits { cells.append(number(target.unit?.value.withoutEndMark ?? "")) }
      if !baselines.isEmpty {
        cells.append(
          number(target.baseline.map { baselineYear == nil ? dated($0.value) : $0.value.text } ?? ""))
      }
      if hasUndated { cells.append(number(joined(target.values.filter { $0.value.year == nil }))) }
      cells += years.map { year in number(joined(target.values.filter { $0.value.year == year })) }
      grid.add(cells)
    }
    return titled(heading, anchor: nil, grid, in: place, width: width)
  }

  private func number(_ text: String) -> TableGrid.Cell {
    .content(text.isEmpty ? [] : [Paragraph(.tableNumber, set(text, .tableNumber))])
  }

  private func joined(_ values: [Located<TargetValue>]) -> String {
    values.map(\.value.text).joined(separator: "; ")
  }

  private func dated(_ value: TargetValue) -> String {
    value.year.map { "\(value.text) (\(yearWords($0)))" } ?? value.text
  }

  private func yearWords(_ year: Int) -> String {
    filled(words.year) { $0 == "năm" ? String(year) : nil }
  }
}

/// A column of the assignment table, in its order on the page.
enum AssignmentColumn: CaseIterable {
  case responsibleLeader, lead, partners, deadline, output, funding

  /// The lines of its cell; nil where the assignment does not say.
  func text(of assignment: Assignment) -> [String]? {
    switch self {
    case .responsibleLeader: assignment.responsibleLeader.map { [capitalised($0.value.withoutEndMark)] }
    case .lead: assignment.lead.map { listed($0.value) }
    case .partners: assignment.partners.map { listed($0.value) }
    case .deadline: assignment.deadline.map { [capitalised($0.value.text)] }
    case .output: assignment.output.map { [capitalised($0.value.withoutEndMark)] }
    case .funding: assignment.funding.map { [capitalised($0.value.text)] }
    }
  }

  /// A body a line; in a narrow column lines break, so that only a mark tells where one ends.
  private func listed(_ agencies: [Agency]) -> [String] {
    agencies.indices.map { agencies[$0].name + ($0 < agencies.count - 1 ? ";" : "") }
  }

  func label(in words: StandingWords) -> String {
    switch self {
    case .responsibleLeader: words.responsibleLeader
    case .lead: words.lead
    case .partners: words.partners
    case .deadline: words.deadline
    case .output: words.output
    case .funding: words.funding
    }
  }
}

extension [Inline] {
  /// Up to the first full stop that ends a sentence.
  fileprivate var firstSentence: [Inline] {
    var result: [Inline] = []
    for inline in self {
      guard case .text(let text, let emphasis) = inline, let sentence = text.firstSentence else {
        result.append(inline)
        continue
      }
      return result + [.text(String(sentence), emphasis)]
    }
    return result
  }
}

extension String {
  /// Digits with what stands among them in an amount or a share.
  fileprivate var isFigure: Bool {
    !isEmpty && allSatisfy { ($0.isASCII && $0.isNumber) || ".,%-–\u{2011}\u{A0} /+".contains($0) }
      && contains(where: \.isNumber)
  }
}
