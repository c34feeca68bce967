import DocumentModel
import Packaging

extension MeasuredDocument {
  /// Reads OpenDocument Text (ODF 1.2 and 1.3), as LibreOffice, Word and others write it.
  ///
  /// A page style that only leads to another (`style:next-style-name`) is the first page of that one's section, whose size and margins are
  /// taken to be those of both. Not resolved, and read as if the file did not say it: headers of left pages, cell styles of rows and
  /// columns, rows repeated by number, small capitals, a table's alignment, conditional styles, `style:num-letter-sync`,
  /// text of indexes as anything but text. What is tracked as deleted is left out, what is inserted is text; so is every field.
  init(readingODT package: DocumentPackage) throws(ReadingFailure) {
    if package.isEncryptedOpenDocument { throw .encrypted }
    guard let content = try package.root(of: "content.xml", shortening: ODTNames.short) else {
      throw .broken("content.xml is missing")
    }
    let styles = try package.root(of: "styles.xml", shortening: ODTNames.short)
    guard let body = content.first("body", in: "office") else { throw .broken("content.xml: no body") }
    guard let text = body.first("text", in: "office") else { throw .unknownFormat }
    var story = ODTStory(styles: ODTStyles(of: content, common: styles))
    let divided = story.sections(of: text)
    var pages = ODTPages(styles)
    let standard = story.styles.paragraph("Standard")
    self.init(
      format: .odt, language: standard.run.language, hyphenates: story.hyphenates,
      sections: divided.map { section in
        MeasuredSection(page: pages.page(section.masterPage, firstNumber: section.pageNumber), blocks: section.blocks)
      }, footnotes: story.footnotes)
  }
}
