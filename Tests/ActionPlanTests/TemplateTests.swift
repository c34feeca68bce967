import DocumentModel
import Support
import Testing

@testable import ActionPlan

/// What composing leaves to the template: the same plan in documents of the Party, and before the decree.
@Suite struct TemplateTests {
  private let party = """
    tên loại: Chương trình hành động
    trích yếu: Thử
    cơ quan chủ quản: Đảng bộ tỉnh Sông Lam
    cơ quan ban hành: Tỉnh ủy
    số: 6
    ký hiệu: CTr/TU
    địa danh: Sông Lam
    ngày: 05/02/2026
    căn cứ:
      - Căn cứ Điều lệ Đảng
      - Xét đề nghị của Văn phòng
    nhiệm vụ:
      khoản:
        Lời, như {pl-a} và {pl-b}
    ký:
      thẩm quyền: T/M Ban Thường vụ
      chức vụ: |
        K/T Bí thư
        Phó Bí thư
      họ tên: Trần Thị Hòa
    nơi nhận:
      - Ban Bí thư
      - Lưu Văn phòng Tỉnh ủy
    người soạn thảo: nvh
    số bản: 120
    địa chỉ: Số 1 đường Lam Giang
    phụ lục: Một
      nhãn: pl-a
      Lời.
    phụ lục: Hai
      nhãn: pl-b
      Lời.

    """

  /// The Party's title over a line as long as itself, no motto; `*` and `-----` where a state document has lines.
  @Test func partyLetterhead() {
    checkLines(
      party,
      """
      number: 06-CTr/TU
      SuperiorBody: ĐẢNG BỘ TỈNH SÔNG LAM
      IssuingBody: TỈNH ỦY
      Ornament: *
      NationalName: ĐẢNG CỘNG SẢN VIỆT NAM
      rule motto: 72.91 mm, insets 6.045 and 6.045 mm
      NumberAndSymbol: Số 06-CTr/TU
      PlaceAndDate: Sông Lam, ngày 05 tháng 02 năm 2026
      Subject: Thử
      Ornament: -----
      LegalBasis: Căn cứ Điều lệ Đảng;
      LegalBasis: Xét đề nghị của Văn phòng,
      """, in: partyStyle)
    #expect(!dumpLines(document(of: party, in: partyStyle)).contains { $0.contains("Motto") })
  }

  /// Annexes count in Arabic digits, the text ends in a plain stop, and the foot of the last page ends the section.
  @Test func partyBodyAndClosing() {
    checkLines(
      party,
      """
      Clause: [1.] Lời, như <Phụ lục 1 #pl-a> và <Phụ lục 2 #pl-b>.
      closing: columns 77, 88 mm
      RecipientsHeading: Nơi nhận:
      Recipient: [-] Ban Bí thư,
      Recipient: [-] Lưu Văn phòng Tỉnh ủy.
      Authority: T/M BAN THƯỜNG VỤ
      Authority: K/T BÍ THƯ
      Office: PHÓ BÍ THƯ
      SignerName: Trần Thị Hòa
      DraftersMark: NVH.(120)
      rule address: 165 mm, insets 0 and 0 mm
      Address: Số 1 đường Lam Giang
      annex (portrait)
      AnnexNumber outline 1 #pl-a: Phụ lục 1
      AnnexReference: (Kèm theo Chương trình hành động số 06-CTr/TU, ⏎ ngày 05 tháng 02 năm 2026 của Tỉnh ủy)
      annex (portrait)
      AnnexNumber outline 1 #pl-b: Phụ lục 2
      """, in: partyStyle)
    #expect(partyStyle.look(of: .authority).isBold && !partyStyle.look(of: .office).isBold)
    let sections = document(of: party, in: partyStyle).sections
    #expect(sections.allSatisfy { $0.firstPageFooter.isEmpty })
  }

  @Test func partyDraft() {
    checkLines(
      head + "ký hiệu: KH/TU\nnhiệm vụ:\n  Lời.\n", "NumberAndSymbol: Số         -KH/TU", in: partyStyle)
  }

  @Test func numberingOfThePractice() {
    checkLines(
      head + "đánh số: I- 1- a\nnhiệm vụ:\n  khoản: Một\n    điểm:\n      Lời.\n",
      """
      SectionHeading outline 1: [I-] NHIỆM VỤ
      ClauseHeading outline 2: [1-] Một
      Point: [a)] Lời.
      """, in: partyStyle)
  }

  /// Address at the foot of page 1 and drafter's mark below the recipients, as in the decree; the page number at the foot.
  @Test func formerCircular() {
    checkLines(
      head + "người soạn thảo: pl\nđịa chỉ: Số 1\nnhiệm vụ:\n  Lời.\nnơi nhận:\n  - Lưu: VT\n",
      """
      first page footer
      Address: Số 1
      NationalName: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      Recipient: [-] Lưu: VT.
      DraftersMark: PL
      """, in: formerStyle)
    #expect(formerStyle.page.numberEdge == .bottom && formerStyle.look(of: .pageNumber).alignment == .right)
    #expect(!formerStyle.look(of: .legalBasis).isItalic)
  }

  // MARK: What a plan writes otherwise than its template

  @Test func marksOfTheOtherForm() {
    let signature =
      "nhiệm vụ:\n  Lời.\nký:\n  thẩm quyền: |\n    T/M Ủy ban nhân dân\n    TUQ Chủ tịch\n  chức vụ: Giám đốc\n"
    checkFindings(
      head + signature,
      """
      8:5 warning authority-form: T/M
      9:5 warning authority-form: TUQ
      """)
    // The Party has no mark of its own for signing by delegation.
    checkFindings(head + signature.replacing("T/M", with: "TM."), "8:5 warning authority-form: TM.", in: partyStyle)
  }

  @Test func symbolsOfTheOtherForm() {
    checkFindings(head + "ký hiệu: KH/UBND\nnhiệm vụ:\n  Lời.\n", "4:10 error symbol-form: KH/UBND")
    checkFindings(head + "ký hiệu: KH-TU\nnhiệm vụ:\n  Lời.\n", "4:10 error symbol-form: KH-TU", in: partyStyle)
    checkFindings(
      head + "ký hiệu: KH-LT/VPTU\nnhiệm vụ:\n  Lời.\n", "", in: partyStyle)
  }
}
