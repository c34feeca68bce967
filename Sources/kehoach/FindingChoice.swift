import ArgumentParser
import Checking
import PlanSyntax

/// Which findings one run asks for.
struct FindingChoice: ParsableArguments {
  @Option(
    help: .words(
      "Chỉ nêu các lời nhắc này, kể cả loại vốn tắt: tên hoặc nhóm, cách nhau bằng dấu phẩy.",
      en: "Only these findings, those that are off by themselves too: ids or families, parted by commas.",
      valueName: "names"),
    completion: .findings)
  var select: [String] = []

  @Option(
    help: .words(
      "Không nêu các lời nhắc này.", en: "Not these findings: ids or families, parted by commas.", valueName: "names"),
    completion: .findings)
  var ignore: [String] = []

  func validate() throws {
    for name in Self.names(in: select + ignore) where FindingCatalogue.named(name) == nil {
      throw ValidationError(FindingCatalogue.unknown(name)(Terminal.helpLanguage))
    }
    for name in Self.names(in: ignore) where FindingCatalogue.entry(name)?.isFixed ?? false {
      throw ValidationError(
        "“\(name)” là lỗi khi đọc tệp, không tắt được.",
        en: "'\(name)' is an error of reading and cannot be turned off.")
    }
  }

  private static func names(in lists: [String]) -> [String] {
    lists.flatMap { $0.split(separator: ",", omittingEmptySubsequences: false).map { composed($0.trimmingSpaces()) } }
  }

  private static func ids(in lists: [String]) -> Set<Diagnostic.ID> {
    Set(names(in: lists).flatMap { FindingCatalogue.named($0) ?? [] }.map(\.id))
  }

  func applied(to settings: Settings) -> Settings {
    settings.choosing(only: select.isEmpty ? nil : Self.ids(in: select), without: Self.ids(in: ignore))
  }
}

extension FindingCatalogue {
  /// What is said of a name that is neither a finding's nor a family's.
  static func unknown(_ name: String) -> Message {
    let shown = visible(name)
    guard let near = nearestName(to: name) else {
      return Message(
        "Không có lời nhắc hay nhóm nào tên “\(shown)”; “kehoach explain” kể tất cả.",
        en: "There is no finding or family '\(shown)'; 'kehoach explain' lists all.")
    }
    return Message(
      "Không có lời nhắc hay nhóm nào tên “\(shown)”; có phải “\(near)”?",
      en: "There is no finding or family '\(shown)'; did you mean '\(near)'?")
  }
}
