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
  private var wordCount = 0
  /// The lines that were counted last.
  private var last = Lines()

  package init(_ paragraph: Paragraph, in style: HouseStyle) {
    self.init(paragraph, look: style.look(of: paragraph.role))
  }

  /// `look` is that of the paragraph's role.
  package init(_ paragraph: Paragraph, look: ParagraphLook) {
    self.init(paragraph, look, keepsWords: true)
  }

  /// How long a paragraph is on one line, and its longest word: where no lines are to be counted, no words are kept.
  package static func measure(_ paragraph: Paragraph, look: ParagraphLook) -> (length: Double, longestWord: Double) {
    let filling = LineFilling(paragraph, look, keepsWords: false)
    return (filling.length, filling.longestWord)
  }

  private init(_ paragraph: Paragraph, _ look: ParagraphLook, keepsWords: Bool) {
    let size = look.fontSize.points / Double(FontMetrics.unitsPerEm)
    space = size * Double(FontMetrics.face(bold: look.isBold, italic: look.isItalic).units(of: " "))
    firstLineIndent = look.firstLineIndent.points
    func face(_ emphasis: Emphasis) -> FontMetrics {
      .face(bold: look.isBold || emphasis.contains(.bold), italic: look.isItalic || emphasis.contains(.italic))
    }
    var open: Double?
    if let number = paragraph.number {
      add(number.text, face(number.emphasis), size, &open, keepsWords)
      close(&open, keepsWords)
    }
    for inline in paragraph.content {
      switch inline {
      case .text(let text, let emphasis), .reference(let text, _, let emphasis):
        if keepsWords, words.isEmpty { words.reserveCapacity(text.utf8.count / 4 + 2) }
        add(text, face(emphasis), size, &open, keepsWords)
      case .footnote(let number, _): add(String(number), face([]), size, &open, keepsWords)
      case .lineBreak:
        close(&open, keepsWords)
        forced.append(wordCount)
      }
    }
    close(&open, keepsWords)
    length += space * Double(max(0, wordCount - 1))
  }

  /// `open` is the word that the next letter belongs to.
  private mutating func add(
    _ text: String, _ metrics: FontMetrics, _ size: Double, _ open: inout Double?, _ keepsWords: Bool
  ) {
    metrics.forEachWord(of: text) { units in
      if let units { open = (open ?? 0) + size * Double(units) } else { close(&open, keepsWords) }
    }
  }

  private mutating func close(_ open: inout Double?, _ keepsWords: Bool) {
    guard let word = open else { return }
    open = nil
    if keepsWords { words.append(word) }
    wordCount += 1
    length += word
    longestWord = max(longestWord, word)
  }

  /// An empty paragraph has a line too. A word wider than the column takes as many lines as it fills.
  package func lineCount(within width: Double) -> Int {
    // Most texts of a table: shorter than the line by more than rounding.
    fitsOneLine(within: width) ? 1 : lines(within: width).count
  }

  /// The same; what was counted for a width is kept for those of which it holds as well.
  package mutating func rememberedLineCount(within width: Double) -> Int {
    if fitsOneLine(within: width) { return 1 }
    if !last.hold(for: width) { last = lines(within: width) }
    return last.count
  }

  /// Whether lines of either width begin with the same words.
  package mutating func breaksAlike(within narrow: Double, and wide: Double) -> Bool {
    if fitsOneLine(within: narrow), fitsOneLine(within: wide) { return true }
    // What has no width has no lines to break.
    let (narrow, wide) = (narrow > 0 ? narrow : .infinity, wide > 0 ? wide : .infinity)
    if narrow <= wide, wide < .infinity, longestWord <= narrow, firstLineIndent == 0 {
      if !last.hold(for: wide) { last = lines(within: wide) }
      return last.hold(for: narrow)
    }
    var (first, second): ([Int], [Int]) = ([], [])
    _ = lines(within: narrow) { first.append($0) }
    _ = lines(within: wide) { second.append($0) }
    return first == second
  }

  private func fitsOneLine(within width: Double) -> Bool {
    forced.isEmpty && firstLineIndent + length < width - 0.01
  }

  /// How many lines there are within a width, and which widths have the same: from the first up to the other.
  private struct Lines {
    var count = 1
    var from = Double.infinity
    var to = -Double.infinity

    func hold(for width: Double) -> Bool { from <= width && width < to }
  }

  /// `beginning` is told the words that begin a line for want of room, by index.
  private func lines(within width: Double, beginning: (Int) -> Void = { _ in }) -> Lines {
    guard width > 0 else { return Lines(count: words.count) }
    var lines = Lines(count: 1, from: .leastNonzeroMagnitude, to: .infinity)
    var filled = firstLineIndent
    var isEmpty = true
    var nextForced = 0
    for (index, word) in words.enumerated() {
      if nextForced < forced.count, forced[nextForced] == index {
        nextForced += 1
        lines.count += 1
        filled = 0
        isEmpty = true
      }
      let end = filled + (isEmpty ? word : space + word)
      if end <= width {
        filled = end
        lines.from = max(lines.from, end)
      } else {
        if !isEmpty {
          lines.count += 1
          beginning(index)
        }
        lines.to = min(lines.to, end)
        let pieces = max(1, (word / width).rounded(.up))
        lines.count += Int(pieces) - 1
        filled = word - width * (pieces - 1)
        // A word that is wider than the width fills another part of its last line in any other.
        lines.from = max(lines.from, word <= width ? word : .infinity)
      }
      isEmpty = false
    }
    return lines
  }
}
