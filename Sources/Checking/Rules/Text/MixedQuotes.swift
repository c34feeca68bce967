package import PlanSyntax

/// Straight and curly quotation marks in one text.
package enum MixedQuotes: Rule {
  package static let id = "mixed-quotes"
  package static let family = Family.text
  package static let severity = Diagnostic.Severity.note
  package static var page: [UInt8] { PackageResources.mixed_quotes_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    var straight = Usage(form: "\"…\"")
    var curly = Usage(form: "“…”")
    for passage in manuscript.passages {
      var isOpen = false
      for (index, token) in passage.tokens.enumerated() where token.kind == .sign {
        switch token.text {
        case "\"" where passage.token(index - 1)?.kind != .number || isOpen:
          isOpen.toggle()
          straight.places.append(Usage.Place(span: token.span, others: [curly.form: isOpen ? "“" : "”"]))
        case "“", "”": curly.places.append(Usage.Place(span: token.span, others: [straight.form: "\""]))
        default: break
        }
      }
    }
    return [inconsistency([straight, curly], mixed)].compactMap { $0 }
  }

  private static func mixed(_ rare: Usage, _ common: Usage) -> Message {
    Message(
      "Dấu ngoặc kép viết hai kiểu: \(rare.form) và \(common.form).",
      en: "Quotation marks of two kinds: \(rare.form) and \(common.form).")
  }
}
