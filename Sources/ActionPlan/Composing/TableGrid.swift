import DocumentModel

/// Rows being laid on a grid; settles spans and column widths.
struct TableGrid {
  enum Cell {
    case content([Paragraph])
    case mergedAbove
    case mergedLeft

    static func number(_ text: String) -> Cell {
      .content(text.isEmpty ? [] : [Paragraph(.tableNumber, [.text(text, [])])])
    }
  }

  let columnCount: Int
  private var head: [[Cell]] = []
  private var rows: [[Cell]] = []

  init(columns: Int) {
    columnCount = columns
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
    let widths = TableWidths.widths(of: head + rows, columns: columnCount, within: width, in: style)
    return Table(
      columns: widths.map { TableColumn(width: $0) }, headRows: Self.spanned(head), rows: Self.spanned(rows),
      title: title)
  }

  /// Slots with their spans: a cell reaches right over `mergedLeft` and down over rows whose cells all are `mergedAbove`.
  private static func spanned(_ rows: [[Cell]]) -> [TableRow] {
    var slots = rows.map { _ in [TableSlot]() }
    for (r, row) in rows.enumerated() {
      var c = 0
      while c < row.count {
        var columnSpan = 1
        switch row[c] {
        case .mergedLeft:
          slots[r].append(.coveredFromLeft)
        case .mergedAbove:
          while c + columnSpan < row.count, isMergedLeft(row[c + columnSpan]),
            slots[r - 1].indices.contains(c + columnSpan),
            slots[r - 1][c + columnSpan] == .coveredFromLeft
          { columnSpan += 1 }
          slots[r].append(.coveredFromAbove(columnSpan: columnSpan))
          slots[r] += Array(repeating: .coveredFromLeft, count: columnSpan - 1)
        case .content(let paragraphs):
          while c + columnSpan < row.count, isMergedLeft(row[c + columnSpan]) { columnSpan += 1 }
          var rowSpan = 1
          while r + rowSpan < rows.count, isMergedAbove(rows[r + rowSpan][c]) { rowSpan += 1 }
          slots[r].append(.cell(TableCell(paragraphs, columnSpan: columnSpan, rowSpan: rowSpan)))
          slots[r] += Array(repeating: .coveredFromLeft, count: columnSpan - 1)
        }
        c += columnSpan
      }
    }
    return slots.map { TableRow(slots: $0) }
  }

  private static func isMergedLeft(_ cell: Cell) -> Bool {
    if case .mergedLeft = cell { true } else { false }
  }

  private static func isMergedAbove(_ cell: Cell) -> Bool {
    if case .mergedAbove = cell { true } else { false }
  }
}

/// Column widths from content: no word is broken, and the text of a row needs few lines.
enum TableWidths {
  /// Every column gets at least its longest word; what is left goes to the column whose lines it shortens most, by turns.
  static func widths(of rows: [[TableGrid.Cell]], columns: Int, within width: Length, in style: HouseStyle) -> [Length]
  {
    guard columns > 0 else { return [] }
    let padding = style.table.horizontalPadding * 2 + style.table.borderThickness + .points(0.5)
    var least = Array(repeating: Length.zero, count: columns)
    var natural = least
    /// Longest text of each column on one line, and all of its text together.
    var total = Array(repeating: 0.0, count: columns)
    for row in rows {
      for (index, cell) in row.enumerated() where index < columns {
        // A cell that spans several columns does not widen the first of them.
        if index + 1 < row.count, case .mergedLeft = row[index + 1] { continue }
        guard case .content(let paragraphs) = cell else { continue }
        for paragraph in paragraphs {
          let look = style.look(of: paragraph.role)
          let metrics = FontMetrics.face(bold: look.isBold, italic: look.isItalic)
          let text = (paragraph.number.map { $0.text + " " } ?? "") + paragraph.content.plainText
          for word in text.split(separator: " ") {
            least[index] = max(least[index], metrics.width(of: String(word), size: look.fontSize))
          }
          let line = metrics.width(of: text, size: look.fontSize)
          natural[index] = max(natural[index], line)
          total[index] += line.points
        }
      }
    }
    return distributed(least.map { $0 + padding }, natural.map { $0 + padding }, weights: total, within: width)
  }

  /// Least widths first; then up to the natural ones in proportion to the square root of each column's text, which evens out
  /// the number of lines; a table narrower than the text area is widened to it.
  private static func distributed(
    _ least: [Length], _ natural: [Length], weights: [Double], within width: Length
  ) -> [Length] {
    let leastSum = least.reduce(.zero, +)
    // Words too long for the page: every column gives way in proportion.
    if leastSum > width { return scaled(least, to: width) }
    if natural.reduce(.zero, +) <= width { return scaled(natural, to: width) }
    var widths = least
    var open = Set(least.indices)
    var spare = width - leastSum
    while spare.points > 0.5, !open.isEmpty {
      let sum = open.sorted().map { weights[$0].squareRoot() }.reduce(0, +)
      guard sum > 0 else { break }
      var used = Length.zero
      for index in open.sorted() {
        let share = min(spare * (weights[index].squareRoot() / sum), natural[index] - widths[index])
        widths[index] = widths[index] + share
        used = used + share
        if widths[index] >= natural[index] { open.remove(index) }
      }
      if used.points < 0.01 { break }
      spare = spare - used
    }
    return scaled(widths, to: width)
  }

  /// Widths that add up to `width` exactly, each a whole number of twips.
  private static func scaled(_ widths: [Length], to width: Length) -> [Length] {
    let sum = widths.reduce(.zero, +)
    guard sum > .zero else { return widths }
    let target = width.twips
    var twips = widths.map { Int(Double($0.englishMetricUnits) / Double(sum.englishMetricUnits) * Double(target)) }
    let widest = twips.indices.max { twips[$0] < twips[$1] } ?? 0
    twips[widest] += target - twips.reduce(0, +)
    return twips.map { Length(englishMetricUnits: $0 * 635) }
  }
}
