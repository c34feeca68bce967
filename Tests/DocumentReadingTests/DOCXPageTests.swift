import DocumentModel
import DocumentReading
import Testing

@Suite struct DOCXPageTests {
  private func document(_ body: String, settings: String = "") -> HandmadeDOCX {
    var document = HandmadeDOCX(body)
    document.parts = [
      ("dau1.xml", "header", "<w:p><w:r><w:t>đầu</w:t></w:r></w:p>"),
      ("dau2.xml", "header", "<w:p><w:r><w:t>trang nhất</w:t></w:r></w:p>"),
      ("cai-dat.xml", "settings", settings),
    ]
    return document
  }

  private let margins = """
    <w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:bottom="-1134" w:left="1701" w:right="1134" w:header="567" \
    w:footer="500" w:gutter="100"/>
    """

  @Test func sections() throws {
    let read = try document(
      """
      <w:p><w:r><w:t>a</w:t></w:r></w:p><w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="dau1.xml"/>\
      <w:headerReference w:type="first" r:id="dau2.xml"/>\(margins)<w:titlePg/><w:pgNumType w:start="1"/></w:sectPr></w:pPr></w:p>\
      <w:p><w:r><w:t>b</w:t></w:r></w:p><w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>
      """, settings: "<w:autoHyphenation/><w:mirrorMargins/>"
    ).read()
    #expect(read.hyphenates == true)
    #expect(read.sections.map { $0.blocks.paragraphs.map(\.text) } == [["a", ""], ["b"]])
    let page = try #require(read.sections.first?.page)
    #expect(page.width?.twips == 11906)
    #expect(page.height?.twips == 16838)
    #expect(page.marginTop?.twips == 1134)
    #expect(page.marginBottom?.twips == 1134)
    #expect(page.marginLeft?.twips == 1801)
    #expect(page.marginRight?.twips == 1134)
    #expect(page.headerDistance?.twips == 567)
    #expect(page.footerDistance?.twips == 500)
    #expect(page.mirrorsMargins)
    #expect(page.firstPageNumber == 1)
    #expect(page.header.paragraphs.map(\.text) == ["đầu"])
    #expect(page.firstHeader?.paragraphs.map(\.text) == ["trang nhất"])
    #expect(page.firstFooter == [])
    let second = try #require(read.sections.last?.page)
    #expect(second.width?.twips == 16838)
    #expect(second.header.paragraphs.map(\.text) == ["đầu"])
    #expect(second.firstHeader == nil)
    #expect(second.firstPageNumber == nil)
    #expect(second.marginTop == nil)
  }

  @Test func sectionsEndOnlyInTheBodyItself() throws {
    let ending = "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>"
    let read = try document("<w:tbl><w:tr><w:tc>\(ending)</w:tc></w:tr></w:tbl><w:p/><w:sectPr/>").read()
    #expect(read.sections.count == 1)
  }

  /// Columns begin on the page they follow on.
  @Test func continuousSectionIsNoNewPage() throws {
    let read = try document(
      """
      <w:p><w:pPr><w:sectPr>\(margins)</w:sectPr></w:pPr></w:p>\
      <w:p><w:r><w:t>b</w:t></w:r></w:p><w:sectPr><w:type w:val="continuous"/>\(margins)</w:sectPr>
      """
    ).read()
    #expect(read.sections.count == 1)
    #expect(read.sections.first?.blocks.count == 2)
  }

  /// LibreOffice writes the setting and takes it back in every paragraph.
  @Test func hyphenation() throws {
    let word = "<w:r><w:t>a</w:t></w:r>"
    func hyphenates(_ properties: String) throws -> Bool? {
      try document("<w:p><w:pPr>\(properties)</w:pPr>\(word)</w:p>", settings: "<w:autoHyphenation/>").read().hyphenates
    }
    #expect(try hyphenates("") == true)
    #expect(try hyphenates("<w:suppressAutoHyphens/>") == false)
    #expect(try HandmadeDOCX("<w:p>\(word)</w:p>").read().hyphenates == false)
  }

  @Test func strictDocument() throws {
    var strict = document(
      "<w:p><w:pPr><w:jc w:val=\"end\"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p><w:sectPr>\(margins)</w:sectPr>")
    strict.isStrict = true
    let read = try strict.read()
    #expect(read.sections.first?.page.marginLeft?.twips == 1801)
    #expect(read.sections.first?.blocks.paragraphs.first?.alignment == .right)
  }

  @Test func withoutSectionProperties() throws {
    let read = try HandmadeDOCX("<w:p/>").read()
    #expect(read.sections == [MeasuredSection(page: MeasuredPage(), blocks: read.sections.flatMap(\.blocks))])
    #expect(read.language == nil)
    #expect(read.hyphenates == false)
  }
}
