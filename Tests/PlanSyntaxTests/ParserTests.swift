import PlanSyntax
import Support
import Testing

/// The five kinds of line, and how indentation makes a tree of them.
@Suite struct ParserTests {
  // MARK: Keys

  @Test(arguments: [
    "khoản:", "chủ trì: Sở Y tế", "mục đích, yêu cầu:", "cột 2: A", "một hai ba bốn năm sáu: A", "đ:", "a1b2: A",
    "khoản:\tA", "khoản:   A",
  ])
  func keys(line: String) {
    let head = line.prefix { $0 != ":" }
    let value = line.drop { $0 != ":" }.dropFirst().drop { $0 == " " || $0 == "\t" }
    check(line, tree: "entry \(quoted(String(head)))" + (value.isEmpty ? "" : " \(quoted(String(value)))"))
  }

  @Test func decomposedKeys() {
    let key = "mu\u{323}c đi\u{301}ch"
    let tree = SyntaxTree(parsing: SourceFile(path: "test.plan", text: "\(key): A"))
    #expect(tree.root.contents.map(\.kind) == [.entry])
    // A combining mark alone begins no word.
    check("\u{301}a: A", tree: "paragraph \"\u{301}a: A\"")
  }

  @Test(arguments: [
    "Khoản: A", "khoảN: A", "khoản:A", "khoản : A", " khoản A", "2 cột: A", "một hai ba bốn năm sáu bảy: A",
    "chủ  trì: A",
    "chủ,trì: A", "chủ trì,: A", ", chủ: A", ": A", "chủ-trì: A", "chủ trì (nếu có): A", "xem http://a.b", "7h30: A",
    "a\u{A0}b: A",
    "chủ\ttrì: A", "“chủ trì”: A", "ß\u{FF1A} A",
  ])
  func textThatLooksLikeAKey(line: String) {
    let tree = SyntaxTree(parsing: SourceFile(path: "test.plan", text: line))
    #expect(tree.root.contents.map(\.kind) == [.paragraph])
    expectLaws(Array(line.utf8))
  }

  @Test func sentencesNeedNoEscapes() {
    for line in [
      "Sở Tài chính: “Bố trí” – # & < > | \\ { } [ ] kinh phí.", "#1080 gọi miễn phí", "'Trích'", "<b>Đậm</b>", "{}",
      "[1] Xem",
      "|Không có dấu cách", "-5 độ", "%", "\\", "…", "?:",
    ] {
      check(line, tree: "paragraph \(quoted(line))")
    }
  }

  // MARK: Paragraphs

  @Test func aLineIsAParagraph() {
    check("Một.\nHai.\nBa.", tree: #"paragraph "Một."\#nparagraph "Hai."\#nparagraph "Ba.""#)
  }

  @Test func deeperLinesContinueWhateverTheyLookLike() {
    check(
      "Một\n  hai:\n    ba: bốn\n Năm\n  # ghi chú\n\n  | sáu: bảy\nTám",
      tree: """
        paragraph "Một" "hai:" "ba: bốn" "Năm" "|\u{20}" "sáu: bảy"
          comment "# ghi chú"
        paragraph "Tám"
        """)
  }

  @Test func blankLinesAndCommentsEndNoParagraph() {
    check("Một\n\n# ghi chú\n  hai", tree: "paragraph \"Một\" \"hai\"\n  comment \"# ghi chú\"")
    check("Một\n\nHai", tree: "paragraph \"Một\"\nparagraph \"Hai\"")
  }

  @Test func commentsGoWithWhatComesNext() {
    check(
      "khoản:\n  Một.\n  # của họ tên\nhọ tên: A\n# cuối",
      tree: """
        entry "khoản"
          paragraph "Một."
        comment "# của họ tên"
        entry "họ tên" "A"
        comment "# cuối"
        """)
  }

  @Test func trailingSpaceIsNoText() {
    check("khoản: A  \t\n  Một.  \n", tree: "entry \"khoản\" \"A\"\n  paragraph \"Một.\"")
    check("khoản:  \n", tree: "entry \"khoản\"")
    check("-  \n", tree: "item")
    check("   \n\t\n", tree: "")
    check("", tree: "")
  }

  @Test func textMark() {
    check("| trong đó: A", tree: "paragraph \"| \" \"trong đó: A\"")
    check("| - A", tree: "paragraph \"| \" \"- A\"")
    check("| # A", tree: "paragraph \"| \" \"# A\"")
    check("| | A", tree: "paragraph \"| \" \"| A\"")
    check("- | trong đó: A", tree: "item\n  paragraph \"| \" \"trong đó: A\"")
    check("|", tree: "paragraph \"|\"")
    check("|a", tree: "paragraph \"|a\"")
  }

  // MARK: Entries

  @Test func entriesNest() {
    check(
      "mục tiêu: A\n  khoản:\n    Một.\n    điểm: B\n  khoản: C\nký:",
      tree: """
        entry "mục tiêu" "A"
          entry "khoản"
            paragraph "Một."
            entry "điểm" "B"
          entry "khoản" "C"
        entry "ký"
        """)
  }

  @Test func aValueIsTheRestOfTheLine() {
    check("khoản: a: b # c | d - e", tree: #"entry "khoản" "a: b # c | d - e""#)
    check("khoản: | a", tree: #"entry "khoản" "| a""#)
    check("khoản: - a", tree: #"entry "khoản" "- a""#)
  }

  // MARK: Raw lines

  @Test func rawLinesStayAsTheyStand() {
    check(
      "trích yếu: |\n  Một hai\n    - ba: bốn\n\n  # năm\n  | sáu\nhọ tên: A",
      tree: """
        entry "trích yếu" "|"
          rawLine "Một hai"
          rawLine "- ba: bốn"
          rawLine "# năm"
          rawLine "| sáu"
        entry "họ tên" "A"
        """)
    check("trích yếu: |", tree: #"entry "trích yếu" "|""#)
    check("trích yếu: |\nhọ tên: A", tree: "entry \"trích yếu\" \"|\"\nentry \"họ tên\" \"A\"")
  }

  // MARK: Items

  @Test func itemsAndTheirParagraphs() {
    check(
      "- Một\n    tiếp\n  Hai\n    tiếp\n  - Ba\n      tiếp\n- Bốn",
      tree: """
        item
          paragraph "Một" "tiếp"
          paragraph "Hai" "tiếp"
          item
            paragraph "Ba" "tiếp"
        item
          paragraph "Bốn"
        """)
  }

  /// Text one column right of the text is not at its column: it continues.
  @Test func itemTextStartsTwoColumnsRightOfItsDash() {
    check("- Một\n   tiếp", tree: "item\n  paragraph \"Một\" \"tiếp\"")
    check("-   Một\n  Hai", tree: "item\n  paragraph \"Một\"\n  paragraph \"Hai\"")
    check("-\tMột", tree: "item\n  paragraph \"Một\"")
    check("-\n  Một", tree: "item\n  paragraph \"Một\"")
  }

  @Test func itemsHoldFields() {
    check(
      "- Một.\n  chủ trì: A\n  Hai.\n- Ba.",
      tree: """
        item
          paragraph "Một."
          entry "chủ trì" "A"
          paragraph "Hai."
        item
          paragraph "Ba."
        """)
  }

  @Test func itemsDeeperThanASentenceAreThatPlacesList() {
    check(
      "khoản:\n  Gồm:\n    - Một.\n      - Hai.\n    - Ba.\n  Hết.",
      tree: """
        entry "khoản"
          paragraph "Gồm:"
          item
            paragraph "Một."
            item
              paragraph "Hai."
          item
            paragraph "Ba."
          paragraph "Hết."
        """)
    check(
      "Một\n  tiếp\n  - Hai\n  không tiếp",
      tree: "paragraph \"Một\" \"tiếp\"\nitem\n  paragraph \"Hai\"\nparagraph \"không tiếp\"")
  }

  @Test func blankLinesMeanNothing() throws {
    for path in Repository.plans {
      let bytes = try Repository.bytes(path)
      let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      let dense = lines.filter { !$0.isEmpty }.joined(separator: [0x0A])
      let loose = lines.joined(separator: [0x0A, 0x0A])
      let outline = SyntaxTree(parsing: SourceFile(path: path, bytes: bytes)).outline
      expectNoDifference(SyntaxTree(parsing: SourceFile(path: path, bytes: Array(dense))).outline, outline, path)
      expectNoDifference(SyntaxTree(parsing: SourceFile(path: path, bytes: Array(loose))).outline, outline, path)
    }
  }

  // MARK: Safe fixes

  /// A fix that calls itself safe changes nothing an author can have meant: not the tree, and of the words only their spaces.
  @Test func safeFixesKeepTheTree() {
    let source = "khoản:\n\tMột\u{A0}hai\tba\u{B}bốn，năm.\n\t- Sáu（bảy）\u{1}\n  \u{A0}\u{A0}tiếp"
    let bytes = Array(source.utf8)
    let safe = findings(bytes, testVocabulary).flatMap(\.fixes).filter(\.isSafe)
    // The three lines indented by other characters are mended together.
    #expect(safe.count == 8)
    let tree = SyntaxTree(parsing: SourceFile(path: "test.plan", bytes: applying(safe.flatMap(\.edits), to: bytes)))
    expectNoDifference(
      tree.outline,
      """
      entry "khoản"
        paragraph "Một hai ba bốn,năm."
        item
          paragraph "Sáu(bảy)"
          paragraph "tiếp"
      """)
    #expect(tree.diagnostics.isEmpty)
  }

  // MARK: Half a step

  @Test func aTextOneColumnShortTakesNothingFromItsFellows() {
    check(
      """
      khoản: Rà soát
        nhãn: ra-soat
       1️⃣Lời.
        chủ trì: Sở Y tế
      """, finds: ["1️⃣": "indentation"],
      fixed: """
        khoản: Rà soát
          nhãn: ra-soat
          Lời.
          chủ trì: Sở Y tế
        """)
  }

  @Test func halfAStepIsBesideOrBelow() {
    let source = "nhiệm vụ:\n  - Một\n   - Hai\n"
    let found = findings(Array(source.utf8), testVocabulary)
    #expect(found.map(\.id) == ["indentation"])
    #expect(found.flatMap(\.fixes).map { $0.title.english } == ["indent by 2 spaces", "indent by 4 spaces"])
  }
}
