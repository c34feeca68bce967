import DocumentModel
import Packaging

/// Tables (ODF 1.3 Part 3, 9.1).
enum ODTTable {
  static func print(
    _ layout: LayoutTable, _ placement: ODTPlacement = ODTPlacement(), in style: HouseStyle,
    on xml: inout XMLWriter
  ) {
    start(Self.style(of: layout, placement), columns: layout.columnWidths, on: &xml)
    for row in layout.rows {
      startRow(on: &xml)
      for cell in layout.cells(of: row) {
        startCell(.layoutCell, columnSpan: cell.columnSpan, on: &xml)
        ODTDocument.print(cell.blocks, in: style, on: &xml)
        end(on: &xml)
        for _ in 1..<cell.columnSpan { printCovered(on: &xml) }
      }
      end(on: &xml)
    }
    end(on: &xml)
  }

  static func print(_ table: Table, _ placement: ODTPlacement = ODTPlacement(), on xml: inout XMLWriter) {
    start(Self.style(of: table, placement), columns: table.columns.map(\.width), title: table.title, on: &xml)
    let rows = rows(of: table, placement)
    if !table.headRows.isEmpty {
      xml.newline()
      xml.start("table:table-header-rows")
      for (row, placement) in rows.prefix(table.headRows.count) {
        print(row, of: .ruledHeadCell, placement, on: &xml)
      }
      end(on: &xml)
    }
    for (row, placement) in rows.dropFirst(table.headRows.count) {
      print(row, of: .ruledCell, placement, on: &xml)
    }
    end(on: &xml)
  }

  static func style(of layout: LayoutTable, _ placement: ODTPlacement) -> ODTAutomaticStyle {
    .layoutTable(width: sum(layout.columnWidths), outset: layout.outset, placement)
  }

  static func style(of table: Table, _ placement: ODTPlacement) -> ODTAutomaticStyle {
    .ruledTable(width: sum(table.columns.map(\.width)), placement)
  }

  /// With the setting `TableRowKeep`, as of files in Word's format, every row of a kept table keeps with the next.
  static func rows(of table: Table, _ placement: ODTPlacement) -> [(TableRow, ODTPlacement)] {
    (table.headRows + table.rows).map { ($0, ODTPlacement(keepsWithNext: placement.keepsWithNext)) }
  }

  /// A cell without words holds a paragraph as high as those of its neighbours.
  static func paragraphs(of cell: TableCell) -> [Paragraph] {
    cell.paragraphs.isEmpty ? [Paragraph(.tableText, [])] : cell.paragraphs
  }

  private static func sum(_ widths: [Length]) -> Length { widths.reduce(.zero, +) }

  private static func print(
    _ row: TableRow, of cellStyle: ODTAutomaticStyle, _ placement: ODTPlacement, on xml: inout XMLWriter
  ) {
    startRow(on: &xml)
    for slot in row.slots {
      switch slot {
      case .cell(let cell):
        startCell(cellStyle, columnSpan: cell.columnSpan, rowSpan: cell.rowSpan, on: &xml)
        for paragraph in paragraphs(of: cell) {
          ODTParagraph.print(paragraph, placement, on: &xml)
        }
        end(on: &xml)
      case .coveredFromLeft, .coveredFromAbove: printCovered(on: &xml)
      }
    }
    end(on: &xml)
  }

  private static func printCovered(on xml: inout XMLWriter) {
    xml.newline()
    xml.empty("table:covered-table-cell")
  }

  private static func start(
    _ style: ODTAutomaticStyle, columns: [Length], title: String = "", on xml: inout XMLWriter
  ) {
    xml.newline()
    xml.start("table:table")
    xml.attribute("table:style-name", style.name)
    if !title.isEmpty {
      xml.newline()
      xml.element("table:title", text: title)
    }
    for width in columns {
      xml.newline()
      xml.empty("table:table-column", "table:style-name", ODTAutomaticStyle.column(width).name)
    }
  }

  private static func startRow(on xml: inout XMLWriter) {
    xml.newline()
    xml.start("table:table-row")
    xml.attribute("table:style-name", ODTAutomaticStyle.row.name)
  }

  private static func startCell(
    _ style: ODTAutomaticStyle, columnSpan: Int = 1, rowSpan: Int = 1, on xml: inout XMLWriter
  ) {
    xml.newline()
    xml.start("table:table-cell")
    xml.attribute("table:style-name", style.name)
    if columnSpan > 1 { xml.attribute("table:number-columns-spanned", columnSpan) }
    if rowSpan > 1 { xml.attribute("table:number-rows-spanned", rowSpan) }
    xml.attribute("office:value-type", "string")
  }

  private static func end(on xml: inout XMLWriter) {
    xml.newline()
    xml.end()
  }
}
