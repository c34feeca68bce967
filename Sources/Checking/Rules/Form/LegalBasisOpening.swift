package import PlanSyntax

/// A legal basis that names an act without "Căn cứ", or begins in lower case.
package enum LegalBasisOpening: Rule {
  package static let id = "legal-basis-opening"
  package static let family = Family.form
  package static let severity = Diagnostic.Severity.warning
  package static let source: Message? = .decree("Phụ lục I, Phần I, Mục II, khoản 6")
  package static var page: [UInt8] { PackageResources.legal_basis_opening_md }

  private static let acts: [Phrase] = [
    "hiến pháp", "bộ luật", "luật", "pháp lệnh", "nghị quyết", "nghị định", "thông tư", "quyết định", "chỉ thị",
    "kế hoạch", "chương trình", "công văn", "thông báo", "kết luận", "đề án",
  ]

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    manuscript.legalBases.joined().compactMap { basis in
      let passage = basis.passage
      let first = passage.tokens[0]
      let act = acts.first { passage.match($0, at: 0) != nil }
      if act != nil, first.beginsWithCapital {
        return finding(
          bare, at: passage.span,
          fixes: [
            Diagnostic.Fix(
              Message("thêm “Căn cứ”", en: "add 'Căn cứ'"), isSafe: true,
              SourceEdit(SourceSpan(first.span.start, first.span.start), "Căn cứ "))
          ])
      }
      guard first.kind == .word, !first.beginsWithCapital else { return nil }
      let capital = capitalised(first.text)
      return finding(
        lower, at: first.span, fixes: [.writing(capital, at: first.span, isSafe: true)])
    }
  }

  private static let bare = Message(
    "Căn cứ ban hành bắt đầu bằng “Căn cứ”.", en: "A legal basis begins with 'Căn cứ'.")
  private static let lower = Message(
    "Mỗi căn cứ là một dòng riêng, chữ đầu viết hoa.", en: "Each legal basis is a line of its own, with a capital.")
}
