import Foundation
import Support
import Testing

/// System calls of a whole run that replaces the documents of two plans are made to fail, and are made the last of the process: no
/// document is ever torn or lost, and the exit status and the words are right. Each kind of call fails once with each error;
/// that each call of the writing may fail, ``ReplacementFaultTests`` prove.
@Suite(.enabled(if: hasFaults, "faults are ordered of a debug build only"))
struct FaultTests {
  fileprivate static let arguments = [
    "render", "plans", "--output", "out", "--to", "docx,html", "--jobs", "1", "--lang", "en",
  ]
  fileprivate static let names = ["a.docx", "a.html", "b.docx", "b.html"]

  /// A folder with two plans and the documents of what they were before.
  private struct Place {
    let folder: Scratch
    var old: [String: String] = [:]
    var new: [String: String] = [:]

    init() throws {
      folder = try Scratch(inMemory: true)
      for name in ["a", "b"] {
        try folder.write("plans/\(name).plan", CommandTests.minimal + "mở đầu:\n  Mới \(name).\n")
      }
      #expect(try kehoach(arguments: FaultTests.arguments, in: folder).status == 0)
      new = try documents()
      for name in ["a", "b"] { try folder.write("plans/\(name).plan", CommandTests.minimal) }
      #expect(try kehoach(arguments: FaultTests.arguments, in: folder).status == 0)
      old = try documents()
      for name in ["a", "b"] {
        try folder.write("plans/\(name).plan", CommandTests.minimal + "mở đầu:\n  Mới \(name).\n")
      }
    }

    func documents() throws -> [String: String] {
      var documents: [String: String] = [:]
      for name in FaultTests.names {
        documents[name] = try Data(contentsOf: URL(filePath: folder.path("out/" + name))).base64EncodedString()
      }
      return documents
    }

    func restore() throws {
      try FileManager.default.removeItem(atPath: folder.path("out"))
      for (name, bytes) in old { try folder.write("out/" + name, Array(Data(base64Encoded: bytes) ?? Data())) }
    }

    func run(fault: String) throws -> Outcome {
      try kehoach(arguments: FaultTests.arguments, environment: ["KEHOACH_FAULT": fault], in: folder)
    }

    /// Each document is the whole old or the whole new one; how many are new.
    func expectWhole(_ words: String) throws -> Int {
      let found = try documents()
      for name in FaultTests.names {
        #expect(found[name] == old[name] || found[name] == new[name], "\(words): \(name) is torn")
      }
      return FaultTests.names.count { found[$0] == new[$0] }
    }
  }

  /// The names of a run's system calls, in order.
  private static func calls() throws -> [String] {
    let place = try Place()
    _ = try kehoach(
      arguments: arguments, environment: ["KEHOACH_FAULT_LOG": place.folder.path("log")], in: place.folder)
    return try place.folder.text("log").split(separator: "\n").map(String.init)
  }

  /// The last call of each name, from 0.
  private static func eachKind(_ calls: [String]) -> [Int] {
    calls.indices.filter { calls.lastIndex(of: calls[$0]) == $0 }
  }

  /// What each call may meet.
  static func errors(of call: String) -> [Int32] {
    switch call {
    case "write": [ENOSPC, EIO]
    case "open", "mkdir", "rename": [EACCES]
    case "close", "fsync", "syncfs", "read": [EIO]
    case _: [EPERM]
    }
  }

  /// Whether no run can be right without it; a failed flush leaves the same bytes to be read, and may lose them with the power.
  private static func isNeeded(_ call: String) -> Bool { ["write", "fchmod", "fsync", "rename"].contains(call) }

  @Test func eachKindOfCallFails() throws {
    let place = try Place()
    let calls = try Self.calls()
    for index in Self.eachKind(calls) {
      let call = calls[index]
      for error in Self.errors(of: call) {
        try place.restore()
        let result = try place.run(fault: "\(index + 1):\(error)")
        let words = "call \(index + 1), \(call), error \(error)"
        let count = try place.expectWhole(words)
        #expect(result.status == 0 || result.status == 2, "\(words): \(result)")
        if Self.isNeeded(call) { #expect(result.status == 2, "\(words): unseen") }
        // Of the folder's flush, which is last, the disk alone knows what came of it.
        if call != "fsync" {
          #expect((result.status == 0) == (count == 4), "\(words): \(count) documents are new, \(result)")
        }
        #expect((result.status == 0) != result.errors.contains("kehoach: cannot "), "\(words): \(result.errors)")
        // Who cannot remove a file leaves it to the next run.
        if call != "unlink" { #expect(try place.folder.names("out") == Self.names, "\(words)") }
      }
    }
  }

  @Test func killedBeforeCalls() throws {
    let place = try Place()
    let calls = try Self.calls()
    for index in Self.eachKind(calls) where ["write", "fchmod", "fsync", "rename"].contains(calls[index]) {
      try place.restore()
      #expect(try place.run(fault: "\(index + 1):KILL").status == -SIGKILL)
      _ = try place.expectWhole("killed before call \(index + 1)")
      let next = try place.run(fault: "")
      #expect(next.status == 0, "\(next.errors)")
      #expect(try place.expectWhole("after call \(index + 1)") == 4)
      #expect(try place.folder.names("out") == Self.names, "killed before call \(index + 1)")
    }
  }

  /// The temporary file of a name that is as long as names may be has a shorter one; the next run knows it all the same.
  @Test(arguments: ["aế", "ếa"]) func killedWithALongName(letters: String) throws {
    let folder = try Scratch(inMemory: true)
    let name = String(repeating: letters, count: 62)
    try folder.write(name + ".plan", CommandTests.minimal)
    func render(_ environment: [String: String] = [:]) throws -> Outcome {
      try kehoach(arguments: ["render", name + ".plan", "--to", "html"], environment: environment, in: folder)
    }
    #expect(try render().status == 0)
    // Once the folder is there the calls of each new document are the same.
    try folder.write(name + ".plan", CommandTests.minimal + "mở đầu:\n  Mới.\n")
    #expect(try render(["KEHOACH_FAULT_LOG": folder.path("log")]).status == 0)
    let rename = try #require(try folder.text("log").split(separator: "\n").firstIndex(of: "rename"))
    try folder.write(name + ".plan", CommandTests.minimal)
    #expect(try render(["KEHOACH_FAULT": "\(rename + 1):KILL"]).status == -SIGKILL)
    #expect(try folder.names("output").count == 2)
    #expect(try render().status == 0)
    #expect(try folder.names("output") == [name + ".html"])
  }

  /// From some call on nothing succeeds any more: a disk that is full, or gone.
  @Test func everythingFailsFromSomeCallOn() throws {
    let place = try Place()
    let calls = try Self.calls()
    for index in [0, try #require(calls.firstIndex(of: "write")), try #require(calls.lastIndex(of: "rename"))] {
      try place.restore()
      let result = try place.run(fault: "\(index + 1)+:\(EIO)")
      let count = try place.expectWhole("from call \(index + 1) on")
      #expect(count < 4 || result.status == 0)
      #expect(result.status == 2 || result.status == 0)
      let next = try place.run(fault: "")
      #expect(next.status == 0)
      #expect(try place.expectWhole("the next run") == 4)
      #expect(try place.folder.names("out") == Self.names)
    }
  }

  /// Signals between, and writes that take a part only, change nothing.
  @Test func interruptedAndShortCallsAreRepeated() throws {
    let place = try Place()
    let calls = try Self.calls()
    for index in Self.eachKind(calls) where calls[index] != "close" && calls[index] != "opendir" {
      let call = calls[index]
      try place.restore()
      let result = try place.run(fault: "\(index + 1):\(EINTR)")
      #expect(result.status == 0, "\(call): \(result)")
      #expect(try place.expectWhole("\(call) interrupted") == 4, "\(call)")
    }
    try place.restore()
    #expect(try place.run(fault: "short").status == 0)
    #expect(try place.expectWhole("short writes") == 4)
  }
}

/// Whether the program takes orders: a fault at its first call ends it.
let hasFaults =
  (try? kehoach("check", "none.plan", environment: ["KEHOACH_FAULT": "1:KILL"]))?.status == -SIGKILL
