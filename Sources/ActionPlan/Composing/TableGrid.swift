import DocumentModel

/// Rows being laid on a grid; settles spans and column widths.
struct TableGrid {
  enum Cell {
    case content([Paragraph])
    case mergedAbove
    case mergedLeft

    var merge: MergedCells.Cell {
      switch self {
      case .content: .own
      case .mergedAbove: .above
      case .mergedLeft: .left
      }
    }

    var withoutJoins: Cell {
      guard case .content(var paragraphs) = self else { return self }
      for index in paragraphs.indices {
        paragraphs[index].content = paragraphs[index].content.map { inline in
          switch inline {
          case .text(let text, let emphasis): .text(text.replacing("\u{A0}", with: " "), emphasis)
          case .reference(let words, let anchor, let emphasis):
            .reference(words.replacing("\u{A0}", with: " "), anchor: anchor, emphasis)
          case .footnote, .lineBreak: inline
          }
        }
      }
      return .content(paragraphs)
    }
  }

  let columnCount: Int
  /// Columns of counted numbers (TT), which stay narrow.
  private let ordinals: Set<Int>
  private var head: [[Cell]] = []
  private var rows: [[Cell]] = []

  init(columns: Int, ordinals: Set<Int>) {
    columnCount = columns
    self.ordinals = ordinals
  }

  /// Titles from the top row of the head down: a column with one title in a head of two rows has both of them; neighbours with
  /// the same upper title share it.
  mutating func addHead(_ titles: [[String]]) {
    let depth = titles.map(\.count).max() ?? 1
    var upper: [Cell] = []
    var lower: [Cell] = []
    for (index, column) in titles.enumerated() {
      let sharesUpper =
        depth == 2 && column.count == 2 && index > 0 && titles[index - 1].count == 2
        && titles[index - 1][0] == column[0]
      upper.append(sharesUpper ? .mergedLeft : Self.headCell(column[0]))
      lower.append(column.count == 2 ? Self.headCell(column[1]) : .mergedAbove)
    }
    head = depth == 2 ? [upper, lower] : [upper]
  }

  private static func headCell(_ title: String) -> Cell {
    .content([Paragraph(.tableHead, [.text(title, [])])])
  }

  mutating func add(_ cells: [Cell]) {
    rows.append(cells)
  }

  mutating func add(group paragraphs: [Paragraph]) {
    rows.append([.content(paragraphs)] + Array(repeating: .mergedLeft, count: max(0, columnCount - 1)))
  }

  func table(title: String, width: Length, in style: HouseStyle) -> Table {
    let (table, hasRoom) = settled(title: title, width: width, in: style)
    if hasRoom { return table }
    // Too many columns for joined words: better a number on the line below its noun than a word in two.
    var loose = self
    loose.rows = rows.map { $0.map(\.withoutJoins) }
    return loose.settled(title: title, width: width, in: style).table
  }

  private func settled(title: String, width: Length, in style: HouseStyle) -> (table: Table, hasRoom: Bool) {
    var table = Table(
      columns: Array(repeating: TableColumn(width: .zero), count: columnCount), headRows: Self.spanned(head),
      rows: Self.spanned(rows), title: title)
    let (widths, hasRoom) = TableWidths.widths(of: table, ordinals: ordinals, within: width, in: style)
    table.columns = widths.map { TableColumn(width: $0) }
    return (table, hasRoom)
  }

  /// Slots with their spans. Reading has seen to it that merged cells make rectangles (``MergedCells``).
  private static func spanned(_ rows: [[Cell]]) -> [TableRow] {
    let merged = MergedCells(rows.map { $0.map(\.merge) })
    return rows.enumerated().map { r, row in
      TableRow(
        slots: row.enumerated().map { c, cell in
          let area = merged.area(of: r, c)
          if case .content(let paragraphs) = cell {
            return .cell(TableCell(paragraphs, columnSpan: area.columns, rowSpan: area.rows))
          }
          return area.row < r && area.column == c
            ? .coveredFromAbove(columnSpan: area.columns) : .coveredFromLeft
        })
    }
  }
}
