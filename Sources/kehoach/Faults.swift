import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Failures of system calls that a test orders by the environment: `KEHOACH_FAULT=17:28` makes the 17th fail as on a full disk
/// (`ENOSPC`), `17+:28` that and all behind it; `17:KILL`, `17:INT`, `17:TERM` and `17:HUP` have the process get that signal in front of it;
/// `short` writes a little at a time. `KEHOACH_FAULT_LOG` names a file for the names of all calls. A test in the same process
/// orders them by ``Faults/test``. In a debug build only: the shipped program has none of it.
enum Faults {
  #if DEBUG
    final class Order: Sendable {
      fileprivate let number: Int
      fileprivate let isLasting: Bool
      fileprivate let error: Int32
      fileprivate let signal: Int32?
      fileprivate let isShort: Bool
      fileprivate let count = Atomic(0)
      private let names = Mutex<[String]>([])

      /// Of what is written in the environment; what is not understood orders nothing, and counts.
      init(_ text: String = "") {
        let parts = text.split(separator: ":")
        isShort = text == "short"
        number = parts.first.flatMap { Int($0.prefix { $0.isNumber }) } ?? 0
        isLasting = parts.first?.hasSuffix("+") ?? false
        signal = parts.last.flatMap { ["KILL": SIGKILL, "INT": SIGINT, "TERM": SIGTERM, "HUP": SIGHUP][$0] }
        error = parts.last.flatMap { Int32($0) } ?? 0
      }

      /// The calls there were, in order.
      var calls: [String] { names.withLock { $0 } }

      fileprivate func note(_ name: StaticString) -> Int {
        names.withLock { $0.append("\(name)") }
        return count.wrappingAdd(1, ordering: .relaxed).newValue
      }
    }

    /// What a test has ordered of the calls of its own task.
    @TaskLocal static var test: Order?
    private static let ordered = getenv("KEHOACH_FAULT").map { Order(String(cString: $0)) }
    private static let log = getenv("KEHOACH_FAULT_LOG").map { open($0, O_WRONLY | O_CREAT | O_APPEND, 0o600) }

    static var isShort: Bool { (test ?? ordered)?.isShort ?? false }

    /// Whether this call is to fail; `errno` is set then.
    static func strike(_ name: StaticString) -> Bool {
      if let log {
        let line = "\(name)\n"
        _ = line.withCString { write(log, $0, line.utf8.count) }
      }
      guard let order = test ?? ordered else { return false }
      let number = order.note(name)
      guard order.number > 0, number == order.number || (order.isLasting && number > order.number) else { return false }
      if let signal = order.signal {
        kill(getpid(), signal)
        return false
      }
      errno = order.error
      return true
    }
  #else
    static var isShort: Bool { false }
    static func strike(_ name: StaticString) -> Bool { false }
  #endif
}
