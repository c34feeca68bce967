package import DocumentModel
package import Packaging

/// A format a document can be written in: the one switch over formats.
package enum DocumentFormat: String, Hashable, Sendable, CaseIterable {
  case docx, odt, html

  /// Whether a file of it is a ZIP package of parts.
  package var isPackage: Bool { self != .html }

  package var fileExtension: String { rawValue }

  /// The document's parts. Fails only for want of memory.
  package func render(
    _ document: OfficialDocument, in style: HouseStyle
  ) throws(XMLWriter.Failure) -> RenderedDocument {
    switch self {
    case .docx: try RenderedDocument(format: self, parts: DOCXPackage.parts(of: document, in: style))
    case .odt: try RenderedDocument(format: self, parts: ODTPackage.parts(of: document, in: style))
    case .html: try RenderedDocument(format: self, parts: HTMLWriter.parts(of: document, in: style))
    }
  }
}
