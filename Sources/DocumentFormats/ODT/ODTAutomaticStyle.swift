import DocumentModel
import Packaging

/// What the place of a block in its section adds to the style of its kind.
struct ODTPlacement: Hashable {
  /// The master page that begins with the block, which then is page 1; nil inside a section.
  var masterPage: String?
  /// Whether a page break behind the block is kept away.
  var keepsWithNext = false

  fileprivate var suffix: String { (masterPage.map { "." + $0 } ?? "") + (keepsWithNext ? ".Keep" : "") }
}

/// A style that is no choice of a template and has no name for a drafter: lengths that follow from the content, the
/// begin of a page, and what LibreOffice reads from automatic styles only (rows, columns, cells).
///
/// Its name says all it holds, so a block finds its style without a list of names.
enum ODTAutomaticStyle: Hashable {
  /// Of the named style `parent`.
  case paragraph(parent: String, Insets?, ODTPlacement)
  case layoutTable(LayoutTable.Purpose, width: Length, outset: Length, ODTPlacement)
  case table(width: Length, ODTPlacement)
  case column(Length)
  /// A row that no page break divides.
  case row
  /// Without padding and borders.
  case layoutCell
  case cell

  var name: String {
    switch self {
    case .paragraph(let parent, let insets, let placement):
      parent + (insets.map { "." + $0.left.millimetresText + "-" + $0.right.millimetresText } ?? "") + placement.suffix
    case .layoutTable(let purpose, let width, let outset, let placement):
      (purpose == .letterhead ? "Letterhead." : "Closing.") + width.millimetresText
        + (outset == .zero ? "" : "-" + outset.millimetresText) + placement.suffix
    case .table(let width, let placement): "Table." + width.millimetresText + placement.suffix
    case .column(let width): "Column." + width.millimetresText
    case .row: "Row"
    case .layoutCell: "LayoutCell"
    case .cell: "Cell"
    }
  }

  func print(in style: HouseStyle, on xml: borrowing XMLWriter) {
    xml.newline()
    xml.start("style:style")
    xml.attribute("style:name", name)
    xml.attribute("style:family", family)
    switch self {
    case .paragraph(let parent, let insets, let placement):
      xml.attribute("style:parent-style-name", parent)
      Self.printMasterPage(of: placement, on: xml)
      Self.printParagraphProperties(insets, placement, on: xml)
    case .layoutTable(let purpose, let width, let outset, let placement):
      Self.printMasterPage(of: placement, on: xml)
      let columns = purpose == .letterhead ? style.letterhead : style.closing
      Self.printTableProperties(
        width: width, left: .zero - outset, above: columns.spaceBefore, below: columns.spaceAfter, placement,
        breaksBetweenRows: false, on: xml)
    case .table(let width, let placement):
      Self.printMasterPage(of: placement, on: xml)
      Self.printTableProperties(
        width: width, left: .zero, above: .zero, below: .zero, placement, breaksBetweenRows: true, on: xml)
    case .column(let width):
      xml.empty("style:table-column-properties", "style:column-width", width.odfMillimetres)
    case .row: xml.empty("style:table-row-properties", "fo:keep-together", "always")
    case .layoutCell: Self.printCellProperties(border: "none", horizontal: .zero, vertical: .zero, on: xml)
    case .cell:
      Self.printCellProperties(
        border: "\(style.table.borderThickness.odfPoints) solid #000000", horizontal: style.table.horizontalPadding,
        vertical: style.table.verticalPadding, on: xml)
    }
    xml.end()
  }

  private var family: String {
    switch self {
    case .paragraph: "paragraph"
    case .layoutTable, .table: "table"
    case .column: "table-column"
    case .row: "table-row"
    case .layoutCell, .cell: "table-cell"
    }
  }

  private static func printMasterPage(of placement: ODTPlacement, on xml: borrowing XMLWriter) {
    if let masterPage = placement.masterPage { xml.attribute("style:master-page-name", masterPage) }
  }

  private static func printParagraphProperties(
    _ insets: Insets?, _ placement: ODTPlacement, on xml: borrowing XMLWriter
  ) {
    xml.start("style:paragraph-properties")
    if let insets {
      xml.attribute("fo:margin-left", insets.left.odfMillimetres)
      xml.attribute("fo:margin-right", insets.right.odfMillimetres)
    }
    if placement.masterPage != nil { xml.attribute("style:page-number", 1) }
    if placement.keepsWithNext { xml.attribute("fo:keep-with-next", "always") }
    xml.end()
  }

  /// Part 3, 17.15. Borders of neighbours are one line: `table:border-model`.
  private static func printTableProperties(
    width: Length, left: Length, above: Length, below: Length, _ placement: ODTPlacement, breaksBetweenRows: Bool,
    on xml: borrowing XMLWriter
  ) {
    xml.start("style:table-properties")
    xml.attribute("style:width", width.odfMillimetres)
    xml.attribute("table:align", "left")
    xml.attribute("fo:margin-left", left.odfMillimetres)
    xml.attribute("fo:margin-top", above.odfPoints)
    xml.attribute("fo:margin-bottom", below.odfPoints)
    xml.attribute("table:border-model", "collapsing")
    xml.attribute("style:may-break-between-rows", breaksBetweenRows ? "true" : "false")
    if placement.masterPage != nil { xml.attribute("style:page-number", 1) }
    if placement.keepsWithNext { xml.attribute("fo:keep-with-next", "always") }
    xml.end()
  }

  private static func printCellProperties(
    border: String, horizontal: Length, vertical: Length, on xml: borrowing XMLWriter
  ) {
    xml.start("style:table-cell-properties")
    xml.attribute("fo:border", border)
    xml.attribute("fo:padding-left", horizontal.odfMillimetres)
    xml.attribute("fo:padding-right", horizontal.odfMillimetres)
    xml.attribute("fo:padding-top", vertical.odfMillimetres)
    xml.attribute("fo:padding-bottom", vertical.odfMillimetres)
    xml.end()
  }
}

extension ODTAutomaticStyle {
  /// Those of the text body, each once, in the order in which a reader meets them.
  static func all(in document: OfficialDocument, on pages: ODTPages) -> [ODTAutomaticStyle] {
    distinct(
      zip(document.sections, pages.sectionStarts).flatMap { section, start in
        ODTDocument.placed(section, startingOn: start).flatMap { styles(of: $0.block, $0.placement) }
      })
  }

  /// Those of headers and footers.
  static func all(in pages: ODTPages) -> [ODTAutomaticStyle] {
    distinct(pages.masterPages.flatMap { ($0.header + $0.footer).flatMap { styles(of: $0) } })
  }

  private static func distinct(_ styles: [ODTAutomaticStyle]) -> [ODTAutomaticStyle] {
    var seen: Set<ODTAutomaticStyle> = []
    return styles.filter { seen.insert($0).inserted }
  }

  private static func styles(of block: Block, _ placement: ODTPlacement = ODTPlacement()) -> [ODTAutomaticStyle] {
    switch block {
    case .paragraph(let paragraph): ODTParagraph.style(of: paragraph, placement).map { [$0] } ?? []
    case .rule(let rule): [ODTParagraph.style(of: rule, placement)]
    case .layout(let layout):
      [ODTTable.style(of: layout, placement)] + layout.columnWidths.map { .column($0) } + [.row, .layoutCell]
        + layout.rows.joined().joined().flatMap { styles(of: $0) }
    case .table(let table):
      [ODTTable.style(of: table, placement)] + table.columns.map { .column($0.width) } + [.row, .cell]
        + ODTTable.rows(of: table, placement).flatMap { row in
          row.row.slots.flatMap { styles(of: $0, keepsWithNext: row.keepsWithNext) }
        }
    }
  }

  private static func styles(of slot: TableSlot, keepsWithNext: Bool) -> [ODTAutomaticStyle] {
    guard case .cell(let cell) = slot else { return [] }
    return ODTTable.paragraphs(of: cell).compactMap {
      ODTParagraph.style(of: $0, ODTPlacement(keepsWithNext: keepsWithNext))
    }
  }
}
