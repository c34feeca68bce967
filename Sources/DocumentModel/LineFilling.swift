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
  package private(set) var longestWord = 0.0

  package init(_ paragraph: Paragraph, in style: HouseStyle) {
    self.init(paragraph, look: style.look(of: paragraph.role))
  }

  /// `look` is that of the paragraph's role.
  package init(_ paragraph: Paragraph, look: ParagraphLook) {
    let size = look.fontSize.points / Double(FontMetrics.unitsPerEm)
    space = size * Double(FontMetrics.face(bold: look.isBold, italic: look.isItalic).units(of: " "))
    firstLineIndent = look.firstLineIndent.points
    var isOpen = false
    func face(_ emphasis: Emphasis) -> FontMetrics {
      .face(bold: look.isBold || emphasis.contains(.bold), italic: look.isItalic || emphasis.contains(.italic))
    }
    if let number = paragraph.number {
      add(number.text, face(number.emphasis), size, &isOpen)
      isOpen = false
    }
    for inline in paragraph.content {
      switch inline {
      case .text(let text, let emphasis), .reference(let text, _, let emphasis):
        add(text, face(emphasis), size, &isOpen)
      case .footnote(let number, _): add(String(number), face([]), size, &isOpen)
      case .lineBreak:
        isOpen = false
        forced.append(words.count)
      }
    }
    for word in words {
      length += word
      longestWord = max(longestWord, word)
    }
    length += space * Double(max(0, words.count - 1))
  }

  /// `isOpen` tells whether the next letter belongs to the last word.
  private mutating func add(_ text: String, _ metrics: FontMetrics, _ size: Double, _ isOpen: inout Bool) {
    var word = isOpen ? words.removeLast() : 0
    var text = text
    // Every letter of a table comes by here: bytes are put together without a character for each.
    text.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        let lead = Int(bytes[index])
        let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        var scalar = length == 1 ? lead : lead & (0x7F >> length)
        for offset in 1..<length { scalar = scalar << 6 | Int(bytes[index + offset] & 0x3F) }
        index += length
        if scalar == 0x20 {
          if isOpen { words.append(word) }
          isOpen = false
          word = 0
        } else {
          word += size * Double(metrics.units(of: scalar))
          isOpen = true
        }
      }
    }
    if isOpen { words.append(word) }
  }

  /// An empty paragraph has a line too. A word wider than the column takes as many lines as it fills.
  package func lineCount(within width: Double) -> Int {
    // Most texts of a table: shorter than the line by more than rounding.
    if fitsOneLine(within: width) { return 1 }
    guard width > 0 else { return words.count }
    var line = Line(firstLineIndent)
    var count = 1
    var nextForced = 0
    for (index, word) in words.enumerated() {
      if nextForced < forced.count, forced[nextForced] == index {
        nextForced += 1
        count += 1
        line = Line(0)
      }
      if line.breaks(before: word, space, width) { count += 1 }
      count += line.add(word, space, width)
    }
    return count
  }

  /// Whether lines of either width begin with the same words.
  package func breaksAlike(within narrow: Double, and wide: Double) -> Bool {
    if fitsOneLine(within: narrow), fitsOneLine(within: wide) { return true }
    // What has no width has no lines to break.
    let (narrow, wide) = (narrow > 0 ? narrow : .infinity, wide > 0 ? wide : .infinity)
    var (first, second) = (Line(firstLineIndent), Line(firstLineIndent))
    var nextForced = 0
    for (index, word) in words.enumerated() {
      if nextForced < forced.count, forced[nextForced] == index {
        nextForced += 1
        (first, second) = (Line(0), Line(0))
      }
      if first.breaks(before: word, space, narrow) != second.breaks(before: word, space, wide) { return false }
      _ = first.add(word, space, narrow)
      _ = second.add(word, space, wide)
    }
    return true
  }

  private func fitsOneLine(within width: Double) -> Bool {
    forced.isEmpty && firstLineIndent + length < width - 0.01
  }

  /// A line being filled.
  private struct Line {
    var filled: Double
    var isEmpty = true

    init(_ indent: Double) { filled = indent }

    func breaks(before word: Double, _ space: Double, _ width: Double) -> Bool {
      !isEmpty && filled + (space + word) > width
    }

    /// Sets a word here or on the next line; how many lines more than one the word itself takes.
    mutating func add(_ word: Double, _ space: Double, _ width: Double) -> Int {
      let needed = isEmpty ? word : space + word
      isEmpty = false
      if filled + needed <= width {
        filled += needed
        return 0
      }
      let pieces = max(1, (word / width).rounded(.up))
      filled = word - width * (pieces - 1)
      return Int(pieces) - 1
    }
  }
}
