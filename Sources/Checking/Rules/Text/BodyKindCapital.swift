package import PlanSyntax

/// "các Sở, ngành": no name follows, so the kind of body is a common noun.
package enum BodyKindCapital: Rule {
  package static let id = "body-kind-capital"
  package static let family = Family.text
  package static let severity = Diagnostic.Severity.note
  package static let source: Message? = .decree("Phụ lục II, Mục IV, khoản 1")
  package static var page: [UInt8] { PackageResources.body_kind_capital_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    kinds.flatMap { kind in
      manuscript.occurrences(of: kind).compactMap { found in
        let index = found.tokens.lowerBound
        let before = found.passage.token(index - 2)?.lower
        let first = found.first
        guard first.beginsWithCapital, !first.isInCapitals, !found.passage.beginsSentence(index),
          before == "các" || before == "của" || before == "với"
        else { return nil }
        return finding(
          Message(
            "“\(found.text)” không phải tên riêng, viết thường.",
            en: "'\(found.text)' names no body and is written small."),
          at: found.span,
          fixes: [.writing(found.text.lowercased(), at: found.span)])
      }
    }
  }

  private static let kinds = ["sở , ngành", "sở , ban", "bộ , ngành", "bộ , cơ quan", "ban , ngành", "sở , đơn vị"]
}
