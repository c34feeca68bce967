import ActionPlan
import Checking
import Foundation
import PlanSyntax
import Reporting
import Support
import Templates
import Testing

/// A report in each of its forms, as recorded: `UPDATE_GOLDEN=1` records them anew, and fails all the same.
@Suite struct ReportTests {
  private static let folder = "Tests/ReportingTests/Cases"
  private static let path = "nhieu-loi.plan"

  /// A plan with a finding of every shape, under the findings it is about; a settings file with one of its own.
  private static func report(_ change: (String) -> String = { $0 }) throws -> Report {
    let style = try #require(EmbeddedTemplates.source(named: "nd30").flatMap { TemplateAnalysis(of: $0).style })
    let source = SourceFile(path: path, text: change(try Repository.text("\(folder)/\(path)")))
    // What other rules may come to say of it is their own tests' matter.
    let told: Set<Diagnostic.ID> = [
      "subject-in-capitals", "authority-form", "heading-stop", "unused-waiver", "waiver-without-reason", "tab-in-text",
      "near-key", "agency-comma", "missing-field",
    ]
    let findings = Check.findings(
      of: Analysis(of: source), in: style, settings: Settings().choosing(only: told, without: []))
    let settings = SettingsAnalysis(
      of: SourceFile(path: "tỉnh x/cai-dat.kehoach", text: "tắt:\n  - heading-stops\n"))
    return Report([
      Report.File(source, as: .plan, findings),
      Report.File(settings.source, as: .settings, Findings(settings.diagnostics)),
    ])
  }

  private func options(_ language: Message.Language) -> Report.Options {
    var options = Report.Options(in: language)
    options.showsWaived = true
    options.version = "1.2.3"
    return options
  }

  @Test(arguments: Report.Form.allCases, Message.Language.allCases)
  func formIsAsRecorded(_ form: Report.Form, _ language: Message.Language) throws {
    let report = try Self.report()
    let printed = report.printed(as: form, options(language)) + report.counts.message(language) + "\n"
    let path = "\(Self.folder)/nhieu-loi.\(form.rawValue).\(language.rawValue).txt"
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try Data(printed.utf8).write(to: Repository.url(path))
      Issue.record("recorded \(path): read the difference before you commit it")
      return
    }
    expectNoDifference(printed, (try? Repository.text(path)) ?? "")
  }

  // MARK: Forms for machines

  private func object(_ form: Report.Form, _ report: Report) throws -> [String: Any] {
    let text = report.printed(as: form, options(.en))
    return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  /// What a reader takes from the JSON stands in the file where it says, whatever the file's line ends and marks.
  @Test(arguments: [false, true])
  func placesOfJSON(_ isWindows: Bool) throws {
    let report = try Self.report { isWindows ? "\u{FEFF}" + $0.replacing("\n", with: "\r\n") : $0 }
    let files = try #require(try object(.json, report)["files"] as? [[String: Any]])
    let findings = try #require(files.first?["findings"] as? [[String: Any]])
    let bytes = report.files[0].source.bytes
    #expect(findings.count == report.files[0].findings.standing.count + report.files[0].findings.waived.count)
    for finding in findings {
      let span = try #require(finding["span"] as? [String: [String: Int]])
      for place in [span["start"], span["end"]] {
        let offset = try #require(place?["offset"])
        // Counted as an editor does that knows nothing of us.
        var before = String(decoding: bytes[..<offset], as: UTF8.self).unicodeScalars
        if before.first == "\u{FEFF}" { before.removeFirst() }
        let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(place?["line"] == lines.count)
        #expect(place?["column"] == (lines.last?.count ?? 0) + 1)
      }
    }
  }

  @Test func resultsOfSARIF() throws {
    let report = try Self.report()
    let run = try #require((try object(.sarif, report)["runs"] as? [[String: Any]])?.first)
    let results = try #require(run["results"] as? [[String: Any]])
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    #expect(results.count == report.files.map { $0.findings.standing.count + $0.findings.waived.count }.reduce(0, +))
    for result in results {
      let number = try #require(result["ruleIndex"] as? Int)
      #expect(rules[number]["id"] as? String == result["ruleId"] as? String)
      #expect(result["suppressions"] is [Any])
    }
    let suppressed = results.filter { !(($0["suppressions"] as? [Any])?.isEmpty ?? true) }
    #expect(suppressed.compactMap { $0["ruleId"] as? String } == ["subject-in-capitals", "heading-stop"])
    let uris = (run["artifacts"] as? [[String: Any]] ?? []).compactMap { ($0["location"] as? [String: String])?["uri"] }
    #expect(uris == ["nhieu-loi.plan", "t%E1%BB%89nh%20x/cai-dat.kehoach"])
  }

  /// Nothing of a message or a path ends a command of GitHub's or begins another.
  @Test func commandsAreEscaped() {
    let source = SourceFile(path: "a:b,100%.plan", text: "x\ny")
    let message = Message("50%: một, hai\n::error::ba", en: "50%: one, two\r\n::error::three")
    let report = Report([
      Report.File(source, as: .plan, Findings([Diagnostic("some-id", .note, message, at: SourceSpan(0, 3))]))
    ])
    #expect(
      report.printed(as: .github, Report.Options(in: .en))
        == "::notice file=a%3Ab%2C100%25.plan,line=1,endLine=2,title=some-id::50%25: one, two%0D%0A::error::three\n")
  }

  // MARK: Several files

  @Test func sharedFilesAreSaidOnce() throws {
    let one = try Self.report()
    var both = one
    let new = both.add(one)
    #expect(both.files.map(\.role) == [.plan, .settings, .plan])
    #expect(new.files.map(\.role) == [.plan])
    #expect(both.counts.plans == 2)
    #expect(both.counts.warnings == 2 * one.counts.warnings - 1)
  }

  @Test func counts() {
    var counts = Report.Counts()
    counts.plans = 1
    #expect(counts.message(.vi) == "1 tệp: 0 lỗi, 0 cảnh báo, 0 lưu ý")
    counts.errors = 1
    counts.warnings = 2
    counts.waived = 3
    #expect(counts.message(.en) == "1 file: 1 error, 2 warnings, 0 notes, 3 waived")
    #expect(counts.message(.vi) == "1 tệp: 1 lỗi, 2 cảnh báo, 0 lưu ý, 3 bỏ qua")
  }

  @Test func nothingSaidIsNothingPrinted() throws {
    let report = Report([Report.File(SourceFile(path: "a.plan", text: ""), as: .plan, Findings())])
    for form in [Report.Form.text, .lines, .github] { #expect(report.printed(as: form, options(.vi)).isEmpty) }
    for form in [Report.Form.json, .sarif] { _ = try object(form, report) }
  }
}
