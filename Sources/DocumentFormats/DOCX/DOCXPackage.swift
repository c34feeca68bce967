import DocumentModel
import Packaging

enum DOCXPackage {
  static func parts(
    of document: OfficialDocument, in style: HouseStyle
  ) throws(XMLWriter.Failure) -> [RenderedDocument.Part] {
    []
  }
}
