import ActionPlan
package import PlanSyntax

/// One number and symbol with two dates, or with two bodies.
package enum CitationConflict: Rule {
  package static let id = "citation-conflict"
  package static let family = Family.citations
  package static let severity = Diagnostic.Severity.error
  package static let source: Message? = .decree("Phụ lục I, Phần I, Mục II, khoản 6")
  package static let yieldsTo: [Diagnostic.ID] = [ImpossibleDate.id]
  package static var page: [UInt8] { PackageResources.citation_conflict_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    judged(manuscript).findings
  }

  /// Of each act, the ways of naming it that its later mentions are compared with.
  static func mentions(in manuscript: Manuscript) -> [[Citation]] { judged(manuscript).mentions }

  private static func judged(_ manuscript: Manuscript) -> (findings: [Diagnostic], mentions: [[Citation]]) {
    // By ``Citation/act``.
    var mentions: [[Citation]] = Array(repeating: [], count: manuscript.citations.actCount)
    var findings: [Diagnostic] = []
    for citation in manuscript.citations {
      let earlier = mentions[citation.act]
      if let date = citation.date, let year = citation.yearInNumber, date.value.year != year {
        findings.append(finding(otherYear(citation.key, year), at: date.span))
      } else if let (message, span, label) = earlier.lazy.compactMap({ disagreement(of: citation, with: $0) }).first {
        findings.append(finding(message, at: span, labels: [label]))
      }
      if earlier.count < mostMentions, !earlier.contains(where: { isSaidAlike($0, citation) }) {
        mentions[citation.act].append(citation)
      }
    }
    return (findings, mentions)
  }

  /// Ways of naming one act that the next mention is compared with; no plan has so many.
  private static let mostMentions = 100

  /// Whether what disagrees with one of two disagrees with the other.
  private static func isSaidAlike(_ a: Citation, _ b: Citation) -> Bool {
    a.issuer == b.issuer && a.date?.value == b.date?.value && (a.body == nil) == (b.body == nil)
      && a.subject == b.subject
  }

  private static func disagreement(
    of citation: Citation, with first: Citation
  ) -> (Message, SourceSpan, Diagnostic.Label)? {
    let (here, there) = (citation.issuer, first.issuer)
    // Two communes have a 15/QĐ-UBND each.
    if let here, let there, here.isLocal, there.isLocal, here != there { return nil }
    if let date = citation.date, let other = first.date, date.value != other.value {
      guard isOneAct(citation, first) else { return nil }
      return (
        dates(citation.key), date.span,
        Diagnostic.Label(Message("ở đây ghi ngày khác", en: "another date here"), at: other.span)
      )
    }
    if let here, let there, here != there, !here.isLocal || !there.isLocal, let body = citation.body,
      let other = first.body, citation.date?.value == first.date?.value || citation.date == nil || first.date == nil
    {
      return (
        bodies(citation.key), body.span,
        Diagnostic.Label(Message("ở đây ghi cơ quan khác", en: "another body here"), at: other.span)
      )
    }
    return nil
  }

  /// Numbers begin anew each year (Điều 15), the Party's each term: two dates of one number may be two acts, unless the number has
  /// its year, the year is the same, or day and month are.
  private static func isOneAct(_ a: Citation, _ b: Citation) -> Bool {
    guard let first = a.date?.value, let second = b.date?.value else { return false }
    return a.yearInNumber != nil || first.year == second.year
      || (first.day == second.day && first.month == second.month)
      || (a.subject.count > 3 && a.subject == b.subject)
  }

  private static func otherYear(_ key: String, _ year: Int) -> Message {
    Message(
      "“\(key)” là văn bản của năm \(year), ngày ban hành ghi năm khác.",
      en: "'\(key)' is of the year \(year), and dated in another.")
  }

  private static func dates(_ key: String) -> Message {
    Message("“\(key)” được ghi hai ngày ban hành khác nhau.", en: "'\(key)' is given two dates.")
  }

  private static func bodies(_ key: String) -> Message {
    Message("“\(key)” được ghi hai cơ quan ban hành khác nhau.", en: "'\(key)' is given two issuing bodies.")
  }
}
