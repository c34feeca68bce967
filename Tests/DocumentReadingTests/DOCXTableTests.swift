import DocumentModel
import DocumentReading
import Testing

@Suite struct DOCXTableTests {
  private func table(_ content: String, styles: String = "", mode: Int = 15) throws -> MeasuredTable {
    var document = HandmadeDOCX("<w:tbl>\(content)</w:tbl>", styles: styles)
    document.parts = [
      (
        "cai-dat.xml", "settings",
        "<w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"u\" w:val=\"\(mode)\"/></w:compat>"
      )
    ]
    let blocks = try document.read().sections.flatMap(\.blocks)
    guard case .table(let table) = try #require(blocks.first) else { throw NoTable() }
    return table
  }

  struct NoTable: Error {}

  private let grid =
    "<w:tblGrid><w:gridCol w:w=\"1000\"/><w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"3000\"/></w:tblGrid>"

  private func cell(_ text: String, _ properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:tc>"
  }

  @Test func gridSpansAndMerges() throws {
    let table = try table(
      grid
        + "<w:tr><w:trPr><w:tblHeader/><w:cantSplit/></w:trPr>\(cell("a", "<w:vMerge w:val=\"restart\"/>"))\(cell("b", "<w:gridSpan w:val=\"2\"/>"))</w:tr>"
        + "<w:tr>\(cell("", "<w:vMerge/>"))\(cell("c"))\(cell("d"))</w:tr>"
        + "<w:sdt><w:sdtContent><w:tr>\(cell("", "<w:vMerge/>"))\(cell("e"))\(cell("f"))</w:tr></w:sdtContent></w:sdt>"
        + "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>\(cell("g"))\(cell("h"))</w:tr>"
        + "<w:tr><w:trPr><w:del/></w:trPr>\(cell("bỏ"))</w:tr>")
    #expect(table.columnWidths.map(\.twips) == [1000, 2000, 3000])
    #expect(table.rows.map(\.repeatsOnPages) == [true, false, false, false])
    #expect(table.rows.map(\.maySplit) == [false, true, true, true])
    #expect(table.rows.map { $0.cells.map(\.column) } == [[0, 1], [1, 2], [1, 2], [1, 2]])
    #expect(table.rows[0].cells.map(\.rowSpan) == [3, 1])
    #expect(table.rows[0].cells.map(\.columnSpan) == [1, 2])
    #expect(table.rows[3].cells.flatMap(\.blocks.paragraphs).map(\.text) == ["g", "h"])
  }

  @Test func bordersOfStyleTableAndCell() throws {
    let line = "w:val=\"single\" w:sz=\"8\""
    let styles = """
      <w:style w:type="table" w:styleId="T"><w:tblPr><w:tblBorders><w:top \(line)/><w:insideH \(line)/></w:tblBorders>\
      <w:tblCellMar><w:left w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr><w:pPr><w:jc w:val="right"/></w:pPr></w:style>
      """
    let table = try table(
      "<w:tblPr><w:tblStyle w:val=\"T\"/><w:tblInd w:w=\"-50\" w:type=\"dxa\"/><w:tblBorders><w:left \(line)/></w:tblBorders></w:tblPr>"
        + grid + "<w:tr>\(cell("a"))\(cell("b"))</w:tr>"
        + "<w:tr>\(cell("c", "<w:tcBorders><w:top w:val=\"nil\"/></w:tcBorders>"))\(cell("d", "<w:tcMar><w:left w:w=\"7\"/></w:tcMar>"))</w:tr>",
      styles: styles)
    let cells = table.rows.flatMap(\.cells)
    #expect(cells.map { $0.borders.top?.thickness } == [.points(1), .points(1), nil, .points(1)])
    #expect(cells.map { $0.borders.bottom != nil } == [true, true, false, false])
    #expect(cells.map { $0.borders.left != nil } == [true, false, true, false])
    #expect(cells.map(\.paddingLeft.twips) == [100, 100, 100, 7])
    #expect(table.indent.twips == -50)
    #expect(cells.flatMap(\.blocks.paragraphs).allSatisfy { $0.alignment == .right })
  }

  /// Up to Word 2010 the indent is that of the text.
  @Test func indentByCompatibility() throws {
    let properties =
      "<w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:left w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>"
    #expect(try table(properties + "<w:tr>\(cell("a"))</w:tr>", mode: 14).indent.twips == -108)
    #expect(try table(properties + "<w:tr>\(cell("a"))</w:tr>", mode: 15).indent.twips == 0)
  }

  @Test func tablesInTables() throws {
    let inner = "<w:tc><w:tbl><w:tr>\(cell("trong"))</w:tr></w:tbl><w:p/></w:tc>"
    #expect(try table("<w:tr>\(inner)</w:tr>").rows[0].cells[0].blocks.paragraphs.map(\.text) == ["trong", ""])
  }
}
