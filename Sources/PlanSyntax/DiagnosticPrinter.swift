/// Prints diagnostics for people: the message, the line with the place marked, and how to mend it.
package struct DiagnosticPrinter: Sendable {
  /// Longest part of a line that is shown; official paragraphs run to thousands of characters.
  private static let width = 100

  private let source: SourceFile
  private let language: Message.Language
  private let hasColour: Bool

  package init(_ source: SourceFile, in language: Message.Language, hasColour: Bool = false) {
    self.source = source
    self.language = language
    self.hasColour = hasColour
  }

  /// One diagnostic that its author lets stand, and why.
  package func excerpt(_ diagnostic: Diagnostic, waivedFor reason: String) -> String {
    excerpt(diagnostic) + remark(Message("bỏ qua", en: "waived"), reason)
  }

  /// One diagnostic as an annotated excerpt, with a line end behind its last line.
  package func excerpt(_ diagnostic: Diagnostic) -> String {
    let place = source.position(of: diagnostic.span.start)
    let colour = Self.colour(of: diagnostic.severity)
    var text = painted("\(visible(source.path)):\(place.line):\(place.column):", .strong) + " "
    text += painted("\(Self.name(of: diagnostic.severity)(language)):", colour)
    text += " \(painted(visible(diagnostic.message(language)), .strong)) [\(diagnostic.id)]\n"
    text += lines(diagnostic.span, mark: "^", colour, note: nil)
    for label in diagnostic.labels {
      text += lines(label.span, mark: "-", .margin, note: visible(label.message(language)))
    }
    if let help = diagnostic.help { text += remark(Message("gợi ý", en: "help"), help(language)) }
    if let reason = diagnostic.source { text += remark(Message("căn cứ", en: "source"), reason(language)) }
    for fix in diagnostic.fixes { text += remark(Message("cách sửa", en: "fix"), fix.title(language)) }
    return text
  }

  private func remark(_ name: Message, _ text: String) -> String {
    "\(String(repeating: " ", count: gutter)) \(painted("=", .margin)) \(name(language)): \(visible(text))\n"
  }

  package static func name(of severity: Diagnostic.Severity) -> Message {
    switch severity {
    case .error: Message("lỗi", en: "error")
    case .warning: Message("cảnh báo", en: "warning")
    case .note: Message("lưu ý", en: "note")
    }
  }

  /// Select Graphic Rendition codes (ECMA-48, 8.3.117).
  private enum Colour: String {
    case strong = "1"
    case red = "1;31"
    case yellow = "1;33"
    case cyan = "1;36"
    case margin = "34"
  }

  private static func colour(of severity: Diagnostic.Severity) -> Colour {
    switch severity {
    case .error: .red
    case .warning: .yellow
    case .note: .cyan
    }
  }

  private func painted(_ text: String, _ colour: Colour) -> String {
    hasColour ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
  }

  private var gutter: Int { max(3, String(source.lineStarts.count).count) }

  private func lines(_ span: SourceSpan, mark: Character, _ colour: Colour, note: String?) -> String {
    let line = source.lineIndex(of: span.start)
    let whole = source.lineSpan(line)
    let start = min(max(span.start, whole.start), whole.end)
    let end = min(max(span.end, start), whole.end)
    let (before, marked, after) = clipped(
      shown(SourceSpan(max(whole.start, start - 6 * Self.width), start)),
      shown(SourceSpan(start, min(end, start + 6 * Self.width))),
      shown(SourceSpan(end, min(whole.end, end + 6 * Self.width))))
    let number = String(line + 1)
    let margin = String(repeating: " ", count: gutter)
    let head = painted("\(String(repeating: " ", count: gutter - number.count))\(number) │", .margin)
    let marks = String(repeating: mark, count: max(1, columns(marked))) + (note.map { " " + $0 } ?? "")
    return "\(head) \(before)\(marked)\(after)\n"
      + "\(painted("\(margin) │", .margin)) \(String(repeating: " ", count: columns(before)))\(painted(marks, colour))\n"
  }

  /// A range as one line that a terminal shows and does not act on.
  private func shown(_ span: SourceSpan) -> String {
    var span = span
    while span.start < span.end, span.start > 0, source.bytes[span.start] & 0xC0 == 0x80 { span.start += 1 }
    let text = source.text(span)
    return visible(span.start == 0 && text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text)
  }

  /// The three parts of a line, cut to what fits: what is marked comes first, then some of what stands before it.
  private func clipped(_ before: String, _ marked: String, _ after: String) -> (String, String, String) {
    let markedRoom = min(Self.width - 1, columns(marked))
    let roomBefore = max(Self.width / 3, Self.width - markedRoom - min(columns(after), Self.width / 3))
    let before = columns(before) <= roomBefore ? before : "…" + before.suffix(roomBefore - 1)
    let marked = cut(marked, to: Self.width - columns(before))
    // What follows a place that is itself cut would seem to stand right behind the cut.
    let roomAfter = marked.isCut ? 0 : Self.width - columns(before) - columns(marked.text)
    return (before, marked.text, cut(after, to: roomAfter).text)
  }

  private func cut(_ text: String, to room: Int) -> (text: String, isCut: Bool) {
    if columns(text) <= room { return (text, false) }
    var used = 1
    let kept = text.prefix { character in
      used += columns(character)
      return used <= room
    }
    return (room > 0 ? kept + "…" : "", true)
  }
}
