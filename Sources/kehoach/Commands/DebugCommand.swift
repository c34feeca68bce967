import ActionPlan
import ArgumentParser
import DocumentModel
import PlanSyntax
import Reporting

struct DebugCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "debug",
    abstract: helpText(
      "In một bước trung gian từ kế hoạch đến văn bản.", en: "Prints a stage on the way from plan to document."))

  enum Stage: String, ExpressibleByArgument, CaseIterable {
    case tree, plan, document
  }

  @OptionGroup var options: ReadingOptions

  @Argument(
    help: .words(
      "Bước: cây cú pháp, kế hoạch đã đọc, văn bản đã dàn.",
      en: "Stage: syntax tree, plan as read, document as composed."))
  var stage: Stage

  @Argument(help: .words("Tệp kế hoạch.", en: "Plan file.", valueName: "file"), completion: .plan)
  var file: String

  func run() throws {
    var loader = try PlanLoader(options)
    let plan = try loader.load(file)
    switch stage {
    case .tree: Terminal.print(plan.analysis.tree.dump)
    case .plan: Terminal.print(plan.analysis.plan.dump)
    case .document:
      guard let style = plan.style, plan.report.counts.errors == 0 else {
        Terminal.printError(plan.report.printed(as: .text, Report.Options(in: options.language, from: .error)))
        throw ExitCode.plan
      }
      Terminal.print(OfficialDocument(composing: plan.analysis.plan, in: style).dump)
    }
  }
}
