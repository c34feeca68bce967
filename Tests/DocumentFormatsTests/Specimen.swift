import DocumentModel

/// A style and a document that use everything the model can say, built by hand: what the writers' tests print.
enum Specimen {
  static let style: HouseStyle = {
    var looks: [Role: ParagraphLook] = [:]
    for role in Role.allCases { looks[role] = look(of: role) }
    return HouseStyle(
      name: "nd30",
      page: PageStyle(
        width: .millimetres(210), height: .millimetres(297), marginTop: .millimetres(20),
        marginBottom: .millimetres(20),
        marginLeft: .millimetres(30), marginRight: .millimetres(20), headerDistance: .millimetres(10),
        footerDistance: .millimetres(10), showsNumberOnFirstPage: false),
      fontFamily: "Times New Roman", substituteFamilies: ["Liberation Serif", "Tinos"], language: "vi-VN", looks: looks,
      rules: [
        .motto: RuleStyle(thickness: .points(0.75), spaceBefore: .points(1), spaceAfter: .points(6), fraction: 1),
        .issuer: RuleStyle(thickness: .points(0.75), spaceBefore: .points(1), spaceAfter: .points(6), fraction: 0.4),
        .subject: RuleStyle(thickness: .points(0.75), spaceBefore: .points(1), spaceAfter: .points(12), fraction: 0.4),
        .address: RuleStyle(thickness: .points(0.5), spaceBefore: .points(0), spaceAfter: .points(2), fraction: 1),
      ],
      letterhead: ColumnsStyle(left: .millimetres(64), right: .millimetres(96), spaceAfter: .points(18)),
      closing: ColumnsStyle(left: .millimetres(72), right: .millimetres(88), spaceBefore: .points(12)),
      table: TableStyle(
        borderThickness: .points(0.5), horizontalPadding: .millimetres(1.5), verticalPadding: .millimetres(0.5)),
      framePadding: .millimetres(4), words: StandingWords(),
      numberingSchemes: [
        NumberingScheme(
          name: "I 1 a", part: "Phần {I}", section: "{I}.", clause: "{1}.", point: "{a})", dash: "-", plus: "+")
      ])
  }()

  private static func look(of role: Role) -> ParagraphLook {
    switch role {
    case .nationalName: ParagraphLook(fontSize: .points(13), isBold: true, isUppercase: true, alignment: .centre)
    case .motto: ParagraphLook(fontSize: .points(14), isBold: true, alignment: .centre)
    case .superiorBody: ParagraphLook(fontSize: .points(13), isUppercase: true, alignment: .centre)
    case .issuingBody: ParagraphLook(fontSize: .points(13), isBold: true, isUppercase: true, alignment: .centre)
    case .numberAndSymbol: ParagraphLook(fontSize: .points(13), alignment: .centre)
    case .placeAndDate: ParagraphLook(isItalic: true, alignment: .centre)
    case .urgencyMark, .secrecyMark:
      ParagraphLook(
        fontSize: .points(13), isBold: true, isUppercase: true, alignment: .centre, spaceBefore: .points(6),
        isFramed: true, colour: "FF0000")
    case .circulationMark, .draftMark:
      ParagraphLook(fontSize: .points(13), isBold: true, isUppercase: true, alignment: .centre, isFramed: true)
    case .documentKind, .subject, .enactingAuthority, .enactingWords, .partNumber, .partTitle, .annexTitle,
      .annexNumber:
      ParagraphLook(isBold: true, alignment: .centre, keepsWithNext: true)
    case .attachmentReference, .annexReference: ParagraphLook(isItalic: true, alignment: .centre)
    case .legalBasis:
      ParagraphLook(isItalic: true, alignment: .justified, firstLineIndent: .millimetres(10), spaceBefore: .points(6))
    case .sectionHeading:
      ParagraphLook(
        isBold: true, isUppercase: true, alignment: .justified, firstLineIndent: .millimetres(10),
        spaceBefore: .points(6),
        keepsWithNext: true, outlineLevel: 1)
    case .clauseHeading:
      ParagraphLook(
        isBold: true, alignment: .justified, firstLineIndent: .millimetres(10), spaceBefore: .points(6),
        keepsWithNext: true, outlineLevel: 2)
    case .tableTitle, .tableHead, .tableGroup:
      ParagraphLook(fontSize: .points(13), isBold: true, alignment: .centre, keepsWithNext: true)
    case .tableText: ParagraphLook(fontSize: .points(13))
    case .tableNumber: ParagraphLook(fontSize: .points(13), alignment: .centre)
    case .authority, .office, .otherOffice, .signerName: ParagraphLook(isBold: true, alignment: .centre)
    case .signatureSpace: ParagraphLook(alignment: .centre, exactLineHeight: .points(70))
    case .recipientsHeading: ParagraphLook(fontSize: .points(12), isBold: true, isItalic: true)
    case .recipient, .draftersMark, .address: ParagraphLook(fontSize: .points(11))
    case .pageNumber, .ornament: ParagraphLook(alignment: .centre)
    case .footnote: ParagraphLook(fontSize: .points(11), alignment: .justified)
    case .article, .clause, .pointHeading, .point, .dashItem, .plusItem, .bodyText, .assignment:
      ParagraphLook(alignment: .justified, firstLineIndent: .millimetres(10), spaceBefore: .points(6))
    }
  }

  static func text(_ words: String, _ emphasis: Emphasis = []) -> [Inline] { [.text(words, emphasis)] }

  static func rule(_ place: Rule.Place, _ length: Double, in column: Double) -> Block {
    let inset = Length.millimetres((column - length) / 2)
    return .rule(Rule(place, length: .millimetres(length), insets: Insets(left: inset, right: inset)))
  }

  static func cell(_ role: Role, _ words: String, columnSpan: Int = 1, rowSpan: Int = 1) -> TableSlot {
    .cell(TableCell([Paragraph(role, text(words))], columnSpan: columnSpan, rowSpan: rowSpan))
  }

  static let document = OfficialDocument(
    properties: DocumentProperties(
      title: "Kế hoạch hành động Thử <mọi> thứ & \"cả\" dấu", subject: "Thử <mọi> thứ & \"cả\" dấu",
      issuer: "Ủy ban nhân dân tỉnh X", number: "05/KH-UBND", issuedOn: "2026-01-05", language: "vi-VN"),
    sections: [plan, annex])

  static let plan = DocumentSection(
    kind: .plan,
    firstPageHeader: [
      .paragraph(
        Paragraph(
          .circulationMark, text("LƯU HÀNH NỘI BỘ"),
          insets: Insets(left: .millimetres(105), right: .millimetres(5))))
    ],
    firstPageFooter: [
      rule(.address, 160, in: 160), .paragraph(Paragraph(.address, text("Số 1, đường Y; ĐT: 000"))),
    ],
    blocks: [
      .layout(
        LayoutTable(
          .letterhead, columnWidths: [.millimetres(64), .millimetres(96)],
          rows: [
            [
              [
                .paragraph(Paragraph(.superiorBody, text("UBND TỈNH X"))),
                .paragraph(Paragraph(.issuingBody, text("SỞ KHOA HỌC") + [.lineBreak] + text("VÀ CÔNG NGHỆ"))),
                rule(.issuer, 20, in: 64),
              ],
              [
                .paragraph(Paragraph(.nationalName, text("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))),
                .paragraph(Paragraph(.motto, text("Độc lập - Tự do - Hạnh phúc"))), rule(.motto, 64, in: 96),
              ],
            ],
            [
              [.paragraph(Paragraph(.numberAndSymbol, text("Số: 05/KH-UBND")))],
              [.paragraph(Paragraph(.placeAndDate, text("X, ngày 05 tháng 01 năm 2026")))],
            ],
            [
              [
                .paragraph(
                  Paragraph(.urgencyMark, text("KHẨN"), insets: Insets(left: .zero, right: .millimetres(44))))
              ],
              [],
            ],
          ])),
      .paragraph(Paragraph(.documentKind, text("KẾ HOẠCH HÀNH ĐỘNG"))),
      .paragraph(Paragraph(.subject, text("Thử <mọi> thứ & \"cả\" dấu") + [.lineBreak] + text("đến năm 2030"))),
      rule(.subject, 40, in: 160),
      .paragraph(Paragraph(.legalBasis, text("Căn cứ Luật Z;"))),
      .paragraph(
        Paragraph(.sectionHeading, number: ParagraphNumber("I."), text("MỤC TIÊU"), outlineLevel: 1, anchor: "muc-tieu")
      ),
      .paragraph(
        Paragraph(.clauseHeading, number: ParagraphNumber("1."), text("Mục tiêu chung"), outlineLevel: 2)),
      .paragraph(
        Paragraph(
          .bodyText,
          text("Chữ thường, ") + text("đậm", .bold) + text(", ") + text("nghiêng", .italic) + text(", ")
            + text("cả hai", [.bold, .italic]) + text(" và chú thích")
            + [.footnote(number: 1, text("Xem ") + text("Luật Z", .italic) + text("."))] + text("; xem ")
            + [.reference("Mục I", anchor: "muc-tieu", [])] + text("."))),
      .paragraph(
        Paragraph(
          .clause, number: ParagraphNumber("2.", .bold), text("Sở A:", .bold) + text(" phối hợp thực hiện."))),
      .paragraph(Paragraph(.point, number: ParagraphNumber("đ)"), text("Điểm đ."))),
      .paragraph(Paragraph(.dashItem, number: ParagraphNumber("-"), text("Gạch đầu dòng."))),
      .paragraph(Paragraph(.tableTitle, text("Kinh phí"))),
      .table(table),
      .layout(
        LayoutTable(
          .closing, columnWidths: [.millimetres(72), .millimetres(88)],
          rows: [
            [
              [
                .paragraph(Paragraph(.recipientsHeading, text("Nơi nhận:"))),
                .paragraph(Paragraph(.recipient, number: ParagraphNumber("-"), text("Như trên;"))),
                .paragraph(Paragraph(.recipient, number: ParagraphNumber("-"), text("Lưu: VT."))),
              ],
              [
                .paragraph(Paragraph(.authority, text("TM. ỦY BAN NHÂN DÂN"))),
                .paragraph(Paragraph(.authority, text("KT. CHỦ TỊCH") + [.lineBreak] + text("PHÓ CHỦ TỊCH"))),
                .paragraph(Paragraph(.signatureSpace, [])),
                .paragraph(Paragraph(.signerName, text("Nguyễn Văn A"))),
              ],
            ]
          ])),
    ])

  /// A two-row head with spans, a group row over all columns, and a cell merged over two rows.
  static let table = Table(
    columns: [12, 68, 40, 40].map { TableColumn(width: .millimetres($0)) },
    headRows: [
      TableRow(slots: [
        cell(.tableHead, "TT", rowSpan: 2), cell(.tableHead, "Nội dung", rowSpan: 2),
        cell(.tableHead, "Kinh phí", columnSpan: 2), .coveredFromLeft,
      ]),
      TableRow(slots: [
        .coveredFromAbove(columnSpan: 1), .coveredFromAbove(columnSpan: 1), cell(.tableHead, "2026"),
        cell(.tableHead, "2027"),
      ]),
    ],
    rows: [
      TableRow(slots: [
        cell(.tableGroup, "A. Nhóm", columnSpan: 4), .coveredFromLeft, .coveredFromLeft, .coveredFromLeft,
      ]),
      TableRow(slots: [
        cell(.tableNumber, "1"), cell(.tableText, "Việc một", rowSpan: 2), cell(.tableText, "5 triệu"),
        .cell(TableCell([])),
      ]),
      TableRow(slots: [
        cell(.tableNumber, "2"), .coveredFromAbove(columnSpan: 1), cell(.tableText, "7 triệu"), cell(.tableText, "8"),
      ]),
    ],
    title: "Kinh phí")

  static let annex = DocumentSection(
    kind: .annex, orientation: .landscape,
    blocks: [
      .paragraph(Paragraph(.annexNumber, text("Phụ lục"), outlineLevel: 1, anchor: "pl")),
      .paragraph(Paragraph(.annexTitle, text("PHÂN CÔNG NHIỆM VỤ"))),
      .paragraph(
        Paragraph(.annexReference, text("(Kèm theo Kế hoạch số 05/KH-UBND ngày 05 tháng 01 năm 2026 của X)"))),
      rule(.subject, 60, in: 247),
      .paragraph(Paragraph(.bodyText, text("Nội dung phụ lục."))),
    ])
}
