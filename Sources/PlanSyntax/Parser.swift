/// Builds the tree of a file, line by line, with a stack of the nodes that are still open.
///
/// Indentation alone decides where a line belongs:
/// - deeper than the text above it, a line continues that text, unless it is an item;
/// - deeper than a key or a dash, it belongs to that entry or item;
/// - an item deeper than a text belongs to the place that text stands in: the text leads it in.
///
/// Nothing here recurses, and nesting beyond ``maximumDepth`` is reported and read as if it were not deeper.
struct Parser {
  /// Deeper than any plan, shallow enough for every walk over the tree to recurse.
  static let maximumDepth = 32

  let source: SourceFile
  let lexer: Lexer
  var open: [OpenNode]
  /// Comments and blank lines that belong before whatever comes next.
  private var pending: [SyntaxNode] = []
  var diagnostics: [Diagnostic] = []
  var hasReportedDepth = false
  /// How many lines were looked at so far for mends of columns.
  var movedLines = 0
  /// Among the diagnostics, the last one about tabs in front of lines.
  var lastTabbed: Int?

  /// A node whose lines are still coming.
  struct OpenNode {
    var kind: SyntaxKind
    /// Of its key, dash or first text; -1 for the file.
    var column: Int
    var children: [SyntaxNode]
    var start: Int
    /// Column of its text lines and entries: settled by the first; an item's is two right of its dash.
    var childColumn: Int?
    /// Column of the last text line among its children: items deeper than it are led in by it.
    var leadInColumn: Int?
    /// Column of the items below it.
    var itemColumn: Int?
    /// An entry without a value, all of whose children so far stand at its own column, being items.
    var mayHoldFlushItems = false
    var isRaw = false
    /// How many items this node is inside of, itself included.
    var itemDepth = 0
  }

  init(_ source: SourceFile) {
    self.source = source
    lexer = Lexer(bytes: source.bytes)
    open = [OpenNode(kind: .file, column: -1, children: [], start: 0, childColumn: 0)]
  }

  mutating func parse() -> SyntaxNode {
    if source.contentStart > 0 {
      open[0].children.append(SyntaxNode(.byteOrderMark, SourceSpan(0, source.contentStart)))
    }
    for index in source.lineStarts.indices {
      let start = max(source.lineStarts[index], source.contentStart)
      let end = index + 1 < source.lineStarts.count ? source.lineStarts[index + 1] : source.bytes.count
      if start < end { add(lexer.line(from: start, to: end)) }
    }
    while open.count > 1 { closeInnermost() }
    flushPending()
    return SyntaxNode(.file, open[0].children, at: 0)
  }

  /// Not private, for a test counts the work of each line.
  mutating func add(_ line: Line) {
    if line.form == .blank {
      var tokens: [SyntaxNode] = []
      addTail(of: line, from: line.span.start, to: &tokens)
      pending.append(SyntaxNode(.blank, tokens, at: line.span.start))
      return
    }
    // `open[innermost]`, never a copy of it: a copy that still lives would have its children copied at each line.
    let innermost = open.count - 1
    if open[innermost].isRaw, line.column > open[innermost].column {
      flushPending()
      append(SyntaxNode(.rawLine, tokens(of: line, as: .text), at: line.span.start))
      return
    }
    reportIndentationCharacters(line)
    if line.form == .comment {
      pending.append(SyntaxNode(.comment, tokens(of: line, as: .commentText), at: line.span.start))
      return
    }
    if open[innermost].kind == .paragraph {
      if line.form != .item, line.column > open[innermost].column {
        flushPending()
        // Not added in place: a method of this value would see `open` twice, and copy it.
        var tokens: [SyntaxNode] = []
        tokens.reserveCapacity(4)
        addIndentation(of: line, to: &tokens)
        addText(of: line, from: line.contentStart, to: &tokens)
        open[innermost].children += tokens
        return
      }
      closeInnermost()
    }
    while open.count > 1, let innermost = open.last, line.column <= innermost.column, !holdsFlush(line, innermost) {
      closeInnermost()
    }
    checkColumn(of: line)
    flushPending()
    place(line)
  }

  /// Whether an item at its key's own column is meant to stand below that key.
  func holdsFlush(_ line: Line, _ node: OpenNode) -> Bool {
    node.mayHoldFlushItems && line.form == .item && line.column == node.column
  }

  // MARK: Placing a line

  private mutating func place(_ line: Line) {
    let parent = open.count - 1
    let depthReached = open.count > Self.maximumDepth
    if depthReached { reportDepth(line) }
    switch line.form {
    case .entry:
      open[parent].mayHoldFlushItems = false
      open[parent].leadInColumn = nil
      placeEntry(line, isClosed: depthReached)
    case .item:
      open[parent].itemColumn = line.column
      if line.column > open[parent].column { open[parent].mayHoldFlushItems = false }
      placeItem(line, isClosed: depthReached)
    case .text, .comment, .blank:
      open[parent].mayHoldFlushItems = false
      open[parent].leadInColumn = line.column
      open[parent].itemColumn = nil
      var tokens: [SyntaxNode] = []
      tokens.reserveCapacity(3)
      addIndentation(of: line, to: &tokens)
      addText(of: line, from: line.contentStart, to: &tokens)
      // A column short of where its fellows stand, a text must not take these for its continuation.
      let column = max(line.column, min(open[parent].childColumn ?? 0, line.column + 1))
      open.append(OpenNode(kind: .paragraph, column: column, children: tokens, start: line.span.start))
    }
  }

  private mutating func placeEntry(_ line: Line, isClosed: Bool) {
    var tokens: [SyntaxNode] = []
    tokens.reserveCapacity(6)
    addIndentation(of: line, to: &tokens)
    tokens.append(token(.key, line.contentStart, line.keyEnd))
    tokens.append(token(.colon, line.keyEnd, line.keyEnd + 1))
    var value = line.keyEnd + 1
    while value < line.contentEnd, source.bytes[value] == 0x20 || source.bytes[value] == 0x09 { value += 1 }
    if value > line.keyEnd + 1, value < line.contentEnd {
      tokens.append(token(.space, line.keyEnd + 1, value))
    }
    var isRaw = false
    if value < line.contentEnd {
      isRaw = line.contentEnd - value == 1 && source.bytes[value] == UInt8(ascii: "|")
      tokens.append(token(isRaw ? .rawMark : .text, value, line.contentEnd))
    }
    addTail(of: line, from: line.contentEnd, to: &tokens)
    var node = OpenNode(kind: .entry, column: line.column, children: tokens, start: line.span.start)
    node.mayHoldFlushItems = value >= line.contentEnd
    node.isRaw = isRaw
    open.append(node)
    if isClosed { closeInnermost() }
  }

  private mutating func placeItem(_ line: Line, isClosed: Bool) {
    let dash = line.contentStart
    var text = dash + 1
    while text < line.contentEnd, source.bytes[text] == 0x20 || source.bytes[text] == 0x09 { text += 1 }
    var tokens: [SyntaxNode] = []
    addIndentation(of: line, to: &tokens)
    tokens.append(token(.dash, dash, dash + 1))
    if text < line.contentEnd {
      tokens.append(token(.space, dash + 1, text))
    } else {
      addTail(of: line, from: text, to: &tokens)
    }
    var node = OpenNode(kind: .item, column: line.column, children: tokens, start: line.span.start)
    node.itemDepth = open[open.count - 1].itemDepth + 1
    node.childColumn = line.column + 2
    node.leadInColumn = line.column + 2
    if node.itemDepth == 3 { reportItemDepth(line) }
    open.append(node)
    if text < line.contentEnd {
      var paragraph: [SyntaxNode] = []
      addText(of: line, from: text, to: &paragraph)
      open.append(
        OpenNode(kind: .paragraph, column: line.column + 2, children: paragraph, start: text))
    }
    if isClosed {
      if text < line.contentEnd { closeInnermost() }
      closeInnermost()
    }
  }

  private mutating func closeInnermost() {
    let node = open.removeLast()
    append(SyntaxNode(node.kind, node.children, at: node.start))
  }

  private mutating func append(_ node: SyntaxNode) {
    open[open.count - 1].children.append(node)
  }

  private mutating func flushPending() {
    guard !pending.isEmpty else { return }
    open[open.count - 1].children += pending
    pending = []
  }

  // MARK: Tokens

  private func token(_ kind: SyntaxKind, _ start: Int, _ end: Int) -> SyntaxNode {
    SyntaxNode(kind, SourceSpan(start, end))
  }

  /// A line whose content is one token.
  private func tokens(of line: Line, as kind: SyntaxKind) -> [SyntaxNode] {
    var tokens: [SyntaxNode] = []
    tokens.reserveCapacity(3)
    addIndentation(of: line, to: &tokens)
    tokens.append(token(kind, line.contentStart, line.contentEnd))
    addTail(of: line, from: line.contentEnd, to: &tokens)
    return tokens
  }

  // Tokens are added to the array that will hold them, for arrays in between would be most of a parser's work.

  private func addIndentation(of line: Line, to tokens: inout [SyntaxNode]) {
    if line.contentStart > line.span.start { tokens.append(token(.indentation, line.span.start, line.contentStart)) }
  }

  /// White space behind the content and the line end.
  private func addTail(of line: Line, from offset: Int, to tokens: inout [SyntaxNode]) {
    if line.lineEnd.start > offset { tokens.append(token(.trailingSpace, offset, line.lineEnd.start)) }
    if !line.lineEnd.isEmpty { tokens.append(SyntaxNode(.lineEnd, line.lineEnd)) }
  }

  /// The text of a line from an offset, with the `| ` before it told apart, and the line's end.
  private func addText(of line: Line, from start: Int, to tokens: inout [SyntaxNode]) {
    var text = start
    if source.bytes[start] == UInt8(ascii: "|"), start + 1 < line.contentEnd, source.bytes[start + 1] == 0x20 {
      text += 2
      tokens.append(token(.textMark, start, text))
    }
    tokens.append(token(.text, text, line.contentEnd))
    addTail(of: line, from: line.contentEnd, to: &tokens)
  }
}
