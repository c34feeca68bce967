import ActionPlan
package import PlanSyntax

/// "Kính gửi: …" in a kind of document that has no addressee.
package enum AddresseeInPlan: Rule {
  package static let id = "addressee-in-plan"
  package static let family = Family.form
  package static let severity = Diagnostic.Severity.error
  package static let source: Message? = .decree("Phụ lục I, Phần I, Mục II, khoản 9")
  package static let yieldsTo = ["near-key", "missing-colon"]
  package static var page: [UInt8] { PackageResources.addressee_in_plan_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    guard !manuscript.plan.hasAddressee else { return [] }
    return manuscript.occurrences(of: "kính gửi").compactMap { found in
      let (passage, words) = (found.passage, found.tokens)
      guard words.lowerBound == 0, [.opening, .paragraph, .subject].contains(passage.place),
        let next = passage.index(after: words.upperBound - 1), passage.tokens[next].text == ":"
      else { return nil }
      return finding(none, at: passage.span(of: words), help: mend)
    }
  }

  private static let none = Message("Kế hoạch không có “Kính gửi”.", en: "A plan has no 'Kính gửi'.")
  private static let mend = Message(
    "bỏ dòng này, ghi nơi cần gửi vào “nơi nhận:”", en: "take the line away, and list who gets the plan in 'nơi nhận:'")
}

extension Plan {
  /// Tờ trình and báo cáo to a superior are addressed; a plan is not.
  var hasAddressee: Bool { ["tờ trình", "báo cáo"].contains(documentKind?.name) }
}
