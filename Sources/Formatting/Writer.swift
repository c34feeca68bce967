import PlanSchema
import PlanSyntax

/// Lays a tree out anew.
struct Writer {
  private let source: SourceFile
  private let schema: Schema
  /// Where the nodes begin that are written as they stand.
  private let kept: Set<Int>
  private var bytes: [UInt8] = []
  /// Columns of what has been written, by where it begins in the file: trailing comments stand at them.
  private var columns: [Int: Int] = [:]

  static func bytes(of tree: SyntaxTree, _ schema: Schema, keeping kept: Set<Int>) -> [UInt8] {
    var writer = Writer(source: tree.source, schema: schema, kept: kept)
    writer.bytes.reserveCapacity(tree.source.bytes.count + tree.source.bytes.count / 16)
    writer.writeChildren(of: tree.root, as: .file(schema), at: 0)
    return writer.bytes
  }

  private init(source: SourceFile, schema: Schema, kept: Set<Int>) {
    self.source = source
    self.schema = schema
    self.kept = kept
  }

  /// `column` is where the children stand.
  private mutating func writeChildren(of node: SyntaxNode, as place: Place, at column: Int) {
    let isSettled =
      !node.children.contains { !$0.isToken && kept.contains($0.span.start) } && !repeatsInVain(node, place)
    let blocks = Blocks(of: node, in: source, schema, place.scope, isSettled: isSettled)
    write(blocks.head, at: column)
    if !blocks.head.isEmpty, blocks.isMoved { writeBlankLine() }
    var isFirst = true
    for block in blocks.list {
      if block.node.isBehindDash(of: node) {
        // Written with its dash.
        isFirst = false
        continue
      }
      write(leading: block, at: column, isFirst: isFirst, isMoved: blocks.isMoved)
      write(block, in: place, at: column)
      write(trailing: block)
      isFirst = false
    }
    if let last = blocks.tail.lastIndex(where: { $0.kind == .comment }) {
      if blocks.tail.first?.kind == .blank, !bytes.isEmpty { writeBlankLine() }
      write(Array(blocks.tail[...last].drop { $0.kind == .blank }), at: column)
    }
  }

  /// Whether a key stands twice that stands once: which of them is meant is not known.
  private func repeatsInVain(_ node: SyntaxNode, _ place: Place) -> Bool {
    guard let scope = place.scope else { return false }
    var seen: Set<String> = []
    for child in node.children {
      guard let key = source.key(of: child), let field = schema.field(key, in: scope.id), !field.mayRepeat else {
        continue
      }
      if !seen.insert(key).inserted { return true }
    }
    return false
  }

  // MARK: Comments and blank lines

  private mutating func write(leading block: Block, at column: Int, isFirst: Bool, isMoved: Bool) {
    let hadBlank = block.leading.first?.kind == .blank && !isMoved
    // Below the comment at a file's top, a blank line is its author's.
    let isBelowKey = isFirst && (column > 0 || bytes.isEmpty)
    let standsApart = !isFirst && block.field?.standsApart ?? false
    if !isBelowKey, hadBlank || standsApart { writeBlankLine() }
    write(Array(block.leading.drop { $0.kind == .blank }), at: column)
  }

  private mutating func write(trailing block: Block) {
    for comment in block.trailing {
      writeComment(comment, at: column(ofTrailing: source.column(of: comment), below: block.node))
    }
  }

  /// The column of the innermost thing at the end of `node` that a comment at `original` stands beside or below.
  private func column(ofTrailing original: Int, below node: SyntaxNode) -> Int {
    var node = node
    var result = columns[node.span.start] ?? 0
    var isBelow = original > source.column(of: node)
    while isBelow {
      // What is kept has moved as a whole, if it has.
      if kept.contains(node.span.start) { return original + (columns[node.span.start] ?? 0) - source.column(of: node) }
      let own = columns[node.span.start] ?? result
      result = own + 2
      guard let child = node.contents.last, !child.isBehindDash(of: node), original >= source.column(of: child) else {
        break
      }
      isBelow = original > source.column(of: child)
      if !isBelow { result = columns[child.span.start] ?? result }
      node = child
    }
    return result
  }

  private mutating func write(_ comments: [SyntaxNode], at column: Int) {
    for node in comments {
      if node.kind == .comment { writeComment(node, at: column) } else { writeBlankLine() }
    }
  }

  private mutating func writeComment(_ node: SyntaxNode, at column: Int) {
    if let indentation = node.first(.indentation), source.bytes[indentation.span.range].contains(where: { $0 != 0x20 })
    {
      // A tab is its author's to take away.
      bytes += source.bytes[indentation.span.range]
    } else {
      indent(column)
    }
    bytes += source.bytes[node.headSpan.range]
    bytes.append(lineFeed)
  }

  private mutating func writeBlankLine() {
    guard !bytes.isEmpty, !bytes.suffix(2).elementsEqual([lineFeed, lineFeed]) else { return }
    bytes.append(lineFeed)
  }

  // MARK: One block

  private mutating func write(_ block: Block, in place: Place, at column: Int) {
    let node = block.node
    if kept.contains(node.span.start) {
      // It moves with what holds it; at the file's own column nothing does.
      let shift = column == 0 ? 0 : column - block.column
      columns[node.span.start] = block.column + shift
      return writeAsItStands(node.span, shift: shift)
    }
    columns[node.span.start] = column
    indent(column)
    switch node.kind {
    case .entry: writeHead(ofEntry: node)
    case .item: writeHead(ofItem: node, in: place, at: column)
    case .paragraph: return writeParagraph(node, at: column, holdsProse: place.holdsProse)
    case .rawLine: return writeLine(node.headSpan)
    case .file, .comment, .blank, .byteOrderMark, .indentation, .key, .colon, .space, .text, .dash, .textMark,
      .rawMark, .commentText, .trailingSpace, .lineEnd:
      break
    }
    writeChildren(of: node, as: place.below(block, schema), at: column + 2)
  }

  private mutating func writeHead(ofEntry node: SyntaxNode) {
    for token in node.children {
      switch token.kind {
      case .key, .colon: bytes += source.bytes[token.span.range]
      case .text, .rawMark:
        bytes.append(space)
        bytes += source.bytes[token.span.range]
      case .lineEnd:
        bytes.append(lineFeed)
        return
      case .file, .entry, .item, .paragraph, .rawLine, .comment, .blank, .byteOrderMark, .indentation, .space, .dash,
        .textMark, .commentText, .trailingSpace:
        break
      }
    }
    bytes.append(lineFeed)
  }

  /// The dash and the text behind it.
  private mutating func writeHead(ofItem node: SyntaxNode, in place: Place, at column: Int) {
    bytes.append(UInt8(ascii: "-"))
    guard let paragraph = node.first(.paragraph), paragraph.isBehindDash(of: node) else {
      bytes.append(lineFeed)
      return
    }
    bytes.append(space)
    if kept.contains(paragraph.span.start) {
      writeAsItStands(paragraph.span, shift: column - source.column(of: node), isIndented: false)
    } else {
      writeParagraph(paragraph, at: column + 2, holdsProse: place.holdsProse)
    }
  }

  /// From behind the indentation of its first line.
  private mutating func writeParagraph(_ node: SyntaxNode, at column: Int, holdsProse: Bool) {
    let isWhole = node.children.allSatisfy { $0.kind != .comment }
    let marks = node.children.filter { $0.kind == .textMark }
    if holdsProse, isWhole, marks.isEmpty || marks.count == 1 && node.textSpans.first?.start == marks[0].span.end {
      for mark in marks { bytes += source.bytes[mark.span.range] }
      for (index, line) in ProseLines(node.textSpans, in: source, schema.vocabulary).lines.enumerated() {
        if index > 0 { indent(column + 2) }
        bytes += line
        bytes.append(lineFeed)
      }
      return
    }
    var isFirst = true
    for token in node.children {
      switch token.kind {
      case .comment: writeComment(token, at: column + 2)
      case .textMark, .text:
        if !isFirst, bytes.last == lineFeed { indent(column + 2) }
        isFirst = false
        bytes += source.bytes[token.span.range]
        if token.kind == .text { bytes.append(lineFeed) }
      case .file, .entry, .item, .paragraph, .rawLine, .blank, .byteOrderMark, .indentation, .key, .colon, .space,
        .dash, .rawMark, .commentText, .trailingSpace, .lineEnd:
        break
      }
    }
  }

  private mutating func writeLine(_ span: SourceSpan) {
    bytes += source.bytes[span.range]
    bytes.append(lineFeed)
  }

  /// Lines of the file, each with its line end as the canonical form has it, moved as a whole with what holds them.
  private mutating func writeAsItStands(_ span: SourceSpan, shift: Int, isIndented: Bool = true) {
    var start = span.start
    var isFirst = !isIndented
    while start < span.end {
      let end = source.bytes[start..<span.end].firstIndex(of: lineFeed) ?? span.end
      var line = source.bytes[start..<end]
      if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
      if !isFirst, shift > 0, !line.isEmpty { indent(shift) }
      if !isFirst, shift < 0 { line = line.dropFirst(min(-shift, line.prefix { $0 == space }.count)) }
      bytes += line
      bytes.append(lineFeed)
      isFirst = false
      start = end + 1
    }
  }

  private mutating func indent(_ column: Int) {
    for _ in 0..<column { bytes.append(space) }
  }
}

private let lineFeed = UInt8(ascii: "\n")
private let space = UInt8(ascii: " ")
