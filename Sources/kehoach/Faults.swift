import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Failures of system calls that a test orders by the environment: `KEHOACH_FAULT=17:28` makes the 17th fail as on a full disk
/// (`ENOSPC`), `17+:28` that and all behind it, `17:kill` ends the process in its place, `short` writes a little at a time;
/// `KEHOACH_FAULT_LOG` names a file for the names of all calls. In a debug build only: the shipped program has none of it.
enum Faults {
  #if DEBUG
    private struct Order {
      var number = 0
      var isLasting = false
      var error: Int32 = 0
      var isDeath = false
      var isShort = false

      init?(_ text: String) {
        isShort = text == "short"
        let parts = text.split(separator: ":")
        if isShort { return }
        guard parts.count == 2, let number = Int(parts[0].prefix { $0.isNumber }) else { return nil }
        self.number = number
        isLasting = parts[0].hasSuffix("+")
        isDeath = parts[1] == "kill"
        error = Int32(parts[1]) ?? 0
      }
    }

    private static let order = getenv("KEHOACH_FAULT").flatMap { Order(String(cString: $0)) }
    private static let log = getenv("KEHOACH_FAULT_LOG").map { open($0, O_WRONLY | O_CREAT | O_APPEND, 0o600) }
    private static let count = Atomic(0)

    static var isShort: Bool { order?.isShort ?? false }

    /// Whether this call is to fail; `errno` is set then.
    static func strike(_ name: StaticString) -> Bool {
      if let log {
        let line = "\(name)\n"
        _ = line.withCString { write(log, $0, line.utf8.count) }
      }
      guard let order else { return false }
      let number = count.wrappingAdd(1, ordering: .relaxed).newValue
      guard number == order.number || (order.isLasting && number > order.number) else { return false }
      if order.isDeath { _exit(137) }
      errno = order.error
      return true
    }
  #else
    static var isShort: Bool { false }
    static func strike(_ name: StaticString) -> Bool { false }
  #endif
}
