import DocumentModel
import DocumentReading
import Testing

@Suite struct ODTPageTests {
  private static let layouts = """
    <style:page-layout style:name="L1" style:page-usage="mirrored"><style:page-layout-properties fo:page-width="21cm" fo:page-height="297mm" \
    fo:margin="20mm" fo:margin-left="3cm" fo:margin-top="10mm" style:num-format="i"/><style:header-style>\
    <style:header-footer-properties fo:min-height="10mm" fo:margin-bottom="9mm"/></style:header-style></style:page-layout>\
    <style:page-layout style:name="L2"><style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" \
    fo:margin-top="20mm" fo:margin-bottom="12mm"/><style:footer-style>\
    <style:header-footer-properties svg:height="8mm"/></style:footer-style></style:page-layout>
    """
  private static let masters = """
    <style:master-page style:name="First" style:page-layout-name="L2" style:next-style-name="Standard"><style:footer>\
    <text:p>chân</text:p></style:footer></style:master-page>\
    <style:master-page style:name="Standard" style:page-layout-name="L1"><style:header><text:p><text:page-number>2</text:page-number>\
    </text:p></style:header></style:master-page>\
    <style:master-page style:name="Wide" style:page-layout-name="L2"><style:header style:display="false"><text:p>ẩn</text:p></style:header>\
    <style:footer><text:p>mọi trang</text:p></style:footer><style:footer-first><text:p>đầu</text:p></style:footer-first></style:master-page>
    """
  private static let automatic = """
    <style:style style:name="P1" style:family="paragraph" style:master-page-name="First"><style:paragraph-properties style:page-number="1"/></style:style>\
    <style:style style:name="P2" style:family="paragraph" style:master-page-name=""/>\
    <style:style style:name="T1" style:family="table" style:master-page-name="Wide"/>
    """

  private func read(_ body: String) throws -> MeasuredDocument {
    try HandmadeODT(body, automatic: Self.automatic, pageLayouts: Self.layouts, masters: Self.masters).read()
  }

  @Test func firstPageAndItsNextAreOneSection() throws {
    let read = try read("<text:p text:style-name=\"P1\">a</text:p><text:p text:style-name=\"P2\">b</text:p>")
    #expect(read.sections.map { $0.blocks.paragraphs.map(\.text) } == [["a", "b"]])
    let page = try #require(read.sections.first?.page)
    #expect(page.width == .millimetres(210))
    #expect(page.height == .millimetres(297))
    #expect(page.marginTop == .millimetres(20))
    #expect(page.marginBottom == .millimetres(20))
    #expect(page.marginLeft == .millimetres(30))
    #expect(page.marginRight == .millimetres(20))
    #expect(page.headerDistance == .millimetres(10))
    #expect(page.footerDistance == nil)
    #expect(page.mirrorsMargins)
    #expect(page.firstPageNumber == 1)
    #expect(page.pageNumberFormat == "lowerRoman")
    #expect(page.header.paragraphs.flatMap(\.runs).map(\.field) == [.pageNumber])
    #expect(page.firstHeader == [])
    #expect(page.firstFooter?.paragraphs.map(\.text) == ["chân"])
  }

  @Test func sectionsStartAtParagraphsAndTables() throws {
    let read = try read(
      """
      <text:p>a</text:p><text:section><text:p text:style-name="P1">b</text:p></text:section>\
      <table:table table:style-name="T1"><table:table-row><table:table-cell><text:p text:style-name="P1">c</text:p></table:table-cell>\
      </table:table-row></table:table>
      """)
    #expect(read.sections.map { $0.blocks.paragraphs.map(\.text) } == [["a"], ["b"], ["c"]])
    #expect(read.sections.map { $0.page.firstPageNumber } == [nil, 1, nil])
    #expect(read.sections[0].page.firstHeader == nil)
    let wide = read.sections[2].page
    #expect(wide.width == .millimetres(297))
    #expect(wide.header == [])
    #expect(wide.headerDistance == nil)
    #expect(wide.marginBottom == .millimetres(20))
    #expect(wide.footerDistance == .millimetres(12))
    #expect(wide.firstHeader == [])
    #expect(wide.firstFooter?.paragraphs.map(\.text) == ["đầu"])
  }

  // MARK: Tables

  @Test func tables() throws {
    let document = try HandmadeODT(
      """
      <table:table table:style-name="T"><table:table-column table:style-name="C" table:number-columns-repeated="2"/><table:table-columns>\
      <table:table-column/></table:table-columns><table:table-header-rows><table:table-row table:style-name="R">\
      <table:table-cell table:style-name="O" table:number-columns-spanned="2" table:number-rows-spanned="2"><text:p>a</text:p></table:table-cell>\
      <table:covered-table-cell/><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table-header-rows>\
      <table:table-row><table:covered-table-cell table:number-columns-repeated="2"/><table:table-cell><text:p>c</text:p></table:table-cell>\
      </table:table-row></table:table>
      """,
      automatic: """
        <style:style style:name="T" style:family="table"><style:table-properties table:align="left" fo:margin-left="-2mm"/></style:style>\
        <style:style style:name="C" style:family="table-column"><style:table-column-properties style:column-width="2cm"/></style:style>\
        <style:style style:name="R" style:family="table-row"><style:table-row-properties fo:keep-together="always"/></style:style>\
        <style:style style:name="O" style:family="table-cell"><style:table-cell-properties fo:padding="1mm" fo:border="1pt solid #000000" fo:border-top="none"/></style:style>
        """
    ).read()
    guard case .table(let table) = try #require(document.sections.first?.blocks.first) else {
      Issue.record("no table")
      return
    }
    #expect(table.columnWidths == [.millimetres(20), .millimetres(20), .zero])
    #expect(table.indent == .millimetres(-2))
    #expect(table.rows.map(\.repeatsOnPages) == [true, false])
    #expect(table.rows.map(\.maySplit) == [false, true])
    #expect(table.rows.map { $0.cells.map(\.column) } == [[0, 2], [2]])
    let first = table.rows[0].cells[0]
    #expect(first.columnSpan == 2)
    #expect(first.rowSpan == 2)
    #expect(first.paddingLeft == .millimetres(1))
    #expect(first.borders.top == nil)
    #expect(first.borders.left == MeasuredBorder(thickness: .points(1), colour: "000000"))
  }

  // MARK: Drawings

  @Test func drawings() throws {
    let paragraphs = try HandmadeODT(
      """
      <draw:line svg:x1="1cm" svg:y1="2cm" svg:x2="6cm" svg:y2="2cm" draw:style-name="G"/>\
      <text:p><draw:frame draw:style-name="K" svg:width="3cm"><draw:text-box fo:min-height="1cm"><text:p>MẬT</text:p></draw:text-box></draw:frame>\
      <draw:custom-shape svg:width="2cm" svg:height="0cm"><draw:enhanced-geometry draw:type="mso-spt32"/></draw:custom-shape>\
      <draw:frame svg:width="1cm" svg:height="1cm"><draw:image/></draw:frame>a</text:p>
      """,
      automatic: """
        <style:style style:name="G" style:family="graphic"><style:graphic-properties draw:stroke="solid" svg:stroke-width="0.5pt" svg:stroke-color="#000000"/></style:style>\
        <style:style style:name="K" style:family="graphic"><style:graphic-properties fo:border="1pt solid #ff0000"/></style:style>
        """,
      styles: """
        <style:default-style style:family="graphic"><style:graphic-properties svg:stroke-width="2pt"/></style:default-style>
        """
    ).paragraphs()
    let drawings = try #require(paragraphs.first).drawings
    #expect(drawings.map(\.shape) == [.line, .box, .line, .other])
    #expect(drawings.map(\.width) == [.millimetres(50), .millimetres(30), .millimetres(20), .millimetres(10)])
    #expect(drawings[0].stroke == MeasuredBorder(thickness: .points(0.5), colour: "000000"))
    #expect(drawings[1].stroke == MeasuredBorder(thickness: .points(1), colour: "FF0000"))
    #expect(drawings[2].stroke == MeasuredBorder(thickness: .points(2)))
    #expect(drawings[1].height == .millimetres(10))
    #expect(paragraphs.map(\.text) == ["a", "MẬT"])
  }
}
