import Testing

/// What the pages of the task rules have no room for.
@Suite struct TaskRuleTests {
  @Test(arguments: [
    "thứ Hai ngày 06/7/2026", "thứ Ba, ngày 10 tháng 12 năm 2019", "Thứ 2 (11/11/2019)", "thứ 6, 21/03/2025",
    "thứ Năm ngày 29/02/2024", "chủ nhật ngày 01/3/2026", "Thứ bảy, 01-01-2000",
  ])
  func weekdaysOfTheCalendar(_ words: String) {
    expectClean("weekday-date", "nhiệm vụ:\n  Họp vào \(words).\n")
  }

  @Test(arguments: [
    ("76.699.000.000đ", "bảy mươi sáu tỷ, sáu trăm chín mươi chín triệu đồng"),
    ("1.050.000 đồng", "một triệu không trăm năm mươi nghìn đồng"),
    ("25 tỉ đồng", "Hai mươi lăm tỉ đồng"), ("21 triệu đồng", "hai mươi mốt triệu đồng"),
    ("21.304.500 đồng", "Bằng chữ: Hai mươi mốt triệu, ba trăm linh bốn ngàn, năm trăm đồng chẵn./."),
    ("104 triệu đồng", "một trăm lẻ bốn triệu đồng"), ("64.000 đồng", "sáu mươi tư nghìn đồng"),
    ("3,5 tỷ đồng", "ba tỷ năm trăm triệu đồng"), ("12.500 tỷ đồng", "mười hai nghìn năm trăm tỷ đồng"),
    // Words that are no amount say nothing.
    ("500 triệu đồng", "nguồn ngân sách tỉnh"), ("500 triệu đồng", "một phần từ xã hội hóa"),
  ])
  func amountsThatAgree(_ figures: String, _ words: String) {
    expectClean("figures-in-words", "kinh phí:\n  Tổng kinh phí \(figures) (\(words)), do ngân sách tỉnh bảo đảm.\n")
  }

  /// Nothing that can be typed is too much.
  @Test(arguments: [
    "999.999.999.999.999.999.999 tỷ tỷ tỷ tỷ đồng (một tỷ tỷ tỷ tỷ tỷ đồng)", "1,00000000000000000000 đồng (hai đồng)",
    "99999999999999999999/QĐ-UBND ngày 99/99/99999 của",
    "999.999.999.999.999.999 tỷ tỷ đồng (chín trăm triệu triệu triệu triệu đồng)",
    "từ ngày 99999999999999999999/1/2026 đến ngày 1/99999999999999999/2026", "Mục 99999999999999999999999, Phụ lục",
  ])
  func extremes(_ words: String) {
    _ = findings(completed("nhiệm vụ:\n  \(words)\n  Tổng là \(words), gồm:\n  - \(words)\n  - \(words)\n"))
  }

  @Test func amountsThatDiffer() {
    expectFlagged("figures-in-words", in: "kinh phí:\n  Kinh phí 21 triệu đồng (⟦hai mươi hai triệu đồng⟧).\n")
    expectFlagged("figures-in-words", in: "kinh phí:\n  Kinh phí 3,5 tỷ đồng (⟦ba tỷ năm triệu đồng⟧).\n")
  }

  @Test(arguments: [
    "Khảo sát 31/32 xã, 29/30 phường", "Quyết định số 45/13/2026", "trước ngày 29/02/2028", "ngày 29/2 hằng năm",
    "tháng 12/2026", "IP 10.31.14.2026", "mã 99-99-9999", "tỷ lệ 31/02", "ngày 15/6; ngày 31/12",
  ])
  func noDates(_ words: String) {
    expectClean("impossible-date", "nhiệm vụ:\n  Nội dung: \(words).\n")
  }

  @Test(arguments: [
    "⟦29/02/2026⟧", "ngày ⟦31 tháng 4 năm 2026⟧", "ngày ⟦31/6⟧", "tháng ⟦13/2026⟧", "ngày ⟦08/6/20210⟧",
    "(⟦30/02/2026⟧)",
  ])
  func impossibleDates(_ words: String) {
    expectFlagged("impossible-date", in: "nhiệm vụ:\n  Hoàn thành trước \(words).\n")
  }

  @Test(arguments: [
    "giai đoạn 2021-2025", "điện thoại 0203-2010", "năm học 2026 - 2027", "từ 2.000 đến 1.950 đồng",
    "từ 2020 xã đến 2015 xã",
    "từ ngày 11/11/2026 đến ngày 17/11/2026", "từ 5% xuống còn 2,5%", "số 2026-2025/KH", "từ năm 2026 đến năm 2030",
  ])
  func forwards(_ words: String) {
    expectClean("backwards-range", "nhiệm vụ:\n  Nội dung: \(words).\n")
  }

  @Test(arguments: [
    "⟦2030 – 2026⟧", "⟦từ năm 2030 đến năm 2026⟧", "⟦từ ngày 17/11/2026 đến hết ngày 11/11/2026⟧",
    "⟦từ 5,5% xuống còn 7%⟧", "⟦từ ngày 01 tháng 9 năm 2026 đến ngày 01 tháng 8 năm 2026⟧",
  ])
  func backwards(_ words: String) {
    expectFlagged("backwards-range", in: "nhiệm vụ:\n  Nội dung: \(words).\n")
  }

  @Test func tables() {
    func table(_ rows: String) -> String {
      "kinh phí:\n  bảng: Dự toán\n" + rows.split(separator: "\n").map { "    \($0)\n" }.joined()
    }
    // Rows that sum up others, rounded figures, an average, a total in front of its parts.
    for rows in [
      "cột: Mục | Nội dung | Kinh phí\n- I | Khảo sát | 300\n- 1 | Tỉnh | 100\n- 2 | Xã | 200\n- II | Tập huấn | 50\n- | Tổng cộng | 350",
      "cột: Nội dung | Tỷ đồng\n- Khảo sát | 1,4\n- Tập huấn | 2,4\n- Cộng | 3,9",
      "cột: Nội dung | Tỷ lệ (%) | Số xã\n- Khảo sát | 40 | 10\n- Tập huấn | 60 | 12\n- Cộng | 50 | 22",
      "cột: Nội dung | Tổng số | Tỉnh | Xã\n- Khảo sát | 30 | 10 | 20\n- Tập huấn | 50 | 20 | 30",
      "cột: Nội dung | Ghi chú | Kinh phí\n- Khảo sát | 2026 | 10\n- Tập huấn | 2027 | 20\n- Cộng | | 30",
    ] { expectClean("table-total", table(rows)) }
    // A total in front, one đồng, a total that its own row proves right.
    for rows in [
      "cột: Nội dung | Tổng số | Tỉnh | Xã\n- Khảo sát | 30 | 10 | 20\n- Tập huấn | 50 | 20 | 30\n- Sơ kết | ⟦60⟧ | 20 | 30",
      "cột: Nội dung | Đồng\n- Khảo sát | 1.000.001\n- Tập huấn | 2.000.000\n- Cộng | ⟦3.000.000⟧",
    ] { expectFlagged("table-total", in: table(rows)) }
  }

  @Test func bodiesByTheirGroups() {
    expectClean(
      "missing-recipient",
      """
      nhiệm vụ:
        khoản: Khảo sát
          chủ trì: Sở Nông nghiệp và Môi trường
          phối hợp: Công an tỉnh; UBND xã Tân Phú; Hội Nông dân tỉnh; Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh; Báo X
          Khảo sát vùng trồng.
      nơi nhận:
        - Ủy ban MTTQ Việt Nam tỉnh
        - Các sở, ban, ngành, đoàn thể tỉnh
        - Ủy ban nhân dân các xã, phường
        - Các cơ quan báo chí
        - Lưu: VT
      """)
    // Once a body.
    expectFlagged(
      "missing-recipient",
      in: """
        nhiệm vụ:
          khoản: Khảo sát
            chủ trì: ⟦Trường Đại học X⟧
            Khảo sát vùng trồng.
          khoản: Tập huấn
            chủ trì: Trường Đại học X
            Tập huấn nông dân.
        """)
  }

  /// What a task takes over from where it stands counts, and is told of once.
  @Test func inheritedAssignments() {
    expectFlagged(
      "lead-among-partners",
      in: """
        nhiệm vụ:
          chủ trì: Sở Tài chính
          phối hợp: Sở Nội vụ; ⟦Sở Tài chính⟧
          khoản: Khảo sát
            thời hạn: năm 2026
            Khảo sát vùng trồng.
          khoản: Tập huấn
            thời hạn: năm 2027
            Tập huấn nông dân.
        """)
  }
}
