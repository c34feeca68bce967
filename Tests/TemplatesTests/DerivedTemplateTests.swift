import DocumentModel
import PlanSyntax
import Templates
import Testing

/// Templates that say only where they differ from another (`dựa trên`).
@Suite struct DerivedTemplateTests {
  /// What the last of `texts` makes, the others being beside it, by the names "a", "b", "c".
  private func analysis(_ texts: String...) -> TemplateAnalysis {
    let own = zip(["a", "b", "c"], texts).map { SourceFile(path: "mau/\($0).plan", text: "tên mẫu: \($0)\n" + $1) }
    var library = TemplateLibrary<Never> { name in
      own.filter { $0.path == "mau/\(name).plan" } + [EmbeddedTemplates.source(named: name)].compactMap { $0 }
    }
    return library.analysis(of: own[texts.count - 1])
  }

  private func style(_ texts: String...) throws -> HouseStyle {
    let analysis = texts.count == 1 ? analysis(texts[0]) : analysis(texts[0], texts[1])
    #expect(analysis.diagnostics.isEmpty)
    return try #require(analysis.style)
  }

  private func findings(_ analysis: TemplateAnalysis) -> [String] {
    analysis.diagnostics.map { "\($0.id): \(analysis.source.text($0.span))" }
  }

  private let decree = EmbeddedTemplates.source(named: "nd30").flatMap { TemplateAnalysis(of: $0).style }

  @Test func aTemplateThatChangesNothing() throws {
    var same = try #require(decree)
    same.name = "a"
    #expect(try style("dựa trên: nd30\n") == same)
  }

  /// Every part may be given in part; the rest of it stays.
  @Test func onlyWhatDiffersIsWritten() throws {
    let changed = try style(
      """
      dựa trên: nd30
      phông thay thế: Tinos
      địa chỉ: trang cuối
      người soạn thảo: trang cuối
      trang:
        lề phải: 15 mm
      phần đầu:
        cột phải: 101 mm
      phần ký:
        cách trước: 6 pt
      khung bảng:
        đệm dọc: 1 mm
      khung dấu:
        dấu: mật
          rộng: 20 mm
      đường kẻ: cơ quan
        tỷ lệ: 0,5
      kiểu: Nội dung
        thụt đầu dòng: 1,27 cm
        cách dòng: 1,2
      giữ liền chữ đứng sau: UBND
      từ ngữ:
        chừa số: 4
        thừa ủy quyền: không

      """)
    var expected = try #require(decree)
    expected.name = "a"
    expected.substituteFamilies = ["Tinos"]
    expected.addressPage = .last
    expected.draftersMarkPage = .last
    expected.page.marginRight = .millimetres(15)
    expected.letterhead.right = .millimetres(101)
    expected.closing.spaceBefore = .points(6)
    expected.table.verticalPadding = .millimetres(1)
    expected.markWidths["mật"] = .millimetres(20)
    expected.rules[.issuer]?.fraction = 0.5
    expected.looks[.bodyText]?.firstLineIndent = .millimetres(12.7)
    expected.looks[.bodyText]?.lineSpacing = 1.2
    expected.joinedWords.beforeWord = ["UBND"]
    expected.words.blankNumber = String(repeating: "\u{A0}", count: 4)
    expected.words.delegatedBy = ""
    #expect(changed == expected)
  }

  /// The first scheme is the default: a template's own come first, also one that is its base's unchanged.
  @Test func numberingSchemes() throws {
    let own = "đánh số: mới\n  phần: Phần {I}\n  mục: {A}.\n  khoản: {1}.\n  điểm: {a})\n  gạch: -\n  cộng: +\n"
    #expect(
      try style("dựa trên: nd30\n" + own).numberingSchemes.map(\.name) == ["mới", "I 1 a", "1 1.1 a", "A I 1 a"])
    let changed = try style("dựa trên: nd30\nđánh số: 1 1.1 a\n  gạch: –\n").numberingSchemes
    #expect(changed.map(\.name) == ["1 1.1 a", "I 1 a", "A I 1 a"])
    #expect(changed[0].dash == "–" && changed[0].clause == "{mục}.{1}.")
  }

  /// What takes the place of a base's value of another kind.
  @Test func aLineForWordsAndASpacingForAnExactHeight() throws {
    let party = try style("dựa trên: dang-hd36\nđường kẻ: cơ quan\n  nét: 1 pt\n  tỷ lệ: 0,5\n", "dựa trên: a\n")
    #expect(party.style(of: .issuer).ornament == nil)
    #expect(party.style(of: .issuer).thickness == .points(1))
    #expect(
      findings(analysis("dựa trên: dang-hd36\nđường kẻ: cơ quan\n  tỷ lệ: 0,5\n")).contains("missing-field: "))
    let spaced = try style(
      "dựa trên: nd30\nkiểu: nội dung\n  dòng đúng: 18 pt\n", "dựa trên: a\nkiểu: nội dung\n  cách dòng: 1,5\n")
    #expect(spaced.look(of: .bodyText).exactLineHeight == nil)
    #expect(spaced.look(of: .bodyText).lineSpacing == 1.5)
  }

  /// The base's claim holds, and what breaks it is told at the value, or where it comes from.
  @Test func theBasesStandardIsAsked() {
    let wide = "dựa trên: nd30\ntrang:\n  lề trái: 25 mm\n"
    #expect(findings(analysis(wide)) == ["outside-standard: 25 mm"])
    #expect(findings(analysis(wide, "dựa trên: a\n")) == ["outside-standard: a"])
    #expect(findings(analysis(wide, "dựa trên: a\nchuẩn: nd30\n")) == ["outside-standard: nd30"])
  }

  @Test func basesThatCannotBeUsed() {
    #expect(findings(analysis("dựa trên: nd31\n")) == ["unknown-template: nd31"])
    #expect(findings(analysis("dựa trên: a\n")) == ["circular-template: a"])
    let round = analysis("dựa trên: c\n", "dựa trên: a\n", "dựa trên: b\n")
    #expect(findings(round) == ["broken-template: b"])
    #expect(round.brokenBases.map { findings($0) } == [["broken-template: a"], ["circular-template: c"]])
    let broken = analysis("dựa trên: nd30\ntrang:\n  lề trái: hai\n", "dựa trên: a\n")
    #expect(findings(broken) == ["broken-template: a"])
    #expect(broken.brokenBases.map { findings($0) } == [["ill-typed-value: hai"]])
    #expect(broken.style == nil)
  }

  /// Longer chains end in an error at the one that is asked for, whichever was asked for before; none is too long to read.
  @Test func longChains() throws {
    let count = 2_000
    func library() -> TemplateLibrary<Never> {
      TemplateLibrary { name in
        let number = Int(name.dropFirst()) ?? 0
        let base = number + 1 == count ? "nd30" : "t\(number + 1)"
        return name.first == "t"
          ? [SourceFile(path: "mau/\(name).plan", text: "tên mẫu: \(name)\ndựa trên: \(base)\n")]
          : [EmbeddedTemplates.source(named: name)].compactMap { $0 }
      }
    }
    let longest = count - TemplateLibrary<Never>.longestChain + 1
    for numbers in [[longest - 1, longest], [longest, longest - 1], [longest + 5, 0, longest - 1, longest]] {
      var library = library()
      for number in numbers {
        let named = library.template(named: "t\(number)")
        let template = try #require(named)
        #expect(findings(template) == (number < longest ? ["circular-template: t\(number + 1)"] : []))
        #expect((template.style == nil) == (number < longest))
        #expect(template.brokenBases.isEmpty)
      }
    }
  }

  /// An office's "nd30" may be the embedded one with a change.
  @Test func aTemplateOfItsBasesName() throws {
    let own = SourceFile(path: "mau/nd30.plan", text: "tên mẫu: nd30\ndựa trên: nd30\ntrang:\n  lề phải: 15 mm\n")
    var library = TemplateLibrary<Never> { name in
      [name == "nd30" ? own : nil, EmbeddedTemplates.source(named: name)].compactMap { $0 }
    }
    let named = library.template(named: "nd30")
    let found = try #require(named)
    #expect(found.diagnostics.isEmpty)
    #expect(found.style?.page.marginRight == .millimetres(15))
    #expect(found.style?.looks == decree?.looks)
  }
}
