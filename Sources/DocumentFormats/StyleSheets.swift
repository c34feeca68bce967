import DocumentModel

/// What all documents of one house style say of it, each part printed once, when a document first needs it: style sheets are half
/// of what a short document is made of. One thread's.
final class StyleSheets {
  let style: HouseStyle

  /// `word/styles.xml`.
  private(set) lazy var docx = DOCXStyles.part(in: style)
  /// `word/fontTable.xml`.
  private(set) lazy var fontTable = DOCXSettings.fontTable(in: style)
  /// The rules of an HTML page but for those of its paper, which name the document's sections.
  private(set) lazy var html = HTMLStylesheet.text(in: style)
  private var odt: (pages: [ODTPages.MasterPage], part: [UInt8])?

  init(_ style: HouseStyle) {
    self.style = style
  }

  /// `styles.xml` of a document with these pages, whose styles are declared there: most documents have the same.
  func odt(on pages: ODTPages) -> [UInt8] {
    if let odt, odt.pages == pages.masterPages { return odt.part }
    let part = ODTStyles.styles(on: pages, in: style)
    odt = (pages.masterPages, part)
    return part
  }
}
