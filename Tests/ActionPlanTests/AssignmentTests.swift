import Testing

@testable import ActionPlan

/// Who does what until when, and targets: as paragraphs where no table shows them, as rows where one does.
@Suite struct AssignmentTests {
  private let tasks = """
    nhiệm vụ:
      khoản: Theo chủ đề
        lãnh đạo phụ trách: ông A
        điểm: Việc một.^[Ghi chú.]
          chủ trì: Sở Văn hóa, Thể thao và Du lịch; Sở Y tế
          phối hợp: Sở B; Sở C
          thời hạn: quý IV/2027.
          sản phẩm: báo cáo;
          kinh phí: 500 triệu đồng
          Lời thêm.
        điểm:
          Việc hai ở TP. Long Xuyên. Câu hai.
          chủ trì: Sở D
          thời hạn: năm 2026
          - Chi tiết.
      khoản: Sở E:
        Làm việc ba.
        chủ trì: Sở E
        thời hạn: thường xuyên
    giải pháp: Theo cơ quan:
      chủ trì: Sở F
      khoản:
        Việc bốn.
        - Chi tiết một.
          thời hạn: hằng năm
        - Chi tiết hai gồm:
      khoản: Việc năm
        chủ trì: Sở G
        Lời.
    tổ chức thực hiện:
      chủ trì: Sở H
      Mục không có nhiệm vụ.

    """

  @Test func asParagraphs() {
    checkBody(
      tasks,
      """
      [I.] NHIỆM VỤ
      [1.] Theo chủ đề
      Lãnh đạo phụ trách: ông A.
      [a)] Việc một.^1[Ghi chú.]
      Lời thêm.
      Đơn vị chủ trì: Sở Văn hóa, Thể thao và Du lịch, Sở Y tế; đơn vị phối hợp: Sở B, Sở C; thời hạn: quý IV/2027; \
      sản phẩm: báo cáo; kinh phí: 500 triệu đồng.
      [b)] Việc hai ở TP. Long Xuyên. Câu hai.
      [-] Chi tiết.
      Đơn vị chủ trì: Sở D; thời hạn: năm 2026.
      [**2.**] **Sở E:** Làm việc ba.
      Đơn vị chủ trì: Sở E; thời hạn: thường xuyên.
      [II.] THEO CƠ QUAN:
      Đơn vị chủ trì: Sở F.
      [1.] Việc bốn.
      [-] Chi tiết một.
      Thời hạn: hằng năm.
      [-] Chi tiết hai gồm:
      [2.] Việc năm
      Lời.
      Đơn vị chủ trì: Sở G.
      [III.] TỔ CHỨC THỰC HIỆN
      Mục không có nhiệm vụ.
      Đơn vị chủ trì: Sở H./.
      """)
  }

  /// What the table shows is not printed again; what it cannot show still is. Footnotes are not copied.
  @Test func asTable() {
    checkBody(
      tasks + "chế độ báo cáo:\n  bảng phân công: Phân công\n",
      """
      [I.] NHIỆM VỤ
      [1.] Theo chủ đề
      [a)] Việc một.^1[Ghi chú.]
      Lời thêm.
      [b)] Việc hai ở TP. Long Xuyên. Câu hai.
      [-] Chi tiết.
      [**2.**] **Sở E:** Làm việc ba.
      [II.] THEO CƠ QUAN:
      [1.] Việc bốn.
      [-] Chi tiết một.
      [-] Chi tiết hai gồm:
      [2.] Việc năm
      Lời.
      [III.] TỔ CHỨC THỰC HIỆN
      Mục không có nhiệm vụ.
      Đơn vị chủ trì: Sở H.
      [IV.] CHẾ ĐỘ BÁO CÁO
      Phân công
      table “Phân công”
      head: TT | Nhiệm vụ | Lãnh đạo phụ trách | Đơn vị chủ trì | Đơn vị phối hợp | Thời hạn | Sản phẩm | Kinh phí
      row: I. Nhiệm vụ (over 8 columns) | < | < | < | < | < | < | <
      row: 1 | Việc một | Ông A | Sở Văn hóa, Thể thao và Du lịch; / Sở Y tế | Sở B; / Sở C | Quý IV/2027 | Báo cáo | 500 triệu đồng
      row: 2 | Việc hai ở TP. Long Xuyên | Ông A | Sở D |  | Năm 2026 |  |
      row: 3 | Sở E: Làm việc ba |  | Sở E |  | Thường xuyên |  |
      row: II. Theo cơ quan (over 8 columns) | < | < | < | < | < | < | <
      row: 4 | Chi tiết một |  | Sở F |  | Hằng năm |  |
      row: 5 | Chi tiết hai gồm |  | Sở F |  |  |  |
      row: 6 | Việc năm |  | Sở G |  |  |  |
      ./.
      """)
  }

  /// A field that every task below has in another way is in no row: it stays a paragraph.
  @Test func overriddenFieldsAreKept() {
    checkBody(
      """
      nhiệm vụ:
        chủ trì: Sở A
        thời hạn: năm 2026
        khoản: Việc
          chủ trì: Sở B
      giải pháp:
        bảng phân công:
      """,
      """
      [I.] NHIỆM VỤ
      Đơn vị chủ trì: Sở A.
      [1.] Việc
      [II.] GIẢI PHÁP
      table “”
      head: TT | Nhiệm vụ | Đơn vị chủ trì | Thời hạn
      row: I. Nhiệm vụ (over 4 columns) | < | < | <
      row: 1 | Việc | Sở B | Năm 2026
      ./.
      """)
  }

  @Test func tasksOfAnnexesStayWhereTheyAre() {
    checkAnnexes(
      """
      nhiệm vụ:
        khoản: Việc
          chủ trì: Sở A
      phụ lục: P
        lãnh đạo phụ trách: Ông B
        khoản: Việc của phụ lục
          chủ trì: Sở C
        bảng phân công:
      """,
      """
      annex (portrait)
      Phụ lục
      P
      (Kèm theo Kế hoạch số         /         ⏎ ngày       tháng       năm          của Ủy ban nhân dân tỉnh X)
      Lãnh đạo phụ trách: Ông B.
      [1.] Việc của phụ lục
      Đơn vị chủ trì: Sở C.
      table “”
      head: TT | Nhiệm vụ | Đơn vị chủ trì
      row: I. Nhiệm vụ (over 3 columns) | < | <
      row: 1 | Việc | Sở A
      """)
  }

  // MARK: Targets

  private let targets = """
    mục tiêu:
      chỉ tiêu: Tỷ lệ một^[Ghi chú.]
        nhãn: mot
        đơn vị: %
        hiện trạng: 18 năm 2025
        giá trị: ít nhất 40 năm 2028
        giá trị: ít nhất 60 đến năm 2030.
      chỉ tiêu: Số hai.
        hiện trạng: 25% năm 2025
        giá trị: trên 50%
      khoản:
        Khoản, xem {mot}.
        chỉ tiêu: Số ba
          đơn vị: người/năm
          giá trị: 1.200 năm 2028

    """

  @Test func targetsAsParagraphs() {
    checkBody(
      targets,
      """
      [I.] MỤC TIÊU
      #mot [-] Tỷ lệ một^1[Ghi chú.]: ít nhất 40% năm 2028; ít nhất 60% đến năm 2030 (hiện trạng: 18% năm 2025).
      [-] Số hai: trên 50% (hiện trạng: 25% năm 2025).
      [1.] Khoản, xem <chỉ tiêu “Tỷ lệ một” #mot>.
      [-] Số ba: 1.200 người/năm vào năm 2028./.
      """)
  }

  @Test func targetsAsTable() {
    checkBody(
      targets + "  bảng chỉ tiêu: Các chỉ tiêu\n",
      """
      [I.] MỤC TIÊU
      [1.] Khoản, xem <chỉ tiêu “Tỷ lệ một” #mot>.
      Các chỉ tiêu
      table “Các chỉ tiêu”
      head: TT (over 2 rows) | Chỉ tiêu (over 2 rows) | Đơn vị (over 2 rows) | Hiện trạng năm 2025 (over 2 rows) | \
      Mục tiêu (over 2 rows) | Mục tiêu (over 2 columns) | <
      head: ^ | ^ | ^ | ^ | ^ | Năm 2028 | Năm 2030
      row: 1 | Tỷ lệ một^1[Ghi chú.] | % | 18 |  | ít nhất 40 | ít nhất 60
      row: 2 | Số hai |  | 25% | trên 50% |  |
      row: 3 | Số ba | người/năm |  |  | 1.200 |
      ./.
      """)
  }

  @Test func oneYearStandsInTheHead() {
    checkBody(
      """
      mục tiêu:
        chỉ tiêu: A
          hiện trạng: 18% năm 2024
          giá trị: 40% năm 2028
        chỉ tiêu: B
          hiện trạng: 25% năm 2025
          giá trị: 50% năm 2028
        bảng chỉ tiêu:
      """,
      """
      [I.] MỤC TIÊU
      table “”
      head: TT | Chỉ tiêu | Hiện trạng | Mục tiêu năm 2028
      row: 1 | A | 18% (năm 2024) | 40%
      row: 2 | B | 25% (năm 2025) | 50%
      ./.
      """)
  }
}
