import DocumentFormats
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
}
