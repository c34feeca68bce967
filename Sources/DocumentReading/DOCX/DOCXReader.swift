import DocumentModel
import Packaging

extension MeasuredDocument {
  /// Reads WordprocessingML, transitional or strict (ECMA-376 Parts 1 and 4). Parts are found by their relationships.
  ///
  /// Not resolved, and read as if the file did not say it: conditional formats of table styles (head row, banded rows), small
  /// capitals, indents in characters, headers of even pages, the share that two neighbouring cells have in the line between them,
  /// a table's alignment by `w:jc`, text on the right-to-left side, formulas, embedded objects, `w:altChunk`, and a
  /// deleted paragraph mark, which joins two paragraphs. Notes are counted in Arabic numerals from 1 to the end. Hidden and
  /// deleted text is left out, inserted text is text.
  init(readingDOCX package: DocumentPackage) throws(ReadingFailure) {
    let main = try DOCXRelation.all(of: "", in: package).first { $0.type == "officeDocument" }
    guard let main, let document = try DOCXPart(main.target, in: package) else { throw .unknownFormat }
    guard document.root.name == "document", document.root.namespace == "w" else { throw .otherFormat(.otherOffice) }
    guard let body = document.root.w("body") else { throw .broken("\(document.path): no body") }
    let context = try DOCXContext(of: document, in: package)
    var story = DOCXStory(context)
    let divided = story.sections(of: body)
    var pages = DOCXPages(context: context, document: document, package: package)
    var sections: [MeasuredSection] = []
    for (blocks, properties) in divided {
      let page = try pages.page(properties)
      if properties?.wValue("type") == "continuous", let last = sections.last, pages.isSamePage(page, last.page) {
        sections[sections.count - 1].blocks += blocks
      } else {
        sections.append(MeasuredSection(page: page, blocks: blocks))
      }
    }
    let normal = context.styles.paragraph(nil).style.run
    self.init(
      format: .docx, language: normal.language ?? context.styles.defaultRun.language,
      hyphenates: context.settings.hyphenates && story.hyphenates, sections: sections, footnotes: story.footnotes)
  }
}
