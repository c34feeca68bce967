import DocumentModel
import GeneratedPlans
import Testing

@testable import ActionPlan

/// Which spaces and hyphens a line break may not take; in the expectations `~` is U+00A0 and `=` is U+2011.
@Suite struct NoBreakJoinTests {
  private let joins = NoBreakJoins(words: style.joinedWords)

  @Test(arguments: [
    // Inside a number and symbol, and before it.
    ("Kế hoạch số 26-KH/TU ngày 12/3/2026", "Kế hoạch số~26=KH/TU ngày~12/3/2026"),
    ("(Nghị quyết 15-NQ/TW)", "(Nghị quyết~15=NQ/TW)"),
    ("Nghị định 30/2020/NĐ-CP, 09-NQ/TU", "Nghị định~30/2020/NĐ=CP, 09=NQ/TU"),
    ("Số: 594/KH-UBND", "Số: 594/KH=UBND"),
    ("ký hiệu “KH-UBND”; QĐ-TTg", "ký hiệu “KH=UBND”; QĐ=TTg"),
    // Ranges.
    ("giai đoạn 2026-2030", "giai đoạn 2026=2030"),
    ("giai đoạn 2026 - 2030, 8,0 - 8,5%", "giai đoạn 2026~-~2030, 8,0~-~8,5%"),
    ("tăng 7,5%-8,0%", "tăng 7,5%=8,0%"),
    ("từ 2026 – 2030", "từ 2026~–~2030"),
    // A noun and what it names.
    ("điểm a khoản 2 Điều 103 Mục 5 Chương XII Phần I", "điểm~a khoản~2 Điều~103 Mục~5 Chương~XII Phần~I"),
    ("ngày 05 tháng 01 năm 2026", "ngày~05 tháng~01 năm~2026"),
    ("Phụ lục II; khóa XIII, lần thứ XIV, Quý IV/2027", "Phụ lục~II; khóa~XIII, lần thứ~XIV, Quý~IV/2027"),
    ("điểm đ; (khoản 3)", "điểm~đ; (khoản~3)"),
    // A figure and its unit.
    ("15 triệu đồng/hộ, 200 ha, 50 %, 5 km; 1.200 người", "15~triệu~đồng/hộ, 200~ha, 50~%, 5~km; 1.200~người"),
    ("trong 12 tháng, 5 năm", "trong 12~tháng, 5~năm"),
    // Abbreviations and initials.
    ("TM. Ủy ban; TP. Long Xuyên; Nguyễn V. An", "TM.~Ủy ban; TP.~Long Xuyên; Nguyễn V.~An"),
  ])
  func joined(text: String, expected: String) {
    let shown = joins.joined(text).replacing("\u{A0}", with: "~").replacing("\u{2011}", with: "=")
    #expect(shown == expected)
  }

  @Test(arguments: [
    "", " ", "-", "a", "Độc lập - Tự do - Hạnh phúc", "mạng In-tơ-nét, Vla-đi-mia", "Kinh tế-xã hội", "mục y tế",
    "năm, 2026", "số: 5", "giảm -5", "năm học mới", "email a-1@b.vn, https://c.vn/a-2", "hai  2  ha", "2026, người",
    "hộ gia đình 2026.", "Việt Nam-Hoa Kỳ",
  ])
  func leftAlone(text: String) { #expect(joins.joined(text) == text) }

  @Test func abbreviationsAreTheTemplates() {
    let party = NoBreakJoins(words: JoinedWords(beforeWord: ["T/M"]))
    #expect(party.joined("T/M Ban Thường vụ, K/T Bí thư") == "T/M\u{A0}Ban Thường vụ, K/T Bí thư")
  }

  /// A year is none of what stands behind it.
  @Test func aNamedNumberHasNoUnit() {
    #expect(joins.joined("năm 2026 người dân") == "năm\u{A0}2026 người dân")
  }

  @Test func whatADrafterJoinedStays() {
    #expect(joins.joined("26\u{2011}KH/TU ngày\u{A0}05") == "26\u{2011}KH/TU ngày\u{A0}05")
  }

  /// Nothing but spaces and hyphens changes, whatever the text.
  @Test(arguments: LawTests.seeds)
  func nothingElseChanges(seed: UInt64) {
    for line in PlanWriter.plan(seed: seed, shape: .alone).split(separator: "\n").map(String.init) {
      let joined = joins.joined(line)
      #expect(joined.replacing("\u{A0}", with: " ").replacing("\u{2011}", with: "-") == line)
      #expect(joins.joined(joined) == joined)
    }
  }

  @Test func everywhere() {
    checkText(
      head + """
        căn cứ:
          - Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020
        nhiệm vụ: Nhiệm vụ năm 2026
          Theo **khoản 2** Điều 3^[Tại Mục 5.]; {a}.
          khoản: Việc trong quý II
            nhãn: a
            thời hạn: tháng 6/2026
          bảng:
            cột: TT | Việc
            - Cấp 15 triệu đồng
        nơi nhận:
          - Như khoản 1
        """,
      [
        "số~30/2020/NĐ=CP ngày~05 tháng~3 năm~2020", "NĂM~2026", "khoản~2", "Điều~3", "Mục~5", "khoản~1 Mục này",
        "quý~II",
        "tháng~6/2026", "15~triệu~đồng", "Như khoản~1",
      ])
  }

  private func checkText(_ plan: String, _ expected: [String]) {
    let dump = document(of: plan).dump.replacing("␣", with: "~").replacing("\u{2011}", with: "=")
    for text in expected { #expect(dump.contains(text), "\(text) not in \(dump)") }
  }

  /// In a table of too many columns words rather stand below each other than break.
  @Test func narrowTablesLetGo() {
    let columns = (1...12).map { "Cột \($0)" }.joined(separator: " | ")
    let cells = Array(repeating: "150 triệu đồng", count: 12).joined(separator: " | ")
    let wide = document(of: head + "nhiệm vụ:\n  bảng:\n    cột: A | B\n    - 150 triệu đồng | b\n")
    let narrow = document(of: head + "nhiệm vụ:\n  bảng:\n    cột: \(columns)\n    - \(cells)\n")
    #expect(wide.dump.contains("150␣triệu␣đồng"))
    #expect(narrow.dump.contains("150 triệu đồng"))
  }
}
