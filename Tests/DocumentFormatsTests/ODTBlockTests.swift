import DocumentModel
import Packaging
import Testing

@testable import DocumentFormats

/// Blocks as they stand in content.xml.
@Suite struct ODTBlockTests {
  private func check(
    _ block: Block, at placement: ODTPlacement = ODTPlacement(), _ expected: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var xml = XMLWriter()
    ODTDocument.print(FlowItem(kind: .block(block)), placement, in: Specimen.style, on: &xml)
    let printed = String(decoding: xml.finish(), as: UTF8.self)
    #expect(printed == "\n" + expected + "\n", sourceLocation: sourceLocation)
  }

  private func check(
    _ content: [Inline], _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try check(
      .paragraph(Paragraph(.bodyText, content)), #"<text:p text:style-name="BodyText">"# + expected + "</text:p>",
      sourceLocation: sourceLocation)
  }

  @Test func textIsEscaped() throws {
    try check([.text("a < b & \"c\" > d", [])], "a &lt; b &amp; \"c\" &gt; d")
  }

  @Test func emphasisIsANamedStyle() throws {
    try check(
      [.text("a", .bold), .text("b", .italic), .text("c", [.bold, .italic]), .text("d", [])],
      #"<text:span text:style-name="Bold">a</text:span><text:span text:style-name="Italic">b</text:span>"#
        + #"<text:span text:style-name="BoldItalic">c</text:span>d"#)
  }

  /// ODF 1.3 Part 3, 6.1.2: what stands behind another space, or at an end of the paragraph, would be lost.
  @Test func spacesAreKept() throws {
    try check([.text("a b  c    d", [])], #"a b <text:s/>c <text:s text:c="3"/>d"#)
    try check([.text(" a", [])], "<text:s/>a")
    try check([.text("a ", [])], "a<text:s/>")
    try check([.text("a ", []), .text(" b", .bold)], #"a <text:span text:style-name="Bold"><text:s/>b</text:span>"#)
    try check([.text("a", []), .lineBreak, .text(" b", [])], "a<text:line-break/><text:s/>b")
  }

  @Test func characterThatBreaksNoLineStays() throws {
    try check([.text("26\u{2011}KH/TU\u{A0}a", [])], "26\u{2011}KH/TU\u{A0}a")
  }

  @Test func numberIsText() throws {
    try check(
      .paragraph(Paragraph(.point, number: ParagraphNumber("đ)"), Specimen.text("Điểm"))),
      #"<text:p text:style-name="Point">đ) Điểm</text:p>"#)
    try check(
      .paragraph(Paragraph(.clause, number: ParagraphNumber("2.", .bold), Specimen.text("Sở"))),
      #"<text:p text:style-name="Clause"><text:span text:style-name="Bold">2.</text:span> Sở</text:p>"#)
  }

  @Test func headingAndItsReference() throws {
    try check(
      .paragraph(
        Paragraph(
          .sectionHeading, number: ParagraphNumber("I."), Specimen.text("MỤC TIÊU"), outlineLevel: 1, anchor: "muc-1")),
      #"<text:h text:style-name="SectionHeading" text:outline-level="1">"#
        + #"<text:bookmark text:name="muc-1"/>I. MỤC TIÊU</text:h>"#)
    try check(
      [.text("xem ", []), .reference("Mục I", anchor: "muc-1", .italic)],
      ##"xem <text:a xlink:type="simple" xlink:href="#muc-1" text:style-name="Reference" "##
        + #"text:visited-style-name="Reference"><text:span text:style-name="Italic">Mục I</text:span></text:a>"#)
  }

  @Test func footnote() throws {
    try check(
      [.text("Luật", []), .footnote(number: 3, [.text("Xem ", []), .text("Z", .italic)]), .text(" này", [])],
      #"Luật<text:note text:id="footnote-3" text:note-class="footnote"><text:note-citation>3</text:note-citation>"#
        + #"<text:note-body><text:p text:style-name="Footnote"><text:s/>Xem <text:span text:style-name="Italic">Z</text:span>"#
        + "</text:p></text:note-body></text:note> này")
  }

  @Test func whatFollowsFromPlaceAndContentIsInTheName() throws {
    try check(
      Specimen.rule(.subject, 53.5, in: 160), #"<text:p text:style-name="RuleSubject.53.25-53.25"/>"#)
    try check(
      .paragraph(
        Paragraph(.urgencyMark, Specimen.text("KHẨN"), insets: Insets(left: .zero, right: .millimetres(44)))),
      #"<text:p text:style-name="UrgencyMark.0-44">KHẨN</text:p>"#)
    try check(
      .paragraph(Paragraph(.annexTitle, Specimen.text("A"))),
      at: ODTPlacement(masterPage: "FirstLandscape", keepsWithNext: true),
      #"<text:p text:style-name="AnnexTitle.FirstLandscape.Keep">A</text:p>"#)
  }

  @Test func layoutTable() throws {
    try check(
      .layout(
        LayoutTable(
          .letterhead, columnWidths: [.millimetres(64), .millimetres(96)], outset: .millimetres(5),
          rows: [[[.paragraph(Paragraph(.superiorBody, Specimen.text("X")))], []]])),
      """
      <table:table table:style-name="LayoutTable.160-5">
      <table:table-column table:style-name="Column.64"/>
      <table:table-column table:style-name="Column.96"/>
      <table:table-row table:style-name="Row">
      <table:table-cell table:style-name="LayoutCell" office:value-type="string">
      <text:p text:style-name="SuperiorBody">X</text:p>
      </table:table-cell>
      <table:table-cell table:style-name="LayoutCell" office:value-type="string">
      <text:p text:style-name="Spacing"/>
      </table:table-cell>
      </table:table-row>
      </table:table>
      """)
  }

  /// A cell over two columns, one over two rows and one over both; every row of a kept table keeps with the next.
  @Test func mergedCells() throws {
    let table = Table(
      columns: [10, 20, 30].map { TableColumn(width: .millimetres($0)) },
      headRows: [
        TableRow(slots: [
          Specimen.cell(.tableHead, "A"), Specimen.cell(.tableHead, "B", columnSpan: 2), .coveredFromLeft,
        ])
      ],
      rows: [
        TableRow(slots: [
          Specimen.cell(.tableText, "C", columnSpan: 2, rowSpan: 2), .coveredFromLeft, Specimen.cell(.tableText, "D"),
        ]),
        TableRow(slots: [.coveredFromAbove(columnSpan: 2), .coveredFromLeft, .cell(TableCell([]))]),
      ],
      title: "T")
    try check(
      .table(table), at: ODTPlacement(keepsWithNext: true),
      """
      <table:table table:style-name="RuledTable.60.Keep">
      <table:title>T</table:title>
      <table:table-column table:style-name="Column.10"/>
      <table:table-column table:style-name="Column.20"/>
      <table:table-column table:style-name="Column.30"/>
      <table:table-header-rows>
      <table:table-row table:style-name="Row">
      <table:table-cell table:style-name="RuledHeadCell" office:value-type="string">
      <text:p text:style-name="TableHead.Keep">A</text:p>
      </table:table-cell>
      <table:table-cell table:style-name="RuledHeadCell" table:number-columns-spanned="2" office:value-type="string">
      <text:p text:style-name="TableHead.Keep">B</text:p>
      </table:table-cell>
      <table:covered-table-cell/>
      </table:table-row>
      </table:table-header-rows>
      <table:table-row table:style-name="Row">
      <table:table-cell table:style-name="RuledCell" table:number-columns-spanned="2" table:number-rows-spanned="2" office:value-type="string">
      <text:p text:style-name="TableText.Keep">C</text:p>
      </table:table-cell>
      <table:covered-table-cell/>
      <table:table-cell table:style-name="RuledCell" office:value-type="string">
      <text:p text:style-name="TableText.Keep">D</text:p>
      </table:table-cell>
      </table:table-row>
      <table:table-row table:style-name="Row">
      <table:covered-table-cell/>
      <table:covered-table-cell/>
      <table:table-cell table:style-name="RuledCell" office:value-type="string">
      <text:p text:style-name="TableText.Keep"/>
      </table:table-cell>
      </table:table-row>
      </table:table>
      """)
  }
}
