import ActionPlan
package import PlanSyntax

/// "kế hoạch này" in a Kế hoạch: the name of a particular document begins with a capital.
package enum OwnDocumentCapital: Rule {
  package static let id = "own-document-capital"
  package static let family = Family.text
  package static let severity = Diagnostic.Severity.warning
  package static let source: Message? = .decree("Phụ lục II, Mục V, khoản 6")
  package static var page: [UInt8] { PackageResources.own_document_capital_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    var kinds: Set<String> = []
    if let kind = manuscript.plan.kind?.value.lowercased(), !kind.isEmpty {
      kinds.insert(kind)
      // A "Kế hoạch hành động" calls itself "Kế hoạch" as well.
      let words = kind.split(separator: " ")
      if words.count > 1 { kinds.insert("\(words[0]) \(words[1])") }
    }
    if manuscript.plan.act != nil || manuscript.plan.attachedTo != nil { kinds.insert("quyết định") }
    return kinds.sorted().flatMap { kind in
      manuscript.occurrences(of: "\(kind) này").compactMap { found in
        guard !found.first.beginsWithCapital else { return nil }
        let mended = capitalised(kind) + " này"
        return finding(
          small(found.text, mended), at: found.span,
          fixes: [.writing(mended, at: found.span)])
      }
    }
  }

  private static func small(_ text: String, _ mended: String) -> Message {
    Message(
      "“\(text)” chỉ chính văn bản này, viết hoa: “\(mended)”.", en: "'\(text)' is this very document: '\(mended)'.")
  }
}
