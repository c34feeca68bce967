import DocumentModel
import Testing

@testable import ActionPlan

/// The act that issues a plan, made elsewhere: read from its words, printed in the decree's form.
@Suite struct CitedActTests {
  private func plan(_ act: String, _ fields: String = "") -> String {
    head + "ban hành kèm theo: \(act)\n\(fields)nhiệm vụ:\n  Lời.\n"
  }

  /// On paper: a leading 0 below 10 and in months 1 and 2, the date in words, whatever way it was typed.
  @Test(arguments: [
    ("Quyết định số 15/QĐ-UBND ngày 10/02/2026 của A", "Quyết định số 15/QĐ-UBND ngày 10 tháng 02 năm 2026 của A"),
    ("Quyết định số 5/QĐ-UBND, ngày 1/3/2026, của A.", "Quyết định số 05/QĐ-UBND ngày 01 tháng 3 năm 2026 của A"),
    ("quyết định số: 15/QĐ-X ngày 31 tháng 12 năm 2026 của A", "Quyết định số 15/QĐ-X ngày 31 tháng 12 năm 2026 của A"),
    (
      "Nghị quyết số 07/2026/NQ-HĐND ngày 9/7/2026 của B",
      "Nghị quyết số 07/2026/NQ-HĐND ngày 09 tháng 7 năm 2026 của B"
    ),
    ("Quyết định số 15-QĐ/TU ngày 10/10/2026 của C", "Quyết định số 15-QĐ/TU ngày 10 tháng 10 năm 2026 của C"),
    (
      "Quyết định số 15/QĐ-X ngày 10/10/2026",
      "Quyết định số 15/QĐ-X ngày 10 tháng 10 năm 2026 của Ủy ban nhân dân tỉnh X"
    ),
    ("Quyết định 15/QĐ-X ngày 10/10/2026 của A", "Quyết định số 15/QĐ-X ngày 10 tháng 10 năm 2026 của A"),
    ("Công văn số 123/UBND-KT ngày 10/10/2026 của A", "Công văn số 123/UBND-KT ngày 10 tháng 10 năm 2026 của A"),
    (
      "Nghị quyết liên tịch số 09/NQLT-A-B ngày 10/10/2026 của A, B",
      "Nghị quyết liên tịch số 09/NQLT-A-B ngày 10 tháng 10 năm 2026 của A, B"
    ),
    (
      "Quyết định số 15/QĐ-X ngày 10/10/2026 của A, B và C",
      "Quyết định số 15/QĐ-X ngày 10 tháng 10 năm 2026 của A, B và C"
    ),
  ])
  func onPaper(typed: String, printed: String) {
    #expect(bracket(plan(typed)) == "(Kèm theo \(printed))")
  }

  @Test(arguments: [
    "Quyết định số …/QĐ-UBND ngày … tháng … năm 2026 của A", "Quyết định số /QĐ-UBND ngày tháng năm 2026 của A",
    "Quyết định số ....../QĐ-UBND ngày ...../..../2026 của A",
    "Quyết định số … /QĐ-UBND ngày __ tháng __ năm 2026 của A",
  ])
  func draft(typed: String) {
    let printed =
      "(Kèm theo Quyết định số         /QĐ-UBND ngày       tháng       năm 2026 của A)"
    #expect(bracket(plan(typed)) == printed)
    checkFindings(plan(typed), "4:20 note incomplete-act: \(typed)")
    checkFindings(plan(typed), "4:20 error incomplete-act: \(typed)", isIssued: true)
    checkFindings(plan(typed, "bản: điện tử\n"), "", isIssued: true)
  }

  /// Number and date stay blank in an electronic document (Phụ lục I, III.1.c; Mẫu 1.3, note 2).
  @Test func electronic() {
    #expect(
      bracket(plan("Quyết định số 15/QĐ-UBND ngày 10/02/2026 của A", "bản: điện tử\n"))
        == "(Kèm theo Quyết định số         /QĐ-UBND ngày       tháng       năm          của A)")
  }

  @Test(arguments: [
    "abc", "15/QĐ-UBND", "Quyết định số 15", "Quyết định số 15 ngày 10/02/2026", "Quyết định số 15/qđ",
    "Quyết định số 15/QĐ-UBND ngày 31/02/2026 của A", "Quyết định số 15/QĐ-UBND ngày 5 của A",
    "Quyết định số 15/QĐ-UBND hôm qua", "Quyết định số 0/QĐ-UBND", "Quyết định số 15/ của A", "Quyết định của",
    "Quyết định số …5/QĐ-UBND", "Quyết định số 15/QĐ-UBND ngày … tháng 13 năm 2026",
  ])
  func noAct(text: String) {
    #expect(CitedAct(text) == nil)
    checkFindings(plan(text), "4:20 error ill-typed-value: \(text)")
  }

  /// The words of the bracket, its line breaks as spaces.
  private func bracket(_ plan: String) -> String {
    let line = dumpLines(document(of: plan)).first { $0.contains("AttachmentReference") } ?? ""
    return line.replacing("  AttachmentReference: ", with: "").replacing(" ⏎ ", with: " ")
  }
}
