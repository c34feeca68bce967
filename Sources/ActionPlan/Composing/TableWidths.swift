import DocumentModel

/// Column widths from content: no word is broken, and the text of a row needs few lines.
enum TableWidths {
  /// What a column holds, measured.
  private struct Column {
    /// Its longest word.
    var least = Length.zero
    /// Its longest text on one line.
    var natural = Length.zero
    /// All of its text on one line, in points.
    var weight = 0.0
    var isOrdinal = false
  }

  /// Every column gets at least its longest word; what is left goes to the column whose lines it shortens most, by turns.
  static func widths(
    of rows: [[TableGrid.Cell]], ordinals: Set<Int>, columns count: Int, within width: Length, in style: HouseStyle
  ) -> [Length] {
    guard count > 0 else { return [] }
    // Rounding to twips takes one from a column, a browser half a border from the outer ones: a text that just fits must
    // not break again.
    let padding = style.table.horizontalPadding * 2 + style.table.borderThickness + .points(1.5)
    var columns = Array(repeating: Column(), count: count)
    for index in ordinals { columns[index].isOrdinal = true }
    for row in rows {
      for (index, cell) in row.enumerated() where index < count {
        // A cell that spans several columns does not widen the first of them.
        if index + 1 < row.count, case .mergedLeft = row[index + 1] { continue }
        guard case .content(let paragraphs) = cell else { continue }
        for paragraph in paragraphs {
          let words = wordWidths(of: paragraph, in: style)
          let space = style.look(of: paragraph.role).fontSize * 0.25
          let line = words.reduce(.zero, +) + space * Double(max(0, words.count - 1))
          columns[index].least = max(columns[index].least, words.max() ?? .zero)
          columns[index].natural = max(columns[index].natural, line)
          columns[index].weight += line.points
        }
      }
    }
    for index in columns.indices {
      columns[index].least = columns[index].least + padding
      columns[index].natural = columns[index].natural + padding
    }
    return distributed(columns, within: width)
  }

  /// The words of a paragraph as they are set: bold ones are wider; a footnote's number belongs to the word before it.
  static func wordWidths(of paragraph: Paragraph, in style: HouseStyle) -> [Length] {
    let look = style.look(of: paragraph.role)
    var words: [Length] = []
    var isOpen = false
    func add(_ text: String, _ emphasis: Emphasis) {
      let metrics = FontMetrics.face(
        bold: look.isBold || emphasis.contains(.bold), italic: look.isItalic || emphasis.contains(.italic))
      for (index, part) in text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
        if index > 0 { isOpen = false }
        if part.isEmpty { continue }
        let width = metrics.width(of: String(part), size: look.fontSize)
        if isOpen, let last = words.last { words[words.count - 1] = last + width } else { words.append(width) }
        isOpen = true
      }
    }
    if let number = paragraph.number { add(number.text + " ", number.emphasis) }
    for inline in paragraph.content {
      switch inline {
      case .text(let text, let emphasis), .reference(let text, _, let emphasis): add(text, emphasis)
      case .footnote(let number, _): add(String(number), [])
      case .lineBreak: isOpen = false
      }
    }
    return words
  }

  /// Least widths first; then up to the natural ones in proportion to the square root of each column's text, which evens out
  /// the number of lines; a table narrower than the text area is widened to it, its counting columns apart.
  private static func distributed(_ columns: [Column], within width: Length) -> [Length] {
    let least = columns.map(\.least)
    let leastSum = least.reduce(.zero, +)
    // Words too long for the page: every column gives way in proportion.
    if leastSum > width { return scaled(least, to: width) }
    let natural = columns.map(\.natural)
    let naturalSum = natural.reduce(.zero, +)
    if naturalSum <= width {
      let isFixed = columns.map { $0.isOrdinal && columns.count > 1 }
      let growing = columns.indices.filter { !isFixed[$0] }.map { natural[$0] }.reduce(.zero, +)
      guard growing > .zero else { return scaled(natural, to: width) }
      let factor = 1 + (width - naturalSum).points / growing.points
      return scaled(columns.indices.map { isFixed[$0] ? natural[$0] : natural[$0] * factor }, to: width)
    }
    var widths = least
    var open = Set(least.indices)
    var spare = width - leastSum
    while spare.points > 0.5, !open.isEmpty {
      let sum = open.sorted().map { columns[$0].weight.squareRoot() }.reduce(0, +)
      guard sum > 0 else { break }
      var used = Length.zero
      for index in open.sorted() {
        let share = min(spare * (columns[index].weight.squareRoot() / sum), natural[index] - widths[index])
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
