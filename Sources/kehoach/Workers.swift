import Synchronization

#if canImport(Glibc)
  import CLinux
  import Glibc
#else
  import Darwin
#endif

/// Threads of the system: they start at once, and their stacks are as deep as the main one's.
enum Workers {
  /// The cores this process may use. A container's share of them the system does not say: that is for `--jobs`.
  static var cores: Int {
    #if canImport(Glibc)
      var mask = [UInt8](repeating: 0, count: 1024)
      if sched_getaffinity(0, mask.count, &mask) >= 0 { return max(1, mask.reduce(0) { $0 + $1.nonzeroBitCount }) }
    #endif
    return max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  }

  /// Runs `body` so many times at once, one of them on this thread; returns when all have ended. Where the system gives no more
  /// threads it is fewer.
  static func run(_ count: Int, _ body: @escaping @Sendable () -> Void) {
    var threads: [pthread_t] = []
    for _ in 1..<max(1, count) {
      if let thread = start(body) { threads.append(thread) }
    }
    body()
    for thread in threads { pthread_join(thread, nil) }
  }

  private final class Body: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  private static func start(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, 8 << 20)
    var thread = pthread_t()
    let box = Unmanaged.passRetained(Body(body))
    let error = pthread_create(
      &thread, &attributes,
      { argument in
        guard let argument else { return nil }
        Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run()
        return nil
      }, box.toOpaque())
    if error == 0 { return thread }
    box.release()
    return nil
  }
}

/// A run that its user stops (Ctrl-C, a terminal that is closed), or the system does: what is in hand is finished, and nothing begun.
enum Stopping {
  private static let heard = [SIGINT, SIGTERM, SIGHUP]
  /// The signal that came first; 0 where none has.
  private static let signalNumber = Atomic<Int32>(0)

  static var isAsked: Bool { signalNumber.load(ordering: .relaxed) != 0 }

  /// From here on the first signal only asks; the second one ends the process as ever. A terminal that is closed is told of more
  /// than once, by the system and by the shell: by no impatient user.
  static func listen() {
    _ = isAsked
    // Who is started by a thread of some pool has that thread's signals, which are blocked.
    var unblocked = sigset_t()
    sigemptyset(&unblocked)
    for number in heard { sigaddset(&unblocked, number) }
    sigprocmask(SIG_UNBLOCK, &unblocked, nil)
    for number in heard {
      var action = sigaction()
      sigaction(number, nil, &action)
      // What a shell has run in the background is not stopped from its terminal, nor what `nohup` runs by its end.
      if isIgnored(action) { continue }
      action = sigaction()
      setHandler(&action) { number in _ = Stopping.signalNumber.exchange(number, ordering: .relaxed) }
      if number != SIGHUP { action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND)) }
      sigaction(number, &action, nil)
    }
  }

  /// Ends the process by the signal that was asked for, so that who started it sees what it was: status 130, 143 or 129 in a shell.
  static func end() {
    let number = signalNumber.load(ordering: .relaxed)
    guard number != 0 else { return }
    signal(number, SIG_DFL)
    raise(number)
    // The first process of a container is not ended by signals of its own.
    exit(128 + number)
  }

  private static func isIgnored(_ action: sigaction) -> Bool {
    let ignoring = unsafeBitCast(SIG_IGN, to: Int.self)
    #if canImport(Glibc)
      return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == ignoring
    #else
      return unsafeBitCast(action.__sigaction_u.__sa_handler, to: Int.self) == ignoring
    #endif
  }

  private static func setHandler(_ action: inout sigaction, _ handler: @escaping @convention(c) (Int32) -> Void) {
    #if canImport(Glibc)
      action.__sigaction_handler.sa_handler = handler
    #else
      action.__sigaction_u.__sa_handler = handler
    #endif
  }
}
