import DocumentModel
import Packaging

/// What a table style or a table itself says of its cells (ECMA-376 Part 1, 17.4.59). Nil where it says nothing.
struct DOCXTableProperties {
  var borders = BorderProperties()
  var paddingLeft: Length?
  var paddingRight: Length?
  var indent: Length?

  init() {}

  /// Of an element that holds `w:tblPr`.
  init(docx element: XMLElement) { self.init(properties: element.w("tblPr")) }

  /// `w:tblPr` or, for a row's exceptions, `w:tblPrEx`.
  init(properties: XMLElement?) {
    guard let properties else { return }
    if let borders = properties.w("tblBorders") { self.borders = BorderProperties(docx: borders) }
    if let margins = properties.w("tblCellMar") { (paddingLeft, paddingRight) = margins.cellMargins }
    if let indent = properties.w("tblInd") { self.indent = indent.tableWidth }
  }

  mutating func apply(_ later: DOCXTableProperties) {
    borders.apply(later.borders)
    paddingLeft = later.paddingLeft ?? paddingLeft
    paddingRight = later.paddingRight ?? paddingRight
    indent = later.indent ?? indent
  }
}

extension XMLElement {
  /// `w:tblCellMar` or `w:tcMar`.
  fileprivate var cellMargins: (left: Length?, right: Length?) {
    ((w("left") ?? w("start"))?.tableWidth, (w("right") ?? w("end"))?.tableWidth)
  }

  /// CT_TblWidth (17.4.87): a length, unless it is a share or the program's choice.
  fileprivate var tableWidth: Length? {
    switch wAttribute("type") ?? "dxa" {
    case "dxa": Length(twips: wAttribute("w"))
    case "nil": .zero
    case _: nil
    }
  }
}

extension DOCXStory {
  /// More columns than Word itself can have.
  private static let maximumColumnCount = 1024

  mutating func readTable(_ element: XMLElement, style: DOCXStyles.Style) -> MeasuredTable {
    var properties = style.table
    properties.apply(DOCXTableProperties(docx: element))
    let columns = (element.w("tblGrid")?.elements("gridCol", in: "w") ?? []).prefix(Self.maximumColumnCount)
    let widths = columns.map { Length(twips: $0.wAttribute("w")) ?? .zero }
    var grid = CellGrid(columnCount: widths.count)
    for row in element.contents("tr") where row.w("trPr")?.w("del") == nil {
      readRow(row, properties, into: &grid)
    }
    let rows = grid.rows(borders: properties.borders)
    var indent = properties.indent ?? .zero
    if context.settings.placesTablesByText { indent = indent - (rows.first?.cells.first?.paddingLeft ?? .zero) }
    return MeasuredTable(columnWidths: widths, indent: indent, rows: rows)
  }

  private mutating func readRow(_ element: XMLElement, _ table: DOCXTableProperties, into grid: inout CellGrid) {
    var properties = table
    properties.apply(DOCXTableProperties(properties: element.w("tblPrEx")))
    let rowProperties = element.w("trPr")
    grid.startRow(
      MeasuredRow(
        repeatsOnPages: rowProperties?.wFlag("tblHeader") ?? false,
        maySplit: !(rowProperties?.wFlag("cantSplit") ?? false)),
      firstColumn: Int(rowProperties?.wValue("gridBefore"), within: 0...Self.maximumColumnCount) ?? 0)
    for cell in element.contents("tc") {
      let cellProperties = cell.w("tcPr")
      let span = Int(cellProperties?.wValue("gridSpan"), within: 1...Self.maximumColumnCount) ?? 1
      let merge = cellProperties?.w("vMerge").map { $0.wAttribute("val") ?? "continue" }
      guard merge != "continue" else {
        grid.addCovered(columnSpan: span)
        continue
      }
      let margins = cellProperties?.w("tcMar")?.cellMargins
      // Without a word on it, a cell has 0.08 inch (17.4.34).
      let measured = MeasuredCell(
        column: 0, columnSpan: span,
        paddingLeft: margins?.left ?? properties.paddingLeft ?? .points(5.75),
        paddingRight: margins?.right ?? properties.paddingRight ?? .points(5.75), blocks: blocks(of: cell))
      grid.add(
        measured, borders: cellProperties?.w("tcBorders").map { BorderProperties(docx: $0) } ?? BorderProperties())
    }
  }
}

extension XMLElement {
  /// Rows of a table or cells of a row, also those in controls and marks.
  fileprivate func contents(_ name: String) -> [XMLElement] {
    elements.flatMap { element -> [XMLElement] in
      switch (element.namespace, element.name) {
      case ("w", name): [element]
      case ("w", "sdt"): element.w("sdtContent")?.contents(name) ?? []
      case ("w", "customXml"), ("w", "ins"), ("w", "moveTo"): element.contents(name)
      case _: []
      }
    }
  }
}

/// The cells of a table while it is read: merged ones grow downwards as the places they cover turn up.
private struct CellGrid {
  private struct Cell {
    var measured: MeasuredCell
    var borders: BorderProperties
  }

  private var columnCount: Int
  private var rows: [MeasuredRow] = []
  private var cells: [[Cell]] = []
  private var column = 0
  /// For each column, where the cell stands that a covered place would belong to.
  private var owners: [Int: (row: Int, index: Int)] = [:]

  init(columnCount: Int) { self.columnCount = columnCount }

  mutating func startRow(_ row: MeasuredRow, firstColumn: Int) {
    rows.append(row)
    cells.append([])
    column = firstColumn
  }

  mutating func add(_ cell: MeasuredCell, borders: BorderProperties) {
    var cell = cell
    cell.column = column
    let row = cells.count - 1
    owners[column] = (row, cells[row].count)
    cells[row].append(Cell(measured: cell, borders: borders))
    advance(cell.columnSpan)
  }

  /// A place that the cell above goes on into; without one above it stands alone, empty.
  mutating func addCovered(columnSpan: Int) {
    if let owner = owners[column], owner.row + cells[owner.row][owner.index].measured.rowSpan == cells.count - 1 {
      cells[owner.row][owner.index].measured.rowSpan += 1
      advance(columnSpan)
    } else {
      add(MeasuredCell(column: column, columnSpan: columnSpan), borders: BorderProperties())
    }
  }

  private mutating func advance(_ columnSpan: Int) {
    column += columnSpan
    columnCount = max(columnCount, column)
  }

  /// A cell's borders are its own, or the table's: the outer ones at the edge, the inner ones elsewhere (17.4.66).
  func rows(borders table: BorderProperties) -> [MeasuredRow] {
    rows.indices.map { index in
      var row = rows[index]
      row.cells = cells[index].map { cell in
        var measured = cell.measured
        let isFirstColumn = measured.column == 0
        let isLastColumn = measured.column + measured.columnSpan >= columnCount
        let isLastRow = index + measured.rowSpan >= rows.count
        var borders = BorderProperties(
          top: index == 0 ? table.top : table.insideHorizontal,
          bottom: isLastRow ? table.bottom : table.insideHorizontal,
          left: isFirstColumn ? table.left : table.insideVertical,
          right: isLastColumn ? table.right : table.insideVertical)
        borders.apply(cell.borders)
        measured.borders = borders.measured
        return measured
      }
      return row
    }
  }
}
