import Foundation
import Support
import Testing

/// The examples of `Documentation/Checking.md`, run: a fence `file=x` is a file, and a fence `console` what its commands print,
/// standard output first, in a folder that holds the files so far. `UPDATE_GOLDEN=1` records them anew, and fails all the same.
@Suite struct CheckingDocumentTests {
  private static let path = "Documentation/Checking.md"

  @Test func examplesHold() throws {
    let folder = try Scratch()
    let written = try Repository.text(Self.path)
    var printed = ""
    var count = 0
    var words: [Substring]?
    var fence = ""
    for line in written.split(separator: "\n", omittingEmptySubsequences: false) {
      if !line.hasPrefix("```") {
        if words == nil { printed += line + "\n" } else { fence += line + "\n" }
        continue
      }
      if let opened = words {
        if let file = opened.first(where: { $0.hasPrefix("file=") }) {
          try folder.write(String(file.dropFirst("file=".count)), fence)
        }
        printed += try opened.first == "console" ? session(fence, in: folder, &count) : fence
        words = nil
      } else {
        words = line.dropFirst(3).split(separator: " ")
        fence = ""
      }
      printed += line + "\n"
    }
    printed.removeLast()
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try Data(printed.utf8).write(to: Repository.url(Self.path))
      Issue.record("recorded \(Self.path): read the difference before you commit it")
    }
    expectNoDifference(printed, written)
    #expect(count > 5)
  }

  /// The commands of a fence, each with what it prints now.
  private func session(_ fence: String, in folder: Scratch, _ count: inout Int) throws -> String {
    let prompt = "$ kehoach "
    return try fence.split(separator: "\n").filter { $0.hasPrefix(prompt) }.map { line in
      count += 1
      let arguments = line.dropFirst(prompt.count).split(separator: " ").map(String.init)
      let result = try kehoach(arguments: arguments, in: folder)
      return line + "\n" + result.output + result.errors
    }.joined()
  }
}
