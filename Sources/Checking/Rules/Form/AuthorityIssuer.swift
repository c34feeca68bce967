import ActionPlan
package import PlanSyntax

/// "TM. Ủy ban nhân dân" below a document that another body issues.
package enum AuthorityIssuer: Rule {
  package static let id = "authority-issuer"
  package static let family = Family.form
  package static let severity = Diagnostic.Severity.warning
  package static let source: Message? = .decree("Phụ lục I, Phần I, Mục II, khoản 7")
  package static var page: [UInt8] { PackageResources.authority_issuer_md }

  private static let bodies = ["ủy ban nhân dân", "hội đồng nhân dân"]

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    let plan = manuscript.plan
    return findings(plan.act?.signatures ?? [], below: plan.act?.letterhead.issuers ?? [])
      + findings(plan.signatures, below: plan.letterhead.issuers)
  }

  private static func findings(_ signatures: [Signature], below issuers: [[Located<String>]]) -> [Diagnostic] {
    guard issuers.count == 1 else { return [] }
    let issuer = issuers[0].map(\.value).joined(separator: " ")
    return signatures.flatMap(\.authority).compactMap { line in
      let authority = bodyKey(line.value)
      guard authority.hasPrefix("tm "),
        let body = bodies.first(where: { authority.holds($0) && !bodyKey(issuer).holds($0) })
      else { return nil }
      return finding(other(capitalised(body), issuer), at: line.span, help: mend)
    }
  }

  private static func other(_ body: String, _ issuer: String) -> Message {
    Message(
      "Ký thay mặt \(body) nhưng cơ quan ban hành là “\(issuer)”.",
      en: "Signed on behalf of \(body), but '\(issuer)' issues the document.")
  }

  private static let mend = Message(
    "thủ trưởng ký thì bỏ “thẩm quyền:”, chỉ ghi chức vụ, ví dụ “Giám đốc”",
    en: "a head signs without 'thẩm quyền:', with an office such as 'Giám đốc'")
}
