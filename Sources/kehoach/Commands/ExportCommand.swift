import ArgumentParser
import Exchange
import PlanSyntax

struct ExportCommand: ReadingCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "In nội dung kế hoạch cho chương trình khác. Prints a plan for other programs.",
    discussion: """
      Dạng JSON: Documentation/JSON.md, “kehoach schema --json”. Kế hoạch có lỗi thì không in.
      The JSON form: Documentation/JSON.md, 'kehoach schema --json'. A plan with errors is not printed.
      """)

  @OptionGroup var options: ReadingOptions

  @Flag(help: "Dạng JSON, hiện là dạng duy nhất. As JSON, so far the only form.")
  var json = false

  @Argument(help: ArgumentHelp("Tệp kế hoạch. Plan file.", valueName: "file"))
  var file: String

  func validate() throws {
    guard json else { throw ValidationError("--json") }
  }

  func run() throws {
    var loader = PlanLoader(options)
    let plan = try loader.load(file)
    if plan.hasErrors {
      Terminal.printError(plan.report(in: options.language, from: .error))
      throw ExitCode.plan
    }
    Terminal.print(PlanExport(plan.analysis, in: plan.style).json)
  }
}
