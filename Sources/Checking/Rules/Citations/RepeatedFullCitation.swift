package import PlanSyntax

/// An act cited in full again: later mentions have kind and number alone. Off unless asked for: most plans repeat the date, and the
/// reader is not misled.
package enum RepeatedFullCitation: Rule {
  package static let id = "repeated-full-citation"
  package static let family = Family.citations
  package static let severity = Diagnostic.Severity.note
  package static let isOn = false
  package static let source: Message? = .decree("Phụ lục I, Phần I, Mục II, khoản 6")
  package static var page: [UInt8] { PackageResources.repeated_full_citation_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    // Of each act, where it was cited in full last with another date than before.
    var firsts: [Int?] = Array(repeating: nil, count: manuscript.citations.actCount)
    return manuscript.citations.indices.compactMap { number in
      let citation = manuscript.citations[number]
      guard citation.place != .subject, let date = citation.date else { return nil }
      guard let first = firsts[citation.act].map({ manuscript.citations[$0] }), first.date?.value == date.value else {
        firsts[citation.act] = number
        return nil
      }
      // A legal basis is a list of its own; what a title names is quoted as it is.
      guard citation.place != .legalBasis, !citation.isInTitle else { return nil }
      let surplus = SourceSpan(citation.name.end, citation.span.end)
      return finding(
        isFull(citation.key), at: citation.span,
        labels: [Diagnostic.Label(Message("lần đầu ở đây", en: "first here"), at: first.span)],
        fixes: [
          Diagnostic.Fix(
            Message("bỏ ngày và cơ quan ban hành", en: "drop date and body"), isSafe: false, SourceEdit(surplus, ""))
        ])
    }
  }

  private static func isFull(_ key: String) -> Message {
    Message(
      "“\(key)” đã được dẫn đầy đủ; từ lần sau chỉ ghi tên loại và số, ký hiệu.",
      en: "'\(key)' was cited in full before; later mentions have kind and number alone.")
  }
}
