import DocumentModel
import Testing

@testable import DocumentReading

/// Tables, grids, footnotes.
struct HTMLTableTests {
  private let paper = "<style>@page { size: 210mm 297mm; margin: 20mm 20mm 20mm 30mm } body { margin: 0 }"

  @Test("columns, spans, heads and rows that stay whole")
  func table() throws {
    let table = try #require(
      tables(
        """
        \(paper) table { width: 100%; table-layout: fixed } tr { break-inside: avoid } .loose { break-inside: auto }
        th, td { border: 0.5pt solid #000; padding: 1mm 2mm }</style>
        <table><colgroup><col style="width: 10mm"><col style="width: 25%"><col></colgroup>
        <thead><tr><th rowspan=2>TT</th><th colspan=2>Việc</th></tr><tr><td>a</td><td>b</td></tr></thead>
        <tbody><tr class=loose><td>1</td><td><p>c</p><p>d</p></td><td></td></tr></tbody></table>
        """
      ).first)
    #expect(table.columnWidths == [.millimetres(10), .millimetres(40), .millimetres(110)])
    #expect(table.rows.map(\.repeatsOnPages) == [true, true, false])
    #expect(table.rows.map(\.maySplit) == [false, false, true])
    #expect(table.rows.map { $0.cells.map(\.column) } == [[0, 1], [1, 2], [0, 1, 2]])
    #expect(table.rows[0].cells.map(\.rowSpan) == [2, 1])
    #expect(table.rows[0].cells.map(\.columnSpan) == [1, 2])
    #expect(table.rows[2].cells.map { $0.blocks.paragraphs.map(\.text) } == [["1"], ["c", "d"], []])
    let cell = table.rows[0].cells[0]
    #expect((cell.paddingLeft, cell.paddingRight) == (.millimetres(2), .millimetres(2)))
    #expect(cell.borders.left == MeasuredBorder(thickness: .points(0.5), colour: "000000"))
    #expect(cell.blocks.paragraphs[0].runs[0].isBold)
    #expect(cell.blocks.paragraphs[0].alignment == .centre)
  }

  @Test("a caption stands before its table; a layout table is a table too")
  func captions() throws {
    let blocks = try read("<table role=presentation><caption><p>Biểu 1</p></caption><tr><td>a</td></tr></table>")
      .sections[0].blocks
    try #require(blocks.count == 2)
    #expect([blocks[0]].paragraphs.map(\.text) == ["Biểu 1"])
    #expect([blocks[1]].paragraphs.map(\.text) == ["a"])
  }

  @Test("widths of older pages, and widths that follow from the content")
  func widths() throws {
    let old = try #require(
      tables("<table width=400 border=1 cellpadding=4><tr><td width=100>a</td><td>b</td></tr></table>").first)
    #expect(old.columnWidths == [.points(75), .points(225)])
    #expect(old.rows[0].cells[0].paddingLeft == .points(3))
    #expect(old.rows[0].cells[0].borders.top?.thickness == .points(0.75))
    #expect(try tables("<table><tr><td>a</td><td>b</td></tr></table>").first?.columnWidths == [])
  }

  @Test("cells side by side in a grid are a table")
  func grid() throws {
    let table = try #require(
      tables(
        """
        \(paper) .columns { --outset: 3.5mm; display: grid; grid-template-columns: 67.5fr 100fr; width: 167.5mm;
        margin-left: calc(-1 * var(--outset)); break-inside: avoid }
        hr { border: 0; border-top: 1pt solid; width: 27.5mm; margin: 0 auto }</style>
        <div class=columns><div><p>a</p><hr></div><div><p>b</p></div><p>c</p><div></div></div>
        """
      ).first)
    #expect(table.columnWidths == [.millimetres(67.5), .millimetres(100)])
    #expect(table.indent == .millimetres(-3.5))
    #expect(table.rows.map(\.maySplit) == [false, false])
    #expect(
      table.rows.map { $0.cells.map { $0.blocks.paragraphs.map(\.text) } } == [[["a", ""], ["b"]], [["c"], []]])
    #expect(table.rows[0].cells[0].blocks.paragraphs[1].leftIndent == .millimetres(20))
  }

  @Test("spans without end are cut, and cells keep their places")
  func spans() throws {
    let table = try #require(
      tables("<table><tr><td colspan=99999>a</td><td rowspan=70000>b</td></tr><tr><td>c</td></tr></table>").first)
    #expect(table.rows[0].cells.map(\.column) == [0, 1000])
    #expect(table.rows[0].cells.map(\.columnSpan) == [1000, 1])
    #expect(table.rows[0].cells.map(\.rowSpan) == [1, 2])
  }

  @Test(
    "footnotes in the markups there are",
    arguments: [
      """
      <p>x<sup><a href="#n1" role="doc-noteref">1</a></sup></p><section role=doc-endnotes>
      <p><sup><a href="#m1" role=doc-backlink>1</a></sup> Một.</p></section>
      """,
      """
      <p>x<a href="#fn1" class="footnote-ref" role="doc-noteref"><sup>1</sup></a></p>
      <section class="footnotes" role="doc-endnotes"><hr /><ol><li id="fn1"><p>Một.<a href="#fnref1" class="footnote-back"
      role="doc-backlink">↩︎</a></p></li></ol></section>
      """,
      """
      <p>x<a class="sdfootnoteanc" href="#sdfootnote1sym"><sup>1</sup></a></p>
      <div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" href="#sdfootnote1anc">1</a> Một.</p></div>
      """,
    ])
  func footnotes(page: String) throws {
    let document = try read(page)
    let text = document.sections.flatMap(\.blocks).paragraphs
    #expect(text.map(\.text) == ["x1"])
    #expect(text[0].runs.map(\.isFootnoteMark) == [false, true])
    #expect(text[0].runs[1].isRaised)
    #expect(document.footnotes.count == 1)
    #expect(
      document.footnotes.first?.flatMap(\.runs).filter { !$0.isFootnoteMark }.map(\.text).joined().drop { $0 == " " }
        == "Một.")
  }
}
