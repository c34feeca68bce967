import DocumentModel
import Packaging
import Testing

@testable import DocumentFormats

/// The specimen's parts.
@Suite struct DOCXPackageTests {
  static func part(
    _ path: String, of document: OfficialDocument = Specimen.document, in style: HouseStyle = Specimen.style
  )
    throws -> String
  {
    let parts = DOCXPackage.parts(of: document, in: StyleSheets(style))
    return String(decoding: try #require(parts.first { $0.path == path }).bytes, as: UTF8.self)
  }

  @Test func partsInOrder() {
    #expect(
      DOCXPackage.parts(of: Specimen.document, in: StyleSheets(Specimen.style)).map(\.path) == [
        "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "docProps/app.xml", "docProps/custom.xml",
        "word/_rels/document.xml.rels", "word/document.xml", "word/styles.xml", "word/settings.xml",
        "word/fontTable.xml", "word/footnotes.xml", "word/header1.xml", "word/header2.xml", "word/header3.xml",
        "word/footer1.xml", "word/footer2.xml",
      ])
  }

  /// No part for what the document has not: no footnotes, nothing at the foot, no number or date.
  @Test func noNeedlessParts() {
    let document = OfficialDocument(
      properties: DocumentProperties(
        title: "", subject: "", issuer: "", number: nil, issuedOn: nil, language: "vi-VN"),
      sections: [DocumentSection(kind: .plan, blocks: [])])
    #expect(
      DOCXPackage.parts(of: document, in: StyleSheets(Specimen.style)).map(\.path) == [
        "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "docProps/app.xml", "word/_rels/document.xml.rels",
        "word/document.xml", "word/styles.xml", "word/settings.xml", "word/fontTable.xml", "word/header1.xml",
        "word/header2.xml",
      ])
  }

  @Test func everySectionCountsItsOwnPages() throws {
    let document = try Self.part("word/document.xml")
    let sections = document.split(separator: "\n<w:sectPr>\n").dropFirst()
    #expect(sections.count == 2)
    #expect(
      sections.first?.hasPrefix(
        """
        <w:headerReference w:type="default" r:id="header1"/>
        <w:headerReference w:type="first" r:id="header2"/>
        <w:footerReference w:type="first" r:id="footer1"/>
        <w:type w:val="nextPage"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" \
        w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:pgNumType w:start="1"/><w:titlePg/></w:sectPr></w:pPr>
        """) == true)
    #expect(
      sections.last?.hasPrefix(
        """
        <w:headerReference w:type="default" r:id="header1"/>
        <w:headerReference w:type="first" r:id="header3"/>
        <w:footerReference w:type="first" r:id="footer2"/>
        <w:type w:val="nextPage"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>
        """) == true)
  }

  @Test func firstPageShowsItsNumberWhereTheStyleSaysSo() throws {
    var style = Specimen.style
    style.page.showsNumberOnFirstPage = true
    let number = """
      <w:p><w:pPr><w:pStyle w:val="PageNumber"/></w:pPr><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r>\
      </w:fldSimple></w:p>
      """
    #expect(try Self.part("word/header2.xml").contains(number) == false)
    #expect(try Self.part("word/header2.xml", in: style).contains(number))
    var document = Specimen.document
    document.sections = [DocumentSection(kind: .plan, blocks: [])]
    #expect(try Self.part("word/document.xml", of: document, in: style).contains("titlePg") == false)
  }

  @Test func footnotesHaveTheirSeparators() throws {
    #expect(
      try Self.part("word/footnotes.xml").split(separator: "\n").dropFirst(2).joined(separator: "\n") == """
        <w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
        <w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>
        <w:footnote w:id="1"><w:p><w:pPr><w:pStyle w:val="Footnote"/></w:pPr><w:r><w:rPr>\
        <w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>\
        <w:r><w:t xml:space="preserve">Xem </w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>Luật Z</w:t></w:r>\
        <w:r><w:t>.</w:t></w:r></w:p></w:footnote>
        </w:footnotes>
        """)
  }

  @Test(arguments: [
    """
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="SectionHeading"><w:name w:val="Mục"/>\
    <w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/>\
    <w:spacing w:before="120" w:after="0" w:line="240" w:lineRule="auto"/><w:ind w:left="0" w:firstLine="567"/>\
    <w:jc w:val="both"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr></w:style>
    """,
    """
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="SignatureSpace"><w:name w:val="Chỗ ký"/>\
    <w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>\
    <w:spacing w:before="0" w:after="0" w:line="1400" w:lineRule="exact"/><w:jc w:val="center"/></w:pPr>\
    <w:rPr><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr></w:style>
    """,
    """
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="UrgencyMark"><w:name w:val="Độ khẩn"/>\
    <w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:pBdr><w:top w:val="single" w:sz="4" w:space="1" w:color="FF0000"/>\
    <w:left w:val="single" w:sz="4" w:space="1" w:color="FF0000"/>\
    <w:bottom w:val="single" w:sz="4" w:space="1" w:color="FF0000"/>\
    <w:right w:val="single" w:sz="4" w:space="1" w:color="FF0000"/></w:pBdr>\
    <w:spacing w:before="120" w:after="0" w:line="240" w:lineRule="auto"/><w:ind w:left="30" w:right="30"/>\
    <w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:color w:val="FF0000"/><w:sz w:val="26"/><w:szCs w:val="26"/></w:rPr></w:style>
    """,
    """
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="RuleMotto"><w:name w:val="Đường kẻ dưới tiêu ngữ"/>\
    <w:basedOn w:val="Normal"/><w:pPr><w:pBdr><w:top w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:pBdr>\
    <w:spacing w:before="20" w:after="100" w:line="20" w:lineRule="exact"/></w:pPr><w:rPr><w:sz w:val="2"/>\
    <w:szCs w:val="2"/></w:rPr></w:style>
    """,
    """
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="NumberAndSymbol"><w:name w:val="Số và ký hiệu"/>
    """,
  ])
  func style(_ expected: String) throws {
    #expect(try Self.part("word/styles.xml").contains(expected))
  }

  @Test func everyRoleHasAStyle() throws {
    let styles = try Self.part("word/styles.xml")
    for role in Role.allCases { #expect(styles.contains("w:styleId=\"\(role.rawValue)\"")) }
  }

  /// Word takes what follows a comma in a style's name for another name of the style.
  @Test(arguments: Role.allCases)
  func nameOfAStyleHoldsNoComma(role: Role) {
    #expect(!role.name.contains(","))
  }

  @Test func propertiesComeFromTheDocumentAlone() throws {
    #expect(
      try Self.part("docProps/core.xml").split(separator: "\n").dropFirst(2).joined(separator: "\n") == """
        <dc:title>Kế hoạch hành động Thử &lt;mọi&gt; thứ &amp; "cả" dấu</dc:title>
        <dc:subject>Thử &lt;mọi&gt; thứ &amp; "cả" dấu</dc:subject>
        <dc:creator>Ủy ban nhân dân tỉnh X</dc:creator>
        <dc:language>vi-VN</dc:language>
        <dcterms:created xsi:type="dcterms:W3CDTF">2026-01-05T00:00:00Z</dcterms:created>
        </cp:coreProperties>
        """)
    let custom = try Self.part("docProps/custom.xml")
    #expect(custom.contains("pid=\"2\" name=\"Số, ký hiệu\"><vt:lpwstr>05/KH-UBND</vt:lpwstr>"))
    #expect(custom.contains("pid=\"3\" name=\"Ngày ban hành\"><vt:lpwstr>2026-01-05</vt:lpwstr>"))
  }
}
