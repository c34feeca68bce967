import DocumentModel
import Testing

@testable import DocumentFormats

@Suite struct HTMLStylesheetTests {
  private func sheet(of document: OfficialDocument = Specimen.document, in style: HouseStyle = Specimen.style) -> String
  {
    HTMLPageRules.text(for: document, in: style) + HTMLStylesheet.text(in: style)
  }

  @Test(arguments: Role.allCases.filter { $0 != .pageNumber })
  func roleIsAClass(role: Role) {
    #expect(sheet().contains("\n.\(role.rawValue) { font-size: "))
  }

  @Test func lookInUnitsOfTheTemplate() {
    #expect(
      sheet().contains(
        ".BodyText { font-size: 14pt; line-height: 1.15; text-align: justify; text-indent: 10mm; margin-top: 6pt }\n"))
    #expect(
      sheet().contains(".SignatureSpace { font-size: 14pt; line-height: 70pt; text-align: center }\n"))
  }

  @Test func sectionsHavePagesAndCountersOfTheirOwn() {
    let text = sheet()
    #expect(
      text.contains(
        """
        @page page-1 {
          size: 210mm 297mm;
          margin: 20mm 20mm 20mm 30mm;
          counter-increment: page-1;
          @top-center { content: counter(page-1, after-first); font: 14pt/1.15 "Times New Roman",
        """))
    #expect(text.contains("@page page-2 {\n  size: 297mm 210mm;"))
    #expect(text.contains(".page-2 { page: page-2 }"))
  }

  @Test func numberOnTheFirstPageWhereTheTemplateShowsIt() {
    var style = Specimen.style
    style.page.showsNumberOnFirstPage = true
    #expect(sheet(in: style).contains("content: counter(page-1);"))
    #expect(!sheet(in: style).contains("@counter-style"))
  }

  @Test func wordsInTheMarginsOfTheFirstPage() {
    let text = sheet()
    #expect(text.contains("@page page-1:first {\n  @top-right { content: \"LƯU HÀNH NỘI BỘ\";"))
    #expect(text.contains("@bottom-left { content: \"Số 1, đường Y; ĐT: 000\";"))
  }

  @Test func addressOfManyLinesKeepsItsPlaceFree() {
    var document = Specimen.document
    let line = Block.paragraph(Paragraph(.address, Specimen.text("Một dòng địa chỉ")))
    document.sections[0].firstPageFooter = Array(repeating: line, count: 4)
    // Four lines of 11 points and the 10 mm below them.
    #expect(sheet(of: document).contains("  margin-bottom: 27.849mm;"))
  }

  /// The space before such a break then parts the words; in a signature, line is line.
  @Test func breaksMadeForPaperVanishOnAPhone() throws {
    let phone = try #require(sheet().split(separator: "@media ").last)
    #expect(phone.contains("  .letterhead br, h1 br, h2 br { display: none }\n"))
  }

  @Test func redIsLegibleOnScreenAndTheDecreesOnPaper() {
    #expect(CSS.legibleColour("FF0000") == "EA0000")
    #expect(CSS.legibleColour("1A1A1A") == "1A1A1A")
    #expect(sheet().contains("color: #FF0000 }\n"))
    #expect(sheet().contains("  .UrgencyMark { color: #EA0000 }\n"))
  }

  @Test func stringsCannotLeaveTheSheet() {
    #expect(CSS.string("a\"b\\c&</style>\n") == #""a\"b\\c\26 \3c /style\3e \a ""#)
  }
}
