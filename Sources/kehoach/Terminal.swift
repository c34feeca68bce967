import ArgumentParser
import PlanSyntax

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Standard output and error, and what the environment says of language.
enum Terminal {
  static func print(_ text: String) { write(text, to: 1) }
  static func print(_ bytes: [UInt8]) { bytes.withUnsafeBytes { write($0, to: 1) } }
  static func printError(_ text: String) { write(text, to: 2) }

  private static func write(_ text: String, to descriptor: Int32) {
    var text = text
    text.withUTF8 { write(UnsafeRawBufferPointer($0), to: descriptor) }
  }

  private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) {
    var rest = bytes
    while let base = rest.baseAddress, !rest.isEmpty {
      let written = systemWrite(descriptor, base, rest.count)
      if written < 0, errno == EINTR { continue }
      // A closed pipe: nobody reads on.
      guard written > 0 else { return }
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(written))
    }
  }

  /// Whether standard output is a terminal whose user has not asked for none (`NO_COLOR`).
  static var hasColour: Bool {
    guard isatty(1) == 1 else { return false }
    return getenv("NO_COLOR").map { $0.pointee == 0 } ?? true
  }

  /// What `--color` says.
  enum Colour: String, CaseIterable, ExpressibleByArgument {
    case auto, always, never
  }

  static func hasColour(_ choice: Colour) -> Bool {
    switch choice {
    case .auto: hasColour
    case .always: true
    case .never: false
    }
  }

  /// Columns of the terminal on standard output; 80 where there is none to ask.
  static var width: Int {
    var size = winsize()
    if ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    return getenv("COLUMNS").flatMap { Int(String(cString: $0)) } ?? 80
  }

  /// By the clock and time zone of the machine.
  static var currentYear: Int {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return Int(parts.tm_year) + 1900
  }

  /// Vietnamese where the locale is, else English.
  static var localeLanguage: Message.Language {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = getenv(name), value.pointee != 0 { return String(cString: value).hasPrefix("vi") ? .vi : .en }
    }
    return .en
  }
}

private func systemWrite(_ descriptor: Int32, _ base: UnsafeRawPointer, _ count: Int) -> Int {
  #if canImport(Glibc)
    Glibc.write(descriptor, base, count)
  #else
    Darwin.write(descriptor, base, count)
  #endif
}

extension Message.Language: ExpressibleByArgument {}

/// A command that reads plans.
protocol ReadingCommand: ParsableCommand {
  var options: ReadingOptions { get }
}

/// What every command that reads plans can be told.
struct ReadingOptions: ParsableArguments {
  @OptionGroup var speech: LanguageOption

  @Flag(
    help: .words(
      "Đòi đủ như văn bản sắp ban hành.", en: "What only an issued document needs is an error."))
  var issued = false

  @Option(
    help: .words(
      "Thư mục mẫu trình bày, mỗi mẫu là <tên>/<tên>.plan.", en: "Folder of templates, each <name>/<name>.plan.",
      valueName: "folder"),
    completion: .directory)
  var templates: String?

  @OptionGroup var settings: SettingsOptions

  var language: Message.Language { speech.language }
}
