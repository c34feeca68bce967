import ActionPlan
import PlanSyntax

/// The figures of a table, by row and column.
struct FigureGrid {
  struct WrongFigure {
    enum Kind { case totalOfRow, totalOfColumn, part }

    var kind: Kind
    var stated: Figure
    /// What it ought to be.
    var sum: Double
    var decimals: Int
    var span: SourceSpan
    var row: Int
    var column: Int
  }

  private enum Cell {
    case empty
    case figure(Figure, SourceSpan)
    case words
  }

  private struct Row {
    var cells: [Cell]
    var isTotal: Bool
    /// Roman numbers, capital letters: a row that sums up those below it.
    var isHead: Bool
  }

  private var rows: [Row] = []
  private let columns: [FreeTable.Column]

  init(_ table: FreeTable) {
    // A counted column has no cells of its own.
    columns = table.columns.filter { !$0.isOrdinal }
    for case .cells(let cells, _) in table.rows {
      let typed = cells.map(Self.cell)
      // A figure is no title of a total.
      let isTotal = zip(cells, typed).contains { cell, typed in
        if case .words = typed { cell.isTotal } else { false }
      }
      rows.append(Row(cells: typed, isTotal: isTotal, isHead: cells.first.map(Self.isHead) ?? false))
    }
  }

  private static func cell(_ cell: FreeTable.Cell) -> Cell {
    guard case .content(let paragraphs) = cell, let first = paragraphs.first else { return .empty }
    let text = first.prose.inlines.plainText
    if text.isEmpty || text == "-" || text == "–" { return .empty }
    guard paragraphs.count == 1, let figure = Figure(text) else { return .words }
    return .figure(figure, first.prose.span)
  }

  private static func isHead(_ cell: FreeTable.Cell) -> Bool {
    guard case .content(let paragraphs) = cell, let text = paragraphs.first?.prose.inlines.plainText else {
      return false
    }
    let mark = text.filter { $0 != "." && $0 != "*" }
    return !mark.isEmpty
      && (mark.allSatisfy { "IVX".contains($0) } || (mark.count == 1 && mark.first?.isUppercase == true))
  }

  /// One slip is told once: a cell that its row proves wrong counts down its column as it should be, a total row with a cell
  /// that its column proves wrong is not added up across, and where the totals of a row and of a column are wrong by as much, the
  /// cell in which they meet is.
  var wrongFigures: [WrongFigure] {
    let rows = wrongRows
    let mended = Dictionary(rows.map { ($0.span, $0.sum) }, uniquingKeysWith: { first, _ in first })
    let columns = wrongColumns(mended)
    let parts = rows.compactMap { row in columns.lazy.compactMap { part(of: row, and: $0) }.first }
    let told = Set(columns.map(\.row))
    return parts
      + columns.filter { column in !parts.contains { $0.column == column.column && $0.row < column.row } }
      + rows.filter { row in
        (!self.rows[row.row].isTotal || !told.contains(row.row)) && !parts.contains { $0.row == row.row }
      }
  }

  private func part(of row: WrongFigure, and column: WrongFigure) -> WrongFigure? {
    let excess = row.sum - row.stated.value
    let decimals = max(row.decimals, column.decimals)
    guard row.row < column.row, row.column != column.column, column.column < rows[row.row].cells.count,
      abs(excess - (column.sum - column.stated.value)) < 0.5 / Figure.power(decimals),
      case .figure(let stated, let span) = rows[row.row].cells[column.column]
    else { return nil }
    return WrongFigure(
      kind: .part, stated: stated, sum: stated.value - excess, decimals: decimals, span: span, row: row.row,
      column: column.column)
  }

  // MARK: Down

  private func wrongColumns(_ mended: [SourceSpan: Double]) -> [WrongFigure] {
    var wrong: [WrongFigure] = []
    var start = 0
    for (index, row) in rows.enumerated() where row.isTotal {
      let parts = rows[start..<index]
      start = index + 1
      var rights = 0
      var found: [WrongFigure] = []
      for column in columns.indices where isSummed(column) {
        guard column < row.cells.count, case .figure(let stated, let span) = row.cells[column],
          let figures = figures(of: parts, in: column, mended), figures.count > 1
        else { continue }
        let decimals = (figures.map(\.figure.decimals) + [stated.decimals]).max() ?? 0
        let sums = [
          figures.map(\.figure.value), figures.filter(\.isHead).map(\.figure.value),
          figures.filter { !$0.isHead }.map(\.figure.value), figures.map(\.mended),
        ].filter { !$0.isEmpty }.map { $0.reduce(0, +) }
        if sums.contains(where: { fits($0, stated, decimals, parts: figures.count) }) {
          rights += 1
        } else if let sum = sums.first {
          found.append(
            WrongFigure(
              kind: .totalOfColumn, stated: stated, sum: sum, decimals: decimals, span: span, row: index,
              column: column))
        }
      }
      // Where no column adds up, the rows are not what the total is of.
      if rights > 0 || found.count == 1 { wrong += found }
    }
    return wrong
  }

  private func figures(
    of parts: ArraySlice<Row>, in column: Int, _ mended: [SourceSpan: Double]
  ) -> [(figure: Figure, isHead: Bool, mended: Double)]? {
    var figures: [(Figure, Bool, Double)] = []
    for row in parts {
      guard column < row.cells.count else { return nil }
      switch row.cells[column] {
      case .figure(let figure, let span): figures.append((figure, row.isHead, mended[span] ?? figure.value))
      case .empty: break
      case .words: return nil
      }
    }
    return figures
  }

  /// Ratios, prices, years and averages are not added up.
  private func isSummed(_ column: Int) -> Bool {
    let title = columns[column].titles.joined(separator: " ").lowercased()
    return !["tỷ lệ", "tỉ lệ", "%", "bình quân", "đơn giá", "mức", "hệ số", "thời gian"].contains { title.holds($0) }
  }

  // MARK: Across

  private var wrongRows: [WrongFigure] {
    columns.indices.flatMap { total -> [WrongFigure] in
      guard let title = columns[total].titles.last, FreeTable.Cell.isTotal(title) else { return [] }
      // Totals stand behind their parts, or in front of them.
      return wrongRows(total, run(from: total, by: -1)) ?? wrongRows(total, run(from: total, by: 1)) ?? []
    }
  }

  private func run(from total: Int, by step: Int) -> [Int] {
    var run: [Int] = []
    var column = total + step
    while columns.indices.contains(column), isSummed(column), isOfFigures(column),
      !(columns[column].titles.last.map { FreeTable.Cell.isTotal($0) } ?? false)
    {
      run.append(column)
      column += step
    }
    return run
  }

  private func isOfFigures(_ column: Int) -> Bool {
    var count = 0
    for row in rows where column < row.cells.count {
      switch row.cells[column] {
      case .figure: count += 1
      case .empty: break
      case .words: return false
      }
    }
    return count > 0
  }

  /// Nil where the columns do not prove to be the parts: most rows have to add up.
  private func wrongRows(_ total: Int, _ parts: [Int]) -> [WrongFigure]? {
    guard parts.count > 1 else { return nil }
    var rights = 0
    var wrong: [WrongFigure] = []
    for (index, row) in rows.enumerated() {
      guard total < row.cells.count, case .figure(let stated, let span) = row.cells[total] else { continue }
      let figures = parts.compactMap { column -> Figure? in
        if case .figure(let figure, _) = row.cells[column] { figure } else { nil }
      }
      guard !figures.isEmpty else { continue }
      let decimals = (figures.map(\.decimals) + [stated.decimals]).max() ?? 0
      let sum = figures.map(\.value).reduce(0, +)
      if fits(sum, stated, decimals, parts: figures.count) {
        rights += 1
      } else {
        wrong.append(
          WrongFigure(
            kind: .totalOfRow, stated: stated, sum: sum, decimals: decimals, span: span, row: index, column: total))
      }
    }
    return rights > wrong.count ? wrong : nil
  }

  /// Figures with decimals were rounded, each by half a unit of its last at most; whole ones are exact.
  private func fits(_ sum: Double, _ stated: Figure, _ decimals: Int, parts: Int) -> Bool {
    let unit = 1 / Figure.power(decimals)
    let tolerance = decimals == 0 ? 0.001 : unit * Double(parts + 1) / 2 + 1e-9
    return abs(sum - stated.value) <= max(tolerance, abs(stated.value) * 1e-12)
  }
}
