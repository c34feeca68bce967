package import PlanSyntax

/// Parts of an act named from large to small: "Điều 5 khoản 2 điểm a".
package enum PartOrder: Rule {
  package static let id = "part-order"
  package static let family = Family.citations
  package static let severity = Diagnostic.Severity.warning
  package static let source: Message? = .decree("Phụ lục II, Mục V, khoản 7")
  package static var page: [UInt8] { PackageResources.part_order_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    manuscript.partReferences.flatMap { number, references in
      let passage = manuscript.passages[number]
      return references.compactMap { reference -> Diagnostic? in
        let levels = reference.parts.map(\.level)
        guard levels.count > 1, !reference.isOfList, !levels.contains(.annex),
          zip(levels, levels.dropFirst()).allSatisfy({ $0 > $1 })
        else { return nil }
        let span = passage.span(of: reference.tokens)
        let turned = reference.parts.reversed().map { part in
          passage.tokens[part.tokens].map { $0.isBlank ? " " : $0.text }.joined()
        }.joined(separator: " ")
        // With commas it is how contents are listed.
        var found = finding(
          fromLarge, at: span, fixes: [.writing(turned, at: span, isSafe: !reference.hasCommas)])
        if reference.hasCommas { found.severity = .note }
        return found
      }
    }
  }

  private static let fromLarge = Message(
    "Dẫn từ phần lớn đến phần nhỏ; viết từ nhỏ đến lớn: điểm, khoản, Điều, Mục, Chương, Phần.",
    en: "Parts are named from large to small; write the small ones first: điểm, khoản, Điều, Mục, Chương, Phần.")
}
