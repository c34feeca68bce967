import DocumentModel
import Foundation
import PlanSyntax
import Support
import Templates
import Testing

@Suite struct TemplateReaderTests {
  private static let path = "templates/nd30/nd30.plan"

  private func analysis(_ text: String) -> TemplateAnalysis {
    TemplateAnalysis(of: SourceFile(path: Self.path, text: text))
  }

  /// What one change of nd30 is told, as `id: the text it stands at`.
  private func findings(
    replacing old: String, by new: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> [String] {
    let text = try Repository.text(Self.path)
    #expect(text.contains(old), sourceLocation: sourceLocation)
    let start = try #require(text.range(of: old))
    let analysis = analysis(text.replacingCharacters(in: start, with: new))
    #expect(
      (analysis.style == nil) == analysis.diagnostics.contains { $0.severity == .error }, sourceLocation: sourceLocation
    )
    return analysis.diagnostics.map { "\($0.id): \(analysis.source.text($0.span))" }
  }

  @Test(arguments: EmbeddedTemplates.names) func embeddedTemplatesReadWithoutFindings(name: String) throws {
    let source = try #require(EmbeddedTemplates.source(named: name))
    let analysis = TemplateAnalysis(of: source)
    #expect(analysis.diagnostics.isEmpty)
    let style = try #require(analysis.style)
    #expect(style.name == name)
    let hasOrnament = style.rules.values.contains { $0.ornament != nil }
    #expect(style.roles == Role.allCases.filter { $0 != .ornament || hasOrnament })
    #expect(Rule.Place.allCases.allSatisfy { style.rules[$0] != nil })
    #expect(style.looks.values.allSatisfy { $0.fontSize > .zero })
    #expect(try source.bytes == Repository.bytes("templates/\(name)/\(name).plan"))
  }

  @Test func unknownTemplates() {
    #expect(EmbeddedTemplates.source(named: "nd31") == nil)
    #expect(Set(EmbeddedTemplates.names).count == EmbeddedTemplates.names.count)
  }

  /// Every template of the repository is embedded.
  @Test func everyTemplateIsEmbedded() {
    #expect(Repository.names(in: "templates") == EmbeddedTemplates.names.sorted())
  }

  /// Nghị định 30/2020, Phụ lục I, Mục I: what a reader of the template may count on.
  @Test func valuesOfND30() throws {
    let source = try #require(EmbeddedTemplates.source(named: "nd30"))
    let style = try #require(TemplateAnalysis(of: source).style)
    #expect(style.page.width == .millimetres(210))
    #expect(style.page.marginLeft == .millimetres(30))
    #expect(!style.page.showsNumberOnFirstPage)
    #expect(style.letterhead.left + style.letterhead.right == style.textWidth(.portrait))
    #expect(style.closing.left + style.closing.right == style.textWidth(.portrait))
    #expect(style.look(of: .motto).isBold)
    #expect(!style.look(of: .motto).isUppercase)
    #expect(style.look(of: .recipientsHeading).isItalic && style.look(of: .recipientsHeading).isBold)
    #expect(style.look(of: .urgencyMark).colour == "FF0000")
    #expect(style.style(of: .issuer).fraction == 0.4)
    #expect(style.substituteFamilies == ["Liberation Serif", "Tinos"])
    #expect(style.numberingSchemes.map(\.name) == ["I 1 a", "1 1.1 a", "A I 1 a"])
    #expect(style.words.blankNumber == String(repeating: "\u{A0}", count: 8))
  }

  /// Without any one of its lines the template is told so, but for those that have a default by their own description.
  @Test func everyLineIsNeeded() throws {
    let optionalAtTop: Set<String> = [
      "chuẩn", "phông thay thế", "đánh số", "ngắt dòng trước", "không tách", "giữ liền số đứng sau",
      "giữ liền số đứng trước", "giữ liền chữ đứng sau",
    ]
    let optional = optionalAtTop.union([
      "nhô lề trái", "kiểu chữ", "loại chữ", "canh lề", "thụt đầu dòng", "thụt trái", "cách trước",
      "cách sau", "cách dòng", "dòng đúng", "giữ với đoạn sau", "cấp", "khung", "cao khung", "màu", "dấu", "gạch chân",
      "tiêu ngữ", "thừa ủy quyền",
    ])
    // A template with a claim is told what it lacks by the standard as well.
    let text = try Repository.text(Self.path).replacing("chuẩn: nd30\n", with: "")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let words = line.drop { $0 == " " }
      guard let colon = words.firstIndex(of: ":"), !words.hasPrefix("#") else { continue }
      let key = String(words[..<colon])
      let indentation = line.count - words.count
      // A key goes with the lines below it.
      let below = lines[(index + 1)...].prefix { $0.isEmpty || $0.prefix { $0 == " " }.count > indentation }
      let analysis = analysis((lines[..<index] + lines[(index + 1 + below.count)...]).joined(separator: "\n"))
      if optional.contains(key), indentation > 0 || optionalAtTop.contains(key) {
        #expect(analysis.diagnostics.isEmpty, "without line \(index + 1): \(line)")
      } else {
        #expect(analysis.diagnostics.map(\.id) == ["missing-field"], "without line \(index + 1): \(line)")
        #expect(analysis.style == nil)
      }
    }
  }

  @Test(arguments: [
    "210", "210mm", "210 inch", "-1 mm", "2001 mm", "201 cm", "1.27 cm", "a mm", "0 mm", "210 mm 5", "1e2 mm", "٢ mm",
  ])
  func illTypedLengths(value: String) throws {
    #expect(try findings(replacing: "rộng: 210 mm", by: "rộng: \(value)") == ["ill-typed-value: \(value)"])
  }

  @Test(arguments: [
    ("số trang ở trang đầu: không", "số trang ở trang đầu: ", "khong"),
    ("số trang: đầu trang", "số trang: ", "dau trang"), ("địa chỉ: trang đầu", "địa chỉ: ", "trang giữa"),
    ("người soạn thảo: dưới nơi nhận", "người soạn thảo: ", "trên nơi nhận"), ("canh lề: giữa", "canh lề: ", "giua"),
    ("tỷ lệ: 0,4", "tỷ lệ: ", "0.4"), ("tỷ lệ: 0,4", "tỷ lệ: ", "1,5"), ("tỷ lệ: 0,4", "tỷ lệ: ", "0"),
    ("tỷ lệ: 0,4", "tỷ lệ: ", "-1"), ("cấp: 1", "cấp: ", "10"), ("cấp: 1", "cấp: ", "0"), ("cấp: 1", "cấp: ", "-1"),
    ("cấp: 1", "cấp: ", "99999999999999999999"), ("màu: FF0000", "màu: ", "ff0000"), ("màu: FF0000", "màu: ", "đỏ"),
    ("chừa số: 8", "chừa số: ", "-8"), ("chừa số: 8", "chừa số: ", "+8"), ("chừa số: 8", "chừa số: ", "1000000000"),
    ("kiểu chữ: đứng, đậm", "kiểu chữ: ", "đậm"), ("cỡ chữ: 13 pt", "cỡ chữ: ", "0 pt"),
    ("đường kẻ: cơ quan", "đường kẻ: ", "co quan"), ("ngôn ngữ: vi-VN", "ngôn ngữ: ", "vi VN"),
    ("ngôn ngữ: vi-VN", "ngôn ngữ: ", "tiếng-Việt"), ("kiểu: tên loại", "kiểu: ", "tên lọai"),
  ])
  func illTypedValues(old: String, key: String, value: String) throws {
    let found = try findings(replacing: old, by: key + value)
    #expect(found.contains("ill-typed-value: \(value)"))
    #expect(found.allSatisfy { $0 == "ill-typed-value: \(value)" || $0.hasPrefix("missing-field") })
  }

  /// A value may go on in deeper lines, as in a plan.
  @Test func valuesOverSeveralLines() throws {
    let text = try Repository.text(Self.path).replacing(
      "phông thay thế: Liberation Serif; Tinos", with: "phông thay thế:\n  Liberation Serif;\n    Tinos")
    let analysis = analysis(text)
    #expect(analysis.diagnostics.isEmpty)
    #expect(analysis.style?.substituteFamilies == ["Liberation Serif", "Tinos"])
  }

  @Test(arguments: [("lề trái: 30 mm", "lề trái: 190 mm"), ("lề trên: 20 mm", "lề trên: 190 mm")])
  func marginsThatLeaveNoRoom(old: String, new: String) throws {
    #expect(try findings(replacing: old, by: new) == ["no-room: trang"])
  }

  @Test func doubledStyles() throws {
    #expect(try findings(replacing: "kiểu: trích yếu\n", by: "kiểu: tên loại\n").contains("doubled-field: tên loại"))
    #expect(
      try findings(replacing: "đường kẻ: địa chỉ\n", by: "đường kẻ: cơ quan\n").contains("doubled-field: cơ quan"))
    #expect(try findings(replacing: "  cao: 297 mm\n", by: "  cao: 297 mm\n  cao: 297 mm\n") == ["doubled-field: cao"])
  }

  /// A rule is drawn or set in words; words need a look.
  @Test func wordsInPlaceOfALine() throws {
    let line = "đường kẻ: cơ quan\n  nét: 0,75 pt\n  cách trước: 2 pt\n  cách sau: 6 pt\n  tỷ lệ: 0,4\n"
    #expect(
      try findings(replacing: line, by: "đường kẻ: cơ quan\n  cách sau: 6 pt\n")
        == ["missing-field: ", "missing-field: "])
    #expect(try findings(replacing: line, by: "đường kẻ: cơ quan\n  chữ: *\n") == ["missing-field: "])
    let look = "kiểu: dấu thay đường kẻ\n  cỡ chữ: 14 pt\n"
    let text = try Repository.text(Self.path).replacing("chuẩn: nd30\n", with: "")
    let analysis = analysis(text.replacing(line, with: "đường kẻ: cơ quan\n  chữ: *\n" + look))
    #expect(analysis.diagnostics.isEmpty)
    #expect(analysis.style?.style(of: .issuer).ornament == "*")
    #expect(analysis.style?.drawnRules == [.motto, .subject, .address])
  }

  @Test func valuesOfOtherTemplates() throws {
    func style(_ name: String) throws -> HouseStyle {
      let source = try #require(EmbeddedTemplates.source(named: name))
      return try #require(TemplateAnalysis(of: source).style)
    }
    let former = try style("tt01-2011")
    #expect(former.page.numberEdge == .bottom)
    #expect(former.draftersMarkPage == nil && former.addressPage == .first)
    let party = try style("dang-hd36")
    #expect(party.page.numberEdge == .top)
    #expect(party.draftersMarkPage == .last && party.addressPage == .last)
    #expect(party.look(of: .recipientsHeading).isUnderlined)
    #expect(party.words.motto.isEmpty)
    for style in [former, party] {
      #expect(style.letterhead.left + style.letterhead.right == style.textWidth(.portrait))
      #expect(style.closing.left + style.closing.right == style.textWidth(.portrait))
    }
  }

  /// Everything wrong is said at once, also where one part of it leaves no style.
  @Test func allIsSaidAtOnce() throws {
    var text = try Repository.text(Self.path)
    for (old, new) in [
      ("rộng: 210 mm", "rộng: A4"), ("cao: 297 mm", "cao: A4"), ("cột trái: 64 mm", "cột trái: nửa"),
      ("cột trái: 72 mm", "cột trái: nửa"),
      ("nét: 0,5 pt", "nét: mảnh"), ("đệm ngang: 4 mm", "đệm ngang: rộng"),
    ] {
      let place = try #require(text.range(of: old))
      text.replaceSubrange(place, with: new)
    }
    #expect(analysis(text).diagnostics.map(\.id) == Array(repeating: "ill-typed-value", count: 6))
    #expect(analysis("").diagnostics.count > 50)
  }

  @Test func brokenTemplatesNeverCrash() throws {
    let bytes = try Repository.bytes(Self.path)
    var generator = SplitMix64(seed: 5)
    for _ in 0..<40 {
      let cut = Int.random(in: 0...bytes.count, using: &generator)
      var broken = bytes
      for _ in 0..<5 {
        broken[Int.random(in: broken.indices, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      }
      for bytes in [Array(bytes[..<cut]), broken] {
        let analysis = TemplateAnalysis(of: SourceFile(path: Self.path, bytes: bytes))
        #expect((analysis.style == nil) == analysis.diagnostics.contains { $0.severity == .error })
      }
    }
  }
}
