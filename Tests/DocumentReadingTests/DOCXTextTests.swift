import DocumentModel
import DocumentReading
import Testing

@Suite struct DOCXTextTests {
  private func paragraph(_ content: String) throws -> MeasuredParagraph {
    try #require(try HandmadeDOCX("<w:p>\(content)</w:p>").paragraphs().first)
  }

  private func text(_ content: String) throws -> String { try paragraph(content).text }

  @Test func whatStandsForCharacters() throws {
    #expect(
      try text("<w:r><w:t xml:space=\"preserve\">a </w:t><w:tab/><w:t> b </w:t><w:br/><w:noBreakHyphen/><w:cr/></w:r>")
        == "a \tb\n\u{2011}\n")
    #expect(try text("<w:r><w:sym w:font=\"Symbol\" w:char=\"F0B7\"/><w:softHyphen/></w:r>") == "•\u{AD}")
  }

  @Test func insertedIsTextAndDeletedIsNot() throws {
    #expect(
      try text(
        """
        <w:ins><w:r><w:t>một</w:t></w:r></w:ins><w:del><w:r><w:delText>hai</w:delText><w:t>hai</w:t></w:r></w:del>\
        <w:moveFrom><w:r><w:t>ba</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>bốn</w:t></w:r></w:moveTo>
        """) == "mộtbốn")
  }

  @Test func textInLinksControlsAndTags() throws {
    #expect(
      try text(
        """
        <w:hyperlink><w:r><w:t>a</w:t></w:r></w:hyperlink><w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>b</w:t>\
        </w:r></w:sdtContent></w:sdt><w:smartTag><w:r><w:t>c</w:t></w:r></w:smartTag>
        """) == "abc")
  }

  /// As Word's gallery of page numbers puts them in.
  @Test func paragraphsInControls() throws {
    let paragraphs = try HandmadeDOCX(
      "<w:sdt><w:sdtPr/><w:sdtContent><w:p>\(run("a"))</w:p></w:sdtContent></w:sdt><w:customXml><w:p>\(run("b"))</w:p></w:customXml>"
    ).paragraphs()
    #expect(paragraphs.map(\.text) == ["a", "b"])
  }

  @Test func alternativesAreReadOnce() throws {
    let understood = """
      <w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:t>mới</w:t></mc:Choice><mc:Fallback><w:t>cũ</w:t></mc:Fallback>\
      </mc:AlternateContent></w:r>
      """
    #expect(try text(understood) == "mới")
    #expect(try text(understood.replacing("\"wps\"", with: "\"xyz\"")) == "cũ")
  }

  @Test func hiddenTextIsLeftOut() throws {
    #expect(try text("<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:t>hiện</w:t></w:r>") == "hiện")
  }

  // MARK: Fields

  private func complexField(_ instruction: String, _ result: String) -> String {
    """
    <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> \(instruction) </w:instrText></w:r>\
    <w:r><w:fldChar w:fldCharType="separate"/></w:r>\(result)<w:r><w:fldChar w:fldCharType="end"/></w:r>
    """
  }

  private func run(_ text: String) -> String { "<w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r>" }

  @Test func pageNumbers() throws {
    for field in [
      "<w:fldSimple w:instr=\" PAGE \">\(run("7"))</w:fldSimple>", complexField("PAGE \\* MERGEFORMAT", run("7")),
    ] {
      let runs = try paragraph(run("- ") + field + run(" -")).runs
      #expect(runs.map(\.text) == ["- ", "7", " -"])
      #expect(runs.map(\.field) == [nil, .pageNumber, nil])
    }
    #expect(try paragraph(complexField("numpages", run("9"))).runs.map(\.field) == [.pageCount])
  }

  @Test func pageNumberWithoutResult() throws {
    let runs = try paragraph("<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>PAGE</w:instrText></w:r>").runs
    #expect(runs.map(\.field) == [.pageNumber])
  }

  /// Instructions are never text, whatever stands in them.
  @Test func otherFields() throws {
    #expect(try paragraph(complexField("DATE", run("hôm nay"))).runs.map(\.text) == ["hôm nay"])
    #expect(try paragraph(complexField("DATE", run("hôm nay"))).runs.map(\.field) == [.other])
    #expect(try paragraph(complexField("HYPERLINK \"x\"", run("xem"))).runs.map(\.field) == [nil])
  }

  @Test(arguments: ["PAGE", "DATE"]) func fieldsWithinInstructions(instruction: String) throws {
    let inner = complexField(instruction, run("7"))
    let outer = """
      <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>\(inner)<w:r><w:instrText> = 7 "đúng"\
      </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>\(run("đúng"))<w:r><w:fldChar w:fldCharType="end"/></w:r>
      """
    #expect(try text(outer + run("!")) == "đúng!")
  }

  // MARK: Notes

  @Test func footnotes() throws {
    var document = HandmadeDOCX(
      "<w:p>\(run("a"))<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:footnoteReference w:id=\"5\"/></w:r></w:p>"
        + "<w:p><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>")
    document.parts = [
      (
        "ghi-chu.xml", "footnotes",
        "<w:footnote w:id=\"2\"><w:p>\(run("hai"))</w:p></w:footnote>"
          + "<w:footnote w:id=\"5\"><w:p><w:r><w:footnoteRef/></w:r>\(run(" năm"))</w:p></w:footnote>"
      )
    ]
    let read = try document.read()
    let runs = read.sections.flatMap(\.blocks).paragraphs.flatMap(\.runs)
    #expect(runs.map(\.text) == ["a", "1", "2"])
    #expect(runs.map(\.isFootnoteMark) == [false, true, true])
    #expect(runs.map(\.isRaised) == [false, true, false])
    #expect(read.footnotes.map { $0.map(\.text) } == [["năm"], ["hai"]])
  }

  @Test func pageBreaks() throws {
    let pageBreak = "<w:r><w:br w:type=\"page\"/></w:r>"
    let paragraphs = try HandmadeDOCX(
      "<w:p>\(run("a"))\(pageBreak)</w:p><w:p>\(run("b"))</w:p><w:p>\(pageBreak)\(run("c"))</w:p>"
    ).paragraphs()
    #expect(paragraphs.map(\.text) == ["a", "b", "c"])
    #expect(paragraphs.map(\.breaksPageBefore) == [false, true, true])
  }
}
