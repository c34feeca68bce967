import ActionPlan
import PlanSchema
import PlanSyntax
import Support
import Templates
import Testing

/// Expects a text to become another, and that one to stay as it is.
private func expectForm(
  _ text: String, _ expected: String, as schema: Schema = .plan, sourceLocation: SourceLocation = #_sourceLocation
) {
  expectNoDifference(formatted(text, as: schema), expected, sourceLocation: sourceLocation)
  expectLaws(Array(text.utf8), as: schema, sourceLocation: sourceLocation)
}

/// Expects a text to stay as it is.
private func expectKept(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
  expectForm(text, text, sourceLocation: sourceLocation)
}

/// Lines of a paragraph of a khoản, formatted from some, as lines of it.
private func expectLines(_ lines: [String], _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation) {
  func plan(_ lines: [String]) -> String {
    "mục tiêu:\n  khoản:\n    " + lines.joined(separator: "\n      ") + "\n"
  }
  expectForm(plan(lines), plan(expected), sourceLocation: sourceLocation)
}

@Suite struct FormTests {
  @Test(arguments: Repository.names(in: "plans").map { "plans/\($0)" } + ["templates/nd30/nd30.plan"])
  func samplesAreInTheirForm(path: String) throws {
    let text = try Repository.text(path)
    expectNoDifference(formatted(text, as: path.hasPrefix("plans") ? .plan : .template), text)
  }

  @Test func indentation() {
    expectForm(
      "căn cứ:\n- Căn cứ Luật A\nmục tiêu:\n    khoản: A\n        Các lớp gồm:\n          - Lớp cho xã.\n\n\n          - Lớp khác.\n",
      "căn cứ:\n  - Căn cứ Luật A\n\nmục tiêu:\n  khoản: A\n    Các lớp gồm:\n    - Lớp cho xã.\n\n    - Lớp khác.\n")
    expectForm(
      "mục tiêu:\n  -   Một việc.\n     Hai việc.\n  -\n",
      "mục tiêu:\n  - Một việc. Hai việc.\n  -\n".replacing(" Hai", with: "\n      Hai"))
  }

  @Test func spacesAndLineEnds() {
    expectForm("\u{FEFF}tên loại:   Kế hoạch  \r\n\r\n\r\nmẫu:\tnd30\t\r\n\r\n", "tên loại: Kế hoạch\n\nmẫu: nd30\n")
    expectForm("tên loại: Kế hoạch", "tên loại: Kế hoạch\n")
    expectForm("\n\n", "")
    expectForm("", "")
  }

  @Test func orderOfKeys() {
    expectForm(
      """
      nơi nhận:
        - Lưu: VT
      # về người ký
      ký:
        họ tên: A
        chức vụ: Chủ tịch
      mục tiêu:
        khoản: A
          thời hạn: 2026
          # ai
          chủ trì: Sở A
          Lời văn.
          nhãn: a
      ngày: năm 2026
      tên loại: Kế hoạch

      """,
      """
      tên loại: Kế hoạch
      ngày: năm 2026

      mục tiêu:
        khoản: A
          nhãn: a
          # ai
          chủ trì: Sở A
          thời hạn: 2026
          Lời văn.

      # về người ký
      ký:
        chức vụ: Chủ tịch
        họ tên: A
      nơi nhận:
        - Lưu: VT

      """)
    // Sections, items, annexes and repeated keys stay in their order.
    expectKept(
      "giải pháp:\n  - Hai.\n  - Một.\n\nmục tiêu:\n  chỉ tiêu: Tỷ lệ\n    giá trị: 60% năm 2030\n    giá trị: 40% năm 2028\n\n"
        + "phụ lục: Hai\n\nphụ lục: Một\n")
    // Which of two is meant is not known.
    expectKept("mẫu: nd30\ntên loại: Kế hoạch\nmẫu: nd31\n")
  }

  @Test func comments() {
    // What a comment at the top says, set apart, is said of the file; one above a key goes with it.
    expectForm(
      "# Cả tệp.\n\n# về mẫu\nmẫu: nd30\ntên loại: Kế hoạch\n# cuối tệp\n",
      "# Cả tệp.\n\ntên loại: Kế hoạch\n# về mẫu\nmẫu: nd30\n# cuối tệp\n")
    expectForm("# Cả tệp.\nmẫu: nd30\ntên loại: A\n", "# Cả tệp.\n\ntên loại: A\nmẫu: nd30\n")
    expectKept("# Cả tệp.\ntên loại: A\nmẫu: nd30\n")
    // A trailing block ends what it stands in.
    expectForm(
      "mục tiêu:\n   khoản: A\n      Lời văn.\n      # chờ số liệu\n# về sau\ngiải pháp:\n  Lời văn.\n",
      "mục tiêu:\n  khoản: A\n    Lời văn.\n    # chờ số liệu\n\n# về sau\ngiải pháp:\n  Lời văn.\n")
    // A paragraph with a comment inside keeps its lines: the comment is about the one below it.
    expectKept("mục tiêu:\n  Một câu.\n    # nguồn\n    Hai câu. Ba câu.\n")
  }

  @Test func sentences() {
    expectLines(["Một câu. Hai câu; ba vế. Bốn!"], ["Một câu.", "Hai câu;", "ba vế.", "Bốn!"])
    expectLines(["Một câu bị", "ngắt đôi. Câu hai."], ["Một câu bị ngắt đôi.", "Câu hai."])
    expectLines(["Đến năm 2030. Các sở; 100 xã."], ["Đến năm 2030.", "Các sở;", "100 xã."])
    expectLines(["Theo “Đề án”. Các sở.^[Xem A. B.] Các xã."], ["Theo “Đề án”.", "Các sở.^[Xem A. B.]", "Các xã."])
    expectLines(["**Một câu.** *Hai* câu."], ["**Một câu.**", "*Hai* câu."])
  }

  /// Where no line ends, and none that is broken stays so.
  @Test(arguments: [
    "Tại TP. Hồ Chí Minh, Tp. Cần Thơ.", "Do ThS. Lê Văn B. và PGS. TS. Nguyễn A chủ trì.",
    "KT. Chủ tịch, TM. Ủy ban.", "Kinh phí 1.200.000 đồng, ngày 05.01.2026.", "Xem (Luật A. Luật B; Luật C).",
    "Đề án “Một. Hai; ba” của tỉnh.", "Giao *một. Hai* việc; {nhan} xong.", "Ghi chú^[Một. Hai; ba.] ở đây.",
    "Việc **a; b** và c.", "vi sinh,... tạo sự chuyển biến.",
  ])
  func unbroken(sentence: String) {
    let expected = sentence.replacing("việc; {nhan}", with: "việc; {nhan}")
    expectLines([sentence], [expected])
    expectLines(sentence.split(separator: " ").map(String.init).grouped(by: 3), [expected])
  }

  /// Where it cannot be told, the author's line break is kept and none is made.
  @Test(arguments: [
    ("không khí...", "Thu hút."), ("lúa, ngô, v.v.", "Các sở."), ("tại Điều 5.", "Quyết định này."),
    ("quý IV.", "Các sở."), ("ông Trần B.", "Các sở."), ("Tỷ lệ cao.", "100% số xã."), ("nước…", "Thu hút."),
  ])
  func unclear(first: String, second: String) {
    expectLines(["Gồm " + first + " " + second], ["Gồm " + first + " " + second])
    expectLines(["Gồm " + first, second], ["Gồm " + first, second])
  }

  /// No line begins with what would look like structure.
  @Test(arguments: [
    "Một câu; - hai.", "Một câu; # hai.", "Một câu; a) hai.", "Một câu. I. Hai.", "Một câu. Chủ trì: Sở A.",
    "Một câu; chủ trì: Sở A.", "Một câu; | hai.", "Một câu; + hai.", "Một câu.  Hai câu.",
  ])
  func structureDoesNotArise(text: String) {
    expectLines([text], [text])
  }

  @Test func joiningMakesNoKey() {
    expectKept("mục tiêu:\n  Lời dẫn.\n  | trong đó: hai câu.\n  trong\n    đó: hai câu.\n")
  }

  @Test func namesRowsAndValuesKeepTheirLines() {
    expectKept("nơi nhận:\n  - Sở A; Sở B. Sở C\n  - Lưu: VT\n")
    expectKept(
      "nhiệm vụ:\n  bảng: A\n    cột: Một | Hai\n    - Một câu. Hai câu; ba   | x\n    dòng:\n      ô: Một. Hai\n      ô:\n        Một câu.\n          Hai câu.\n"
    )
    expectForm(
      "trích yếu: |\n     Một. Hai\n       # ba\n\n\n  - bốn\ntên loại:\n    Kế\n      hoạch\n",
      "tên loại:\n  Kế\n    hoạch\ntrích yếu: |\n  Một. Hai\n  # ba\n\n  - bốn\n")
  }

  /// What is wrong stays as it stands, and moves only with what holds it.
  @Test func brokenPlaces() {
    expectKept("mục tiêu:\n  khoản: A\n    Chủ trì:   Sở A. Sở B.\n         phối hợp: Sở C\n    1. Một câu. Hai câu.\n")
    expectForm(
      "mục tiêu:\n    Chủ trì: Sở A. Sở B.\n        phối hợp:  Sở C\n    Một câu. Hai câu.\n",
      "mục tiêu:\n  Chủ trì: Sở A. Sở B.\n      phối hợp:  Sở C\n  Một câu.\n    Hai câu.\n")
    expectForm(
      "mục tiêu:\n\tkhoản:   A\n\t\tMột câu. Hai câu.\ngiải pháp:\n  Một câu. Hai câu.\n",
      "mục tiêu:\n\tkhoản:   A\n\t\tMột câu. Hai câu.\n\ngiải pháp:\n  Một câu.\n    Hai câu.\n")
    expectForm(
      "nhiêm vu:   A\n    Một câu. Hai câu.\nmẫu:  nd30\n", "nhiêm vu:   A\n    Một câu. Hai câu.\nmẫu: nd30\n")
    // Half a step deeper than its neighbour: beside or below?
    expectKept("mục tiêu:\n  khoản: A\n   khoản: B\n       Một câu. Hai câu.\n")
    // What is no text is not touched.
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF, 0x61, 0xFF, 0x0D, 0x0A, 0x20, 0x62, 0x20]
    #expect(formatted(bytes) == bytes)
  }

  @Test func waiversHold() {
    expectKept("mục tiêu:\n  # bỏ qua heading-stop: tên có dấu chấm\n  khoản: Tiếng Anh. Nâng cao\n    Một câu.\n")
    expectKept("mục tiêu:\n  # bỏ qua indentation: chép nguyên\n     Một câu.\n")
  }

  @Test func blankLines() {
    expectForm(
      "tên loại: A\nmở đầu:\n\n  Một.\nmục tiêu:\n\n  Lời dẫn.\n  khoản: A\n    Một.\n  khoản: B\n    điểm: a\n    điểm: b\nký:\n  họ tên: A\n",
      "tên loại: A\n\nmở đầu:\n  Một.\n\nmục tiêu:\n  Lời dẫn.\n\n  khoản: A\n    Một.\n\n  khoản: B\n    điểm: a\n    điểm: b\n\nký:\n  họ tên: A\n"
    )
  }

  @Test func templates() {
    // Comments head groups of a template's keys: their order is the author's; that of a style's is not.
    expectForm(
      "tên mẫu: x\nngôn ngữ: vi-VN\ndựa trên: nd30\nkiểu: khoản\n    canh lề: giữa\n    cỡ chữ: 14 pt\n",
      "tên mẫu: x\nngôn ngữ: vi-VN\ndựa trên: nd30\nkiểu: khoản\n  cỡ chữ: 14 pt\n  canh lề: giữa\n", as: .template)
  }
}

extension [String] {
  /// Joined again, so many to a line.
  fileprivate func grouped(by count: Int) -> [String] {
    stride(from: 0, to: self.count, by: count).map {
      self[$0..<Swift.min($0 + count, self.count)].joined(separator: " ")
    }
  }
}
