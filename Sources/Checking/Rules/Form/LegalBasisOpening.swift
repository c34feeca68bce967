package import PlanSyntax

/// A legal basis that names an act without "Căn cứ", or begins in lower case.
package enum LegalBasisOpening: Rule {
  package static let id = "legal-basis-opening"
  package static let family = Family.form
  package static let severity = Diagnostic.Severity.warning
  package static let source: Message? = .decree("Phụ lục I, Phần I, Mục II, khoản 6")
  package static var page: [UInt8] { PackageResources.legal_basis_opening_md }

  private static let acts = [
    "hiến pháp", "bộ luật", "luật", "pháp lệnh", "nghị quyết", "nghị định", "thông tư", "quyết định", "chỉ thị",
    "kế hoạch", "chương trình", "công văn", "thông báo", "kết luận", "đề án",
  ]

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    manuscript.legalBases.joined().compactMap { basis in
      let passage = basis.passage
      let first = passage.tokens[0]
      let act = acts.first { passage.match($0.split(separator: " ").map(String.init), at: 0) != nil }
      if act != nil, first.beginsWithCapital {
        return finding(
          bare, at: passage.span,
          fixes: [
            insertion("Căn cứ ", at: SourceSpan(first.span.start, first.span.start), "thêm “Căn cứ”", "add 'Căn cứ'")
          ])
      }
      guard first.kind == .word, !first.beginsWithCapital else { return nil }
      let capital = capitalised(first.text)
      return finding(
        lower, at: first.span, fixes: [insertion(capital, at: first.span, "viết “\(capital)”", "write '\(capital)'")])
    }
  }

  private static func insertion(_ text: String, at span: SourceSpan, _ vi: String, _ en: String) -> Diagnostic.Fix {
    Diagnostic.Fix(Message(vi, en: en), isSafe: true, SourceEdit(span, text))
  }

  private static let bare = Message(
    "Căn cứ ban hành bắt đầu bằng “Căn cứ”.", en: "A legal basis begins with 'Căn cứ'.")
  private static let lower = Message(
    "Mỗi căn cứ là một dòng riêng, chữ đầu viết hoa.", en: "Each legal basis is a line of its own, with a capital.")
}
