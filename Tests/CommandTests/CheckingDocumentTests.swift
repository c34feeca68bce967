import Foundation
import Support
import Testing

/// The examples of `Documentation/Checking.md`, run: a fence `file=x` is a file, and a fence `console` what its commands print,
/// standard output first, in a folder that holds the files so far.
@Suite struct CheckingDocumentTests {
  @Test func examplesHold() throws {
    let folder = try Scratch()
    var count = 0
    for (words, text) in try fences() {
      if let file = words.first(where: { $0.hasPrefix("file=") }) {
        try folder.write(String(file.dropFirst(5)), text)
      } else if words.first == "console" {
        var printed = ""
        for line in text.split(separator: "\n") where line.hasPrefix("$ kehoach ") {
          let arguments = line.dropFirst("$ kehoach ".count).split(separator: " ").map(String.init)
          let result = try kehoach(arguments: arguments, in: folder)
          printed += line + "\n" + result.output + result.errors
          count += 1
        }
        expectNoDifference(printed, text)
      }
    }
    #expect(count > 5)
  }

  private func fences() throws -> [(words: [Substring], text: String)] {
    var fences: [(words: [Substring], text: String)] = []
    var isOpen = false
    for line in try Repository.text("Documentation/Checking.md").split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      if line.hasPrefix("```") {
        if !isOpen { fences.append((line.dropFirst(3).split(separator: " "), "")) }
        isOpen.toggle()
      } else if isOpen {
        fences[fences.count - 1].text += line + "\n"
      }
    }
    return fences
  }
}
