import ArgumentParser
import PlanSyntax

/// What `--version` says, and the seals of documents.
let programVersion = "0.1.0"

@main
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kehoach",
    abstract: helpText(
      "Soạn kế hoạch hành động thành văn bản hành chính.", en: "Writes action plans as official documents."),
    discussion: helpText(
      "Mã kết thúc: 0 tốt; 1 kế hoạch có lỗi; 2 sai cách dùng hoặc lỗi hệ thống.",
      en: "Exit status: 0 sound; 1 errors in a plan; 2 usage or system error."),
    version: programVersion,
    subcommands: [
      NewCommand.self, CheckCommand.self, FormatCommand.self, RenderCommand.self, VerifyCommand.self,
      ExplainCommand.self,
      InspectCommand.self,
      SchemaCommand.self, ExportCommand.self, TextconvCommand.self, GitSetupCommand.self, ManualCommand.self,
      DebugCommand.self,
    ])

  /// The parser library's own main, but for the exit status of wrong arguments: 2, as for every error that is no plan's.
  static func main() {
    System.takeStandardDescriptors()
    System.refuseLongFiles()
    System.keepFreedMemory()
    let language = Terminal.helpLanguage
    do {
      guard !CommandLine.arguments.isEmpty else {
        throw FileFailure(
          .read, "/proc/self/cmdline",
          reason: Message("không biết được gọi với tham số nào", en: "there is no telling what was asked for"))
      }
      let arguments = CommandLine.arguments.dropFirst()
      if arguments.elementsEqual(["--version"]) {
        Terminal.print(configuration.version + "\n")
      } else {
        var command = try plainCall(arguments) ?? parseAsRoot()
        try command.run()
      }
    } catch let status as ExitCode {
      exit(status)
    } catch let failure as FileFailure {
      Terminal.printError("kehoach: \(failure.message(language))\n")
      exit(.system)
    } catch let failure as LayoutFailure {
      Terminal.printError("kehoach: \(failure.message(language))\n")
      exit(.system)
    } catch {
      let status = exitCode(for: error)
      // It repeats arguments, which can be names of files.
      let text = fullMessage(for: error).split(separator: "\n", omittingEmptySubsequences: false)
        .map { visible(String($0)) }.joined(separator: "\n")
      if status.isSuccess { Terminal.print(text + "\n") } else { Terminal.printError(text + "\n") }
      exit(status.isSuccess ? .success : .system)
    }
  }
}

extension ExitCode {
  /// A plan has errors.
  static let plan = ExitCode(1)
  /// Wrong usage, or the system refused something.
  static let system = ExitCode(2)
}

extension ParsableArguments {
  static func exit(_ status: ExitCode) -> Never {
    exit(withError: status)
  }
}
