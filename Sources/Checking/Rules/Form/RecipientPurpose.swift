import ActionPlan
package import PlanSyntax

/// Two ways of writing one purpose in one list: "(để báo cáo)" and "(để b/c)".
package enum RecipientPurpose: Rule {
  package static let id = "recipient-purpose"
  package static let family = Family.form
  package static let severity = Diagnostic.Severity.note
  package static var page: [UInt8] { PackageResources.recipient_purpose_md }

  /// Short and long for one purpose.
  private static let forms: [(short: String, long: String)] = [
    ("b/c", "báo cáo"), ("t/h", "thực hiện"), ("p/h", "phối hợp"), ("ph/h", "phối hợp"), ("chỉ đạo", "c/đ"),
  ]

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    manuscript.plan.recipientLists.flatMap { list -> [Diagnostic] in
      var first: [String: (form: String, span: SourceSpan)] = [:]
      return list.compactMap { manuscript.passage(of: $0) }.compactMap { passage -> Diagnostic? in
        guard let open = passage.tokens.lastIndex(where: { $0.text == "(" }),
          let close = passage.tokens[open...].firstIndex(where: { $0.text == ")" }), close > open + 1
        else { return nil }
        let text = passage.tokens[open + 1..<close].map { $0.lower }.joined().trimmingSpaces()
        guard let form = forms.first(where: { text.holds($0.short) || text.holds($0.long) }) else { return nil }
        let isShort = text.holds(form.short)
        // "(b/c)" and "(để b/c)" are two forms as well.
        let shape = (text.hasPrefix("để") ? "để " : "") + (isShort ? form.short : form.long)
        guard let before = first[form.long] else {
          first[form.long] = (shape, passage.span(of: open..<close + 1))
          return nil
        }
        guard before.form != shape else { return nil }
        return finding(
          unlike(shape, before.form), at: passage.span(of: open..<close + 1),
          labels: [Diagnostic.Label(Message("cách viết kia", en: "the other"), at: before.span)])
      }
    }
  }

  private static func unlike(_ form: String, _ other: String) -> Message {
    Message(
      "“(\(form))” và “(\(other))” trong cùng một danh sách nơi nhận; nên viết một cách.",
      en: "'(\(form))' and '(\(other))' among the recipients; choose one.")
  }
}
