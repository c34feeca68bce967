import ActionPlan
import Checking
import PlanSyntax
import Support
import Testing

/// What is read of citations as real documents write them.
@Suite struct CitationReaderTests {
  /// A line each: kind, whether "số" stands there, number and symbol, date, body.
  private func read(_ sentence: String) -> String {
    let plan = completed("nhiệm vụ:\n  \(sentence)\n")
    return Manuscript(Analysis(of: SourceFile(path: "a.plan", text: plan)), in: style).citations.map { citation in
      let date = citation.date.map { "\($0.value.day)/\($0.value.month)/\($0.value.year)" }
      return [
        citation.kind?.value ?? "–", citation.numberWords.isEmpty ? "–" : "số", citation.key, date ?? "–",
        citation.body?.value ?? "–",
      ].joined(separator: " | ")
    }.joined(separator: "\n")
  }

  @Test(arguments: [
    // Figures, words, commas.
    (
      "Thực hiện Nghị quyết số 09-NQ/TU ngày 18/3/2026 của Ban Thường vụ Tỉnh ủy; Kế hoạch số 59-KH/ĐU, ngày 29-5-2026 của Đảng ủy Ủy ban nhân dân tỉnh về việc tăng cường.",
      """
      Nghị quyết | số | 09-NQ/TU | 18/3/2026 | Ban Thường vụ Tỉnh ủy
      Kế hoạch | số | 59-KH/ĐU | 29/5/2026 | Đảng ủy Ủy ban nhân dân tỉnh
      """
    ),
    (
      "Nghị định số 110/2004/NĐ-CP ngày 08 tháng 4 năm 2004 của Chính phủ quy định về công tác văn thư.",
      "Nghị định | số | 110/2004/NĐ-CP | 8/4/2004 | Chính phủ"
    ),
    // "và" inside the name of a body, and between acts.
    (
      "Thông tư số 10/2020/TT-BGDĐT ngày 14/5/2020 của Bộ trưởng Bộ Giáo dục và Đào tạo và Quyết định số 749/QĐ-TTg của Thủ tướng Chính phủ phê duyệt Chương trình.",
      """
      Thông tư | số | 10/2020/TT-BGDĐT | 14/5/2020 | Bộ trưởng Bộ Giáo dục và Đào tạo
      Quyết định | số | 749/QĐ-TTg | – | Thủ tướng Chính phủ
      """
    ),
    // Joint acts, acts without a kind's letters, several of one kind.
    (
      "Thông tư liên tịch số 68/2013/TTLT-BTC-BLĐTBXH; Nghị định số 28/CP; các Nghị quyết của Hội đồng nhân dân tỉnh: số 340/NQ-HĐND ngày 22/12/2020, 148/NQ-HĐND; Chương trình số 03/CTrPH-BCA-BGDĐT.",
      """
      Thông tư liên tịch | số | 68/2013/TTLT-BTC-BLĐTBXH | – | –
      Nghị định | số | 28/CP | – | –
      – | số | 340/NQ-HĐND | 22/12/2020 | –
      – | – | 148/NQ-HĐND | – | –
      Chương trình | số | 03/CTrPH-BCA-BGDĐT | – | –
      """
    ),
    (
      "Luật Công nghiệp công nghệ số số 71/2025/QH15; Nghị quyết số 1211/2016/UBTVQH13; Công văn số 5589/DKVN-TT&VHDN, ban hành vào ngày 28 tháng 9 năm 2022.",
      """
      – | số | 71/2025/QH15 | – | –
      Nghị quyết | số | 1211/2016/UBTVQH13 | – | –
      Công văn | số | 5589/DKVN-TT&VHDN | 28/9/2022 | –
      """
    ),
    // Spaces, no "số", two.
    (
      "Nghị quyết số 09- NQ/TU, Kế hoạch số 594 /KH-UBND, Quyết định 131/ QĐ-TTg, Nghị quyết số số 11-NQ/TW.",
      """
      Nghị quyết | số | 09-NQ/TU | – | –
      Kế hoạch | số | 594/KH-UBND | – | –
      Quyết định | – | 131/QĐ-TTg | – | –
      Nghị quyết | số | 11-NQ/TW | – | –
      """
    ),
    (
      "Nghị quyết số 30c/NQ-CP ngày 08/11/2011 của Chính phủ.", "Nghị quyết | số | 30c/NQ-CP | 8/11/2011 | Chính phủ"
    ),
    // No citation.
    (
      "Đạt 12/20 xã, 8.300-8.500 USD, giai đoạn 2026-2030, ngày 15/6, 02 ngày/01 đơn vị, chương trình 135 - NTM, 12 - Ủy ban, số 5 - A.",
      ""
    ),
  ])
  func reads(_ sentence: String, _ expected: String) {
    expectNoDifference(read(sentence), expected)
  }
}
