package import DocumentModel
package import Packaging

/// Makes files of documents, one after another. What documents before have left is used again: the sheets of their house style,
/// and the deflated parts that say the same. One thread's.
package final class DocumentPrinter {
  private let deflater: Deflater
  private var sheets: StyleSheets?

  package init() throws(ZipWriter.Failure) {
    deflater = try Deflater()
  }

  /// The bytes of a document's file; fails where there is no memory, or an archive cannot hold it.
  package func file(
    of document: OfficialDocument, in style: HouseStyle, as format: DocumentFormat
  ) throws(ZipWriter.Failure) -> [UInt8] {
    try format.render(document, in: sheets(of: style)).bytes(deflater)
  }

  private func sheets(of style: HouseStyle) -> StyleSheets {
    if let sheets, sheets.style == style { return sheets }
    let new = StyleSheets(style)
    sheets = new
    return new
  }
}
