#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Runs a program on each plan, whole processes, and prints what they cost: `kehoach-benchmark PROGRAM PLAN…`.
///
/// CPU is user and system time, the middle of all runs; memory is the highest resident size of any.
@main
enum Benchmark {
  static let runs = 40

  static func main() {
    let arguments = CommandLine.arguments
    if arguments.count == 4, arguments[1] == "plan" || arguments[1] == "tasks", let size = Int(arguments[2]),
      let seed = UInt64(arguments[3])
    {
      let plan =
        arguments[1] == "plan"
        ? PlanGenerator.plan(seed: seed, size: size) : PlanGenerator.tasks(seed: seed, count: size)
      plan.withUnsafeBytes { _ = write(1, $0.baseAddress, $0.count) }
      return
    }
    guard arguments.count >= 3 else {
      print("usage: kehoach-benchmark PROGRAM PLAN...")
      exit(2)
    }
    var folder = Array("/tmp/kehoach-benchmark-XXXXXX".utf8CString)
    guard mkdtemp(&folder) != nil else {
      perror("mkdtemp")
      exit(2)
    }
    let output = String(decoding: folder.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    print("one plan, DOCX + ODT + HTML, \(runs) processes each")
    for plan in arguments.dropFirst(2) {
      measure("render " + plan, arguments[1], ["render", plan, "--output", output])
      removeFiles(in: output)
    }
    measure("check " + arguments[2], arguments[1], ["check", arguments[2]])
    measure("start (--version)", arguments[1], ["--version"])
    rmdir(output)
  }

  private static func measure(_ name: String, _ program: String, _ arguments: [String]) {
    var costs: [Cost] = []
    for _ in 0..<runs {
      guard let cost = run(program, arguments) else {
        print("\(name): \(program) failed")
        exit(1)
      }
      costs.append(cost)
    }
    let processor = costs.map(\.processorMicroseconds).sorted()
    let wall = costs.map(\.wallMicroseconds).sorted()
    let memory = costs.map(\.residentKilobytes).max() ?? 0
    print(
      "  CPU \(milliseconds(processor[runs / 2])) ms (least \(milliseconds(processor[0]))), "
        + "wall \(milliseconds(wall[runs / 2])) ms, memory \(memory / 1024) MB: \(name)")
  }

  private static func milliseconds(_ microseconds: Int) -> String {
    "\(microseconds / 1000).\(microseconds % 1000 / 100)"
  }

  private static func removeFiles(in folder: String) {
    guard let stream = opendir(folder) else { return }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name != ".", name != ".." { unlink(folder + "/" + name) }
    }
  }
}

/// What one process cost.
struct Cost {
  var processorMicroseconds: Int
  var wallMicroseconds: Int
  var residentKilobytes: Int
}

/// Runs a program to its end, its output thrown away; nil where it cannot be started or fails.
private func run(_ program: String, _ arguments: [String]) -> Cost? {
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
  let processor =
    (Int(usage.ru_utime.tv_sec) + Int(usage.ru_stime.tv_sec)) * 1_000_000 + Int(usage.ru_utime.tv_usec)
    + Int(usage.ru_stime.tv_usec)
  return Cost(
    processorMicroseconds: processor, wallMicroseconds: now() - start, residentKilobytes: Int(usage.ru_maxrss))
}

private func now() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Int(time.tv_sec) * 1_000_000 + Int(time.tv_nsec) / 1000
}
