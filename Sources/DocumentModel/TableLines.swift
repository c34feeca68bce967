/// How many lines a table takes with its columns as wide as they are, or of other widths.
package struct TableLines: Sendable {
  private struct Cell {
    var paragraphs: [LineFilling]
    var columns: Range<Int>
    var rowSpan: Int
    /// For the width counted last.
    var width = -1.0
    var lines = 0
    var fullness = 0.0

    mutating func count(within width: Double) {
      guard width != self.width else { return }
      self.width = width
      lines = 0
      fullness = 0
      for paragraph in paragraphs {
        lines += paragraph.lineCount(within: width)
        fullness += max(paragraph.length / width, 1)
      }
    }
  }

  /// Row by row.
  private var cells: [Cell] = []
  /// The cells of each row.
  private var rows: [Range<Int>] = []
  /// Padding and border at both sides of a column, in points.
  private let padding: Double

  package init(of rows: [TableRow], in style: HouseStyle) {
    padding = TableLines.padding(in: style).points
    for row in rows {
      let start = cells.count
      for (column, slot) in row.slots.enumerated() {
        guard case .cell(let cell) = slot, !cell.paragraphs.isEmpty else { continue }
        cells.append(
          Cell(
            paragraphs: cell.paragraphs.map { LineFilling($0, in: style) },
            columns: column..<min(column + cell.columnSpan, row.slots.count), rowSpan: cell.rowSpan))
      }
      self.rows.append(start..<cells.count)
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

  /// `widths` in points. A cell that spans rows counts for its share in each. Counting ends with the row that exceeds `most`.
  package mutating func count(_ widths: [Double], atMost most: Int = .max) -> Count {
    var sum = Count()
    for row in rows where sum.rows <= most {
      var highest = 1
      for index in row {
        var width = -padding
        for column in cells[index].columns { width += widths[column] }
        cells[index].count(within: width)
        let span = cells[index].rowSpan
        highest = max(highest, (cells[index].lines + span - 1) / span)
        sum.fullness += cells[index].fullness
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
    cells.count { cell in
      cell.columns == column..<column + 1
        && cell.paragraphs.contains {
          $0.breaks(within: width - padding - 0.2) != $0.breaks(within: width - padding + 0.6)
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
