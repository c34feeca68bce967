#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Measures the program, whole processes, beside the floor (``Floor``), and prints a table with the bounds it is to hold.
///
///     kehoach-benchmark PROGRAM [--plans N] [--history FILE REVISION] PLAN…    the table
///     kehoach-benchmark plan BYTES SEED FILE    one generated plan
///     kehoach-benchmark tasks COUNT SEED FILE   one of so many tasks
///     kehoach-benchmark plans COUNT FOLDER      so many plans of 6 to 24 KB
///     kehoach-benchmark bundle FOLDER BUNDLES   the parts of a folder's documents, for the floor
///     kehoach-benchmark floor BUNDLES FOLDER    the floor, by the program's own deflater
///     kehoach-benchmark zlib BUNDLES FOLDER     the floor, by zlib
///
/// The table runs the others as processes of their own: what it held itself would be counted as memory of what it measures
/// (getrusage(2): a program that takes the place of another begins with that one's highest size).
@main
enum Benchmark {
  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    switch (arguments.first, arguments.count) {
    case ("plan", 4):
      Disk.write(PlanGenerator.plan(seed: UInt64(number(arguments[2])), size: number(arguments[1])), to: arguments[3])
    case ("tasks", 4):
      Disk.write(PlanGenerator.tasks(seed: UInt64(number(arguments[2])), count: number(arguments[1])), to: arguments[3])
    case ("plans", 3): PlanGenerator.writePlans(number(arguments[1]), to: arguments[2])
    case ("bundle", 3): Floor.prepare(arguments[1], in: arguments[2])
    case ("floor", 3): try Floor.run(arguments[1], into: arguments[2], byZLib: false)
    case ("zlib", 3): try Floor.run(arguments[1], into: arguments[2], byZLib: true)
    case (let program?, 2...):
      arguments.removeFirst()
      measure(program, arguments)
    case _:
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

  private static func number(_ argument: String) -> Int { Int(argument) ?? 0 }
}
