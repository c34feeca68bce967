import Foundation
import Support
import Testing

@testable import kehoach

#if DEBUG
  /// Every system call of a replacement is made to fail, in this process: few files, which are flushed one by one, and many, which
  /// are flushed together.
  @Suite(.serialized) struct ReplacementFaultTests {
    /// Files of groups that are replaced, and what was there.
    private struct Place {
      let folder: Scratch
      let groups: Int
      let room: Int
      var names: [String] { (0..<(groups * 3)).map { "f\($0)" } }

      init(groups: Int, room: Int) throws {
        folder = try Scratch(inMemory: true)
        self.groups = groups
        self.room = room
      }

      func old(_ name: String) -> [UInt8] { Array("old \(name)".utf8) }
      func new(_ name: String) -> [UInt8] { Array(String(repeating: "new \(name)\n", count: 400).utf8) }

      func restore() throws {
        try? FileManager.default.removeItem(atPath: folder.path("out"))
        for name in names { try folder.write("out/" + name, old(name)) }
      }

      /// Replaces all; the groups that are said to have failed.
      func run(_ order: Faults.Order?) -> Set<Int> {
        Replacement.beginRun()
        return Faults.$test.withValue(order) {
          var failed: Set<Int> = []
          var replacement = Replacement(room: room)
          for group in 0..<groups {
            let files = names[(group * 3)..<(group * 3 + 3)].map { (path: folder.path("out/" + $0), bytes: new($0)) }
            do throws(FileFailure) { try replacement.add(files, group: group) } catch { failed.insert(group) }
          }
          return failed.union(replacement.commit().keys)
        }
      }

      /// How many files of each group are new; each is the whole old or the whole new one.
      func newFiles(_ words: String) throws -> [Int] {
        try (0..<groups).map { group in
          try names[(group * 3)..<(group * 3 + 3)].count { name in
            let found = Array(try Data(contentsOf: URL(filePath: folder.path("out/" + name))))
            #expect(found == old(name) || found == new(name), "\(words): \(name) is torn")
            return found == new(name)
          }
        }
      }

      /// The names of the calls of a run that nothing befalls.
      func calls() throws -> [String] {
        try restore()
        let order = Faults.Order()
        #expect(run(order) == [])
        #expect(try newFiles("sound") == Array(repeating: 3, count: groups))
        return order.calls
      }
    }

    /// Two groups are 6 files, four are 12; with room for two open files, those of one group are flushed while it is written.
    private static let sizes = [(2, 128), (4, 128), (4, 2)]

    @Test(arguments: sizes) func everyCallFails(groups: Int, room: Int) throws {
      let place = try Place(groups: groups, room: room)
      let calls = try place.calls()
      #expect(calls.contains("syncfs") == (groups == 4 && room > 8))
      for (index, call) in calls.enumerated() {
        for error in FaultTests.errors(of: call) {
          try place.restore()
          let failed = place.run(Faults.Order("\(index + 1):\(error)"))
          let words = "call \(index + 1), \(call), error \(error)"
          let new = try place.newFiles(words)
          for group in 0..<groups where !failed.contains(group) { #expect(new[group] == 3, "\(words): unseen") }
          // Before the first rename a group that fails keeps all its files.
          if let rename = calls.firstIndex(of: "rename"), index < rename {
            for group in failed { #expect(new[group] == 0, "\(words)") }
          }
          if ["write", "fchmod", "rename"].contains(call) { #expect(failed.count == 1, "\(words): \(failed)") }
          // Where all cannot be flushed together, each is.
          if call == "syncfs" { #expect(failed == [], "\(words)") }
          if call == "fsync" { #expect(!failed.isEmpty, "\(words)") }
          if call != "unlink" { #expect(try place.folder.names("out") == place.names.sorted(), "\(words)") }
        }
      }
    }

    /// The new names are flushed behind the last rename, and a group is not said to be written where that fails.
    @Test(arguments: sizes) func foldersAreFlushed(groups: Int, room: Int) throws {
      let place = try Place(groups: groups, room: room)
      let calls = try place.calls()
      #expect(calls.suffix(4) == ["rename", "open", "fsync", "close"])
      try place.restore()
      #expect(place.run(Faults.Order("\(calls.count - 1):\(EIO)")) == Set(0..<groups))
      #expect(try place.newFiles("folder") == Array(repeating: 3, count: groups))
    }

    /// From some call on nothing reaches the disk any more: for the files it is what a killed process leaves. The next run mends it.
    @Test(arguments: sizes) func everythingFailsFromEveryCallOn(groups: Int, room: Int) throws {
      let place = try Place(groups: groups, room: room)
      for index in try place.calls().indices {
        try place.restore()
        let failed = place.run(Faults.Order("\(index + 1)+:\(EIO)"))
        let new = try place.newFiles("from call \(index + 1) on")
        for group in 0..<groups where !failed.contains(group) { #expect(new[group] == 3) }
        #expect(place.run(nil) == [])
        #expect(try place.newFiles("the next run") == Array(repeating: 3, count: groups))
        // A program that another test starts holds all open files, and their locks, until it is one of its own.
        for _ in 0..<1000 where try place.folder.names("out") != place.names.sorted() { _ = place.run(nil) }
        #expect(try place.folder.names("out") == place.names.sorted(), "from call \(index + 1) on")
      }
    }

    @Test(arguments: sizes) func interruptedAndShortCallsAreRepeated(groups: Int, room: Int) throws {
      let place = try Place(groups: groups, room: room)
      let calls = try place.calls()
      let interrupted = calls.indices.filter { calls[$0] != "opendir" }.map { "\($0 + 1):\(EINTR)" }
      for order in interrupted + ["short"] {
        try place.restore()
        #expect(place.run(Faults.Order(order)) == [], "\(order)")
        #expect(try place.newFiles(order) == Array(repeating: 3, count: groups), "\(order)")
      }
    }

    /// What somebody else writes between reading and replacing is not lost.
    @Test func fileThatIsChangedMeanwhile() throws {
      let folder = try Scratch(inMemory: true)
      let path = try folder.write("a", "read")
      var replacement = Replacement()
      try replacement.add([(path: path, bytes: Array("new".utf8))], old: Array("read".utf8))
      try folder.write("a", "saved meanwhile")
      #expect(replacement.commit().count == 1)
      #expect(try folder.text("a") == "saved meanwhile")
      try Files.replace(path, Array("new".utf8), old: Array("saved meanwhile".utf8))
      #expect(try folder.text("a") == "new")
      #expect(try folder.names("") == ["a"])
    }

    /// It is not there when looked for, and is when it is made: the threads of a run begin in one folder that none has made.
    @Test func folderThatAnotherMakesAtTheSameTime() throws {
      let folder = try Scratch(inMemory: true)
      try folder.write("a/b/file", "")
      try Faults.$test.withValue(Faults.Order("1:\(ENOENT)")) { try Files.makeFolder(folder.path("a/b")) }
      for path in ["a/b/file", "a/b/file/c"] {
        #expect(throws: FileFailure.self) { try Files.makeFolder(folder.path(path)) }
        #expect(throws: FileFailure.self) {
          try Faults.$test.withValue(Faults.Order("1:\(ENOENT)")) { try Files.makeFolder(folder.path(path)) }
        }
      }
    }
  }
#endif
