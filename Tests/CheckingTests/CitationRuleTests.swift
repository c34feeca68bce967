import Testing

/// What the pages of the citation rules have no room for.
@Suite struct CitationRuleTests {
  @Test func twoActsOfOneNumber() {
    // Two communes, and two years.
    expectClean(
      "citation-conflict",
      """
      nhiệm vụ:
        Thực hiện Quyết định số 15/QĐ-UBND ngày 12/01/2026 của Ủy ban nhân dân xã A.
        Thực hiện Quyết định số 15/QĐ-UBND ngày 20/3/2025 của Ủy ban nhân dân xã B.
      """)
    // Day and month are the same: a slip in the year.
    expectFlagged(
      "citation-conflict",
      in: """
        nhiệm vụ:
          Thực hiện Kết luận số 132-KL/TW ngày 18/3/2025 của Bộ Chính trị.
          Thực hiện Kết luận số 132-KL/TW ngày ⟦18/3/2026⟧ của Bộ Chính trị.
        """)
  }

  @Test func sessionsOfSeveralCongresses() {
    expectClean(
      "resolution-congress",
      """
      nhiệm vụ:
        Thực hiện Nghị quyết Trung ương 4 khóa XI, khóa XII về xây dựng Đảng và Nghị quyết Trung ương 4 (khóa XII).
      """)
  }

  /// The act that a title names is quoted with the title.
  @Test func actsInTitles() {
    expectClean(
      "incomplete-citation",
      """
      nhiệm vụ:
        Thực hiện Kết luận số 121-KL/TW ngày 24 tháng 01 năm 2025 của Ban Chấp hành Trung ương về tổng kết Nghị quyết số 18-NQ/TW.
      """)
  }

  @Test func placesOfThePlan() {
    // A label that is there already is used.
    expectFlagged(
      "typed-reference",
      in: """
        nhiệm vụ:
          khoản: Khảo sát
            nhãn: khao-sat
            Khảo sát vùng trồng.
          khoản: Tập huấn
            Tập huấn theo kết quả tại ⟦khoản 1 Mục I⟧.
        """)
    expectFlagged(
      "typed-reference",
      in: """
        nhiệm vụ:
          Biểu mẫu tại ⟦Phụ lục II⟧ kèm theo Kế hoạch này.
        phụ lục: Danh mục
          Nội dung.
        phụ lục: Biểu mẫu
          Nội dung.
        """)
    expectFlagged(
      "dangling-reference",
      in: """
        nhiệm vụ:
          Biểu mẫu tại ⟦Phụ lục III⟧.
        phụ lục: Danh mục
          Nội dung.
        phụ lục: Biểu mẫu
          Nội dung.
        """)
    // Other acts' places.
    for owner in ["của Đề án phát triển nông nghiệp", "Nghị quyết số 57-NQ/TW", "Bộ luật này", "Chương này"] {
      expectClean("dangling-reference", "nhiệm vụ:\n  Thực hiện theo Mục IX \(owner) ngày 01/3/2026.\n")
    }
  }

  @Test func kindsAndSymbols() {
    for words in [
      "Chỉ thị số 19/QĐ-TTg", "Nghị định số 12/2020/TT-BTC", "Thông tư số 12/NQ-CP", "Kế hoạch số 12-KL/TW",
      "Quyết định số 43/2022/QH15",
    ] {
      expectFlagged("citation-kind", in: "nhiệm vụ:\n  Thực hiện ⟦\(words)⟧.\n")
    }
    for words in [
      "Kết luận số 234-TB/TW", "Chương trình hành động số 10-CTHĐ/TU", "Quy định số 08-QĐi/TW", "Thông tri số 05-TT/TW",
      "Tờ trình số 126/SKHĐT", "Luật Đầu tư số 61/2020/QH14", "Nghị quyết số 43/2022/QH15", "Công văn số 12/CT-TTHT",
    ] {
      expectClean("citation-kind", "nhiệm vụ:\n  Thực hiện \(words).\n")
    }
  }
}
