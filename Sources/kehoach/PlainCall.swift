import ArgumentParser
import DocumentFormats
import Reporting

/// A command of which most calls say nothing but files: `kehoach check a.plan b.plan`.
///
/// The parser library learns a command's arguments by reflection at every start, which takes longer than rendering a small
/// plan. A call that leaves it nothing to decide is settled here; every other, wrong ones among them, is the library's.
protocol PlainCommand: ParsableCommand {
  /// Each option as the library has it where none is given (a test compares the two).
  static var unasked: Self { get }
  var files: [String] { get set }
  /// Takes an option with a value; false where the library must look at it.
  mutating func take(_ option: String, _ value: String) -> Bool
}

extension PlainCommand {
  mutating func take(_ option: String, _ value: String) -> Bool { false }

  /// Nil where an argument is more than the name of a file.
  fileprivate init?(plain arguments: ArraySlice<String>) {
    self = .unasked
    var arguments = arguments
    while let word = arguments.popFirst() {
      if word.utf8.first == UInt8(ascii: "-") {
        guard let value = arguments.popFirst(), Self.isPlain(value), take(word, value) else { return nil }
      } else {
        guard Self.isPlain(word) else { return nil }
        files.append(word)
      }
    }
    guard !files.isEmpty, (try? validate()) != nil else { return nil }
  }

  private static func isPlain(_ word: String) -> Bool { !word.isEmpty && word.utf8.first != UInt8(ascii: "-") }
}

extension PlanCommand {
  /// The command that plain arguments, those behind the program's name, ask for.
  static func plainCall(_ arguments: some Sequence<String>) -> (any ParsableCommand)? {
    let arguments = Array(arguments)
    return switch arguments.first {
    case "render": RenderCommand(plain: arguments.dropFirst())
    case "check": CheckCommand(plain: arguments.dropFirst())
    case _: nil
    }
  }
}

extension RenderCommand: PlainCommand {
  static var unasked: RenderCommand {
    var command = RenderCommand()
    command.options = .unasked
    command.formats = DocumentFormat.allCases.map(OutputFormat.document)
    command.pdfa = false
    command.pdfTimeout = 60
    command.output = "output"
    command.strict = false
    command.force = false
    command.jobs = nil
    command.shard = nil
    command.summary = nil
    command.quiet = false
    command.files = []
    return command
  }

  mutating func take(_ option: String, _ value: String) -> Bool {
    guard option == "--output" else { return false }
    output = value
    return true
  }
}

extension CheckCommand: PlainCommand {
  static var unasked: CheckCommand {
    var command = CheckCommand()
    command.options = .unasked
    command.choice = .unasked
    command.format = .text
    command.colour = .auto
    command.strict = false
    command.showWaived = false
    command.fix = false
    command.fixAll = false
    command.diff = false
    command.files = []
    return command
  }
}

extension ReadingOptions {
  static var unasked: ReadingOptions {
    var speech = LanguageOption()
    speech.chosen = nil
    var templates = TemplatesOption()
    templates.folder = nil
    var settings = SettingsOptions()
    settings.file = nil
    settings.areNone = false
    var options = ReadingOptions()
    options.speech = speech
    options.issued = false
    options.templates = templates
    options.settings = settings
    return options
  }
}

extension FindingChoice {
  static var unasked: FindingChoice {
    var choice = FindingChoice()
    choice.select = []
    choice.ignore = []
    return choice
  }
}
