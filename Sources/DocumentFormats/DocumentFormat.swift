package import DocumentModel

/// A format a document can be written in: the one switch over formats.
package enum DocumentFormat: String, Hashable, Sendable, CaseIterable {
  case docx, odt, html

  /// Whether a file of it is a ZIP package of parts.
  package var isPackage: Bool { self != .html }

  package var fileExtension: String { rawValue }

  /// The document's parts.
  package func render(_ document: OfficialDocument, in style: HouseStyle) -> RenderedDocument {
    render(document, in: StyleSheets(style))
  }

  func render(_ document: OfficialDocument, in sheets: StyleSheets) -> RenderedDocument {
    switch self {
    case .docx: RenderedDocument(format: self, parts: DOCXPackage.parts(of: document, in: sheets))
    case .odt: RenderedDocument(format: self, parts: ODTPackage.parts(of: document, in: sheets))
    case .html: RenderedDocument(format: self, parts: HTMLWriter.parts(of: document, in: sheets))
    }
  }
}
