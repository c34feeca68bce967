#if canImport(Glibc)
  @preconcurrency import Glibc
#else
  import Darwin
#endif

/// Another program, run to its end or to the end of its time.
enum Subprocess {
  enum End: Equatable {
    /// By itself.
    case status(Int32)
    /// By a signal of somebody else's.
    case signal(Int32)
    /// Killed when its time was over.
    case timeout
    /// Killed because this run is stopped.
    case stopped
  }

  /// The path of a program on the search path.
  static func find(_ name: String) -> String? {
    guard let search = getenv("PATH") else { return nil }
    return String(cString: search).split(separator: ":").lazy.map { "\($0)/\(name)" }
      .first { access($0, X_OK) == 0 && !Files.isFolder($0) }
  }

  /// Runs a program in a process group of its own, output and errors into the file `log`, for `timeout` seconds at most. What it
  /// started has ended with it. Its temporary files are in `scratch`, where it is given.
  static func run(
    _ program: String, _ arguments: [String], log: String, timeout: Int, scratch: String? = nil
  ) throws(FileFailure) -> End {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, log, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP) | Int16(POSIX_SPAWN_SETSIGDEF))
    posix_spawnattr_setpgroup(&attributes, 0)
    // What this process ignores (``System/refuseLongFiles()``), others may not be made for.
    var defaults = sigset_t()
    sigemptyset(&defaults)
    sigaddset(&defaults, SIGXFSZ)
    posix_spawnattr_setsigdefault(&attributes, &defaults)

    let strings = ([program] + arguments).map { strdup($0) }
    let place = scratch.flatMap { strdup("TMPDIR=" + $0) }
    defer { for string in strings + [place] { free(string) } }
    var process = pid_t()
    let error = posix_spawn(&process, program, &actions, &attributes, strings + [nil], environment(with: place))
    guard error == 0 else { throw FileFailure(.run, program, errorNumber: error) }
    return waitForEnd(of: process, seconds: timeout)
  }

  /// This process's, but for the temporary folder.
  private static func environment(with place: UnsafeMutablePointer<CChar>?) -> [UnsafeMutablePointer<CChar>?] {
    var variables: [UnsafeMutablePointer<CChar>] = []
    while let variable = environ[variables.count] { variables.append(variable) }
    if let place {
      variables.removeAll { strncmp($0, "TMPDIR=", 7) == 0 }
      variables.append(place)
    }
    return variables + [nil]
  }

  /// Looks every hundredth of a second.
  private static func waitForEnd(of process: pid_t, seconds: Int) -> End {
    let deadline = Clock.seconds + Double(seconds)
    var forced: End?
    while forced == nil, !hasEnded(process) {
      if Stopping.isAsked {
        forced = .stopped
      } else if Clock.seconds > deadline {
        forced = .timeout
      } else {
        usleep(10_000)
      }
    }
    // The group's number is nobody else's until its first process has been waited for.
    kill(-process, SIGKILL)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    if let forced { return forced }
    // As wait(2) has it: the signal in the low bits, the status above them.
    return status & 0x7F == 0 ? .status(status >> 8 & 0xFF) : .signal(status & 0x7F)
  }

  /// Whether a child has ended; it is still to be waited for.
  private static func hasEnded(_ process: pid_t) -> Bool {
    var information = siginfo_t()
    return waitid(P_PID, id_t(process), &information, WEXITED | WNOHANG | WNOWAIT) != 0
      || information.si_signo == SIGCHLD
  }
}
