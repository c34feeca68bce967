import DocumentModel
import Packaging
import Testing

@testable import DocumentFormats

/// Blocks as they stand in `word/document.xml`.
@Suite struct DOCXBlockTests {
  @Test func paragraphWithNumberAndEmphasis() throws {
    try expect(
      [
        .paragraph(
          Paragraph(
            .clause, number: ParagraphNumber("2.", .bold),
            Specimen.text("Sở A:", .bold) + Specimen.text(" phối") + [.lineBreak]
              + Specimen.text("hợp", [.bold, .italic])))
      ],
      print: """
        <w:p><w:pPr><w:pStyle w:val="Clause"/></w:pPr>\
        <w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">2. </w:t></w:r>\
        <w:r><w:rPr><w:b/></w:rPr><w:t>Sở A:</w:t></w:r>\
        <w:r><w:t xml:space="preserve"> phối</w:t></w:r><w:r><w:br/></w:r>\
        <w:r><w:rPr><w:b/><w:i/></w:rPr><w:t>hợp</w:t></w:r></w:p>
        """)
  }

  @Test func textIsEscapedAndHyphensDoNotBreak() throws {
    try expect(
      [
        .paragraph(Paragraph(.bodyText, Specimen.text("<a> & \"b\" 26\u{2011}KH/TU, ngày\u{A0}05\u{2011}")))
      ],
      print: """
        <w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t>&lt;a&gt; &amp; "b" 26</w:t><w:noBreakHyphen/>\
        <w:t>KH/TU, ngày\u{A0}05</w:t><w:noBreakHyphen/></w:r></w:p>
        """)
  }

  @Test func referenceLeadsToBookmark() throws {
    try expect(
      [
        .paragraph(
          Paragraph(.clause, [.reference("Mục I", anchor: "muc-tieu", .italic), .reference("Mục X", anchor: "x", [])])),
        .paragraph(
          Paragraph(
            .sectionHeading, number: ParagraphNumber("I."), Specimen.text("MỤC TIÊU"), outlineLevel: 1,
            anchor: "muc-tieu")),
      ],
      print: """
        <w:p><w:pPr><w:pStyle w:val="Clause"/></w:pPr><w:hyperlink w:anchor="_ref_muc_tieu"><w:r><w:rPr><w:i/></w:rPr>\
        <w:t>Mục I</w:t></w:r></w:hyperlink><w:r><w:t>Mục X</w:t></w:r></w:p>
        <w:p><w:pPr><w:pStyle w:val="SectionHeading"/></w:pPr><w:bookmarkStart w:id="0" w:name="_ref_muc_tieu"/>\
        <w:r><w:t xml:space="preserve">I. </w:t></w:r><w:r><w:t>MỤC TIÊU</w:t></w:r><w:bookmarkEnd w:id="0"/></w:p>
        """)
  }

  @Test func longAnchorsStayApart() {
    let stem = String(repeating: "a-b", count: 20)
    let names = [stem, stem + "-1"].enumerated().map { DOCXBookmark(identifier: $0, anchor: $1).name }
    #expect(names == ["_cut0_a_ba_ba_ba_ba_ba_ba_ba_ba", "_cut1_a_ba_ba_ba_ba_ba_ba_ba_ba"])
  }

  @Test func outlineLevelOnlyWhereTheStyleSaysOtherwise() throws {
    try expect(
      [
        .paragraph(Paragraph(.annexNumber, Specimen.text("Phụ lục"), outlineLevel: 1)),
        .paragraph(Paragraph(.clauseHeading, Specimen.text("A"), outlineLevel: 2)),
        .paragraph(Paragraph(.clauseHeading, Specimen.text("B"))),
      ],
      print: """
        <w:p><w:pPr><w:pStyle w:val="AnnexNumber"/><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>Phụ lục</w:t></w:r></w:p>
        <w:p><w:pPr><w:pStyle w:val="ClauseHeading"/></w:pPr><w:r><w:t>A</w:t></w:r></w:p>
        <w:p><w:pPr><w:pStyle w:val="ClauseHeading"/><w:outlineLvl w:val="9"/></w:pPr><w:r><w:t>B</w:t></w:r></w:p>
        """)
  }

  /// 20 mm of 64: 22 mm on each side are 1247 twips.
  @Test func ruleIsIndented() throws {
    try expect(
      [
        Specimen.rule(.issuer, 20, in: 64)
      ],
      print: """
        <w:p><w:pPr><w:pStyle w:val="RuleIssuer"/><w:ind w:left="1247" w:right="1247"/></w:pPr></w:p>
        """)
  }

  /// Word draws a frame outside the indents, LibreOffice too: by a padding of 1 point and a line of 0.5, 30 twips.
  @Test func framesHaveTheirWidthAndStayApart() throws {
    let insets = Insets(left: .zero, right: .millimetres(44))
    try expect(
      [
        .paragraph(Paragraph(.secrecyMark, Specimen.text("MẬT"), insets: insets)),
        .paragraph(Paragraph(.urgencyMark, Specimen.text("KHẨN"), insets: insets)),
      ],
      print: """
        <w:p><w:pPr><w:pStyle w:val="SecrecyMark"/><w:ind w:left="30" w:right="2524"/></w:pPr><w:r><w:t>MẬT</w:t></w:r></w:p>
        <w:p><w:pPr><w:pStyle w:val="Spacing"/></w:pPr></w:p>
        <w:p><w:pPr><w:pStyle w:val="UrgencyMark"/><w:ind w:left="30" w:right="2524"/></w:pPr><w:r><w:t>KHẨN</w:t></w:r></w:p>
        """)
  }

  @Test func footnoteIsReferredTo() throws {
    try expect(
      [
        .paragraph(Paragraph(.bodyText, Specimen.text("Chữ") + [.footnote(number: 7, Specimen.text("Xem"))]))
      ],
      print: """
        <w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t>Chữ</w:t></w:r><w:r><w:rPr>\
        <w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="7"/></w:r></w:p>
        """)
  }
}

/// Expects blocks to be printed so, alone in a document of one section.
func expect(
  _ blocks: [Block], print expected: String, in style: HouseStyle = Specimen.style,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let document = OfficialDocument(
    properties: Specimen.document.properties, sections: [DocumentSection(kind: .plan, blocks: blocks)])
  var xml = XMLWriter()
  xml.start("w:body")
  DOCXDocument.write(blocks, in: DOCXContext(document, in: style), to: &xml)
  xml.newline()
  xml.end()
  #expect(
    String(decoding: xml.finish(), as: UTF8.self) == "<w:body>\n\(expected)\n</w:body>\n",
    sourceLocation: sourceLocation)
}
