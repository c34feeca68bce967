import DocumentModel
import DocumentReading

/// A paragraph with where it stands, so that components can be told by words and place.
struct FlowParagraph {
  enum Zone: Hashable {
    case text
    case header(isFirst: Bool)
    case footer(isFirst: Bool)
    case footnote
  }

  /// Of the innermost table around it.
  struct Cell: Hashable {
    /// Counted over the document.
    var table: Int
    var row: Int
    var column: Int
    /// Columns that hold text in this table.
    var isLastColumn: Bool
    var borders: MeasuredBorders
    /// Whether the whole table is this one cell.
    var isAlone: Bool
    /// Among the paragraphs of the cell that hold text; nil for an empty one.
    var rank: Int?
  }

  var paragraph: MeasuredParagraph
  var zone: Zone
  var section: Int
  var cell: Cell?
  /// The drawn box around it.
  var box: MeasuredDrawing?
  /// Between the edges of its column; nil where the file leaves it to the program.
  var columnWidth: Length?
  /// Words that tabs set beside others: on which side is known, where exactly is not.
  struct TabPlace: Hashable {
    /// The line they share, by the place of its first piece among the paragraphs.
    var line: Int
    var isFirst: Bool
    var isLast: Bool
  }

  var tabPlace: TabPlace?
  /// Whether tabs set it where it stands.
  var isTabbed: Bool { tabPlace != nil || paragraph.text.first == "\t" }
  /// Its words, spaces collapsed, without those at the ends.
  let text: String

  init(
    _ paragraph: MeasuredParagraph, in zone: Zone, section: Int, cell: Cell? = nil, box: MeasuredDrawing? = nil,
    columnWidth: Length? = nil
  ) {
    self.paragraph = paragraph
    self.zone = zone
    self.section = section
    self.cell = cell
    self.box = box
    self.columnWidth = columnWidth
    text = plain(paragraph.text)
  }

  var isEmpty: Bool { text.isEmpty }

  /// The letters and digits it shows, with their looks: no spaces, no raised marks.
  var visibleRuns: [MeasuredRun] {
    paragraph.runs.filter { run in
      if run.field == .pageNumber { return true }
      return !run.isFootnoteMark && !run.isRaised && run.text.contains { $0.isLetter || $0.isNumber }
    }
  }

  /// One paragraph for each of its lines that are broken by hand.
  var lines: [FlowParagraph] { pieces(at: "\n") }

  /// One paragraph for each of the places that tabs move words to; shapes may belong to any of them.
  func tabbed(line: Int) -> [FlowParagraph] {
    let pieces = pieces(at: "\t").filter { !$0.isEmpty }
    return pieces.enumerated().map { index, piece in
      var piece = piece
      piece.tabPlace = TabPlace(line: line, isFirst: index == 0, isLast: index == pieces.count - 1)
      piece.paragraph.drawings = paragraph.drawings
      return piece
    }
  }

  private func pieces(at separator: Character) -> [FlowParagraph] {
    guard paragraph.text.contains(separator) else { return [self] }
    var lines: [[MeasuredRun]] = [[]]
    for run in paragraph.runs {
      for (index, piece) in run.text.split(separator: separator, omittingEmptySubsequences: false).enumerated() {
        if index > 0 { lines.append([]) }
        var part = run
        part.text = String(piece)
        lines[lines.count - 1].append(part)
      }
    }
    return lines.enumerated().map { index, runs in
      var line = paragraph
      line.runs = runs
      if index > 0 {
        line.firstLineIndent = .zero
        line.spaceBefore = .zero
        line.automaticNumber = nil
      }
      if index < lines.count - 1 {
        line.spaceAfter = .zero
        line.drawings = []
      }
      return FlowParagraph(line, in: zone, section: section, cell: cell, box: box, columnWidth: columnWidth)
    }
  }
}

/// Everything of a document in the order of reading.
struct Flow {
  private(set) var paragraphs: [FlowParagraph] = []
  private(set) var tableCount = 0

  init(_ document: MeasuredDocument) {
    for (index, section) in document.sections.enumerated() {
      let page = section.page
      var width: Length?
      if let paper = page.width, let left = page.marginLeft, let right = page.marginRight {
        width = paper - left - right
      }
      add(page.firstHeader ?? [], in: .header(isFirst: true), section: index, width: width)
      add(page.header, in: .header(isFirst: false), section: index, width: width)
      add(section.blocks, in: .text, section: index, width: width)
      add(page.firstFooter ?? [], in: .footer(isFirst: true), section: index, width: width)
      add(page.footer, in: .footer(isFirst: false), section: index, width: width)
    }
    for footnote in document.footnotes {
      add(
        footnote.map(MeasuredBlock.paragraph), in: .footnote, section: max(0, document.sections.count - 1), width: nil)
    }
  }

  private mutating func add(
    _ blocks: [MeasuredBlock], in zone: FlowParagraph.Zone, section: Int, width: Length?,
    cell: FlowParagraph.Cell? = nil, box: MeasuredDrawing? = nil
  ) {
    var rank = 0
    for block in blocks {
      switch block {
      case .paragraph(let paragraph):
        var place = cell
        var flow = FlowParagraph(paragraph, in: zone, section: section, box: box, columnWidth: width)
        if !flow.isEmpty {
          place?.rank = rank
          rank += 1
        }
        flow.cell = place
        paragraphs.append(flow)
        for drawing in paragraph.drawings where !drawing.blocks.isEmpty {
          add(drawing.blocks, in: zone, section: section, width: drawing.width, box: drawing)
        }
      case .table(let table):
        add(table, in: zone, section: section, width: width)
      }
    }
  }

  private mutating func add(_ table: MeasuredTable, in zone: FlowParagraph.Zone, section: Int, width: Length?) {
    let number = tableCount
    tableCount += 1
    let cells = table.rows.flatMap(\.cells)
    let lastColumn =
      cells.filter { cell in cell.blocks.paragraphs.contains { !plain($0.text).isEmpty } }.map(\.column).max() ?? 0
    for (index, row) in table.rows.enumerated() {
      for cell in row.cells {
        let place = FlowParagraph.Cell(
          table: number, row: index, column: cell.column, isLastColumn: cell.column >= lastColumn,
          borders: cell.borders, isAlone: cells.count == 1)
        add(cell.blocks, in: zone, section: section, width: table.width(of: cell, in: width), cell: place)
      }
    }
  }
}

extension MeasuredTable {
  /// Between the paddings of a cell; nil where the file does not say.
  fileprivate func width(of cell: MeasuredCell, in available: Length?) -> Length? {
    let columns = cell.column..<(cell.column + max(1, cell.columnSpan))
    guard columns.upperBound <= columnWidths.count else { return nil }
    let width = columnWidths[columns].reduce(Length.zero, +)
    return width - cell.paddingLeft - cell.paddingRight
  }
}
