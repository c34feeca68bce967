import Testing

@testable import ActionPlan

@Suite struct WordTableTests {
  /// Of every letter up to the last Vietnamese one and of marks, alone and between others: as Unicode has it.
  @Test func lowerCaseIsUnicodes() {
    for value in UInt32(0x20)...0x2040 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for text in [String(scalar), "Đ\(scalar)ơn", "\(scalar)\(scalar)"] {
        #expect(lowercased(Array(text.utf8)) == Array(text.lowercased().utf8), "U+\(String(value, radix: 16))")
      }
    }
    #expect(lowercased(Array("".utf8)).isEmpty)
    #expect(lowercased(Array("PHỤ LỤC 😀 Ⅻ".utf8)) == Array("phụ lục 😀 ⅻ".utf8))
  }

  @Test func wordsAreFoundWhole() {
    let table = WordTable(["khoản", "phụ lục", "%"])
    for word in ["khoản", "phụ lục", "%"] { #expect(table.contains(word.utf8)) }
    for word in ["", "khoan", "khoản ", "phụ", "lục", "kh", "%%"] { #expect(!table.contains(word.utf8)) }
  }
}
