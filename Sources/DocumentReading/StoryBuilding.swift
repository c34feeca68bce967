import DocumentModel

extension [MeasuredRun] {
  /// Adds text to the last run where the look is the same: how a program parts its text says nothing.
  mutating func add(_ run: MeasuredRun) {
    guard !run.text.isEmpty || run.field == .pageNumber || run.field == .pageCount else { return }
    if let last = last, last.field != .pageNumber, last.field != .pageCount {
      var joined = last
      joined.text = run.text
      if joined == run {
        self[count - 1].text += run.text
        return
      }
    }
    append(run)
  }
}

extension MeasuredDrawing {
  /// A drawn line: `.line` where it is level, but for a slip of the hand (one in twenty, three degrees).
  static func straight(width: Length, height: Length, stroke: MeasuredBorder?) -> MeasuredDrawing {
    let (width, height) = (max(width, -width), max(height, -height))
    let isLevel = width > .zero && height <= width * 0.05
    return MeasuredDrawing(isLevel ? .line : .other, width: width, height: height, stroke: stroke)
  }
}

/// The blocks of one story while they are read, with what a paragraph's neighbours say of it.
struct BlockList {
  private(set) var blocks: [MeasuredBlock] = []
  /// Of the last block, if it is a paragraph.
  private var lastStyle: String?
  private var lastJoins = false
  /// Whether the next paragraph starts a page.
  var breaksPageNext = false

  /// `style` tells which paragraphs are of one style; the space between them is left out where `joins`.
  mutating func add(_ paragraph: MeasuredParagraph, style: String, joins: Bool) {
    var paragraph = paragraph
    if breaksPageNext { paragraph.breaksPageBefore = true }
    breaksPageNext = false
    if lastStyle == style {
      if joins { paragraph.spaceBefore = .zero }
      if lastJoins, case .paragraph(var last) = blocks[blocks.count - 1] {
        last.spaceAfter = .zero
        blocks[blocks.count - 1] = .paragraph(last)
      }
    }
    (lastStyle, lastJoins) = (style, joins)
    blocks.append(.paragraph(paragraph))
  }

  mutating func add(_ table: MeasuredTable) {
    (lastStyle, lastJoins) = (nil, false)
    blocks.append(.table(table))
  }

  mutating func add(_ others: [MeasuredBlock]) {
    (lastStyle, lastJoins) = (nil, false)
    blocks += others
  }

  /// Hands over what is there, as a section ends.
  mutating func take() -> [MeasuredBlock] {
    let taken = blocks
    blocks = []
    (lastStyle, lastJoins) = (nil, false)
    return taken
  }
}

extension [MeasuredBlock] {
  /// The paragraphs of a note, without the space that parts its mark from its words.
  var noteParagraphs: [MeasuredParagraph] {
    var paragraphs = self.paragraphs
    while let first = paragraphs.first?.runs.first, first.text.first == " " {
      paragraphs[0].runs[0].text.removeFirst()
      if paragraphs[0].runs[0].text.isEmpty { paragraphs[0].runs.removeFirst() }
    }
    return paragraphs
  }
}
