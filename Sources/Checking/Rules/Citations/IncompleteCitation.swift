import ActionPlan
package import PlanSyntax

/// An act whose first mention says neither when it was issued nor, where it is a legal basis, by whom.
package enum IncompleteCitation: Rule {
  package static let id = "incomplete-citation"
  package static let family = Family.citations
  package static let severity = Diagnostic.Severity.warning
  package static let source: Message? = .decree("Phụ lục I, Phần I, Mục II, khoản 6")
  package static var page: [UInt8] { PackageResources.incomplete_citation_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    // A title may be short: what it names is cited in full below.
    let all = manuscript.citations
    let citations = all.indices.filter {
      all[$0].place != .subject && all[$0].place != .recipient && all[$0].place != .annexTitle
    }
    // Of each act, where its date is given first, and whether it was named before.
    var full: [Int?] = Array(repeating: nil, count: all.actCount)
    for number in citations where all[number].date != nil && full[all[number].act] == nil {
      full[all[number].act] = number
    }
    var isNamed = Array(repeating: false, count: full.count)
    return citations.compactMap { number in
      if isNamed[all[number].act] { return nil }
      isNamed[all[number].act] = true
      guard all[number].date == nil, case let citation = all[number],
        !citation.isInTitle, citation.kind != nil, !isLaw(citation)
      else {
        return nil
      }
      if let full = full[citation.act].map({ all[$0] }) {
        var found = finding(
          isLater(citation), at: citation.span,
          labels: [Diagnostic.Label(Message("ngày ghi ở đây", en: "its date is here"), at: full.span)])
        found.severity = .note
        return found
      }
      var found = finding(lacksDate(citation), at: citation.span)
      if citation.place != .legalBasis { found.severity = .note }
      return found
    }
  }

  /// Of a law only kind and name are given.
  private static func isLaw(_ citation: Citation) -> Bool {
    ["luật", "bộ luật", "pháp lệnh"].contains(citation.kindInLowerCase) || citation.groups.last?.hasPrefix("QH") == true
  }

  private static func isLater(_ citation: Citation) -> Message {
    Message(
      "“\(citation.key)” được dẫn lần đầu mà không có ngày ban hành; đến lần sau mới có.",
      en: "'\(citation.key)' is first cited without its date, which a later mention has.")
  }

  private static func lacksDate(_ citation: Citation) -> Message {
    Message(
      "“\(citation.key)” được dẫn mà không có ngày ban hành.", en: "'\(citation.key)' is cited without its date.")
  }
}
