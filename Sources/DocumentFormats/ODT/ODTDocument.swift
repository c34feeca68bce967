import DocumentModel
import Packaging

/// `content.xml`: the text of the document (ODF 1.3 Part 3, 3.1.3.2).
enum ODTDocument {
  static func content(
    of document: OfficialDocument, on pages: ODTPages, in style: HouseStyle
  ) throws(XMLWriter.Failure) -> [UInt8] {
    let xml = try XMLWriter()
    xml.declaration()
    xml.start("office:document-content")
    ODTNamespaces.declare([.office, .style, .text, .table, .fo, .svg, .xlink], on: xml)
    xml.attribute("office:version", ODTPackage.version)
    ODTStyles.printFontFaces(of: style, on: xml)
    xml.newline()
    xml.start("office:automatic-styles")
    for automatic in ODTAutomaticStyle.all(in: document, on: pages) { automatic.print(in: style, on: xml) }
    xml.newline()
    xml.end()
    xml.newline()
    xml.start("office:body")
    xml.newline()
    xml.start("office:text")
    for (section, start) in zip(document.sections, pages.sectionStarts) {
      for placed in placed(section, startingOn: start) { print(placed.block, placed.placement, in: style, on: xml) }
    }
    if document.endsWithTable { ODTParagraph.printWordless(ODTStyles.afterTable, on: xml) }
    for _ in 0..<3 {
      xml.newline()
      xml.end()
    }
    return xml.finish()
  }

  /// The blocks of a section: the first begins its pages, the one before the closing stays with it.
  static func placed(
    _ section: DocumentSection, startingOn masterPage: String
  ) -> [(block: Block, placement: ODTPlacement)] {
    section.blocks.indices.map { index in
      let isBeforeClosing = index + 1 < section.blocks.count && section.blocks[index + 1].isClosing
      return (
        section.blocks[index],
        ODTPlacement(masterPage: index == 0 ? masterPage : nil, keepsWithNext: isBeforeClosing)
      )
    }
  }

  /// What stands in a header, a footer or a cell.
  static func print(_ blocks: [Block], in style: HouseStyle, on xml: borrowing XMLWriter) {
    for block in blocks { print(block, ODTPlacement(), in: style, on: xml) }
  }

  static func print(
    _ block: Block, _ placement: ODTPlacement, in style: HouseStyle, on xml: borrowing XMLWriter
  ) {
    switch block {
    case .paragraph(let paragraph): ODTParagraph.print(paragraph, placement, on: xml)
    case .rule(let rule): ODTParagraph.print(rule, placement, on: xml)
    case .layout(let layout): ODTTable.print(layout, placement, in: style, on: xml)
    case .table(let table): ODTTable.print(table, placement, on: xml)
    }
  }
}

extension Block {
  fileprivate var isClosing: Bool {
    guard case .layout(let layout) = self else { return false }
    return layout.purpose == .closing
  }

  fileprivate var isTable: Bool {
    switch self {
    case .paragraph, .rule: false
    case .layout, .table: true
    }
  }
}

extension OfficialDocument {
  fileprivate var endsWithTable: Bool { sections.last?.blocks.last?.isTable ?? false }
}
