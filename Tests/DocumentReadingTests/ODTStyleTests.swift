import DocumentModel
import DocumentReading
import Testing

@Suite struct ODTStyleTests {
  private static let styles = """
    <style:default-style style:family="paragraph"><style:paragraph-properties fo:widows="2" fo:orphans="2"/>\
    <style:text-properties style:font-name="F1" fo:font-size="12pt" fo:language="vi" fo:country="VN" fo:hyphenate="false"/>\
    </style:default-style>\
    <style:style style:name="Standard" style:family="paragraph"><style:paragraph-properties fo:margin-left="40mm" fo:text-align="justify"/></style:style>\
    <style:style style:name="M_20_1" style:family="paragraph" style:parent-style-name="Standard">\
    <style:paragraph-properties fo:margin-left="50%" fo:margin-top="0.1in" fo:keep-with-next="always" fo:line-height="150%"/>\
    <style:text-properties fo:font-size="150%" fo:font-weight="bold" fo:text-transform="uppercase"/></style:style>\
    <style:style style:name="Đ" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>\
    <style:style style:name="X" style:family="paragraph" style:parent-style-name="Y"/>\
    <style:style style:name="Y" style:family="paragraph" style:parent-style-name="X"/>
    """

  private func first(_ body: String, automatic: String = "") throws -> MeasuredParagraph {
    try #require(try HandmadeODT(body, automatic: automatic, styles: Self.styles).paragraphs().first)
  }

  private func measured(_ properties: String) throws -> MeasuredParagraph {
    try first(
      "<text:p text:style-name=\"P1\"/>",
      automatic:
        "<style:style style:name=\"P1\" style:family=\"paragraph\"><style:paragraph-properties \(properties)/></style:style>"
    )
  }

  private func run(_ properties: String) throws -> MeasuredRun {
    let paragraph = try first(
      "<text:p><text:span text:style-name=\"T1\">a</text:span></text:p>",
      automatic:
        "<style:style style:name=\"T1\" style:family=\"text\"><style:text-properties \(properties)/></style:style>")
    return try #require(paragraph.runs.first)
  }

  @Test func parentsAndShares() throws {
    let paragraph = try first(
      "<text:p text:style-name=\"M_20_1\">a<text:span text:style-name=\"Đ\">b</text:span></text:p>")
    #expect(paragraph.styleName == "M 1")
    #expect(paragraph.leftIndent == .millimetres(20))
    #expect(paragraph.spaceBefore == .points(7.2))
    #expect(paragraph.alignment == .justified)
    #expect(paragraph.keepsWithNext)
    #expect(paragraph.lineSpacing == .lines(1.5))
    #expect(paragraph.controlsWidows)
    #expect(paragraph.text == "AB")
    #expect(paragraph.runs.map(\.fontSize) == [.points(18), .points(18)])
    #expect(paragraph.runs.map(\.fontFamily) == ["Times New Roman", "Times New Roman"])
    #expect(paragraph.runs.map(\.isItalic) == [false, true])
    #expect(paragraph.runs.allSatisfy { $0.isBold && $0.language == "vi-VN" })
  }

  @Test func parentsInACircle() throws {
    #expect(try first("<text:p text:style-name=\"X\">a</text:p>").text == "a")
  }

  @Test func paragraphProperties() throws {
    #expect(try measured("fo:line-height=\"18pt\"").lineSpacing == .exactly(.points(18)))
    #expect(try measured("style:line-height-at-least=\"18pt\"").lineSpacing == .atLeast(.points(18)))
    #expect(try measured("fo:text-align=\"end\"").alignment == .right)
    #expect(try measured("fo:keep-together=\"always\"").keepsTogether)
    #expect(try !measured("fo:widows=\"0\" fo:orphans=\"0\"").controlsWidows)
    #expect(try measured("fo:break-before=\"page\"").breaksPageBefore)
    #expect(try measured("fo:margin=\"1pc\" fo:margin-right=\"2px\"").leftIndent == .points(12))
    #expect(try measured("fo:margin=\"1pc\" fo:margin-right=\"2px\"").rightIndent == .points(1.5))
    #expect(try measured("fo:margin-left=\"1e999mm\"").leftIndent == .zero)
    let borders = try measured(
      "fo:border=\"0.5pt solid #ff0000\" fo:border-left=\"none\" fo:border-top=\"1pt double #000000\""
    ).borders
    #expect(borders.bottom == MeasuredBorder(thickness: .points(0.5), colour: "FF0000"))
    #expect(borders.left == nil)
    #expect(borders.top?.isSolid == false)
  }

  @Test func textProperties() throws {
    #expect(try run("fo:font-family=\"Arial\"").fontFamily == "Arial")
    #expect(try run("fo:font-weight=\"700\"").isBold)
    #expect(try run("style:text-underline-style=\"solid\"").isUnderlined)
    #expect(try run("style:text-position=\"-33% 58%\"").isRaised)
    #expect(try !run("style:text-position=\"0% 100%\"").isRaised)
    #expect(try run("fo:color=\"#ff0000\"").colour == "FF0000")
    #expect(try run("fo:color=\"#ff0000\" style:use-window-font-color=\"true\"").colour == nil)
    #expect(try run("fo:language=\"none\" fo:country=\"none\"").language == nil)
  }

  @Test func breakAfterIsBeforeTheNext() throws {
    let paragraphs = try HandmadeODT(
      "<text:p text:style-name=\"P\">a</text:p><text:p>b</text:p>",
      automatic:
        "<style:style style:name=\"P\" style:family=\"paragraph\"><style:paragraph-properties fo:break-after=\"page\"/></style:style>"
    ).paragraphs()
    #expect(paragraphs.map(\.breaksPageBefore) == [false, true])
  }

  @Test func hyphenation() throws {
    let on =
      "<style:style style:name=\"P\" style:family=\"paragraph\"><style:text-properties fo:hyphenate=\"true\"/></style:style>"
    #expect(try HandmadeODT("<text:p>a</text:p>", styles: Self.styles).read().hyphenates == false)
    #expect(try HandmadeODT("<text:p text:style-name=\"P\">a</text:p>", automatic: on).read().hyphenates == true)
    #expect(try HandmadeODT("<text:p>a</text:p>").read().hyphenates == nil)
  }
}
