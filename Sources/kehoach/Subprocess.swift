#if canImport(Glibc)
  @preconcurrency import Glibc
#else
  import Darwin
#endif

/// Another program, run to its end or to the end of its time.
enum Subprocess {
  /// The path of a program on the search path.
  static func find(_ name: String) -> String? {
    guard let search = getenv("PATH") else { return nil }
    return String(cString: search).split(separator: ":").lazy.map { "\($0)/\(name)" }
      .first { access($0, X_OK) == 0 && !Files.isFolder($0) }
  }

  /// Runs a program in a process group of its own, output and errors into the file `log`. False where it was stopped after
  /// `timeout` seconds, it and what it started.
  static func run(_ program: String, _ arguments: [String], log: String, timeout: Int) throws(FileFailure) -> Bool {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, log, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    posix_spawnattr_setpgroup(&attributes, 0)

    let strings = ([program] + arguments).map { strdup($0) }
    defer { for string in strings { free(string) } }
    var process = pid_t()
    let error = posix_spawn(&process, program, &actions, &attributes, strings + [nil], environ)
    guard error == 0 else { throw FileFailure(.run, program, errorNumber: error) }
    return waitForEnd(of: process, seconds: timeout)
  }

  /// Looks every hundredth of a second; a process group that is still there when the time is over, or this run is stopped, is
  /// killed.
  private static func waitForEnd(of process: pid_t, seconds: Int) -> Bool {
    let deadline = Clock.seconds + Double(seconds)
    var status: Int32 = 0
    while waitpid(process, &status, WNOHANG) == 0 {
      if Clock.seconds > deadline || Stopping.isAsked {
        kill(-process, SIGKILL)
        waitpid(process, &status, 0)
        return false
      }
      usleep(10_000)
    }
    return true
  }
}
