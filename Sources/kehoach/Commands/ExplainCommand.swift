import ArgumentParser
import Checking
import PlanSyntax

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: helpText(
      "Giải thích một lời nhắc; không ghi tên thì kể tất cả.", en: "Explains a finding; lists all without a name."))

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown
  }

  @OptionGroup var speech: LanguageOption

  @Option(
    help: .words(
      "Dạng kết quả; markdown là cả trang, hai thứ tiếng.", en: "Form; markdown is the whole page, in both languages."))
  var format = Format.text

  @Argument(
    help: .words(
      "Tên ở cuối lời nhắc, như near-key; tên nhóm thì kể cả nhóm.",
      en: "The name behind a message; that of a family lists it.", valueName: "id"),
    completion: .findings)
  var ids: [String] = []

  func run() throws {
    let language = speech.language
    if ids.isEmpty { return Terminal.print(FindingList().text(in: language)) }
    var parts: [String] = []
    for id in ids {
      guard let named = FindingCatalogue.named(composed(id)) else {
        Terminal.printError("kehoach: \(FindingCatalogue.unknown(id)(language))\n")
        throw ExitCode.system
      }
      guard let entry = FindingCatalogue.entry(id) else {
        parts.append(FindingList(of: named).text(in: language))
        continue
      }
      switch format {
      case .text: parts.append(Explanation(entry, width: Terminal.width).text(in: language))
      case .markdown: parts.append(entry.markdown)
      }
    }
    Terminal.print(parts.joined(separator: "\n"))
  }
}
