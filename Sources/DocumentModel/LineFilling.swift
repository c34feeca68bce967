/// The words of a paragraph as lines are filled with them: one behind the other as long as they fit, none divided.
///
/// Widths are those of ``FontMetrics`` in points; a line of a word processor is as long but for its rounding.
package struct LineFilling: Sendable {
  /// Between two spaces stands a word, whatever its looks; a footnote's number belongs to the word before it.
  private var words: [Double] = []
  /// Words that begin a line whatever the width (``Inline/lineBreak``), by index.
  private var forced: [Int] = []
  private let space: Double
  private let firstLineIndent: Double
  /// All of it on one line.
  package private(set) var length = 0.0

  package init(_ paragraph: Paragraph, in style: HouseStyle) {
    let look = style.look(of: paragraph.role)
    let size = look.fontSize.points / Double(FontMetrics.unitsPerEm)
    space = size * Double(FontMetrics.face(bold: look.isBold, italic: look.isItalic).units(of: " "))
    firstLineIndent = look.firstLineIndent.points
    var isOpen = false
    func add(_ text: some Sequence<Unicode.Scalar>, _ emphasis: Emphasis) {
      let metrics = FontMetrics.face(
        bold: look.isBold || emphasis.contains(.bold), italic: look.isItalic || emphasis.contains(.italic))
      for scalar in text {
        if scalar == " " {
          isOpen = false
          continue
        }
        let width = size * Double(metrics.units(of: scalar))
        if isOpen { words[words.count - 1] += width } else { words.append(width) }
        isOpen = true
      }
    }
    if let number = paragraph.number {
      add(number.text.unicodeScalars, number.emphasis)
      isOpen = false
    }
    for inline in paragraph.content {
      switch inline {
      case .text(let text, let emphasis), .reference(let text, _, let emphasis): add(text.unicodeScalars, emphasis)
      case .footnote(let number, _): add(String(number).unicodeScalars, [])
      case .lineBreak:
        isOpen = false
        forced.append(words.count)
      }
    }
    length = words.reduce(0, +) + space * Double(max(0, words.count - 1))
  }

  package var longestWord: Double { words.max() ?? 0 }

  /// An empty paragraph has a line too. A word wider than the column takes as many lines as it fills.
  package func lineCount(within width: Double) -> Int {
    // Most texts of a table: shorter than the line by more than rounding.
    if forced.isEmpty, firstLineIndent + length < width - 0.01 { return 1 }
    return fill(width) { _ in }
  }

  /// The words that begin lines behind the first, by their index.
  package func breaks(within width: Double) -> [Int] {
    var breaks: [Int] = []
    _ = fill(width) { breaks.append($0) }
    return breaks
  }

  private func fill(_ width: Double, onBreak: (Int) -> Void) -> Int {
    guard width > 0 else { return words.count }
    var count = 1
    var filled = firstLineIndent
    var isEmpty = true
    var nextForced = 0
    for (index, word) in words.enumerated() {
      if nextForced < forced.count, forced[nextForced] == index {
        nextForced += 1
        onBreak(index)
        count += 1
        filled = 0
        isEmpty = true
      }
      let needed = isEmpty ? word : space + word
      if filled + needed <= width {
        filled += needed
      } else {
        if !isEmpty {
          onBreak(index)
          count += 1
        }
        let pieces = max(1, (word / width).rounded(.up))
        count += Int(pieces) - 1
        filled = word - width * (pieces - 1)
      }
      isEmpty = false
    }
    return count
  }
}
