import ActionPlan
package import PlanSyntax

/// A deputy who signs without "KT." and the head's office above. Of collectives that are no Ủy ban nhân dân only their own rules
/// say how a deputy signs ("TM. Ban Thường vụ", "Phó Bí thư"), and nothing is told.
package enum DeputyMark: Rule {
  package static let id = "deputy-mark"
  package static let family = Family.form
  package static let severity = Diagnostic.Severity.warning
  package static let source: Message? = .decree("Phụ lục I, Phần I, Mục II, khoản 7")
  package static let yieldsTo = ["deputy-office"]
  package static var page: [UInt8] { PackageResources.deputy_mark_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    manuscript.plan.allSignatures.compactMap { signature in
      guard let office = signature.office.first, signature.office.count == 1,
        office.value.lowercased().hasPrefix("phó "),
        signature.authority.isEmpty
          || signature.authority.allSatisfy({ bodyKey($0.value).hasPrefix("tm ủy ban nhân dân") })
      else { return nil }
      let head = capitalised(String(office.value.dropFirst("Phó ".count)))
      return finding(without(head), at: office.span, help: mend(head, office.value))
    }
  }

  private static func without(_ head: String) -> Message {
    Message(
      "Cấp phó ký thay thì phía trên có dòng “KT. \(head)”.",
      en: "Where a deputy signs, the line 'KT. \(head)' stands above.")
  }

  private static func mend(_ head: String, _ deputy: String) -> Message {
    Message(
      "viết “chức vụ: |”, rồi hai dòng thụt vào: “KT. \(head)”, “\(deputy)”",
      en: "write 'chức vụ: |' and two deeper lines: 'KT. \(head)', '\(deputy)'")
  }
}
