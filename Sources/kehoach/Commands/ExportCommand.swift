import ActionPlan
import ArgumentParser
import Exchange
import PlanSyntax
import Reporting

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: helpText("In nội dung kế hoạch cho chương trình khác.", en: "Prints a plan for other programs."),
    discussion: helpText(
      "Dạng JSON: Documentation/JSON.md, “kehoach schema --json”. Kế hoạch có lỗi thì không in.",
      en: "The JSON form: Documentation/JSON.md, 'kehoach schema --json'. A plan with errors is not printed."))

  @OptionGroup var options: ReadingOptions

  @Flag(help: .words("Dạng JSON, hiện là dạng duy nhất.", en: "As JSON, so far the only form."))
  var json = false

  @Argument(help: .words("Tệp kế hoạch.", en: "Plan file.", valueName: "file"), completion: .plan)
  var file: String

  func validate() throws {
    guard json else {
      throw ValidationError(
        "Thiếu --json, hiện là dạng duy nhất.", en: "Missing --json, so far the only form.")
    }
  }

  func run() throws {
    var loader = try PlanLoader(options)
    let plan = try loader.load(file)
    // An error of form is no hindrance: what the plan says is known.
    if plan.analysis.diagnostics.hasErrors || plan.style == nil {
      Terminal.printError(plan.report.printed(as: .text, Report.Options(in: options.language, from: .error)))
      throw ExitCode.plan
    }
    Terminal.print(PlanExport(plan.analysis, in: plan.style).json)
  }
}
