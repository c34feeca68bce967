import DocumentModel

/// A decision with its attached plan and two annexes: what the ``Specimen`` has not, and what is hard to print.
enum RichSpecimen {
  static let document = OfficialDocument(
    properties: DocumentProperties(
      title: "Quyết định Ban hành Kế hoạch", subject: "Ban hành Kế hoạch", issuer: "UBND tỉnh X; UBND tỉnh Y",
      number: nil, issuedOn: nil, language: "vi-VN"),
    sections: [act, plan, table, mixed])

  private static func text(_ words: String, _ emphasis: Emphasis = []) -> [Inline] { Specimen.text(words, emphasis) }

  private static func paragraph(_ role: Role, _ content: [Inline]) -> Block { .paragraph(Paragraph(role, content)) }

  /// An address with every character that a format has to spell otherwise, on three lines.
  private static let act = DocumentSection(
    kind: .act,
    firstPageFooter: [
      Specimen.rule(.address, 160, in: 160),
      paragraph(.address, text("Địa chỉ: số 1 & 3, đường <Y> \"Z\" \\ 'T'") + [.lineBreak] + text("ĐT: 000\u{2011}1")),
      paragraph(.address, text("www.x.gov.vn")),
    ],
    blocks: [
      .layout(
        LayoutTable(
          .letterhead, columnWidths: [.millimetres(64), .millimetres(96)], outset: .millimetres(3.5),
          rows: [
            [
              [
                paragraph(.issuingBody, text("UBND TỈNH X") + [.lineBreak] + text("UBND TỈNH Y")),
                Specimen.rule(.issuer, 20, in: 64),
              ],
              [paragraph(.motto, text("Độc lập - Tự do - Hạnh phúc")), Specimen.rule(.motto, 64, in: 96)],
            ],
            [[mark(.secrecyMark, "MẬT"), mark(.urgencyMark, "HỎA TỐC")], []],
          ])),
      paragraph(.documentKind, text("QUYẾT ĐỊNH")),
      paragraph(.enactingAuthority, text("ỦY BAN NHÂN DÂN TỈNH X")),
      paragraph(
        .legalBasis,
        text("Căn cứ Luật Z ") + [.footnote(number: 1, text("Luật số 26\u{2011}KH/TU."))] + text(" ngày\u{A0}5;")),
      paragraph(.enactingWords, text("QUYẾT ĐỊNH:")),
      .paragraph(
        Paragraph(
          .article, number: ParagraphNumber("Điều 1.", .bold), text("Ban hành  kèm theo", .italic) + text(" Kế hoạch."),
          anchor: "dieu-1")),
      closing(signers: ["Nguyễn Văn A", "Trần Thị B"]),
    ])

  private static func mark(_ role: Role, _ words: String) -> Block {
    .paragraph(Paragraph(role, text(words), insets: Insets(left: .zero, right: .millimetres(30))))
  }

  /// One row for each who signs.
  private static func closing(signers: [String]) -> Block {
    let rows: [[[Block]]] = signers.map { signer in
      [
        [],
        [
          paragraph(.authority, text("KT. CHỦ TỊCH") + [.lineBreak] + text("PHÓ CHỦ TỊCH")),
          paragraph(.signatureSpace, []), paragraph(.signerName, text(signer)),
        ],
      ]
    }
    return .layout(LayoutTable(.closing, columnWidths: [.millimetres(72), .millimetres(88)], rows: rows))
  }

  private static let plan = DocumentSection(
    kind: .plan, firstPageHeader: [mark(.circulationMark, "LƯU HÀNH NỘI BỘ & NHANH")],
    blocks: [
      paragraph(.documentKind, text("KẾ HOẠCH")), paragraph(.subject, text("Về X") + [.lineBreak] + text("và Y")),
      paragraph(.attachmentReference, text("(Kèm theo Quyết định số      /QĐ-UBND)")),
      .paragraph(
        Paragraph(.partNumber, text("Phần I"), outlineLevel: 1, anchor: "phan-i")),
      paragraph(.partTitle, text("CHUNG")),
      .paragraph(
        Paragraph(.sectionHeading, number: ParagraphNumber("I."), text("MỤC & TIÊU"), outlineLevel: 3)),
      paragraph(
        .bodyText,
        text("Theo ") + [.reference("Điều 1", anchor: "dieu-1", .bold)] + text(" và ")
          + [.reference("Phụ lục", anchor: "mat", [])] + text(" (a < b > c).")),
      .paragraph(Paragraph(.plusItem, number: ParagraphNumber("+"), [.footnote(number: 2, text("Một mình."))])),
      closing(signers: ["Lê C"]),
    ])

  /// Begins and ends with a table; two stand in a row; notes stand in cells.
  private static let table = DocumentSection(
    kind: .annex, orientation: .landscape,
    blocks: [
      .table(
        Table(
          columns: [TableColumn(width: .millimetres(20)), TableColumn(width: .millimetres(140))], headRows: [],
          rows: [
            TableRow(slots: [
              .cell(TableCell([Paragraph(.tableText, text("Ô "))], rowSpan: 2)),
              .cell(
                TableCell([
                  Paragraph(.tableText, number: ParagraphNumber("a)"), [.footnote(number: 3, text("Trong ô."))]),
                  Paragraph(.tableText, text("Đoạn hai") + [.lineBreak] + text("dòng hai")),
                ])),
            ]),
            TableRow(slots: [.coveredFromAbove(columnSpan: 1), Specimen.cell(.tableNumber, "12")]),
          ], title: "Bảng \"một\" & <hai>")),
      .table(Specimen.table),
    ])

  private static let mixed = DocumentSection(
    kind: .annex,
    blocks: [
      .paragraph(Paragraph(.annexNumber, text("Phụ lục II"), outlineLevel: 1)),
      paragraph(.annexTitle, text("TÊN PHỤ LỤC")), Specimen.rule(.subject, 40, in: 160),
      paragraph(.tableTitle, text("Bảng không kẻ")), paragraph(.tableTitle, text("Bảng kẻ")), .table(Specimen.table),
      paragraph(.bodyText, text("Hết") + [.footnote(number: 4, text("Cuối."))] + text("./.")),
    ])
}
