/// What indentation has to say: columns that are not their place's, tabs, nesting without end.
extension Parser {
  mutating func checkColumn(of line: Line) {
    guard let parent = open.last, open.count <= Self.maximumDepth else { return }
    if holdsFlush(line, parent) {
      // The first stands for its like: they are moved with it.
      if parent.itemColumn == nil {
        report(
          line, "item-column",
          Message(
            "Gạch đầu dòng đứng ngang với từ khóa ở trên; phải thụt vào thêm hai dấu cách.",
            en: "The item stands at its key's column; indent it by two more spaces."), column: parent.column + 2)
      }
      return
    }
    var allowed = [parent.childColumn ?? parent.column + 2]
    if line.form == .item {
      if let lead = parent.leadInColumn { allowed.append(lead + 2) }
      if let items = parent.itemColumn { allowed.append(items) }
    }
    if !allowed.contains(line.column), isBetween(line, parent) {
      reportBetween(line, parent.column)
    } else if !allowed.contains(line.column) {
      report(
        line, "indentation",
        Message(
          "Dòng này thụt vào \(line.column) dấu cách; chỗ này cần \(allowed[0]).",
          en: "This line is indented by \(line.column) spaces; here it takes \(allowed[0])."), column: allowed[0])
    }
    if line.form != .item, parent.childColumn == nil { open[open.count - 1].childColumn = line.column }
  }

  /// Half a step deeper than its like that has its text: as likely beside it as below it.
  private func isBetween(_ line: Line, _ parent: OpenNode) -> Bool {
    guard line.column == parent.column + 1, parent.column > 0 else { return false }
    switch line.form {
    case .item: return parent.kind == .item
    case .entry: return parent.kind == .entry && !parent.mayHoldFlushItems && !parent.isRaw && parent.childColumn == nil
    case .text, .comment, .blank: return false
    }
  }

  private mutating func reportBetween(_ line: Line, _ column: Int) {
    let columns = [column, column + 2]
    let fixes = columns.compactMap { indenting(line, by: $0) }
    diagnostics.append(
      Diagnostic(
        "indentation", .warning,
        Message(
          "Dòng này thụt vào \(line.column) dấu cách, nằm giữa hai cấp.",
          en: "This line is indented by \(line.column) spaces, between two levels."),
        at: SourceSpan(line.contentStart, line.contentEnd),
        help: Message(
          "\(columns[0]) nếu cùng cấp với dòng trên, \(columns[1]) nếu thuộc dòng trên",
          en: "\(columns[0]) if it stands beside the line above, \(columns[1]) if it belongs to it"),
        // One of two would be taken for the only one.
        fixes: fixes.count == columns.count ? fixes : []))
  }

  /// Moves a line, and with it the lines that stand at its column or deeper until one does not. Deeper lines that stand as they
  /// should below the moved line stay.
  private mutating func indenting(_ line: Line, by column: Int) -> Diagnostic.Fix? {
    guard movedLines < Self.mostMovedLines else { return nil }
    var edits: [SourceEdit] = []
    var movesDeeper: Bool?
    for index in source.lineIndex(of: line.span.start)..<source.lineStarts.count {
      movedLines += 1
      let end = index + 1 < source.lineStarts.count ? source.lineStarts[index + 1] : source.bytes.count
      let start = max(source.lineStarts[index], source.contentStart)
      guard start < end else { break }
      let next = lexer.line(from: start, to: end)
      if next.form == .blank { continue }
      // Items at their key's column end where its neighbours begin.
      if next.column < line.column || (line.form == .item && next.column == line.column && next.form != .item) { break }
      if next.span != line.span, movesDeeper == nil { movesDeeper = next.column != column && next.column != column + 2 }
      if next.column > line.column, movesDeeper == false { continue }
      edits.append(
        SourceEdit(
          SourceSpan(next.span.start, next.contentStart),
          String(repeating: " ", count: next.column - line.column + column)))
    }
    var fix = Diagnostic.Fix(
      Message("thụt vào \(column) dấu cách", en: "indent by \(column) spaces"), isSafe: false)
    fix.edits = edits
    return fix
  }

  /// So many lines are looked at for mends, at the most: where each of thousands of lines stands wrong and is followed by all the
  /// others, their mends would fill the memory.
  private static let mostMovedLines = 200_000

  private mutating func report(_ line: Line, _ id: Diagnostic.ID, _ message: Message, column: Int) {
    diagnostics.append(
      Diagnostic(
        id, .warning, message, at: SourceSpan(line.contentStart, line.contentEnd),
        fixes: indenting(line, by: column).map { [$0] } ?? []))
  }

  /// Of lines that follow one another the first stands for all: they were pasted together, and are mended together.
  mutating func reportIndentationCharacters(_ line: Line) {
    let indentation = SourceSpan(line.span.start, line.contentStart)
    guard source.bytes[indentation.range].contains(where: { $0 != 0x20 }) else { return }
    let edit = SourceEdit(indentation, String(repeating: " ", count: line.column))
    if let last = lastTabbed, let end = diagnostics[last].fixes[0].edits.last?.span.end, follows(line, end) {
      diagnostics[last].fixes[0].edits.append(edit)
      let count = diagnostics[last].fixes[0].edits.count
      diagnostics[last].message = Self.tabbed(count)
      diagnostics[last].fixes[0].title = Message(
        "thay bằng dấu cách ở cả \(count) dòng", en: "replace it by spaces in all \(count) lines")
      return
    }
    lastTabbed = diagnostics.count
    diagnostics.append(
      Diagnostic(
        "tab-indentation", .warning, Self.tabbed(1), at: indentation,
        fixes: [
          Diagnostic.Fix(
            Message("thay bằng \(line.column) dấu cách", en: "replace it by \(line.column) spaces"), isSafe: true, edit)
        ]))
  }

  /// Whether nothing but blank lines stands between the line at an offset and a line.
  private func follows(_ line: Line, _ offset: Int) -> Bool {
    let first = source.lineIndex(of: offset) + 1
    let end = source.lineIndex(of: line.span.start)
    return (min(first, end)..<end).allSatisfy { index in
      source.bytes[source.lineSpan(index).range].allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }
  }

  private static func tabbed(_ lines: Int) -> Message {
    lines == 1
      ? Message(
        "Đầu dòng có dấu tab hoặc dấu cách không ngắt; hãy thụt dòng bằng dấu cách thường (mỗi tab được tính là hai).",
        en: "The indentation holds a tab or a no-break space; use ordinary spaces (each tab counts as 2).")
      : Message(
        "\(lines) dòng liền nhau từ đây có dấu tab hoặc dấu cách không ngắt ở đầu dòng; hãy thụt dòng bằng dấu cách thường (mỗi tab được tính là hai).",
        en: """
          The indentation of \(lines) lines from here on holds tabs or no-break spaces; use ordinary spaces (each tab counts \
          as 2).
          """)
  }

  mutating func reportItemDepth(_ line: Line) {
    diagnostics.append(
      Diagnostic(
        "item-depth", .warning,
        Message(
          "Gạch đầu dòng cấp thứ ba: văn bản chỉ có hai cấp, “-” và “+”.",
          en: "A third level of items: a document has two, '-' and '+'."),
        at: SourceSpan(line.contentStart, line.contentEnd),
        help: Message(
          "chuyển thành điểm, hoặc viết gộp vào dòng trên", en: "make it a điểm, or write it into the item above")))
  }

  mutating func reportDepth(_ line: Line) {
    guard !hasReportedDepth else { return }
    hasReportedDepth = true
    diagnostics.append(
      Diagnostic(
        "too-deep", .error,
        Message(
          "Văn bản lồng quá \(Self.maximumDepth) cấp; các dòng sâu hơn không được hiểu đúng.",
          en: "The text is nested more than \(Self.maximumDepth) deep; deeper lines are not understood."),
        at: SourceSpan(line.contentStart, line.contentEnd),
        help: Message("bớt thụt dòng từ đây", en: "indent less from here")))
  }
}
