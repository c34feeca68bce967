import DocumentModel
import Packaging
import Testing

@testable import DocumentFormats

/// Parts, styles and pages.
@Suite struct ODTPackageTests {
  private func part(
    _ path: String, of document: OfficialDocument = Specimen.document, in style: HouseStyle = Specimen.style
  ) throws -> String {
    let parts = DocumentFormat.odt.render(document, in: style).parts
    return String(decoding: try #require(parts.first { $0.path == path }).bytes, as: UTF8.self)
  }

  /// What is printed, without the line breaks that only serve the reader.
  private func printed(_ print: (inout XMLWriter) -> Void) throws -> String {
    var xml = XMLWriter()
    print(&xml)
    return String(decoding: xml.finish(), as: UTF8.self).filter { $0 != "\n" }
  }

  /// ODF 1.3 Part 2, 3.3.
  @Test func mediaTypeStandsFirstAndUncompressed() throws {
    let document = DocumentFormat.odt.render(Specimen.document, in: Specimen.style)
    #expect(
      document.parts.map(\.path)
        == ["mimetype", "META-INF/manifest.xml", "content.xml", "styles.xml", "settings.xml", "meta.xml"])
    #expect(document.parts.map(\.isStored) == [true, false, false, false, false, false])
    #expect(String(decoding: try document.bytes()[38..<77], as: UTF8.self) == "application/vnd.oasis.opendocument.text")
  }

  @Test func metadata() throws {
    let meta = try part("meta.xml")
    #expect(
      meta.hasSuffix(
        """
        <office:meta>
        <meta:generator>kehoach</meta:generator>
        <dc:title>Kế hoạch hành động Thử &lt;mọi&gt; thứ &amp; "cả" dấu</dc:title>
        <dc:subject>Thử &lt;mọi&gt; thứ &amp; "cả" dấu</dc:subject>
        <meta:initial-creator>Ủy ban nhân dân tỉnh X</meta:initial-creator>
        <dc:creator>Ủy ban nhân dân tỉnh X</dc:creator>
        <meta:creation-date>2026-01-05T00:00:00</meta:creation-date>
        <dc:language>vi-VN</dc:language>
        \(try printed { $0.userDefined("Số, ký hiệu", "string", "05/KH-UBND") })
        \(try printed { $0.userDefined("Ngày ban hành", "date", "2026-01-05") })
        </office:meta>
        </office:document-meta>

        """))
  }

  @Test func draftHasNeitherNumberNorDay() throws {
    var document = Specimen.document
    document.properties.number = nil
    document.properties.issuedOn = nil
    let meta = try part("meta.xml", of: document)
    #expect(!meta.contains("user-defined"))
    #expect(!meta.contains("creation-date"))
  }

  @Test func everyRoleHasItsStyle() throws {
    let styles = try part("styles.xml")
    for role in Role.allCases { #expect(styles.contains("<style:style style:name=\"\(role.rawValue)\" ")) }
  }

  /// LibreOffice raises the number before a note only where its style is not that of the mark in the text.
  @Test func footnoteNumbersAreRaised() throws {
    let styles = try part("styles.xml")
    #expect(
      styles.contains(
        #"text:citation-style-name="FootnoteNumber" text:citation-body-style-name="FootnoteMark""#))
    #expect(styles.split(separator: "super 58%").count == 3)
  }

  /// A heading of a style without an outline level would lose its indent.
  @Test func noStyleIsNumberedByTheApplication() throws {
    #expect(
      try part("styles.xml").contains(
        #"<style:style style:name="Standard" style:family="paragraph" style:list-style-name=""/>"#))
  }

  private func style(of role: Role) throws -> String {
    try printed { ODTStyles.print(role, Specimen.style.look(of: role), in: Specimen.style, on: &$0) }
  }

  @Test func headingStyle() throws {
    let expected = """
      style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="1">\
      <style:paragraph-properties fo:text-align="justify" fo:text-indent="10mm" fo:margin-left="0mm" \
      fo:margin-right="0mm" fo:margin-top="6pt" fo:margin-bottom="0pt" fo:line-height="100%" \
      fo:keep-with-next="always"/><style:text-properties fo:font-size="14pt" style:font-size-asian="14pt" \
      style:font-size-complex="14pt" fo:font-weight="bold" style:font-weight-asian="bold" \
      style:font-weight-complex="bold"/></style:style>
      """
    #expect(try style(of: .sectionHeading).hasSuffix(expected))
  }

  @Test func framedStyle() throws {
    let expected = ##"fo:line-height="100%" fo:border="0.5pt solid #FF0000" fo:padding="1pt"/>"##
    #expect(try style(of: .urgencyMark).contains(expected))
  }

  @Test func exactLineHeight() throws {
    #expect(try style(of: .signatureSpace).contains(#"fo:line-height="70pt""#))
  }

  /// With the insets of its block, a rule is as long as the block says; its own line counts to the space behind it.
  @Test func rule() throws {
    let named = try printed { ODTStyles.print(.motto, Specimen.style.style(of: .motto), on: &$0) }
    let properties = """
      <style:paragraph-properties fo:margin-top="1pt" fo:margin-bottom="5pt" fo:line-height="1pt" \
      fo:border-top="0.75pt solid #000000"/>
      """
    #expect(named.contains(properties))
    let insets = Insets(left: .millimetres(16), right: .millimetres(16.5))
    let own = ODTAutomaticStyle.paragraph(parent: "RuleMotto", insets, ODTPlacement())
    let expected = """
      <style:style style:name="RuleMotto.16-16.5" style:family="paragraph" style:parent-style-name="RuleMotto">\
      <style:paragraph-properties fo:margin-left="16mm" fo:margin-right="16.5mm"/></style:style>
      """
    #expect(try printed { own.print(in: Specimen.style, on: &$0) } == expected)
  }

  @Test func tableStyleBeginsPages() throws {
    let table = ODTAutomaticStyle.layoutTable(
      width: .millimetres(160), outset: .millimetres(5), ODTPlacement(masterPage: "FirstPortrait"))
    let expected = """
      <style:style style:name="LayoutTable.160-5.FirstPortrait" style:family="table" \
      style:master-page-name="FirstPortrait"><style:table-properties style:width="160mm" table:align="left" \
      fo:margin-left="-5mm" table:border-model="collapsing" style:may-break-between-rows="false" \
      style:page-number="1"/></style:style>
      """
    #expect(try printed { table.print(in: Specimen.style, on: &$0) } == expected)
  }

  /// The first page of the plan has a mark and an address, that of the annex neither; only later pages have a number.
  @Test func pages() throws {
    let pages = ODTPages(of: Specimen.document, in: Specimen.style)
    #expect(pages.masterPages.map(\.name) == ["FirstOfSection1", "Standard", "FirstLandscape", "Landscape"])
    #expect(pages.masterPages.map(\.next) == ["Standard", nil, "Landscape", nil])
    #expect(pages.masterPages.map(\.numberEdge) == [nil, .top, nil, .top])
    #expect(pages.sectionStarts == ["FirstOfSection1", "FirstLandscape"])
    #expect(
      pages.layouts.map(\.name)
        == ["PortraitPage.Header.Footer", "PortraitPage.Header", "LandscapePage", "LandscapePage.Header"])
  }

  @Test func numberOnFirstPage() throws {
    var style = Specimen.style
    style.page.showsNumberOnFirstPage = true
    let pages = ODTPages(of: Specimen.document, in: style)
    #expect(pages.masterPages.map(\.name) == ["FirstOfSection1", "Standard", "Landscape"])
    #expect(pages.masterPages.allSatisfy { $0.numberEdge == .top })
  }

  /// The text area begins 20 mm below the edge of the paper, with a header and without.
  @Test func headerMakesUpTheMargin() throws {
    let pages = ODTPages(of: Specimen.document, in: Specimen.style)
    let layouts = try printed { pages.printLayouts(in: Specimen.style.page, on: &$0) }
    let properties = """
      <style:page-layout-properties fo:page-width="297mm" fo:page-height="210mm" style:print-orientation="landscape"
      """
    #expect(
      layouts.contains(#"<style:page-layout style:name="LandscapePage">"# + properties + #" fo:margin-top="20mm""#))
    #expect(
      layouts.contains(
        #"<style:page-layout style:name="LandscapePage.Header">"# + properties + #" fo:margin-top="10mm""#))
    #expect(layouts.contains(#"<style:header-footer-properties fo:min-height="10mm" fo:margin-bottom="0mm"/>"#))
  }

  /// LibreOffice does not always break the page before a table.
  @Test func sectionBeginsWithAParagraph() throws {
    let text = ODTDocument.text(
      of: Specimen.document, on: ODTPages(of: Specimen.document, in: Specimen.style), in: Specimen.style)
    let starts = text.filter { $0.placement.masterPage != nil }
    #expect(starts.map(\.placement.masterPage) == ["FirstOfSection1", "FirstLandscape"])
    #expect(starts.map(\.item.kind) == [.spacing(.least), .block(try #require(Specimen.annex.blocks.first))])
  }
}

extension XMLWriter {
  fileprivate mutating func userDefined(_ name: String, _ type: String, _ value: String) {
    start("meta:user-defined")
    attribute("meta:name", name)
    attribute("meta:value-type", type)
    text(value)
    end()
  }
}
