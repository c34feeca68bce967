import PlanSyntax

/// What comes along with a document that was pasted whole.
extension SchemaReader {
  /// A line that the template prints of itself.
  func printedLine(_ node: SyntaxNode) -> Diagnostic? {
    guard node.kind == .paragraph, node.textSpans.count == 1, let line = node.textSpans.first else { return nil }
    let text = composed(source.text(line))
    let words = text.lowercased().split { !$0.isLetter }.joined(separator: " ")
    guard schema.printedLines.contains(words) else { return nil }
    return Diagnostic(
      "misplaced-text", .error,
      Message(
        "“\(visible(text))” do mẫu trình bày in sẵn, không gõ vào.",
        en: "'\(visible(text))' is printed by the template, and not typed."),
      at: line,
      fixes: [
        Diagnostic.Fix(Message("xóa dòng này", en: "delete this line"), isSafe: true, SourceEdit(node.span, ""))
      ])
  }

  /// Rows of a table as a word processor copies them, cells parted by tabs: one finding for all, at the first.
  func pastedTable(_ table: SyntaxNode, in scope: Scope) -> Diagnostic? {
    guard scope.holdsCells else { return nil }
    let rows = table.contents.filter { $0.kind == .paragraph }.flatMap(\.textSpans)
    guard let first = rows.first, rows.allSatisfy({ source.bytes[$0.range].contains(0x09) }) else { return nil }
    let columns = table.contents.first { $0.kind == .entry }
    let head = columns == nil ? first : columns?.textSpans.first ?? first
    let isCounted = ["tt", "stt"].contains { composed(source.text(head)).lowercased().hasPrefix($0) }
    var edits: [SourceEdit] = []
    for row in rows {
      let isHead = columns == nil && row == first
      var cells = source.text(row).split(separator: "\t", omittingEmptySubsequences: false).map { $0.trimmingSpaces() }
      // The program counts the rows itself.
      if isCounted, !isHead, cells.count > 1, cells[0].allSatisfy({ $0.isNumber || $0 == "." }) { cells.removeFirst() }
      edits.append(SourceEdit(row, (isHead ? "cột: " : "- ") + cells.joined(separator: " | ")))
    }
    var fix = Diagnostic.Fix(Message("viết lại thành bảng", en: "write them as a table"), isSafe: true)
    fix.edits = edits
    return Diagnostic(
      "misplaced-text", .error,
      Message(
        "Bảng chép từ Word: các ô cách nhau bằng dấu tab.", en: "A pasted table: its cells are parted by tabs."),
      at: first,
      help: Message(
        "tên cột viết sau “cột: ”, mỗi dòng bắt đầu bằng “- ”, các ô cách nhau bằng “ | ”",
        en: "titles of columns stand behind 'cột: ', each row begins with '- ', and ' | ' parts the cells"),
      fixes: [fix])
  }
}
