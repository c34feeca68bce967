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
      if written < 0, errno == EINTR || (errno == EAGAIN && System.waits(for: POLLOUT, descriptor)) { continue }
      // A closed pipe: nobody reads on. Anything else, a full disk say, loses what was asked for.
      guard written > 0 else {
        if errno != EPIPE, descriptor == 1 { refuse() }
        return
      }
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(written))
    }
  }

  private static func refuse() -> Never {
    let failure = FileFailure(.write, Message("đầu ra chuẩn", en: "standard output")(helpLanguage))
    printError("kehoach: \(failure.message(helpLanguage))\n")
    PlanCommand.exit(.system)
  }

  /// Whether standard output is a terminal.
  static var isScreen: Bool { isatty(1) == 1 }

  /// Whether it is one whose user has not asked for no colours (`NO_COLOR`).
  static var hasColour: Bool {
    guard isScreen else { return false }
    return getenv("NO_COLOR").map { $0.pointee == 0 } ?? true
  }

  /// Whether standard error is a terminal.
  static var errorsAreSeen: Bool { isatty(2) == 1 }

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
