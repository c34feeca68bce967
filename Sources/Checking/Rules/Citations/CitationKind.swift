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
    // A plan cites few kinds, each time and again.
    var interner = Interner(capacity: manuscript.citations.count)
    var known: [(kind: String, letters: String, isOfAssembly: Bool, agrees: Bool)] = []
    return manuscript.citations.compactMap { citation in
      guard let kind = citation.kind, let letters = citation.firstLetters else { return nil }
      let isOfAssembly = letters.hasPrefix("QH") && citation.groups.count <= 2
      var hash = RunningHash(of: kind.value)
      hash.add(letters)
      let number = interner.number(hash) { earlier in
        known[earlier].kind.hasBytes(of: kind.value) && known[earlier].letters.hasBytes(of: letters)
          && known[earlier].isOfAssembly == isOfAssembly
      }
      if number == known.count {
        let agrees = agrees(kind.value.lowercased(), letters, isOfAssembly: isOfAssembly)
        known.append((kind.value, letters, isOfAssembly, agrees))
      }
      return known[number].agrees ? nil : report(citation, kind)
    }
  }

  private static func agrees(_ kind: String, _ letters: String, isOfAssembly: Bool) -> Bool {
    // The first letters of a công văn are a body's.
    if kind == "công văn" { return true }
    if isOfAssembly { return ["luật", "bộ luật", "nghị quyết", "pháp lệnh"].contains(kind) }
    guard let kinds = ActKinds.kinds(of: letters), kind != "luật", kind != "bộ luật" else { return true }
    // "kế hoạch" of "kế hoạch hành động".
    let words = kind.split(separator: " ").prefix(2)
    return kinds.contains { $0.split(separator: " ").elementsEqual(words) }
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
