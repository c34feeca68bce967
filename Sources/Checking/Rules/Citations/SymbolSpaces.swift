package import PlanSyntax

/// A space inside a number and symbol: "09- NQ/TU", "594 /KH-UBND".
package enum SymbolSpaces: Rule {
  package static let id = "symbol-spaces"
  package static let family = Family.citations
  package static let severity = Diagnostic.Severity.warning
  package static let source: Message? = .decree("Phụ lục I, Phần I, Mục II, khoản 3")
  package static var page: [UInt8] { PackageResources.symbol_spaces_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    manuscript.citations.compactMap { citation in
      // Where a line was broken inside a symbol, the end of the line is printed as a space too.
      guard !citation.blanks.isEmpty else { return nil }
      var fix = Diagnostic.Fix(
        Message("viết liền “\(citation.key)”", en: "write '\(citation.key)'"), isSafe: true)
      fix.edits = citation.blanks.map { SourceEdit($0, "") }
      return finding(hasSpaces(citation.key), at: citation.name, fixes: [fix])
    }
  }

  private static func hasSpaces(_ key: String) -> Message {
    Message("Có khoảng trống trong số, ký hiệu “\(key)”.", en: "A space stands inside the symbol '\(key)'.")
  }
}
