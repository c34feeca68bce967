import ArgumentParser
import Checking
import PlanSyntax

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Giải thích một điều đã nêu; không ghi tên thì kể tất cả. Explains a finding; lists all without a name.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown
  }

  @Option(name: .customLong("lang"), help: "vi, en")
  var chosenLanguage: Message.Language?

  @Option(help: "text; markdown: cả trang, hai thứ tiếng. The whole page, in both languages.")
  var format = Format.text

  @Argument(help: ArgumentHelp("Tên ở cuối thông báo, như near-key. The name behind a message.", valueName: "id"))
  var ids: [String] = []

  func run() throws {
    let language = chosenLanguage ?? Terminal.localeLanguage
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
    guard let near = FindingCatalogue.nearest(to: id) else {
      return Message(
        "không có “\(id)”; “kehoach explain” kể tất cả", en: "there is no '\(id)'; 'kehoach explain' lists all")
    }
    return Message("không có “\(id)”; có phải “\(near.id)”?", en: "there is no '\(id)'; did you mean '\(near.id)'?")
  }
}
