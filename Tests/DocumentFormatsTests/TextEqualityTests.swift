import DocumentFormats
import DocumentModel
import Support
import Testing

/// Every word of a document stands in each of its files, once and in the same order.
@Suite struct TextEqualityTests {
  /// By name, so that a failure does not print the whole document.
  enum Source: CaseIterable {
    case specimen, rich

    var document: OfficialDocument {
      switch self {
      case .specimen: Specimen.document
      case .rich: RichSpecimen.document
      }
    }
  }

  @Test(arguments: DocumentFormat.allCases, Source.allCases)
  func textOfTheFileIsThatOfTheDocument(format: DocumentFormat, source: Source) throws {
    let document = source.document
    let parts = format.render(document, in: Specimen.style).parts
    let bytes = Dictionary(uniqueKeysWithValues: parts.map { ($0.path, $0.bytes) })
    let paragraphs =
      switch format {
      case .docx: try DOCXText.paragraphs(of: bytes)
      case .odt: try ODTText.paragraphs(of: bytes)
      case .html: try HTMLText.paragraphs(of: bytes["index.html"] ?? [])
      }
    expectNoDifference(
      paragraphs.joined(separator: "\n"), document.sections.flatMap(\.words).joined(separator: "\n"), format.rawValue)
  }
}

extension DocumentSection {
  fileprivate var words: [String] {
    let footnotes = blocks.paragraphs.flatMap(\.content).compactMap { inline -> String? in
      switch inline {
      case .footnote(_, let content): content.plainText
      case .text, .reference, .lineBreak: nil
      }
    }
    return (firstPageHeader.words + blocks.words + footnotes + firstPageFooter.words).map(\.comparable)
      .filter { !$0.isEmpty }
  }
}

extension [Block] {
  fileprivate var words: [String] {
    paragraphs.map { ($0.number.map { $0.text + " " } ?? "") + $0.content.plainText }
  }
}
