import Checking
import PlanSyntax
import Support
import Testing

/// Words of a body that the pages of the text rules do not show: the traps each of them was measured against.
@Suite struct TextRuleTests {
  private func body(_ words: String) -> String { "mục tiêu:\n  \(words)\n" }

  @Test(arguments: [
    // Repetitions that are right.
    "Xử lý hành vi vi phạm, thi công công trình, kiểm định định kỳ, toàn văn văn bản, trưởng ban ban quản lý.",
    "Viện kiểm sát kiểm sát việc tuân theo pháp luật; người ủy thác ủy thác cho bên kia; vẫn xuất bản xuất bản phẩm.",
    // Marks inside numbers, times, symbols, names, addresses.
    "Quyết định số 12/2026/QĐ-UBND lúc 8:30, tại TP.HCM, ông Q.Cường, v.v.; gửi về so-a@x.gov.vn hoặc https://x.gov.vn/a,b.",
    "Tỷ lệ 1:500, khoản 1,2,3, mức 1.234,5 triệu đồng, điểm a), tệp .docx, hàm f(x).",
    "Quý I/2026; số ........ ngày ...... tháng ......; gồm lúa, ngô,...; sạt lở...",
    // Foreign names and words.
    "Thăm Mát-xcơ-va, gặp Vla-đi-mia; tiêm vắc-xin, dùng ôtô, rađa, kilôgam, prôtêin, hêrôin, blốc, 5 µm.",
    "Đắk Lắk, Krông Pắc, Ea H'leo, Cư M'gar, Bà Rịa-Vũng Tàu, Phan Rang-Tháp Chàm.",
    // Capitals as the decree has them.
    "Ủy ban nhân dân, Tòa án nhân dân, công an nhân dân, cơ quan nhà nước, vốn nhà nước, điểm a khoản 2 Điều 5 Chương II.",
    "Theo các điều 35, 36 và 37; nhóm nhiệm vụ thứ hai; 3 phường 12 khu phố; các sở, ngành; Sở Y tế.",
    // Words beside which others would be slips.
    "Cũng cố gắng; hiện tại tại tỉnh; lịch sử lý luận; khả năng xuất khẩu; gia công xuất khẩu; chủ trương trình Quốc hội.",
    "Quan trọng nhất là con người, chậm nhất là ngày 30; sở hữu hợp nhất là sở hữu chung.",
    "Khóa X, quý I, ông Thuý và bà Thúy; quy hoạch, quỹ, quỳ, hoàn toàn, hoạt động, thuyền, khuya.",
  ]) func isClean(_ words: String) {
    let plan = completed(body(words))
    let found = findings(plan).filter { $0.severity > .note }
    let source = SourceFile(path: "a.plan", text: plan)
    #expect(found.isEmpty, "\(found.map { DiagnosticPrinter(source, in: .en).excerpt($0) }.joined())")
  }

  @Test(arguments: [
    ("space-after-mark", "Nghị quyết Trung ương ⟦7.Xây⟧ dựng tiềm ⟦lực;phát⟧ triển nhân lực."),
    ("space-before-mark", "Đầu tư hạ tầng⟦ :⟧ trường học⟦ ;⟧ trạm y tế."),
    ("dash-between-words", "Đẩy mạnh công nghiệp ⟦hóa-hiện⟧ đại hóa nông nghiệp."),
    ("doubled-word", "Thực hiện ⟦các các⟧ nhiệm vụ ⟦tại tại⟧ xã."),
    ("mixed-tone-marks", "⟦Uỷ⟧ ban nhân dân tỉnh và Ủy ban nhân dân xã; Ủy ban nhân dân phường."),
    ("mixed-range-dash", "Giai đoạn 2021-2025 và 2026-2030, nhất là 2027⟦–⟧2028."),
    ("lookalike-letter", "Phối hợp với ⟦НĐND⟧ xã X."),
    ("legacy-font", "Tiếp tục ⟦ñoåi môùi coâng taùc⟧."),
    ("impossible-syllable", "Công tác ⟦nghiêm⟧ cứu".replacing("⟦nghiêm⟧ cứu", with: "⟦ngiên⟧ cứu.")),
    ("impossible-syllable", "Phát triển ⟦đồngbộ⟧ các ⟦nghành⟧."),
    ("body-name", "Họp với ⟦Tổng bí thư⟧ và ⟦Hội đồng Nhân dân⟧ tỉnh."),
    ("cited-part-capital", "Theo ⟦Khoản 2⟧ và ⟦Điểm a⟧ nêu trên, ⟦chương IV⟧."),
  ]) func isFlagged(_ id: Diagnostic.ID, _ words: String) { expectFlagged(id, in: body(words)) }

  /// Each passage and each footnote is a text of its own: nothing is found across their edges.
  @Test func footnotesAreApart() {
    expectClean("space-after-mark", body("Rà soát.^[Theo báo cáo.] Tổng hợp.^[Một số xã.] Kiểm tra."))
    expectFlagged("space-after-mark", in: body("Rà soát.^[Theo báo ⟦cáo.Một⟧ số xã.] Tổng hợp."))
  }

  /// An abbreviation the office has set is known.
  @Test func officeAbbreviations() {
    let plan = completed(body("Sử dụng nguồn vốn ODA của tỉnh."))
    var settings = Settings()
    #expect(findings(plan, settings: settings).contains { $0.id == "unexplained-abbreviation" })
    settings.knownAbbreviations = ["ODA"]
    #expect(!findings(plan, settings: settings).contains { $0.id == "unexplained-abbreviation" })
  }

  /// Names and the letterhead are no passages; their characters are judged all the same.
  @Test func charactersOutsideOfPassages() {
    expectFlagged("lookalike-letter", in: "địa danh: ⟦Ðức⟧ Hòa\n")
  }
}
