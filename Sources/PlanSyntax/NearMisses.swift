/// Lines that look like structure but are text, or the other way round: each a warning with its mend, so that a slip is never
/// silently read as text.
struct NearMisses {
  let source: SourceFile
  private let vocabulary: Vocabulary
  var diagnostics: [Diagnostic] = []

  init(_ source: SourceFile, _ vocabulary: Vocabulary) {
    self.source = source
    self.vocabulary = vocabulary
  }

  /// `entryColumn` is where a key in place of the node's dash would stand, where the node is an item.
  mutating func visit(_ node: SyntaxNode, entryColumn: Int = 0) {
    var previous: SyntaxNode?
    /// Column of the text that leads in the items below it.
    var leadInColumn: Int?
    for child in node.children {
      switch child.kind {
      case .paragraph:
        if node.kind == .item, !isIndented(child) {
          visitParagraph(child, after: nil, in: node, entryColumn: entryColumn)
        } else {
          visitParagraph(child, after: previous, in: node, entryColumn: column(of: child))
          leadInColumn = column(of: child)
        }
        previous = child
      case .entry:
        if let value = child.first(.text) { visitValue(value, of: child) }
        visit(child)
        previous = child
      case .item:
        // Below an item without a lead-in, a key stands at its text: deeper, it would continue that text.
        let textColumn = node.kind == .item ? column(of: node) + 2 : .max
        visit(child, entryColumn: min(leadInColumn ?? textColumn, column(of: child)))
        previous = child
      case .rawLine:
        if let text = child.first(.text) {
          checkTrailingComment(text.span, from: text.span.start)
          visitCharacters(text.span)
        }
      case .comment, .blank, .file, .byteOrderMark, .indentation, .key, .colon, .space, .text, .dash, .textMark,
        .rawMark, .commentText, .trailingSpace, .lineEnd:
        break
      }
    }
  }

  /// One line of a paragraph.
  struct TextLine {
    /// Its words.
    var text: SourceSpan
    /// From where the line starts, its indentation and dash included.
    var start: Int
    var isFirst: Bool
    var followsDash: Bool
    var isInItem: Bool
    /// Column at which a key in place of this text is read as one.
    var entryColumn: Int
  }

  private mutating func visitParagraph(
    _ paragraph: SyntaxNode, after previous: SyntaxNode?, in parent: SyntaxNode, entryColumn: Int
  ) {
    var isMeantAsText = false
    var isFirst = true
    var isBelowSlip = false
    let followsDash = parent.kind == .item && !isIndented(paragraph)
    var lineStart = followsDash ? parent.span.start : paragraph.span.start
    for token in paragraph.children {
      switch token.kind {
      case .textMark: isMeantAsText = true
      case .text:
        if !isMeantAsText {
          let line = TextLine(
            text: token.span, start: lineStart, isFirst: isFirst, followsDash: isFirst && followsDash,
            isInItem: parent.kind == .item,
            entryColumn: isFirst || !followsDash ? entryColumn : column(of: parent) + 2)
          // The keys below a key that was not read as one follow from it: its mend makes them keys again.
          if !isBelowSlip || isFirst {
            if checkKey(line) {
              isBelowSlip = isFirst
            } else if !checkMarker(line), isFirst, !followsDash {
              isBelowSlip = checkColon(line, after: previous, in: parent)
              if !isBelowSlip { checkLowerCase(line, after: previous, in: parent) }
            }
          }
          checkComment(line)
        }
        visitCharacters(token.span)
        isMeantAsText = false
        isFirst = false
      case .lineEnd: lineStart = token.span.end
      case .comment, .blank: lineStart = token.span.end
      case .indentation, .trailingSpace, .file, .entry, .item, .paragraph, .rawLine, .byteOrderMark, .key, .colon,
        .space, .dash, .rawMark, .commentText:
        break
      }
    }
  }

  private mutating func visitValue(_ value: SyntaxNode, of entry: SyntaxNode) {
    checkMarker(ofValue: value.span)
    checkTrailingComment(value.span, from: value.span.start)
    checkQuotes(value.span)
    visitCharacters(value.span)
  }

  /// Of an item's paragraphs the one behind its dash is not, and all others are.
  private func isIndented(_ paragraph: SyntaxNode) -> Bool { paragraph.children.first?.kind == .indentation }

  /// Column of a node's first line, as the lexer counts it.
  private func column(of node: SyntaxNode) -> Int {
    guard let indentation = node.children.first, indentation.kind == .indentation else { return 0 }
    var column = 0
    for byte in source.bytes[indentation.span.range] where byte != 0xA0 { column += byte == 0x09 ? 2 : 1 }
    return column
  }

  static func indentation(_ column: Int) -> String { String(repeating: " ", count: column) }

  // MARK: Keys

  /// A head before the first colon that is a known key, or one but for how it is written.
  private mutating func checkKey(_ line: TextLine) -> Bool {
    // Most text has no colon where a key would end.
    guard holdsColon(SourceSpan(line.text.start, min(line.text.end, line.text.start + Self.longestHead))) else {
      return false
    }
    guard let slip = vocabulary.key(slippedIn: line.text, of: source) else { return false }
    let entry = slip.end < line.text.end ? slip.key + ": " : slip.key + ":"
    let typed = visible(composed(source.text(slip.head)))
    diagnostics.append(
      Diagnostic(
        "near-key", .warning,
        nearKey(slip.key, typed, behind: slip.head.end),
        at: slip.head,
        help: Message(
          "nếu đúng là lời văn, viết “| ” ở đầu dòng", en: "if it is meant as text, write '| ' in front of the line"),
        fixes: [
          Diagnostic.Fix(
            Message("viết “\(slip.key): ”", en: "write '\(slip.key): '"),
            // A key in lower case with all its marks begins no sentence.
            isSafe: slip.isExact && line.isFirst && !line.followsDash,
            line.isFirst && !line.followsDash
              ? SourceEdit(SourceSpan(slip.head.start, slip.end), entry)
              : SourceEdit(SourceSpan(line.start, slip.end), Self.indentation(line.entryColumn) + entry))
        ]))
    return true
  }

  /// No key stands farther in front of its colon.
  private static let longestHead = 160

  /// An ordinary colon or a full-width one.
  private func holdsColon(_ span: SourceSpan) -> Bool {
    source.bytes[span.range].contains { $0 == UInt8(ascii: ":") || $0 == 0xEF }
  }

  /// Where only a space is wrong, that is said: key and typed words look the same.
  private func nearKey(_ key: String, _ typed: String, behind end: Int) -> Message {
    guard typed.trimmingSpaces() == key, end < source.bytes.count else {
      return Message(
        "“\(typed):” được đọc là lời văn, không phải từ khóa “\(key)”.",
        en: "'\(typed):' is read as text, not as the key '\(key)'.")
    }
    return typed == key && source.bytes[end] == UInt8(ascii: ":")
      ? Message(
        "Thiếu dấu cách sau “\(key):”: dòng này được đọc là lời văn.",
        en: "No space behind '\(key):': this line is read as text.")
      : Message(
        "Thừa dấu cách giữa “\(key)” và dấu hai chấm: dòng này được đọc là lời văn.",
        en: "A space between '\(key)' and its colon: this line is read as text.")
  }

  /// A line that begins with a key as it is written, or is nothing but one, without its colon. Behind a line that breaks off
  /// it is more likely the rest of that line.
  private mutating func checkColon(_ line: TextLine, after previous: SyntaxNode?, in parent: SyntaxNode) -> Bool {
    // Keys are in small letters; a whole line that is one but for its capitals is looked for among the file's own alone.
    guard let (first, _) = decodeScalar(source.bytes, at: line.text.start, line.text.end),
      parent.kind == .file || isSmallLetter(first)
    else { return false }
    let text = source.text(SourceSpan(line.text.start, min(line.text.end, line.text.start + Self.longestHead)))
    let whole = parent.kind == .file ? vocabulary.key(meantBy: text) : nil
    guard let key = whole ?? vocabulary.key(beginning: text) else { return false }
    let words = key.split(separator: " ").count
    let rest = text.split(separator: " ").dropFirst(words)
    if whole == nil {
      // Among fields the line is one, whatever follows: "thời hạn thường xuyên" behind "chủ trì: …".
      if let first = rest.first?.first, !first.isUppercase, !first.isNumber, previous?.kind != .entry { return false }
      if previous?.kind == .paragraph, let end = previous?.textSpans.last?.end,
        !".:;".utf8.contains(source.bytes[end - 1])
      {
        return false
      }
    }
    var end = whole == nil ? line.text.start : line.text.end
    if whole == nil {
      for _ in 0..<words {
        while end < line.text.end, source.bytes[end] == 0x20 { end += 1 }
        while end < line.text.end, source.bytes[end] != 0x20 { end += 1 }
      }
    }
    let head = SourceSpan(line.text.start, end)
    diagnostics.append(
      Diagnostic(
        "missing-colon", .warning,
        Message(
          "Thiếu dấu hai chấm sau “\(key)”: dòng này được đọc là lời văn.",
          en: "No colon behind '\(key)': this line is read as text."),
        at: head,
        help: Message(
          "nếu đúng là lời văn, viết “| ” ở đầu dòng", en: "if it is meant as text, write '| ' in front of the line"),
        fixes: [
          Diagnostic.Fix(
            Message("viết “\(key):”", en: "write '\(key):'"), isSafe: false, SourceEdit(head, key + ":"))
        ]))
    return true
  }

  // MARK: Typed markers

  private mutating func checkMarker(_ line: TextLine) -> Bool {
    guard let marker = TypedMarker(source.bytes, line.text) else { return false }
    let rest = SourceSpan(marker.span.start, marker.end)
    if line.followsDash {
      report(marker, deleting: rest)
      return true
    }
    let replacement = line.isInItem ? "- " : marker.replacement
    let fix = Diagnostic.Fix(
      Message("viết “\(replacement)”", en: "write '\(replacement)'"), isSafe: false,
      line.isFirst || replacement == "- "
        ? SourceEdit(rest, replacement)
        : SourceEdit(SourceSpan(line.start, marker.end), Self.indentation(line.entryColumn) + replacement))
    report(marker, fix)
    return true
  }

  private mutating func checkMarker(ofValue span: SourceSpan) {
    guard let marker = TypedMarker(source.bytes, span) else { return }
    report(marker, deleting: SourceSpan(marker.span.start, marker.end))
  }

  private mutating func report(_ marker: TypedMarker, deleting span: SourceSpan) {
    let text = visible(source.text(marker.span))
    var span = span
    while let next = TypedMarker(source.bytes, SourceSpan(span.end, marker.textEnd)) { span.end = next.end }
    report(
      marker,
      Diagnostic.Fix(Message("xóa “\(text)”", en: "delete '\(text)'"), isSafe: false, SourceEdit(span, "")))
  }

  private mutating func report(_ marker: TypedMarker, _ fix: Diagnostic.Fix) {
    let text = visible(source.text(marker.span))
    diagnostics.append(
      Diagnostic(
        "typed-marker", .warning,
        Message(
          "“\(text)” do chương trình tự đặt, không gõ vào văn bản.",
          en: "'\(text)' comes from the structure and is not typed."),
        at: marker.span, fixes: [fix]))
  }

  // MARK: Paragraphs in lower case

  private mutating func checkLowerCase(_ line: TextLine, after previous: SyntaxNode?, in parent: SyntaxNode) {
    guard let previous, let (scalar, _) = decodeScalar(source.bytes, at: line.text.start, line.text.end),
      isSmallLetter(scalar), let column = textColumn(endOf: previous, in: parent)
    else { return }
    diagnostics.append(
      Diagnostic(
        "lower-case-paragraph", .warning,
        Message(
          "Dòng này là một đoạn riêng nhưng bắt đầu bằng chữ thường.",
          en: "This line is a paragraph of its own but begins in lower case."),
        at: line.text,
        fixes: [
          Diagnostic.Fix(
            Message("thụt vào \(column + 2) cột để nối với dòng trên", en: "indent it to continue the line above"),
            isSafe: false,
            SourceEdit(SourceSpan(line.start, line.text.start), Self.indentation(column + 2)))
        ]))
  }

  /// Column of the text a node ends with; nil where it ends with a key.
  private func textColumn(endOf node: SyntaxNode, in parent: SyntaxNode) -> Int? {
    switch node.kind {
    case .paragraph: parent.kind == .item && !isIndented(node) ? column(of: parent) + 2 : column(of: node)
    case .item: node.contents.last.flatMap { textColumn(endOf: $0, in: node) }
    case .file, .entry, .rawLine, .comment, .blank, .byteOrderMark, .indentation, .key, .colon, .space, .text, .dash,
      .textMark, .rawMark, .commentText, .trailingSpace, .lineEnd:
      nil
    }
  }
}

extension SyntaxTree {
  /// What looks like structure but is not, given the keys that mean something in this file.
  package func nearMisses(of vocabulary: Vocabulary) -> [Diagnostic] {
    var visitor = NearMisses(source, vocabulary)
    visitor.visit(root)
    return visitor.diagnostics
  }
}
