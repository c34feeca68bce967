package import PlanSyntax

/// Two legal bases in one item.
package enum LegalBasisJoined: Rule {
  package static let id = "legal-basis-joined"
  package static let family = Family.form
  package static let severity = Diagnostic.Severity.warning
  package static let source: Message? = .decree("Phụ lục I, Phần I, Mục II, khoản 6")
  package static var page: [UInt8] { PackageResources.legal_basis_joined_md }

  private static let openings: [Phrase] = ["căn cứ", "theo đề nghị", "xét đề nghị"]

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    manuscript.legalBases.joined().flatMap { basis in
      let passage = basis.passage
      return passage.tokens.indices.compactMap { index -> Diagnostic? in
        guard index > 0, passage.tokens[index].beginsWithCapital,
          let words = openings.lazy.compactMap({ passage.match($0, at: index) }).first,
          let mark = passage.index(before: index), [";", ".", ","].contains(passage.tokens[mark].text)
        else { return nil }
        return finding(second, at: passage.span(of: words), fixes: split(passage, mark, index, in: manuscript.source))
      }
    }
  }

  /// None where bold, italic or a footnote may run from one part into the other.
  private static func split(_ passage: Passage, _ mark: Int, _ index: Int, in source: SourceFile) -> [Diagnostic.Fix] {
    let item = source.wholeLines(of: passage.span)
    guard !source.bytes[item.range].contains(where: { "*^".utf8.contains($0) }) else { return [] }
    let indentation = source.text(item).prefix { $0 == " " }
    return [
      Diagnostic.Fix(
        Message("tách thành gạch đầu dòng riêng", en: "make it an item of its own"), isSafe: true,
        SourceEdit(
          SourceSpan(passage.tokens[mark].span.start, passage.tokens[index].span.start), ";\n\(indentation)- "))
    ]
  }

  private static let second = Message(
    "Căn cứ thứ hai trong cùng một dòng; mỗi căn cứ là một dòng.",
    en: "A second legal basis in one item; each is an item of its own.")
}
