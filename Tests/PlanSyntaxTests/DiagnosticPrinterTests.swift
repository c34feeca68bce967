import PlanSyntax
import Support
import Testing

@Suite struct DiagnosticPrinterTests {
  private let message = Message("Sai chỗ này.", en: "This is wrong.")

  /// The excerpt for what stands between the markers 1️⃣ and 2️⃣ (or at 1️⃣ alone).
  private func excerpt(
    _ marked: String, in language: Message.Language = .en, help: Message? = nil, fix: Message? = nil,
    label: Message? = nil
  ) -> String {
    let marked = MarkedText(marked)
    let start = marked.offsets["1️⃣"] ?? 0
    var diagnostic = Diagnostic("some-id", .error, message, at: SourceSpan(start, marked.offsets["2️⃣"] ?? start))
    diagnostic.help = help
    if let fix { diagnostic.fixes = [Diagnostic.Fix(fix, isSafe: true)] }
    if let label, let place = marked.offsets["3️⃣"] {
      diagnostic.labels = [Diagnostic.Label(label, at: SourceSpan(place, marked.offsets["4️⃣"] ?? place))]
    }
    return DiagnosticPrinter(SourceFile(path: "a.plan", text: marked.text), in: language).excerpt(diagnostic)
  }

  @Test func bothLanguages() {
    let source = "tên loại: Kế hoạch\nchủ trì: 1️⃣Sở Y tế2️⃣ tỉnh\n3️⃣họ tên4️⃣: A"
    let help = Message("viết khác đi", en: "write it otherwise")
    let fix = Message("xóa", en: "delete it")
    let label = Message("vì chỗ này", en: "because of this")
    expectNoDifference(
      excerpt(source, in: .vi, help: help, fix: fix, label: label),
      """
      a.plan:2:10: lỗi: Sai chỗ này. [some-id]
        2 │ chủ trì: Sở Y tế tỉnh
          │          ^^^^^^^
        3 │ họ tên: A
          │ ------ vì chỗ này
          = gợi ý: viết khác đi
          = cách sửa: xóa

      """)
    expectNoDifference(
      excerpt(source, in: .en, help: help, fix: fix, label: label),
      """
      a.plan:2:10: error: This is wrong. [some-id]
        2 │ chủ trì: Sở Y tế tỉnh
          │          ^^^^^^^
        3 │ họ tên: A
          │ ------ because of this
          = help: write it otherwise
          = fix: delete it

      """)
  }

  /// Colours are beside the words: without them it is the plain excerpt.
  @Test func coloursOnlyColour() {
    let source = SourceFile(path: "a.plan", text: "chủ trì: Sở Y tế\n")
    var diagnostic = Diagnostic("some-id", .warning, message, at: SourceSpan(0, 3), help: message)
    diagnostic.labels = [Diagnostic.Label(message, at: SourceSpan(4, 6))]
    let plain = DiagnosticPrinter(source, in: .vi).excerpt(diagnostic)
    let coloured = DiagnosticPrinter(source, in: .vi, hasColour: true).excerpt(diagnostic)
    #expect(coloured.contains("\u{1B}[1;33mcảnh báo:\u{1B}[0m"))
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
    #expect(!plain.contains("\u{1B}"))
    #expect(
      DiagnosticPrinter(source, in: .vi).excerpt(diagnostic, waivedFor: "lý\tdo") == plain + "    = bỏ qua: lý\\tdo\n")
  }

  /// The marks stand under the letters they are about, whatever form, width or visibility these and those before them have.
  @Test(arguments: [
    ("Ke\u{302}\u{301} 1️⃣hoa\u{323}ch2️⃣", "   ^^^^^"), ("\u{FEFF}Kế 1️⃣hoạch2️⃣", "   ^^^^^"), ("Kế 1️⃣hoạch2️⃣\r\n", "   ^^^^^"),
    // Shown as "\t" and "\u{200B}".
    ("a\t1️⃣bc2️⃣", "   ^^"), ("a\u{200B}1️⃣bc2️⃣", "         ^^"), ("a1️⃣\t2️⃣bc", " ^^"),
    ("a，1️⃣b。2️⃣c", "   ^^^"), ("Kế 1️⃣", "   ^"),
  ])
  func marksStandUnderTheirLetters(marked: String, marks: String) {
    let lines = excerpt(marked).split(separator: "\n")
    expectNoDifference(String(lines[2].dropFirst("    │ ".count)), marks)
    #expect(columns("\u{301}") == 0 && columns("e\u{301}") == 1)
  }

  @Test func severities() {
    #expect(Diagnostic.Severity.allCases.map { DiagnosticPrinter.name(of: $0)(.vi) } == ["lưu ý", "cảnh báo", "lỗi"])
    #expect(Diagnostic.Severity.allCases.map { DiagnosticPrinter.name(of: $0)(.en) } == ["note", "warning", "error"])
    #expect(Diagnostic.Severity.note < .warning)
    #expect(Diagnostic.Severity.warning < .error)
  }

  /// "ế" is one column however it is encoded.
  @Test func columnsAreCharacters() {
    expectNoDifference(
      excerpt("Kế hoạch 1️⃣số2️⃣ 5"),
      """
      a.plan:1:10: error: This is wrong. [some-id]
        1 │ Kế hoạch số 5
          │          ^^

      """)
    expectNoDifference(
      excerpt("Ke\u{302}\u{301} hoa\u{323}ch 1️⃣so\u{302}\u{301}2️⃣ 5"),
      """
      a.plan:1:10: error: This is wrong. [some-id]
        1 │ Ke\u{302}\u{301} hoa\u{323}ch so\u{302}\u{301} 5
          │          ^^

      """)
  }

  /// A full-width mark takes two columns of a terminal.
  @Test func wideCharacters() {
    expectNoDifference(
      excerpt("a，b1️⃣，2️⃣c"),
      """
      a.plan:1:4: error: This is wrong. [some-id]
        1 │ a，b，c
          │     ^^

      """)
  }

  @Test func placesWithoutText() {
    expectNoDifference(
      excerpt("chủ trì:1️⃣"),
      """
      a.plan:1:9: error: This is wrong. [some-id]
        1 │ chủ trì:
          │         ^

      """)
    expectNoDifference(
      excerpt("chủ trì:\n1️⃣"),
      """
      a.plan:2:1: error: This is wrong. [some-id]
        2 │\u{20}
          │ ^

      """)
    expectNoDifference(
      excerpt("1️⃣"),
      """
      a.plan:1:1: error: This is wrong. [some-id]
        1 │\u{20}
          │ ^

      """)
  }

  /// A place of several lines is marked on its first.
  @Test func placesOfSeveralLines() {
    expectNoDifference(
      excerpt("một 1️⃣hai\r\nba2️⃣ bốn\r\n"),
      """
      a.plan:1:5: error: This is wrong. [some-id]
        1 │ một hai
          │     ^^^

      """)
  }

  /// What is in a file is shown and not run: controls, escapes, marks that turn text round, and what shows nothing.
  @Test func nothingRuns() {
    expectNoDifference(
      excerpt("\u{1B}[31m\ta\u{202E}b\u{200B}c\u{7}\u{9B}\u{61C}\u{E0041}1️⃣d2️⃣\r"),
      """
      a.plan:1:16: error: This is wrong. [some-id]
        1 │ \\u{1B}[31m\\ta\\u{202E}b\\u{200B}c\\u{7}\\u{9B}\\u{61C}\\u{E0041}d
          │ \(String(repeating: " ", count: 58))^

      """)
  }

  @Test func theByteOrderMarkIsNoColumn() {
    expectNoDifference(
      excerpt("\u{FEFF}1️⃣một2️⃣ hai"),
      """
      a.plan:1:1: error: This is wrong. [some-id]
        1 │ một hai
          │ ^^^

      """)
  }

  @Test func invalidBytesAreShown() {
    let source = SourceFile(path: "a\n.plan", bytes: [0x61, 0xFF, 0xB9, 0x62])
    let diagnostic = Diagnostic("not-utf-8", .error, message, at: SourceSpan(1, 3))
    expectNoDifference(
      DiagnosticPrinter(source, in: .en).excerpt(diagnostic),
      """
      a\\n.plan:1:2: error: This is wrong. [not-utf-8]
        1 │ a\u{FFFD}\u{FFFD}b
          │  ^^

      """)
  }

  // MARK: Long lines

  private let long = String(repeating: "một hai ba bốn năm sáu bảy tám chín mười ", count: 100)

  /// As much of a long line is shown as fits, round the place.
  @Test func longLinesAreCut() {
    expectNoDifference(
      excerpt("1️⃣" + long),
      """
      a.plan:1:1: error: This is wrong. [some-id]
        1 │ một hai ba bốn năm sáu bảy tám chín mười một hai ba bốn năm sáu bảy tám chín mười một hai ba bốn nă…
          │ ^

      """)
    expectNoDifference(
      excerpt(long + "1️⃣đây2️⃣ " + long),
      """
      a.plan:1:4101: error: This is wrong. [some-id]
        1 │ …sáu bảy tám chín mười một hai ba bốn năm sáu bảy tám chín mười đây một hai ba bốn năm sáu bảy tám …
          │ \(String(repeating: " ", count: 64))^^^

      """)
    expectNoDifference(
      excerpt(long + "1️⃣đây2️⃣"),
      """
      a.plan:1:4101: error: This is wrong. [some-id]
        1 │ …tám chín mười một hai ba bốn năm sáu bảy tám chín mười một hai ba bốn năm sáu bảy tám chín mười đây
          │ \(String(repeating: " ", count: 97))^^^

      """)
    expectNoDifference(
      excerpt("đây: 1️⃣" + long + "2️⃣ và hết"),
      """
      a.plan:1:6: error: This is wrong. [some-id]
        1 │ đây: một hai ba bốn năm sáu bảy tám chín mười một hai ba bốn năm sáu bảy tám chín mười một hai ba b…
          │      \(String(repeating: "^", count: 95))

      """)
  }

  /// No line of an excerpt is wider than a page, whatever the file holds.
  @Test func excerptsStayNarrow() throws {
    var generator = SplitMix64(seed: 3)
    let text = (0..<3000).map { _ in
      ["a", "ế", "e\u{302}\u{301}", "，", "\u{1B}", "😀", " "].randomElement(using: &generator) ?? ""
    }
    let source = SourceFile(path: "a.plan", text: text.joined())
    for _ in 0..<300 {
      let start = Int.random(in: 0..<source.bytes.count, using: &generator)
      let end = Int.random(in: start...source.bytes.count, using: &generator)
      let lines = DiagnosticPrinter(source, in: .vi).excerpt(
        Diagnostic("x", .note, message, at: SourceSpan(start, end))
      )
      .split(separator: "\n")
      #expect(lines.count == 3)
      for line in lines.dropFirst() { #expect(line.count <= 6 + 101) }
    }
  }

  @Test func linesOfEveryNumberOfDigits() {
    let text = String(repeating: "a\n", count: 12_344) + "b"
    let source = SourceFile(path: "a.plan", text: text)
    let place = SourceSpan(source.bytes.count - 1, source.bytes.count)
    expectNoDifference(
      DiagnosticPrinter(source, in: .en).excerpt(Diagnostic("x", .note, message, at: place)),
      """
      a.plan:12345:1: note: This is wrong. [x]
      12345 │ b
            │ ^

      """)
  }
}
