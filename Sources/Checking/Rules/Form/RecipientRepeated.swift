import ActionPlan
package import PlanSyntax

/// One recipient twice.
package enum RecipientRepeated: Rule {
  package static let id = "recipient-repeated"
  package static let family = Family.form
  package static let severity = Diagnostic.Severity.warning
  package static var page: [UInt8] { PackageResources.recipient_repeated_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    manuscript.plan.recipientLists.flatMap { list -> [Diagnostic] in
      var first: [String: SourceSpan] = [:]
      return list.compactMap { manuscript.passage(of: $0) }.compactMap { passage in
        // What stands in brackets says what for, not whom.
        let words = passage.tokens.prefix { $0.text != "(" }.filter { $0.kind == .word || $0.kind == .number }
        let name = words.map(\.lower).joined(separator: " ")
        guard !name.isEmpty, !words.isEmpty, words[0].lower != "lưu" else { return nil }
        guard let before = first[name] else {
          first[name] = passage.span
          return nil
        }
        return finding(
          twice, at: passage.span,
          labels: [Diagnostic.Label(Message("lần đầu ở đây", en: "first here"), at: before)],
          fixes: [.deletion(of: passage.span, in: manuscript.source)])
      }
    }
  }

  private static let twice = Message("Nơi nhận này đã có ở trên.", en: "This recipient stands above already.")
}
