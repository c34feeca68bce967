import DocumentModel
import Testing

@testable import DocumentFormats

/// A frame of ruled height is that high in every format: its line and padding come to it.
@Suite struct FrameTests {
  private func style(height: Length?) -> HouseStyle {
    var style = Specimen.style
    style.looks[.urgencyMark]?.frameHeight = height
    return style
  }

  @Test(arguments: [5.0, 8, 10, 30])
  func lineAndPaddingMakeTheHeight(millimetres: Double) throws {
    let style = style(height: .millimetres(millimetres))
    let frame = Frame(style.look(of: .urgencyMark), in: style)
    let line = try #require(frame.lineHeight)
    #expect(line + (frame.verticalPadding + frame.thickness) * 2 == .millimetres(millimetres))
    #expect(line > .zero)
    // w:space counts whole points.
    #expect(frame.verticalPadding.points == frame.verticalPadding.points.rounded())
  }

  /// 8 mm are 22.68 pt: 15.68 of the line, 3 above and below, 0.5 the frame.
  @Test func eightMillimetres() throws {
    let style = style(height: .millimetres(8))
    func sheet(_ format: DocumentFormat, _ path: String) throws -> String {
      let parts = format.render(Specimen.document, in: style).parts
      return String(decoding: try #require(parts.first { $0.path == path }).bytes, as: UTF8.self)
    }
    let word = try sheet(.docx, "word/styles.xml")
    #expect(word.contains(#"<w:top w:val="single" w:sz="4" w:space="3" w:color="FF0000"/>"#))
    #expect(word.contains(#"w:line="314" w:lineRule="exact"/>"#))
    let writer = try sheet(.odt, "styles.xml")
    #expect(writer.contains(#"fo:line-height="15.68pt""#))
    #expect(writer.contains(#"fo:padding-top="3pt" fo:padding-bottom="3pt""#))
    #expect(
      HTMLStylesheet.text(in: style).contains(
        "line-height: 15.68pt; font-weight: bold; text-align: center; margin-top: 6pt; border: 0.5pt solid; "
          + "padding-top: 3pt; padding-bottom: 3pt; color: #FF0000"))
  }
}
