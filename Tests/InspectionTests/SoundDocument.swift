import DocumentModel
import DocumentReading

/// A decision with the plan it issues and two annexes, as a reader would measure it: right in every rule of Nghị định 30, with every
/// component. Values are chosen inside the decree's ranges by hand.
///
/// Each paragraph's style name is its role, for defects to find it by; the inspection does not read style names.
enum SoundDocument {
  static var document: MeasuredDocument {
    MeasuredDocument(format: .docx, language: "vi-VN", sections: [act, plan, annex("I"), annex("II")])
  }

  // MARK: Sections

  private static var act: MeasuredSection {
    var page = page(firstPageNumber: nil)
    page.firstHeader = [framed(.circulationMark, "LƯU HÀNH NỘI BỘ", colour: "000000", left: 110)]
    page.firstFooter = [
      rule(width: 160, length: 160), paragraph(.address, "Số 2 đường Trần Phú; ĐT: 0239 000 000", 11),
    ]
    return MeasuredSection(
      page: page,
      blocks: [letterhead(rows: [numberAndDate, marks])]
        + title(
          "QUYẾT ĐỊNH", "Ban hành Kế hoạch phát triển vùng nguyên liệu dược liệu năm 2026") + [
          paragraph(.enactingAuthority, "GIÁM ĐỐC SỞ NÔNG NGHIỆP", 14, bold: true, .centre),
          body(.legalBasis, "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;", italic: true),
          body(
            .legalBasis,
            "Theo đề nghị của Trưởng phòng Trồng trọt tại Tờ trình số 15/TTr-TT ngày 05 tháng 02 năm 2026.",
            italic: true),
          paragraph(.enactingWords, "QUYẾT ĐỊNH:", 14, bold: true, .centre),
          article("Điều 1.", " Ban hành kèm theo Quyết định này Kế hoạch phát triển vùng nguyên liệu dược liệu."),
          article("Điều 2.", " Trưởng phòng Trồng trọt chịu trách nhiệm thi hành Quyết định này./."),
          closing,
        ])
  }

  private static var plan: MeasuredSection {
    MeasuredSection(
      page: page(firstPageNumber: 1),
      blocks: [letterhead(rows: [])]
        + title(
          "KẾ HOẠCH", "Phát triển vùng nguyên liệu dược liệu năm 2026",
          reference: "(Kèm theo Quyết định số 09/QĐ-SNN ngày 12 tháng 02 năm 2026 của Sở Nông nghiệp)") + [
          paragraph(.partNumber, "Phần I", 14, bold: true, .centre),
          paragraph(.partTitle, "NỘI DUNG CHUNG", 14, bold: true, .centre),
          body(.sectionHeading, "I. MỤC TIÊU", bold: true),
          body(.clauseHeading, "1. Mục tiêu chung", bold: true),
          body(
            .bodyText,
            "Hình thành các vùng nguyên liệu dược liệu tập trung, gắn sản xuất với chế biến và tiêu thụ theo chuỗi giá trị, "
              + "bảo đảm nguồn gốc và chất lượng."),
          body(.bodyText, "Danh mục cây trồng tại Phụ lục I, nguồn vốn tại Phụ lục II kèm theo Kế hoạch này."),
          body(.clause, "2. Diện tích được cấp mã số đạt 1.200 ha vào năm 2028 và 2.000 ha vào năm 2030."),
          body(.point, "a) Vùng cao đạt 700 ha;"),
          body(.point, "b) Vùng thấp đạt 500 ha."),
          body(
            .dashItem, "- Phòng Trồng trọt theo dõi, tổng hợp, báo cáo Giám đốc Sở trước ngày 15 tháng 12 hằng năm./."),
        ])
  }

  private static func annex(_ number: String) -> MeasuredSection {
    MeasuredSection(
      page: page(firstPageNumber: 1),
      blocks: [
        paragraph(.annexNumber, "Phụ lục \(number)", 14, bold: true, .centre),
        paragraph(.annexTitle, "DANH MỤC CÂY DƯỢC LIỆU ƯU TIÊN", 14, bold: true, .centre),
        paragraph(
          .annexReference, "(Kèm theo Quyết định số 09/QĐ-SNN ngày 12 tháng 02 năm 2026 của Sở Nông nghiệp)", 13,
          italic: true, .centre),
        .table(
          MeasuredTable(
            columnWidths: [.millimetres(20), .millimetres(140)],
            rows: [
              MeasuredRow(cells: [
                MeasuredCell(column: 0, blocks: [paragraph(.tableText, "1", 13)]),
                MeasuredCell(column: 1, blocks: [paragraph(.tableText, "Sâm", 13)]),
              ])
            ])),
      ])
  }

  private static func page(firstPageNumber: Int?) -> MeasuredPage {
    MeasuredPage(
      width: .millimetres(210), height: .millimetres(297), marginTop: .millimetres(22), marginBottom: .millimetres(22),
      marginLeft: .millimetres(32), marginRight: .millimetres(18), headerDistance: .millimetres(10),
      firstPageNumber: firstPageNumber, pageNumberFormat: "decimal", firstHeader: [], firstFooter: [],
      header: [
        .paragraph(
          MeasuredParagraph(
            styleName: "PageNumber", runs: [run("2", 14, field: .pageNumber)], alignment: .centre))
      ])
  }

  // MARK: Letterhead and title

  private static func letterhead(rows: [MeasuredRow]) -> MeasuredBlock {
    let name = "SỞ NÔNG NGHIỆP"
    let motto = "Độc lập - Tự do - Hạnh phúc"
    let left: [MeasuredBlock] = [
      paragraph(.superiorBody, "UBND TỈNH HỒNG LĨNH", 13, .centre),
      paragraph(.issuingBody, name, 13, bold: true, .centre),
      rule(width: 64, length: width(name, 13).millimetres * 0.4, "RuleIssuer"),
    ]
    let right: [MeasuredBlock] = [
      paragraph(.nationalName, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, bold: true, .centre),
      paragraph(.motto, motto, 14, bold: true, .centre),
      rule(width: 96, length: width(motto, 14).millimetres, "RuleMotto"),
    ]
    return .table(
      MeasuredTable(columnWidths: [.millimetres(64), .millimetres(96)], rows: [row(left, right)] + rows))
  }

  private static var numberAndDate: MeasuredRow {
    row(
      [paragraph(.numberAndSymbol, "Số: 09/QĐ-SNN", 13, .centre)],
      [paragraph(.placeAndDate, "Hồng Lĩnh, ngày 12 tháng 02 năm 2026", 14, italic: true, .centre)])
  }

  private static var marks: MeasuredRow {
    row(
      [
        framed(.secrecyMark, "MẬT", colour: "FF0000", left: 0, right: 44),
        framed(.urgencyMark, "KHẨN", colour: "FF0000", left: 0, right: 44),
      ], [])
  }

  private static func title(_ kind: String, _ subject: String, reference: String? = nil) -> [MeasuredBlock] {
    var blocks = [
      paragraph(.documentKind, kind, 14, bold: true, .centre), paragraph(.subject, subject, 14, bold: true, .centre),
    ]
    if let reference { blocks.append(paragraph(.attachmentReference, reference, 14, italic: true, .centre)) }
    return blocks + [rule(width: 160, length: width(subject, 14).millimetres * 0.4, "RuleSubject")]
  }

  private static var closing: MeasuredBlock {
    .table(
      MeasuredTable(
        columnWidths: [.millimetres(72), .millimetres(88)],
        rows: [
          row(
            [
              paragraph(.recipientsHeading, "Nơi nhận:", 12, bold: true, italic: true),
              paragraph(.recipient, "- Như Điều 2;", 11), paragraph(.recipient, "- Ủy ban nhân dân tỉnh;", 11),
              paragraph(.recipient, "- Lưu: VT, TT.", 11), paragraph(.draftersMark, "NTB.(30)", 11, .right),
            ],
            [
              paragraph(.authority, "KT. GIÁM ĐỐC", 14, bold: true, .centre),
              paragraph(.authority, "PHÓ GIÁM ĐỐC", 14, bold: true, .centre),
              paragraph(.signatureSpace, "", 14, .centre),
              paragraph(.otherOffice, "TRƯỞNG BAN CHỈ ĐẠO", 14, bold: true, .centre),
              paragraph(.signerName, "Lê Thị Bình", 14, bold: true, .centre),
            ])
        ]))
  }

  // MARK: Paragraphs

  private static func row(_ left: [MeasuredBlock], _ right: [MeasuredBlock]) -> MeasuredRow {
    MeasuredRow(cells: [MeasuredCell(column: 0, blocks: left), MeasuredCell(column: 1, blocks: right)])
  }

  private static func run(
    _ text: String, _ size: Double, bold: Bool = false, italic: Bool = false, field: MeasuredRun.Field? = nil
  ) -> MeasuredRun {
    MeasuredRun(
      text, field: field, fontFamily: "Times New Roman", fontSize: .points(size), isBold: bold, isItalic: italic,
      colour: "000000")
  }

  private static func paragraph(
    _ role: Role, _ text: String, _ size: Double, bold: Bool = false, italic: Bool = false,
    _ alignment: ParagraphLook.Alignment = .left
  ) -> MeasuredBlock {
    .paragraph(
      MeasuredParagraph(
        styleName: role.rawValue, runs: [run(text, size, bold: bold, italic: italic)], alignment: alignment))
  }

  private static func body(_ role: Role, _ text: String, bold: Bool = false, italic: Bool = false) -> MeasuredBlock {
    .paragraph(
      MeasuredParagraph(
        styleName: role.rawValue, runs: [run(text, 14, bold: bold, italic: italic)], alignment: .justified,
        firstLineIndent: .millimetres(10), spaceBefore: .points(6)))
  }

  private static func article(_ number: String, _ text: String) -> MeasuredBlock {
    .paragraph(
      MeasuredParagraph(
        styleName: Role.article.rawValue, runs: [run(number, 14, bold: true), run(text, 14)], alignment: .justified,
        firstLineIndent: .millimetres(12.7), spaceBefore: .points(6)))
  }

  private static func framed(
    _ role: Role, _ text: String, colour: String, left: Double, right: Double = 0
  ) -> MeasuredBlock {
    let side = MeasuredBorder(thickness: .points(0.5), colour: colour)
    var words = run(text, 13, bold: true)
    words.colour = colour
    // 8 mm high with its lines.
    return .paragraph(
      MeasuredParagraph(
        styleName: role.rawValue, runs: [words], alignment: .centre, leftIndent: .millimetres(left),
        rightIndent: .millimetres(right), lineSpacing: .exactly(.millimetres(7.65)),
        borders: MeasuredBorders(top: side, bottom: side, left: side, right: side)))
  }

  private static func rule(width: Double, length: Double, _ name: String = "RuleAddress") -> MeasuredBlock {
    let inset = Length.millimetres((width - length) / 2)
    return .paragraph(
      MeasuredParagraph(
        styleName: name, leftIndent: inset, rightIndent: inset,
        borders: MeasuredBorders(top: MeasuredBorder(thickness: .points(0.75), colour: "000000"))))
  }

  private static func width(_ text: String, _ size: Double) -> Length {
    FontMetrics.face(bold: true, italic: false).width(of: text, size: .points(size))
  }
}

// MARK: Changing it

extension MeasuredDocument {
  /// Changes the paragraphs of a style, or the first of them alone; nothing else.
  func changing(
    _ style: String, all: Bool = false, _ change: (inout MeasuredParagraph) -> Void
  ) -> MeasuredDocument {
    var document = self
    var isDone = false
    func visit(_ blocks: inout [MeasuredBlock]) {
      for index in blocks.indices {
        switch blocks[index] {
        case .paragraph(var paragraph):
          guard paragraph.styleName == style, all || !isDone else { continue }
          isDone = true
          change(&paragraph)
          blocks[index] = .paragraph(paragraph)
        case .table(var table):
          for row in table.rows.indices {
            for cell in table.rows[row].cells.indices { visit(&table.rows[row].cells[cell].blocks) }
          }
          blocks[index] = .table(table)
        }
      }
    }
    for section in document.sections.indices {
      visit(&document.sections[section].blocks)
      visit(&document.sections[section].page.header)
      document.sections[section].page.firstHeader.visit(visit)
      document.sections[section].page.firstFooter.visit(visit)
    }
    return document
  }

  func changing(_ role: Role, all: Bool = false, _ change: (inout MeasuredParagraph) -> Void) -> MeasuredDocument {
    changing(role.rawValue, all: all, change)
  }

  /// With other words; the look of the first run.
  func saying(_ text: String, in role: Role) -> MeasuredDocument {
    changing(role) { paragraph in
      guard var run = paragraph.runs.first else { return }
      run.text = text
      paragraph.runs = [run]
    }
  }

  /// Without the paragraphs of a style.
  func without(_ styles: String...) -> MeasuredDocument {
    var document = self
    func strip(_ blocks: [MeasuredBlock]) -> [MeasuredBlock] {
      blocks.compactMap { block in
        switch block {
        case .paragraph(let paragraph): return styles.contains(paragraph.styleName ?? "") ? nil : block
        case .table(var table):
          for row in table.rows.indices {
            for cell in table.rows[row].cells.indices {
              table.rows[row].cells[cell].blocks = strip(table.rows[row].cells[cell].blocks)
            }
          }
          return .table(table)
        }
      }
    }
    for section in document.sections.indices {
      document.sections[section].blocks = strip(document.sections[section].blocks)
      document.sections[section].page.header = strip(document.sections[section].page.header)
      document.sections[section].page.firstFooter = document.sections[section].page.firstFooter.map(strip)
    }
    return document
  }

  func changingPage(_ section: Int = 0, _ change: (inout MeasuredPage) -> Void) -> MeasuredDocument {
    var document = self
    change(&document.sections[section].page)
    return document
  }
}

extension [MeasuredBlock]? {
  fileprivate mutating func visit(_ visitor: (inout [MeasuredBlock]) -> Void) {
    guard var blocks = self else { return }
    visitor(&blocks)
    self = blocks
  }
}
