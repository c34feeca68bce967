import Testing

@testable import ActionPlan

/// Numbers, headings, paragraphs and end marks of the body.
@Suite struct BodyTests {
  // MARK: Numbers

  @Test func levelsAreNumberedByPosition() {
    checkBody(
      """
      nhiệm vụ:
        khoản: Một
          điểm:
            Chữ a.
            - Gạch.
              - Cộng.
          điểm: Tiêu đề điểm
            Đoạn.
        khoản:
          Khoản chạy liền.
      giải pháp: Giải pháp
        - Gạch ngay dưới mục.
      """,
      """
      [I.] NHIỆM VỤ
      [1.] Một
      [a)] Chữ a.
      [-] Gạch.
      [+] Cộng.
      [b)] Tiêu đề điểm
      Đoạn.
      [2.] Khoản chạy liền.
      [II.] GIẢI PHÁP
      [-] Gạch ngay dưới mục./.
      """)
  }

  @Test func schemeOfDecimals() {
    checkBody(
      """
      đánh số: 1 1.1 a
      nhiệm vụ:
        khoản: Một
          điểm:
            Chữ a.
      giải pháp:
        khoản:
          Lời, xem {hai}.
        khoản:
          nhãn: hai
          Lời.
      """,
      """
      [1.] NHIỆM VỤ
      [1.1.] Một
      [a)] Chữ a.
      [2.] GIẢI PHÁP
      [2.1.] Lời, xem <khoản 2.2 Mục này #hai>.
      #hai [2.2.] Lời./.
      """)
  }

  @Test func schemeOfLettersAndParts() {
    checkBody(
      """
      đánh số: A I 1 a
      phần: Phần đầu
        Lời của phần.
        nhiệm vụ:
          khoản: Một
            - Gạch.
      phần: Phần sau
        nhiệm vụ:
          - Xem {sau}.
        giải pháp:
          nhãn: sau
          - Gạch.
      """,
      """
      A.
      PHẦN ĐẦU
      Lời của phần.
      [I.] NHIỆM VỤ
      [1.] Một
      [-] Gạch.
      B.
      PHẦN SAU
      [I.] NHIỆM VỤ
      [-] Xem <Mục II Phần này #sau>.
      #sau [II.] GIẢI PHÁP
      [-] Gạch./.
      """)
  }

  @Test func partsWithRomanNumbersLeadTheOutline() {
    checkBody(
      """
      phần: Nội dung
        nhiệm vụ:
          khoản: Một
            Lời.
      """,
      """
      PartNumber outline 1: Phần I
      PartTitle: NỘI DUNG
      SectionHeading outline 2: [I.] NHIỆM VỤ
      ClauseHeading outline 3: [1.] Một
      BodyText: Lời./.
      """, roles: true)
  }

  @Test func outlineWithoutParts() {
    checkBody(
      """
      nhiệm vụ:
        khoản: Một
          điểm: Nhỏ
            Lời.
      """,
      """
      SectionHeading outline 1: [I.] NHIỆM VỤ
      ClauseHeading outline 2: [1.] Một
      PointHeading: [a)] Nhỏ
      BodyText: Lời./.
      """, roles: true)
  }

  /// Position decides the number, the key says the meaning.
  @Test func sectionsInSectionsCountAsKhoản() {
    checkBody(
      """
      giải pháp:
        khoản: Một
          Lời.
        kinh phí: Kinh phí thực hiện
          Lời, xem {trong}.
          khoản:
            nhãn: trong
            Thành điểm.
          điểm:
            Điểm tiếp theo.
        khoản: Ba
          Lời.
      """,
      """
      [I.] GIẢI PHÁP
      [1.] Một
      Lời.
      [2.] Kinh phí thực hiện
      Lời, xem <điểm a khoản này #trong>.
      #trong [a)] Thành điểm.
      [b)] Điểm tiếp theo.
      [3.] Ba
      Lời./.
      """)
  }

  /// The decree's own letters: no ă, â, ê, ô, ơ, ư, f, j, w, z.
  @Test func twentyThreeLetters() {
    let points = (1...23).map { "    điểm:\n      Lời \($0).\n" }.joined()
    let letters = "abcdđeghiklmnopqrstuvxy".enumerated().map { "[\($1))] Lời \($0 + 1)." }.joined(separator: "\n")
    checkBody("nhiệm vụ:\n  khoản: Một\n" + points, "[I.] NHIỆM VỤ\n[1.] Một\n" + letters.dropLast() + "./.")
  }

  // MARK: Headings and paragraphs

  @Test func headingThatEndsInAColonRunsIn() {
    checkBody(
      """
      tổ chức thực hiện:
        khoản: Sở Công Thương:
          Phối hợp với các sở.
          Đoạn tiếp theo.
        khoản: Sở Y tế:
          - Gạch.
        khoản: Sở Tài chính
          Lời dưới tiêu đề.
        điểm: Điểm:
          Lời.
      """,
      """
      SectionHeading outline 1: [I.] TỔ CHỨC THỰC HIỆN
      Clause outline 2: [**1.**] **Sở Công Thương:** Phối hợp với các sở.
      BodyText: Đoạn tiếp theo.
      ClauseHeading outline 2: [2.] Sở Y tế:
      DashItem: [-] Gạch.
      ClauseHeading outline 2: [3.] Sở Tài chính
      BodyText: Lời dưới tiêu đề.
      Point: [a)] Điểm: Lời./.
      """, roles: true)
  }

  @Test func continuationParagraphsHaveNoMark() {
    checkBody(
      """
      nhiệm vụ:
        Dẫn vào.
        khoản:
          Lời một.
            Câu hai.
          Đoạn hai.
          - Gạch một.
            Đoạn của gạch.
          Đoạn ba.
      kết thúc:
        Trên đây là Kế hoạch.
      """,
      """
      [I.] NHIỆM VỤ
      Dẫn vào.
      [1.] Lời một. Câu hai.
      Đoạn hai.
      [-] Gạch một.
      Đoạn của gạch.
      Đoạn ba.
      Trên đây là Kế hoạch./.
      """)
  }

  @Test func marksAndReferencesInHeadings() {
    checkBody(
      """
      mở đầu:
        Mở đầu, xem {nv}:
      nhiệm vụ: Nhiệm vụ *chính* nêu tại {gp}^[Chú thích **một**.]
        nhãn: nv
        khoản: Tiêu đề {nv}
          Lời.^[Chú thích hai, xem {gp}.]
      giải pháp:
        nhãn: gp
        Lời.
      """,
      """
      Mở đầu, xem <Mục I #nv>:
      #nv [I.] NHIỆM VỤ *CHÍNH* NÊU TẠI <MỤC II #gp>^1[Chú thích **một**.]
      [1.] Tiêu đề <Mục này #nv>
      Lời.^2[Chú thích hai, xem <Mục II #gp>.]
      #gp [II.] GIẢI PHÁP
      Lời./.
      """)
  }

  // MARK: End marks

  @Test(arguments: [
    ("Hết", "Hết./."), ("Hết.", "Hết./."), ("Hết;", "Hết./."), ("Hết ./.", "Hết./."), ("Hết./.", "Hết./."),
    ("Và nhiều việc khác...", "Và nhiều việc khác.../."), ("Việc khác…", "Việc khác…/."),
    ("Việc khác.../.", "Việc khác.../."), ("Việc v.v.", "Việc v.v./."), ("Theo **luật**.", "Theo **luật**./."),
    ("Theo **luật.**", "Theo **luật**./."), ("Hết.^[Ghi chú.]", "Hết./.^1[Ghi chú.]"),
    ("Hết^[Ghi chú.]", "Hết^1[Ghi chú.]./."), ("Xem (phụ lục)", "Xem (phụ lục)./."),
  ])
  func endMarkIsNeverDoubled(text: String, expected: String) {
    checkBody("nhiệm vụ:\n  \(text)\n", "[I.] NHIỆM VỤ\n\(expected)")
  }

  @Test func endMarkBehindATable() {
    checkBody(
      """
      nhiệm vụ:
        bảng: Tên
          cột: A | B
          - Một | Hai
      """,
      """
      [I.] NHIỆM VỤ
      Tên
      table “Tên”
      head: A | B
      row: Một | Hai
      ./.
      """)
  }

  @Test func legalBasesAndRecipientsHaveTheirMarks() {
    checkLines(
      head + """
        căn cứ:
          - Căn cứ Luật A;
          - Căn cứ Luật B.
          - Căn cứ các văn bản khác...
        nhiệm vụ:
          Lời.
        nơi nhận:
          - Sở A
          - Sở B;
          - Lưu: VT.
        """,
      """
      LegalBasis: Căn cứ Luật A;
      LegalBasis: Căn cứ Luật B;
      LegalBasis: Căn cứ các văn bản khác...
      BodyText: Lời./.
      RecipientsHeading: Nơi nhận:
      Recipient: [-] Sở A;
      Recipient: [-] Sở B;
      Recipient: [-] Lưu: VT.
      """)
  }
}
