#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What one process cost, or the middle of what several did.
struct Cost {
  /// User and system time.
  var processorMicroseconds: Int
  var wallMicroseconds: Int
  /// The highest resident size.
  var residentKilobytes: Int
}

/// Runs whole processes and measures them.
enum Measurement {
  /// The middle CPU and wall time of so many runs, and the highest memory of any; nil where the program cannot be run or fails.
  ///
  /// `prepare` is done before each run and not measured.
  static func cost(
    of runs: Int, _ program: String, _ arguments: [String], before prepare: () -> Void = {}
  ) -> Cost? {
    var costs: [Cost] = []
    for _ in 0..<runs {
      prepare()
      guard let cost = cost(of: program, arguments) else { return nil }
      costs.append(cost)
    }
    guard let memory = costs.map(\.residentKilobytes).max() else { return nil }
    return Cost(
      processorMicroseconds: costs.map(\.processorMicroseconds).sorted()[runs / 2],
      wallMicroseconds: costs.map(\.wallMicroseconds).sorted()[runs / 2], residentKilobytes: memory)
  }

  /// Of one run, its output thrown away. The exit status must be 0.
  private static func cost(of program: String, _ arguments: [String]) -> Cost? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    let start = now()
    var process: pid_t = 0
    guard posix_spawn(&process, program, &actions, nil, &words, environ) == 0 else { return nil }
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(process, &status, 0, &usage) == process, status == 0 else { return nil }
    return Cost(
      processorMicroseconds: microseconds(usage.ru_utime) + microseconds(usage.ru_stime),
      wallMicroseconds: now() - start, residentKilobytes: Int(usage.ru_maxrss))
  }

  private static func microseconds(_ time: timeval) -> Int { Int(time.tv_sec) * 1_000_000 + Int(time.tv_usec) }

  private static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1_000_000 + Int(time.tv_nsec) / 1000
  }

  /// Where the shell would find a program; nil where it would not.
  static func program(named name: String) -> String? {
    let folders = getenv("PATH").map { String(cString: $0) } ?? ""
    return folders.split(separator: ":").map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
  }
}
