import GeneratedPlans
import PlanSchema
import PlanSyntax
import Support
import Testing

@testable import ActionPlan

/// From text to plan, and what is said of what does not fit.
@Suite struct ReadingTests {
  // MARK: Headings and run-in text

  @Test func headings() {
    let long = (1...41).map { "chữ\($0)" }.joined(separator: " ")
    checkBodyFindings(
      """
      nhiệm vụ: Nhiệm vụ.
        khoản: Tiêu đề. Có câu thứ hai
          Lời.
        khoản: Phát triển TP. Long Xuyên và ông A. Văn
          Lời.
        khoản: Các việc khác...
          Lời.
        khoản: \(long)
          Lời.
        điểm: Điểm có chấm.
          Lời.
      """,
      """
      1:11 warning heading-stop: Nhiệm vụ.
      2:10 warning heading-stop: Tiêu đề. Có câu thứ hai
      8:10 note heading-too-long: \(long)
      10:9 warning heading-stop: Điểm có chấm.
      """)
  }

  @Test func runInNeedsTextAtOnce() {
    checkBodyFindings(
      """
      nhiệm vụ:
        khoản:
          Lời.
        khoản:
          chủ trì: Sở A
          Lời sau khóa.
        khoản:
          - Gạch.
        điểm:
      """,
      """
      7:3 error empty-field: khoản
      9:3 error empty-field: điểm
      """)
  }

  // MARK: Levels

  @Test func aTwentyFourthPoint() {
    let points = (1...24).map { "    điểm:\n      Lời \($0).\n" }.joined()
    checkBodyFindings("nhiệm vụ:\n  khoản: Một\n\(points)", "49:5 warning too-many-points: điểm")
    // Each khoản counts for itself.
    let twelve = (1...12).map { "    điểm:\n      Lời \($0).\n" }.joined()
    checkBodyFindings("nhiệm vụ:\n  khoản: Một\n\(twelve)  khoản: Hai\n\(twelve)", "")
  }

  @Test func deeperThanLetters() {
    checkBodyFindings(
      """
      nhiệm vụ:
        giải pháp:
          khoản:
            Thành điểm.
            điểm:
              Quá sâu.
          điểm:
            Điểm.
      """,
      "5:7 error too-deep: điểm")
  }

  // MARK: Labels

  @Test func labels() {
    checkBodyFindings(
      """
      mở đầu:
        Xem {mot}, {hai}, {mo} và \\{ba}.^[Chú thích {bon}.]
      nhiệm vụ: Nhiệm vụ {nam}
        nhãn: mot
        khoản: Một
          nhãn: mot
          Lời.
          bảng: T
            cột: A
            - {sau}
        nhãn: Mot
      """,
      """
      2:14 error unknown-label: {hai}
      2:21 error unknown-label: {mo}
      2:47 error unknown-label: {bon}
      3:20 error unknown-label: {nam}
      6:11 error doubled-label: mot
      10:9 error unknown-label: {sau}
      11:3 error doubled-field: nhãn
      """)
  }

  @Test func aLabelledTableNeedsAName() {
    checkBodyFindings(
      """
      nhiệm vụ:
        Xem {t}.
        bảng:
          nhãn: t
          cột: A
          - a
      """,
      "4:11 error unnamed-table: t")
  }

  // MARK: Tables

  @Test func tables() {
    checkBodyFindings(
      """
      nhiệm vụ:
        bảng phân công:
        bảng chỉ tiêu:
        bảng:
          cột: A
        bảng: T
          cột: A > B > C | D
        bảng: U
          - a
        bảng: V
          cột: TT | A
          - 1 | a
          - a
            Đoạn nữa.
          dòng:
            ô: a
              - b
                chủ trì: Sở A
      giải pháp:
        bảng phân công:
      """,
      """
      2:3 warning empty-table: bảng phân công
      3:3 warning empty-table: bảng chỉ tiêu
      4:3 warning empty-table: bảng
      7:10 error ill-typed-value: A > B > C | D
      12:7 error cell-count: 1 | a
      14:7 error misplaced-text: Đoạn nữa.
      18:11 error misplaced-field: chủ trì
      20:3 error doubled-field: bảng phân công
      20:3 warning empty-table: bảng phân công
      """)
  }

  // MARK: Values

  @Test func wrongValues() {
    checkFindings(
      """
      tên loại: Kế hoạch
      trích yếu: Thử
      cơ quan ban hành:
        - Sở A
          Dòng thừa
        - Sở B
      số: A5
      ký hiệu: KH - UBND
      ngày: 31/02/2026
      độ mật: bí mật
      bản: giáy
      căn cứ:
        - Căn cứ A
          - Nhỏ
      nhiệm vụ:
        thời hạn: quý V/2026
        khoản:
          Lời.
          kinh phí: 500
          chỉ tiêu: C
            giá trị: nhiều
      phụ lục: P
        khổ giấy: dài
      """,
      """
      5:5 error misplaced-text: Dòng thừa
      7:5 error ill-typed-value: A5
      8:10 error ill-typed-value: KH - UBND
      9:7 error ill-typed-value: 31/02/2026
      10:9 error ill-typed-value: bí mật
      11:6 error ill-typed-value: giáy
      14:7 error misplaced-text: Nhỏ
      16:13 error ill-typed-value: quý V/2026
      19:15 error ill-typed-value: 500
      21:16 error ill-typed-value: nhiều
      23:13 error ill-typed-value: dài
      """)
  }

  @Test func diagnosticsAreInFileOrder() {
    let spans = analysis(head + "nhiệm vụ: A.\n  khoản:\n  xyz: 1\n  Xem {a}.\n").diagnostics.map(\.span.start)
    #expect(spans == spans.sorted())
  }

  // MARK: The whole plan

  /// Each key of the table reaches its place in the plan: ``Plan/dump`` names every field that is set.
  @Test func everyField() {
    let plan = analysis(PlanWriter.plan(seed: 1, shape: .withAct, isComplete: true)).plan
    let attached = analysis(PlanWriter.plan(seed: 1, shape: .attached, isComplete: true)).plan
    let alone = analysis(PlanWriter.plan(seed: 1, shape: .alone, isComplete: true)).plan
    let dump = plan.dump + alone.dump + attached.dump
    let names = Set(dump.split(separator: "\n").map { $0.drop { $0 == " " }.prefix { $0 != ":" } }.map(String.init))
    let fields = [
      "kind", "subject", "template", "superior", "issuers", "number", "symbol", "place", "date", "secrecy", "urgency",
      "circulation", "draft", "numbering", "isElectronic", "act", "attachedTo", "legalBases", "opening", "body",
      "closing", "signatures", "recipients", "annexes", "draftersMark", "copies", "address", "authority", "proposal",
      "articles", "office", "otherOffice", "name", "title", "label", "isLandscape", "heading", "lead", "partners",
      "deadline", "output", "funding", "responsibleLeader", "target", "values", "unit", "baseline", "table", "columns",
      "rows", "group", "cells", "assignmentTable", "targetTable", "span",
    ]
    #expect(fields.filter { !names.contains($0) } == [])
  }
}
