import PlanSyntax

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A line on the terminal that tells how far a run is, drawn over itself; none where nobody looks.
struct Progress {
  private let total: Int
  private let language: Message.Language
  private let isShown: Bool
  private let start = Clock.seconds
  private var last = Clock.seconds
  private var isDrawn = false

  init(of total: Int, in language: Message.Language, isQuiet: Bool) {
    self.total = total
    self.language = language
    isShown = !isQuiet && total > 1 && Terminal.errorsAreSeen
  }

  /// At most ten times a second, and at the end.
  mutating func show(_ done: Int) {
    guard isShown, done == total || Clock.seconds - last >= 0.1 else { return }
    last = Clock.seconds
    Terminal.printError("\r" + Self.line(done, of: total, seconds: last - start)(language) + "\u{1B}[K")
    isDrawn = true
  }

  /// Before something else is printed.
  mutating func clear() {
    if isDrawn { Terminal.printError("\r\u{1B}[K") }
    isDrawn = false
  }

  mutating func end() { clear() }

  /// Plans, plans a second, and what is left at that rate.
  static func line(_ done: Int, of total: Int, seconds: Double) -> Message {
    let rate = seconds > 0 ? Double(done) / seconds : 0
    let left = rate > 0 ? Int((Double(total - done) / rate).rounded(.up)) : 0
    let clock = "\(left / 60):\(left % 60 < 10 ? "0" : "")\(left % 60)"
    let whole = Int(rate.rounded())
    return Message(
      "\(done)/\(total) kế hoạch, \(whole)/giây, còn \(clock)", en: "\(done)/\(total) plans, \(whole)/s, \(clock) left")
  }
}

enum Clock {
  /// From an arbitrary moment; never set back.
  static var seconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
