import PlanSchema
import PlanSyntax
import Support
import Testing

/// Reading by a table, with a table of the tests' own.
@Suite struct SchemaReaderTests {
  private static let day = ValueKind(Message("một ngày", en: "a day"), examples: ["05/01/2026"])

  private static let schema = Schema(
    Message("sổ", en: "book"),
    scopes: [
      Scope("book", Message("sổ", en: "the book")),
      Scope("chapter", Message("chương", en: "a chapter"), prose: [.paragraphs, .items]),
      Scope("list", Message("danh sách", en: "a list"), prose: .items),
    ],
    fields: [
      Field("tên sổ", "title", in: "book", takes: .text, need: .always, "tên của sổ.", en: "title of the book."),
      Field("ngày", "day", in: "book", takes: day, need: .whenIssued, "ngày ký.", en: "day of signing."),
      Field("lời đề", "motto", in: "book", takes: .lines, "lời đề từ.", en: "motto."),
      Field("bìa", "cover", in: "book", takes: .choice("cứng", "mềm"), "loại bìa.", en: "kind of cover."),
      Field(
        "chương", "chapter", in: "book", takes: .optionalText, content: "chapter", mayRepeat: true, "một chương.",
        en: "a chapter."),
      Field("gửi", "recipients", in: "book", takes: .nothing, content: "list", "nơi gửi.", en: "recipients."),
      Field("trắng", "blank", in: "book", takes: .nothing, "trang trắng.", en: "a blank page."),
      Field("nhãn", "label", in: "chapter", takes: .label, "tên để dẫn chiếu.", en: "name for references."),
    ])

  /// Reads a book and each chapter and list in it; expects these findings at their markers, and gives what was read.
  @discardableResult
  private func check(
    _ marked: String, finds expected: KeyValuePairs<Character, Diagnostic.ID>, isIssued: Bool = false,
    excusing: Set<Field.ID> = ["title", "day"], fixed: String? = nil, sourceLocation: SourceLocation = #_sourceLocation
  ) -> (record: Record, source: SourceFile, diagnostics: [Diagnostic]) {
    let marked = MarkedText(marked)
    let source = SourceFile(path: "test.plan", text: marked.text)
    var reader = SchemaReader(Self.schema, source, isIssued: isIssued)
    let record = reader.read(SyntaxTree(parsing: source).root, as: "book", excusing: excusing)
    for chapter in record.all("chapter") { _ = reader.read(chapter.node, as: "chapter") }
    for list in record.all("recipients") { _ = reader.read(list.node, as: "list") }
    let names = Dictionary(marked.offsets.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    expectNoDifference(
      reader.diagnostics.map { "\(names[$0.span.start].map { String($0) } ?? "at \($0.span.start)") \($0.id)" }.sorted()
        .joined(separator: "\n"),
      expected.map { "\($0) \($1)" }.sorted().joined(separator: "\n"), sourceLocation: sourceLocation)
    for diagnostic in reader.diagnostics {
      #expect(
        !diagnostic.message.vietnamese.isEmpty && !diagnostic.message.english.isEmpty, sourceLocation: sourceLocation)
      #expect(
        source.span.range.contains(diagnostic.span.range) || diagnostic.span.isEmpty, sourceLocation: sourceLocation)
    }
    if let fixed {
      var bytes = source.bytes
      for edit in reader.diagnostics.flatMap(\.fixes).flatMap(\.edits).sorted(by: { $0.span.start > $1.span.start }) {
        bytes.replaceSubrange(edit.span.range, with: Array(edit.replacement.utf8))
      }
      expectNoDifference(String(decoding: bytes, as: UTF8.self), fixed, sourceLocation: sourceLocation)
    }
    return (record, source, reader.diagnostics)
  }

  private func value(_ entry: FieldEntry?, _ source: SourceFile) -> [String]? { entry?.value.map { source.text($0) } }

  // MARK: What is read

  @Test func fieldsInOrder() {
    let (record, source, _) = check(
      """
      tên sổ: Sổ tay
      chương: Một
        nhãn: mot
        Lời văn.
      chương:
      gửi:
        - Sở Y tế
      """, finds: [:])
    #expect(value(record["title"], source) == ["Sổ tay"])
    #expect(record.all("chapter").map { value($0, source) } == [["Một"], []])
    #expect(record["day"] == nil)
    #expect(record.content.count == 4)
    #expect(record.scope == "book")
  }

  @Test func valuesStandBehindTheColonOrBelow() {
    let behind = check("tên sổ: Sổ tay", finds: [:])
    #expect(value(behind.record["title"], behind.source) == ["Sổ tay"])
    let below = check("tên sổ:\n  Sổ tay\n    công tác", finds: [:])
    #expect(value(below.record["title"], below.source) == ["Sổ tay", "công tác"])
    #expect(below.record["title"]?.isRaw == false)
    let raw = check("lời đề: |\n  Một\n  Hai", finds: [:])
    #expect(value(raw.record["motto"], raw.source) == ["Một", "Hai"])
    #expect(raw.record["motto"]?.isRaw == true)
    #expect(raw.record["motto"].map { raw.source.text($0.valueSpan) } == "Một\n  Hai")
  }

  @Test func keysAreComparedComposed() {
    let (record, source, _) = check("te\u{302}n so\u{302}\u{309}: Sổ tay", finds: [:])
    #expect(value(record["title"], source) == ["Sổ tay"])
  }

  // MARK: What is wrong

  @Test func unknownKeys() {
    check("1️⃣ten so: A", finds: ["1️⃣": "unknown-field"], fixed: "tên sổ: A")
    check("1️⃣tên số: A", finds: ["1️⃣": "unknown-field"], fixed: "tên sổ: A")
    check("1️⃣tên sổỏ: A", finds: ["1️⃣": "unknown-field"], fixed: "tên sổ: A")
    check("1️⃣không có gì giống: A", finds: ["1️⃣": "unknown-field"], fixed: "không có gì giống: A")
    // Where text may stand, it may be meant as text.
    let found = check("chương:\n  1️⃣trong đó: A", finds: ["1️⃣": "unknown-field"]).diagnostics
    #expect(found.first?.help?.english == "if it is meant as text, write '| ' in front of the line")
  }

  @Test func misplacedKeys() {
    let found = check("1️⃣nhãn: mot\nchương:\n  2️⃣bìa: cứng", finds: ["1️⃣": "misplaced-field", "2️⃣": "misplaced-field"])
      .diagnostics
    #expect(found.first?.help?.english == "it stands in: a chapter; check the indentation")
    #expect(found.first?.help?.vietnamese == "từ khóa này dùng trong: chương; kiểm tra độ thụt dòng")
    #expect(found.first?.message.english == "'nhãn' does not stand in the book.")
  }

  @Test func doubledKeys() {
    let (record, source, found) = check(
      "tên sổ: A\n1️⃣tên sổ: B\n2️⃣tên sổ: C", finds: ["1️⃣": "doubled-field", "2️⃣": "doubled-field"])
    #expect(found.map { $0.labels.map(\.span.start) } == [[0], [0]])
    #expect(value(record["title"], source) == ["A"])
    check("chương:\nchương:", finds: [:])
  }

  @Test func missingKeys() {
    let draft = check("1️⃣bìa: cứng", finds: ["1️⃣": "missing-field", "1️⃣": "missing-field"], excusing: []).diagnostics
    #expect(draft.map(\.severity) == [.error, .note])
    #expect(
      draft.map(\.message.english) == [
        "The book has no 'tên sổ': title of the book.", "The book has no 'ngày': day of signing.",
      ])
    #expect(draft.map(\.message.vietnamese) == ["Sổ chưa có “tên sổ”: tên của sổ.", "Sổ chưa có “ngày”: ngày ký."])
    #expect(draft.last?.help?.english == "for example '05/01/2026'")
    #expect(draft.allSatisfy { $0.span.isEmpty })
    let issued = check("tên sổ: A1️⃣", finds: ["1️⃣": "missing-field"], isIssued: true, excusing: []).diagnostics
    #expect(issued.first?.severity == .error)
    check("1️⃣", finds: ["1️⃣": "missing-field"], excusing: ["day"])
    // Where its key would stand: behind what it follows.
    check(
      "tên sổ: A1️⃣\n\n# ghi chú\nbìa: cứng\nchương:\n  B", finds: ["1️⃣": "missing-field"], excusing: [])
    check("", finds: [:], isIssued: true)
  }

  @Test func emptyKeys() {
    check("1️⃣tên sổ:", finds: ["1️⃣": "empty-field"])
    check("1️⃣lời đề: |", finds: ["1️⃣": "empty-field"])
    check("1️⃣lời đề: |\nbìa: cứng", finds: ["1️⃣": "empty-field"])
    check("chương:", finds: [:])
    let found = check("1️⃣ngày:", finds: ["1️⃣": "empty-field"]).diagnostics
    #expect(found.first?.message.english == "'ngày' has no value: it takes a day.")
    #expect(found.first?.help?.vietnamese == "ví dụ “05/01/2026”")
  }

  @Test func valuesNotTaken() {
    check("gửi: 1️⃣Sở Y tế", finds: ["1️⃣": "value-not-taken"])
    check("trắng: 1️⃣có", finds: ["1️⃣": "value-not-taken"])
    check("trắng:", finds: [:])
  }

  @Test func contentNotTaken() {
    let found = check("tên sổ: A\n  1️⃣Sổ tay", finds: ["1️⃣": "content-not-taken"]).diagnostics
    #expect(found.first?.labels.map(\.span) == [SourceSpan(0, 9)])
    check("tên sổ: A\n  1️⃣bìa: cứng", finds: ["1️⃣": "content-not-taken"])
    check("tên sổ:\n  Một\n  1️⃣Hai", finds: ["1️⃣": "content-not-taken"])
    check("1️⃣tên sổ:\n  2️⃣bìa: cứng", finds: ["1️⃣": "empty-field", "2️⃣": "content-not-taken"])
    check("trắng:\n  1️⃣Sổ tay", finds: ["1️⃣": "content-not-taken"])
    check("tên sổ: A\n  # ghi chú\n", finds: [:])
  }

  @Test func linesNotKept() {
    check("tên sổ: 1️⃣|\n  Sổ tay", finds: ["1️⃣": "lines-not-kept"], fixed: "tên sổ: \n  Sổ tay")
    check("chương: 1️⃣|\n  Sổ tay", finds: ["1️⃣": "lines-not-kept"])
  }

  /// One finding a place: what stands where no text may stand is most often a list or a page of it.
  @Test func misplacedProse() {
    check("1️⃣Sổ tay\nCông tác", finds: ["1️⃣": "misplaced-text"])
    check("- 1️⃣Sổ tay", finds: ["1️⃣": "misplaced-item"])
    check("gửi:\n  1️⃣Sở Y tế", finds: ["1️⃣": "misplaced-text"])
    check("gửi:\n  - Sở Y tế", finds: [:])
    check("chương:\n  Một\n  - Hai", finds: [:])
  }

  // MARK: Ill-typed values

  private func illTyped(_ source: String, _ id: Field.ID, reason: Message? = nil) throws -> Diagnostic {
    let source = SourceFile(path: "test.plan", text: source)
    var reader = SchemaReader(Self.schema, source, isIssued: false)
    let record = reader.read(SyntaxTree(parsing: source).root, as: "book", excusing: ["title", "day"])
    reader.reportIllTyped(try #require(record[id]), reason: reason)
    #expect(reader.diagnostics.count == 1)
    return try #require(reader.diagnostics.first)
  }

  @Test func illTypedValues() throws {
    let day = try illTyped("ngày: hôm nay", "day", reason: Message(": không có số", en: ": it has no number"))
    #expect(day.id == "ill-typed-value")
    #expect(day.message.vietnamese == "“ngày” cần một ngày, không phải “hôm nay”: không có số.")
    #expect(day.message.english == "'ngày' takes a day, not 'hôm nay': it has no number.")
    #expect(day.help?.english == "for example '05/01/2026'")
    #expect(day.fixes.isEmpty)
  }

  @Test func slipsOfAChoiceHaveAFix() throws {
    let cover = try illTyped("bìa: Cưng", "cover")
    #expect(cover.message.english == "'bìa' takes one of: cứng, mềm, not 'Cưng'.")
    #expect(cover.fixes.flatMap(\.edits) == [SourceEdit(SourceSpan(6, 11), "cứng")])
    #expect(try illTyped("bìa: giấy", "cover").fixes.isEmpty)
  }

  /// A message quotes as much of a value as it has room for, and nothing a terminal would run.
  @Test func longAndStrangeValues() throws {
    let long = try illTyped("ngày: " + String(repeating: "rất dài ", count: 10_000), "day")
    #expect(long.message.vietnamese.count < 120)
    #expect(try illTyped("ngày: \u{1B}[31m", "day").message.english == "'ngày' takes a day, not '\\u{1B}[31m'.")
  }

  @Test func reportedAsEmpty() throws {
    let source = SourceFile(path: "test.plan", text: "chương:")
    var reader = SchemaReader(Self.schema, source, isIssued: false)
    let record = reader.read(SyntaxTree(parsing: source).root, as: "book", excusing: ["title", "day"])
    reader.reportEmptyValue(try #require(record["chapter"]))
    #expect(reader.diagnostics.map(\.id) == ["empty-field"])
  }

  // MARK: The table itself

  @Test func lookups() {
    let schema = Self.schema
    #expect(schema.field("tên sổ", in: "book")?.id == "title")
    #expect(schema.field("tên sổ", in: "chapter") == nil)
    #expect(schema.fields(in: "chapter").map(\.key) == ["nhãn"])
    #expect(schema.scopes(of: "nhãn").map(\.id) == ["chapter"])
    #expect(schema.scope("list").name.english == "a list")
    #expect(schema.vocabulary.contains("lời đề"))
    #expect(schema.vocabulary.key(meantBy: "Lời Đề") == "lời đề")
  }

  @Test func referencePage() {
    expectNoDifference(
      Self.schema.referencePage(in: .en),
      """
      # The keys of a book

      ## In the book

      | key | takes | needed | meaning |
      | --- | --- | --- | --- |
      | `tên sổ` | text | always | title of the book. |
      | `ngày` | a day: `05/01/2026` | when issued | day of signing. |
      | `lời đề` | one or more lines | – | motto. |
      | `bìa` | one of: cứng, mềm | – | kind of cover. |
      | `chương` (may repeat) | text or nothing; below: a chapter | – | a chapter. |
      | `gửi` | nothing; below: a list | – | recipients. |
      | `trắng` | nothing | – | a blank page. |

      ## In a chapter

      | key | takes | needed | meaning |
      | --- | --- | --- | --- |
      | `nhãn` | a label of plain small letters, digits and hyphens: `tiem-luc` | – | name for references. |

      """)
    let vietnamese = Self.schema.referencePage(in: .vi)
    #expect(vietnamese.contains("| `tên sổ` | lời văn | luôn luôn | tên của sổ. |"))
    #expect(vietnamese.contains("# Các từ khóa của sổ\n"))
  }
}
