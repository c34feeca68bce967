import DocumentModel
import Packaging

/// What the place of an item in its section adds to the style of its kind.
struct ODTPlacement: Hashable {
  /// The master page that begins with the item, which then is page 1; nil inside a section.
  var masterPage: String?
  /// Whether no page ends behind the item.
  var keepsWithNext = false

  fileprivate var suffix: String { (masterPage.map { "." + $0 } ?? "") + (keepsWithNext ? ".Keep" : "") }
}

/// A style that is no choice of a template and has no name for a drafter: lengths that follow from the content, the
/// begin of a page, and what LibreOffice reads from automatic styles only (rows, columns, cells).
///
/// Its name says all it holds, so an item finds its style without a list of names.
enum ODTAutomaticStyle: Hashable {
  /// Of the named style `parent`.
  case paragraph(parent: String, Insets?, ODTPlacement)
  case layoutTable(width: Length, outset: Length, ODTPlacement)
  case ruledTable(width: Length, ODTPlacement)
  case column(Length)
  /// A row that no page break divides.
  case row
  /// Without padding and borders.
  case layoutCell
  case ruledCell
  /// Its words stand in the middle of its height.
  case ruledHeadCell

  var name: String {
    switch self {
    case .paragraph(let parent, let insets, let placement):
      parent + (insets.map { "." + $0.left.millimetresText + "-" + $0.right.millimetresText } ?? "") + placement.suffix
    case .layoutTable(let width, let outset, let placement):
      "LayoutTable." + width.millimetresText + (outset == .zero ? "" : "-" + outset.millimetresText) + placement.suffix
    case .ruledTable(let width, let placement): "RuledTable." + width.millimetresText + placement.suffix
    case .column(let width): "Column." + width.millimetresText
    case .row: "Row"
    case .layoutCell: "LayoutCell"
    case .ruledCell: "RuledCell"
    case .ruledHeadCell: "RuledHeadCell"
    }
  }

  func print(in style: HouseStyle, on xml: inout XMLWriter) {
    xml.newline()
    xml.start("style:style")
    xml.attribute("style:name", name)
    xml.attribute("style:family", family)
    switch self {
    case .paragraph(let parent, let insets, let placement):
      xml.attribute("style:parent-style-name", parent)
      Self.printMasterPage(of: placement, on: &xml)
      Self.printParagraphProperties(insets, placement, on: &xml)
    case .layoutTable(let width, let outset, let placement):
      Self.printMasterPage(of: placement, on: &xml)
      Self.printTableProperties(width: width, left: .zero - outset, placement, breaksBetweenRows: false, on: &xml)
    case .ruledTable(let width, let placement):
      Self.printMasterPage(of: placement, on: &xml)
      Self.printTableProperties(width: width, left: .zero, placement, breaksBetweenRows: true, on: &xml)
    case .column(let width):
      xml.empty("style:table-column-properties", "style:column-width", width.odfMillimetres)
    case .row: xml.empty("style:table-row-properties", "fo:keep-together", "always")
    case .layoutCell: Self.printCellProperties(border: "none", horizontal: .zero, vertical: .zero, on: &xml)
    case .ruledCell, .ruledHeadCell:
      Self.printCellProperties(
        border: "\(style.table.borderThickness.odfPoints) solid #000000", horizontal: style.table.horizontalPadding,
        vertical: style.table.verticalPadding, isCentred: self == .ruledHeadCell, on: &xml)
    }
    xml.end()
  }

  private var family: String {
    switch self {
    case .paragraph: "paragraph"
    case .layoutTable, .ruledTable: "table"
    case .column: "table-column"
    case .row: "table-row"
    case .layoutCell, .ruledCell, .ruledHeadCell: "table-cell"
    }
  }

  private static func printMasterPage(of placement: ODTPlacement, on xml: inout XMLWriter) {
    if let masterPage = placement.masterPage { xml.attribute("style:master-page-name", masterPage) }
  }

  private static func printParagraphProperties(
    _ insets: Insets?, _ placement: ODTPlacement, on xml: inout XMLWriter
  ) {
    xml.start("style:paragraph-properties")
    if let insets {
      xml.attribute("fo:margin-left", insets.left.odfMillimetres)
      xml.attribute("fo:margin-right", insets.right.odfMillimetres)
    }
    printFlow(of: placement, on: &xml)
    xml.end()
  }

  /// Part 3, 17.15. Borders of neighbours are one line: `table:border-model`.
  private static func printTableProperties(
    width: Length, left: Length, _ placement: ODTPlacement, breaksBetweenRows: Bool, on xml: inout XMLWriter
  ) {
    xml.start("style:table-properties")
    xml.attribute("style:width", width.odfMillimetres)
    xml.attribute("table:align", "left")
    xml.attribute("fo:margin-left", left.odfMillimetres)
    xml.attribute("table:border-model", "collapsing")
    xml.attribute("style:may-break-between-rows", breaksBetweenRows ? "true" : "false")
    printFlow(of: placement, on: &xml)
    xml.end()
  }

  /// Page numbers start at 1 where a master page begins.
  private static func printFlow(of placement: ODTPlacement, on xml: inout XMLWriter) {
    if placement.masterPage != nil { xml.attribute("style:page-number", 1) }
    if placement.keepsWithNext { xml.attribute("fo:keep-with-next", "always") }
  }

  private static func printCellProperties(
    border: String, horizontal: Length, vertical: Length, isCentred: Bool = false, on xml: inout XMLWriter
  ) {
    xml.start("style:table-cell-properties")
    if isCentred { xml.attribute("style:vertical-align", "middle") }
    xml.attribute("fo:border", border)
    xml.attribute("fo:padding-left", horizontal.odfMillimetres)
    xml.attribute("fo:padding-right", horizontal.odfMillimetres)
    xml.attribute("fo:padding-top", vertical.odfMillimetres)
    xml.attribute("fo:padding-bottom", vertical.odfMillimetres)
    xml.end()
  }
}

extension ODTAutomaticStyle {
  /// Those of the text, each once, in the order in which a reader meets them.
  static func all(of text: [(item: FlowItem, placement: ODTPlacement)], in style: HouseStyle) -> [ODTAutomaticStyle] {
    var found = Found(style: style)
    for placed in text { found.add(placed.item, placed.placement) }
    return found.styles
  }

  /// Those of headers and footers.
  static func all(on pages: ODTPages, in style: HouseStyle) -> [ODTAutomaticStyle] {
    var found = Found(style: style)
    for page in pages.masterPages {
      found.add(page.header)
      found.add(page.footer)
    }
    return found.styles
  }

  /// The styles met so far.
  private struct Found {
    let style: HouseStyle
    var styles: [ODTAutomaticStyle] = []
    private var seen: Set<ODTAutomaticStyle> = []

    init(style: HouseStyle) { self.style = style }

    private mutating func add(_ style: ODTAutomaticStyle?) {
      if let style, seen.insert(style).inserted { styles.append(style) }
    }

    mutating func add(_ blocks: [Block]) {
      for item in FlowItem.items(of: blocks, in: style) { add(item, ODTPlacement()) }
    }

    mutating func add(_ item: FlowItem, _ placement: ODTPlacement) {
      switch item.kind {
      case .block(.paragraph(let paragraph)): add(ODTParagraph.style(of: paragraph, placement))
      case .block(.rule(let rule)): add(ODTParagraph.style(of: rule, placement))
      case .block(.layout(let layout)):
        add(ODTTable.style(of: layout, placement))
        for width in layout.columnWidths { add(.column(width)) }
        add(.row)
        add(.layoutCell)
        for row in layout.rows { for cell in row { add(cell) } }
      case .block(.table(let table)):
        add(ODTTable.style(of: table, placement))
        for column in table.columns { add(.column(column.width)) }
        add(.row)
        if !table.headRows.isEmpty { add(.ruledHeadCell) }
        add(.ruledCell)
        for (row, placement) in ODTTable.rows(of: table, placement) {
          for case .cell(let cell) in row.slots {
            for paragraph in ODTTable.paragraphs(of: cell) { add(ODTParagraph.style(of: paragraph, placement)) }
          }
        }
      case .spacing(let spacing): add(ODTParagraph.style(of: spacing, placement))
      }
    }
  }
}
