import DocumentModel
import PlanSyntax
import Support
import Testing

@testable import ActionPlan

/// What stands above and below the body, and the act in front of it.
@Suite struct PageTests {
  private let body = "nhiệm vụ:\n  Lời.\n"

  /// The form's blanks in number, place and date.
  @Test func draft() {
    checkLines(
      head + body,
      """
      NumberAndSymbol: Số:         /
      PlaceAndDate:             , ngày       tháng       năm
      """)
    checkLines(
      head + "ký hiệu: KH-UBND\nđịa danh: An Giang\nngày: tháng 6/2026\n" + body,
      """
      NumberAndSymbol: Số:         /KH-UBND
      PlaceAndDate: An Giang, ngày       tháng 6 năm 2026
      """)
  }

  /// Days below 10 and months 1 and 2 have a leading 0, other months have none (Phụ lục I, II.4).
  @Test(arguments: [
    ("05/01/2026", "ngày 05 tháng 01 năm 2026"), ("9/2/2026", "ngày 09 tháng 02 năm 2026"),
    ("01/03/2026", "ngày 01 tháng 3 năm 2026"), ("29/6/2019", "ngày 29 tháng 6 năm 2019"),
    ("31/12/2026", "ngày 31 tháng 12 năm 2026"), ("10/10/2026", "ngày 10 tháng 10 năm 2026"),
    ("tháng 1/2026", "ngày       tháng 01 năm 2026"), ("năm 2026", "ngày       tháng       năm 2026"),
  ])
  func dates(typed: String, printed: String) {
    checkLines(head + "địa danh: An Giang\nngày: \(typed)\n" + body, "PlaceAndDate: An Giang, \(printed)")
  }

  @Test func letterheadOverSeveralLines() {
    checkLines(
      """
      tên loại: Kế hoạch
      trích yếu: |
        Dòng một
        dòng hai
      cơ quan chủ quản: |
        Ủy ban nhân dân
        tỉnh An Giang
      cơ quan ban hành: |
        Ban Quản lý
        Khu kinh tế
      số: 5
      ký hiệu: KH-BQL
      độ mật: tối mật
      độ khẩn: hỏa tốc
      phạm vi lưu hành: xem xong trả lại
      dự thảo: lần 2
      địa chỉ: |
        Số 1 đường A
        điện thoại 0
      nhiệm vụ:
        Lời.
      """,
      """
      CirculationMark insets 106.264 and 0 mm: XEM XONG TRẢ LẠI
      rule address: 160 mm, insets 0 and 0 mm
      Address: Số 1 đường A
      Address: điện thoại 0
      letterhead: columns 64, 96 mm
      SuperiorBody: ỦY BAN NHÂN DÂN ⏎ TỈNH AN GIANG
      IssuingBody: BAN QUẢN LÝ ⏎ KHU KINH TẾ
      NationalName: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      Motto: Độc lập - Tự do - Hạnh phúc
      NumberAndSymbol: Số: 05/KH-BQL
      SecrecyMark insets 0 and 35.743 mm: TỐI MẬT
      UrgencyMark insets 0 and 34 mm: HỎA TỐC
      DraftMark insets 0 and 20.117 mm: DỰ THẢO LẦN 2
      DocumentKind: KẾ HOẠCH
      Subject: Dòng một ⏎ dòng hai
      """)
  }

  /// 20, 30 and 40 mm, whatever the words take (Phụ lục I, III.2.b); the column has 64 mm.
  @Test(arguments: [("khẩn", "44"), ("hỏa tốc", "34"), ("thượng khẩn", "24")])
  func urgencyMarksHaveTheirRuledWidth(mark: String, rest: String) {
    checkLines(head + "độ khẩn: \(mark)\n" + body, "UrgencyMark insets 0 and \(rest) mm: \(mark.uppercased())")
  }

  @Test func anUnknownMarkIsToldTheKnownOnes() throws {
    let finding = try #require(
      analysis(head + "độ khẩn: gấp\n" + body).diagnostics.first { $0.id == "ill-typed-value" })
    #expect(finding.severity == .error)
    let said = finding.message.vietnamese + (finding.help?.vietnamese ?? "")
    for mark in ["khẩn", "thượng khẩn", "hỏa tốc"] { #expect(said.contains(mark)) }
  }

  @Test func linesAreBalanced() {
    let breaking = LineBreaking(beginnings: ["và", "tỉnh"], inseparable: ["nhân dân", "năm {số}"])
    let lines = { (text: String) in
      breaking.lines(text, within: Length(englishMetricUnits: 100_000 * 10)) { line in
        Length(englishMetricUnits: line.count * 100_000)
      }
    }
    #expect(lines("một hai ba") == ["một hai ba"])
    #expect(lines("một hai ba bốn") == ["một hai", "ba bốn"])
    #expect(lines("mộtchữdàihơndòng hai") == ["mộtchữdàihơndòng", "hai"])
    #expect(lines("").isEmpty)
    // Before a phrase that begins a line well, although other breaks are more even.
    #expect(lines("a bc và de") == ["a bc và de"])
    #expect(lines("a bc và defg") == ["a bc", "và defg"])
    // Never inside a phrase, nor between a noun and its number.
    #expect(lines("của Nhân dân cả tỉnh") == ["của", "Nhân dân", "cả tỉnh"])
    #expect(lines("đến hết năm 2030") == ["đến hết", "năm 2030"])
  }

  /// Each would be broken inside the phrase, in fewer lines, were it not found.
  @Test(arguments: [
    ("của “NHÂN DÂN” cả", ["của", "“NHÂN DÂN”", "cả"]), ("của (nhân dân) cả", ["của", "(nhân dân)", "cả"]),
    ("hết năm 2030 ab", ["hết", "năm 2030", "ab"]), ("hết năm 2030; ab", ["hết", "năm 2030;", "ab"]),
    ("hết năm ２０３０ ab", ["hết", "năm ２０３０", "ab"]), ("hết năm hai ab", ["hết năm", "hai ab"]),
  ])
  func phrasesAreFoundWhateverTheirCaseMarksAndDigits(text: String, lines: [String]) {
    let breaking = LineBreaking(beginnings: [], inseparable: ["nhân dân", "năm {số}"])
    let broken = breaking.lines(text, within: Length(englishMetricUnits: 100_000 * 10)) { line in
      Length(englishMetricUnits: line.count * 100_000)
    }
    #expect(broken == lines)
  }

  @Test func longNamesAreBrokenEvenly() {
    checkLines(
      """
      tên loại: Kế hoạch
      trích yếu: Triển khai thực hiện Chiến lược phát triển khoa học, công nghệ và đổi mới sáng tạo trên địa bàn tỉnh
      cơ quan ban hành: Sở Nông nghiệp và Môi trường tỉnh An Giang
      nhiệm vụ:
        Lời.
      """,
      """
      IssuingBody: SỞ NÔNG NGHIỆP ⏎ VÀ MÔI TRƯỜNG ⏎ TỈNH AN GIANG
      Subject: Triển khai thực hiện Chiến lược phát triển khoa học, ⏎ công nghệ và đổi mới sáng tạo trên địa bàn tỉnh
      """)
  }

  @Test func signatureAndRecipients() {
    checkLines(
      head + body + """
        ký:
          thẩm quyền: TM. Ủy ban nhân dân
          chức vụ: |
            KT. Chủ tịch
            Phó Chủ tịch
          chức vụ khác: Trưởng ban
          họ tên: Nguyễn Văn A
        nơi nhận:
          - Lưu: VT
        người soạn thảo: pl
        số bản: 300
        """,
      """
      closing: columns 72, 88 mm
      RecipientsHeading: Nơi nhận:
      Recipient: [-] Lưu: VT.
      DraftersMark: PL.(300)
      Authority: TM. ỦY BAN NHÂN DÂN
      Authority: KT. CHỦ TỊCH
      Office: PHÓ CHỦ TỊCH
      SignatureSpace:
      OtherOffice: TRƯỞNG BAN
      SignerName: Nguyễn Văn A
      """)
  }

  @Test(arguments: [
    ("người soạn thảo: PL.\nsố bản: 5\n", "PL.(05)"), ("số bản: 85\n", "(85)"), ("người soạn thảo: nvt\n", "NVT"),
  ])
  func draftersMark(fields: String, printed: String) {
    checkLines(head + body + fields, "DraftersMark: \(printed)")
  }

  @Test func jointPlan() {
    checkLines(
      """
      tên loại: Kế hoạch
      trích yếu: Phối hợp
      cơ quan ban hành:
        - Sở Tài chính
        - Sở Y tế
      nhiệm vụ:
        Lời.
      ký:
        chức vụ: Giám đốc Sở Tài chính
        họ tên: Nguyễn Văn A
      ký:
        chức vụ: Giám đốc Sở Y tế
        họ tên: Trần Văn B
      nơi nhận:
        - Lưu: VT
      """,
      """
      issuer: Sở Tài chính; Sở Y tế
      IssuingBody: SỞ TÀI CHÍNH
      IssuingBody: SỞ Y TẾ
      closing: columns 80, 80 mm
      Office: GIÁM ĐỐC SỞ TÀI CHÍNH
      SignerName: Nguyễn Văn A
      Office: GIÁM ĐỐC SỞ Y TẾ
      SignerName: Trần Văn B
      Recipient: [-] Lưu: VT.
      """)
  }

  /// A line of the drafter's that is longer than the page breaks as evenly as any, and the rule is measured on what is printed.
  @Test func typedLinesLongerThanThePage() {
    checkLines(
      """
      tên loại: Kế hoạch
      trích yếu: |
        Thực hiện Nghị quyết số 18-NQ/TU ngày 15 tháng 12 năm 2025 của Ban Chấp hành Đảng bộ tỉnh khóa XX
        về chuyển đổi xanh
      cơ quan ban hành: Sở Y tế
      nhiệm vụ:
        Lời.
      """,
      """
      Subject: Thực hiện Nghị quyết số 18-NQ/TU ngày 15 tháng 12 năm 2025 ⏎ của Ban Chấp hành Đảng bộ tỉnh khóa XX ⏎ về chuyển đổi xanh
      """)
  }

  // MARK: Attached plans

  private let attached = """
    quyết định:
      trích yếu: Ban hành Kế hoạch
      số: 15
      ký hiệu: QĐ-UBND
      địa danh: An Giang
      ngày: 05/01/2026
      thẩm quyền ban hành: Ủy ban nhân dân tỉnh X
      căn cứ:
        - Căn cứ Luật A
      đề nghị: Theo đề nghị của Giám đốc Sở B
      điều:
        Ban hành kèm theo Quyết định này Kế hoạch.
      điều: Hiệu lực
        khoản:
          Khoản một.
          điểm:
            Điểm a.
      ký:
        chức vụ: Chủ tịch
      nơi nhận:
        - Như Điều 2
    địa chỉ: Số 1
    nhiệm vụ:
      Lời.
    phụ lục: Bảng
      Lời.

    """

  /// A decision of the head is the head's, not the body's, also where it is cited.
  @Test func attachmentNamesWhoEnacts() {
    checkLines(
      head + attached.replacing("ban hành: Ủy ban nhân dân tỉnh X", with: "ban hành: Chủ tịch Ủy ban nhân dân tỉnh X"),
      """
      EnactingAuthority: CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH X
      AttachmentReference: (Kèm theo Quyết định số 15/QĐ-UBND ⏎ ngày 05 tháng 01 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh X)
      AnnexReference: (Kèm theo Quyết định số 15/QĐ-UBND ⏎ ngày 05 tháng 01 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh X)
      """)
  }

  @Test func decisionAndAttachment() {
    checkLines(
      head + attached,
      """
      number: 15/QĐ-UBND
      issued on: 2026-01-05
      act (portrait)
      first page footer
      Address: Số 1
      NumberAndSymbol: Số: 15/QĐ-UBND
      PlaceAndDate: An Giang, ngày 05 tháng 01 năm 2026
      DocumentKind: QUYẾT ĐỊNH
      Subject: Ban hành Kế hoạch
      EnactingAuthority: ỦY BAN NHÂN DÂN TỈNH X
      LegalBasis: Căn cứ Luật A;
      LegalBasis: Theo đề nghị của Giám đốc Sở B.
      EnactingWords: QUYẾT ĐỊNH:
      Article: [**Điều 1.**] Ban hành kèm theo Quyết định này Kế hoạch.
      Article: [**Điều 2.**] **Hiệu lực**
      Clause: [1.] Khoản một.
      Point: [a)] Điểm a./.
      Office: CHỦ TỊCH
      plan (portrait)
      DocumentKind: KẾ HOẠCH
      AttachmentReference: (Kèm theo Quyết định số 15/QĐ-UBND ⏎ ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh X)
      SectionHeading outline 1: [I.] NHIỆM VỤ
      annex (portrait)
      AnnexReference: (Kèm theo Quyết định số 15/QĐ-UBND ⏎ ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh X)
      """)
  }

  /// In an electronic document these places are not filled in (Phụ lục I, III.1).
  @Test func electronicAttachment() {
    checkLines(
      head + "bản: điện tử\n" + attached,
      """
      AttachmentReference: (Kèm theo Quyết định số         /QĐ-UBND ⏎ ngày       tháng       năm          của Ủy ban nhân dân tỉnh X)
      AnnexReference: (Kèm theo Quyết định số         /QĐ-UBND ⏎ ngày       tháng       năm          của Ủy ban nhân dân tỉnh X)
      """)
  }

  @Test(arguments: ["ngày 05 tháng 01 năm 2026", "ngày 05/01/2026"])
  func electronicAttachmentOfAnActMadeElsewhere(date: String) {
    checkLines(
      head + """
        ban hành kèm theo: Quyết định số 15/QĐ-UBND \(date) của Ủy ban nhân dân tỉnh X
        bản: điện tử
        nhiệm vụ:
          Lời.
        """,
      """
      AttachmentReference: (Kèm theo Quyết định số         /QĐ-UBND ⏎ ngày       tháng       năm          của Ủy ban nhân dân tỉnh X)
      """)
  }

  /// A blank at a line's end would move what is printed of the line from the middle.
  @Test func blanksStandInsideALine() {
    checkLines(
      head + """
        ban hành kèm theo: Quyết định số 8/QĐ-SXD ngày 05/01/2026 của Giám đốc Sở Xây dựng tỉnh Sông Lam
        bản: điện tử
        nhiệm vụ:
          Lời.
        """,
      """
      AttachmentReference: (Kèm theo Quyết định số         /QĐ-SXD ⏎ ngày       tháng       năm          của Giám đốc Sở Xây dựng tỉnh Sông Lam)
      """)
  }

  @Test func attachedToAnActMadeElsewhere() {
    checkLines(
      head + """
        ban hành kèm theo: Quyết định số 15/QĐ-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh X
        nhiệm vụ:
          Lời.
        phụ lục: Bảng
          Lời.
        """,
      """
      AttachmentReference: (Kèm theo Quyết định số 15/QĐ-UBND ⏎ ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh X)
      BodyText: Lời./.
      AnnexReference: (Kèm theo Quyết định số 15/QĐ-UBND ⏎ ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh X)
      """)
  }
}
