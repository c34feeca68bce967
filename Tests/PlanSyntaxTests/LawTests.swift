import Support
import Testing

@testable import PlanSyntax

/// The plans and the template of the repository, whole and in pieces.
private let fixtures = Repository.plans + ["templates/nd30/nd30.plan"]

@Suite struct LawTests {
  @Test(arguments: fixtures) func wholeFiles(path: String) throws {
    expectLaws(try Repository.bytes(path), path)
  }

  /// At every byte of the first 4 kB; beyond that at line ends and at seeded places.
  @Test(arguments: fixtures) func filesCutShort(path: String) throws {
    let bytes = try Repository.bytes(path)
    var places = Set(0...min(bytes.count, 4096))
    if bytes.count > 4096 {
      places.formUnion(bytes.indices.filter { $0 > 4096 && bytes[$0] == 0x0A })
      var generator = SplitMix64(seed: 1)
      for _ in 0..<500 { places.insert(Int.random(in: 4096...bytes.count, using: &generator)) }
    }
    for place in places.sorted() {
      expectLaws(Array(bytes[..<place]), fixes: 1, twice: false, "\(path) cut at \(place)")
    }
  }

  @Test func randomBytes() {
    var generator = SplitMix64(seed: 2)
    for round in 0..<1500 {
      let bytes = (0..<Int.random(in: 0...120, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      expectLaws(bytes, "round \(round)")
    }
  }

  /// Files made of the notation's own words.
  @Test(arguments: 0..<4) func randomWords(seed: UInt64) {
    var generator = SplitMix64(seed: 100 + seed)
    for round in 0..<700 {
      let text = (0..<Int.random(in: 1...30, using: &generator)).map { _ in words.randomElement(using: &generator) ?? ""
      }
      expectLaws(Array(text.joined().utf8), "round \(round)")
    }
  }

  /// Plans with some of their bytes replaced by the notation's own words.
  @Test(arguments: fixtures) func randomMutations(path: String) throws {
    let original = try Repository.bytes(path)
    var generator = SplitMix64(seed: 4)
    for round in 0..<150 {
      let start = Int.random(in: 0..<original.count, using: &generator)
      var bytes = Array(original[start...].prefix(3000))
      for _ in 0..<Int.random(in: 1...8, using: &generator) {
        let place = Int.random(in: 0...bytes.count, using: &generator)
        let end = min(bytes.count, place + Int.random(in: 0...12, using: &generator))
        bytes.replaceSubrange(place..<end, with: Array((words.randomElement(using: &generator) ?? "").utf8))
      }
      expectLaws(bytes, fixes: 4, "\(path) round \(round)")
    }
  }
}

/// What the notation gives a meaning to, and what looks like it.
private let words = [
  "\n", "\n", "\n", "\n  ", "\n    ", "\n   ", "\r\n", "\r", "\t", " ", "  ", "\u{A0}", "\u{B}", "\u{FEFF}", "\u{0}",
  "- ", "-",
  "| ", "|", ": ", ":", "# ", "#", ": |\n", "khoản:", "chủ trì: ", "Chủ trì: ", "chủ trì:", "mục đích, yêu cầu:", "1. ",
  "a) ",
  "I. ", "+ ", "– ", "•", "“", "”", "\"", "，", "lời văn", "Lời văn", "**", "*", "^[", "]", "{a}", "\\", "e\u{301}", "đ",
  ",",
]

/// Files no person writes. They are read all the same, in time that grows with their length alone.
@Suite struct LargeFileTests {
  private func tree(_ text: String) -> SyntaxTree { SyntaxTree(parsing: SourceFile(path: "test.plan", text: text)) }

  /// However deep the lines, the tree is not: no walk over it can run out of stack.
  @Test(arguments: [("a:", 1_500), ("-", 700), ("- b", 700), ("| c", 700)])
  func manyHundredsDeep(line: String, depth: Int) {
    let tree = tree((0..<depth).map { String(repeating: " ", count: $0) + line + "\n" }.joined())
    #expect(levels(below: tree.root) <= Parser.maximumDepth + 4)
    #expect(tree.root.leaves.last?.span.end == tree.source.bytes.count)
    #expect(tree.diagnostics.filter { $0.id == "too-deep" }.count == (line == "| c" ? 0 : 1))
    #expect(tree.diagnostics.filter { $0.id == "indentation" }.count <= 32)
    #expect(tree.nearMisses(of: testVocabulary).isEmpty)
  }

  /// Counted level by level: if the tree were deep, a recursion would not come to its end.
  private func levels(below root: SyntaxNode) -> Int {
    var levels = 0
    var nodes = [root]
    while !nodes.isEmpty {
      levels += 1
      nodes = nodes.flatMap(\.children)
    }
    return levels
  }

  @Test(arguments: [("- a\n", 1_000_000), ("a: b\n", 200_000), ("a\n", 200_000), ("\n", 200_000), ("# a\n", 200_000)])
  func aMillionLines(line: String, count: Int) {
    let text = String(repeating: line, count: count)
    let tree = tree(text)
    #expect(tree.root.span.end == text.utf8.count)
    #expect(tree.diagnostics.isEmpty)
  }

  @Test(arguments: ["a\n  b\n", "a: |\n  b\n", "- a\n    b\n", "a:\n  b\n"]) func manyLinesBelowOne(head: String) {
    let parts = head.split(separator: "\n")
    let text = head + String(repeating: "\(parts[1])\n", count: 10_000)
    let tree = tree(text)
    #expect(tree.root.span.end == text.utf8.count)
    #expect(tree.root.children.count == 1)
    // The lines gathered so far are not copied for each: their array moves only to grow.
    let source = tree.source
    var parser = Parser(source)
    var moves = 0
    var place: UnsafeRawPointer?
    for (start, end) in zip(source.lineStarts, source.lineStarts.dropFirst()) {
      parser.add(parser.lexer.line(from: start, to: end))
      let gathering = parser.open.indices.max { parser.open[$0].children.count < parser.open[$1].children.count } ?? 0
      let now = parser.open[gathering].children.withUnsafeBytes(\.baseAddress)
      if now != place { moves += 1 }
      place = now
    }
    #expect(moves < 40)
  }

  @Test(arguments: ["một ", "a:", "# ", "\t", " ", "\u{A0}", "，", "-", "\u{0}", "\u{B}"]) func oneLongLine(unit: String)
  {
    let text = String(repeating: unit, count: 999_990 / unit.utf8.count)
    let tree = tree("Một " + text)
    #expect(tree.obstacles.allSatisfy { $0.id != "line-too-long" })
    #expect(tree.root.leaves.last?.span.end == "Một ".utf8.count + text.utf8.count)
    #expect(tree.nearMisses(of: testVocabulary).count <= text.utf8.count)
    for diagnostic in tree.diagnostics.prefix(3) {
      #expect(!DiagnosticPrinter(tree.source, in: .vi).excerpt(diagnostic).isEmpty)
    }
  }

  /// Beyond that nothing is looked at singly: of what stands in the line nothing is said.
  @Test func aLineWithoutEnd() {
    let tree = tree("a\n" + String(repeating: "\u{0}", count: 1_000_001) + "\nb\n")
    #expect(tree.diagnostics.map(\.id) == ["line-too-long"])
    #expect(tree.diagnostics.map(\.span) == [SourceSpan(2, 2)])
    #expect(tree.root.leaves.last?.span.end == tree.source.bytes.count)
  }

  /// The mend of a column moves all that follows at it. Where each of thousands of lines has one, not all are worked out.
  @Test func thousandsOfLinesAtAWrongColumn() {
    let count = 3_000
    let tree = tree("a:\n    b: x\n" + String(repeating: "  b: y\n", count: count))
    let findings = tree.diagnostics.filter { $0.id == "indentation" }
    // The line that set the column wrong, and all that stand where it should.
    #expect(findings.count == count + 1)
    #expect(findings.map { $0.fixes.first?.edits.count }.prefix(2) == [1, count])
    #expect(findings.reduce(0) { $0 + $1.fixes.reduce(0) { $0 + $1.edits.count } } < 250_000)
  }
}
