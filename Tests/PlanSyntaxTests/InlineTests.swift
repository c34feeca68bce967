import PlanSyntax
import Support
import Testing

/// `**đậm**`, `*nghiêng*`, `^[chú thích]`, `{nhãn}`, and all that looks like them and is text.
@Suite struct InlineTests {
  /// Marks as tags: `<b>`, `<i>`, `<note>`, `<ref>`.
  private func marked(_ inlines: [InlineSyntax]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text): text
      case .bold(let content): "<b>\(marked(content))</b>"
      case .italic(let content): "<i>\(marked(content))</i>"
      case .footnote(let content): "<note>\(marked(content))</note>"
      case .reference(let label): "<ref \(label.value)>"
      }
    }.joined()
  }

  private func check(_ text: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let source = SourceFile(path: "test.plan", text: text)
    let inlines = source.inlines(of: source.lineStarts.indices.map { source.lineSpan($0) })
    #expect(marked(inlines) == expected, sourceLocation: sourceLocation)
    // No two neighbours are text: a writer makes one run of each.
    for (one, next) in zip(inlines, inlines.dropFirst()) {
      if case .text = one, case .text = next { Issue.record("two texts in a row", sourceLocation: sourceLocation) }
    }
  }

  @Test func marks() {
    check("Một **hai** ba", "Một <b>hai</b> ba")
    check("Một *hai* ba", "Một <i>hai</i> ba")
    check("Một^[Hai ba.] bốn", "Một<note>Hai ba.</note> bốn")
    check("Tại {tiem-luc} và {a1}.", "Tại <ref tiem-luc> và <ref a1>.")
    check("**hai**", "<b>hai</b>")
    check("*hai ba*, *bốn*.", "<i>hai ba</i>, <i>bốn</i>.")
    check("(*hai*) “*ba*” **Tổng:** *Hai*; ấy", "(<i>hai</i>) “<i>ba</i>” <b>Tổng:</b> <i>Hai</i>; ấy")
    check("ĐỀ *ở* Ừ", "ĐỀ <i>ở</i> Ừ")
  }

  @Test func nesting() {
    check("**một *hai* ba**", "<b>một <i>hai</i> ba</b>")
    check("*một **hai** ba*", "<i>một <b>hai</b> ba</i>")
    check("***một***", "<b><i>một</i></b>")
    check("^[Xem *một*, **hai** và {ba}.]", "<note>Xem <i>một</i>, <b>hai</b> và <ref ba>.</note>")
    check("**một^[hai]**", "<b>một<note>hai</note></b>")
    check("^[Xem [1] và [2].]", "<note>Xem [1] và [2].</note>")
    check("*một {nhan}*", "<i>một <ref nhan></i>")
    // No footnote stands inside a footnote.
    check("^[một ^[hai] ba]", "<note>một ^[hai] ba</note>")
  }

  @Test func whatHasNoPartnerIsText() {
    for text in [
      "(*)", "2*3*4", "a * b * c", "*", "**", "***", "****", "* một", "một *", "một*", "*một", "**một*", "Sở*Y*tế", "^",
      "^[", "^[]",
      "^[một", "]", "{", "}", "{}", "{ a }", "{A}", "{đ}", "{a b}", "{a", "**một **", "** một**", "\\", "a\\b", "^ [a]",
      "x^2", "*)*",
    ] {
      check(text, text)
    }
  }

  /// One mark left open takes nothing from those after it.
  @Test func anUnclosedMarkSparesTheNext() {
    check("^[] một^[hai]", "^[] một<note>hai</note>")
    check("^[một ^[hai]", "^[một <note>hai</note>")
    check("[một ^[hai]", "[một <note>hai</note>")
    check("*một **hai** ba", "*một <b>hai</b> ba")
    check("**một *hai* ba", "**một <i>hai</i> ba")
    check("{một {hai}", "{một <ref hai>")
  }

  /// Brackets bind tighter than stars.
  @Test func starsDoNotCrossFootnotes() {
    check("*một^[hai* ba]", "*một<note>hai* ba</note>")
    check("*một^[hai* ba] bốn*", "<i>một<note>hai* ba</note> bốn</i>")
  }

  @Test func escapes() {
    check(#"\*một\*"#, "*một*")
    check(#"\**một\**"#, "**một**")
    check(#"\{một\}"#, "{một}")
    check(#"\^[một]"#, "^[một]")
    check(#"^[một \] hai]"#, "<note>một ] hai</note>")
    check(#"*một \* hai*"#, "<i>một * hai</i>")
    check(#"\\*một*"#, #"\<i>một</i>"#)
    check("\\| \\# \\a", "| # \\a")
    check("một\\", "một\\")
  }

  @Test func punctuationOfEveryWidth() {
    check("–*một*–", "–<i>một</i>–")
    check("“**một**”…", "“<b>một</b>”…")
    check("«*một*»", "«<i>một</i>»")
    check("một\u{A0}*hai*\u{A0}ba", "một <i>hai</i> ba")
  }

  @Test func linesAreJoinedByOneSpace() {
    check("Một\nhai *ba\nbốn* năm", "Một hai <i>ba bốn</i> năm")
    check("Một^[hai\nba]", "Một<note>hai ba</note>")
    check("Một {hai\nba}", "Một {hai ba}")
    check("Một\thai\u{B}ba\u{C}bốn", "Một hai ba bốn")
  }

  @Test func textIsComposed() {
    let source = SourceFile(path: "test.plan", text: "Ke\u{302}\u{301} hoa\u{323}ch")
    let text = source.inlines(of: [source.span]).plainText
    #expect(text.unicodeScalars.elementsEqual("Kế hoạch".unicodeScalars))
  }

  /// A reference knows its place in the file, on whatever line of the paragraph it stands.
  @Test func referencesKnowTheirPlace() throws {
    let marked = MarkedText("Một 1️⃣{hai}\n    ba **bốn 2️⃣{nam}**^[3️⃣{sau}]")
    let source = SourceFile(path: "test.plan", text: marked.text)
    let tree = SyntaxTree(parsing: source)
    let paragraph = try #require(tree.root.contents.first)
    func references(_ inlines: [InlineSyntax]) -> [Located<String>] {
      inlines.flatMap { inline in
        switch inline {
        case .text: [Located<String>]()
        case .bold(let content), .italic(let content), .footnote(let content): references(content)
        case .reference(let label): [label]
        }
      }
    }
    let found = references(source.inlines(of: paragraph.textSpans))
    #expect(found.map { source.text($0.span) } == ["{hai}", "{nam}", "{sau}"])
    #expect(found.map(\.span.start) == ["1️⃣", "2️⃣", "3️⃣"].map { marked.offsets[$0] })
  }

  @Test func plainText() {
    let source = SourceFile(path: "test.plan", text: "Một **hai *ba***^[bốn] {nam}")
    #expect(source.inlines(of: [source.span]).plainText == "Một hai ba {nam}")
  }

  /// Time is linear: anything else does not finish a megabyte.
  @Test(arguments: [
    "*", "*a ", "**a ", "^[", "^[a ", "{", "{a", "[", "]", "\\", "*a^[", "***a ", "^[]", "**a *b ", "*a **b^[c {d ",
    "a* ",
  ])
  func oneMegabyteOfMarks(unit: String) {
    let source = SourceFile(path: "test.plan", text: String(repeating: unit, count: 1_000_000 / unit.utf8.count))
    let inlines = source.inlines(of: [source.span])
    #expect(!inlines.isEmpty)
  }

  @Test func manyLinesWithManyReferences() {
    let line = "a {b} *c*\n"
    let source = SourceFile(path: "test.plan", text: String(repeating: line, count: 50_000))
    let inlines = source.inlines(of: source.lineStarts.indices.map { source.lineSpan($0) })
    #expect(inlines.count == 4 * 50_000)
  }
}
