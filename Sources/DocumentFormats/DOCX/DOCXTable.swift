import DocumentModel
import Packaging

/// Ruled tables and tables that only place things side by side (29500-1, 17.4).
enum DOCXTable {
  static func write(
    _ table: LayoutTable, _ placement: DOCXPlacement = DOCXPlacement(), in context: DOCXContext,
    to xml: inout XMLWriter
  ) {
    let widths = table.columnWidths.map(\.twips)
    start(DOCXStyles.layoutTable, widths, outset: table.outset, to: &xml)
    for (index, row) in table.rows.enumerated() {
      var inner = DOCXPlacement()
      // One row after the other holds on to the next, as Word keeps tables together.
      let isLast = index == table.rows.count - 1
      inner.keepsWithNext = isLast ? placement.keepsWithNext : placement.keepsWithNext || table.purpose == .closing
      startRow(to: &xml)
      var column = 0
      for cell in table.cells(of: row) {
        startCell(
          width: Self.width(of: cell.columnSpan, from: column, in: widths), columnSpan: cell.columnSpan, to: &xml)
        DOCXDocument.write(cell.blocks, inner, in: context, to: &xml)
        endCell(to: &xml)
        column += cell.columnSpan
      }
      xml.newline()
      xml.end()
    }
    xml.newline()
    xml.end()
  }

  static func write(
    _ table: Table, _ placement: DOCXPlacement = DOCXPlacement(), in context: DOCXContext, to xml: inout XMLWriter
  ) {
    let widths = table.columns.map { $0.width.twips }
    start(DOCXStyles.ruledTable, widths, title: table.title, to: &xml)
    // LibreOffice keeps a table with what follows where all of its rows keep with the next, Word row by row.
    for row in table.headRows { write(row, widths, isHead: true, placement, in: context, to: &xml) }
    for row in table.rows { write(row, widths, placement, in: context, to: &xml) }
    xml.newline()
    xml.end()
  }

  /// Opens a table; children of `w:tblPr` in the order of 17.4.59. From Word 2013 on `w:tblInd` places the table's edge,
  /// whatever the padding of its cells.
  private static func start(
    _ styleID: String, _ widths: [Int], outset: Length = .zero, title: String = "", to xml: inout XMLWriter
  ) {
    xml.newline()
    xml.start("w:tbl")
    xml.newline()
    xml.start("w:tblPr")
    xml.word("w:tblStyle", styleID)
    writeWidth("w:tblW", widths.reduce(0, +), to: &xml)
    writeWidth("w:tblInd", -outset.twips, to: &xml)
    xml.empty("w:tblLayout", "w:type", "fixed")
    if !title.isEmpty {
      xml.word("w:tblCaption", title)
      xml.word("w:tblDescription", title)
    }
    xml.end()
    xml.newline()
    xml.start("w:tblGrid")
    for width in widths { xml.empty("w:gridCol", "w:w", width) }
    xml.end()
  }

  private static func startRow(isHead: Bool = false, to xml: inout XMLWriter) {
    xml.newline()
    xml.start("w:tr")
    xml.start("w:trPr")
    xml.empty("w:cantSplit")
    if isHead { xml.empty("w:tblHeader") }
    xml.end()
  }

  private static func write(
    _ row: TableRow, _ widths: [Int], isHead: Bool = false, _ placement: DOCXPlacement = DOCXPlacement(),
    in context: DOCXContext, to xml: inout XMLWriter
  ) {
    startRow(isHead: isHead, to: &xml)
    for (column, slot) in row.slots.enumerated() {
      switch slot {
      case .cell(let cell):
        startCell(
          width: width(of: cell.columnSpan, from: column, in: widths), columnSpan: cell.columnSpan,
          merge: cell.rowSpan > 1 ? "restart" : nil, isCentred: isHead, to: &xml)
        for paragraph in cell.paragraphs { DOCXParagraph.write(paragraph, placement, in: context, to: &xml) }
        if cell.paragraphs.isEmpty { writeEmptyCell(placement, in: context, to: &xml) }
        endCell(to: &xml)
      case .coveredFromAbove(let columnSpan):
        startCell(
          width: width(of: columnSpan, from: column, in: widths), columnSpan: columnSpan, merge: "continue",
          isCentred: isHead, to: &xml)
        writeEmptyCell(placement, in: context, to: &xml)
        endCell(to: &xml)
      case .coveredFromLeft: break
      }
    }
    xml.newline()
    xml.end()
  }

  /// What is typed into an empty cell looks like the other cells.
  private static func writeEmptyCell(
    _ placement: DOCXPlacement, in context: DOCXContext, to xml: inout XMLWriter
  ) {
    DOCXParagraph.writeEmpty(Role.tableText.rawValue, placement, in: context, to: &xml)
  }

  private static func width(of span: Int, from column: Int, in widths: [Int]) -> Int {
    widths.dropFirst(column).prefix(span).reduce(0, +)
  }

  /// Children of `w:tcPr` in the order of 17.4.69.
  private static func startCell(
    width: Int, columnSpan: Int = 1, merge: String? = nil, isCentred: Bool = false, to xml: inout XMLWriter
  ) {
    xml.newline()
    xml.start("w:tc")
    xml.start("w:tcPr")
    writeWidth("w:tcW", width, to: &xml)
    if columnSpan > 1 { xml.word("w:gridSpan", columnSpan) }
    if let merge { xml.word("w:vMerge", merge) }
    if isCentred { xml.word("w:vAlign", "center") }
    xml.end()
  }

  private static func endCell(to xml: inout XMLWriter) {
    xml.newline()
    xml.end()
  }

  static func writeWidth(_ name: StaticString, _ twips: Int, to xml: inout XMLWriter) {
    xml.start(name)
    xml.attribute("w:w", twips)
    xml.attribute("w:type", "dxa")
    xml.end()
  }
}
