import ActionPlan
import Checking
import PlanSyntax
import Support
import Testing

/// The plans of the repository are clean: they show how a plan is written.
@Suite struct RepositoryTests {
  @Test(arguments: Repository.plans.filter { $0.hasPrefix("plans/") })
  func planIsClean(_ path: String) throws {
    let analysis = Analysis(of: SourceFile(path: path, bytes: try Repository.bytes(path)))
    let printer = DiagnosticPrinter(analysis.source, in: .en)
    let found = Check.diagnostics(of: analysis, in: style).filter { $0.severity > .note }
    #expect(found.isEmpty, "\(found.map { printer.excerpt($0) }.joined())")
  }
}
