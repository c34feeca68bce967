import Foundation
import Testing

struct Outcome: Equatable {
  var status: Int32
  var output: String
  var errors: String
}

/// The built program, beside the tests' own.
let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().appending(
  path: "kehoach")

func kehoach(_ arguments: String..., environment: [String: String] = [:], in folder: Scratch? = nil) throws -> Outcome {
  try kehoach(arguments: arguments, environment: environment, in: folder)
}

/// Runs the program in a plain English environment, but for what `environment` changes.
func kehoach(
  arguments: [String], environment: [String: String] = [:], in place: Scratch? = nil
) throws -> Outcome {
  try run(program, arguments, environment: environment, in: place)
}

func run(
  _ executable: URL, _ arguments: [String], environment: [String: String] = [:], in place: Scratch? = nil
) throws -> Outcome {
  let folder = try Scratch()
  let process = Process()
  if let place { process.currentDirectoryURL = URL(filePath: place.path("")) }
  process.executableURL = executable
  process.arguments = arguments
  process.environment = ProcessInfo.processInfo.environment.merging(["LC_ALL": "C"]) { $1 }.merging(environment) { $1 }
  // Files and not pipes: nothing has to be read while it runs.
  for name in ["output", "errors"] { try folder.write(name, "") }
  process.standardOutput = try FileHandle(forWritingTo: URL(filePath: folder.path("output")))
  process.standardError = try FileHandle(forWritingTo: URL(filePath: folder.path("errors")))
  process.standardInput = FileHandle.nullDevice
  try process.run()
  process.waitUntilExit()
  // A signal is no exit status: no test expects one.
  let status = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
  return Outcome(status: status, output: try folder.text("output"), errors: try folder.text("errors"))
}

/// Runs a body whose programs get a signal that is sent to them: threads that tests run on have all of them blocked, and what they
/// start has so too.
func receiving<Result>(_ signal: Int32, _ body: () throws -> Result) rethrows -> Result {
  var set = sigset_t()
  var before = sigset_t()
  sigemptyset(&set)
  sigaddset(&set, signal)
  pthread_sigmask(SIG_UNBLOCK, &set, &before)
  defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
  return try body()
}

/// A folder of a test's own, gone with it.
final class Scratch {
  private let root: URL

  /// In memory, where the system has such a folder: its disk is not waited for.
  init(inMemory: Bool = false) throws {
    let memory = URL(filePath: "/dev/shm")
    let place =
      inMemory && FileManager.default.isWritableFile(atPath: memory.path)
      ? memory : FileManager.default.temporaryDirectory
    root = place.appending(path: "kehoach-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  func path(_ name: String) -> String { root.path + "/" + name }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }

  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let url = URL(filePath: path(name))
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
    return url.path
  }

  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path(name))), as: UTF8.self)
  }

  func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path(folder)).sorted()
  }
}
