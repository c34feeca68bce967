import ActionPlan
import PlanSchema
import PlanSyntax
import Testing

@testable import Formatting

/// The check that every result of formatting has to pass sees what a layout must not change, and only that.
@Suite struct ReadingTests {
  private func differences(_ text: String, _ other: String, keeping kept: Set<Int> = []) -> Set<Int> {
    func reading(_ text: String) -> Reading {
      let tree = SyntaxTree(parsing: SourceFile(path: "a.plan", text: text))
      return Reading(tree, tree.nearMisses(of: Schema.plan.vocabulary), .plan)
    }
    return reading(text).differences(from: reading(other), keeping: kept)
  }

  private let text = "mục tiêu:\n  # a\n  Một câu. Hai câu.\n  - Ba.\n  khoản: A\n    nhãn: b\n"

  @Test(arguments: [
    "mục tiêu:\n    # a\n    Một câu.\n        Hai câu.\n\n    -   Ba.\n    khoản:   A\n      nhãn: b",
    "mục tiêu:\r\n  # a\r\n  Một\r\n   câu. Hai câu.\r\n  - Ba.\r\n  khoản: A\r\n    nhãn: b\r\n",
  ])
  func layoutIsNoDifference(other: String) {
    #expect(differences(text, other).isEmpty)
  }

  @Test(arguments: [
    ("Hai câu", "Ba câu"), ("  # a\n", ""), ("# a", "# b"), ("câu. Hai", "câu.  Hai"), ("\n  - Ba", "\n    - Ba\n  -"),
    ("Ba.", "Chủ trì: Ba."), ("nhãn: b", "nhãn: c"), ("    nhãn", "  nhãn"), ("khoản: A", "khoản: |"),
    ("  # a\n  Một câu. Hai câu.\n  - Ba.\n", "  Một câu. Hai câu.\n  # a\n  - Ba.\n"),
  ])
  func everythingElseIs(words: String, others: String) {
    #expect(!differences(text, text.replacing(words, with: others)).isEmpty)
  }

  /// The innermost place that differs is set aside; where that was not enough, what holds it.
  @Test func differencesGoOutwards() throws {
    let other = text.replacing("nhãn: b", with: "nhãn: c")
    let label = try #require(differences(text, other).first)
    #expect(text.utf8.count - label == "    nhãn: b\n".utf8.count)
    let clause = try #require(differences(text, other, keeping: [label]).first)
    #expect(text.utf8.count - clause == "  khoản: A\n    nhãn: b\n".utf8.count)
    #expect(differences(text, other, keeping: [label, clause]).first == 0)
  }
}
