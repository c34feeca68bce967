/// Comments that are printed, and quotation marks that were meant for a computer.
extension NearMisses {
  mutating func checkComment(_ line: TextLine) {
    if source.bytes[line.text.start] == UInt8(ascii: "#"), !line.followsDash {
      reportCommentSpace(SourceSpan(line.text.start, line.text.start + 1))
    } else {
      checkTrailingComment(line.text, from: line.followsDash ? line.text.start : line.text.start + 1)
    }
  }

  /// ` # …` behind text, or `# …` where a value or an item's text begins.
  mutating func checkTrailingComment(_ span: SourceSpan, from start: Int) {
    let bytes = source.bytes
    guard source.traits(span).contains(.hashes) else { return }
    func isSpace(_ offset: Int) -> Bool { bytes[offset] == 0x20 || bytes[offset] == 0x09 }
    var offset = start
    while offset + 1 < span.end {
      if bytes[offset] == UInt8(ascii: "#"), offset == span.start || isSpace(offset - 1), isSpace(offset + 1) {
        var textEnd = offset
        while textEnd > span.start, isSpace(textEnd - 1) { textEnd -= 1 }
        reportTrailingComment(SourceSpan(offset, span.end), behind: textEnd)
        return
      }
      offset += 1
    }
  }

  mutating func reportTrailingComment(_ comment: SourceSpan, behind textEnd: Int) {
    diagnostics.append(
      Diagnostic(
        "trailing-comment", .warning,
        Message("Ghi chú ở cuối dòng được in ra như lời văn.", en: "A comment at a line's end is printed as text."),
        at: comment,
        help: Message("đặt ghi chú ở một dòng riêng phía trên", en: "give it a line of its own above"),
        fixes: [
          Diagnostic.Fix(
            Message("xóa ghi chú", en: "delete the comment"), isSafe: false,
            SourceEdit(SourceSpan(textEnd, comment.end), ""))
        ]))
  }

  /// `#ghi chú`, without its space.
  mutating func reportCommentSpace(_ mark: SourceSpan) {
    diagnostics.append(
      Diagnostic(
        "comment-space", .warning,
        Message(
          "Thiếu dấu cách sau “#”: dòng này được in ra như lời văn.",
          en: "No space behind '#': this line is printed as text."),
        at: mark, help: Message("nếu đúng là lời văn, viết “| ” ở đầu dòng", en: "if it is text, write '| ' in front"),
        fixes: [Diagnostic.Fix(Message("viết “# ”", en: "write '# '"), isSafe: false, SourceEdit(mark, "# "))]))
  }

  mutating func checkQuotes(_ span: SourceSpan) {
    // The first bytes of the marks that close here: most values begin with none of them.
    guard !span.isEmpty, "\"'“«".utf8.contains(source.bytes[span.start]),
      var inner = Self.unquoted(source.text(span))
    else { return }
    while let deeper = Self.unquoted(inner) { inner = deeper }
    diagnostics.append(
      Diagnostic(
        "quoted-value", .warning,
        Message(
          "Không cần dấu ngoặc kép: chúng sẽ được in ra.", en: "Quotation marks are not needed: they will be printed."),
        at: span,
        fixes: [
          Diagnostic.Fix(Message("bỏ dấu ngoặc kép", en: "take them away"), isSafe: false, SourceEdit(span, inner))
        ]))
  }

  /// What stands between the quotation marks that a text begins and ends with, where it holds none itself.
  private static func unquoted(_ text: String) -> String? {
    guard let first = text.first, let last = text.last, last == closingQuote(of: first) else { return nil }
    let inner = text.dropFirst().dropLast()
    return inner.isEmpty || inner.contains { $0 == first || $0 == last } ? nil : String(inner)
  }

  private static func closingQuote(of mark: Character) -> Character? {
    switch mark {
    case "\"", "'": mark
    case "“": "”"
    case "‘": "’"
    case "«": "»"
    default: nil
    }
  }
}
