import DocumentModel
import Packaging

/// `content.xml`: the text of the document (ODF 1.3 Part 3, 3.1.3.2).
enum ODTDocument {
  static func content(
    of document: OfficialDocument, on pages: ODTPages, in style: HouseStyle
  ) -> [UInt8] {
    let text = text(of: document, on: pages, in: style)
    var xml = XMLWriter()
    xml.declaration()
    xml.start("office:document-content")
    ODTNamespaces.declare([.office, .style, .text, .table, .fo, .svg, .xlink], on: &xml)
    xml.attribute("office:version", ODTPackage.version)
    ODTStyles.printFontFaces(of: style, on: &xml)
    xml.newline()
    xml.start("office:automatic-styles")
    for automatic in ODTAutomaticStyle.all(of: text, in: style) { automatic.print(in: style, on: &xml) }
    xml.newline()
    xml.end()
    xml.newline()
    xml.start("office:body")
    xml.newline()
    xml.start("office:text")
    for placed in text { print(placed.item, placed.placement, in: style, on: &xml) }
    for _ in 0..<3 {
      xml.newline()
      xml.end()
    }
    return xml.finish()
  }

  /// All that stands in the text, section after section: the first item of each begins its pages.
  static func text(
    of document: OfficialDocument, on pages: ODTPages, in style: HouseStyle
  ) -> [(item: FlowItem, placement: ODTPlacement)] {
    var text: [(item: FlowItem, placement: ODTPlacement)] = []
    for (section, masterPage) in zip(document.sections, pages.sectionStarts) {
      let items = FlowItem.items(of: section, in: style)
      for (index, item) in items.enumerated() {
        text.append((item, ODTPlacement(masterPage: index == 0 ? masterPage : nil, keepsWithNext: item.keepsWithNext)))
      }
    }
    return text
  }

  /// What stands in a header, a footer or a cell.
  static func print(_ blocks: [Block], in style: HouseStyle, on xml: inout XMLWriter) {
    for item in FlowItem.items(of: blocks, in: style) { print(item, in: style, on: &xml) }
  }

  static func print(
    _ item: FlowItem, _ placement: ODTPlacement = ODTPlacement(), in style: HouseStyle, on xml: inout XMLWriter
  ) {
    switch item.kind {
    case .block(.paragraph(let paragraph)): ODTParagraph.print(paragraph, placement, on: &xml)
    case .block(.rule(let rule)): ODTParagraph.printWordless(ODTParagraph.style(of: rule, placement).name, on: &xml)
    case .block(.layout(let layout)): ODTTable.print(layout, placement, in: style, on: &xml)
    case .block(.table(let table)): ODTTable.print(table, placement, on: &xml)
    case .spacing(let spacing): ODTParagraph.printWordless(ODTParagraph.styleName(of: spacing, placement), on: &xml)
    }
  }
}
