import Checking
import PlanSyntax

extension Defect {
  /// At least one for each rule.
  static let all: [Defect] = form + text

  private static let form: [Defect] = [
    .entry("subject-in-capitals", "trích yếu", "trích yếu: ⟦PHÁT TRIỂN KHOA HỌC VÀ CÔNG NGHỆ⟧\n")
  ]
}
