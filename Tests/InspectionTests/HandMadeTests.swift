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

  @Test("A letter has neither kind nor subject line, and its addressees are no body")
  func letter() {
    var document = Self.document()
    document.sections[0].blocks.replaceSubrange(
      2...4,
      with: [
        Self.paragraph("Kính gửi:", 14, .left), Self.paragraph("- Sở Tài chính;", 14, .left),
        Self.paragraph("- Sở Nội vụ.", 14, .left),
        Self.body("Ủy ban nhân dân tỉnh yêu cầu các sở thực hiện như sau:"),
      ])
    guard case .table(var table) = document.sections[0].blocks[0] else { return }
    table.rows[0].cells[0].blocks.append(Self.paragraph("V/v thực hiện Nghị quyết số 57-NQ/TW", 12))
    document.sections[0].blocks[0] = .table(table)
    let sheet = ConformanceSheet(of: document, by: .decree30)
    #expect(sheet.lines.filter { $0.verdict == .fail }.map(\.rule.id) == [])
    #expect(sheet.lines.first { $0.rule.id == "document-kind.presence" }?.verdict == .notApplicable)
  }

  private static func verdicts(_ document: MeasuredDocument) -> [String: ConformanceSheet.Line] {
    Dictionary(
      ConformanceSheet(of: document, by: .decree30).lines.map { ($0.rule.id, $0) }, uniquingKeysWith: { $1 })
  }

  @Test("A closing set by tabs: recipients at the left, authority at the right, on one line")
  func tabbedClosing() {
    var document = Self.document()
    let count = document.sections[0].blocks.count
    document.sections[0].blocks.replaceSubrange(
      (count - 1)..<count,
      with: [
        Self.paragraph("Nơi nhận:\tKT. CHỦ TỊCH", 12, bold: true, italic: true, .left),
        Self.paragraph("- Chính phủ;\tPHÓ CHỦ TỊCH", 11, .left), Self.paragraph("- Lưu: VT, KGVX.", 11, .left),
        Self.paragraph("\tNguyễn Văn A", bold: true, .left),
      ])
    let lines = Self.verdicts(document)
    for id in [
      "recipients-heading.presence", "recipients-heading.level", "recipients-heading.alignment", "recipient.wording",
      "recipient.alignment", "authority.presence", "authority.column", "signer-name.presence", "body.font-size",
    ] {
      #expect(lines[id]?.verdict == .pass, "\(id)")
    }
    #expect(lines["authority.slant"]?.verdict == .fail)
    #expect(lines["authority.alignment"]?.verdict == .undetermined)
    #expect(lines["signer-name.alignment"]?.verdict == .undetermined)
  }

  /// Both lines of a letterhead hang where the pointer stood when they were drawn.
  @Test("Shapes belong to whom their length suits, wherever they hang", arguments: ["left", "right", "behind"])
  func shapes(place: String) {
    func document(_ lengths: [Double]) -> MeasuredDocument {
      let shapes = lengths.map { MeasuredDrawing(.line, width: .millimetres($0)) }
      func cell(_ lines: [(String, Double)], _ drawings: [MeasuredDrawing]) -> [MeasuredBlock] {
        lines.enumerated().map { index, line in
          Self.paragraph(line.0, line.1, bold: index < 2, drawings: index == lines.count - 1 ? drawings : [])
        }
      }
      var document = Self.document()
      document.sections[0].blocks.replaceSubrange(
        0...1,
        with: [
          Self.table(
            cell(
              [("UBND TỈNH SÔNG LAM", 13), ("SỞ KHOA HỌC VÀ CÔNG NGHỆ", 13), ("Số: 05/KH-SKHCN", 13)],
              place == "left" ? shapes : []),
            cell(
              [("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13), ("Độc lập - Tự do - Hạnh phúc", 14)],
              place == "right" ? shapes : [])),
          Self.paragraph("", drawings: place == "behind" ? shapes : []),
        ])
      return document
    }
    let sound = Self.verdicts(document([28, 60.7]))
    #expect(sound["line-motto.length"]?.verdict == .pass)
    #expect(sound["line-issuer.length"]?.verdict == .pass)
    let short = Self.verdicts(document([28, 45]))
    #expect(short["line-motto.length"]?.verdict == .fail)
    #expect(short["line-issuer.length"]?.verdict == .pass)
    #expect(Self.verdicts(document([]))["line-motto.presence"]?.verdict == .fail)
  }

  @Test("The sheet names clauses, has decimal commas in Vietnamese, and colours only where asked")
  func words() {
    var document = Self.document()
    document.sections[0].page.marginLeft = .millimetres(29.75)
    let sheet = ConformanceSheet(of: document, by: .decree30)
    let text = sheet.text(of: "x.docx", in: .vi)
    #expect(text.contains("\nTrang giấy (Phụ lục I, Phần I, Mục I.3)\n  ✓ lề trên"))
    #expect(text.contains("  ✗ lề trái                  30–35 mm                        29,8 mm\n"))
    #expect(sheet.text(of: "x.docx", in: .en).contains("29.8 mm"))
    #expect(!text.contains("\u{1B}"))
    #expect(sheet.text(of: "x.docx", in: .vi, hasColour: true).contains("\u{1B}[31m✗\u{1B}[0m lề trái"))
  }

  @Test("What a style sheet that is not read may say is not said to be wrong")
  func unreadStyleSheet() {
    var document = Self.document()
    document.sections[0].page.marginLeft = .millimetres(25)
    document.sections[0].blocks.removeLast()
    document.unreadStyleSheets = ["\u{1B}x.css"]
    let lines = Self.verdicts(document)
    for id in ["page.margin-left", "motto.weight", "line-motto.presence", "page-number.presence"] {
      #expect(lines[id]?.verdict == .undetermined, "\(id)")
    }
    #expect(lines["motto.wording"]?.verdict == .pass)
    #expect(lines["authority.presence"]?.verdict == .fail)
    #expect(!ConformanceSheet(of: document, by: .decree30).text(of: "x", in: .vi).contains("\u{1B}"))
  }

  @Test("Words in a header are no mark of circulation; titles before a name are seen in any form")
  func headerAndTitles() {
    var document = Self.document()
    document.sections[0].page.header.append(Self.paragraph("Kế hoạch năm 2026", 10))
    #expect(Self.verdicts(document)["circulation-mark.frame"]?.verdict == .notApplicable)
    for (name, verdict) in [
      ("PGS.TS Nguyễn Văn A", ConformanceSheet.Verdict.fail), ("TS. Nguyễn Văn A", .fail), ("Tiến sĩ Lê B", .fail),
      ("Tsedenbal A", .pass),
    ] {
      let blocks = document.sections[0].blocks
      document.sections[0].blocks[blocks.count - 1] = Self.table(
        [Self.paragraph("Nơi nhận:", 12, bold: true, italic: true, .left), Self.paragraph("- Lưu: VT.", 11, .left)],
        [Self.paragraph("CHỦ TỊCH", bold: true), Self.paragraph(""), Self.paragraph(name, bold: true)])
      #expect(Self.verdicts(document)["signer-name.wording"]?.verdict == verdict, "\(name)")
    }
  }

  @Test("A letterhead set by tabs is found; where its words stand is not said")
  func tabs() {
    var document = Self.document()
    document.sections[0].blocks.replaceSubrange(
      0...0,
      with: [
        Self.paragraph("ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, bold: true, .left),
        Self.paragraph("TỈNH SÔNG LAM\tĐộc lập - Tự do - Hạnh phúc", 13, bold: true, .left),
        Self.paragraph("Số: 05/KH-UBND\tSông Lam, ngày 05 tháng 3 năm 2026", 13, italic: true, .left),
      ])
    let sheet = ConformanceSheet(of: document, by: .decree30)
    let present = ["national-name", "motto", "issuing-body", "number-and-symbol", "place-and-date", "document-kind"]
    for id in present { #expect(sheet.lines.first { $0.rule.id == id + ".presence" }?.verdict == .pass, "\(id)") }
    #expect(sheet.lines.first { $0.rule.id == "motto.alignment" }?.verdict == .undetermined)
    #expect(sheet.lines.first { $0.rule.id == "number-and-symbol.slant" }?.verdict == .fail)
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
