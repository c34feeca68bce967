import DocumentModel
import Packaging
import Testing

@testable import DocumentFormats

/// Tables as they stand in `word/document.xml`.
@Suite struct DOCXTableTests {
  @Test func spansAndMerges() throws {
    let table = Table(
      columns: [12, 68, 40].map { TableColumn(width: .millimetres($0)) },
      headRows: [
        TableRow(slots: [
          Specimen.cell(.tableHead, "TT"), Specimen.cell(.tableHead, "Việc", columnSpan: 2), .coveredFromLeft,
        ])
      ],
      rows: [
        TableRow(slots: [
          Specimen.cell(.tableNumber, "1"), Specimen.cell(.tableText, "Chung", columnSpan: 2, rowSpan: 2),
          .coveredFromLeft,
        ]),
        TableRow(slots: [.cell(TableCell([])), .coveredFromAbove(columnSpan: 2), .coveredFromLeft]),
      ],
      title: "Kinh phí & việc")
    try expect(
      [.table(table)],
      print: """
        <w:tbl>
        <w:tblPr><w:tblStyle w:val="RuledTable"/><w:tblW w:w="6803" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>\
        <w:tblLayout w:type="fixed"/><w:tblCaption w:val="Kinh phí &amp; việc"/>\
        <w:tblDescription w:val="Kinh phí &amp; việc"/></w:tblPr>
        <w:tblGrid><w:gridCol w:w="680"/><w:gridCol w:w="3855"/><w:gridCol w:w="2268"/></w:tblGrid>
        <w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>
        <w:tc><w:tcPr><w:tcW w:w="680" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>
        <w:p><w:pPr><w:pStyle w:val="TableHead"/></w:pPr><w:r><w:t>TT</w:t></w:r></w:p>
        </w:tc>
        <w:tc><w:tcPr><w:tcW w:w="6123" w:type="dxa"/><w:gridSpan w:val="2"/><w:vAlign w:val="center"/></w:tcPr>
        <w:p><w:pPr><w:pStyle w:val="TableHead"/></w:pPr><w:r><w:t>Việc</w:t></w:r></w:p>
        </w:tc>
        </w:tr>
        <w:tr><w:trPr><w:cantSplit/></w:trPr>
        <w:tc><w:tcPr><w:tcW w:w="680" w:type="dxa"/></w:tcPr>
        <w:p><w:pPr><w:pStyle w:val="TableNumber"/></w:pPr><w:r><w:t>1</w:t></w:r></w:p>
        </w:tc>
        <w:tc><w:tcPr><w:tcW w:w="6123" w:type="dxa"/><w:gridSpan w:val="2"/><w:vMerge w:val="restart"/></w:tcPr>
        <w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t>Chung</w:t></w:r></w:p>
        </w:tc>
        </w:tr>
        <w:tr><w:trPr><w:cantSplit/></w:trPr>
        <w:tc><w:tcPr><w:tcW w:w="680" w:type="dxa"/></w:tcPr>
        <w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr></w:p>
        </w:tc>
        <w:tc><w:tcPr><w:tcW w:w="6123" w:type="dxa"/><w:gridSpan w:val="2"/><w:vMerge w:val="continue"/></w:tcPr>
        <w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr></w:p>
        </w:tc>
        </w:tr>
        </w:tbl>
        <w:p><w:pPr><w:pStyle w:val="Spacing"/></w:pPr></w:p>
        """)
  }

  @Test func letterheadIsFollowedByItsSpace() throws {
    let letterhead = LayoutTable(
      .letterhead, columnWidths: [.millimetres(64), .millimetres(96)], outset: .millimetres(3.5),
      rows: [[[.paragraph(Paragraph(.motto, Specimen.text("Độc lập")))], []]])
    try expect(
      [.layout(letterhead)],
      print: """
        <w:tbl>
        <w:tblPr><w:tblStyle w:val="LayoutTable"/><w:tblW w:w="9071" w:type="dxa"/><w:tblInd w:w="-198" w:type="dxa"/>\
        <w:tblLayout w:type="fixed"/></w:tblPr>
        <w:tblGrid><w:gridCol w:w="3628"/><w:gridCol w:w="5443"/></w:tblGrid>
        <w:tr><w:trPr><w:cantSplit/></w:trPr>
        <w:tc><w:tcPr><w:tcW w:w="3628" w:type="dxa"/></w:tcPr>
        <w:p><w:pPr><w:pStyle w:val="Motto"/></w:pPr><w:r><w:t>Độc lập</w:t></w:r></w:p>
        </w:tc>
        <w:tc><w:tcPr><w:tcW w:w="5443" w:type="dxa"/></w:tcPr>
        <w:p><w:pPr><w:pStyle w:val="Spacing"/></w:pPr></w:p>
        </w:tc>
        </w:tr>
        </w:tbl>
        <w:p><w:pPr><w:pStyle w:val="SpaceAfterLetterhead"/></w:pPr></w:p>
        """)
  }

  @Test func closingHoldsOnToTheTextBefore() throws {
    let row: [[Block]] = [[], [.paragraph(Paragraph(.signerName, Specimen.text("A")))]]
    let closing = LayoutTable(.closing, columnWidths: [.millimetres(72), .millimetres(88)], rows: [row, row])
    try expect(
      [
        .paragraph(Paragraph(.bodyText, Specimen.text("1"))), .paragraph(Paragraph(.bodyText, Specimen.text("2"))),
        .layout(closing),
      ],
      print: """
        <w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t>1</w:t></w:r></w:p>
        <w:p><w:pPr><w:pStyle w:val="BodyText"/><w:keepNext/></w:pPr><w:r><w:t>2</w:t></w:r></w:p>
        <w:p><w:pPr><w:pStyle w:val="SpaceBeforeClosing"/><w:keepNext/></w:pPr></w:p>
        <w:tbl>
        <w:tblPr><w:tblStyle w:val="LayoutTable"/><w:tblW w:w="9071" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>\
        <w:tblLayout w:type="fixed"/></w:tblPr>
        <w:tblGrid><w:gridCol w:w="4082"/><w:gridCol w:w="4989"/></w:tblGrid>
        <w:tr><w:trPr><w:cantSplit/></w:trPr>
        <w:tc><w:tcPr><w:tcW w:w="4082" w:type="dxa"/></w:tcPr>
        <w:p><w:pPr><w:pStyle w:val="Spacing"/><w:keepNext/></w:pPr></w:p>
        </w:tc>
        <w:tc><w:tcPr><w:tcW w:w="4989" w:type="dxa"/></w:tcPr>
        <w:p><w:pPr><w:pStyle w:val="SignerName"/><w:keepNext/></w:pPr><w:r><w:t>A</w:t></w:r></w:p>
        </w:tc>
        </w:tr>
        <w:tr><w:trPr><w:cantSplit/></w:trPr>
        <w:tc><w:tcPr><w:tcW w:w="4082" w:type="dxa"/></w:tcPr>
        <w:p><w:pPr><w:pStyle w:val="Spacing"/></w:pPr></w:p>
        </w:tc>
        <w:tc><w:tcPr><w:tcW w:w="4989" w:type="dxa"/></w:tcPr>
        <w:p><w:pPr><w:pStyle w:val="SignerName"/></w:pPr><w:r><w:t>A</w:t></w:r></w:p>
        </w:tc>
        </w:tr>
        </w:tbl>
        <w:p><w:pPr><w:pStyle w:val="Spacing"/></w:pPr></w:p>
        """)
  }
}
