import PlanSyntax
import Support
import Testing

/// What changes, as `patch` reads it.
@Suite struct UnifiedDiffTests {
  private func diff(_ old: String, _ new: String) -> String {
    UnifiedDiff("a.plan", from: Array(old.utf8), to: Array(new.utf8)).text
  }

  @Test func oneLine() {
    expectNoDifference(
      diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nX\n6\n7\n8\n9\n"),
      """
      --- a/a.plan
      +++ b/a.plan
      @@ -2,7 +2,7 @@
       2
       3
       4
      -5
      +X
       6
       7
       8

      """)
  }

  @Test func hunksThatMeetAreOne() {
    let lines = (1...20).map { "\($0)\n" }
    func changed(_ numbers: Int...) -> String {
      lines.indices.map { numbers.contains($0 + 1) ? "X\n" : lines[$0] }.joined()
    }
    func heads(_ new: String) -> [Substring] {
      diff(lines.joined(), new).split(separator: "\n").filter { $0.hasPrefix("@@") }
    }
    #expect(heads(changed(5, 12)) == ["@@ -2,14 +2,14 @@"])
    #expect(heads(changed(5, 13)) == ["@@ -2,7 +2,7 @@", "@@ -10,7 +10,7 @@"])
    #expect(heads(changed(1)) == ["@@ -1,4 +1,4 @@"])
  }

  @Test func emptyAndUnendedFiles() {
    #expect(diff("a\n", "a\n") == "")
    #expect(diff("", "a\n") == "--- a/a.plan\n+++ b/a.plan\n@@ -0,0 +1 @@\n+a\n")
    #expect(diff("a\n", "") == "--- a/a.plan\n+++ b/a.plan\n@@ -1 +0,0 @@\n-a\n")
    #expect(diff("a", "a\n").hasSuffix("@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n"))
  }

  /// "ế" in one code point and in three are two texts.
  @Test func bytesAreCompared() {
    #expect(diff("\u{1EBF}\n", "e\u{302}\u{301}\n") != "")
    #expect(diff("a\n", "a\r\n").hasSuffix("-a\n+a\r\n"))
  }

  /// A terminal is shown lines whatever ends them; carriage returns only where not all lines have them.
  @Test(arguments: [
    ("a\nb\n", "a\nc\n", "@@ -1,2 +1,2 @@\n a\n-b\n+c\n"),
    ("a\r\nb\r\n", "a\r\nc\r\n", "@@ -1,2 +1,2 @@\n a\n-b\n+c\n"),
    ("a\r\nb\r\n", "a\nb\r\n", "@@ -1,2 +1,2 @@\n-a\\r\n+a\n b\\r\n"),
    ("a\u{1B}[31m\r\n", "b\r\n", "@@ -1 +1 @@\n-a\\u{1B}[31m\n+b\n"),
  ])
  func shownOnATerminal(old: String, new: String, shown: String) {
    let diff = UnifiedDiff("a.plan", from: Array(old.utf8), to: Array(new.utf8))
    expectNoDifference(diff.shownText, "--- a/a.plan\n+++ b/a.plan\n" + shown)
  }

  /// The diff, read back, makes the new text of the old one.
  @Test func appliedItIsTheNewText() {
    var random = SplitMix64(seed: 7)
    for _ in 0..<300 {
      func text() -> [UInt8] {
        let lines = (0..<Int.random(in: 0...30, using: &random)).map { _ in "abcé".randomElement(using: &random) ?? "a"
        }
        return Array((lines.map { "\($0)\n" }.joined() + (Bool.random(using: &random) ? "x" : "")).utf8)
      }
      let old = text()
      let new = text()
      #expect(applied(UnifiedDiff("a", from: old, to: new).text, to: old) == new)
    }
  }

  // MARK: Which lines

  private func lines(_ count: Int, of letters: String, _ random: inout SplitMix64) -> [Character] {
    (0..<count).map { _ in letters.randomElement(using: &random) ?? "a" }
  }

  /// Where the script is short it is the shortest, as the standard library finds it.
  @Test func shortDifferencesAreTheShortest() {
    var random = SplitMix64(seed: 11)
    for _ in 0..<300 {
      let old = lines(Int.random(in: 0...40, using: &random), of: "abcdé", &random)
      let new = lines(Int.random(in: 0...40, using: &random), of: "abcdé", &random)
      let found = LineDifference(from: old, to: new)
      let expected = new.difference(from: old)
      let removed = expected.removals.map { if case .remove(let offset, _, _) = $0 { offset } else { -1 } }
      let inserted = expected.insertions.map { if case .insert(let offset, _, _) = $0 { offset } else { -1 } }
      #expect(found.isRemoved.indices.filter { found.isRemoved[$0] } == removed)
      #expect(found.isInserted.indices.filter { found.isInserted[$0] } == inserted)
    }
  }

  /// What is left of both texts is the same, wherever the search began anew.
  @Test(arguments: [1, 2, 5, 20]) func stretchesMakeOneDifference(_ stretch: Int) {
    var random = SplitMix64(seed: 13)
    for _ in 0..<300 {
      let old = lines(Int.random(in: 0...60, using: &random), of: "abc", &random)
      let new = lines(Int.random(in: 0...60, using: &random), of: "abcd", &random)
      let found = LineDifference(from: old, to: new, stretch: stretch)
      #expect(found.isRemoved.count == old.count && found.isInserted.count == new.count)
      let kept = old.indices.filter { !found.isRemoved[$0] }.map { old[$0] }
      #expect(kept == new.indices.filter { !found.isInserted[$0] }.map { new[$0] })
    }
  }

  /// Every other line changes. The shortest script would take work by the square of the lines: 16 times as much for 4 times
  /// as many.
  @Test func workGrowsAsTheLines() {
    func difference(_ count: Int) -> LineDifference {
      LineDifference(from: (0..<count).map { $0 }, to: (0..<count).map { $0 % 2 == 0 ? -$0 - 1 : $0 })
    }
    let few = difference(2_000)
    let many = difference(8_000)
    #expect(many.work < 5 * few.work)
    #expect(many.isRemoved.count { $0 } == 4_000 && many.isInserted.count { $0 } == 4_000)
  }

  /// A small `patch`, that believes only the numbers of the old text.
  private func applied(_ diff: String, to old: [UInt8]) -> [UInt8] {
    let lines = old.split(separator: 0x0A, omittingEmptySubsequences: false)
    var result: [[UInt8]] = []
    var next = 0
    var isEnded = true
    var body = diff.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2)
    if body.last == "" { body.removeLast() }
    let count = old.isEmpty ? 0 : old.last == 0x0A ? lines.count - 1 : lines.count
    var mark: Character?
    for line in body {
      switch line.first {
      case "@":
        let range = line.split(separator: " ")[1].dropFirst().split(separator: ",").compactMap { Int($0) }
        let start = range.count == 2 && range[1] == 0 ? range[0] : range[0] - 1
        result += lines[next..<start].map { Array($0) }
        next = start
      case " ", "-":
        #expect(Array(lines[next]) == Array(line.utf8.dropFirst()))
        if line.first == " " {
          result.append(Array(lines[next]))
          isEnded = true
        }
        next += 1
      case "+":
        result.append(Array(line.utf8.dropFirst()))
        isEnded = true
      case "\\": if mark != "-" { isEnded = false }
      default: Issue.record("\(line)")
      }
      mark = line.first
    }
    if next < count {
      result += lines[next..<count].map { Array($0) }
      isEnded = old.last == 0x0A
    }
    let text = Array(result.joined(separator: [0x0A]))
    return result.isEmpty ? [] : isEnded ? text + [0x0A] : text
  }
}
