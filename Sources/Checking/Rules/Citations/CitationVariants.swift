package import PlanSyntax

/// One act under two kinds: "Thông báo kết luận số 234-TB/TW" and "kết luận số 234-TB/TW".
package enum CitationVariants: Rule {
  package static let id = "citation-variants"
  package static let family = Family.citations
  package static let severity = Diagnostic.Severity.warning
  package static let source: Message? = .decree("Phụ lục I, Phần I, Mục II, khoản 6")
  package static let yieldsTo: [Diagnostic.ID] = [CitationKind.id]
  package static var page: [UInt8] { PackageResources.citation_variants_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    // The first of each act that gives its kind.
    var firsts: [Int?] = Array(repeating: nil, count: manuscript.citations.actCount)
    return manuscript.citations.indices.compactMap { number in
      let citation = manuscript.citations[number]
      guard let kind = citation.kind else { return nil }
      guard let first = firsts[citation.act].map({ manuscript.citations[$0] }), let firstKind = first.kind else {
        firsts[citation.act] = number
        return nil
      }
      if firstKind.value.utf8.elementsEqual(kind.value.utf8) { return nil }
      guard firstKind.value.lowercased() != kind.value.lowercased(), !areTwoActs(first, citation) else { return nil }
      var found = finding(
        differs(citation.key, firstKind.value, kind.value), at: kind.span.union(citation.name),
        labels: [
          Diagnostic.Label(Message("ở đây là “\(firstKind.value)”", en: "'\(firstKind.value)' here"), at: first.span)
        ],
        fixes: [.writing(firstKind.value, at: kind.span)])
      // "Chương trình hành động", then "Chương trình": the kind is the same.
      let (a, b) = (firstKind.value.lowercased(), kind.value.lowercased())
      if a.hasPrefix(b) || b.hasPrefix(a) { found.severity = .note }
      return found
    }
  }

  private static func areTwoActs(_ a: Citation, _ b: Citation) -> Bool {
    guard let first = a.date?.value, let second = b.date?.value else { return false }
    return first != second
  }

  private static func differs(_ key: String, _ first: String, _ second: String) -> Message {
    Message(
      "“\(key)” được gọi là “\(first)” rồi lại là “\(second)”.",
      en: "'\(key)' is called '\(first)', then '\(second)'.")
  }
}
