package import PlanSyntax

/// "…, ngày 22/12/2024" beside "… ngày 22/12/2024": with the comma and without it in one plan.
package enum CitationComma: Rule {
  package static let id = "citation-comma"
  package static let family = Family.citations
  package static let severity = Diagnostic.Severity.note
  package static let source: Message? = .oneWay
  package static var page: [UInt8] { PackageResources.citation_comma_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    let dated = manuscript.citations.lazy.filter { $0.dateWord != nil }
    let count = dated.count { $0.comma != nil }
    // Most plans have one way.
    if count == 0 || count == dated.count { return [] }
    let with = Array(dated.filter { $0.comma != nil })
    let without = Array(dated.filter { $0.comma == nil })
    // The decree's own citations have none: it decides where both are as many.
    if with.count > without.count, let first = with.first {
      return without.map { citation in
        finding(
          lacksComma(citation.key), at: citation.name, labels: [Diagnostic.Label(otherwise, at: first.name)],
          fixes: [
            Diagnostic.Fix(
              Message("thêm dấu phẩy", en: "add a comma"), isSafe: false,
              SourceEdit(SourceSpan(citation.name.end, citation.name.end), ","))
          ])
      }
    }
    guard let first = without.first else { return [] }
    return with.compactMap { citation in
      citation.comma.map { comma in
        finding(
          hasComma(citation.key), at: comma, labels: [Diagnostic.Label(otherwise, at: first.name)],
          fixes: [
            Diagnostic.Fix(Message("bỏ dấu phẩy", en: "drop the comma"), isSafe: false, SourceEdit(comma, ""))
          ])
      }
    }
  }

  private static let otherwise = Message("ở đây viết cách khác", en: "written the other way here")

  private static func hasComma(_ key: String) -> Message {
    Message(
      "Sau “\(key)” có dấu phẩy trước “ngày”; phần lớn chỗ khác không có.",
      en: "A comma stands between '\(key)' and 'ngày'; most other places have none.")
  }

  private static func lacksComma(_ key: String) -> Message {
    Message(
      "Sau “\(key)” không có dấu phẩy trước “ngày”; phần lớn chỗ khác có.",
      en: "No comma stands between '\(key)' and 'ngày'; most other places have one.")
  }
}
