import ActionPlan
import Checking
import PlanSyntax
import Testing

/// Beyond its page: what a draft may have and an issued plan not, and what only looks like a blank.
@Suite struct PlaceholderTests {
  @Test func onlyAnIssuedPlanMayHaveNone() {
    let source = SourceFile(path: "a.plan", text: completed("địa danh: …\n"))
    for (isIssued, severity) in [(false, Diagnostic.Severity.note), (true, .error)] {
      let found = Check.diagnostics(of: Analysis(of: source, isIssued: isIssued), in: style)
      #expect(found.filter { $0.id == Placeholder.id }.map(\.severity) == [severity])
    }
  }

  @Test(arguments: ["thẩm quyền: TM. …", "họ tên: [họ và tên]", "chức vụ: .....", "chức vụ khác: <chức vụ>"])
  func valuesAreRead(value: String) {
    let found = findings(completed("ký:\n  \(value)\n")).filter { $0.id == Placeholder.id }
    #expect(found.count == 1)
  }

  @Test(arguments: [
    "Trồng lúa, ngô, khoai ... trên đất bãi.", "Bảo vệ nguồn nước (ao, hồ, sông…).",
    "Thực hiện “Chương trình … giai đoạn 2026 - 2030”.", "Theo chú thích [2], giá trị <b> và [không phải chú thích].",
    "Tiếp tục nâng cao năng lực...",
  ])
  func wordsAreNoBlanks(sentence: String) {
    expectClean(Placeholder.id, "nhiệm vụ:\n  \(sentence)\n")
  }

  @Test(arguments: [
    "Căn cứ đề nghị của ⟦…⟧, ⟦…⟧ ban hành Kế hoạch.", "Hoàn thành trước ngày ⟦…⟧ tháng ⟦…⟧ năm ⟦…⟧.",
    "Giao Sở ⟦<tên sở>⟧ chủ trì.", "Thực hiện Kế hoạch “⟦…⟧” của tỉnh.",
  ])
  func blanksInSentences(sentence: String) {
    expectFlagged(Placeholder.id, in: "nhiệm vụ:\n  \(sentence)\n")
  }
}
