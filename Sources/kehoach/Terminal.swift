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
  static func printError(_ text: String) { write(text, to: 2) }

  private static func write(_ text: String, to descriptor: Int32) {
    var text = text
    text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while let base = rest.baseAddress, !rest.isEmpty {
        let written = systemWrite(descriptor, base, rest.count)
        if written < 0, errno == EINTR { continue }
        // A closed pipe: nobody reads on.
        guard written > 0 else { return }
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(written))
      }
    }
  }

  /// Whether standard output is a terminal whose user has not asked for none (`NO_COLOR`).
  static var hasColour: Bool {
    guard isatty(1) == 1 else { return false }
    return getenv("NO_COLOR").map { $0.pointee == 0 } ?? true
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
  @Option(name: .customLong("lang"), help: "Ngôn ngữ thông báo. Language of messages. (vi, en; default: the locale's)")
  var chosenLanguage: Message.Language?

  @Flag(help: "Đòi đủ như văn bản sắp ban hành. What only an issued document needs is an error.")
  var issued = false

  @Option(help: ArgumentHelp("Thư mục mẫu trình bày. Folder of templates: <name>/<name>.plan.", valueName: "folder"))
  var templates: String?

  var language: Message.Language { chosenLanguage ?? Terminal.localeLanguage }
}
