import DocumentModel
import Packaging

extension ODTStory {
  /// As many as any program can have; a file can ask for more in a few bytes.
  private static let maximumColumnCount = 1024

  /// `table:table` (ODF 1.3 Part 3, 9.1.2).
  mutating func readTable(_ element: XMLElement) -> MeasuredTable {
    let name = element.attribute("style-name", in: "table")
    func value(_ attribute: String, in namespace: String) -> String? {
      styles.value(attribute, in: namespace, of: "table-properties", name, "table")
    }
    var table = MeasuredTable(columnWidths: columnWidths(of: element))
    if ["left", "margins", nil].contains(value("align", in: "table")) {
      table.indent =
        (value("margin-left", in: "fo") ?? value("margin", in: "fo")).flatMap { Length(measure: $0) } ?? .zero
    }
    let maySplit = value("may-break-between-rows", in: "style") != "false"
    readRows(of: element, isHead: false, maySplit, into: &table.rows)
    return table
  }

  private func columnWidths(of container: XMLElement) -> [Length] {
    var widths: [Length] = []
    for element in container.elements where element.namespace == "table" {
      switch element.name {
      case "table-column":
        let style = element.attribute("style-name", in: "table")
        let width = styles.value("column-width", in: "style", of: "table-column-properties", style, "table-column")
        let count = Int(element.attribute("number-columns-repeated", in: "table"), within: 1...Self.maximumColumnCount)
        let room = max(0, Self.maximumColumnCount - widths.count)
        let length = width.flatMap { Length(measure: $0) } ?? .zero
        widths += [Length](repeating: length, count: min(count ?? 1, room))
      case "table-columns", "table-header-columns", "table-column-group": widths += columnWidths(of: element)
      case _: break
      }
    }
    return Array(widths.prefix(Self.maximumColumnCount))
  }

  private mutating func readRows(
    of container: XMLElement, isHead: Bool, _ maySplit: Bool, into rows: inout [MeasuredRow]
  ) {
    for element in container.elements where element.namespace == "table" {
      switch element.name {
      case "table-header-rows": readRows(of: element, isHead: true, maySplit, into: &rows)
      case "table-rows", "table-row-group": readRows(of: element, isHead: isHead, maySplit, into: &rows)
      case "table-row":
        let style = element.attribute("style-name", in: "table")
        let keeps = styles.value("keep-together", in: "fo", of: "table-row-properties", style, "table-row")
        rows.append(
          MeasuredRow(repeatsOnPages: isHead, maySplit: maySplit && keeps != "always", cells: readCells(of: element)))
      case _: break
      }
    }
  }

  private mutating func readCells(of row: XMLElement) -> [MeasuredCell] {
    var cells: [MeasuredCell] = []
    var column = 0
    for element in row.elements where element.namespace == "table" {
      func number(_ name: String) -> Int {
        Int(element.attribute(name, in: "table"), within: 1...Self.maximumColumnCount) ?? 1
      }
      switch element.name {
      case "covered-table-cell": column += number("number-columns-repeated")
      case "table-cell":
        var cell = readCell(element, column)
        cell.columnSpan = number("number-columns-spanned")
        cell.rowSpan = number("number-rows-spanned")
        cells.append(cell)
        column += number("number-columns-repeated")
      case _: break
      }
    }
    return cells
  }

  private mutating func readCell(_ element: XMLElement, _ column: Int) -> MeasuredCell {
    let name = element.attribute("style-name", in: "table")
    func padding(_ side: String) -> Length {
      let properties = "table-cell-properties"
      let value =
        styles.value("padding-\(side)", in: "fo", of: properties, name, "table-cell")
        ?? styles.value("padding", in: "fo", of: properties, name, "table-cell")
      return value.flatMap { Length(measure: $0) } ?? .zero
    }
    return MeasuredCell(
      column: column, paddingLeft: padding("left"), paddingRight: padding("right"),
      borders: styles.borders(of: "table-cell-properties", name, "table-cell").measured, blocks: blocks(of: element))
  }
}
