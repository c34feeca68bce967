import DocumentModel
import DocumentReading
import Inspection
import PlanSyntax
import Standards
import Testing

/// A document typed in a word processor: no style has a useful name, lines are underscores, shapes and underlines.
struct HandMadeTests {
  private static func paragraph(
    _ text: String, _ size: Double = 14, bold: Bool = false, italic: Bool = false,
    _ alignment: ParagraphLook.Alignment = .centre, raised: Bool = false, underlined: Bool = false,
    drawings: [MeasuredDrawing] = []
  ) -> MeasuredBlock {
    .paragraph(
      MeasuredParagraph(
        styleName: "Normal",
        runs: [
          MeasuredRun(
            text, fontFamily: "Times New Roman", fontSize: .points(size), isBold: bold, isItalic: italic,
            isUnderlined: underlined, isRaised: raised)
        ], alignment: alignment, drawings: drawings))
  }

  private static func body(_ text: String, bold: Bool = false, number: String? = nil) -> MeasuredBlock {
    .paragraph(
      MeasuredParagraph(
        styleName: "Normal", automaticNumber: number,
        runs: [MeasuredRun(text, fontFamily: "Times New Roman", fontSize: .points(14), isBold: bold)],
        alignment: .justified, firstLineIndent: .millimetres(12.7), spaceBefore: .points(6), spaceAfter: .points(6),
        lineSpacing: .exactly(.points(18))))
  }

  private static func table(_ left: [MeasuredBlock], _ right: [MeasuredBlock]) -> MeasuredBlock {
    .table(
      MeasuredTable(
        columnWidths: [.millimetres(60), .millimetres(100)],
        rows: [
          MeasuredRow(cells: [MeasuredCell(column: 0, blocks: left), MeasuredCell(column: 1, blocks: right)])
        ]))
  }

  private static func document(kind: String = "KẾ HOẠCH") -> MeasuredDocument {
    let line = MeasuredDrawing(.line, width: .millimetres(60))
    let page = MeasuredPage(
      width: .millimetres(210), height: .millimetres(297), marginTop: .millimetres(20), marginBottom: .millimetres(20),
      marginLeft: .millimetres(30), marginRight: .millimetres(20), firstHeader: [],
      header: [
        .paragraph(
          MeasuredParagraph(
            runs: [MeasuredRun("2", field: .pageNumber, fontFamily: "Times New Roman", fontSize: .points(13))],
            alignment: .centre))
      ])
    return MeasuredDocument(
      format: .docx,
      sections: [
        MeasuredSection(
          page: page,
          blocks: [
            table(
              [
                paragraph("ỦY BAN NHÂN DÂN\nTỈNH SÔNG LAM", 13, bold: true),
                paragraph("____________", 13, raised: true),
                paragraph("Số:        /KH-UBND", 13),
              ],
              [
                paragraph("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, bold: true),
                paragraph("Độc lập - Tự do - Hạnh phúc", bold: true, underlined: true),
                paragraph("Sông Lam, ngày      tháng 3 năm 2026", italic: true),
              ]),
            paragraph(""), paragraph("\(kind)\nTriển khai thực hiện Nghị quyết số 57-NQ/TW năm 2026", bold: true),
            paragraph("", drawings: [line]),
            body("Thực hiện Nghị quyết số 57-NQ/TW, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:"),
            body("MỤC ĐÍCH", bold: true, number: "I."), body("1. Mục đích", bold: true),
            body("Cụ thể hóa các nhiệm vụ của Nghị quyết.", number: "-"),
            body("Phân công rõ việc;", number: "a)"), body("Bố trí kinh phí./.", number: "b)"),
            table(
              [
                paragraph("Nơi nhận:", 12, bold: true, italic: true, .left),
                paragraph("- Chính phủ;\n- Lưu: VT, KGVX(Linh).", 11, .left),
              ],
              [
                paragraph("TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", bold: true), paragraph(""),
                paragraph("Nguyễn Văn A", bold: true),
              ]),
          ])
      ])
  }

  @Test("Its components are found, and it conforms")
  func conforms() {
    let sheet = ConformanceSheet(of: Self.document(), by: .decree30)
    for line in sheet.lines where line.verdict == .fail {
      Issue.record("\(line.rule.id): \(line.measured?.english ?? "")")
    }
    let found = Set(sheet.lines.filter { $0.verdict == .pass }.map(\.rule.subject.id))
    #expect(
      found.isSuperset(of: [
        "national-name", "motto", "line-motto", "issuing-body", "line-issuer", "number-and-symbol", "place-and-date",
        "document-kind", "subject", "line-subject", "section-heading", "clause-heading", "point", "body", "authority",
        "signer-name", "recipients-heading", "recipient", "page-number",
      ]))
  }

  @Test("A draft's blanks are no fault, and are told")
  func blanks() {
    let sheet = ConformanceSheet(of: Self.document(), by: .decree30)
    let number = sheet.lines.first { $0.rule.id == "number-and-symbol.wording" }
    #expect(number?.verdict == .pass)
    #expect(number?.note?.english == "a draft: the number is blank")
  }

  @Test("What stands below other lines of its cell is not said to be level")
  func level() {
    let sheet = ConformanceSheet(of: Self.document(), by: .decree30)
    #expect(sheet.lines.first { $0.rule.id == "place-and-date.level" }?.verdict == .undetermined)
  }

  @Test("A kind in small letters is still the kind")
  func smallLetters() {
    let document = Self.document(kind: "Kế hoạch")
    let sheet = ConformanceSheet(of: document, by: .decree30)
    #expect(sheet.lines.filter { $0.verdict == .fail }.map(\.rule.id) == ["document-kind.letters"])
  }

  @Test("Text from a foreign file does nothing to a terminal")
  func controls() {
    let sheet = ConformanceSheet(of: Self.document(kind: "KẾ HOẠCH \u{1B}[31m"), by: .decree30)
    #expect(!sheet.text(of: "x\u{1B}.docx", in: .vi).contains("\u{1B}"))
    #expect(!ConformanceSheet.json(of: [("x\u{1B}", sheet)], in: .vi).contains("\u{1B}"))
  }

  @Test("A document of nothing fails without a crash", arguments: [[], [MeasuredSection()]])
  func empty(sections: [MeasuredSection]) {
    let sheet = ConformanceSheet(of: MeasuredDocument(format: .docx, sections: sections), by: .decree30)
    #expect(sheet.hasFailures)
  }
}
