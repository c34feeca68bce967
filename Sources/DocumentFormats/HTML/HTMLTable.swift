import DocumentModel
import Packaging

enum HTMLTable {
  /// The table stands in a box that scrolls on its own where the screen is narrower, with the keyboard too.
  static func write(_ table: Table, caption: Paragraph?, to xml: inout XMLWriter) {
    xml.newline()
    xml.start("div")
    xml.attribute(
      "class", "table" + (caption == nil ? " untitled" : "") + (table.keepsWithNext ? " kept" : ""))
    if !table.title.isEmpty {
      xml.attribute("role", "group")
      xml.attribute("aria-label", HTMLText.plain(table.title))
    }
    xml.attribute("tabindex", "0")
    xml.newline()
    xml.start("table")
    xml.attribute("style", "width:\(CSS.millimetres(table.columns.map(\.width).reduce(.zero, +)))")
    writeCaption(caption, title: table.title, to: &xml)
    writeColumns(table.columns, to: &xml)
    writeRows(table.headRows, isHead: true, columnCount: table.columns.count, to: &xml)
    for group in groups(of: table) {
      writeRows(group, columnCount: table.columns.count, to: &xml)
    }
    for _ in ["table", "div"] {
      xml.newline()
      xml.endWithTag()
    }
  }

  private static func writeCaption(_ caption: Paragraph?, title: String, to xml: inout XMLWriter) {
    guard caption != nil || !title.isEmpty else { return }
    xml.newline()
    xml.start("caption")
    if let caption {
      HTMLParagraph.write(caption, to: &xml)
      xml.newline()
    } else {
      xml.attribute("class", "unseen")
      xml.text(HTMLText.plain(title))
    }
    xml.endWithTag()
  }

  private static func writeColumns(_ columns: [TableColumn], to xml: inout XMLWriter) {
    xml.newline()
    xml.start("colgroup")
    for column in columns.dropLast() {
      xml.newline()
      xml.empty("col", "style", "width:\(CSS.millimetres(column.width))")
    }
    // The last has what is left of the table's width, which paper makes a hair less.
    xml.newline()
    xml.empty("col")
    xml.newline()
    xml.endWithTag()
  }

  /// The body's rows, cut before each group row: its heading then holds for the rows of one `tbody`.
  private static func groups(of table: Table) -> [[TableRow]] {
    var groups: [[TableRow]] = []
    for row in table.rows {
      if groups.isEmpty || isGroup(row, columnCount: table.columns.count) {
        groups.append([row])
      } else {
        groups[groups.count - 1].append(row)
      }
    }
    return groups
  }

  /// A row that is one heading over all columns, its number in a cell of its own or not.
  private static func isGroup(_ row: TableRow, columnCount: Int) -> Bool {
    var cells: [TableCell] = []
    for slot in row.slots {
      switch slot {
      case .cell(let cell): cells.append(cell)
      case .coveredFromLeft: break
      case .coveredFromAbove: return false
      }
    }
    return cells.count <= min(2, columnCount - 1)
      && cells.allSatisfy { !$0.paragraphs.isEmpty && $0.paragraphs.allSatisfy { $0.role == .tableGroup } }
  }

  private static func writeRows(
    _ rows: [TableRow], isHead: Bool = false, columnCount: Int, to xml: inout XMLWriter
  ) {
    guard !rows.isEmpty else { return }
    xml.newline()
    xml.start(isHead ? "thead" : "tbody")
    for row in rows {
      let scope: StaticString = isHead ? "col" : isGroup(row, columnCount: columnCount) ? "rowgroup" : "row"
      xml.newline()
      xml.start("tr")
      for slot in row.slots {
        switch slot {
        case .cell(let cell): writeCell(cell, scope: scope, to: &xml)
        case .coveredFromLeft, .coveredFromAbove: break
        }
      }
      xml.newline()
      xml.endWithTag()
    }
    xml.newline()
    xml.endWithTag()
  }

  /// A heading, by the role of its words, or a cell; an empty cell heads nothing.
  private static func writeCell(_ cell: TableCell, scope: StaticString, to xml: inout XMLWriter) {
    let isHeading =
      cell.paragraphs.allSatisfy { $0.role == .tableHead || $0.role == .tableGroup }
      && !cell.paragraphs.allSatisfy { $0.content.plainText.isEmpty }
    xml.newline()
    xml.start(isHeading ? "th" : "td")
    if isHeading { xml.attribute("scope", scope) }
    if cell.columnSpan > 1 { xml.attribute("colspan", cell.columnSpan) }
    if cell.rowSpan > 1 { xml.attribute("rowspan", cell.rowSpan) }
    for paragraph in cell.paragraphs { HTMLParagraph.write(paragraph, to: &xml) }
    if !cell.paragraphs.isEmpty { xml.newline() }
    xml.endWithTag()
  }
}
