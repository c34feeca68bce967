import Testing

@testable import PlanSyntax

@Suite struct FoldedKeyTests {
  /// The letters that are folded by a table are folded as Unicode's tables would.
  @Test func vietnameseLettersByTheirTable() {
    for value in UInt32(1)...0x2100 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let key = "a" + String(Character(scalar)) + "b"
      #expect(foldedKey(key) == foldedForeignKey(key), "U+\(String(value, radix: 16))")
    }
  }

  @Test func whatSlipsChangeIsGone() {
    #expect(foldedKey("  “Chủ  trì”*, Đơn\u{A0}VỊ ") == "chu tri don vi")
  }
}
