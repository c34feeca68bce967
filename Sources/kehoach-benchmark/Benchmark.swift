#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Measures the program, whole processes, beside the floor (``Floor``), and prints a table with the bounds it is to hold.
///
///     kehoach-benchmark PROGRAM [--plans N] [--history FILE REVISION] PLAN…    the table
///     kehoach-benchmark plan BYTES SEED                                       one generated plan
///     kehoach-benchmark tasks COUNT SEED                                      one of so many tasks
///     kehoach-benchmark floor BUNDLES FOLDER                                  the floor, as the table runs it
@main
enum Benchmark {
  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    switch arguments.first {
    case "plan" where arguments.count == 3: print(PlanGenerator.plan(seed: seed(arguments), size: count(arguments)))
    case "tasks" where arguments.count == 3: print(PlanGenerator.tasks(seed: seed(arguments), count: count(arguments)))
    case "floor" where arguments.count == 3: try Floor.run(arguments[1], into: arguments[2])
    case .some(let program):
      arguments.removeFirst()
      measure(program, arguments)
    case nil:
      print("usage: kehoach-benchmark PROGRAM [--plans N] [--history FILE REVISION] PLAN...")
      exit(2)
    }
  }

  private static func measure(_ program: String, _ arguments: [String]) {
    var plans: [String] = []
    var planCount = 10_000
    var history: (file: String, revision: String)?
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--plans": planCount = rest.popFirst().flatMap { Int($0) } ?? planCount
      case "--history":
        if let file = rest.popFirst(), let revision = rest.popFirst() { history = (file, revision) }
      default: plans.append(argument)
      }
    }
    let folder = Disk.makeTemporaryFolder()
    defer { Disk.removeFolder(folder) }
    if let history, access(history.file, F_OK) != 0 { Disk.append(Row.historyHead, to: history.file) }
    print(Row.head, terminator: "")
    let suite = Suite(
      program: program, benchmark: CommandLine.arguments[0], folder: folder, planCount: planCount
    ) { row in
      print(row.line, terminator: "")
      fflush(nil)
      if let history { Disk.append(row.history(at: history.revision), to: history.file) }
    }
    suite.run(on: plans)
  }

  private static func count(_ arguments: [String]) -> Int { Int(arguments[1]) ?? 0 }

  private static func seed(_ arguments: [String]) -> UInt64 { UInt64(arguments[2]) ?? 0 }

  private static func print(_ plan: [UInt8]) {
    plan.withUnsafeBytes { _ = fwrite($0.baseAddress, 1, $0.count, fdopen(1, "wb")) }
    fflush(nil)
  }

  private static func print(_ text: String, terminator: String = "\n") {
    Swift.print(text, terminator: terminator)
  }
}
