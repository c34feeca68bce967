import DocumentModel
import Packaging

/// A header or footer part (29500-1, 17.10); sections whose headers say the same share one.
struct DOCXStory {
  struct Content: Hashable {
    let kind: DOCXPart.Kind
    let showsPageNumber: Bool
    let blocks: [Block]

    var isEmpty: Bool { blocks.isEmpty && !showsPageNumber }
  }

  /// Which pages of a section show it.
  enum Position: String {
    case standard = "default"
    case first
  }

  let content: Content
  /// Of its part and its relationship: `header1`.
  let name: String

  var kind: DOCXPart.Kind { content.kind }

  /// What a section's pages show, and whether its first page differs from the others.
  ///
  /// A section that names no header has the one before it (17.10.5): hence the empty ones.
  static func stories(
    of section: DocumentSection, in page: PageStyle
  ) -> (stories: [(Position, Content)], hasFirstPage: Bool) {
    let numbered: DOCXPart.Kind
    switch page.numberEdge {
    case .top: numbered = .header
    case .bottom: numbered = .footer
    }
    let standard = (Position.standard, Content(kind: numbered, showsPageNumber: true, blocks: []))
    let isPlain = section.firstPageHeader.isEmpty && section.firstPageFooter.isEmpty
    if page.showsNumberOnFirstPage, isPlain { return ([standard], false) }
    func first(_ kind: DOCXPart.Kind, _ blocks: [Block]) -> Content {
      Content(kind: kind, showsPageNumber: page.showsNumberOnFirstPage && kind == numbered, blocks: blocks)
    }
    let header = first(.header, section.firstPageHeader)
    let footer = first(.footer, section.firstPageFooter)
    return ([standard, (.first, header), (.first, footer)], true)
  }

  /// The parts of the whole document, in the order in which sections name them. Headers that are empty in all sections are
  /// none, and so are footers.
  static func stories(of document: OfficialDocument, in page: PageStyle) -> [DOCXStory] {
    var contents: [Content] = []
    var known: Set<Content> = []
    for section in document.sections {
      for (_, content) in stories(of: section, in: page).stories where known.insert(content).inserted {
        contents.append(content)
      }
    }
    return [(DOCXPart.Kind.header, "header"), (.footer, "footer")].flatMap { kind, name in
      let contents = contents.filter { $0.kind == kind }
      return contents.allSatisfy(\.isEmpty)
        ? [] : zip(contents, 1...).map { DOCXStory(content: $0, name: "\(name)\($1)") }
    }
  }

  func part(in context: DOCXContext) -> [UInt8] {
    var xml = XMLWriter()
    xml.startWordPart(kind == .header ? "w:hdr" : "w:ftr")
    if content.showsPageNumber, kind == .header { writePageNumber(to: &xml) }
    if content.isEmpty {
      DOCXParagraph.writeEmpty(Role.pageNumber.rawValue, in: context, to: &xml)
    } else if !content.blocks.isEmpty {
      DOCXDocument.write(content.blocks, in: context, to: &xml)
    }
    if content.showsPageNumber, kind == .footer { writePageNumber(to: &xml) }
    xml.newline()
    xml.end()
    return xml.finish()
  }

  /// The field's words are what is shown until a reader counts pages.
  private func writePageNumber(to xml: inout XMLWriter) {
    xml.newline()
    xml.start("w:p")
    xml.start("w:pPr")
    xml.word("w:pStyle", Role.pageNumber.rawValue)
    xml.end()
    xml.start("w:fldSimple")
    xml.attribute("w:instr", " PAGE ")
    xml.start("w:r")
    xml.element("w:t", text: "1")
    xml.end()
    xml.end()
    xml.end()
  }
}
