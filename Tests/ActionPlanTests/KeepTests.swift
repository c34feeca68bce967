import DocumentModel
import Testing

@testable import ActionPlan

/// What stands on one page with what comes after it, as the document says it to all formats.
@Suite struct KeepTests {
  private static let closing = "ký:\n  chức vụ: Giám đốc\n  họ tên: Lê Văn Bình\n"
  private static let sentence = String(repeating: "Các sở, ngành phối hợp triển khai nhiệm vụ. ", count: 4)

  /// The first words of each block of the body that keeps with the next by itself.
  private func kept(_ body: String) -> [String] {
    document(of: head + body + Self.closing).sections.flatMap(\.blocks).compactMap { block in
      switch block {
      case .paragraph(let paragraph):
        paragraph.keepsWithNext ? (paragraph.number?.text ?? "") + String(paragraph.content.plainText.prefix(8)) : nil
      case .table(let table): table.keepsWithNext ? "table" : nil
      case .rule, .layout: nil
      }
    }
  }

  @Test func twoLinesKeepWithTheClosing() {
    #expect(kept("mở đầu:\n  Một dòng.\n  Hai dòng.\n  Ba dòng.\n") == ["Hai dòng", "Ba dòng."])
    #expect(kept("mở đầu:\n  Một dòng.\n  \(Self.sentence)\n") == ["Các sở, "])
  }

  @Test func shortTableKeepsWithTheClosing() {
    func table(rows: Int) -> String {
      "kinh phí:\n  bảng:\n    cột: A | B\n" + String(repeating: "    - x | y\n", count: rows)
    }
    #expect(kept(table(rows: 3)) == ["table", "./."])
    #expect(kept(table(rows: 40)) == ["./."])
  }

  @Test func headingOfAPointKeepsWithItsText() {
    let body = "nhiệm vụ:\n  khoản: Khoản\n    điểm: Có lời\n      \(Self.sentence)\n    điểm: Không lời\n"
    #expect(kept(body + "kết thúc:\n  \(Self.sentence)\n") == ["a)Có lời", "Các sở, "])
  }
}
