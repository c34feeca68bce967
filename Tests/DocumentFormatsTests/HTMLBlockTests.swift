import DocumentModel
import Packaging
import Testing

@testable import DocumentFormats

/// What one block becomes.
@Suite struct HTMLBlockTests {
  @Test func paragraphHasItsRoleAsClassAndItsNumberAsText() throws {
    try check(
      .paragraph(Paragraph(.clause, number: ParagraphNumber("2.", .bold), Specimen.text("Sở A"), anchor: "khoan-2")),
      #"<p class="Clause" id="khoan-2"><b>2.</b> Sở A</p>"#)
  }

  @Test func emphasisNestsBoldOutside() throws {
    try check(
      .paragraph(
        Paragraph(.bodyText, [.text("a", .italic), .text(" ", []), .text("b", [.bold, .italic]), .lineBreak])),
      #"<p class="BodyText"><i>a</i> <b><i>b</i></b> <br/></p>"#)
  }

  @Test func markupInWordsIsEscaped() throws {
    try check(
      .paragraph(Paragraph(.bodyText, Specimen.text("a < b & \"c\""))),
      #"<p class="BodyText">a &lt; b &amp; "c"</p>"#)
  }

  @Test func nonBreakingHyphenBecomesAWordThatDoesNotBreak() throws {
    try check(
      .paragraph(Paragraph(.bodyText, Specimen.text("số 26\u{2011}KH/TU  ngày\u{A0}5"))),
      "<p class=\"BodyText\">số <span class=\"nobreak\">26-KH/TU</span>  ngày\u{A0}5</p>")
  }

  @Test func emptyParagraphKeepsItsTags() throws {
    try check(.paragraph(Paragraph(.signatureSpace, [])), #"<p class="SignatureSpace"></p>"#)
  }

  @Test func insetsAreLengthsOfTheElement() throws {
    try check(
      .paragraph(
        Paragraph(
          .urgencyMark, Specimen.text("KHẨN"), insets: Insets(left: .millimetres(1.5), right: .millimetres(44)))),
      #"<p class="UrgencyMark inset" style="--left:1.5mm;--right:44mm">KHẨN</p>"#)
  }

  @Test func kindAndSubjectAreOneHeading() throws {
    try check(
      [
        .paragraph(Paragraph(.documentKind, Specimen.text("KẾ HOẠCH"))),
        .paragraph(Paragraph(.subject, Specimen.text("Chuyển đổi số"))),
      ],
      """
      <h1>
      <span class="DocumentKind">KẾ HOẠCH</span>
      <span class="Subject">Chuyển đổi số</span>
      </h1>
      """)
  }

  @Test func headingsStandOneBelowTheOutlineAndSkipNoLevel() throws {
    let outline = [1, 3, 2, 1, 2, 3, 4, 5, 6]
    let blocks = outline.map { Block.paragraph(Paragraph(.bodyText, Specimen.text("x"), outlineLevel: $0)) }
    let levels = HTMLBlocks.elements(of: blocks).map { element -> Int? in
      if case .heading(let level, _) = element { level } else { nil }
    }
    #expect(levels == [2, 3, 3, 2, 3, 4, 5, 6, 6])
  }

  @Test func headingOfOneLineIsTheElementItself() throws {
    try check(
      .paragraph(
        Paragraph(
          .sectionHeading, number: ParagraphNumber("I."), Specimen.text("MỤC TIÊU"), outlineLevel: 1, anchor: "muc-tieu"
        )),
      #"<h2 class="SectionHeading" id="muc-tieu">I. MỤC TIÊU</h2>"#)
  }

  @Test func ruleHasItsLengthAndIsNoNews() throws {
    try check(
      Specimen.rule(.motto, 64.25, in: 96),
      #"<hr class="rule motto" role="presentation" style="--length:64.25mm"/>"#)
    try check(
      .rule(Rule(.issuer, length: .millimetres(20), insets: Insets(left: .millimetres(2), right: .zero))),
      #"<hr class="rule issuer" role="presentation" style="--length:20mm;--left:2mm"/>"#)
  }

  @Test func layoutIsAGridAndNoTable() throws {
    try check(
      .layout(
        LayoutTable(
          .closing, columnWidths: [.millimetres(67.5), .millimetres(100)], outset: .millimetres(3.5),
          rows: [[[.paragraph(Paragraph(.recipient, Specimen.text("A")))], []]])),
      """
      <footer class="columns closing" style="--columns:67.5fr 100fr;--width:167.5mm;--outset:3.5mm">
      <div>
      <p class="Recipient">A</p>
      </div>
      <div></div>
      </footer>
      """)
  }

  @Test func footnoteAndItsMarkPointToEachOther() throws {
    let note = Inline.footnote(number: 3, Specimen.text("Xem Luật Z."))
    try check(
      .paragraph(Paragraph(.bodyText, Specimen.text("chữ") + [note])),
      ##"<p class="BodyText">chữ<sup><a id="mark_3" href="#note_3" role="doc-noteref">3</a></sup></p>"##)

    let cell = TableCell([Paragraph(.tableText, [note])])
    let table = Table(
      columns: [TableColumn(width: .millimetres(160))], headRows: [], rows: [TableRow(slots: [.cell(cell)])], title: "")
    let html = try printedHTML { HTMLFootnotes.write(footnotesOf: [.table(table)], to: &$0) }
    #expect(
      html.contains(
        ##"<p class="Footnote"><sup><a id="note_3" href="#mark_3" role="doc-backlink">3</a></sup> Xem Luật Z.</p>"##))
  }

  @Test func referenceIsALink() throws {
    try check(
      .paragraph(Paragraph(.bodyText, [.reference("khoản 1 Mục II", anchor: "muc-ii-1", .italic)])),
      ##"<p class="BodyText"><a href="#muc-ii-1"><i>khoản 1 Mục II</i></a></p>"##)
  }
}

extension HTMLBlockTests {
  private func check(
    _ block: Block, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try check([block], expected, sourceLocation: sourceLocation)
  }

  private func check(
    _ blocks: [Block], _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let html = try printedHTML { HTMLBlocks.write(blocks, to: &$0) }
    #expect(html == "\n" + expected, sourceLocation: sourceLocation)
  }
}

/// What `write` prints, without the line end of a whole document.
func printedHTML(_ write: (inout XMLWriter) -> Void) throws -> String {
  var xml = XMLWriter()
  write(&xml)
  let text = String(decoding: xml.finish(), as: UTF8.self)
  return text.last == "\n" ? String(text.dropLast()) : text
}
