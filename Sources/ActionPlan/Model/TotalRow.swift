import PlanSyntax

extension FreeTable.Cell {
  /// Whether the row that begins with this cell adds up the rows above it, and so is none of those counted.
  package var isTotal: Bool {
    guard case .content(let paragraphs) = self, let first = paragraphs.first else { return false }
    return Self.isTotal(first.prose.inlines.plainText)
  }

  /// Whether a row or column of that title adds up others.
  package static func isTotal(_ title: String) -> Bool {
    // Nearly all titles begin otherwise than "cộng" and "tổng", whose second letters have three bytes.
    let bytes = title.utf8.drop { $0 < 0x80 && !(0x61...0x7A ~= $0 | 0x20) }
    if let first = bytes.first, first < 0x80 {
      guard first | 0x20 == UInt8(ascii: "c") || first | 0x20 == UInt8(ascii: "t"), bytes.dropFirst().first == 0xE1
      else { return false }
    }
    return totals.contains(title.lowercased().split { !$0.isLetter }.joined(separator: " "))
  }

  private static let totals: Set<String> = ["cộng", "tổng", "tổng cộng", "tổng số", "tổng kinh phí"]
}
