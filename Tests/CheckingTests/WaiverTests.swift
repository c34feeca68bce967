import ActionPlan
import Checking
import Foundation
import PlanSyntax
import Support
import Testing

/// A finding that stays, and why: a comment above its node.
@Suite struct WaiverTests {
  @Test func waiversHoldForWhatFollows() {
    expectFindings(
      """
      # bỏ qua heading-stop: tên riêng
      nhiệm vụ: Nhiệm vụ.
        Lời nói.
      giải pháp: Giải pháp
        # bỏ qua heading-stop: đã sửa
        Lời nói.
        # bỏ qua heading-stop
        khoản: Khoản.
          # bỏ qua ill-typed-value: lỗi không bỏ qua được
          kinh phí: 500
          Lời nói.
      """,
      """
      5:3 warning unused-waiver: # bỏ qua heading-stop: đã sửa
      7:3 warning waiver-without-reason: # bỏ qua heading-stop
      8:10 warning heading-stop: Khoản.
      9:14 warning unwaivable-error: ill-typed-value
      10:15 error ill-typed-value: 500
      """)
  }

  /// What is seen beside the template is waived like any other finding, and a waiver of nothing is told.
  @Test func findingsBesideTheTemplate() {
    let plan = "ký:\n  # bỏ qua authority-form: mẫu dấu cũ\n  thẩm quyền: TM Ủy ban nhân dân\n  chức vụ: Chủ tịch\n"
    expectFindings(plan, "")
    expectFindings(
      plan.replacing("TM Ủy", with: "TM. Ủy"), "2:3 warning unused-waiver: # bỏ qua authority-form: mẫu dấu cũ")
  }

  /// A rule's finding is of form: printing is possible, so a reason is enough, even for an error.
  @Test func anErrorOfARuleIsWaived() {
    expectFindings("# bỏ qua subject-in-capitals: theo bản của Tỉnh ủy\ntrích yếu: PHÁT TRIỂN KHOA HỌC\n", "")
  }

  /// Several in one comment share their reason, and each is judged by itself.
  @Test func severalInOneComment() {
    expectFindings(
      """
      # bỏ qua heading-stop, heading-too-long, near-keys, unknown-field: tên riêng
      nhiệm vụ: Nhiệm vụ.
        Lời nói.
        # bỏ qua heading-stop, item-depth: cũ
        khoản: Khoản
          Lời nói.
      """,
      """
      1:24 warning unused-waiver: heading-too-long
      1:42 warning unknown-finding: near-keys
      1:53 warning unwaivable-error: unknown-field
      4:3 warning unused-waiver: # bỏ qua heading-stop, item-depth: cũ
      """)
  }

  /// The words begin other comments as well.
  @Test func anOrdinaryCommentIsNone() {
    expectFindings("# bỏ qua phần này vì chưa có số liệu của các sở\nmục tiêu:\n  Một đoạn văn.\n", "")
    expectFindings(
      "# bỏ qua heading stop: gõ nhầm\nmục tiêu:\n  Một đoạn văn.\n", "1:10 warning unknown-finding: heading stop")
  }

  /// Letters of the comment may be encoded in parts.
  @Test func aWaiverInFormD() {
    let comment = "# bỏ qua heading-stop: tên riêng\n".decomposedStringWithCanonicalMapping
    expectFindings(comment + "nhiệm vụ: Nhiệm vụ.\n  Lời nói.\n", "1:3 warning not-composed: bỏ")
    expectFindings(
      comment.replacing("heading-stop", with: "heading-stops") + "mục tiêu:\n  Một đoạn văn.\n",
      "1:3 warning not-composed: bỏ\n1:10 warning unknown-finding: heading-stops")
  }

  /// What nobody asks for is not missed.
  @Test func aWaiverOfWhatIsOffIsUsed() {
    let plan = completed("# bỏ qua heading-stop: tên riêng\nmục tiêu:\n  Một đoạn văn.\n")
    func ids(_ settings: Settings) -> [Diagnostic.ID] {
      findings(plan, settings: settings).filter { $0.severity > .note }.map(\.id)
    }
    #expect(ids(Settings()) == ["unused-waiver"])
    #expect(ids(Settings().choosing(only: nil, without: ["heading-stop"])) == [])
    #expect(ids(Settings().choosing(only: ["unused-waiver", "near-key"], without: [])) == [])
    #expect(ids(Settings().choosing(only: ["unused-waiver", "heading-stop"], without: [])) == ["unused-waiver"])
  }

  /// Without its template not all of a plan is judged.
  @Test func withoutATemplateNoWaiverIsUnused() {
    let source = SourceFile(path: "a.plan", text: completed("# bỏ qua authority-form: cũ\nmục tiêu:\n  Đoạn văn.\n"))
    let analysis = Analysis(of: source)
    #expect(Check.diagnostics(of: analysis, in: style).contains { $0.id == "unused-waiver" })
    #expect(!Check.diagnostics(of: analysis, in: nil).contains { $0.id == "unused-waiver" })
  }

  @Test func whatIsWaivedIsKept() throws {
    let source = SourceFile(
      path: "a.plan",
      text: completed("# bỏ qua subject-in-capitals, heading-stop: theo bản gốc\ntrích yếu: PHÁT TRIỂN KHOA HỌC\n"))
    let waived = Check.findings(of: Analysis(of: source), in: style).waived
    let finding = try #require(waived.first)
    #expect(waived.count == 1)
    #expect(finding.diagnostic.id == "subject-in-capitals" && finding.diagnostic.severity == .error)
    #expect(finding.reason.value == "theo bản gốc")
    #expect(source.text(finding.reason.span) == "theo bản gốc")
  }

  /// The mark in front of the first line is none of the waiver's.
  @Test func aByteOrderMarkStays() throws {
    let plan = "\u{FEFF}" + completed("# bỏ qua heading-stop: cũ\n")
    let mended = Mending(SourceFile(path: "a.plan", text: plan)) {
      Check.diagnostics(of: Analysis(of: $0), in: style)
    }
    #expect(mended.source.bytes == Array(("\u{FEFF}" + completed("")).utf8))
  }
}
