import DocumentModel

/// Column widths from content: no word is broken, and the rows together need few lines.
///
/// The fewest lines cannot be computed in bounded time; a split by the square roots of the columns' texts comes within a few
/// lines of it, and giving width from one column to another, as long as that saves lines, comes nearer.
struct TableWidths {
  /// What a column holds, measured in points.
  private struct Column {
    /// Its longest word, with padding.
    var least = 0.0
    /// Its longest text on one line, with padding.
    var natural = 0.0
    /// All of its text on one line.
    var weight = 0.0
    /// Its longest word among texts that hold a no-break space.
    var longestJoined = 0.0
  }

  private var columns: [Column]
  /// Columns of counted numbers (TT), which do not grow beyond their text.
  private let ordinals: Set<Int>
  private let width: Double
  /// What the search measures, and what is looked through for lines that are just full.
  private var lines, manyLines: TableLines

  /// Rows of which the lines are counted: those of a longer table are like them.
  private static let (searchedRows, steadiedRows) = (40, 120)

  /// The widths of the columns of a table, whatever they are now, and whether the words that no-break spaces join fit them.
  static func widths(
    of table: Table, ordinals: Set<Int>, within width: Length, in style: HouseStyle
  ) -> (widths: [Length], hasRoom: Bool) {
    guard !table.columns.isEmpty else { return ([], true) }
    var search = TableWidths(table, ordinals: ordinals, within: width, in: style)
    let widths = scaled(search.settled(), to: width)
    let padding = TableLines.padding(in: style).points
    let hasRoom = zip(search.columns, widths).allSatisfy { $0.longestJoined + padding <= $1.points }
    return (widths, hasRoom)
  }

  private init(_ table: Table, ordinals: Set<Int>, within width: Length, in style: HouseStyle) {
    self.ordinals = ordinals
    self.width = width.points
    columns = Array(repeating: Column(), count: table.columns.count)
    let rows = table.headRows + table.rows
    // Every n-th row, so that each part of the table is heard.
    func sample(_ most: Int) -> TableLines {
      let step = max((rows.count + most - 1) / most, 1)
      return TableLines(of: stride(from: 0, to: rows.count, by: step).map { rows[$0] }, in: style)
    }
    lines = sample(Self.searchedRows)
    manyLines = rows.count <= Self.searchedRows ? lines : sample(Self.steadiedRows)
    // Rounding to twips takes one from a column: a text that just fits must not break again. A browser sets columns in whole
    // pixels, and the last one has what they leave.
    let padding = TableLines.padding(in: style).points
    let last = columns.count - 1
    func room(_ column: Int) -> Double { padding + (column == last ? 3.5 : 1.5) }
    let looks = style.looks
    func measure(_ paragraph: Paragraph) -> (length: Double, longestWord: Double) {
      LineFilling.measure(paragraph, look: looks[paragraph.role] ?? ParagraphLook())
    }
    for (place, row) in rows.enumerated() {
      for (index, slot) in row.slots.enumerated() {
        guard case .cell(let cell) = slot, cell.columnSpan == 1 else { continue }
        for paragraph in cell.paragraphs {
          let (length, longestWord) = measure(paragraph)
          columns[index].least = max(columns[index].least, longestWord + room(index))
          columns[index].natural = max(columns[index].natural, length + room(index))
          columns[index].weight += length
          if longestWord > columns[index].longestJoined, place >= table.headRows.count,
            paragraph.content.mayHoldNoBreakSpace
          {
            columns[index].longestJoined = longestWord
          }
        }
      }
    }
    for row in rows {
      for (index, slot) in row.slots.enumerated() {
        guard case .cell(let cell) = slot, cell.columnSpan > 1 else { continue }
        let longest = cell.paragraphs.map { measure($0).longestWord }.max() ?? 0
        let span = index..<min(index + cell.columnSpan, columns.count)
        widen(span, to: longest + room(span.upperBound - 1))
      }
    }
  }

  /// Makes room for the longest word of a cell that spans columns.
  private mutating func widen(_ span: Range<Int>, to least: Double) {
    let missing = least - columns[span].map(\.least).reduce(0, +)
    guard missing > 0 else { return }
    for index in span {
      columns[index].least += missing / Double(span.count)
      columns[index].natural = max(columns[index].natural, columns[index].least)
    }
  }

  private mutating func settled() -> [Double] {
    let least = columns.map(\.least)
    // Words too long for the page: every column gives way in proportion.
    if least.reduce(0, +) > width { return least }
    let natural = columns.map(\.natural)
    if natural.reduce(0, +) <= width { return widened(natural) }
    // From more than one start, for the search ends where no single step helps.
    let starts = [
      distributed { $0.weight.squareRoot() }, distributed { $0.weight }, distributed { $0.natural },
      distributed { _ in 1 },
    ]
    let ends = starts.map { improved($0) }
    return ends.min { $0.count < $1.count }.map { steadied($0.widths) } ?? least
  }

  /// A table narrower than the text area is widened to it, its counting columns apart.
  private func widened(_ natural: [Double]) -> [Double] {
    let fixed = columns.count > 1 ? ordinals : []
    let growing = natural.indices.filter { !fixed.contains($0) }.map { natural[$0] }.reduce(0, +)
    guard growing > 0 else { return natural }
    let factor = 1 + (width - natural.reduce(0, +)) / growing
    return natural.indices.map { fixed.contains($0) ? natural[$0] : natural[$0] * factor }
  }

  /// Least widths first; then up to the natural ones in proportion to a share of each column. (The square root of its text
  /// evens out the number of lines.)
  private func distributed(_ share: (Column) -> Double) -> [Double] {
    var widths = columns.map(\.least)
    var open = Array(widths.indices)
    var spare = width - widths.reduce(0, +)
    while spare > 0.5, !open.isEmpty {
      let sum = open.map { share(columns[$0]) }.reduce(0, +)
      guard sum > 0 else { break }
      var used = 0.0
      for index in open {
        let piece = min(spare * share(columns[index]) / sum, columns[index].natural - widths[index])
        widths[index] += piece
        used += piece
      }
      open.removeAll { widths[$0] >= columns[$0].natural }
      if used < 0.01 { break }
      spare -= used
    }
    return widths
  }

  /// Gives width to a column from another, or from all others, in ever smaller pieces, where that saves lines.
  private mutating func improved(_ start: [Double]) -> (widths: [Double], count: TableLines.Count) {
    var best = (widths: start, count: lines.count(start))
    for piece in [0.2, 0.12, 0.07, 0.04, 0.025, 0.015, 0.01, 0.005].map({ $0 * width }) {
      // Gifts that saved nothing since the widths last changed: when all have been tried there is none that does.
      var idle = 0
      func hasEnded() -> Bool { idle >= columns.count * columns.count }
      for _ in 0..<Self.mostRounds {
        for taker in columns.indices {
          if hasEnded() { break }
          if lines.isEased(taker, width: best.widths[taker]) {
            idle += columns.count
            continue
          }
          for giver in columns.indices where giver != taker && !hasEnded() {
            idle += 1
            guard best.widths[giver] - piece >= columns[giver].least else { continue }
            var moved = best.widths
            moved[giver] -= piece
            moved[taker] += piece
            if take(moved, into: &best) { idle = 0 }
          }
          idle += 1
          if let moved = collected(piece, for: taker, from: best.widths), take(moved, into: &best) { idle = 0 }
        }
      }
    }
    return best
  }

  private static let mostRounds = 4

  /// Whether some widths are better than the best so far, which they are from then on.
  private mutating func take(
    _ widths: [Double], into best: inout (widths: [Double], count: TableLines.Count)
  ) -> Bool {
    let count = lines.count(widths)
    guard count < best.count else { return false }
    best = (widths, count)
    return true
  }

  /// A piece for one column, of which every other one gives by what it can spare.
  private func collected(_ piece: Double, for taker: Int, from widths: [Double]) -> [Double]? {
    let spare = columns.indices.map { $0 == taker ? 0 : max(widths[$0] - columns[$0].least, 0) }
    let sum = spare.reduce(0, +)
    guard sum >= piece else { return nil }
    return columns.indices.map { $0 == taker ? widths[$0] + piece : widths[$0] - piece * spare[$0] / sum }
  }

  /// Moves borders by a hair or two off the widths at which some line is just full: readers round, and each is to set the same
  /// lines. The widest column gives and takes.
  private mutating func steadied(_ settled: [Double]) -> [Double] {
    let widest = settled.indices.max { settled[$0] < settled[$1] } ?? 0
    let rows = manyLines.count(settled).rows
    var widths = settled
    func unsteady(_ column: Int, _ width: Double, most: Int = .max) -> Int {
      manyLines.unsteadyCells(of: column, width: width, most: most)
    }
    for column in widths.indices where column != widest {
      var best = (count: unsteady(column, widths[column]) + unsteady(widest, widths[widest]), widths: widths)
      for step in Self.steps where best.count > 0 {
        var moved = widths
        moved[column] += step
        moved[widest] -= step
        guard moved[column] >= columns[column].least, moved[widest] >= columns[widest].least else { continue }
        var count = unsteady(column, moved[column], most: best.count)
        if count < best.count { count += unsteady(widest, moved[widest], most: best.count - count) }
        if count < best.count, manyLines.count(moved).rows <= rows + rows / 100 { best = (count, moved) }
      }
      widths = best.widths
    }
    return widths
  }

  /// In points.
  private static let steps = [
    0.4, -0.4, 0.8, -0.8, 1.2, -1.2, 1.6, -1.6, 2, -2, 2.8, -2.8, 3.6, -3.6, 4.4, -4.4, 5.2, -5.2, 6, -6,
  ]

  /// Widths that add up to `width` exactly, each a whole number of twips.
  private static func scaled(_ widths: [Double], to width: Length) -> [Length] {
    let sum = widths.reduce(0, +)
    guard sum > 0 else { return widths.map { .points($0) } }
    let target = width.twips
    var twips = widths.map { Int($0 / sum * Double(target)) }
    let widest = twips.indices.max { twips[$0] < twips[$1] } ?? 0
    twips[widest] += target - twips.reduce(0, +)
    return twips.map { Length(englishMetricUnits: $0 * 635) }
  }
}

extension [Inline] {
  /// By the first byte of U+00A0: few other characters have it, and none of them is a letter.
  fileprivate var mayHoldNoBreakSpace: Bool {
    contains { inline in
      switch inline {
      case .text(var text, _), .reference(var text, _, _):
        // Without a way out of the loop sixteen bytes are looked at together.
        text.withUTF8 { bytes in
          var found: UInt8 = 0
          for byte in bytes { found |= byte == 0xC2 ? 1 : 0 }
          return found != 0
        }
      case .footnote, .lineBreak: false
      }
    }
  }
}
