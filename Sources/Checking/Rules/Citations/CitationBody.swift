import ActionPlan
package import PlanSyntax

/// A body that the symbol is not of: "Quyết định số …/QĐ-TTg … của Chính phủ".
package enum CitationBody: Rule {
  package static let id = "citation-body"
  package static let family = Family.citations
  package static let severity = Diagnostic.Severity.warning
  package static let source: Message? = .decree("Phụ lục I, Phần I, Mục II, khoản 3")
  package static let yieldsTo: [Diagnostic.ID] = [CitationConflict.id]
  package static var page: [UInt8] { PackageResources.citation_body_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    manuscript.citations.compactMap { citation in
      guard let body = citation.body, let issuer = citation.issuer, let letters = citation.groups.last,
        let expected = Issuer.expected(by: letters), !expected.contains(issuer)
      else { return nil }
      return finding(disagrees(body.value, citation.key), at: body.span, help: help(letters))
    }
  }

  private static func disagrees(_ body: String, _ key: String) -> Message {
    Message(
      "“\(body)” không khớp với ký hiệu “\(key)”.", en: "'\(body)' does not agree with the symbol '\(key)'.")
  }

  private static func help(_ letters: String) -> Message? {
    switch letters {
    case "TTg": Message("“TTg” là Thủ tướng Chính phủ", en: "'TTg' is the Prime Minister (Thủ tướng Chính phủ)")
    case "CP": Message("“CP” là Chính phủ", en: "'CP' is the Government (Chính phủ)")
    case "TW":
      Message(
        "“TW” là Bộ Chính trị, Ban Bí thư hoặc Ban Chấp hành Trung ương",
        en: "'TW' is the Politburo, the Secretariat or the Central Committee")
    case _:
      Message(
        "“\(letters)” là Quốc hội hoặc Ủy ban Thường vụ Quốc hội",
        en: "'\(letters)' is the National Assembly or its Standing Committee")
    }
  }
}
