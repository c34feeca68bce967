import PlanSchema
import PlanSyntax

extension PlanReader {
  /// A value's lines: several where its author kept their breaks.
  func lines(_ entry: FieldEntry) -> [Located<String>] {
    if entry.isRaw { return entry.value.map { Located(source.plainText(of: [$0]), at: $0) } }
    return reader.text(entry).map { [$0] } ?? []
  }

  func prose(_ entry: FieldEntry) -> Prose? {
    entry.value.isEmpty
      ? nil : Prose(inlines: source.inlines(of: entry.value), span: entry.valueSpan, lines: entry.value)
  }

  func prose(_ paragraph: SyntaxNode, at span: SourceSpan) -> Prose {
    let lines = paragraph.textSpans
    return Prose(inlines: source.inlines(of: lines), span: span, lines: lines)
  }

  mutating func label(_ record: Record) -> Located<String>? {
    guard let entry = record[.label] else { return nil }
    return reader.value(entry) { text in text.utf8.allSatisfy(isLabelByte) ? text : nil }
  }

  /// A date or a deadline; of a day that no calendar has it is said so.
  mutating func time<Value>(_ entry: FieldEntry, _ read: (String) -> Value?) -> Located<Value>? {
    guard let text = reader.text(entry) else { return nil }
    if let value = read(text.value) { return Located(value, at: text.span) }
    let isNamedInVain = CalendarDate.isNamedInVain(in: text.value)
    let reason = Message(" (lịch không có ngày này)", en: " (no calendar has that day)")
    reader.reportIllTyped(entry, reason: isNamedInVain ? reason : nil)
    return nil
  }

  mutating func agencies(_ entry: FieldEntry) -> Located<[Agency]>? {
    guard let text = reader.text(entry) else { return nil }
    var agencies: [Agency] = []
    var rest = text.value[...]
    while !rest.isEmpty {
      let end = rest.utf8.firstIndex(of: UInt8(ascii: ";")) ?? rest.endIndex
      let name = rest[..<end].trimmingSpaces()
      if !name.isEmpty { agencies.append(Agency(name)) }
      rest = end < rest.endIndex ? rest[rest.utf8.index(after: end)...] : ""
    }
    reportCommas(in: entry)
    return Located(agencies, at: text.span)
  }

  /// A comma with the name of another body behind it.
  private mutating func reportCommas(in entry: FieldEntry) {
    var commas: [SourceSpan] = []
    var next = ""
    for line in entry.value {
      for offset in line.range where source.bytes[offset] == UInt8(ascii: ",") {
        guard let beginning = agencyBeginning(SourceSpan(offset + 1, line.end)) else { continue }
        if commas.isEmpty { next = beginning }
        commas.append(SourceSpan(offset, offset + 1))
      }
    }
    guard let first = commas.first else { return }
    var fix = Diagnostic.Fix(Message("viết “;” giữa hai cơ quan", en: "write ';' between two bodies"), isSafe: false)
    fix.edits = commas.map { SourceEdit($0, ";") }
    reader.diagnostics.append(
      Diagnostic(
        "agency-comma", .warning,
        Message(
          "“\(next) …” đứng sau dấu phẩy: các cơ quan cách nhau bằng dấu chấm phẩy.",
          en: "'\(next) …' stands behind a comma: bodies are parted by semicolons."),
        at: first, fixes: [fix]))
  }

  /// The words that a range begins with, where they begin the name of a body.
  private func agencyBeginning(_ span: SourceSpan) -> String? {
    var start = span.start
    while start < span.end {
      if source.bytes[start] == 0x20 {
        start += 1
      } else if source.bytes[start..<span.end].starts(with: [0xC2, 0xA0]) {
        start += 2
      } else {
        break
      }
    }
    // The longest of them has some twenty bytes; the rest of a line need not be read at each of its commas.
    let rest = composed(source.text(SourceSpan(start, min(span.end, start + 80))))
    return Agency.beginnings.first { beginning in
      guard rest.utf8.starts(with: beginning.utf8) else { return false }
      let next = rest.utf8.dropFirst(beginning.utf8.count).first
      return next == nil || next == UInt8(ascii: " ")
    }
  }

  /// The items of a list, each its whole text. Deeper paragraphs and items of an item are reported, for a list has none.
  mutating func list(_ entry: FieldEntry) -> [Prose] {
    let record = reader.read(entry.node, as: .list)
    if record.items.isEmpty { reader.reportEmptyValue(entry) }
    return record.items.compactMap { item in
      wholeParagraph(
        item,
        Message(
          "Mỗi dòng của “\(entry.field.key)” là một đoạn.", en: "An item of '\(entry.field.key)' is one paragraph.")
      ).map { prose($0, at: $0.headSpan) }
    }
  }

  /// The one paragraph of an item; whatever else stands in it is reported with `message`.
  mutating func wholeParagraph(_ item: SyntaxNode, _ message: Message) -> SyntaxNode? {
    for extra in item.contents.dropFirst() {
      reader.diagnostics.append(
        Diagnostic(
          "misplaced-text", .error, message, at: extra.headSpan,
          help: Message(
            "thụt vào thêm hai cột để nối với dòng trên, hoặc viết thành gạch đầu dòng riêng",
            en: "indent it by two more columns to continue the item, or make it an item of its own")))
    }
    guard let paragraph = item.first(.paragraph) else {
      reportEmptyItem(item)
      return nil
    }
    return paragraph
  }

  mutating func reportEmptyItem(_ item: SyntaxNode) {
    reader.diagnostics.append(
      Diagnostic(
        "empty-item", .error, Message("Gạch đầu dòng không có lời văn.", en: "An item without text."),
        at: item.headSpan,
        help: Message("viết lời văn sau “- ”, hoặc xóa dòng này", en: "write its text behind '- ', or delete it")))
  }

  /// The words of an item or a paragraph, without marks.
  func words(_ node: SyntaxNode) -> Located<String>? {
    let spans = node.kind == .item ? node.first(.paragraph)?.textSpans ?? [] : node.textSpans
    guard let first = spans.first, let last = spans.last else { return nil }
    return Located(source.plainText(of: spans), at: first.union(last))
  }
}
