import Checking
import PlanSyntax
import Support
import Testing

/// What an office sets, and what it sets wrongly.
@Suite struct SettingsTests {
  private func read(_ text: String) -> SettingsAnalysis {
    SettingsAnalysis(of: SourceFile(path: SettingsAnalysis.fileName, text: text))
  }

  private func expectFindings(_ text: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let analysis = read(text)
    let found = analysis.diagnostics.map { diagnostic in
      let place = analysis.source.position(of: diagnostic.span.start)
      let fixes = diagnostic.fixes.flatMap(\.edits).map { " → \($0.replacement)" }.joined()
      return "\(place.line):\(place.column) \(diagnostic.severity.rawValue) \(diagnostic.id): "
        + analysis.source.text(diagnostic.span) + fixes
    }
    expectNoDifference(found.joined(separator: "\n"), expected, sourceLocation: sourceLocation)
  }

  @Test func everyKey() {
    let analysis = read(
      """
      # Sở A, năm 2026
      tắt:
        - heading-stop: tiêu đề của chương trình có dấu chấm
        - cách ghi
      lỗi:
        - typed-marker
      cảnh báo:
        - missing-field
      lưu ý:
        - agency-comma
      chữ viết tắt: KH&CN; CNTT ;
      mẫu: tt01-2011
      nghiêm: có
      """)
    #expect(analysis.diagnostics.isEmpty, "\(analysis.diagnostics)")
    let settings = analysis.settings
    #expect(settings.severities["heading-stop"] == .some(nil))
    #expect(settings.severities["near-key"] == .some(nil))
    // By its own name a finding is set whatever its family is.
    #expect(settings.severities["typed-marker"] == .error)
    #expect(settings.severities["missing-field"] == .warning)
    #expect(settings.severities["agency-comma"] == .note)
    #expect(settings.severities["not-utf-8"] == nil)
    #expect(settings.knownAbbreviations == ["KH&CN", "CNTT"])
    #expect(settings.template?.value == "tt01-2011")
    #expect(settings.isStrict)
  }

  @Test func mistakesStandAtTheirPlace() {
    expectFindings(
      """
      tắt:
        - heading-stops: lý do
        - unknown-field
      lưu ý:
        - near-key
      lỗi:
        - near-key
      cảnh báo:
      nghiem: có
      """,
      """
      2:5 warning unknown-finding: heading-stops → heading-stop
      3:5 warning unwaivable-error: unknown-field
      5:5 error doubled-field: near-key
      8:1 error empty-field: cảnh báo
      9:1 error unknown-field: nghiem → nghiêm
      """)
    expectFindings("nghiêm: rất\n", "1:9 error ill-typed-value: rất")
    expectFindings("Tắt:\n  - heading-stop\n", "1:1 error near-key: Tắt → tắt:")
  }

  /// Findings of a plan with a slip of reading and one of a rule.
  private func ids(_ settings: Settings) -> [String] {
    let plan = completed("trích yếu: PHÁT TRIỂN KHOA HỌC\nnhiệm vụ: Nhiệm vụ.\n  khoa: Một.\n")
    return findings(plan, settings: settings).filter { $0.severity > .note }.map { "\($0.severity) \($0.id)" }
  }

  @Test func settingsHold() {
    let all = ids(Settings())
    #expect(all == ["error subject-in-capitals", "warning heading-stop", "error unknown-field"])
    #expect(ids(read("tắt:\n  - heading-stop\n  - subject-in-capitals\n").settings) == ["error unknown-field"])
    #expect(
      ids(read("lỗi:\n  - heading-stop\ncảnh báo:\n  - form\n").settings)
        == ["warning subject-in-capitals", "error heading-stop", "error unknown-field"])
  }

  /// What one run asks for is stronger than what the office has set; errors of reading stay.
  @Test func choiceHolds() {
    let off = read("tắt:\n  - heading-stop\n").settings
    #expect(ids(off.choosing(only: ["heading-stop"], without: [])) == ["warning heading-stop", "error unknown-field"])
    #expect(ids(Settings().choosing(only: [], without: [])) == ["error unknown-field"])
    #expect(
      ids(Settings().choosing(only: nil, without: ["heading-stop"]))
        == ["error subject-in-capitals", "error unknown-field"])
    #expect(ids(Settings().choosing(only: ["heading-stop"], without: ["heading-stop"])) == ["error unknown-field"])
  }

  /// A rule that is off by itself is asked where it is wanted.
  @Test(arguments: allRules.filter { !$0.isOn }.map { $0.id })
  func rulesThatAreOffAreTurnedOn(_ id: Diagnostic.ID) throws {
    let rule = try #require(allRules.first { $0.id == id })
    let example = try #require(FindingPage(rule.page).examples(.flagged).first)
    let plan = completed(FlaggedText(example.text).text)
    func isFound(_ settings: Settings) -> Bool { findings(plan, settings: settings).contains { $0.id == id } }
    #expect(!isFound(Settings()))
    #expect(isFound(read("bật:\n  - \(id)\n").settings))
    #expect(isFound(Settings().choosing(only: [id], without: [])))
  }

  @Test func namesOfFindings() {
    #expect(FindingCatalogue.named("near-key")?.map(\.id) == ["near-key"])
    #expect(FindingCatalogue.named("text")?.map(\.id) == FindingCatalogue.named("chữ nghĩa")?.map(\.id))
    #expect(FindingCatalogue.named("nonsense") == nil)
    #expect(FindingCatalogue.nearestName(to: "heading stop") == "heading-stop")
    #expect(FindingCatalogue.nearestName(to: "bo cuc") == "bố cục")
    #expect(Set(FindingCatalogue.entries.map(\.id)).count == FindingCatalogue.entries.count)
  }
}
