package import PlanSyntax

/// "quận 1", "thành phố Hồ Chí Minh": the units whose common noun is capitalised too.
package enum UnitCapital: Rule {
  package static let id = "unit-capital"
  package static let family = Family.text
  package static let severity = Diagnostic.Severity.warning
  package static let source: Message? = .decree("Phụ lục II, Mục III, khoản 1")
  package static var page: [UInt8] { PackageResources.unit_capital_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    numbered(in: manuscript)
      + ["thành phố hồ chí minh", "thủ đô hà nội"].flatMap { name in
        manuscript.occurrences(of: name).compactMap { found in
          found.first.beginsWithCapital ? nil : finding(found.first, found.text, at: found.span)
        }
      }
  }

  private static func numbered(in manuscript: Manuscript) -> [Diagnostic] {
    ["quận", "phường"].flatMap { kind in
      manuscript.words[kind].compactMap { place in
        let passage = manuscript.passages[place.passage]
        guard !passage.tokens[place.token].beginsWithCapital, let number = passage.token(place.token + 2),
          number.kind == .number,
          passage.index(before: place.token).map({ passage.tokens[$0].kind != .number }) ?? true
        else { return nil }
        let token = passage.tokens[place.token]
        return finding(token, "\(token.text) \(number.text)", at: token.span.union(number.span))
      }
    }
  }

  private static func finding(_ token: Token, _ text: String, at span: SourceSpan) -> Diagnostic {
    let mended = capitalised(text)
    return finding(
      Message("“\(text)” viết là “\(mended)”.", en: "'\(text)' is written '\(mended)'."), at: span,
      fixes: [.writing(capitalised(token.text), at: token.span)])
  }
}
