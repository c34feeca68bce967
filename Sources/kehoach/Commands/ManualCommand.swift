import ArgumentParser
import PlanSyntax

/// The manual page, in roff: what every command's help says, so that nothing is kept twice. For `make install`.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: helpText(
      "In trang hướng dẫn cho lệnh man.", en: "Prints the manual page, for man to show."),
    shouldDisplay: false)

  @OptionGroup var speech: LanguageOption

  func run() throws {
    Terminal.print(ManualPage.text(in: speech.language))
  }
}

/// Made of the parser's own help, with columns so wide that each argument is one line.
enum ManualPage {
  static func text(in language: Message.Language) -> String {
    let root = PlanCommand.self
    let help = HelpPage(PlanCommand.helpMessage(for: root, columns: columns))
    let name = root.configuration.commandName ?? ""
    let discussion = root.configuration.discussion
    var page = [
      #".\" Made by “kehoach manual”."#, ".TH \(name.uppercased()) 1 \"\" \"\(name) \(root.configuration.version)\"",
      heading(Message("TÊN", en: "NAME"), language),
      roff(name) + #" \- "# + roff(root.configuration.abstract),
      heading(Message("CÚ PHÁP", en: "SYNOPSIS"), language), ".B " + roff(name), roff("<command> ..."),
    ]
    page += section(Message("TÙY CHỌN", en: "OPTIONS"), language, help.entries)
    page += [heading(Message("LỆNH", en: "COMMANDS"), language)]
    for command in root.configuration.subcommands where command.configuration.shouldDisplay {
      page += subcommand(command, of: name)
    }
    page += [heading(Message("GHI CHÚ", en: "NOTES"), language)] + paragraphs(discussion)
    page += [
      heading(Message("XEM THÊM", en: "SEE ALSO"), language),
      roff(
        Message(
          "Trong kho mã nguồn: Documentation/huong-dan.md (hướng dẫn soạn kế hoạch).",
          en: "In the source repository: README.md, Documentation/huong-dan.md (the drafter's guide, in Vietnamese).")(
            language)),
    ]
    return page.joined(separator: "\n") + "\n"
  }

  private static let columns = 100_000

  /// Without the options that every command has: they stand under the program's own.
  private static func subcommand(_ command: any ParsableCommand.Type, of parent: String) -> [String] {
    let help = HelpPage(PlanCommand.helpMessage(for: command, columns: columns))
    return [
      ".SS " + roff(parent + " " + (command.configuration.commandName ?? "")), roff(command.configuration.abstract),
    ]
      + [".PP", ".I " + roff(help.usage)] + paragraphs(command.configuration.discussion)
      + help.entries.filter { $0.name != "--version" && $0.name != "-h, --help" }.flatMap(entry)
  }

  private static func heading(_ title: Message, _ language: Message.Language) -> String {
    ".SH " + roff(title(language))
  }

  private static func section(
    _ title: Message, _ language: Message.Language, _ entries: [HelpPage.Entry]
  ) -> [String] {
    [heading(title, language)] + entries.flatMap(entry)
  }

  private static func entry(_ entry: HelpPage.Entry) -> [String] {
    [".TP", ".B " + roff(entry.name), roff(entry.words)]
  }

  private static func paragraphs(_ text: String) -> [String] {
    text.split(separator: "\n").flatMap { [".PP", roff(String($0))] }
  }

  /// Text that roff prints as it is: its escapes and the minus of options named, no request made by a line's first sign.
  private static func roff(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\": result += #"\e"#
      case "-": result += #"\-"#
      case _: result.append(character)
      }
    }
    return result.hasPrefix(".") || result.hasPrefix("'") ? #"\&"# + result : result
  }
}

/// The parser's help of a command, taken apart: `USAGE: …`, then arguments and options, two columns in, their words from
/// column ``indent`` on, in the next line where the name reaches as far.
private struct HelpPage {
  struct Entry {
    var name: String
    var words: String
  }

  private(set) var usage = ""
  private(set) var entries: [Entry] = []
  private static let indent = 26

  init(_ text: String) {
    var holdsEntries = false
    let lines = text.split(separator: "\n")
    for (index, line) in lines.enumerated() {
      if line.hasPrefix("USAGE: ") {
        usage = String(line.dropFirst(7))
      } else if line.first != " " {
        holdsEntries = line.hasSuffix("ARGUMENTS:") || line.hasSuffix("OPTIONS:")
      } else if holdsEntries, !Self.isContinuation(line) {
        let next = index + 1 < lines.count ? lines[index + 1] : ""
        let (name, words) =
          Self.isContinuation(next) ? (line, next) : (line.prefix(Self.indent), line.dropFirst(Self.indent))
        entries.append(Entry(name: String(name.trimmingSpaces()), words: String(words.trimmingSpaces())))
      }
    }
  }

  private static func isContinuation(_ line: Substring) -> Bool {
    line.prefix(indent).count == indent && line.prefix(indent).allSatisfy { $0 == " " }
  }
}
