import PlanSchema
import PlanSyntax

extension PlanReader {
  mutating func table(_ entry: FieldEntry) -> FreeTable {
    let record = reader.read(entry.node, as: .table)
    var table = FreeTable(
      heading: prose(entry), label: label(record), columns: record[.columns].map { columns($0) } ?? [], rows: [],
      span: entry.node.headSpan)
    for content in record.content {
      switch content {
      case .item(let item): table.rows.append(.cells(cells(item), item.headSpan))
      case .field(let field) where field.field.id == .group:
        if let title = prose(field) { table.rows.append(.group(title)) }
      case .field(let field) where field.field.id == .row: table.rows.append(longRow(field))
      case .field, .paragraph: break
      }
    }
    if !table.columns.isEmpty {
      table.rows = table.rows.map { counted($0, in: table) }
      checkMerges(of: table)
    }
    return table
  }

  // MARK: Columns

  private mutating func columns(_ entry: FieldEntry) -> [FreeTable.Column] {
    guard let text = reader.text(entry) else { return [] }
    let columns = text.value.split(separator: "|", omittingEmptySubsequences: false).map { title in
      FreeTable.Column(titles: title.split(separator: ">").map { $0.trimmingSpaces() }, span: text.span)
    }
    if columns.contains(where: { $0.titles.isEmpty || $0.titles.count > 2 || $0.titles.contains("") }) {
      reader.reportIllTyped(
        entry,
        reason: Message(
          ": mỗi cột có một tên, đầu bảng có nhiều nhất hai dòng", en: ": each column has a title, in at most two rows")
      )
      return []
    }
    if columns.count > Self.mostColumns {
      reader.reportIllTyped(
        entry,
        reason: Message(
          ": bảng có nhiều nhất \(Self.mostColumns) cột", en: ": a table has at most \(Self.mostColumns) columns"))
      return []
    }
    return columns
  }

  /// Word opens no table of more.
  private static let mostColumns = 63

  // MARK: Rows

  /// Cells are parted by a bar with a space or the line's edge on each side.
  private mutating func cells(_ item: SyntaxNode) -> [FreeTable.Cell] {
    for extra in item.contents.dropFirst() {
      reader.diagnostics.append(
        Diagnostic(
          "misplaced-text", .error,
          Message("Một dòng của bảng chỉ có một đoạn.", en: "A row of a table is one paragraph."), at: extra.headSpan,
          help: Message(
            "dùng “dòng:” với các “ô:” để viết nhiều đoạn", en: "use 'dòng:' with 'ô:' for several paragraphs")))
    }
    guard let paragraph = item.first(.paragraph) else { return [] }
    var cells: [[SourceSpan]] = [[]]
    for token in paragraph.children {
      // A bar that opens a line is read as the mark of text; here it ends a cell.
      if token.kind == .textMark { cells.append([]) }
      guard token.kind == .text else { continue }
      let span = token.span
      var start = span.start
      for offset in span.range where source.bytes[offset] == UInt8(ascii: "|") && isBar(offset, in: span) {
        cells[cells.count - 1].append(trimmed(SourceSpan(start, offset)))
        cells.append([])
        start = offset + 1
      }
      cells[cells.count - 1].append(trimmed(SourceSpan(start, span.end)))
    }
    return cells.map { cell($0.filter { !$0.isEmpty }) }
  }

  private func isBar(_ offset: Int, in span: SourceSpan) -> Bool {
    let opens = offset == span.start || source.bytes[offset - 1] == 0x20
    let closes = offset + 1 == span.end || source.bytes[offset + 1] == 0x20
    return opens && closes
  }

  private func trimmed(_ span: SourceSpan) -> SourceSpan {
    var span = span
    while span.start < span.end, source.bytes[span.start] == 0x20 { span.start += 1 }
    while span.end > span.start, source.bytes[span.end - 1] == 0x20 { span.end -= 1 }
    return span
  }

  private func cell(_ spans: [SourceSpan]) -> FreeTable.Cell {
    guard let first = spans.first else { return .content([]) }
    if spans.count == 1 {
      if source.bytes[first.range].elementsEqual("^".utf8) { return .mergedAbove }
      if source.bytes[first.range].elementsEqual("<".utf8) { return .mergedLeft }
    }
    return .content([
      FreeTable.CellParagraph(
        prose: Prose(inlines: source.inlines(of: spans), span: first, lines: spans), isItem: false)
    ])
  }

  private mutating func longRow(_ entry: FieldEntry) -> FreeTable.Row {
    let record = reader.read(entry.node, as: .row)
    return .cells(record.all(.cell).map { longCell($0) }, entry.node.headSpan)
  }

  private mutating func longCell(_ entry: FieldEntry) -> FreeTable.Cell {
    let record = reader.read(entry.node, as: .cell)
    if record.content.isEmpty { return cell(entry.value) }
    var paragraphs: [FreeTable.CellParagraph] = []
    if let first = prose(entry) { paragraphs.append(FreeTable.CellParagraph(prose: first, isItem: false)) }
    for content in record.content {
      switch content {
      case .paragraph(let node): paragraphs.append(cellParagraph(node, isItem: false))
      case .item(let node): appendItem(node, to: &paragraphs)
      case .field: break
      }
    }
    return .content(paragraphs)
  }

  /// An item with all that stands below it.
  private mutating func appendItem(_ item: SyntaxNode, to paragraphs: inout [FreeTable.CellParagraph]) {
    guard let first = item.first(.paragraph) else { return reportEmptyItem(item) }
    for content in reader.read(item, as: .plainItem).content {
      switch content {
      case .paragraph(let node): paragraphs.append(cellParagraph(node, isItem: node == first))
      case .item(let node): appendItem(node, to: &paragraphs)
      case .field: break
      }
    }
  }

  private func cellParagraph(_ node: SyntaxNode, isItem: Bool) -> FreeTable.CellParagraph {
    FreeTable.CellParagraph(
      prose: prose(node, at: node.headSpan), isItem: isItem)
  }

  // MARK: What a row must hold

  /// A row with as many cells as the table has columns that are typed; reported and filled or cut where it has not.
  private mutating func counted(_ row: FreeTable.Row, in table: FreeTable) -> FreeTable.Row {
    guard case .cells(var cells, let span) = row else { return row }
    let expected = table.columns.count { !$0.isOrdinal }
    if cells.count != expected {
      reader.diagnostics.append(
        Diagnostic(
          "cell-count", .error,
          Message(
            "Dòng có \(cells.count) ô, bảng cần \(expected) (cột TT được đếm, không gõ).",
            en: "A row of \(cells.count) cells in a table of \(expected) (a TT column is counted, not typed)."),
          at: span,
          labels: [Diagnostic.Label(Message("các cột của bảng", en: "the table's columns"), at: table.columns[0].span)],
          help: source.bytes[span.range].contains(0x09)
            ? Message(
              "bảng chép từ Word: thay mỗi dấu tab bằng “ | ”", en: "pasted from a table: replace each tab by ' | '")
            : Message(
              "mỗi ô cách nhau bằng “ | ”; ô trống vẫn cần dấu “|”",
              en: "cells are parted by ' | '; an empty one keeps its bar")))
      while cells.count < expected { cells.append(.content([])) }
      cells = Array(cells.prefix(expected))
    }
    return .cells(cells, span)
  }

  /// A group ends what is merged above it; a counted number is no cell to merge with.
  private mutating func checkMerges(of table: FreeTable) {
    var rows: [[MergedCells.Cell]] = []
    var spans: [SourceSpan] = []
    func faults() -> [SourceSpan] { MergedCells(rows).faults.map { spans[$0] } }
    for row in table.rows {
      switch row {
      case .group:
        for fault in faults() { reportMerge(fault) }
        rows = []
        spans = []
      case .cells(let cells, let span):
        var typed = cells[...]
        let row = table.columns.map { $0.isOrdinal ? .own : typed.popFirst()?.merge ?? .own }
        for (column, cell) in row.enumerated().dropFirst() where cell == .left && table.columns[column - 1].isOrdinal {
          reportMerge(span)
        }
        rows.append(row)
        spans.append(span)
      }
    }
    for fault in faults() { reportMerge(fault) }
  }

  private mutating func reportMerge(_ span: SourceSpan) {
    reader.diagnostics.append(
      Diagnostic(
        "merge-with-nothing", .error,
        Message(
          "Ô “^” hay “<” ở dòng này không có ô để gộp, hoặc các ô gộp không thành hình chữ nhật.",
          en: "A '^' or '<' of this row has no cell to merge with, or the merged cells make no rectangle."),
        at: span))
  }
}

extension FreeTable.Cell {
  fileprivate var merge: MergedCells.Cell {
    switch self {
    case .content: .own
    case .mergedAbove: .above
    case .mergedLeft: .left
    }
  }
}
