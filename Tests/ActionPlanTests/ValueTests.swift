import Foundation
import PlanSyntax
import Testing

@testable import ActionPlan

@Suite struct ValueTests {
  // MARK: Phrases

  private static let phrases = [
    "đến hết", "đến", "quý", "trước", "ủy ban", "năm", "a", "ý", "%", "vnđ", "khi", "không quá", "tỷ", "đồng", "số",
  ]

  /// A phrase is taken however it is written, where a word ends with it, and no other phrase is taken for it.
  @Test(arguments: phrases) func phraseInAnyWriting(phrase: String) {
    for written in [phrase, phrase.uppercased(), phrase.prefix(1).uppercased() + phrase.dropFirst()] {
      for form in [written, written.decomposedStringWithCanonicalMapping] {
        for (behind, rest) in [("", ""), (" Ở đó", "Ở đó"), (", x", ", x"), ("/2026", "/2026"), ("…", "…")] {
          var scanner = WordScanner("  " + form + behind)
          let isTaken = scanner.take(phrase)
          #expect(isTaken && scanner.rest == rest, "\(form)\(behind)")
        }
        for other in Self.phrases where !phrase.hasPrefix(other) {
          var scanner = WordScanner(form + " x")
          let isTaken = scanner.take(other)
          #expect(!isTaken && scanner.rest == form + " x", "\(form): \(other)")
        }
        for letter in ["b", "Ơ", "đ", "я", "e\u{301}"] where phrase.last?.isLetter == true {
          var scanner = WordScanner(form + letter)
          let isTaken = scanner.take(phrase)
          #expect(!isTaken, "\(form)\(letter)")
        }
        // A mark behind it makes its last letter another.
        var scanner = WordScanner(form + "\u{323}\u{33F}")
        let isTaken = scanner.take(phrase)
        #expect(!isTaken, "\(form)")
      }
    }
  }

  /// Plain numbers, and those with stops and commas, whatever stands behind them.
  @Test(arguments: [
    ("500 triệu", 500, "triệu"), ("007", 7, ""), ("1.250,5 tỷ", 1250.5, "tỷ"), ("12.", 12, "."), ("12, 13", 12, ", 13"),
    ("3\u{A0}x", 3, "\u{A0}x"), ("8%", 8, "%"), ("60đ", 60, "đ"), ("1.25", nil, "1.25"), ("x", nil, "x"),
  ])
  func decimals(text: String, value: Double?, rest: String) {
    var scanner = WordScanner(text)
    let number = scanner.takeDecimal()
    #expect(number?.value == value)
    #expect(scanner.rest == rest)
  }

  // MARK: Dates

  @Test(arguments: [
    ("05/01/2026", "2026-1-5"), ("5/1/2026", "2026-1-5"), ("ngày 29/02/2028", "2028-2-29"),
    ("31-12-2026", "2026-12-31"), ("tháng 6/2026", "2026-6-?"), ("tháng 6 năm 2026", "2026-6-?"),
    ("năm 2026", "2026-?-?"), ("Năm 2026", "2026-?-?"),
    ("31/13/2026", nil), ("31/02/2026", nil), ("29/02/2027", nil), ("tháng 13/2026", nil), ("0/1/2026", nil),
    ("2026", nil), ("05/01/26", nil), ("05/01/2026 sáng", nil), ("", nil), ("năm 26", nil),
  ])
  func issueDate(text: String, expected: String?) {
    let date = IssueDate(text)
    let words = date.map { date in
      "\(date.year)-\(date.month.map(String.init) ?? "?")-\(date.day.map(String.init) ?? "?")"
    }
    #expect(words == expected)
  }

  /// Every form of deadline seen in real plans.
  @Test(arguments: [
    ("31/12/2026", "at date 2026-12-31"), ("ngày 31/12/2026", "at date 2026-12-31"),
    ("tháng 6/2026", "at month 6/2026"), ("Quý II/2026", "at quarter 2/2026"), ("quý IV năm 2027", "at quarter 4/2027"),
    ("quý 3/2026", "at quarter 3/2026"), ("quý I", "at quarter 1"), ("tháng 9", "at month 9"),
    ("năm 2028", "at year 2028"), ("2026", "at year 2026"),
    ("trong tháng 6/2026", "within month 6/2026"), ("Xong trong tháng 5/2026", "within month 5/2026"),
    ("trước ngày 30/9/2010", "before date 2010-9-30"), ("trước ngày 10/12", "before day 10/12"),
    ("đến năm 2030", "by year 2030"), ("hết năm 2026", "by year 2026"), ("đến hết năm 2026", "by year 2026"),
    ("chậm nhất ngày 15/6/2026", "by date 2026-6-15"), ("từ quý III/2026", "from quarter 3/2026"),
    ("2022-2030", "at year 2022 to year 2030"), ("2026 - 2030", "at year 2026 to year 2030"),
    ("2026–2030", "at year 2026 to year 2030"), ("giai đoạn 2026-2030", "at year 2026 to year 2030"),
    ("từ tháng 3/2026 đến tháng 9/2026", "from month 3/2026 to month 9/2026"),
    ("từ năm 2026 đến hết năm 2028", "from year 2026 to year 2028"),
    ("Hằng năm", "at recurring"), ("hàng quý", "at recurring"), ("ngày 18 hằng tháng", "at recurring"),
    ("trước ngày 20/12 hằng năm", "before recurring"), ("định kỳ 6 tháng", "at recurring"),
    ("6 tháng trước ngày 15/6; 1 năm trước ngày 15/12", "at recurring"),
    ("Thường xuyên", "at continuous"), ("thường xuyên, liên tục", "at continuous"),
    ("khi có chỉ đạo", "at condition"), ("sau khi được phê duyệt", "at condition"),
    ("trước kỳ họp cuối năm", "before condition"), ("(đã hoàn thành trong tháng 4/2026)", "at condition"),
    ("từ nay đến năm 2020", "from condition"), ("tầm nhìn đến năm 2045", "by year 2045"),
    ("13h30 thứ Hai ngày 06/7/2026", "at date 2026-7-6"), ("quý IV/2027.", "at quarter 4/2027"),
    ("31/12/2026;", "at date 2026-12-31"),
    ("31/13/2026", nil), ("31/02/2026", nil), ("trước ngày 31/02/2026", nil), ("quý V/2026", nil),
    ("trong quý V/2026", nil), ("tháng 13/2026", nil), ("trước tháng 13/2026", nil), ("500", nil), ("5000", nil),
    ("2030-2026", nil), ("từ tháng 9/2026 đến tháng 3/2026", nil), ("sớm", nil), ("", nil),
    ("25h00 ngày 01/01/2026", nil),
  ])
  func deadline(text: String, expected: String?) {
    #expect(Deadline(text).map { "\($0.bound) \(words($0.time))" } == expected)
  }

  private func words(_ time: Deadline.Time) -> String {
    switch time {
    case .date(let date): "date \(date.year)-\(date.month)-\(date.day)"
    case .dayOfYear(let day, let month): "day \(day)/\(month)"
    case .month(let month, let year): "month \(month)" + (year.map { "/\($0)" } ?? "")
    case .quarter(let quarter, let year): "quarter \(quarter)" + (year.map { "/\($0)" } ?? "")
    case .year(let year): "year \(year)"
    case .span(let start, let end): "\(words(start)) to \(words(end))"
    case .recurring: "recurring"
    case .continuous: "continuous"
    case .condition: "condition"
    }
  }

  /// What is printed is what was written, its end mark apart.
  @Test func deadlineKeepsItsWords() {
    #expect(Deadline("Xong trong tháng 5/2026.")?.text == "Xong trong tháng 5/2026")
    #expect(Deadline("6 tháng trước ngày 15/6; 1 năm trước ngày 15/12")?.text.contains(";") == true)
  }

  // MARK: Targets and money

  @Test(arguments: [
    ("100%", "100 [%]"), ("trên 90%", "over 90 [%]"), ("ít nhất 50%", "atLeast 50 [%]"), ("khoảng 17%", "about 17 [%]"),
    ("60-62%", "60-62 [%]"), ("7,5% - 8,0%", "7.5-8 [%]"), ("8,0 - 8,5%/năm", "8-8.5 [%/năm]"),
    ("15 triệu đồng/hộ", "15 [triệu đồng/hộ]"), ("8.300-8.500 USD", "8300-8500 [USD]"), ("2.989,5 MW", "2989.5 [MW]"),
    ("12m2/người", "12 [m2/người]"), ("05 KCN", "5 [KCN]"), ("ít nhất 60% năm 2028", "atLeast 60 [%] 2028"),
    ("ít nhất 60% đến năm 2030", "atLeast 60 [%] 2030"), ("18% (năm 2025)", "18 [%] 2025"),
    ("40 năm 2028", "40 [] 2028"),
    ("đạt 95%", "95 [%]"), ("đạt trên 95%", "over 95 [%]"), ("không quá 3%.", "atMost 3 [%]"), ("0", "0 []"),
    ("1.200", "1200 []"), ("12 xã", "12 [xã]"),
    ("nhiều", nil), ("", nil), ("trên", nil), ("1.20", nil), ("1,2,3", nil), ("60 -", nil),
  ])
  func targetValue(text: String, expected: String?) {
    let words = TargetValue(text).map { value in
      [
        value.comparator.map { "\($0)" }, plain(value.lower) + (value.upper.map { "-" + plain($0) } ?? ""),
        "[\(value.unit)]", value.year.map(String.init),
      ].compactMap { $0 }.joined(separator: " ")
    }
    #expect(words == expected)
  }

  @Test(arguments: [
    ("500 triệu đồng", 500e6), ("1,2 tỷ đồng (ngân sách tỉnh)", 1.2e9), ("76.699.000.000 đồng", 76_699e6),
    ("76.699.000.000đ", 76_699e6), ("khoảng 30 nghìn tỷ đồng", 30e12), ("800 triệu đồng.", 800e6),
  ])
  func amount(text: String, expected: Double) {
    #expect(Funding(text)?.amount == expected)
  }

  @Test func sourceOfMoney() {
    #expect(Funding("ngân sách nhà nước")?.amount == nil)
    #expect(Funding("ngân sách nhà nước")?.text == "ngân sách nhà nước")
    #expect(Funding("500") == nil)
    #expect(Funding("500 triệu") == nil)
    #expect(Funding("") == nil)
  }

  private func plain(_ value: Double) -> String { value == value.rounded() ? String(Int(value)) : String(value) }

  // MARK: Number, symbol, agencies

  @Test func documentNumber() {
    #expect(
      ["5", "05", "12", "594", "100000"].map { DocumentNumber($0)?.text } == ["05", "05", "12", "594", "100000"])
    #expect(["", "0", "-1", "12a", "1234567", "٥", "1.000"].allSatisfy { DocumentNumber($0) == nil })
  }

  @Test func documentSymbol() {
    #expect(["KH-UBND", "QĐ-UBND", "QyĐ-TTg", "CTr/TU", "KH-R&D", "KH-UBND2"].allSatisfy { DocumentSymbol($0) != nil })
    #expect(
      ["", "KH - UBND", "kh-ubnd", "KH-", "-UBND", "KH/", "594/KH-UBND"].allSatisfy { DocumentSymbol($0) == nil })
  }

  /// Names of bodies are parted by semicolons; a comma inside a name is no finding, one before another body is.
  @Test(arguments: [
    ("Sở Văn hóa, Thể thao và Du lịch", 1, false), ("Sở Tài chính; Sở Nội vụ", 2, false),
    ("Sở Tài chính; Sở Nội vụ;", 2, false), ("Sở Giáo dục và Đào tạo; Sở Văn hóa, Thể thao và Du lịch", 2, false),
    ("Bộ Tài nguyên, Môi trường", 1, false), ("Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh", 1, false),
    ("Ban Quản lý các khu kinh tế, khu công nghiệp", 1, false),
    ("Sở Tài chính, Sở Nội vụ", 1, true), ("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh, Hội Nông dân tỉnh", 1, true),
    ("Sở Công Thương, UBND các xã", 1, true), ("Sở Văn hóa, Thể thao và Du lịch, Báo An Giang", 1, true),
  ])
  func agencies(text: String, count: Int, warns: Bool) {
    let analysis = analysis(head + "nhiệm vụ:\n  phối hợp: \(text)\n  khoản:\n    Lời.\n")
    guard case .node(let node) = analysis.plan.body.first else {
      Issue.record("no section")
      return
    }
    #expect(node.assignment.partners?.value.count == count)
    #expect(analysis.diagnostics.contains { $0.id == "agency-comma" } == warns)
  }
}
