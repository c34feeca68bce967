import DocumentModel
import DocumentReading
import Standards

// Defects of pages, places and words, each made by hand.

extension Defect {
  private static var sound: MeasuredDocument { SoundDocument.document }

  static let corpus: [Defect] =
    Standard.decree30.rules.flatMap { Defect.looks(of: $0) } + byHand

  private static var byHand: [Defect] { pages + numbers + lines + places + presences + wordings }

  private static var pages: [Defect] {
    [
      Defect(
        "page.paper", "Letter",
        sound.changingPage { ($0.width, $0.height) = (.millimetres(215.9), .millimetres(279.4)) }),
      Defect("page.orientation", "lying, no table", sound.adding(section: MeasuredSection(page: lying))),
      Defect("page.margin-top", "too small", sound.changingPage { $0.marginTop = .millimetres(19.9) }),
      Defect("page.margin-top", "too large", sound.changingPage { $0.marginTop = .millimetres(25.1) }),
      Defect("page.margin-bottom", "too small", sound.changingPage(1) { $0.marginBottom = .millimetres(19.9) }),
      Defect("page.margin-left", "25 mm", sound.changingPage(2) { $0.marginLeft = .millimetres(29.9) }),
      Defect("page.margin-right", "too large", sound.changingPage(3) { $0.marginRight = .millimetres(20.1) }),
      Defect("document.characters", "combining marks", sound.saying("Vùng nguye\u{302}n liệu.", in: .bodyText)),
    ]
  }

  private static var lying: MeasuredPage {
    var page = sound.sections[0].page
    (page.width, page.height) = (.millimetres(297), .millimetres(210))
    page.firstFooter = []
    page.firstHeader = []
    return page
  }

  private static var numbers: [Defect] {
    func moved(_ document: MeasuredDocument) -> MeasuredDocument {
      var document = document
      for section in document.sections.indices {
        document.sections[section].page.footer = document.sections[section].page.header
        document.sections[section].page.header = []
      }
      return document
    }
    return [
      Defect("page-number.presence", "a long document without", sound.without("PageNumber").lengthened),
      Defect("page-number.place", "at the foot", moved(sound)),
      Defect("page-number.digits", "Roman", sound.changingPage { $0.pageNumberFormat = "lowerRoman" }),
      Defect("page-number.first", "from 0", sound.changingPage { $0.firstPageNumber = 0 }),
      Defect(
        "page-number.first-page", "shown",
        sound.changingPage(1) { ($0.firstHeader, $0.firstFooter) = (nil, nil) }),
      Defect("annex-number.page-numbers", "going on", sound.changingPage(2) { $0.firstPageNumber = nil }),
    ]
  }

  private static var lines: [Defect] {
    func dashed(_ paragraph: inout MeasuredParagraph) { paragraph.borders.top?.isSolid = false }
    func shorter(_ paragraph: inout MeasuredParagraph) {
      paragraph.leftIndent = paragraph.leftIndent + .millimetres(3)
      paragraph.rightIndent = paragraph.rightIndent + .millimetres(3)
    }
    func longer(_ paragraph: inout MeasuredParagraph) {
      paragraph.leftIndent = paragraph.leftIndent - .millimetres(12)
      paragraph.rightIndent = paragraph.rightIndent - .millimetres(12)
    }
    let places = [
      ("motto", "RuleMotto"), ("issuer", "RuleIssuer"), ("subject", "RuleSubject"), ("address", "RuleAddress"),
    ]
    let everywhere = places.flatMap { place, style in
      [
        Defect("line-\(place).presence", "none", sound.without(style)),
        Defect("line-\(place).stroke", "dashed", sound.changing(style, dashed)),
        Defect("line-\(place).length", "too long", sound.changing(style, all: true, longer)),
      ]
    }
    return everywhere + [
      Defect("line-motto.length", "too short", sound.changing("RuleMotto", shorter)),
      Defect("line-issuer.length", "too short", sound.changing("RuleIssuer", shorter)),
    ]
  }

  private static var places: [Defect] {
    [
      Defect("national-name.column", "left", sound.exchangingLetterhead, others: ["issuing-body.column"]),
      Defect("issuing-body.column", "right", sound.exchangingLetterhead, others: ["national-name.column"]),
      Defect("place-and-date.level", "in another row", sound.movingDate),
      Defect("recipients-heading.level", "in another row", sound.movingRecipients),
      Defect("authority.column", "left", sound.exchangingClosing),
      Defect("document.order", "number above the names", sound.movingNumber),
      Defect(
        "annex-number.reference", "no word of annex II",
        sound.changing(.bodyText, all: true) {
          $0.runs[0].text = $0.runs[0].text.replacing("Phụ lục II", with: "phần sau")
        }),
    ]
  }

  private static var presences: [Defect] {
    func absent(_ role: Role, _ others: String...) -> Defect {
      var document = sound.without(role.rawValue)
      for other in others { document = document.without(other) }
      let id = Standard.decree30.rules.first { $0.subject == .component(role) }?.subject.id ?? ""
      return Defect("\(id).presence", "none", document)
    }
    return [
      absent(.nationalName), absent(.motto, "RuleMotto"), absent(.issuingBody, "SuperiorBody", "RuleIssuer"),
      absent(.numberAndSymbol), absent(.placeAndDate), absent(.subject), absent(.authority, "OtherOffice"),
      absent(.signerName), absent(.recipientsHeading), absent(.recipient), absent(.annexReference),
      // Without its kind a document has no subject that could be told.
      Defect(
        "document-kind.presence", "none", sound.without("DocumentKind"), others: ["subject.presence"]),
      Defect("body.presence", "none", sound.withoutBody),
    ]
  }

  private static var wordings: [Defect] {
    let said: [(Role, [String])] = [
      (.nationalName, ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM."]),
      (.motto, ["Độc lập -Tự do - Hạnh phúc", "Độc lập - Tự do - Hạnh Phúc", "Độc lập – Tự do – Hạnh phúc"]),
      (
        .numberAndSymbol,
        [
          "Số 09/QĐ-SNN", "Số: 9/QĐ-SNN", "Số: 09 /QĐ-SNN", "Số: 09/QĐ - SNN", "Số: 09/qđ-snn", "Số: 09-QĐ/SNN",
        ]
      ),
      (
        .placeAndDate,
        [
          "Hồng Lĩnh, ngày 5 tháng 02 năm 2026", "Hồng Lĩnh, ngày 12 tháng 2 năm 2026",
          "Hồng Lĩnh, ngày 12 tháng 03 năm 2026", "Hồng Lĩnh ngày 12 tháng 02 năm 2026",
        ]
      ),
      (.legalBasis, ["Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025."]),
      (.partNumber, ["Phần 1", "Phần thứ nhất"]),
      (.article, ["Điều 1: Ban hành kèm theo Quyết định này Kế hoạch phát triển vùng nguyên liệu."]),
      (.point, ["b) Vùng cao đạt 700 ha;"]),
      (.authority, ["KT GIÁM ĐỐC", "K/T GIÁM ĐỐC", "KT.GIÁM ĐỐC"]),
      (.signerName, ["ThS. Lê Thị Bình", "TS. Lê Thị Bình"]),
      (.recipientsHeading, ["Nơi nhận"]),
      (.recipient, ["- Như Điều 2.", "Như Điều 2;"]),
      (.secrecyMark, ["TÀI LIỆU THU HỒI"]),
    ]
    let rules = Standard.decree30.rules
    let each: [Defect] = said.flatMap { role, texts in
      let id = rules.first { $0.subject == .component(role) }?.subject.id ?? ""
      return texts.map { Defect("\(id).wording", $0, sound.saying($0, in: role)) }
    }
    return each + [
      Defect("annex-number.wording", "Arabic", sound.numberingAnnexes),
      Defect(
        "point.wording", "f)",
        sound.changing(.point, all: true) { $0.runs[0].text = $0.runs[0].text.replacing("b)", with: "f)") }),
      Defect(
        "legal-basis.wording", "last without a stop",
        sound.changing(.legalBasis, all: true) {
          $0.runs[0].text = $0.runs[0].text.replacing("2026.", with: "2026")
        }),
      Defect(
        "recipient.wording", "last is no file copy",
        sound.changing(.recipient, all: true) {
          $0.runs[0].text = $0.runs[0].text.replacing("Lưu: VT, TT.", with: "Phòng Trồng trọt.")
        }),
      Defect(
        "body.wording", "no end mark",
        sound.changing(.article, all: true) {
          $0.runs[1].text = $0.runs[1].text.replacing("./.", with: ".")
        }),
    ]
  }
}

// MARK: Moving things

extension MeasuredDocument {
  func adding(section: MeasuredSection) -> MeasuredDocument {
    var document = self
    document.sections.append(section)
    return document
  }

  fileprivate var lengthened: MeasuredDocument {
    changing(.bodyText) { paragraph in
      paragraph.runs[0].text = String(repeating: paragraph.runs[0].text + " ", count: 60)
    }
  }

  /// Changes the table that stands at a place of the first section.
  private func changingTable(_ isLast: Bool, _ change: (inout MeasuredTable) -> Void) -> MeasuredDocument {
    var document = self
    let blocks = document.sections[0].blocks
    guard let index = isLast ? blocks.indices.last : blocks.indices.first, case .table(var table) = blocks[index] else {
      return self
    }
    change(&table)
    document.sections[0].blocks[index] = .table(table)
    return document
  }

  private func exchanged(_ row: MeasuredRow) -> MeasuredRow {
    var row = row
    (row.cells[0].blocks, row.cells[1].blocks) = (row.cells[1].blocks, row.cells[0].blocks)
    return row
  }

  fileprivate var exchangingLetterhead: MeasuredDocument {
    changingTable(false) { table in
      table.rows = table.rows.map(exchanged)
      table.columnWidths.reverse()
    }
  }

  fileprivate var exchangingClosing: MeasuredDocument {
    changingTable(true) { $0.rows[0] = exchanged($0.rows[0]) }
  }

  fileprivate var movingDate: MeasuredDocument {
    changingTable(false) { table in
      let date = table.rows[1].cells[1].blocks
      table.rows[1].cells[1].blocks = []
      table.rows[2].cells[1].blocks = date
    }
  }

  fileprivate var movingRecipients: MeasuredDocument {
    changingTable(true) { table in
      var row = table.rows[0]
      row.cells[1].blocks = []
      table.rows[0].cells[0].blocks = []
      table.rows.append(row)
    }
  }

  fileprivate var movingNumber: MeasuredDocument {
    changingTable(false) { $0.rows.swapAt(0, 1) }
  }

  fileprivate var numberingAnnexes: MeasuredDocument {
    saying("Phụ lục 1", in: .annexNumber).changing(.bodyText, all: true) {
      $0.runs[0].text = $0.runs[0].text.replacing("Phụ lục I,", with: "Phụ lục 1,")
    }
  }

  var fittingMottoLine: MeasuredDocument {
    var width: Length?
    _ = changing(.motto) { paragraph in
      width = paragraph.runs.first.map { run in
        FontMetrics.face(bold: run.isBold, italic: run.isItalic).width(of: run.text, size: run.fontSize ?? .zero)
      }
    }
    guard let width else { return self }
    return changing("RuleMotto") { paragraph in
      paragraph.leftIndent = (.millimetres(96) - width) * 0.5
      paragraph.rightIndent = paragraph.leftIndent
    }
  }

  fileprivate var withoutBody: MeasuredDocument {
    var document = self
    document.sections[0].blocks.removeAll { block in
      if case .paragraph(let paragraph) = block { paragraph.styleName == Role.article.rawValue } else { false }
    }
    return document
  }
}
