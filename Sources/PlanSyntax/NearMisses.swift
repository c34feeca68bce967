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

  mutating func visit(_ node: SyntaxNode) {
    var previous: SyntaxNode?
    for child in node.children {
      switch child.kind {
      case .paragraph:
        visitParagraph(child, after: previous, in: node)
        previous = child
      case .entry:
        if let value = child.first(.text) { visitValue(value, of: child) }
        visit(child)
        previous = child
      case .item:
        visit(child)
        previous = child
      case .rawLine:
        if let text = child.first(.text) { visitCharacters(text.span) }
      case .comment, .blank, .file, .byteOrderMark, .indentation, .key, .colon, .space, .text, .dash, .textMark,
        .rawMark, .commentText, .trailingSpace, .lineEnd:
        break
      }
    }
  }

  private mutating func visitParagraph(_ paragraph: SyntaxNode, after previous: SyntaxNode?, in parent: SyntaxNode) {
    var isMeantAsText = false
    var isFirst = true
    for token in paragraph.children {
      switch token.kind {
      case .textMark: isMeantAsText = true
      case .text:
        if !isMeantAsText {
          let hasFinding = checkKey(token.span)
          // "a) …" is a typed marker and not a paragraph in lower case.
          if isFirst, !hasFinding, !checkMarker(token.span, insideItem: parent.kind == .item),
            previous?.kind == .paragraph || previous?.kind == .item
          {
            checkLowerCase(paragraph, token.span)
          }
          checkCommentMark(token.span)
        }
        checkTrailingComment(token.span)
        visitCharacters(token.span)
        isMeantAsText = false
        isFirst = false
      case .lineEnd, .indentation, .trailingSpace, .comment, .blank, .file, .entry, .item, .paragraph, .rawLine,
        .byteOrderMark, .key, .colon, .space, .dash, .rawMark, .commentText:
        break
      }
    }
  }

  private mutating func visitValue(_ value: SyntaxNode, of entry: SyntaxNode) {
    checkMarker(value.span, insideItem: false, isValue: true)
    checkTrailingComment(value.span)
    checkQuotes(value.span)
    visitCharacters(value.span)
  }

  // MARK: Keys

  /// A head before the first colon that is a known key, or one but for case, tone marks, spaces or commas.
  private mutating func checkKey(_ span: SourceSpan) -> Bool {
    let limit = min(span.end, span.start + 80)
    guard let colon = source.bytes[span.start..<limit].firstIndex(of: UInt8(ascii: ":")) else { return false }
    let head = SourceSpan(span.start, colon)
    guard let key = vocabulary.key(meantBy: source.text(head)) else { return false }
    var after = colon + 1
    while after < span.end, source.bytes[after] == 0x20 { after += 1 }
    let typed = source.text(head)
    diagnostics.append(
      Diagnostic(
        "near-key", .warning,
        Message(
          "“\(visible(typed)):” được đọc là lời văn, không phải khóa “\(key)”.",
          en: "'\(visible(typed)):' is read as text, not as the key '\(key)'."),
        at: head,
        help: Message(
          "nếu đúng là lời văn, viết “| ” ở đầu dòng", en: "if it is meant as text, write '| ' in front of the line"),
        fixes: [
          Diagnostic.Fix(
            Message("viết “\(key): ”", en: "write '\(key): '"), isSafe: false,
            SourceEdit(SourceSpan(head.start, after), after < span.end ? key + ": " : key + ":"))
        ]))
    return true
  }

  // MARK: Typed markers

  @discardableResult
  private mutating func checkMarker(_ span: SourceSpan, insideItem: Bool, isValue: Bool = false) -> Bool {
    guard let marker = TypedMarker(source.bytes, span) else { return false }
    let text = source.text(marker.span)
    let rest = SourceSpan(marker.span.start, marker.end)
    let message = Message(
      "“\(text)” do cấu trúc sinh ra, không gõ vào văn bản.", en: "'\(text)' comes from the structure and is not typed."
    )
    let fix: Diagnostic.Fix
    if isValue {
      fix = Diagnostic.Fix(Message("xóa “\(text)”", en: "delete '\(text)'"), isSafe: false, SourceEdit(rest, ""))
    } else {
      let replacement = insideItem && marker.replacement == "- " ? "" : marker.replacement
      fix = Diagnostic.Fix(
        Message("viết “\(marker.replacement)”", en: "write '\(marker.replacement)'"), isSafe: false,
        SourceEdit(rest, replacement))
    }
    diagnostics.append(Diagnostic("typed-marker", .warning, message, at: marker.span, fixes: [fix]))
    return true
  }

  // MARK: Comments and quotation marks

  private mutating func checkTrailingComment(_ span: SourceSpan) {
    var offset = span.start + 1
    while offset + 1 < span.end {
      if source.bytes[offset] == UInt8(ascii: "#"), source.bytes[offset - 1] == 0x20, source.bytes[offset + 1] == 0x20 {
        let comment = SourceSpan(offset, span.end)
        diagnostics.append(
          Diagnostic(
            "trailing-comment", .warning,
            Message(
              "Ghi chú ở cuối dòng được in ra như lời văn.", en: "A comment at a line's end is printed as text."),
            at: comment,
            help: Message("đặt ghi chú ở một dòng riêng phía trên", en: "give it a line of its own above"),
            fixes: [
              Diagnostic.Fix(
                Message("xóa ghi chú", en: "delete the comment"), isSafe: false,
                SourceEdit(SourceSpan(offset - 1, span.end), ""))
            ]))
        return
      }
      offset += 1
    }
  }

  /// `#ghi chú`, without its space.
  private mutating func checkCommentMark(_ span: SourceSpan) {
    guard source.bytes[span.start] == UInt8(ascii: "#") else { return }
    let mark = SourceSpan(span.start, span.start + 1)
    diagnostics.append(
      Diagnostic(
        "comment-space", .warning,
        Message(
          "Thiếu dấu cách sau “#”: dòng này được in ra như lời văn.",
          en: "No space behind '#': this line is printed as text."),
        at: mark, help: Message("nếu đúng là lời văn, viết “| ” ở đầu dòng", en: "if it is text, write '| ' in front"),
        fixes: [Diagnostic.Fix(Message("viết “# ”", en: "write '# '"), isSafe: false, SourceEdit(mark, "# "))]))
  }

  private mutating func checkQuotes(_ span: SourceSpan) {
    let text = source.text(span)
    let inner = text.dropFirst().dropLast()
    guard let first = text.first, let last = text.last, !inner.isEmpty, Self.quotes[first] == last,
      !inner.contains(where: { $0 == first || $0 == last })
    else { return }
    diagnostics.append(
      Diagnostic(
        "quoted-value", .warning,
        Message(
          "Không cần dấu ngoặc kép: chúng sẽ được in ra.", en: "Quotation marks are not needed: they will be printed."),
        at: span,
        fixes: [
          Diagnostic.Fix(
            Message("bỏ dấu ngoặc kép", en: "take them away"), isSafe: false, SourceEdit(span, String(inner)))
        ]))
  }

  private static let quotes: [Character: Character] = ["\"": "\"", "'": "'", "“": "”", "‘": "’", "«": "»"]

  // MARK: Paragraphs in lower case

  private mutating func checkLowerCase(_ paragraph: SyntaxNode, _ span: SourceSpan) {
    guard let (scalar, _) = decodeScalar(source.bytes, at: span.start, span.end), scalar.properties.isLowercase else {
      return
    }
    let line = SourceSpan(paragraph.span.start, span.start)
    let indentation = String(repeating: " ", count: line.range.count + 2)
    diagnostics.append(
      Diagnostic(
        "lower-case-paragraph", .warning,
        Message(
          "Dòng này là một đoạn riêng nhưng bắt đầu bằng chữ thường.",
          en: "This line is a paragraph of its own but begins in lower case."),
        at: span,
        fixes: [
          Diagnostic.Fix(
            Message("thụt vào thêm hai cột để nối với dòng trên", en: "indent it to continue the line above"),
            isSafe: false, SourceEdit(line, indentation))
        ]))
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
