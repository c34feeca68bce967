import ArgumentParser
import Checking
import PlanSyntax

/// What help says, in the one language of who asks. A `Message` has both, so that none is forgotten.
func helpText(_ vietnamese: String, en english: String) -> String {
  Message(vietnamese, en: english)(Terminal.helpLanguage)
}

extension ArgumentHelp {
  static func words(_ vietnamese: String, en english: String, valueName: String? = nil) -> ArgumentHelp {
    ArgumentHelp(helpText(vietnamese, en: english), valueName: valueName)
  }
}

extension ValidationError {
  /// The parser names the value and its option.
  static func noneOf(_ choices: [String]) -> ValidationError {
    let list = choices.joined(separator: ", ")
    return ValidationError("chọn trong: \(list)", en: "there are: \(list)")
  }

  init(_ vietnamese: String, en english: String) { self.init(helpText(vietnamese, en: english)) }
}

extension Terminal {
  /// Of `--lang`, wherever it stands, before it is parsed: help and wrong arguments end the parsing. Else the locale's.
  static var helpLanguage: Message.Language {
    // Plain loops: at every start a lazy sequence would be assembled by name at run time.
    let arguments = Array(CommandLine.arguments.dropFirst().prefix { $0 != "--" })
    for (index, argument) in arguments.enumerated() where argument == "--lang" && index + 1 < arguments.count {
      if let language = Message.Language(rawValue: arguments[index + 1]) { return language }
    }
    let prefix = "--lang="
    for argument in arguments where argument.hasPrefix(prefix) {
      if let language = Message.Language(rawValue: String(argument.dropFirst(prefix.count))) { return language }
    }
    return localeLanguage
  }
}

/// What every command that speaks can be told.
struct LanguageOption: ParsableArguments {
  @Option(
    name: .customLong("lang"),
    help: .words(
      "Ngôn ngữ của thông báo; nếu bỏ trống thì theo máy.", en: "Language of messages; by default the locale's."))
  var chosen: Message.Language?

  var language: Message.Language { chosen ?? Terminal.localeLanguage }
}

extension CompletionKind {
  /// Findings and families, these by their names without spaces.
  static let findings = CompletionKind.list(FindingCatalogue.entries.map(\.id) + Family.allCases.map(\.rawValue))
  static let plan = CompletionKind.file(extensions: ["plan"])
  static let document = CompletionKind.file(extensions: ["docx", "odt", "html"])
}
