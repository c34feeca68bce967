import PlanSyntax

extension FreeTable.Cell {
  /// Whether the row that begins with this cell adds up the rows above it, and so is none of those counted.
  var isTotal: Bool {
    guard case .content(let paragraphs) = self, let first = paragraphs.first else { return false }
    let words = first.prose.inlines.plainText.lowercased().split { !$0.isLetter }
    return Self.totals.contains(words.joined(separator: " "))
  }

  private static let totals: Set<String> = ["cộng", "tổng", "tổng cộng", "tổng số", "tổng kinh phí"]
}
