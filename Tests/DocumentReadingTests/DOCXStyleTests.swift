import DocumentModel
import DocumentReading
import Testing

@Suite struct DOCXStyleTests {
  private static let styles = """
    <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial"/><w:sz w:val="20"/><w:lang w:val="vi-VN"/></w:rPr>\
    </w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault>\
    </w:docDefaults>\
    <w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Bình thường"/><w:pPr><w:jc w:val="both"/></w:pPr>\
    <w:rPr><w:sz w:val="28"/></w:rPr></w:style>\
    <w:style w:type="paragraph" w:styleId="H"><w:name w:val="Mục"/><w:basedOn w:val="N"/><w:pPr><w:keepNext/>\
    <w:spacing w:before="120"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:caps/></w:rPr></w:style>\
    <w:style w:type="paragraph" w:styleId="X"><w:basedOn w:val="Y"/><w:rPr><w:i/></w:rPr></w:style>\
    <w:style w:type="paragraph" w:styleId="Y"><w:basedOn w:val="X"/><w:rPr><w:b/></w:rPr></w:style>\
    <w:style w:type="character" w:styleId="S"><w:rPr><w:b/><w:color w:val="ff0000"/></w:rPr></w:style>
    """

  private func first(_ body: String, styles: String = styles) throws -> MeasuredParagraph {
    try #require(try HandmadeDOCX(body, styles: styles).paragraphs().first)
  }

  private func run(_ paragraph: String, _ properties: String) throws -> MeasuredRun {
    let found = try first("<w:p><w:pPr>\(paragraph)</w:pPr><w:r><w:rPr>\(properties)</w:rPr><w:t>đ</w:t></w:r></w:p>")
    return try #require(found.runs.first)
  }

  @Test func defaultsStylesAndDirect() throws {
    let plain = try first("<w:p><w:r><w:t>a</w:t></w:r></w:p>")
    #expect(plain.styleName == "Bình thường")
    #expect(plain.alignment == .justified)
    #expect(plain.spaceAfter == .points(8))
    #expect(plain.lineSpacing == .lines(259.0 / 240))
    #expect(plain.runs == [MeasuredRun("a", fontFamily: "Arial", fontSize: .points(14), language: "vi-VN")])
    let heading = try first(
      "<w:p><w:pPr><w:pStyle w:val=\"H\"/><w:jc w:val=\"center\"/></w:pPr><w:r><w:t>mục</w:t></w:r></w:p>")
    #expect(heading.styleName == "Mục")
    #expect(heading.alignment == .centre)
    #expect(heading.keepsWithNext)
    #expect(heading.outlineLevel == 1)
    #expect(heading.spaceBefore == .points(6))
    #expect(heading.spaceAfter == .points(8))
    #expect(heading.text == "MỤC")
    #expect(heading.runs.first?.isBold == true)
  }

  /// ECMA-376 Part 1, 17.7.3: set in two styles, unset; set directly, set.
  @Test func togglesOfTwoStylesUnsetOneAnother() throws {
    #expect(try run("<w:pStyle w:val=\"H\"/>", "").isBold)
    #expect(try run("", "<w:rStyle w:val=\"S\"/>").isBold)
    #expect(try !run("<w:pStyle w:val=\"H\"/>", "<w:rStyle w:val=\"S\"/>").isBold)
    #expect(try run("<w:pStyle w:val=\"H\"/>", "<w:rStyle w:val=\"S\"/><w:b/>").isBold)
    #expect(try !run("<w:pStyle w:val=\"H\"/>", "<w:b w:val=\"0\"/>").isBold)
    #expect(try run("", "<w:rStyle w:val=\"S\"/>").colour == "FF0000")
    #expect(try run("", "<w:rStyle w:val=\"S\"/><w:color w:val=\"auto\"/>").colour == nil)
  }

  @Test func stylesInACircle() throws {
    let circle = try run("<w:pStyle w:val=\"X\"/>", "")
    #expect(circle.isBold)
    #expect(circle.isItalic)
  }

  @Test func runProperties() throws {
    #expect(try run("", "<w:u w:val=\"single\"/>").isUnderlined)
    #expect(try !run("", "<w:u w:val=\"none\"/>").isUnderlined)
    #expect(try run("", "<w:vertAlign w:val=\"superscript\"/>").isRaised)
    #expect(try run("", "<w:position w:val=\"6\"/>").isRaised)
    #expect(try run("", "<w:sz w:val=\"27\"/>").fontSize == .points(13.5))
    #expect(try run("", "<w:lang w:val=\"en-US\"/>").language == "en-US")
  }

  @Test func themeFonts() throws {
    var document = HandmadeDOCX(
      "<w:p><w:r><w:rPr><w:rFonts w:asciiTheme=\"minorHAnsi\" w:ascii=\"Arial\"/></w:rPr><w:t>a</w:t></w:r></w:p>")
    document.parts = [
      (
        "chu-de.xml", "theme",
        "<a:themeElements><a:fontScheme><a:minorFont><a:latin typeface=\"Cambria\"/></a:minorFont></a:fontScheme></a:themeElements>"
      )
    ]
    #expect(try document.paragraphs().first?.runs.first?.fontFamily == "Cambria")
  }

  @Test func indentsAndSpacing() throws {
    func measured(_ properties: String) throws -> MeasuredParagraph {
      try first("<w:p><w:pPr>\(properties)</w:pPr></w:p>", styles: "")
    }
    let hanging = try measured("<w:ind w:left=\"720\" w:right=\"200\" w:hanging=\"360\" w:firstLine=\"99\"/>")
    #expect(hanging.leftIndent == .points(36))
    #expect(hanging.rightIndent == .points(10))
    #expect(hanging.firstLineIndent == .points(-18))
    #expect(try measured("<w:ind w:start=\"12.7mm\" w:firstLine=\"567\"/>").leftIndent == .millimetres(12.7))
    #expect(try measured("<w:spacing w:line=\"360\" w:lineRule=\"exact\"/>").lineSpacing == .exactly(.points(18)))
    #expect(try measured("<w:spacing w:line=\"360\" w:lineRule=\"atLeast\"/>").lineSpacing == .atLeast(.points(18)))
    #expect(try measured("<w:spacing w:line=\"360\"/>").lineSpacing == .lines(1.5))
    #expect(try measured("<w:spacing w:before=\"20\" w:beforeAutospacing=\"1\"/>").spaceBefore == .points(14))
    #expect(try measured("<w:spacing w:before=\"99999999999999999999\"/>").spaceBefore == .zero)
    let plain = try measured("")
    #expect(plain.controlsWidows)
    #expect(plain.lineSpacing == .lines(1))
    #expect(plain.alignment == .left)
    #expect(try !measured("<w:widowControl w:val=\"off\"/>").controlsWidows)
  }

  @Test func bordersOfAParagraph() throws {
    let borders = try first(
      """
      <w:p><w:pPr><w:pBdr><w:top w:val="single" w:sz="6" w:color="FF0000"/><w:bottom w:val="double" w:sz="4" w:color="auto"/>\
      <w:left w:val="nil"/></w:pBdr></w:pPr></w:p>
      """
    ).borders
    #expect(borders.top == MeasuredBorder(thickness: .points(0.75), colour: "FF0000"))
    #expect(borders.bottom == MeasuredBorder(thickness: .points(0.5), isSolid: false))
    #expect(borders.left == nil)
  }

  @Test func noSpaceBetweenParagraphsOfOneStyle() throws {
    let joined = "<w:p><w:pPr><w:spacing w:before=\"40\" w:after=\"60\"/><w:contextualSpacing/></w:pPr></w:p>"
    let paragraphs = try HandmadeDOCX(joined + joined, styles: "").paragraphs()
    #expect(paragraphs.map(\.spaceBefore) == [.points(2), .zero])
    #expect(paragraphs.map(\.spaceAfter) == [.zero, .points(3)])
  }

  // MARK: Numbering

  private static let numbering = """
    <w:abstractNum w:abstractNumId="0">\
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/>\
    <w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl>\
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2)"/></w:lvl>\
    <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:isLgl/><w:lvlText w:val="%1.%2.%3"/></w:lvl>\
    <w:lvl w:ilvl="3"><w:numFmt w:val="bullet"/><w:lvlText w:val="\u{F0B7}"/></w:lvl></w:abstractNum>\
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>\
    <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
    """

  @Test func automaticNumbers() throws {
    func item(_ list: Int, _ level: Int) -> String {
      "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr></w:pPr></w:p>"
    }
    var document = HandmadeDOCX(
      item(1, 0) + item(1, 1) + item(1, 1) + item(1, 2) + item(1, 0) + item(1, 1) + item(1, 3) + item(2, 0) + item(2, 0)
        + item(0, 0) + item(9, 0))
    document.parts = [("danh-so.xml", "numbering", Self.numbering)]
    let paragraphs = try document.paragraphs()
    #expect(
      paragraphs.map(\.automaticNumber) == ["I.", "1)", "2)", "1.2.1", "II.", "1)", "•", "V.", "VI.", nil, nil])
    #expect(paragraphs[0].leftIndent == .points(36))
    #expect(paragraphs[0].firstLineIndent == .points(-18))
  }

  /// A list's indents replace those of the styles below the one that names the list, and give way to that one's own.
  @Test func numberingOfAStyle() throws {
    var document = HandmadeDOCX(
      "<w:p><w:pPr><w:pStyle w:val=\"L\"/></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val=\"M\"/></w:pPr></w:p>",
      styles: """
        <w:style w:type="paragraph" w:styleId="B"><w:pPr><w:ind w:left="100"/></w:pPr></w:style>\
        <w:style w:type="paragraph" w:styleId="L"><w:basedOn w:val="B"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>\
        <w:style w:type="paragraph" w:styleId="M"><w:basedOn w:val="L"/><w:pPr><w:ind w:left="200"/></w:pPr></w:style>
        """)
    document.parts = [("danh-so.xml", "numbering", Self.numbering)]
    let paragraphs = try document.paragraphs()
    #expect(paragraphs.map(\.automaticNumber) == ["I.", "II."])
    #expect(paragraphs.map(\.leftIndent) == [.points(36), .points(10)])
  }
}
