import ActionPlan
import DocumentFormats
import DocumentModel
import GeneratedPlans
import PlanSyntax
import Support
import Templates
import Testing

@testable import DocumentReading

/// The three documents of a plan say the same: words, numbers and table cells, read again from the written files by readers that know
/// nothing of the writers.
@Suite struct FormatAgreementTests {
  @Test(arguments: Repository.soundPlans)
  func plansOfTheRepository(path: String) throws {
    try expectAgreement(on: SourceFile(path: path, bytes: Repository.bytes(path)))
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64], PlanWriter.Shape.allCases)
  func generatedPlans(seed: UInt64, shape: PlanWriter.Shape) throws {
    let text = PlanWriter.plan(seed: seed, shape: shape, isComplete: seed < 3, hasTables: seed % 2 == 1)
    try expectAgreement(on: SourceFile(path: "a.plan", text: text))
  }

  private func expectAgreement(on source: SourceFile) throws {
    let plan = Analysis(of: source).plan
    let name = EmbeddedTemplates.names.first { $0 == plan.template?.value } ?? "nd30"
    let style = try #require(EmbeddedTemplates.source(named: name).flatMap { TemplateAnalysis(of: $0).style })
    let document = OfficialDocument(composing: plan, in: style)
    let lines = try DocumentFormat.allCases.map { format in
      let bytes = try format.render(document, in: style).bytes()
      return words(of: try MeasuredDocument(reading: bytes).comparableLines)
    }
    #expect(lines.count == 3)
    #expect(lines[0].contains { $0.isLetter })
    for other in lines.dropFirst() { expectNoDifference(other, lines[0]) }
  }

  /// Each word a line; a cell's bars are words. Formats part the lines of a page's margin in ways of their own, and say differently that
  /// a line stands in it; a blank line only sets off what one has as a heading and another as a paragraph.
  private func words(of lines: [String]) -> String {
    let places = ["[đầu trang nhất]", "[đầu trang]", "[chân trang nhất]", "[chân trang]"]
    return lines.map { line in
      places.first { line.hasPrefix($0) }.map { String(line.dropFirst($0.count)) } ?? line
    }.joined(separator: " ").split(separator: " ").joined(separator: "\n")
  }
}
