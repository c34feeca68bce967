import Testing

@testable import ActionPlan

/// The words for one place, seen from any other.
@Suite struct ReferenceTests {
  private let plan = """
    mở đầu:
      Mở đầu: {muc} {khoan} {diem} {pl} {pl-khoan} {bang} {ct}.
    mục tiêu:
      nhãn: muc
      Từ mục: {muc} {khoan} {diem} {khac} {pl}.
      khoản:
        nhãn: khoan
        Từ khoản: {muc} {khoan} {diem} {khac}.
        điểm:
          nhãn: diem
          Từ điểm: {muc} {khoan} {diem} {diem-b} {khac}.
          - Từ gạch: {diem} {diem-b}.
        điểm:
          nhãn: diem-b
          Từ điểm b: {diem}.^[Từ chú thích: {diem-b} {khac}.]
      khoản:
        Khoản hai: {khoan} {diem}.
        bảng: Bảng một
          nhãn: bang
          cột: A {x}
          - Từ ô: {khoan} {muc} {khac}
        chỉ tiêu: Chỉ tiêu một
          nhãn: ct
          giá trị: 5%
    giải pháp:
      nhãn: khac
      Từ mục khác: {muc} {khoan} {diem} {bang} {ct}.
    phụ lục: Một
      nhãn: pl
      Từ phụ lục: {muc} {khoan} {diem} {pl} {pl-khoan} {pl-hai}.
      mục: Mục của phụ lục
        nhãn: pl-muc
        khoản:
          nhãn: pl-khoan
          Từ khoản của phụ lục: {muc} {pl} {pl-muc} {pl-khoan} {pl-hai}.
    phụ lục: Hai, khác {pl}
      nhãn: pl-hai
      Từ phụ lục hai: {pl-khoan} {pl-muc} {pl-hai}.
    """

  @Test func fromTheBody() {
    checkBody(
      plan,
      """
      Mở đầu: <Mục I #muc> <khoản 1 Mục I #khoan> <điểm a khoản 1 Mục I #diem> <Phụ lục I #pl> \
      <khoản 1 Mục I Phụ lục I #pl-khoan> <bảng “Bảng một” #bang> <chỉ tiêu “Chỉ tiêu một” #ct>.
      #muc [I.] MỤC TIÊU
      Từ mục: <Mục này #muc> <khoản 1 Mục này #khoan> <điểm a khoản 1 Mục này #diem> <Mục II #khac> <Phụ lục I #pl>.
      #khoan [1.] Từ khoản: <Mục này #muc> <khoản này #khoan> <điểm a khoản này #diem> <Mục II #khac>.
      #diem [a)] Từ điểm: <Mục này #muc> <khoản này #khoan> <điểm này #diem> <điểm b khoản này #diem-b> <Mục II #khac>.
      [-] Từ gạch: <điểm này #diem> <điểm b khoản này #diem-b>.
      #diem-b [b)] Từ điểm b: <điểm a khoản này #diem>.^1[Từ chú thích: <điểm này #diem-b> <Mục II #khac>.]
      [2.] Khoản hai: <khoản 1 Mục này #khoan> <điểm a khoản 1 Mục này #diem>.
      #bang Bảng một
      table “Bảng một”
      head: A {x}
      row: Từ ô: <khoản 1 Mục này #khoan> <Mục này #muc> <Mục II #khac>
      #ct [-] Chỉ tiêu một: 5%.
      #khac [II.] GIẢI PHÁP
      Từ mục khác: <Mục I #muc> <khoản 1 Mục I #khoan> <điểm a khoản 1 Mục I #diem> <bảng “Bảng một” #bang> \
      <chỉ tiêu “Chỉ tiêu một” #ct>./.
      """)
  }

  /// An annex has sections of its own: those of the plan say whose they are.
  @Test func fromTheAnnexes() {
    checkAnnexes(
      plan,
      """
      annex (portrait)
      #pl Phụ lục I
      MỘT
      (Kèm theo Kế hoạch số         /         ⏎ ngày       tháng       năm          của Ủy ban nhân dân tỉnh X)
      Từ phụ lục: <Mục I Kế hoạch này #muc> <khoản 1 Mục I Kế hoạch này #khoan> \
      <điểm a khoản 1 Mục I Kế hoạch này #diem> <Phụ lục này #pl> <khoản 1 Mục I #pl-khoan> <Phụ lục II #pl-hai>.
      #pl-muc [I.] MỤC CỦA PHỤ LỤC
      #pl-khoan [1.] Từ khoản của phụ lục: <Mục I Kế hoạch này #muc> <Phụ lục này #pl> <Mục này #pl-muc> \
      <khoản này #pl-khoan> <Phụ lục II #pl-hai>./.
      annex (portrait)
      #pl-hai Phụ lục II
      HAI, KHÁC <PHỤ LỤC I #pl>
      (Kèm theo Kế hoạch số         /         ⏎ ngày       tháng       năm          của Ủy ban nhân dân tỉnh X)
      Từ phụ lục hai: <khoản 1 Mục I Phụ lục I #pl-khoan> <Mục I Phụ lục I #pl-muc> <Phụ lục này #pl-hai>./.
      """)
  }

  @Test func aSingleAnnexHasNoNumber() {
    checkAnnexes(
      """
      nhiệm vụ:
        Xem {pl}.
      phụ lục: Một
        nhãn: pl
        khổ giấy: ngang
        Lời, {pl}.
      """,
      """
      annex (landscape)
      #pl Phụ lục
      MỘT
      (Kèm theo Kế hoạch số         /         ngày       tháng       năm          của Ủy ban nhân dân tỉnh X)
      Lời, <Phụ lục này #pl>./.
      """)
  }

  @Test func betweenActAndPlan() {
    checkLines(
      head + """
        quyết định:
          trích yếu: Ban hành
          thẩm quyền ban hành: Chủ tịch
          điều:
            nhãn: dieu
            Điều này thực hiện {muc} và {dieu}.
          điều:
            Theo {dieu}.
        nhiệm vụ:
          nhãn: muc
          Theo {dieu}, {muc}.
        """,
      """
      Article #dieu: [**Điều 1.**] Điều này thực hiện <Mục I Kế hoạch kèm theo #muc> và <Điều này #dieu>.
      Article: [**Điều 2.**] Theo <Điều 1 #dieu>./.
      SectionHeading outline 1 #muc: [I.] NHIỆM VỤ
      BodyText: Theo <Điều 1 Quyết định ban hành Kế hoạch này #dieu>, <Mục này #muc>./.
      """)
  }

  /// Braces that hold a label but for case and marks are a slip; all others are text.
  @Test func nearLabels() {
    checkFindings(
      head + """
        nhiệm vụ:
          khoản: Một
            nhãn: tiem-luc
            Xem {Tiềm lực}.
            Xem {tiem_luc}, {Khác} và {}.
            Mã là \\{Tiem-luc}.
        """,
      """
      7:9 warning near-label: {Tiềm lực}
      8:9 warning near-label: {tiem_luc}
      """)
  }
}
