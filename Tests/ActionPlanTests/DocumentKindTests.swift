import PlanSyntax
import Testing

@testable import ActionPlan

@Suite struct DocumentKindTests {
  @Test(
    arguments: [
      ("Kế hoạch", "KH"), ("Kế hoạch hành động", "KH"), ("CHƯƠNG TRÌNH HÀNH ĐỘNG", "CTr"), ("Đề án", "ĐA"),
      ("Quyết định", "QĐ"), ("Quy định", "QyĐ"), ("Kế hoạchx", nil), ("Thư", nil), ("", nil),
    ] as [(String, String?)])
  func abbreviation(kind: String, expected: String?) {
    #expect(DocumentKind(named: kind)?.abbreviation == expected)
  }

  /// The mend keeps the body's part of the symbol.
  @Test(
    arguments: [
      ("Kế hoạch", "KH-UBND", nil), ("Chương trình", "KH-UBND", "CTr-UBND"),
      ("Chương trình hành động", "CTR-UBND", "CTr-UBND"),
      ("Kế hoạch", "UBND", "KH-UBND"), ("Đề án", "ĐA-SKHCN", nil), ("Kế hoạch", "KHLT-SGDĐT", "KH-KHLT-SGDĐT"),
    ] as [(String, String, String?)])
  func symbol(kind: String, symbol: String, mended: String?) throws {
    #expect(try #require(DocumentKind(named: kind)).mended(symbol, isJoint: false) == mended)
  }

  /// Symbols of the Party name the kind at length; one of another kind is found there, too.
  @Test(arguments: [
    ("Chương trình hành động", "CTrHĐ/TU", nil), ("Kế hoạch", "KH/TU", nil), ("Quy định", "QĐi/TU", nil),
    ("Quyết định", "QĐi/TU", "QĐ-QĐi/TU"), ("Kế hoạch", "CTr/TU", "KH/TU"),
    ("Chương trình", "CTrHĐ-UBND", "CTr-CTrHĐ-UBND"),
  ])
  func symbolsOfTheParty(kind: String, symbol: String, mended: String?) throws {
    #expect(try #require(DocumentKind(named: kind)).mended(symbol, isJoint: false) == mended)
  }

  @Test func jointPlansNameTheirKindAtLength() throws {
    let plan = try #require(DocumentKind(named: "Kế hoạch"))
    #expect(plan.mended("KHLT-SGDĐT-TĐ", isJoint: true) == nil)
    #expect(plan.mended("CT-SGDĐT-TĐ", isJoint: true) == "KH-SGDĐT-TĐ")
    let programme = try #require(DocumentKind(named: "Chương trình phối hợp"))
    #expect(programme.mended("CTPH-SYT-BHXH", isJoint: true) == nil)
    #expect(programme.mended("CT-SYT-BHXH", isJoint: true) == "CTr-SYT-BHXH")
  }

  @Test func finding() throws {
    let plan = """
      tên loại: Chương trình
      trích yếu: Thử
      cơ quan ban hành: Ủy ban nhân dân tỉnh X
      ký hiệu: KH-UBND
      nhiệm vụ:
        Lời.
      """
    checkFindings(plan, "4:10 warning kind-symbol: KH-UBND")
    let finding = try #require(analysis(plan).diagnostics.first { $0.id == "kind-symbol" })
    #expect(finding.fixes.flatMap(\.edits).map(\.replacement) == ["CTr-UBND"])
    checkFindings(plan.replacing("Chương trình", with: "Đề cương"), "")
  }

  @Test func theDecisionsSymbol() {
    checkFindings(
      head
        + "quyết định:\n  trích yếu: Ban hành\n  ký hiệu: KH-UBND\n  thẩm quyền ban hành: A\n  điều:\n    Lời.\nnhiệm vụ:\n  Lời.\n",
      "6:12 warning kind-symbol: KH-UBND")
    checkFindings(
      head + "ban hành kèm theo: Quyết định số 15/KH-UBND ngày 10/02/2026 của A\nnhiệm vụ:\n  Lời.\n",
      "4:20 warning kind-symbol: Quyết định số 15/KH-UBND ngày 10/02/2026 của A")
  }
}
