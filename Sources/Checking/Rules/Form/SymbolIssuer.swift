import ActionPlan
package import PlanSyntax

/// A symbol that names another body than issues the document. Told only of Ủy ban nhân dân and Hội đồng nhân dân, whose
/// abbreviations are the same everywhere.
package enum SymbolIssuer: Rule {
  package static let id = "symbol-issuer"
  package static let family = Family.form
  package static let severity = Diagnostic.Severity.warning
  package static let source: Message? = .decree("Phụ lục I, Phần I, Mục II, khoản 3")
  package static let yieldsTo = ["symbol-form"]
  package static var page: [UInt8] { PackageResources.symbol_issuer_md }

  private static let bodies = [("ủy ban nhân dân", "UBND"), ("hội đồng nhân dân", "HĐND")]

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    [manuscript.plan.act?.letterhead, manuscript.plan.letterhead].compactMap { fields in
      guard let fields, let symbol = fields.symbol, fields.issuers.count == 1 else { return nil }
      let written = fields.issuers[0].map(\.value).joined(separator: " ")
      let name = bodyKey(written)
      let groups = symbol.value.text.split { $0 == "-" || $0 == "/" }.map(String.init)
      guard groups.count > 1 else { return nil }
      for (body, abbreviation) in bodies {
        let isNamed = groups.contains(abbreviation)
        if name.hasPrefix(body), !isNamed {
          return finding(lacks(abbreviation, body), at: symbol.span, help: mend(abbreviation))
        }
        // A name still to be written is none.
        if !name.holds(body), isNamed, !written.holds("…") {
          return finding(names(abbreviation, fields.issuers[0]), at: symbol.span, help: own)
        }
      }
      return nil
    }
  }

  private static func lacks(_ abbreviation: String, _ body: String) -> Message {
    Message(
      "Văn bản của \(capitalised(body)) có chữ “\(abbreviation)” trong ký hiệu.",
      en: "The symbol of a document of \(capitalised(body)) holds '\(abbreviation)'.")
  }

  private static func mend(_ abbreviation: String) -> Message {
    Message("ví dụ “KH-\(abbreviation)”", en: "such as 'KH-\(abbreviation)'")
  }

  private static func names(_ abbreviation: String, _ issuer: [Located<String>]) -> Message {
    let issuer = issuer.map(\.value).joined(separator: " ")
    return Message(
      "Ký hiệu có “\(abbreviation)” nhưng cơ quan ban hành là “\(issuer)”.",
      en: "The symbol says '\(abbreviation)', but '\(issuer)' issues the document.")
  }

  private static let own = Message(
    "ghi chữ viết tắt tên cơ quan ban hành, ví dụ “KH-SKHCN”",
    en: "write the abbreviation of the issuing body, such as 'KH-SKHCN'")
}
