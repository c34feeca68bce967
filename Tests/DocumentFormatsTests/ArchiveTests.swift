import DocumentFormats
import DocumentModel
import Testing

@Suite struct ArchiveTests {
  /// The local headers, in order: what a reader of the archive sees without inflating anything.
  @Test(arguments: [DocumentFormat.docx, .odt])
  func sameBytesEachTime(format: DocumentFormat) throws {
    let first = try format.render(Specimen.document, in: Specimen.style).bytes()
    let second = try format.render(Specimen.document, in: Specimen.style).bytes()
    #expect(first == second)
    #expect(!first.isEmpty)
  }

  /// What a printer keeps of one document is not taken for another's, of another style or with other pages.
  @Test func documentsBeforeChangeNothing() throws {
    var other = Specimen.style
    other.fontFamily = "Arial"
    other.page.marginLeft = .millimetres(35)
    var foot = Specimen.document
    foot.sections[0].firstPageFooter = [.paragraph(Paragraph(.bodyText, [.text("Ở chân", [])]))]
    foot.sections[0].orientation = .landscape
    let printer = try DocumentPrinter()
    for style in [Specimen.style, other, other, Specimen.style] {
      for document in [Specimen.document, foot, RichSpecimen.document, Specimen.document] {
        for format in DocumentFormat.allCases {
          let anew = try format.render(document, in: style).bytes()
          #expect(try printer.file(of: document, in: style, as: format) == anew, "\(format)")
        }
      }
    }
  }
}
