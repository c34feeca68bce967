import DocumentModel
import PlanSyntax
import Testing

@testable import ActionPlan

/// Plans that no person writes, which are told of or printed in time that grows with their length.
@Suite struct LargePlanTests {
  @Test func tableOfThousandsOfRows() {
    let merged = "    - a | b | c\n" + String(repeating: "    - ^ | d | <\n", count: 4000)
    let document = document(of: head + "mục: Một\n  bảng: B\n    cột: A | B | C\n" + merged)
    let tables = document.sections[0].blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
    guard case .cell(let first) = tables[0].rows[0].slots[0] else {
      Issue.record("no cell")
      return
    }
    #expect(first.rowSpan == 4001)
  }

  /// A text pasted where a title belongs is not weighed line by line.
  @Test func titleOfThousandsOfWords() {
    let words = Array(repeating: "lời", count: 5000).joined(separator: " ")
    let document = document(of: head.replacing("Thử", with: words))
    #expect(document.properties.subject == words)
  }

  @Test func columnsThatNoWordProcessorOpens() {
    func findings(_ columns: Int) -> [String] {
      let names = Array(repeating: "A", count: columns).joined(separator: " | ")
      let row = Array(repeating: "a", count: columns).joined(separator: " | ")
      return analysis(head + "mục: Một\n  bảng: B\n    cột: \(names)\n    - \(row)\n").diagnostics.filter {
        $0.severity == .error
      }.map(\.id)
    }
    #expect(findings(63) == [])
    #expect(findings(64) == ["ill-typed-value"])
  }

  /// Nor is a word that is far longer than any key compared with each of them, nor is it said whole.
  @Test func keyOfThousandsOfLetters() {
    let findings = analysis(head + String(repeating: "a", count: 50_000) + ": x\n").diagnostics
    let unknown = findings.first { $0.id == "unknown-field" }
    #expect(unknown?.fixes == [])
    #expect((unknown?.message.english.count ?? .max) < 100)
  }

  /// What is nested without end is told of once, and nothing that follows from it is.
  @Test func nestedWithoutEnd() {
    let deep = (0..<2_000).map { String(repeating: " ", count: 2 * $0) + "mục: Một\n" }.joined()
    #expect(analysis(head + deep).diagnostics.map(\.id) == ["too-deep"])
    // Deeper than numbers reach: the outermost stands for what it holds.
    let deeper = (0..<20).map { String(repeating: " ", count: 2 * $0) + "mục: Một\n" }.joined()
    #expect(analysis(head + deeper).diagnostics.count { $0.id == "too-deep" } == 1)
  }

  @Test func keyGivenAThousandTimes() {
    let findings = analysis(head + String(repeating: "số: 1\n", count: 1_000)).diagnostics
    #expect(findings.count { $0.id == "doubled-field" } == 100)
  }

  /// Each unknown label is told of; the label it may be a slip of is looked for while there are not too many of both.
  @Test func thousandsOfLabels() {
    let sections = (0..<1_000).map { "mục: Một\n  nhãn: nhan-\($0)\n  Xem {nham-\($0)}.\n" }.joined()
    let unknown = analysis(head + sections).diagnostics.filter { $0.id == "unknown-label" }
    #expect(unknown.count == 1_000)
    #expect(unknown.count { !$0.fixes.isEmpty } == 100)
  }

  @Test func lineOfBraces() {
    let braces = String(repeating: "{a ", count: 100_000) + "{Nhan} \\{Nhan}"
    let findings = analysis(head + "mục: Một\n  nhãn: nhan\n  Xem \(braces).\n").diagnostics
    #expect(findings.map(\.id).filter { $0.hasSuffix("label") } == ["near-label"])
  }
}
