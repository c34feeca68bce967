import PlanSyntax
import Testing

@Suite struct VocabularyTests {
  @Test func slips() {
    let vocabulary = Vocabulary(["mục đích, yêu cầu", "đánh số", "số"])
    for head in [
      "Mục đích, yêu cầu", "muc dich yeu cau", "MỤC ĐÍCH,YÊU CẦU", " mục  đích ,  yêu cầu ", "mục đích\u{A0}, yêu cầu",
    ] {
      #expect(vocabulary.key(meantBy: head) == "mục đích, yêu cầu")
    }
    #expect(vocabulary.key(meantBy: "Đánh Số") == "đánh số")
    #expect(vocabulary.key(meantBy: "danh so") == "đánh số")
    #expect(vocabulary.key(meantBy: "đánhsố") == nil)
    #expect(vocabulary.key(meantBy: "mục đích và yêu cầu") == nil)
    #expect(vocabulary.key(meantBy: "") == nil)
    #expect(vocabulary.key(meantBy: String(repeating: "a", count: 1_000_000)) == nil)
    #expect(vocabulary.contains("số") && !vocabulary.contains("Số"))
    #expect(Vocabulary([]).key(meantBy: "a") == nil)
  }

  @Test func nearest() {
    let keys = ["chủ trì", "phối hợp", "thời hạn", "sản phẩm"]
    #expect(Vocabulary.nearest(to: "chủ trị", among: keys) == "chủ trì")
    #expect(Vocabulary.nearest(to: "thơi hạng", among: keys) == "thời hạn")
    #expect(Vocabulary.nearest(to: "phối hơp", among: keys) == "phối hợp")
    #expect(Vocabulary.nearest(to: "kinh phí", among: keys) == nil)
    #expect(Vocabulary.nearest(to: "", among: keys) == nil)
    #expect(Vocabulary.nearest(to: "a", among: []) == nil)
    // Of two as near, always the same.
    #expect(Vocabulary.nearest(to: "abcx", among: ["abcz", "abcy"]) == "abcy")
  }

  @Test func folding() {
    #expect(foldedKey("Đường  Kẻ") == "duong ke")
    #expect(foldedKey("Đ\u{1B0}\u{1A1}\u{300}ng") == "duong")
    #expect(composed("e\u{302}\u{301}").unicodeScalars.elementsEqual("ế".unicodeScalars))
  }
}
