import DocumentModel
import Packaging

/// What the decree's templates place side by side, and the lines they draw.
enum HTMLLayout {
  /// A grid, so that no reader takes it for a table; on a narrow screen the cells stand below each other.
  static func write(_ layout: LayoutTable, to xml: inout XMLWriter) {
    xml.newline()
    switch layout.purpose {
    case .letterhead: xml.start("header")
    case .closing: xml.start("footer")
    }
    xml.attribute("class", "columns \(layout.purpose.rawValue)")
    let columns = layout.columnWidths.map { $0.millimetresText + "fr" }
    let width = layout.columnWidths.reduce(.zero, +)
    xml.attribute(
      "style",
      "--columns:\(columns.joined(separator: " "));--width:\(CSS.millimetres(width));"
        + "--outset:\(CSS.millimetres(layout.outset))")
    for cell in layout.rows.flatMap(layout.cells) {
      xml.newline()
      xml.start("div")
      if cell.columnSpan > 1 { xml.attribute("style", "grid-column:span \(cell.columnSpan)") }
      HTMLBlocks.write(cell.blocks, to: &xml)
      if !cell.blocks.isEmpty { xml.newline() }
      xml.endWithTag()
    }
    xml.newline()
    xml.endWithTag()
  }

  /// Drawn for the eye: it parts nothing that a listener would not hear as parted.
  static func write(_ rule: Rule, to xml: inout XMLWriter) {
    xml.newline()
    xml.start("hr")
    xml.attribute("class", "rule \(rule.place.rawValue)")
    xml.attribute("role", "presentation")
    // Between equal insets the style sheet centres it, whatever the width of the column on a screen.
    let left = rule.insets.left == rule.insets.right ? "" : ";--left:\(CSS.millimetres(rule.insets.left))"
    xml.attribute("style", "--length:\(CSS.millimetres(rule.length))\(left)")
    xml.end()
  }
}
