/// How many lines a table takes with its columns as wide as they are, or of other widths.
package struct TableLines: Sendable {
  private struct Cell {
    var paragraphs: [LineFilling]
    var lengths: [Double]
    var columns: Range<Int>
    var rowSpan: Int
    /// For the widths counted last.
    var width = -1.0
    var lines = 0
    var fullness = 0.0
  }

  private var rows: [[Cell]]
  /// Padding and border at both sides of a column, in points.
  private let padding: Double

  package init(of rows: [TableRow], in style: HouseStyle) {
    padding = TableLines.padding(in: style).points
    self.rows = rows.map { row in
      row.slots.enumerated().compactMap { column, slot in
        guard case .cell(let cell) = slot, !cell.paragraphs.isEmpty else { return nil }
        let paragraphs = cell.paragraphs.map { LineFilling($0, in: style) }
        return Cell(
          paragraphs: paragraphs, lengths: paragraphs.map(\.length),
          columns: column..<min(column + cell.columnSpan, row.slots.count), rowSpan: cell.rowSpan)
      }
    }
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
    for row in rows.indices {
      var highest = 1
      for index in rows[row].indices {
        let width = widths[rows[row][index].columns].reduce(0, +) - padding
        if rows[row][index].width != width {
          rows[row][index].width = width
          rows[row][index].lines = rows[row][index].paragraphs.reduce(0) { $0 + $1.lineCount(within: width) }
          rows[row][index].fullness = rows[row][index].lengths.reduce(0) { $0 + max($1 / width, 1) }
        }
        let span = rows[row][index].rowSpan
        highest = max(highest, (rows[row][index].lines + span - 1) / span)
        sum.fullness += rows[row][index].fullness
      }
      sum.rows += highest
    }
    return sum
  }
}

extension TableLines {
  /// How many cells of one column have a line so nearly full that one reader breaks it elsewhere than another.
  ///
  /// LibreOffice's column is up to a fifth of a point narrower in one format than in the other, and its line up to half a
  /// point in 370 shorter than the sum of its letters.
  package func unsteadyCells(of column: Int, width: Double) -> Int {
    rows.reduce(0) { count, row in
      count
        + row.count { cell in
          cell.columns == column..<column + 1
            && cell.paragraphs.contains {
              $0.breaks(within: width - padding - 0.2) != $0.breaks(within: width - padding + 0.6)
            }
        }
    }
  }
}

extension Table {
  package func lineCount(in style: HouseStyle) -> Int {
    var lines = TableLines(of: headRows + rows, in: style)
    return lines.count(columns.map(\.width.points)).rows
  }
}
