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

  @Option(help: .words("text; markdown: cả trang, hai thứ tiếng.", en: "The whole page, in both languages."))
  var format = Format.text

  @Argument(help: .words("Tên ở cuối lời nhắc, như near-key.", en: "The name behind a message.", valueName: "id"))
  var ids: [String] = []

  func run() throws {
    let language = speech.language
    var entries: [CatalogueEntry] = []
    for id in ids {
      guard let entry = FindingCatalogue.entry(id) else {
        Terminal.printError("kehoach: \(Self.unknown(id)(language))\n")
        throw ExitCode.system
      }
      entries.append(entry)
    }
    if ids.isEmpty {
      Terminal.print(FindingList().text(in: language))
      return
    }
    for (index, entry) in entries.enumerated() {
      if index > 0 { Terminal.print("\n") }
      switch format {
      case .text: Terminal.print(Explanation(entry, width: Terminal.width).text(in: language))
      case .markdown: Terminal.print(entry.markdown)
      }
    }
  }

  private static func unknown(_ id: String) -> Message {
    let id = visible(id)
    guard let near = FindingCatalogue.nearestName(to: id) else {
      return Message(
        "không có “\(id)”; “kehoach explain” kể tất cả", en: "there is no '\(id)'; 'kehoach explain' lists all")
    }
    return Message("không có “\(id)”; có phải “\(near)”?", en: "there is no '\(id)'; did you mean '\(near)'?")
  }
}
