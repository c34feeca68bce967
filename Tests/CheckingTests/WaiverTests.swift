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
      9:5 warning unused-waiver: # bỏ qua ill-typed-value: lỗi không bỏ qua được
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
}
