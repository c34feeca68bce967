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
      8:10 warning heading-too-long: \(long)
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

  // MARK: Attached plans

  @Test(arguments: [
    "quyết định:\n  trích yếu: A\n  thẩm quyền ban hành: B\n  điều:\n    C.\n",
    "ban hành kèm theo: Quyết định số 15/QĐ-UBND ngày 05 tháng 01 năm 2026\n",
  ])
  func whatBelongsToTheAct(act: String) {
    let fields = """
      số: 5
      ký hiệu: KH-UBND
      địa danh: X
      ngày: 05/01/2026
      căn cứ:
        - Căn cứ A
      ký:
        chức vụ: B
      nơi nhận:
        - C
      người soạn thảo: D
      số bản: 6
      nhiệm vụ:
        Lời.
      """
    let found = analysis(head + act + fields).diagnostics.filter { $0.severity == .error }
    #expect(Set(found.map(\.id)) == ["belongs-to-act"])
    let source = SourceFile(path: "", text: head + act + fields)
    #expect(
      found.map { source.text($0.span) } == [
        "số", "ký hiệu", "địa danh", "ngày", "căn cứ", "ký", "nơi nhận", "người soạn thảo", "số bản",
      ])
  }

  // MARK: Drafts and issued plans

  private static let complete =
    head + """
      số: 5
      ký hiệu: KH-UBND
      địa danh: X
      ngày: 05/01/2026
      nhiệm vụ:
        Lời.
      ký:
        họ tên: A
      nơi nhận:
        - Lưu: VT
      """

  @Test func aDraftLacksWhatAnIssuedPlanNeeds() {
    let draft = analysis(head + "nhiệm vụ:\n  Lời.\n")
    #expect(draft.diagnostics.map(\.severity) == Array(repeating: .note, count: 6))
    let issued = analysis(head + "nhiệm vụ:\n  Lời.\n", isIssued: true)
    #expect(issued.diagnostics.map(\.severity) == Array(repeating: .error, count: 6))
    checkFindings(Self.complete, "", isIssued: true, ignoring: [])
    #expect(
      analysis("").diagnostics.filter { $0.severity == .error }.map(\.id) == Array(repeating: "missing-field", count: 3)
    )
  }

  @Test func anIncompleteDateIsADraft() {
    let text = Self.complete.replacing("05/01/2026", with: "tháng 6/2026")
    #expect(!analysis(text).diagnostics.hasErrors)
    checkFindings(text, "7:7 error incomplete-date: tháng 6/2026", isIssued: true)
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

  // MARK: Waivers

  @Test func waivers() {
    checkBodyFindings(
      """
      # bỏ qua heading-stop: tên riêng
      nhiệm vụ: Nhiệm vụ.
        Lời.
      giải pháp: Giải pháp
        # bỏ qua heading-stop: đã sửa
        Lời.
        # bỏ qua heading-stop
        khoản: Khoản.
          # bỏ qua ill-typed-value: lỗi không bỏ qua được
          kinh phí: 500
          Lời.
      """,
      """
      5:3 warning unused-waiver: # bỏ qua heading-stop: đã sửa
      7:3 warning waiver-without-reason: # bỏ qua heading-stop
      8:10 warning heading-stop: Khoản.
      9:5 warning unused-waiver: # bỏ qua ill-typed-value: lỗi không bỏ qua được
      10:15 error ill-typed-value: 500
      """)
  }

  @Test func aFileInUTF16IsNotReadFurther() {
    let analysis = Analysis(of: SourceFile(path: "a.plan", bytes: [0xFF, 0xFE, 0x74, 0x00]))
    #expect(analysis.diagnostics.map(\.id) == ["utf-16"])
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
