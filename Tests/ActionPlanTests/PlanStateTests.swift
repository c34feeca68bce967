import PlanSyntax
import Support
import Testing

@testable import ActionPlan

/// What a plan may lack or must not have: drafts, attached plans, findings that are waived.
@Suite struct PlanStateTests {
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

  @Test func aFileInUTF16IsNotReadFurther() {
    let analysis = Analysis(of: SourceFile(path: "a.plan", bytes: [0xFF, 0xFE, 0x74, 0x00]))
    #expect(analysis.diagnostics.map(\.id) == ["utf-16"])
  }

  @Test func deputiesHaveALineOfTheirOwn() {
    checkFindings(
      head + """
        nhiệm vụ:
          Lời.
        ký:
          thẩm quyền: TM Ủy ban nhân dân
          chức vụ: KT. Chủ tịch Phó Chủ tịch
        """,
      """
      7:15 warning authority-form: TM
      8:12 warning deputy-office: KT. Chủ tịch Phó Chủ tịch
      """)
    checkFindings(
      head + """
        nhiệm vụ:
          Lời.
        ký:
          chức vụ: |
            KT. Chủ tịch
            Phó Chủ tịch
        """, "")
  }
}
