import PlanSyntax

extension FreeTable.Cell {
  /// Whether the row that begins with this cell adds up the rows above it, and so is none of those counted.
  package var isTotal: Bool {
    guard case .content(let paragraphs) = self, let first = paragraphs.first else { return false }
    return Self.isTotal(first.prose.inlines.plainText)
  }

  /// Whether a row or column of that title adds up others.
  package static func isTotal(_ title: String) -> Bool {
    totals.contains(title.lowercased().split { !$0.isLetter }.joined(separator: " "))
  }

  private static let totals: Set<String> = ["cộng", "tổng", "tổng cộng", "tổng số", "tổng kinh phí"]
}
