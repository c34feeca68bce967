import DocumentModel
import Packaging

/// One section of the document: a sheet on the screen, pages of its own on paper.
enum HTMLSection {
  static func write(_ section: DocumentSection, page: String, in style: HouseStyle, to xml: inout XMLWriter) {
    xml.newline()
    switch section.kind {
    case .act, .plan: xml.start("article")
    case .annex: xml.start("section")
    }
    xml.attribute("class", "sheet \(section.kind.rawValue) \(section.orientation.rawValue) \(page)")
    writeDivision("first-page-header", section.firstPageHeader, to: &xml)
    HTMLBlocks.write(section.blocks, within: HTMLMeasure(of: section, in: style), to: &xml)
    HTMLFootnotes.write(footnotesOf: section.blocks, to: &xml)
    writeDivision("first-page-footer", section.firstPageFooter, to: &xml)
    xml.newline()
    xml.endWithTag()
  }

  private static func writeDivision(_ name: String, _ blocks: [Block], to xml: inout XMLWriter) {
    guard !blocks.isEmpty else { return }
    xml.newline()
    xml.start("div")
    xml.attribute("class", name)
    HTMLBlocks.write(blocks, to: &xml)
    xml.newline()
    xml.endWithTag()
  }
}
