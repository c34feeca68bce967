import ActionPlan
import Checking
import DocumentFormats
import DocumentModel
import PlanSchema
import PlanSyntax
import Support
import Templates
import Testing

private func style(_ name: String) throws -> HouseStyle {
  try #require(EmbeddedTemplates.source(named: name).flatMap { TemplateAnalysis(of: $0).style })
}

private func findings(_ text: String, in style: HouseStyle, isIssued: Bool = false) -> [Diagnostic] {
  Check.diagnostics(of: Analysis(of: SourceFile(path: "a.plan", text: text), isIssued: isIssued), in: style)
}

/// What `kehoach new` writes.
@Suite struct DraftTests {
  /// Named, and with nothing known.
  static let issuers: [DraftKind: [[String]]] = [
    .alone: [[], ["Ủy ban nhân dân tỉnh X"], ["Sở Khoa học và Công nghệ"], ["Công ty A"]],
    .withDecision: [[], ["Ủy ban nhân dân tỉnh X"]],
    .attached: [[], ["Ủy ban nhân dân tỉnh X"]],
    .joint: [[], ["Sở Tài chính", "Sở Nội vụ"]],
    .party: [[], ["Tỉnh ủy X"]],
  ]

  static func drafts(_ kind: DraftKind, _ style: HouseStyle) -> [Draft] {
    issuers[kind, default: [[]]].map { issuers in
      var details = DraftDetails(year: 2026)
      details.issuers = issuers
      return Draft(kind, details, in: style)
    }
  }

  /// What only the drafter can know, and nothing else.
  private func expectOnlyBlanks(
    _ text: String, in style: HouseStyle, _ context: String, asksRules: Bool = true, besides: [Diagnostic.ID] = []
  ) {
    let allowed = Set(["missing-field", "incomplete-date", "incomplete-act", "placeholder"] + besides)
    let source = SourceFile(path: "a.plan", text: text)
    let all = asksRules ? findings(text, in: style) : Analysis(of: source).diagnostics
    let found = all.filter { $0.severity > .note || !allowed.contains($0.id) }
    #expect(found.isEmpty, "\(context)\n\(found.map { DiagnosticPrinter(source, in: .en).excerpt($0) }.joined())")
  }

  @Test(arguments: DraftKind.allCases, EmbeddedTemplates.names)
  func isSoundAndRenders(kind: DraftKind, template: String) throws {
    let style = try style(template)
    for draft in Self.drafts(kind, style) {
      for isMinimal in [false, true] {
        let text = draft.text(isMinimal: isMinimal)
        expectOnlyBlanks(text, in: style, "\(kind) \(template)")
        let analysis = Analysis(of: SourceFile(path: "a.plan", text: text))
        let document = OfficialDocument(composing: analysis.plan, in: style)
        for format in DocumentFormat.allCases {
          #expect(try format.render(document, in: style).bytes().count > 1000)
        }
      }
    }
  }

  /// Every blank is seen, each at its place; an issued plan may have none.
  @Test(arguments: DraftKind.allCases)
  func blanksAreFound(kind: DraftKind) throws {
    let style = try style("nd30")
    for draft in Self.drafts(kind, style) {
      let text = draft.text(isMinimal: true)
      // The act made elsewhere has a finding of its own for its blanks.
      let lines = text.split(separator: "\n").filter { !$0.hasPrefix("ban hành kèm theo:") }
      let blanks = lines.map { line in line.count { $0 == "…" } }.reduce(0, +)
      let found = findings(text, in: style).filter { $0.id == "placeholder" }
      #expect(found.count == blanks, "\(text)")
      #expect(found.allSatisfy { $0.severity == .note })
      let issued = findings(text, in: style, isIssued: true).filter { $0.id == "placeholder" }
      #expect(issued.count == blanks && issued.allSatisfy { $0.severity == .error })
    }
  }

  /// Each optional key comes into force by taking its "# " away, with all that stands below it. Rules are asked of the office's
  /// usual template; of the others, whether the key is read. That an example's body is no recipient yet, and an annex is named
  /// nowhere, is what the drafter has to be told then.
  @Test(arguments: DraftKind.allCases, EmbeddedTemplates.names)
  func optionalKeysAreSound(kind: DraftKind, template: String) throws {
    let untold = ["missing-recipient", "annex-unreferenced"]
    let style = try style(template)
    for draft in Self.drafts(kind, style) {
      let text = draft.text()
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      var tried = 0
      for start in lines.indices {
        guard let block = commentedEntry(lines, start) else { continue }
        tried += 1
        var used = lines
        for index in block { used[index] = uncommented(used[index]) }
        expectOnlyBlanks(
          used.joined(separator: "\n"), in: style, used[start], asksRules: template == "nd30", besides: untold)
        for index in block.dropFirst() where commentedEntry(used, index) != nil {
          var both = used
          both[index] = uncommented(both[index])
          expectOnlyBlanks(
            both.joined(separator: "\n"), in: style, both[index], asksRules: template == "nd30", besides: untold)
          tried += 1
        }
      }
      #expect(tried > 15)
    }
  }

  /// The lines of a commented key and of what stands below it; nil where no key stands in the comment.
  private func commentedEntry(_ lines: [String], _ start: Int) -> Range<Int>? {
    guard let words = comment(lines[start]), words.text.first != " ",
      Schema.plan.vocabulary.contains(String(words.text.prefix { $0 != ":" })), words.text.contains(":")
    else { return nil }
    let end = lines[(start + 1)...].firstIndex { line in
      guard let next = comment(line) else { return true }
      return next.indent != words.indent || !next.text.hasPrefix("  ")
    }
    return start..<(end ?? lines.count)
  }

  private func comment(_ line: String) -> (indent: Int, text: Substring)? {
    let text = line.drop { $0 == " " }
    return text.hasPrefix("# ") ? (line.count - text.count, text.dropFirst(2)) : nil
  }

  private func uncommented(_ line: String) -> String {
    String(line.prefix { $0 == " " } + line.drop { $0 == " " }.dropFirst(2))
  }

  /// One home: what a draft says of a key is the table's sentence.
  @Test func keysAreExplainedByTheTable() throws {
    let style = try style("nd30")
    let texts = DraftKind.allCases.flatMap { Self.drafts($0, style).map { $0.text() } }
    let words = texts.joined().split { " \n#".contains($0) }.joined(separator: " ")
    // Besides the sections, which a remark names, these are left to the reference.
    let left: Set<String> = ["phần", "mục", "điểm", "bảng chỉ tiêu", "nhóm", "dòng", "ô"]
    for field in Schema.plan.fields where !left.contains(field.key) {
      if field.id == .section {
        #expect(words.contains(field.key + ":"), "\(field.key)")
        continue
      }
      // The act's own issuer is the plan's, unless given.
      if field.key == "cơ quan ban hành", field.content == nil { continue }
      if field.summary.vietnamese == field.key + "." { continue }
      let sentence = capitalised(field.summary.vietnamese).split { " #".contains($0) }.joined(separator: " ")
      #expect(words.contains(sentence), "\(field.key): \(sentence)")
    }
  }

  @Test func minimalHasNoComments() throws {
    let text = Self.drafts(.alone, try style("nd30"))[1].text(isMinimal: true)
    #expect(!text.contains("#"))
    expectNoDifference(
      text,
      """
      tên loại: Kế hoạch
      trích yếu: …
      mẫu: nd30
      cơ quan ban hành: Ủy ban nhân dân tỉnh X
      ký hiệu: KH-UBND
      địa danh: X
      ngày: năm 2026

      căn cứ:
        - Căn cứ …

      mở đầu:
        Thực hiện …, Ủy ban nhân dân tỉnh X ban hành Kế hoạch với các nội dung sau:

      mục đích, yêu cầu:
        khoản: Mục đích
          …
        khoản: Yêu cầu
          …

      nhiệm vụ:
        khoản: …
          chủ trì: …
          …
        khoản: …
          chủ trì: …
          …

      kinh phí:
        …

      tổ chức thực hiện:
        khoản: …
          …
        khoản: …
          …

      ký:
        thẩm quyền: TM. Ủy ban nhân dân
        chức vụ: Chủ tịch
      nơi nhận:
        - …
        - Lưu: VT

      """)
  }

  @Test(arguments: [
    ("Sở Khoa học và Công nghệ", "KH-SKHCN"), ("Sở Nông nghiệp và Môi trường tỉnh X", "KH-SNNMT"),
    ("Ủy ban nhân dân thành phố Y", "KH-UBND"), ("Hội đồng nhân dân tỉnh X", "KH-HĐND"), ("Văn phòng Sở", "KH-VPS"),
  ])
  func symbolFollowsTheName(issuer: String, symbol: String) throws {
    var details = DraftDetails(year: 2026)
    details.issuers = [issuer]
    #expect(Draft(.alone, details, in: try style("nd30")).text(isMinimal: true).contains("ký hiệu: \(symbol)\n"))
  }

  @Test func kindsAreNamedInWords() {
    for name in ["kèm quyết định", "Kèm quyết định", "kem-quyet-dinh", "kem quyet dinh"] {
      #expect(DraftKind(named: name) == .withDecision)
    }
    #expect(DraftKind(named: "Chương trình Đảng") == .party)
    #expect(DraftKind(named: "công văn") == nil)
    #expect(Set(DraftKind.allCases.map(\.slug)).count == DraftKind.allCases.count)
  }
}
