/// A `table` element's rows and cells, each cell in its place of the grid (HTML, 4.9.12: forming a table).
struct HTMLTableSource {
  struct Cell {
    var number: Int
    var style: CSSStyle
    var column: Int
    var columnSpan: Int
    var rowSpan: Int
  }

  struct Row {
    var style: CSSStyle
    var isHead: Bool
    var cells: [Cell] = []
  }

  /// HTML's own limits (4.9.11).
  static let maximumColumnSpan = 1_000
  static let maximumRowSpan = 65_534

  private(set) var captions: [(number: Int, style: CSSStyle)] = []
  private(set) var rows: [Row] = []
  /// As `col` elements give them.
  private var columns: [CSSLength?] = []
  /// Of each column, how many rows below are covered by a cell from above.
  private var covered: [Int] = []
  private let cascade: CSSCascade

  init(_ table: Int, _ style: CSSStyle, _ cascade: CSSCascade) {
    self.cascade = cascade
    read(table, style, isHead: false)
    for (index, row) in rows.enumerated() {
      for cell in row.cells.indices where rows[index].cells[cell].rowSpan > rows.count - index {
        rows[index].cells[cell].rowSpan = rows.count - index
      }
    }
  }

  private mutating func read(_ parent: Int, _ style: CSSStyle, isHead: Bool) {
    for child in cascade.tree[parent].elements {
      let childStyle = cascade.style(of: child, parent: style)
      if childStyle.box.display == "none" { continue }
      switch cascade.tree[child].name {
      case "caption": captions.append((child, childStyle))
      case "colgroup":
        if cascade.tree[child].elements.isEmpty { addColumns(child, childStyle) }
        read(child, childStyle, isHead: isHead)
      case "col": addColumns(child, childStyle)
      case "thead", "tbody", "tfoot":
        covered = []
        read(child, childStyle, isHead: cascade.tree[child].name == "thead")
      case "tr": addRow(child, childStyle, isHead: isHead)
      case _: break
      }
    }
  }

  private mutating func addColumns(_ number: Int, _ style: CSSStyle) {
    let room = Self.maximumColumnSpan - columns.count
    guard room > 0 else { return }
    columns += Array(repeating: style.box.width, count: min(span("span", of: number, Self.maximumColumnSpan), room))
  }

  private mutating func addRow(_ number: Int, _ style: CSSStyle, isHead: Bool) {
    var row = Row(style: style, isHead: isHead)
    var column = 0
    for child in cascade.tree[number].elements {
      guard ["td", "th"].contains(cascade.tree[child].name) else { continue }
      let cellStyle = cascade.style(of: child, parent: style)
      if cellStyle.box.display == "none" { continue }
      while column < covered.count, covered[column] > 0 { column += 1 }
      let columnSpan = span("colspan", of: child, max(1, Self.maximumColumnSpan - column))
      let rowSpan = span("rowspan", of: child, Self.maximumRowSpan)
      row.cells.append(
        Cell(number: child, style: cellStyle, column: column, columnSpan: columnSpan, rowSpan: rowSpan))
      if covered.count < column + columnSpan {
        covered += Array(repeating: 0, count: column + columnSpan - covered.count)
      }
      for place in column..<(column + columnSpan) { covered[place] = rowSpan }
      column += columnSpan
    }
    for place in covered.indices where covered[place] > 0 { covered[place] -= 1 }
    rows.append(row)
  }

  private func span(_ attribute: String, of number: Int, _ limit: Int) -> Int {
    let text = cascade.tree[number].attributes[attribute] ?? ""
    return min(max(Int(text) ?? 1, 1), limit)
  }

  /// In points; empty where they follow from the content. `total` is the table's own width.
  func columnWidths(total: Double?, available: Double?) -> [Double] {
    let count = max(columns.count, rows.flatMap(\.cells).map { $0.column + $0.columnSpan }.max() ?? 0)
    var lengths = columns + Array(repeating: nil, count: count - columns.count)
    // Widths of the first row's cells count where no column has any (CSS 2, 17.5.2.1).
    if lengths.allSatisfy({ $0 == nil }) {
      for cell in rows.first?.cells ?? [] where cell.columnSpan == 1 { lengths[cell.column] = cell.style.box.width }
    }
    let widths = lengths.map { $0?.points(of: total ?? available) }
    let known = widths.compactMap { $0 }
    let missing = widths.count - known.count
    if missing == 0 { return known }
    guard !known.isEmpty || missing == 1, let total else { return [] }
    // What is left of the table's width goes to the others in equal parts.
    let rest = max(0, total - known.reduce(0, +)) / Double(missing)
    return widths.map { $0 ?? rest }
  }
}
