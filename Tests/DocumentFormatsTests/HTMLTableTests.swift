import DocumentModel
import Packaging
import Testing

@testable import DocumentFormats

@Suite struct HTMLTableTests {
  /// Tags and attributes of the cells alone, one row a line.
  private func cells(of table: Table, caption: Paragraph? = nil) throws -> [String] {
    let html = try printedHTML { HTMLTable.write(table, caption: caption, to: &$0) }
    return html.split(separator: "\n").filter { line in
      ["<thead", "<tbody", "<tr", "<th", "<td"].contains { line.hasPrefix($0) }
    }.map(String.init)
  }

  @Test func spansScopesAndGroups() throws {
    #expect(
      try cells(of: Specimen.table) == [
        "<thead>",
        "<tr>", #"<th scope="col" rowspan="2">"#, #"<th scope="col" rowspan="2">"#, #"<th scope="col" colspan="2">"#,
        "<tr>", #"<th scope="col">"#, #"<th scope="col">"#,
        "<tbody>",
        "<tr>", #"<th scope="rowgroup" colspan="4">"#,
        "<tr>", "<td>", #"<td rowspan="2">"#, "<td>", "<td></td>",
        "<tr>", "<td>", "<td>", "<td>",
      ])
  }

  @Test func everyGroupRowBeginsABody() throws {
    var table = Specimen.table
    table.rows += table.rows
    #expect(try cells(of: table).filter { $0 == "<tbody>" }.count == 2)
  }

  @Test func headOfNoWordsIsNoHeading() throws {
    var table = Specimen.table
    table.headRows = [
      TableRow(slots: ["", "Nội dung", "2026", "2027"].map { Specimen.cell(.tableHead, $0) })
    ]
    #expect(try cells(of: table).prefix(4) == ["<thead>", "<tr>", "<td>", #"<th scope="col">"#])
  }

  @Test func totalIsTheHeadingOfItsRow() throws {
    var table = Specimen.table
    table.rows = [
      TableRow(slots: [
        Specimen.cell(.tableGroup, "Tổng", columnSpan: 2), .coveredFromLeft, Specimen.cell(.tableNumber, "5"),
        Specimen.cell(.tableNumber, "8"),
      ])
    ]
    #expect(try cells(of: table).suffix(4) == ["<tr>", #"<th scope="row" colspan="2">"#, "<td>", "<td>"])
  }

  @Test func titleBeforeATableIsItsCaption() throws {
    let title = Paragraph(.tableTitle, Specimen.text("Bảng 1"))
    #expect(
      HTMLBlocks.elements(of: [.paragraph(title), .table(Specimen.table)]) == [.table(Specimen.table, caption: title)])
    let html = try printedHTML { HTMLTable.write(Specimen.table, caption: title, to: &$0) }
    #expect(html.contains("<caption>\n<p class=\"TableTitle\">Bảng 1</p>\n</caption>"))
  }

  @Test func tableWithoutOneHasAnUnseenCaption() throws {
    let html = try printedHTML { HTMLTable.write(Specimen.table, caption: nil, to: &$0) }
    #expect(html.contains("<caption class=\"unseen\">Kinh phí</caption>"))
  }

  @Test func widthsAreThoseOfTheColumns() throws {
    let html = try printedHTML { HTMLTable.write(Specimen.table, caption: nil, to: &$0) }
    #expect(html.contains("<table style=\"width:160mm\">"))
    let columns = html.split(separator: "\n").filter { $0.hasPrefix("<col ") || $0 == "<col/>" }
    #expect(
      columns == [
        #"<col style="width:12mm"/>"#, #"<col style="width:68mm"/>"#, #"<col style="width:40mm"/>"#, "<col/>",
      ])
  }
}
