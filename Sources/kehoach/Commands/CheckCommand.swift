import ArgumentParser
import Checking
import PlanSyntax
import Reporting

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: helpText("Kiểm tra kế hoạch.", en: "Checks plans."))

  @OptionGroup var options: ReadingOptions
  @OptionGroup var choice: FindingChoice

  @Option(help: .words("Dạng kết quả.", en: "Form of the report. (text, lines, json, sarif, github)"))
  var format = Report.Form.text

  @Option(name: .customLong("color"), help: .words("Tô màu.", en: "Colours. (auto, always, never)"))
  var colour = Terminal.Colour.auto

  @Flag(help: .words("Cảnh báo cũng là lỗi.", en: "Warnings make the exit status 1 as well."))
  var strict = false

  @Flag(help: .words("Nêu cả những gì đã bỏ qua.", en: "Waived findings are shown too."))
  var showWaived = false

  @Flag(help: .words("Sửa những gì sửa được mà không đổi ý.", en: "Makes the safe fixes."))
  var fix = false

  @Flag(
    help: .words(
      "Sửa cả những gì cần xem lại, nếu chỉ có một cách.",
      en: "Also makes fixes to be confirmed, where there is just one.")
  )
  var fixAll = false

  @Flag(help: .words("In những chỗ sẽ sửa và không sửa tệp.", en: "Prints what would be fixed, and changes nothing."))
  var diff = false

  @Argument(help: .words("Các tệp kế hoạch.", en: "Plan files.", valueName: "file"), completion: .plan)
  var files: [String]

  func validate() throws {
    if fix || fixAll, !diff, files.contains(Files.standardInput) {
      throw ValidationError(
        "--fix: không cùng với “-”; --diff in những chỗ sẽ sửa.",
        en: "--fix: not with '-'; --diff prints what would be fixed.")
    }
  }

  /// A file that cannot be read is told, and the others are checked all the same.
  func run() throws {
    var loader = try PlanLoader(options, choosing: choice)
    var report = Report()
    var isSound = true
    var isComplete = true
    for file in files {
      do throws(FileFailure) {
        let isMending = fix || fixAll || diff
        let (plan, isChanged) = isMending ? try mend(file, &loader) : (try loader.load(file), false)
        report.add(plan.report)
        isSound = plan.isSound(strict: strict) && !(diff && isChanged) && isSound
      } catch {
        isComplete = false
        Terminal.printError("kehoach: \(error.message(options.language))\n")
      }
    }
    if diff {
      Terminal.printError(report.counts.message(options.language) + "\n")
    } else {
      print(report)
    }
    if !isComplete { throw ExitCode.system }
    if !isSound { throw ExitCode.plan }
  }

  private func print(_ report: Report) {
    var form = Report.Options(in: options.language)
    form.version = PlanCommand.configuration.version
    form.showsWaived = showWaived
    form.hasColour = Terminal.hasColour(colour)
    Terminal.print(report.printed(as: format, form))
    let summary = report.counts.message(options.language) + "\n"
    switch format {
    case .text: Terminal.print(summary)
    case .lines, .github: Terminal.printError(summary)
    case .json, .sarif: break
    }
  }

  /// Makes a file's fixes, or prints them; what remains then is what is reported.
  private func mend(
    _ path: String, _ loader: inout PlanLoader
  ) throws(FileFailure) -> (plan: CheckedPlan, isChanged: Bool) {
    let source = SourceFile(path: path, bytes: try Files.read(path))
    let mending = try Mending(source, all: fixAll) { source throws(FileFailure) in
      try loader.check(source).diagnostics
    }
    let isChanged = mending.source.bytes != source.bytes
    if diff {
      let diff = UnifiedDiff(path, from: source.bytes, to: mending.source.bytes)
      Terminal.print(Terminal.isScreen ? diff.shownText : diff.text)
    } else if isChanged {
      try Files.replace(path, mending.source.bytes, old: source.bytes)
      for mended in mending.mended { Terminal.printError(line(mended, path)) }
    }
    return (try loader.check(mending.source), isChanged)
  }

  private func line(_ mended: Mending.Mended, _ path: String) -> String {
    let language = options.language
    let place = "\(visible(path)):\(mended.position.line):\(mended.position.column)"
    let word = Message("đã sửa", en: "fixed")(language)
    return "\(place): \(word) \(mended.diagnostic.id): \(visible(mended.fix.title(language)))\n"
  }
}

extension Report.Form: ExpressibleByArgument {}
