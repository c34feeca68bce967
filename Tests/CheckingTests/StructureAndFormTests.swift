import Testing

/// Cases of the rules of structure and form beside those of their pages.
@Suite struct StructureAndFormTests {
  /// An annex is named by number, in a range, with others, or with all of them.
  @Test(arguments: [
    "Thực hiện theo Phụ lục I, II.", "Thực hiện theo Phụ lục I đến Phụ lục II.", "Thực hiện theo các Phụ lục kèm theo.",
    "Thực hiện theo Phụ lục số 1 và số 2.", "(Chi tiết tại các biểu đính kèm)", "Thực hiện theo {a} và {b}.",
  ])
  func annexIsReferredTo(_ words: String) {
    expectClean("annex-unreferenced", annexes(words))
  }

  @Test func annexIsNotReferredTo() {
    expectFlagged(
      "annex-unreferenced", in: annexes("Thực hiện theo {a}.").replacing("Hai\n", with: "⟦Hai⟧\n", maxReplacements: 1))
    // An annex's own words are no reference, nor is the formula of a decision.
    expectFlagged("annex-unreferenced", in: "phụ lục: ⟦Danh mục⟧\n  Xem Phụ lục này.\n")
  }

  private func annexes(_ words: String) -> String {
    "nhiệm vụ:\n  \(words)\nphụ lục: Một\n  nhãn: a\n  Một.\nphụ lục: Hai\n  nhãn: b\n  Hai.\n"
  }

  /// One agency with one task among agencies with several.
  @Test func singlePointAmongLists() {
    expectClean(
      "single-child",
      """
      nhiệm vụ:
        khoản: Sở Y tế
          điểm:
            Tập huấn.
        khoản: Sở Tài chính
          điểm:
            Bố trí kinh phí.
          điểm:
            Quyết toán.
      """)
  }

  /// A run-in paragraph with an end mark, one without anything below, and a long one are no headings.
  @Test(arguments: ["Tuyên truyền:", "Tuyên truyền.", "Tuyên truyền …"])
  func textIsNoHeading(_ text: String) {
    expectClean("unmarked-heading", "giải pháp:\n  khoản:\n    \(text)\n    - Trên báo.\n  khoản:\n    Đào tạo\n")
  }

  /// Two slips of one kind in one list; a mark that is not at its end.
  @Test func headingsOfOneLevel() {
    expectFlagged(
      "repeated-heading",
      in: "giải pháp:\n  khoản: Sở Y tế:\n    Tập huấn.\n  khoản: ⟦sở y tế⟧\n    Kiểm tra.\n")
  }

  /// The mark is taken away, not the stars around it.
  @Test func markInsideBold() {
    expectFlagged(
      "heading-end", in: "giải pháp:\n  khoản: Đào **tạo⟦;⟧**\n    Mở lớp.\n  khoản: Kiểm tra\n    Hằng năm.\n")
  }

  /// Waived at the signature, where the body has a rule of its own.
  @Test func titleIsWaived() {
    expectFindings(
      """
      # bỏ qua title-before-name: theo quy định của ngành
      ký:
        thẩm quyền: TM. Ủy ban nhân dân
        chức vụ: Chủ tịch
        họ tên: PGS.TS. Nguyễn Văn An
      """, "")
  }

  @Test func titles() {
    func signed(_ name: String) -> String {
      "ký:\n  thẩm quyền: TM. Ủy ban nhân dân\n  chức vụ: Chủ tịch\n  họ tên: \(name)\n"
    }
    expectFlagged("title-before-name", in: signed("⟦PGS.TS.⟧ Nguyễn Văn An"))
    expectFlagged("title-before-name", in: signed("⟦Bác sĩ CKII⟧ Nguyễn Văn An"))
    expectFlagged("title-before-name", in: signed("⟦ThS.⟧Nguyễn Văn An"))
    expectFlagged(
      "title-before-name",
      in:
        "cơ quan ban hành: Sở Nông nghiệp và Môi trường\nký hiệu: KH-SNNMT\nký:\n  chức vụ: Giám đốc\n  họ tên: ⟦TS.⟧ Nguyễn Văn An\n"
    )
    for name in ["Nguyễn Văn An", "Cn", "Lê Thạc Sĩ", "Y Thông"] { expectClean("title-before-name", signed(name)) }
  }

  /// Recipients of the act and of the plan are lists of their own.
  @Test func recipientsOfAnAct() {
    let act = """
      quyết định:
        trích yếu: Ban hành Kế hoạch phát triển khoa học và công nghệ
        số: 9
        ký hiệu: QĐ-UBND
        địa danh: X
        ngày: 12/02/2026
        thẩm quyền ban hành: Ủy ban nhân dân tỉnh X
        điều:
          Ban hành kèm theo Quyết định này Kế hoạch phát triển khoa học và công nghệ.
        ký:
          thẩm quyền: TM. Ủy ban nhân dân
          chức vụ: Chủ tịch
          họ tên: Nguyễn Văn An
        nơi nhận:

      """
    expectFlagged("recipient-as-above", in: act + "    - ⟦Như trên⟧\n    - Lưu: VT\n")
    expectFlagged("recipient-as-above", in: act + "    - ⟦Tỉnh ủy⟧\n    - Lưu: VT\n")
    expectFlagged("recipients-archive", in: act + "    - Như Điều 1\n    - ⟦Tỉnh ủy⟧\n")
    expectFlagged(
      "typed-standing-words",
      in: act.replacing("Ban hành kèm", with: "⟦Điều 1.⟧ Ban hành kèm") + "    - Như Điều 1\n    - Lưu: VT\n")
    // "Phụ lục" is not referred to by "kèm theo Quyết định này".
    expectFlagged(
      "annex-unreferenced", in: act + "    - Như Điều 1\n    - Lưu: VT\nphụ lục: ⟦Danh mục⟧\n  Dự án A.\n")
  }

  /// What real lists of legal bases hold.
  @Test(arguments: [
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015; Luật sửa đổi, bổ sung một số điều của Luật X ngày 22/11/2019",
    "Căn cứ Nghị quyết số 24/2021/QH15 ngày 28 tháng 7 năm 2021 của Quốc hội phê duyệt chủ trương đầu tư",
    "Căn cứ Kế hoạch số 59-KH/ĐU ngày 29/5/2026 của Đảng ủy Ủy ban nhân dân tỉnh về việc tăng cường",
    "Căn cứ Quy chế làm việc của Ủy ban nhân dân tỉnh", "Thực hiện Chỉ thị của Ban Thường vụ Tỉnh ủy",
    "Căn cứ tình hình thực tế",
  ])
  func legalBasisIsSound(_ basis: String) {
    for id in ["legal-basis-parts", "legal-basis-opening", "legal-basis-joined", "legal-basis-order"] {
      expectClean(id, "căn cứ:\n  - \(basis)\n")
    }
  }
}
