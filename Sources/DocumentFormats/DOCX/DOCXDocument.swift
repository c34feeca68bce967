import DocumentModel
import Packaging

/// The main part: sections of blocks (29500-1, 17.2).
enum DOCXDocument {
  static func part(of document: OfficialDocument, in context: DOCXContext) -> [UInt8] {
    var xml = XMLWriter()
    xml.startWordPart("w:document")
    xml.newline()
    xml.start("w:body")
    for (index, section) in document.sections.enumerated() {
      // The last section is closed by the body itself (17.6.17).
      let isLast = index == document.sections.count - 1
      let placement = isLast ? DOCXPlacement() : DOCXPlacement(endOfSection: section)
      write(FlowItem.items(of: section, in: context.style), placement, in: context, to: &xml)
      if isLast { DOCXSection.write(section, in: context, to: &xml) }
    }
    xml.newline()
    xml.end()
    xml.newline()
    xml.end()
    return xml.finish()
  }

  /// What stands in a cell, a header or a footer. `placement` says of the last block what it says of all of them together,
  /// and that every one keeps with the next where it does.
  static func write(
    _ blocks: [Block], _ placement: DOCXPlacement = DOCXPlacement(), in context: DOCXContext,
    to xml: inout XMLWriter
  ) {
    write(FlowItem.items(of: blocks, in: context.style), placement, in: context, to: &xml)
  }

  private static func write(
    _ items: [FlowItem], _ placement: DOCXPlacement, in context: DOCXContext, to xml: inout XMLWriter
  ) {
    for (index, item) in items.enumerated() {
      let own = DOCXPlacement(
        keepsWithNext: placement.keepsWithNext || item.keepsWithNext,
        endOfSection: index == items.count - 1 ? placement.endOfSection : nil)
      switch item.kind {
      case .block(.paragraph(let paragraph)): DOCXParagraph.write(paragraph, own, in: context, to: &xml)
      case .block(.rule(let rule)):
        DOCXParagraph.writeEmpty(rule.place.styleName, insets: rule.insets, own, in: context, to: &xml)
      case .block(.layout(let table)): DOCXTable.write(table, own, in: context, to: &xml)
      case .block(.table(let table)): DOCXTable.write(table, own, in: context, to: &xml)
      case .spacing(let spacing): DOCXParagraph.writeEmpty(spacing.styleName, own, in: context, to: &xml)
      }
    }
  }
}
