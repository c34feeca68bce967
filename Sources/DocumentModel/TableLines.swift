/// How many lines a table takes with its columns as wide as they are, or of other widths.
///
/// A column's lines follow from its own width alone, and who looks for widths changes two at a time: what was counted of a column
/// is kept for the widths asked for last.
package struct TableLines: Sendable {
  /// Its texts are those at these places of ``paragraphs``.
  private struct Cell {
    var paragraphs: Range<Int>
    var row: Int
    var columns: Range<Int>
    var rowSpan: Int
  }

  /// The cells of one column, and what was counted of it for some widths, one after the other in arrays: they are gone through
  /// thousands of times.
  private struct Column {
    var cells: [Cell] = []
    var widths: [Double] = []
    /// Of every row, one where it has no such cell; a width's behind those of the width before.
    var heights: [Int32] = []
    var fullness: [Double] = []
    /// Whether every paragraph has one line and room in it: more width saves nothing.
    var isEased: [Bool] = []
    /// The place of the width last used, and of the one that is next to be replaced.
    var last = 0
    var next = 0
  }

  private let rowCount: Int
  private var paragraphs: [LineFilling] = []
  /// Cells that stand in one column, by column; those that reach over several.
  private var columns: [Column] = []
  private var spanning: [Cell] = []
  /// Padding and border at both sides of a column, in points.
  private let padding: Double

  /// The rows' heights of the split that is being counted.
  private var heights: [Int32] = []

  private static let mostCounted = 32

  package init(of rows: [TableRow], in style: HouseStyle) {
    let looks = style.looks
    padding = TableLines.padding(in: style).points
    rowCount = rows.count
    columns = Array(repeating: Column(), count: rows.map(\.slots.count).max() ?? 0)
    for (index, row) in rows.enumerated() {
      for (column, slot) in row.slots.enumerated() {
        guard case .cell(let cell) = slot, !cell.paragraphs.isEmpty else { continue }
        let cellColumns = column..<min(column + cell.columnSpan, row.slots.count)
        let first = paragraphs.count
        for paragraph in cell.paragraphs {
          paragraphs.append(LineFilling(paragraph, look: looks[paragraph.role] ?? ParagraphLook()))
        }
        let measured = Cell(
          paragraphs: first..<paragraphs.count, row: index, columns: cellColumns, rowSpan: cell.rowSpan)
        if cellColumns.count == 1 { columns[column].cells.append(measured) } else { spanning.append(measured) }
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
    if heights.isEmpty { heights = Array(repeating: 1, count: rowCount) }
    for row in heights.indices { heights[row] = 1 }
    for column in columns.indices {
      let place = place(of: widths[column], in: column)
      sum.fullness += columns[column].fullness[place]
      raise(byColumn: column, at: place)
    }
    for cell in spanning {
      var width = -padding
      for column in cell.columns { width += widths[column] }
      let (height, fullness) = count(cell, within: width)
      sum.fullness += fullness
      heights[cell.row] = max(heights[cell.row], height)
    }
    for height in heights { sum.rows += Int(height) }
    return sum
  }

  /// Makes rows as high as a column's cells of a width.
  // Without a check of each index the loop takes four rows at a time; it is gone through for every split of the search.
  private mutating func raise(byColumn column: Int, at place: Int) {
    let own = columns[column].heights[place * rowCount..<(place + 1) * rowCount]
    own.withUnsafeBufferPointer { own in
      heights.withUnsafeMutableBufferPointer { heights in
        for row in 0..<min(heights.count, own.count) { heights[row] = max(heights[row], own[row]) }
      }
    }
  }

  /// Whether a column of that width gains nothing by being wider, and neither does a cell that reaches over it.
  package mutating func isEased(_ column: Int, width: Double) -> Bool {
    spanning.allSatisfy { $0.columns.count == columns.count } && columns[column].isEased[place(of: width, in: column)]
  }

  /// The height is its share in each row it spans.
  private mutating func count(_ cell: Cell, within width: Double) -> (height: Int32, fullness: Double) {
    var lines = 0
    var fullness = 0.0
    for index in cell.paragraphs {
      lines += paragraphs[index].rememberedLineCount(within: width)
      fullness += max(paragraphs[index].length / width, 1)
    }
    return (Int32(clamping: (lines + cell.rowSpan - 1) / cell.rowSpan), fullness)
  }

  /// Where a column's count for a width stands; it is made where it does not stand yet, in place of the oldest.
  private mutating func place(of width: Double, in column: Int) -> Int {
    let last = columns[column].last
    if last < columns[column].widths.count, columns[column].widths[last] == width { return last }
    if let known = columns[column].widths.firstIndex(of: width) {
      columns[column].last = known
      return known
    }
    let place = columns[column].next
    if place == columns[column].widths.count {
      columns[column].widths.append(width)
      columns[column].heights += repeatElement(1, count: rowCount)
      columns[column].fullness.append(0)
      columns[column].isEased.append(false)
    }
    columns[column].widths[place] = width
    columns[column].next = (place + 1) % Self.mostCounted
    columns[column].last = place
    var (lines, texts, sum) = (0, 0, 0.0)
    let first = place * rowCount
    let cells = columns[column].cells
    for cell in cells {
      let (height, fullness) = count(cell, within: width - padding)
      // What is replaced has the same rows.
      columns[column].heights[first + cell.row] = height
      sum += fullness
      lines += Int(height) * cell.rowSpan
      texts += cell.paragraphs.count
    }
    columns[column].fullness[place] = sum
    columns[column].isEased[place] = lines <= texts && sum <= Double(texts)
    return place
  }
}

extension TableLines {
  /// How many cells of one column have a line so nearly full that one reader breaks it elsewhere than another.
  ///
  /// LibreOffice's column is up to a fifth of a point narrower in one format than in the other, and its line up to half a
  /// point in 370 shorter than the sum of its letters.
  ///
  /// No more than `most` are counted.
  package mutating func unsteadyCells(of column: Int, width: Double, most: Int = .max) -> Int {
    var count = 0
    let (narrow, wide) = (width - padding - 0.2, width - padding + 0.6)
    for cell in columns[column].cells {
      if count >= most { break }
      for index in cell.paragraphs where !paragraphs[index].breaksAlike(within: narrow, and: wide) {
        count += 1
        break
      }
    }
    return count
  }
}

extension Table {
  package func lineCount(in style: HouseStyle) -> Int {
    var lines = TableLines(of: headRows + rows, in: style)
    return lines.count(columns.map(\.width.points)).rows
  }
}
