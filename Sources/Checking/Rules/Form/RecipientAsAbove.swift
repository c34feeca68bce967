import ActionPlan
package import PlanSyntax

/// "Như trên" where nobody is addressed above; "Như Điều …" where there are no articles; an act without "Như Điều …".
package enum RecipientAsAbove: Rule {
  package static let id = "recipient-as-above"
  package static let family = Family.form
  package static let severity = Diagnostic.Severity.warning
  package static let source: Message? = .decree("Phụ lục I, Phần I, Mục II, khoản 9")
  package static var page: [UInt8] { PackageResources.recipient_as_above_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    let plan = manuscript.plan
    let source = manuscript.source
    let ofPlan = plan.hasAddressee ? [] : plan.recipients.compactMap { manuscript.passage(of: $0) }
    let ofAct = plan.act?.recipients.compactMap { manuscript.passage(of: $0) } ?? []
    var findings: [Diagnostic] = ofPlan.compactMap { passage in
      // A list needs one recipient.
      let fixes = ofPlan.count > 1 ? [Diagnostic.Fix.deletion(of: passage.span, in: source)] : []
      if passage.isAsAbove { return finding(nobody, at: passage.span, fixes: fixes) }
      guard passage.match("như điều", at: 0) != nil else { return nil }
      return finding(noArticles, at: passage.span, fixes: fixes)
    }
    for passage in ofAct where passage.isAsAbove {
      findings.append(finding(asArticle, at: passage.span, help: example))
    }
    let names = ofAct.contains { passage in
      passage.isAsAbove || passage.match("như điều", at: 0) != nil
        || (passage.tokens[0].lower == "như" && passage.tokens.contains { $0.kind == .reference })
    }
    if !names, let first = ofAct.first {
      var finding = finding(withoutArticle, at: first.span, help: example)
      finding.severity = .note
      findings.append(finding)
    }
    return findings
  }

  private static let nobody = Message(
    "“Như trên” chỉ dùng khi văn bản có “Kính gửi”; kế hoạch thì không có.",
    en: "'Như trên' follows a 'Kính gửi', which a plan has not.")
  private static let noArticles = Message(
    "“Như Điều …” chỉ dùng trong quyết định; kế hoạch không có điều.",
    en: "'Như Điều …' belongs to a decision: a plan has no articles.")
  private static let asArticle = Message(
    "Trong quyết định viết “Như Điều …”, không viết “Như trên”.", en: "A decision has 'Như Điều …', not 'Như trên'.")
  private static let withoutArticle = Message(
    "Nơi nhận của quyết định thường bắt đầu bằng “Như Điều …”.",
    en: "The recipients of a decision usually begin with 'Như Điều …'.")
  private static let example = Message(
    "đặt “nhãn: thi-hanh” trong điều về thi hành, rồi viết “- Như {thi-hanh}”",
    en: "put 'nhãn: thi-hanh' into the article that names who executes it, and write '- Như {thi-hanh}'")
}

extension Passage {
  fileprivate var isAsAbove: Bool {
    match("như trên", at: 0) != nil || match("như kính gửi", at: 0) != nil
  }
}
