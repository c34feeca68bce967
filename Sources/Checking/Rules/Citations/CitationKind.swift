import ActionPlan
package import PlanSyntax

/// A kind that the symbol does not say: "Quyết định số 55/2007/CT-UBND".
package enum CitationKind: Rule {
  package static let id = "citation-kind"
  package static let family = Family.citations
  package static let severity = Diagnostic.Severity.warning
  package static let source: Message? = .decree("Phụ lục III, Mục I")
  package static var page: [UInt8] { PackageResources.citation_kind_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    manuscript.citations.compactMap { citation in
      // The first letters of a công văn are a body's.
      guard let kind = citation.kind, let lower = citation.kindInLowerCase, lower != "công văn",
        let letters = citation.firstLetters
      else { return nil }
      // "kế hoạch" of "kế hoạch hành động".
      let words = lower + " "
      if letters.hasPrefix("QH"), citation.groups.count <= 2 {
        return ["luật", "bộ luật", "nghị quyết", "pháp lệnh"].contains(lower) ? nil : report(citation, kind)
      }
      guard let kinds = ActKinds.kinds(of: letters),
        !kinds.contains(where: { words.utf8.starts(with: ($0 + " ").utf8) }), lower != "luật", lower != "bộ luật"
      else {
        return nil
      }
      return report(citation, kind)
    }
  }

  private static func report(_ citation: Citation, _ kind: Located<String>) -> Diagnostic {
    let abbreviation = ActKinds.abbreviation(of: kind.value.lowercased())
    return finding(
      disagrees(kind.value, citation.key), at: kind.span.union(citation.name),
      help: abbreviation.map {
        Message(
          "ký hiệu của \(kind.value.lowercased()) bắt đầu bằng “\($0)”; xem lại văn bản gốc",
          en: "the symbol of such an act begins with '\($0)'; look it up")
      })
  }

  private static func disagrees(_ kind: String, _ key: String) -> Message {
    Message(
      "“\(kind)” không khớp với ký hiệu “\(key)”.", en: "'\(kind)' does not agree with the symbol '\(key)'.")
  }
}
