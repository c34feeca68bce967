package import PlanSyntax

/// A space inside a bracket or quotation mark, or none in front of an opening bracket.
package enum BracketSpace: Rule {
  package static let id = "bracket-space"
  package static let family = Family.text
  package static let severity = Diagnostic.Severity.warning
  package static var page: [UInt8] { PackageResources.bracket_space_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    manuscript.findings(at: manuscript.words.places(of: opening)) { passage, index in
      let mark = passage.tokens[index]
      guard let space = passage.token(index + 1), space.kind == .space, let inside = passage.token(index + 2),
        inside.kind == .word || inside.kind == .number
      else { return nil }
      return finding(behind(mark.text), at: mark.span.union(space.span), fixes: [deletion(space)])
    }
      + manuscript.findings(at: manuscript.words.places(of: closing)) { passage, index in
        let mark = passage.tokens[index]
        guard let space = passage.token(index - 1), space.kind == .space, let inside = passage.token(index - 2),
          inside.kind == .word || inside.kind == .number
        else { return nil }
        return finding(before(mark.text), at: space.span.union(mark.span), fixes: [deletion(space)])
      } + manuscript.findings(at: manuscript.words["("]) { joined(at: $1, in: $0) }
  }

  private static func joined(at index: Int, in passage: Passage) -> Diagnostic? {
    let token = passage.tokens[index]
    guard let word = passage.token(index - 1),
      let inside = passage.token(index + 1),
      word.isSyllable,
      inside.isSyllable
    else { return nil }
    return finding(
      noSpace(word.text + "(" + inside.text), at: word.span.union(token.span),
      fixes: [
        Diagnostic.Fix(
          Message("viết “\(word.text) (”", en: "write '\(word.text) ('"), isSafe: true,
          SourceEdit(SourceSpan(token.span.start, token.span.start), " "))
      ])
  }

  private static let opening: Set<String> = ["(", "[", "“", "‘", "«"]
  private static let closing: Set<String> = [")", "]", "”", "’", "»"]

  private static func deletion(_ space: Token) -> Diagnostic.Fix {
    Diagnostic.Fix(Message("bỏ dấu cách", en: "take the space away"), isSafe: true, SourceEdit(space.span, ""))
  }

  private static func behind(_ mark: String) -> Message {
    Message("Thừa dấu cách sau “\(mark)”.", en: "A space behind '\(mark)'.")
  }

  private static func before(_ mark: String) -> Message {
    Message("Thừa dấu cách trước “\(mark)”.", en: "A space in front of '\(mark)'.")
  }

  private static func noSpace(_ text: String) -> Message {
    Message("“\(text)”: thiếu dấu cách trước “(”.", en: "'\(text)': no space in front of '('.")
  }
}
