/// How many lines a table takes with its columns as wide as they are, or of other widths.
///
/// A column's lines follow from its own width alone, and who looks for widths changes two at a time: what was counted of a column
/// is kept for the widths asked for last.
package struct TableLines: Sendable {
  private struct Cell {
    var paragraphs: [LineFilling]
    var row: Int
    var columns: Range<Int>
    var rowSpan: Int

    /// The height is its share in each row it spans.
    func count(within width: Double) -> (height: Int32, fullness: Double) {
      var lines = 0
      var fullness = 0.0
      for index in paragraphs.indices {
        lines += paragraphs[index].lineCount(within: width)
        fullness += max(paragraphs[index].length / width, 1)
      }
      return (Int32(clamping: (lines + rowSpan - 1) / rowSpan), fullness)
    }
  }

  /// The cells of one column at one width.
  private struct Counted {
    var width = -1.0
    /// By row, of those with such a cell.
    var heights: [Int32] = []
    var fullness = 0.0
    /// Whether every paragraph has one line and room in it: more width saves nothing.
    var isEased = false
  }

  private let rowCount: Int
  /// The cells that stand in one column, by column; those that reach over several.
  private var columns: [[Cell]] = []
  private var spanning: [Cell] = []
  /// By column; the place of the one last used, and of the one that is next to be replaced.
  private var counted: [[Counted]]
  private var last: [Int]
  private var next: [Int]
  /// Padding and border at both sides of a column, in points.
  private let padding: Double

  private static let mostCounted = 32

  package init(of rows: [TableRow], in style: HouseStyle) {
    self.init(of: rows, in: style) { LineFilling($0, in: style) }
  }

  /// `measure` says how long a paragraph's words are.
  package init(of rows: [TableRow], in style: HouseStyle, measure: (Paragraph) -> LineFilling) {
    padding = TableLines.padding(in: style).points
    rowCount = rows.count
    columns = Array(repeating: [], count: rows.map(\.slots.count).max() ?? 0)
    for (index, row) in rows.enumerated() {
      for (column, slot) in row.slots.enumerated() {
        guard case .cell(let cell) = slot, !cell.paragraphs.isEmpty else { continue }
        let cellColumns = column..<min(column + cell.columnSpan, row.slots.count)
        let measured = Cell(
          paragraphs: cell.paragraphs.map(measure), row: index, columns: cellColumns, rowSpan: cell.rowSpan)
        if cellColumns.count == 1 { columns[column].append(measured) } else { spanning.append(measured) }
      }
    }
    counted = Array(repeating: [], count: columns.count)
    last = Array(repeating: 0, count: columns.count)
    next = last
  }

  /// What a column's width is more than its text's.
  package static func padding(in style: HouseStyle) -> Length {
    style.table.horizontalPadding * 2 + style.table.borderThickness
  }

  /// What widths cost.
  package struct Count: Comparable, Sendable {
    /// The lines of all rows, each as high as the highest of its cells.
    package var rows = 0
    /// How often the texts of all cells are as long as their columns, those that fit left out: of two splits of equal
    /// height, the one nearer to saving a line.
    package var fullness = 0.0

    package static func < (a: Count, b: Count) -> Bool { (a.rows, a.fullness) < (b.rows, b.fullness - 0.01) }
  }

  /// `widths` in points. A cell that spans rows counts for its share in each.
  package mutating func count(_ widths: [Double]) -> Count {
    var sum = Count()
    var heights = [Int32](repeating: 1, count: rowCount)
    for column in columns.indices {
      let index = place(of: widths[column], in: column)
      sum.fullness += counted[column][index].fullness
      let own = counted[column][index].heights
      for row in heights.indices { heights[row] = max(heights[row], own[row]) }
    }
    for cell in spanning {
      var width = -padding
      for column in cell.columns { width += widths[column] }
      let (height, fullness) = cell.count(within: width)
      sum.fullness += fullness
      heights[cell.row] = max(heights[cell.row], height)
    }
    for height in heights { sum.rows += Int(height) }
    return sum
  }

  /// Whether a column of that width gains nothing by being wider, and neither does a cell that reaches over it.
  package mutating func isEased(_ column: Int, width: Double) -> Bool {
    spanning.allSatisfy { $0.columns.count == columns.count } && counted[column][place(of: width, in: column)].isEased
  }

  /// Where a column's count for a width stands; it is made where it does not stand yet, in place of the oldest.
  private mutating func place(of width: Double, in column: Int) -> Int {
    if last[column] < counted[column].count, counted[column][last[column]].width == width { return last[column] }
    if let known = counted[column].firstIndex(where: { $0.width == width }) {
      last[column] = known
      return known
    }
    var new = Counted(width: width, heights: Array(repeating: 1, count: rowCount))
    var (lines, paragraphs) = (0, 0)
    for index in columns[column].indices {
      let (height, fullness) = columns[column][index].count(within: width - padding)
      new.heights[columns[column][index].row] = height
      new.fullness += fullness
      lines += Int(height) * columns[column][index].rowSpan
      paragraphs += columns[column][index].paragraphs.count
    }
    new.isEased = lines <= paragraphs && new.fullness <= Double(paragraphs)
    let place = next[column]
    if place == counted[column].count { counted[column].append(new) } else { counted[column][place] = new }
    next[column] = (place + 1) % Self.mostCounted
    last[column] = place
    return place
  }
}

extension TableLines {
  /// How many cells of one column have a line so nearly full that one reader breaks it elsewhere than another.
  ///
  /// LibreOffice's column is up to a fifth of a point narrower in one format than in the other, and its line up to half a
  /// point in 370 shorter than the sum of its letters.
  package func unsteadyCells(of column: Int, width: Double) -> Int {
    columns[column].count { cell in
      cell.paragraphs.contains { !$0.breaksAlike(within: width - padding - 0.2, and: width - padding + 0.6) }
    }
  }
}

extension Table {
  package func lineCount(in style: HouseStyle) -> Int {
    var lines = TableLines(of: headRows + rows, in: style)
    return lines.count(columns.map(\.width.points)).rows
  }
}
