import ArgumentParser
import PlanSyntax
import Templates

struct CheckCommand: ReadingCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: helpText("Kiểm tra kế hoạch.", en: "Checks plans."))

  @OptionGroup var options: ReadingOptions

  @Flag(help: .words("Cảnh báo cũng là lỗi.", en: "Warnings make the exit status 1 as well."))
  var strict = false

  @Argument(help: .words("Các tệp kế hoạch.", en: "Plan files.", valueName: "file"), completion: .plan)
  var files: [String]

  func run() throws {
    var loader = PlanLoader(options)
    var counts: [Diagnostic.Severity: Int] = [:]
    var isSound = true
    for file in files {
      let plan = try loader.load(file)
      Terminal.print(plan.report(in: options.language))
      for diagnostic in plan.diagnostics + plan.templates.flatMap(\.diagnostics) {
        counts[diagnostic.severity, default: 0] += 1
      }
      if plan.hasErrors { isSound = false }
    }
    Terminal.print(summary(counts)(options.language) + "\n")
    if !isSound || (strict && counts[.warning, default: 0] > 0) { throw ExitCode.plan }
  }

  private func summary(_ counts: [Diagnostic.Severity: Int]) -> Message {
    let errors = counts[.error, default: 0]
    let warnings = counts[.warning, default: 0]
    let notes = counts[.note, default: 0]
    func english(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
    return Message(
      "\(files.count) tệp: \(errors) lỗi, \(warnings) cảnh báo, \(notes) lưu ý",
      en: english(files.count, "file") + ": "
        + [english(errors, "error"), english(warnings, "warning"), english(notes, "note")].joined(separator: ", "))
  }
}
