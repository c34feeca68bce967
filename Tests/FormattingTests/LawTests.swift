import ActionPlan
import Foundation
import GeneratedPlans
import PlanSchema
import PlanSyntax
import Support
import Templates
import Testing

private let pagePlans = Repository.names(in: "Tests/PageTests/Plans").map { "Tests/PageTests/Plans/\($0)" }
private let templates = Repository.names(in: "templates").map { "templates/\($0)/\($0).plan" }
private let plans = Repository.plans + pagePlans

/// The fenced examples of the documents.
private let examples: [String] = [
  "README.md", "Documentation/Notation.md", "Documentation/Templates.md", "Documentation/huong-dan.md",
].flatMap { path -> [String] in
  let parts = (try? Repository.text(path))?.components(separatedBy: "```") ?? []
  return parts.enumerated().filter { $0.offset % 2 == 1 && $0.element.hasPrefix("plan") }.map {
    String($0.element.drop { $0 != "\n" }.dropFirst())
  }
}

@Suite struct LawTests {
  @Test(arguments: plans) func plansOfTheRepository(path: String) throws {
    expectLaws(try Repository.bytes(path), path)
  }

  @Test(arguments: templates) func templatesOfTheRepository(path: String) throws {
    expectLaws(try Repository.bytes(path), as: .template, path)
  }

  @Test func examplesOfTheDocuments() {
    #expect(examples.count > 50)
    for example in examples { expectLaws(Array(example.utf8)) }
  }

  /// Lines of text without anything of the notation, as somebody pastes them: at the file's own column and in a section.
  @Test(arguments: plans) func pastedRaw(path: String) throws {
    let lines = try Repository.text(path).split(separator: "\n").map { line in
      String(line.drop { " -#".contains($0) })
    }
    expectLaws(Array((lines.joined(separator: "\n") + "\n").utf8), compares: false, path)
    expectLaws(Array(("nhiệm vụ:\n" + lines.map { "  \($0)\n\n" }.joined()).utf8), compares: false, path)
    let headless = lines.map { line in line.range(of: ": ").map { String(line[$0.upperBound...]) } ?? line }
    expectLaws(Array(("nhiệm vụ:\n  khoản:\n" + headless.map { "    \($0)\n" }.joined()).utf8), path)
  }

  @Test(arguments: Array(1...3) as [UInt64], PlanWriter.Shape.allCases)
  func generatedPlans(seed: UInt64, shape: PlanWriter.Shape) {
    let text = PlanWriter.plan(seed: seed, shape: shape, isComplete: seed < 3)
    expectLaws(Array(text.utf8))
    expectLaws(Array(text.replacing("\n", with: "\r\n").replacing("  ", with: "    ").utf8))
  }

  /// Steps of four, blank lines and comments everywhere: the same document.
  @Test(arguments: plans) func laidOutOtherwise(path: String) throws {
    let lines = try Repository.text(path).split(separator: "\n", omittingEmptySubsequences: false)
    let wide = lines.map { line in
      String(repeating: " ", count: line.prefix { $0 == " " }.count) + line
    }
    expectLaws(Array(("\u{FEFF}" + wide.joined(separator: "  \r\n\r\n\r\n")).utf8), path)
    expectLaws(Array(lines.map { $0.isEmpty ? "" : $0 + "\n# ghi chú" }.joined(separator: "\n").utf8), path)
  }

  /// At line ends and at seeded places.
  @Test(arguments: plans) func filesCutShort(path: String) throws {
    let bytes = try Repository.bytes(path)
    var generator = SplitMix64(seed: 1)
    let ends = bytes.indices.filter { bytes[$0] == 0x0A }
    for _ in 0..<4 {
      expectLaws(Array(bytes[..<(ends.randomElement(using: &generator) ?? 0)].suffix(20_000)), compares: false, path)
      expectLaws(
        Array(bytes[..<Int.random(in: 0...bytes.count, using: &generator)].suffix(6000)), compares: false, path)
    }
  }

  @Test func randomBytes() {
    var generator = SplitMix64(seed: 2)
    for round in 0..<300 {
      let bytes = (0..<Int.random(in: 0...120, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      expectLaws(bytes, "round \(round)")
    }
  }

  @Test(arguments: 0..<4) func randomWords(seed: UInt64) {
    var generator = SplitMix64(seed: 100 + seed)
    for round in 0..<200 {
      let text = (0..<Int.random(in: 1...40, using: &generator)).map { _ in words.randomElement(using: &generator) ?? ""
      }
      expectLaws(Array(text.joined().utf8), asksRules: false, "round \(round)")
    }
  }

  @Test(arguments: plans) func randomMutations(path: String) throws {
    let original = try Repository.bytes(path)
    var generator = SplitMix64(seed: 4)
    for round in 0..<8 {
      let start = Int.random(in: 0..<original.count, using: &generator)
      var bytes = Array(original[start...].prefix(3000))
      for _ in 0..<Int.random(in: 1...8, using: &generator) {
        let place = Int.random(in: 0...bytes.count, using: &generator)
        let end = min(bytes.count, place + Int.random(in: 0...12, using: &generator))
        bytes.replaceSubrange(place..<end, with: Array((words.randomElement(using: &generator) ?? "").utf8))
      }
      expectLaws(bytes, compares: false, "\(path) round \(round)")
    }
  }
}

/// What the notation gives a meaning to, and what looks like it.
private let words = [
  "\n", "\n", "\n", "\n  ", "\n    ", "\n      ", "\n   ", "\n\n", "\r\n", "\r", "\t", " ", "  ", "\u{A0}", "\u{B}",
  "\u{FEFF}", "\u{0}", "- ", "-", "| ", "|", ": ", ":", "# ", "#", ": |\n", "khoản:", "\nkhoản:\n  ",
  "\nký:\n  họ tên: A\n",
  "\nmẫu: nd30\n", "\n# bỏ qua heading-stop: vì thế\n", "\n  # ghi chú\n", "\nnhiệm vụ:\n  khoản: A\n    ", "chủ trì: ",
  "Chủ trì: ", "chủ trì:", "\n    thời hạn: 2026\n    chủ trì: Sở A\n", "mục đích, yêu cầu:", "1. ", "a) ", "I. ", "+ ",
  "– ", "•", "“", "”", "\"", "，", "lời văn", "Lời văn. ", "Lời văn; ", "; ", ". ", "... ", "TP. ", "**", "*", "^[", "]",
  "{a}", "\\", "e\u{301}", "đ", ",", "(", ")",
]
