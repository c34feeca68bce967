import DocumentModel
import PlanSyntax
import Testing

@testable import ActionPlan

/// Tables as written, and how wide their columns are.
@Suite struct TableTests {
  @Test(arguments: [
    ("Cộng", true), ("TỔNG CỘNG:", true), ("1. Tổng số", true), ("“Tổng cộng”", true), ("  tổng   kinh phí ", true),
    ("Tổng hợp", false), ("Cộng đồng", false), ("Thực hiện", false), ("Cán bộ", false), ("Đạt", false), ("2026", false),
    ("", false),
  ])
  func titlesOfTotals(title: String, isTotal: Bool) { #expect(FreeTable.Cell.isTotal(title) == isTotal) }

  @Test func shortAndLongForm() {
    checkBody(
      """
      nhiệm vụ:
        bảng: Kỳ *báo cáo*
          cột: TT | Kỳ | Hạn | Nội dung
          - Quý | 20/3 | Tiến độ^[Ghi chú.]
          nhóm: Cả năm
          dòng:
            ô: Năm
            ô: 15/12
            ô: Gồm:
              - Một
                Đoạn của một.
                - Một nhỏ
              - Hai
              Đoạn cuối.
        Lời.
      """,
      """
      [I.] NHIỆM VỤ
      Kỳ *báo cáo*
      table “Kỳ báo cáo”
      head: TT | Kỳ | Hạn | Nội dung
      row: 1 | Quý | 20/3 | Tiến độ^1[Ghi chú.]
      row: Cả năm (over 4 columns) | < | < | <
      row: 2 | Năm | 15/12 | Gồm: / - Một / Đoạn của một. / - Một nhỏ / - Hai / Đoạn cuối.
      Lời./.
      """)
  }

  @Test func totalsAreNotCounted() {
    checkBody(
      """
      nhiệm vụ:
        bảng:
          cột: STT | Nội dung | Số tiền
          - Tập huấn | 200
          - **Cộng:** | 200
          - Cộng tác viên | 300
          - Tổng cộng | 500
      """,
      """
      [I.] NHIỆM VỤ
      table “”
      head: STT | Nội dung | Số tiền
      row: 1 | Tập huấn | 200
      row:  | **Cộng:** | 200
      row: 2 | Cộng tác viên | 300
      row:  | Tổng cộng | 500
      ./.
      """)
  }

  @Test func headOfTwoRowsAndMergedCells() {
    checkBody(
      """
      nhiệm vụ:
        bảng:
          cột: A | B > 2026 | B > 2027 | C
          - a | b | c | d
          - ^ | e | < | f
          - ^ | ^ | < | g
          - h | < | < |
      """,
      """
      [I.] NHIỆM VỤ
      table “”
      head: A (over 2 rows) | B (over 2 columns) | < | C (over 2 rows)
      head: ^ | 2026 | 2027 | ^
      row: a (over 3 rows) | b | c | d
      row: ^ | e (over 2 columns) (over 2 rows) | < | f
      row: ^ | ^2 | < | g
      row: h (over 3 columns) | < | < |
      ./.
      """)
  }

  @Test(arguments: [
    ("- ^ | b", "merge-with-nothing"), ("- < | b", "merge-with-nothing"),
    ("- a | b\n    - ^ | <", "merge-with-nothing"), ("- a | <\n    - ^ | c", "merge-with-nothing"),
    ("- a | b\n    nhóm: G\n    - ^ | c", "merge-with-nothing"), ("- a | <\n    - c | ^", "merge-with-nothing"),
    ("- a | <\n    - ^ | ^", ""), ("- a | <\n    - ^ | <", ""), ("- a | b\n    - ^ | ^", ""),
    ("- a", "cell-count"), ("- a | b | c", "cell-count"), ("- a | b |", "cell-count"), ("- a|b | c", ""), ("- | b", ""),
    ("- a |", ""), ("dòng:\n      ô: a", "cell-count"), ("dòng:\n      ô: a\n      ô: ^", "merge-with-nothing"),
  ])
  func faults(rows: String, expected: String) {
    let found = analysis(head + "nhiệm vụ:\n  bảng: T\n    cột: A | B\n    \(rows)\n").diagnostics
    #expect(found.filter { $0.severity == .error }.map(\.id) == (expected.isEmpty ? [] : [expected]))
  }

  /// Figures stand in the middle, words at the left.
  @Test func figures() {
    let made = document(
      of: head + "nhiệm vụ:\n  bảng: T\n    cột: A | B\n    - 1.200,5 | 12 xã\n    - 60-62% | **7**\n")
    let roles = tables(made).flatMap(\.rows).flatMap(\.slots).map { slot -> String in
      if case .cell(let cell) = slot { cell.paragraphs.map(\.role.rawValue).joined() } else { "" }
    }
    #expect(roles == ["TableNumber", "TableText", "TableNumber", "TableNumber"])
  }

  // MARK: Widths

  private static let wide = """
    nhiệm vụ:
      bảng: T
        cột: TT | Nội dung | Dự toán (triệu đồng) > Năm 2026 | Dự toán (triệu đồng) > Năm 2027 | Ghi chú
        nhóm: \(String(repeating: "Nhóm có tên rất dài để xem có làm rộng cột nào không ", count: 5))
        - \(String(repeating: "Lời dài trong ô thứ nhất ", count: 12)) | **đậmđậmđậmđậmđậm** | 5 | nghiêngnghiêngnghiêng
        - a | < | 7 |
    """

  @Test func widthsFillTheText() {
    let table = tables(document(of: head + Self.wide))[0]
    let sum = table.columns.map(\.width.twips).reduce(0, +)
    #expect(sum == style.textWidth(.portrait).twips)
    expectWholeWords(table)
  }

  /// A row over all columns widens none of them.
  @Test func groupsDoNotWiden() {
    let without = Self.wide.split(separator: "\n").filter { !$0.contains("nhóm:") }.joined(separator: "\n")
    #expect(
      tables(document(of: head + Self.wide))[0].columns.map(\.width)
        == tables(document(of: head + without))[0].columns.map(\.width))
  }

  @Test func landscapeTablesFillTheirPage() {
    let made = document(
      of:
        head + """
          nhiệm vụ:
            Lời.
          phụ lục: P
            khổ giấy: ngang
            bảng: T
              cột: TT | A | B
              - a | b
          """)
    #expect(
      tables(made)[0].columns.map(\.width.twips).reduce(0, +) == style.textWidth(.landscape).twips)
    // Counted numbers need little room, however much there is.
    #expect(tables(made)[0].columns[0].width < .millimetres(12))
  }

  /// Words that are wider than the page give way together; nothing is negative.
  @Test func wordsWiderThanThePage() {
    let word = String(repeating: "dài", count: 60)
    let table = tables(document(of: head + "nhiệm vụ:\n  bảng: T\n    cột: A | B\n    - \(word) | \(word)\n"))[0]
    #expect(table.columns.map(\.width.twips).reduce(0, +) == style.textWidth(.portrait).twips)
    #expect(table.columns.allSatisfy { $0.width > .millimetres(20) })
  }
}

func tables(_ document: OfficialDocument) -> [Table] {
  document.sections.flatMap(\.blocks).compactMap { if case .table(let table) = $0 { table } else { nil } }
}

/// No column is narrower than the longest word of a cell of its own.
func expectWholeWords(_ table: Table, sourceLocation: SourceLocation = #_sourceLocation) {
  for row in table.headRows + table.rows {
    for (index, slot) in row.slots.enumerated() {
      guard case .cell(let cell) = slot, cell.columnSpan == 1 else { continue }
      for paragraph in cell.paragraphs {
        let look = style.look(of: paragraph.role)
        for inline in paragraph.content {
          guard case .text(let text, let emphasis) = inline else { continue }
          let metrics = FontMetrics.face(bold: look.isBold || emphasis.contains(.bold), italic: look.isItalic)
          for word in text.split(separator: " ") {
            let needed = metrics.width(of: String(word), size: look.fontSize) + style.table.horizontalPadding * 2
            #expect(table.columns[index].width >= needed, "\(word)", sourceLocation: sourceLocation)
          }
        }
      }
    }
  }
}
