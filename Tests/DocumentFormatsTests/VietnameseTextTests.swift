import DocumentFormats
import DocumentModel
import Support
import Testing

/// What every format does with Vietnamese: composed letters, the language named, nothing hyphenated.
@Suite struct VietnameseTextTests {
  private func parts(_ format: DocumentFormat) throws -> [String: String] {
    let parts = format.render(RichSpecimen.document, in: Specimen.style).parts
    return Dictionary(uniqueKeysWithValues: parts.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  /// Unicode Normalization Form C has no mark of a Vietnamese letter apart from it (TCVN 6909:2001).
  @Test(arguments: DocumentFormat.allCases)
  func lettersAreComposed(format: DocumentFormat) throws {
    for (path, text) in try parts(format) {
      let marks = text.unicodeScalars.filter { (0x300...0x36F).contains($0.value) }
      #expect(marks.isEmpty, "\(path)")
    }
  }

  @Test(arguments: [
    (DocumentFormat.docx, "word/styles.xml", #"<w:lang w:val="vi-VN""#),
    (.docx, "word/settings.xml", #"<w:autoHyphenation w:val="0"/>"#),
    (.odt, "styles.xml", #"fo:language="vi" fo:country="VN""#), (.odt, "styles.xml", #"fo:hyphenate="false""#),
    (.html, "index.html", #"<html lang="vi-VN">"#),
  ])
  func languageAndHyphenation(format: DocumentFormat, path: String, expected: String) throws {
    #expect(try #require(try parts(format)[path]).contains(expected))
  }

  /// CSS hyphenates where a sheet asks for it, and at soft hyphens.
  @Test func noHyphensInHTML() throws {
    let page = try #require(try parts(.html)["index.html"])
    #expect(!page.contains("hyphens") && !page.contains("\u{AD}"))
  }
}
