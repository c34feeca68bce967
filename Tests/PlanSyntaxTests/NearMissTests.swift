import PlanSyntax
import Support
import Testing

/// What looks like structure but is not: each a warning with its mend, and silence on what is meant.
@Suite struct NearMissTests {
  // MARK: Keys

  @Test(arguments: [
    ("Chủ trì: Sở Y tế", "chủ trì: Sở Y tế"),
    ("CHỦ TRÌ: Sở Y tế", "chủ trì: Sở Y tế"),
    ("Co quan ban hanh: Sở Y tế", "cơ quan ban hành: Sở Y tế"),
    ("chủ trì : Sở Y tế", "chủ trì: Sở Y tế"),
    ("chủ  trì: Sở Y tế", "chủ trì: Sở Y tế"),
    ("chủ\u{A0}trì: Sở Y tế", "chủ trì: Sở Y tế"),
    ("chủ trì:\u{A0}Sở Y tế", "chủ trì: Sở Y tế"),
    ("phối hợp:Sở Y tế", "phối hợp: Sở Y tế"),
    ("Mục đích yêu cầu:", "mục đích, yêu cầu:"),
    ("mục đích , yêu cầu:", "mục đích, yêu cầu:"),
    ("Nơi nhận:", "nơi nhận:"),
    // Decomposed, as some keyboards and every Mac file name have it.
    ("Chu\u{309} tri\u{300}: Sở Y tế", "chủ trì: Sở Y tế"),
  ])
  func slipsOfAKey(line: String, mended: String) {
    let found = findings(Array(line.utf8), testVocabulary)
    #expect(found.map(\.id).filter { $0 != "no-break-space" } == ["near-key"])
    #expect(found.first { $0.id == "near-key" }?.span.start == 0)
    let edits = found.first { $0.id == "near-key" }?.fixes.first?.edits ?? []
    expectNoDifference(String(decoding: applying(edits, to: Array(line.utf8)), as: UTF8.self), mended)
    expectLaws(Array(line.utf8))
  }

  /// A space too many or too few cannot be seen in the key itself.
  @Test(arguments: [
    ("phối hợp:Sở Y tế", "Thiếu dấu cách sau “phối hợp:”: dòng này được đọc là lời văn."),
    ("phối hợp : Sở Y tế", "Thừa dấu cách giữa “phối hợp” và dấu hai chấm: dòng này được đọc là lời văn."),
    ("Phối hợp: Sở Y tế", "“Phối hợp:” được đọc là lời văn, không phải từ khóa “phối hợp”."),
  ])
  func slipsAreNamed(line: String, message: String) {
    #expect(findings(Array(line.utf8), testVocabulary).map(\.message.vietnamese) == [message])
  }

  @Test func longKeysDecomposed() {
    // Every vowel a letter and two marks: half again as many bytes.
    let key = "nhiệm vụ kế hoạch điều kiện"
    let decomposed = "Nhie\u{323}\u{302}m vu\u{323} ke\u{302}\u{301} hoa\u{323}ch đie\u{302}\u{300}u kie\u{323}\u{302}n"
    let found = findings(Array("\(decomposed): Abc".utf8), Vocabulary([key]))
    #expect(found.map(\.id) == ["near-key"])
  }

  @Test func unknownHeadsAreText() {
    check("Sở Tài chính: Bố trí kinh phí.", finds: [:])
    check("Ghi chú: xem Phụ lục.", finds: [:])
    check("Trong đó: chủ trì: Sở Y tế.", finds: [:])
    check("Chủ trì, phối hợp với Sở Y tế.", finds: [:])
    check("| Chủ trì: Sở Y tế", finds: [:])
  }

  @Test func keyOnAContinuationLine() {
    check(
      """
      khoản:
        Rà soát quy hoạch.
          1️⃣Chủ trì: Sở Y tế
      """, finds: ["1️⃣": "near-key"],
      fixed: """
        khoản:
          Rà soát quy hoạch.
          chủ trì: Sở Y tế
        """)
    check(
      """
      - Rà soát quy hoạch.
          1️⃣chủ trì: Sở Y tế
      """, finds: ["1️⃣": "near-key"],
      fixed: """
        - Rà soát quy hoạch.
          chủ trì: Sở Y tế
        """)
    check(
      """
      khoản:
        Rà soát quy hoạch.
          | Chủ trì: Sở Y tế
      """, finds: [:])
  }

  @Test func keyBehindADash() {
    check(
      """
      khoản:
        - 1️⃣Chủ trì: Sở Y tế
      """, finds: ["1️⃣": "near-key"],
      fixed: """
        khoản:
          chủ trì: Sở Y tế
        """)
    check(
      """
      khoản:
        Các đơn vị:
          - 1️⃣chủ trì: Sở Y tế
      """, finds: ["1️⃣": "near-key"],
      fixed: """
        khoản:
          Các đơn vị:
          chủ trì: Sở Y tế
        """)
    check("- | Chủ trì: Sở Y tế", finds: [:])
  }

  // MARK: Typed markers

  @Test(arguments: [
    ("I. Mục tiêu", "mục: Mục tiêu"), ("XIV. Mục tiêu", "mục: Mục tiêu"), ("1. Rà soát", "khoản: Rà soát"),
    ("1) Rà soát", "khoản: Rà soát"), ("12. Rà soát", "khoản: Rà soát"), ("1.1. Rà soát", "khoản: Rà soát"),
    ("a) Rà soát", "điểm: Rà soát"), ("a. Rà soát", "điểm: Rà soát"), ("đ) Rà soát", "điểm: Rà soát"),
    ("+ Rà soát", "- Rà soát"), ("– Rà soát", "- Rà soát"), ("— Rà soát", "- Rà soát"), ("• Rà soát", "- Rà soát"),
    ("· Rà soát", "- Rà soát"), ("* Rà soát", "- Rà soát"), ("-Rà soát", "- Rà soát"), ("–Rà soát", "- Rà soát"),
    // As Word pastes its lists.
    ("1.\tRà soát", "khoản: Rà soát"), ("1.\u{A0}Rà soát", "khoản: Rà soát"), ("+\tRà soát", "- Rà soát"),
    ("\u{F0B7}\tRà soát", "- Rà soát"), ("-\u{A0}Rà soát", "- Rà soát"),
  ])
  func markers(line: String, mended: String) {
    let bytes = Array(line.utf8)
    let found = findings(bytes, testVocabulary).filter { !["tab-in-text", "no-break-space"].contains($0.id) }
    #expect(found.map(\.id) == ["typed-marker"])
    expectNoDifference(
      String(decoding: applying(found.first?.fixes.first?.edits ?? [], to: bytes), as: UTF8.self), mended)
    expectLaws(bytes)
  }

  @Test(arguments: [
    "Sở Y tế", "2026 là năm bản lề.", "31/12/2026 là hạn cuối.", "100. 000 đồng", "A. Nguyễn", "1.200 triệu đồng",
    "-5 độ", "+84 là mã nước.", "*nghiêng* và **đậm**", "(1) Rà soát", "1.", "a)", "+", "–", "I.", "ab) Rà soát",
    "1.1 triệu đồng", "| 1. Rà soát", "| + Rà soát", "| -Rà soát", "V.I. Lênin", "TM. Ủy ban nhân dân", "1..2. Rà soát",
  ])
  func notMarkers(line: String) {
    check(line, finds: [:])
  }

  @Test func markersInItems() {
    check("- 1️⃣+ Rà soát", finds: ["1️⃣": "typed-marker"], fixed: "- Rà soát")
    check("- 1️⃣a) Rà soát", finds: ["1️⃣": "typed-marker"], fixed: "- Rà soát")
    check("- 1️⃣- Rà soát", finds: ["1️⃣": "typed-marker"], fixed: "- Rà soát")
    check("- 1️⃣1. a) Rà soát", finds: ["1️⃣": "typed-marker"], fixed: "- Rà soát")
    check("- Rà soát:\n  1️⃣+ Đất đai.", finds: ["1️⃣": "typed-marker"], fixed: "- Rà soát:\n  - Đất đai.")
    check("- Rà soát:\n  1️⃣1. Đất đai.", finds: ["1️⃣": "typed-marker"], fixed: "- Rà soát:\n  - Đất đai.")
  }

  @Test func markersInValues() {
    check("khoản: 1️⃣1. Rà soát", finds: ["1️⃣": "typed-marker"], fixed: "khoản: Rà soát")
    check("khoản: 1️⃣1. a) Rà soát", finds: ["1️⃣": "typed-marker"], fixed: "khoản: Rà soát")
    check("mục tiêu: 1️⃣- Rà soát", finds: ["1️⃣": "typed-marker"], fixed: "mục tiêu: Rà soát")
  }

  /// A pasted list under its lead-in would else be swallowed by the sentence above it.
  @Test func markersOnContinuationLines() {
    check(
      """
      khoản:
        Gồm các việc sau:
          1️⃣+ Rà soát.
          2️⃣+ Quy hoạch.
      """, finds: ["1️⃣": "typed-marker", "2️⃣": "typed-marker"],
      fixed: """
        khoản:
          Gồm các việc sau:
            - Rà soát.
            - Quy hoạch.
        """)
    check(
      """
      mục tiêu:
        Gồm các việc sau:
          1️⃣1. Rà soát.
      """, finds: ["1️⃣": "typed-marker"],
      fixed: """
        mục tiêu:
          Gồm các việc sau:
          khoản: Rà soát.
        """)
    check("Gồm:\n  | + Rà soát.", finds: [:])
  }

  // MARK: Comments

  @Test func comments() {
    check("Rà soát quy hoạch. 1️⃣# hỏi lại", finds: ["1️⃣": "trailing-comment"], fixed: "Rà soát quy hoạch.")
    check("Rà soát quy hoạch.   1️⃣# hỏi # lại", finds: ["1️⃣": "trailing-comment"], fixed: "Rà soát quy hoạch.")
    check("- Rà soát. 1️⃣# hỏi lại", finds: ["1️⃣": "trailing-comment"], fixed: "- Rà soát.")
    check("họ tên: Nguyễn Văn A 1️⃣# hỏi lại", finds: ["1️⃣": "trailing-comment"], fixed: "họ tên: Nguyễn Văn A")
    check("họ tên: 1️⃣# hỏi lại", finds: ["1️⃣": "trailing-comment"], fixed: "họ tên: ")
    check("trích yếu: |\n  Rà soát 1️⃣# hỏi", finds: ["1️⃣": "trailing-comment"], fixed: "trích yếu: |\n  Rà soát")
    check("trích yếu: |\n  1️⃣# hỏi lại\n  Rà soát", finds: ["1️⃣": "trailing-comment"])
    check("1️⃣#hỏi lại", finds: ["1️⃣": "comment-space"], fixed: "# hỏi lại")
    check("Rà soát.\n  1️⃣#hỏi lại", finds: ["1️⃣": "comment-space"], fixed: "Rà soát.\n  # hỏi lại")
  }

  @Test(arguments: [
    "Viết bằng C# và F# cho máy.", "Đường dây nóng #1080.", "| #1080 là đường dây nóng.", "| Rà soát # hỏi lại",
    "# hỏi lại", "#", "## hỏi lại", "Rà soát #", "- #1080 là đường dây nóng.",
  ])
  func notComments(line: String) {
    check(line, finds: [:])
  }

  // MARK: Quotation marks

  @Test(arguments: ["\"Rà soát\"", "“Rà soát”", "'Rà soát'", "‘Rà soát’", "«Rà soát»", "\"'Rà soát'\""])
  func quotedValues(value: String) {
    check("mục tiêu: 1️⃣\(value)", finds: ["1️⃣": "quoted-value"], fixed: "mục tiêu: Rà soát")
  }

  @Test(arguments: ["“Rà soát” và “quy hoạch”", "“Rà soát", "\"\"", "\"", "Rà soát “quy hoạch”"])
  func notQuotedValues(value: String) {
    check("mục tiêu: \(value)", finds: [:])
    check("Lời văn: \(value)", finds: [:])
  }

  // MARK: Characters

  @Test func charactersThatLookLikeOthers() {
    check("Rà soát1️⃣，quy hoạch2️⃣．", finds: ["1️⃣": "full-width", "2️⃣": "full-width"], fixed: "Rà soát,quy hoạch.")
    check("họ tên: A1️⃣（B2️⃣）", finds: ["1️⃣": "full-width", "2️⃣": "full-width"], fixed: "họ tên: A(B)")
    check("Rà1️⃣\tsoát2️⃣\u{A0}ngay", finds: ["1️⃣": "tab-in-text", "2️⃣": "no-break-space"], fixed: "Rà soát ngay")
    check("trích yếu: |\n  Rà1️⃣\u{A0}soát", finds: ["1️⃣": "no-break-space"], fixed: "trích yếu: |\n  Rà soát")
    // A no-break space at the line's end prints, too.
    check("Rà soát1️⃣\u{A0}", finds: ["1️⃣": "no-break-space"])
    check("Độ ẩm “60 – 80 %”, “…” và ° ² ‰ ≥ là chữ thường dùng.", finds: [:])
  }

  // MARK: Paragraphs in lower case

  @Test func lowerCaseParagraphs() {
    check(
      """
      khoản:
        Rà soát quy hoạch;
        1️⃣đồng thời báo cáo.
      """, finds: ["1️⃣": "lower-case-paragraph"],
      fixed: """
        khoản:
          Rà soát quy hoạch;
            đồng thời báo cáo.
        """)
    check(
      """
      - Rà soát quy hoạch;
      1️⃣đồng thời báo cáo.
      """, finds: ["1️⃣": "lower-case-paragraph"],
      fixed: """
        - Rà soát quy hoạch;
            đồng thời báo cáo.
        """)
    check(
      """
      - Rà soát:
        - Đất đai;
      1️⃣đồng thời báo cáo.
      """, finds: ["1️⃣": "lower-case-paragraph"],
      fixed: """
        - Rà soát:
          - Đất đai;
              đồng thời báo cáo.
        """)
    check(
      "- Rà soát;\n  1️⃣đồng thời báo cáo.", finds: ["1️⃣": "lower-case-paragraph"],
      fixed: "- Rà soát;\n    đồng thời báo cáo.")
    check("Rà soát.\n\n# ghi chú\n1️⃣đồng thời báo cáo.", finds: ["1️⃣": "lower-case-paragraph"])
  }

  @Test func lowerCaseThatIsMeant() {
    check("khoản:\n  đồng thời báo cáo.", finds: [:])
    check("Rà soát.\n| đồng thời báo cáo.", finds: [:])
    check("Rà soát.\n  đồng thời báo cáo.", finds: [:])
    check("Rà soát.\n- đồng thời báo cáo.", finds: [:])
    check("Rà soát.\n100 hộ dân.", finds: [:])
  }

  // MARK: Indentation

  @Test func itemsAtTheirKeysColumn() {
    check(
      "nơi nhận:\n1️⃣- Sở Y tế\n- Lưu: VT\nhọ tên: A", finds: ["1️⃣": "item-column"],
      fixed: "nơi nhận:\n  - Sở Y tế\n  - Lưu: VT\nhọ tên: A")
    check(
      "nơi nhận:\n- Sở Y tế\nhọ tên: A",
      tree: """
        entry "nơi nhận"
          item
            paragraph "Sở Y tế"
        entry "họ tên" "A"
        """)
  }

  @Test func stepsOtherThanTwo() {
    check("khoản:\n   1️⃣Rà soát.", finds: ["1️⃣": "indentation"], fixed: "khoản:\n  Rà soát.")
    check("khoản:\n 1️⃣Rà soát.", finds: ["1️⃣": "indentation"], fixed: "khoản:\n  Rà soát.")
    check("khoản:\n    1️⃣- Rà soát.", finds: ["1️⃣": "indentation"], fixed: "khoản:\n  - Rà soát.")
    check("khoản:\n    1️⃣họ tên: A", finds: ["1️⃣": "indentation"], fixed: "khoản:\n  họ tên: A")
    // The first line settles what the others are measured by, so that one slip is one finding.
    check(
      "khoản:\n    1️⃣Rà soát.\n    Quy hoạch.", finds: ["1️⃣": "indentation"],
      fixed: "khoản:\n  Rà soát.\n  Quy hoạch.")
    // What stands below a line moves with it, but for what stands right.
    check(
      "nhiệm vụ:\n    1️⃣khoản: A\n      họ tên: B\nmục tiêu: C", finds: ["1️⃣": "indentation"],
      fixed: "nhiệm vụ:\n  khoản: A\n    họ tên: B\nmục tiêu: C")
    check("khoản:\n  Rà soát.\n 1️⃣Quy hoạch.", finds: ["1️⃣": "indentation"], fixed: "khoản:\n  Rà soát.\n  Quy hoạch.")
    // At the top there is one column only.
    check("  1️⃣họ tên: A\nmục tiêu: B", finds: ["1️⃣": "indentation"], fixed: "họ tên: A\nmục tiêu: B")
  }

  @Test func stepsOfLeadInLists() {
    check("khoản:\n  Gồm:\n  - Một.\n  - Hai.", finds: [:])
    check("khoản:\n  Gồm:\n    - Một.\n    - Hai.", finds: [:])
    check("khoản:\n  Gồm:\n     1️⃣- Một.", finds: ["1️⃣": "indentation"])
    check("- Gồm:\n  - Một.\n  - Hai.", finds: [:])
    check("- Gồm:\n    - Một.\n    - Hai.", finds: [:])
  }

  @Test func tabsAndNoBreakSpacesInIndentation() {
    check("khoản:\n1️⃣\tRà soát.", finds: ["1️⃣": "tab-indentation"], fixed: "khoản:\n  Rà soát.")
    check("khoản:\n1️⃣\u{A0}\u{A0}Rà soát.", finds: ["1️⃣": "tab-indentation"], fixed: "khoản:\n  Rà soát.")
    // A block pasted with tabs is one finding; behind a line without, the next is another.
    check(
      "khoản:\n1️⃣\tRà soát.\n\tThẩm định.\n\n\tPhê duyệt.\n  Ban hành.\n2️⃣\tCông bố.",
      finds: ["1️⃣": "tab-indentation", "2️⃣": "tab-indentation"],
      fixed: "khoản:\n  Rà soát.\n  Thẩm định.\n\n  Phê duyệt.\n  Ban hành.\n  Công bố.")
    check("khoản:\n1️⃣\t# ghi chú", finds: ["1️⃣": "tab-indentation"], fixed: "khoản:\n  # ghi chú")
  }

  @Test func thirdLevelOfItems() {
    check("- Một\n  - Hai\n    1️⃣- Ba", finds: ["1️⃣": "item-depth"])
    check("- Một\n  - Hai", finds: [:])
    // A key between them begins anew.
    check("- Một\n  - Hai\n    khoản:\n      - Ba", finds: [:])
  }

  // MARK: Silence

  /// Every plan of the repository, with every key of theirs known.
  @Test(arguments: Repository.soundPlans) func repositoryPlansAreClean(path: String) throws {
    let bytes = try Repository.bytes(path)
    let tree = SyntaxTree(parsing: SourceFile(path: path, bytes: bytes))
    let found = tree.diagnostics + tree.nearMisses(of: Vocabulary(keys(of: tree.root, in: tree.source)))
    #expect(found.map { "\($0.id) at \(tree.source.position(of: $0.span.start))" } == [])
  }

  private func keys(of node: SyntaxNode, in source: SourceFile) -> [String] {
    node.leaves.filter { $0.kind == .key }.map { composed(source.text($0.span)) } + testKeys
  }

  // MARK: Colons

  @Test func keysWithoutTheirColon() {
    check(
      """
      nhiệm vụ:
        khoản: Rà soát
          1️⃣chủ trì Sở Y tế
          Lời.
          2️⃣thời hạn
      """, finds: ["1️⃣": "missing-colon", "2️⃣": "missing-colon"],
      fixed: """
        nhiệm vụ:
          khoản: Rà soát
            chủ trì: Sở Y tế
            Lời.
            thời hạn:
        """)
    check("1️⃣MỤC TIÊU\n  khoản: Chung", finds: ["1️⃣": "missing-colon"])
  }

  @Test func wordsThatAreKeysInASentence() {
    // Broken off the line above, or going on in lower case.
    check("khoản:\n  Rà soát các\n  1️⃣nhiệm vụ Sở Y tế giao.", finds: ["1️⃣": "lower-case-paragraph"])
    check("khoản:\n  Chủ trì Sở Y tế.", finds: [:])
    check("khoản:\n  chủ trì, phối hợp với Sở Y tế.", finds: [:])
    check("khoản:\n  - chủ trì Sở Y tế", finds: [:])
  }

  // MARK: Pasted text

  @Test func charactersNobodySees() {
    check("khoản:\n  Rà1️⃣\u{200B} soát.", finds: ["1️⃣": "hidden-character"], fixed: "khoản:\n  Rà soát.")
    check("khoản:\n  Rà1️⃣\u{2028}soát.", finds: ["1️⃣": "line-break-character"], fixed: "khoản:\n  Rà soát.")
  }
}
