import DocumentModel
import DocumentReading
import Testing

@Suite struct ODTTextTests {
  private func paragraph(_ content: String) throws -> MeasuredParagraph {
    try #require(try HandmadeODT("<text:p>\(content)</text:p>").paragraphs().first)
  }

  private func text(_ content: String) throws -> String { try paragraph(content).text }

  /// ODF 1.3 Part 3, 6.1.2: a stretch of white space is one space, at the start none.
  @Test func whiteSpace() throws {
    #expect(try text(" \n a  b<text:span> c</text:span> <text:span> d</text:span>") == "a b c d")
    #expect(try text("a<text:s/><text:s text:c=\"3\"/>b<text:tab/>c<text:line-break/>d") == "a    b\tc\nd")
    #expect(try text("<text:s text:c=\"2000000000\"/>").count == 1000)
  }

  @Test func spansLinksAndMarks() throws {
    #expect(
      try text(
        "a<text:a>b</text:a><text:bookmark-start/>c<text:soft-page-break/><text:change-start/><text:meta>d</text:meta>")
        == "abcd")
  }

  @Test func trackedChangesAreNoText() throws {
    let body =
      "<text:tracked-changes><text:changed-region><text:deletion><text:p>bỏ</text:p></text:deletion></text:changed-region>"
      + "</text:tracked-changes><text:p>còn</text:p>"
    #expect(try HandmadeODT(body).paragraphs().map(\.text) == ["còn"])
  }

  @Test func fields() throws {
    let runs = try paragraph(
      "- <text:page-number>3</text:page-number>/<text:page-count>9</text:page-count>, <text:date>hôm nay</text:date>"
    ).runs
    #expect(runs.map(\.text) == ["- ", "3", "/", "9", ", ", "hôm nay"])
    #expect(runs.map(\.field) == [nil, .pageNumber, nil, .pageCount, nil, .other])
  }

  @Test func footnotes() throws {
    let read = try HandmadeODT(
      """
      <text:p>a<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>\
      <text:p><text:s/>ghi chú</text:p></text:note-body></text:note>b</text:p>
      """,
      styles: """
        <text:notes-configuration text:note-class="footnote" text:citation-body-style-name="M"/>\
        <style:style style:name="M" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
        """
    ).read()
    let runs = read.sections.flatMap(\.blocks).paragraphs.flatMap(\.runs)
    #expect(runs.map(\.text) == ["a", "1", "b"])
    #expect(runs.map(\.isFootnoteMark) == [false, true, false])
    #expect(runs.map(\.isRaised) == [false, true, false])
    #expect(read.footnotes.map { $0.map(\.text) } == [["ghi chú"]])
  }

  // MARK: Lists

  private let lists = """
    <text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="I" style:num-suffix=".">\
    <style:list-level-properties><style:list-level-label-alignment fo:margin-left="10mm" fo:text-indent="-5mm"/>\
    </style:list-level-properties></text:list-level-style-number>\
    <text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix=")" text:display-levels="2" text:start-value="3"/>\
    <text:list-level-style-bullet text:level="3" text:bullet-char="–"/></text:list-style>
    """

  @Test func listsAreCounted() throws {
    let paragraphs = try HandmadeODT(
      """
      <text:list text:style-name="L"><text:list-item><text:p>a</text:p><text:p>a'</text:p><text:list><text:list-item><text:p>b</text:p>\
      <text:list><text:list-item><text:p>c</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>d</text:p>\
      </text:list-item></text:list></text:list-item><text:list-header><text:p>e</text:p></text:list-header></text:list>\
      <text:p>giữa</text:p>\
      <text:list text:style-name="L" text:continue-numbering="true"><text:list-item><text:p>f</text:p></text:list-item></text:list>\
      <text:list text:style-name="L"><text:list-item><text:p>g</text:p></text:list-item></text:list>
      """, automatic: lists
    ).paragraphs()
    #expect(paragraphs.map(\.text) == ["a", "a'", "b", "c", "d", "e", "giữa", "f", "g"])
    #expect(paragraphs.map(\.automaticNumber) == ["I.", nil, "I.3)", "–", "I.4)", nil, nil, "II.", "I."])
    #expect(paragraphs[0].leftIndent == .millimetres(10))
    #expect(paragraphs[0].firstLineIndent == .millimetres(-5))
    #expect(paragraphs[6].leftIndent == .zero)
  }

  @Test func headingsAreNumberedByTheOutline() throws {
    let paragraphs = try HandmadeODT(
      "<text:h text:outline-level=\"1\">A</text:h><text:h text:outline-level=\"2\">B</text:h><text:p>C</text:p>",
      styles:
        "<text:outline-style><text:outline-level-style text:level=\"1\" style:num-format=\"1\" style:num-suffix=\".\"/></text:outline-style>"
    ).paragraphs()
    #expect(paragraphs.map(\.automaticNumber) == ["1.", nil, nil])
    #expect(paragraphs.map(\.outlineLevel) == [1, 2, nil])
  }
}
