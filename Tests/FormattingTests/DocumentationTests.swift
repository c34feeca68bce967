import Foundation
import Support
import Testing

/// The examples of the canonical form: a block of a plan, and the `formatted` one right behind it.
@Suite struct DocumentationTests {
  @Test func examplesAreFormattedAsShown() throws {
    let parts = try Repository.text("Documentation/Notation.md").components(separatedBy: "```")
    let blocks = parts.enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
    let pairs = zip(blocks, blocks.dropFirst()).filter { $1.hasPrefix("formatted\n") }
    #expect(pairs.count >= 4)
    for (before, after) in pairs { expectNoDifference(try formatted(placed(before)), try placed(after, like: before)) }
  }

  /// The lines of a block where its fence says that they stand.
  private func placed(_ block: String, like other: String? = nil) throws -> String {
    let lines = block.split(separator: "\n", omittingEmptySubsequences: false).dropFirst().dropLast()
    let fence = try #require((other ?? block).split(separator: "\n").first)
    let head =
      fence.contains("in=clause") ? ["nhiệm vụ:", "  khoản: Ví dụ"] : fence.contains("in=section") ? ["nhiệm vụ:"] : []
    let indentation = String(repeating: "  ", count: head.count)
    return (head + lines.map { $0.isEmpty ? "" : indentation + $0 }).map { $0 + "\n" }.joined()
  }
}
