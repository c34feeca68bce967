import DocumentModel
import Testing

@testable import DocumentReading

/// Paper, sections, page numbers.
struct HTMLPageTests {
  private func pages(_ css: String, _ body: String = "<p>x</p>") throws -> [MeasuredPage] {
    try read("<style>\(css)</style><body>\(body)</body>").sections.map(\.page)
  }

  private func page(_ css: String) throws -> MeasuredPage {
    let all = try pages(css)
    try #require(all.count == 1)
    return all[0]
  }

  @Test("a page that says nothing has no measures")
  func unknown() throws {
    #expect(try page("p { color: red }") == MeasuredPage())
  }

  @Test("size and margins")
  func sizeAndMargins() throws {
    let portrait = try page("@page { size: A4; margin: 2cm 20mm 25mm 30mm }")
    #expect((portrait.width, portrait.height) == (.millimetres(210), .millimetres(297)))
    #expect((portrait.marginTop, portrait.marginRight) == (.millimetres(20), .millimetres(20)))
    #expect((portrait.marginBottom, portrait.marginLeft) == (.millimetres(25), .millimetres(30)))
    let landscape = try page("@page { margin: 1in; size: A4 landscape; margin-left: 10% }")
    #expect((landscape.width, landscape.height) == (.millimetres(297), .millimetres(210)))
    #expect((landscape.marginTop, landscape.marginLeft) == (.millimetres(25.4), .millimetres(29.7)))
    #expect(try page("@page { size: 210mm 297mm }").width == .millimetres(210))
    #expect(try page("@page { size: 210mm 297mm }").marginLeft == nil)
    #expect(try page("@media screen { @page { size: A5 } }") == MeasuredPage())
  }

  @Test("margins that change places on even pages")
  func mirrored() throws {
    let page = try page("@page :left { margin: 20mm 30mm 20mm 15mm } @page :right { margin: 20mm 15mm 20mm 30mm }")
    #expect(page.mirrorsMargins)
    #expect((page.marginLeft, page.marginRight) == (.millimetres(30), .millimetres(15)))
  }

  @Test("the page number: place, look, distance, and none on the first page")
  func number() throws {
    let page = try page(
      """
      @page { size: A4; margin: 20mm;
        @top-center { content: counter(page); font: 14pt 'Times New Roman'; vertical-align: top; padding-top: 10mm } }
      @page :first { @top-center { content: none } }
      """)
    let number = MeasuredParagraph(
      runs: [MeasuredRun("", field: .pageNumber, fontFamily: "Times New Roman", fontSize: .points(14))],
      alignment: .centre, controlsWidows: true)
    #expect(page.header == [.paragraph(number)])
    #expect(page.firstHeader == [])
    #expect((page.footer, page.firstFooter) == ([], []))
    #expect(page.headerDistance == .millimetres(10))
    #expect((page.firstPageNumber, page.pageNumberFormat) == (1, "decimal"))
  }

  @Test(
    "a number's place follows from its box",
    arguments: [
      ("@top-left", ParagraphLook.Alignment.left, true), ("@top-right", .right, true),
      ("@bottom-center", .centre, false),
      ("@bottom-right", .right, false),
    ])
  func place(box: String, alignment: ParagraphLook.Alignment, isHeader: Bool) throws {
    let page = try page("@page { \(box) { content: 'Trang ' counter(page, lower-roman) ' / ' counter(pages) } }")
    let blocks = isHeader ? page.header : page.footer
    #expect((isHeader ? page.footer : page.header) == [])
    #expect(blocks.paragraphs.map(\.alignment) == [alignment])
    #expect(blocks.paragraphs.flatMap(\.runs).map(\.field) == [nil, .pageNumber, nil, .pageCount])
    #expect(blocks.paragraphs.map(\.text) == ["Trang  / "])
    #expect((page.firstHeader, page.firstFooter, page.pageNumberFormat) == (nil, nil, "lowerRoman"))
  }

  @Test("a counter style may leave the first number out")
  func counterStyle() throws {
    let page = try page(
      """
      @counter-style quiet { system: fixed 1; symbols: ""; fallback: decimal }
      @page { counter-increment: sheet; @top-center { content: counter(sheet, quiet) } }
      """)
    #expect(page.header.paragraphs.flatMap(\.runs).map(\.field) == [.pageNumber])
    #expect(page.firstHeader == [])
    #expect(page.pageNumberFormat == "decimal")
  }

  @Test("each name of pages is a section, with its own paper and count")
  func sections() throws {
    let css = """
      @page { margin: 20mm; @top-center { content: counter(page) } }
      @page wide { size: A4 landscape; counter-increment: wide; @top-center { content: counter(wide) } }
      .wide { page: wide }
      hr { width: 50%; border: 0; border-top: 1pt solid }
      """
    let document = try read(
      "<style>\(css)</style><body style='margin: 0'><p>1</p><div class=wide><p>2</p><hr></div><p>3</p><p class=wide>4</p></body>"
    )
    #expect(document.sections.map { $0.blocks.paragraphs.map(\.text) } == [["1"], ["2", ""], ["3"], ["4"]])
    #expect(document.sections.map(\.page.width) == [nil, .millimetres(297), nil, .millimetres(297)])
    #expect(document.sections.map(\.page.firstPageNumber) == [1, 1, nil, nil])
    #expect(document.sections[1].blocks.paragraphs[1].leftIndent.isAbout(millimetres: 257.0 / 4))
  }

  @Test("what stands at the foot of the first page alone")
  func firstFooter() throws {
    let page = try page(
      """
      @page { size: A4; margin: 20mm }
      @page :first { @bottom-left { content: "Số 12\\a Điện thoại"; white-space: pre-line; width: 100%; height: 8mm;
        margin: auto 0 10mm 0; border-top: 0.75pt solid; font-size: 11pt } }
      """)
    let line = try #require(page.firstFooter?.paragraphs.first)
    #expect(line.text == "Số 12\nĐiện thoại")
    #expect(line.borders.top == MeasuredBorder(thickness: .points(0.75)))
    #expect((line.leftIndent, line.rightIndent) == (.zero, .zero))
    #expect((page.footer, page.firstHeader, page.footerDistance) == ([], [], .millimetres(10)))
  }
}
