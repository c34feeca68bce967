import DocumentModel
import Packaging

/// Sections (29500-1, 17.6).
enum DOCXSection {
  /// `w:sectPr`, children in the order of 17.6.17.
  static func write(_ section: DocumentSection, in context: DOCXContext, to xml: inout XMLWriter) {
    let page = context.style.page
    xml.newline()
    xml.start("w:sectPr")
    let (stories, hasFirstPage) = DOCXStory.stories(of: section, in: page)
    for (position, story) in stories {
      guard let numbered = context.stories.first(where: { $0.content == story }) else { continue }
      xml.newline()
      xml.start(numbered.kind == .header ? "w:headerReference" : "w:footerReference")
      xml.attribute("w:type", position.rawValue)
      xml.attribute("r:id", numbered.name)
      xml.end()
    }
    xml.newline()
    xml.word("w:type", "nextPage")
    xml.start("w:pgSz")
    xml.attribute("w:w", page.width(section.orientation).twips)
    xml.attribute("w:h", page.height(section.orientation).twips)
    if section.orientation == .landscape { xml.attribute("w:orient", "landscape") }
    xml.end()
    xml.start("w:pgMar")
    xml.attribute("w:top", page.marginTop.twips)
    xml.attribute("w:right", page.marginRight.twips)
    xml.attribute("w:bottom", page.marginBottom.twips)
    xml.attribute("w:left", page.marginLeft.twips)
    xml.attribute("w:header", page.headerDistance.twips)
    xml.attribute("w:footer", page.footerDistance.twips)
    xml.attribute("w:gutter", 0)
    xml.end()
    xml.empty("w:pgNumType", "w:start", "1")
    if hasFirstPage { xml.empty("w:titlePg") }
    xml.end()
  }
}
