import DocumentModel
import Packaging

extension MeasuredDocument {
  /// An HTML page as it prints: its own sheets for paper, no others, nothing fetched.
  package init(readingHTML bytes: [UInt8]) throws(ReadingFailure) {
    let root: XMLElement
    do {
      root = try HTMLParser.read(bytes)
    } catch {
      switch error {
      case .empty: throw .broken("HTML")
      case .tooLarge: throw .tooLarge
      case .noLibrary(let reason): throw .noLibrary(reason)
      }
    }
    self.init(page: HTMLTree(root))
  }

  private init(page tree: HTMLTree) {
    var sheet = CSSStyleSheet()
    sheet.add(HTMLDefaults.sheet, origin: .browser)
    var missing: [String] = []
    for number in tree.elements.indices {
      let element = tree[number]
      let media = CSSSyntax.components(of: element.attributes["media"] ?? "all")
      guard CSSStyleSheet.holdsOnPaper(media: media) else { continue }
      if element.name == "style" {
        sheet.add(tree.text(of: number), origin: .author)
      } else if element.name == "link",
        HTMLTree.words(element.attributes["rel"]?.lowercased() ?? "").contains("stylesheet")
      {
        missing.append(element.attributes["href"] ?? "")
      }
    }
    let cascade = CSSCascade(tree, sheet)
    let rootStyle = cascade.style(of: 0, parent: CSSStyle())
    let pages = HTMLPages(sheet, root: rootStyle)
    var reader = HTMLBlockReader(cascade, pages, changesPages: true)
    reader.read(block: 0, rootStyle, in: HTMLFrame(width: pages.textWidth(rootStyle.text.page)))
    if reader.sections.isEmpty { reader.sections = [HTMLBlockReader.Section(page: nil, blocks: [])] }
    var counters: Set<String> = []
    self.init(
      format: .html, language: tree[0].attributes["lang"] ?? tree[0].attributes["xml:lang"],
      hyphenates: reader.hyphenates,
      sections: reader.sections.enumerated().map { index, section in
        MeasuredSection(
          page: pages.page(section.page, isFirst: index == 0, counters: &counters), blocks: section.blocks)
      },
      footnotes: reader.footnotes, unreadStyleSheets: missing + sheet.imports)
  }
}
