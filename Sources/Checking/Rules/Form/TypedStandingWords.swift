import ActionPlan
package import PlanSyntax

/// Words typed that the template prints: Quốc hiệu, Tiêu ngữ, "Nơi nhận:", "Phụ lục II" in front of an annex's title, "Điều 1."
/// in front of an article.
package enum TypedStandingWords: Rule {
  package static let id = "typed-standing-words"
  package static let family = Family.form
  package static let severity = Diagnostic.Severity.warning
  package static let yieldsTo = ["near-key", "missing-colon", "subject-in-capitals"]
  package static var page: [UInt8] { PackageResources.typed_standing_words_md }

  private static let lines: Set<String> = [
    "cộng hòa xã hội chủ nghĩa việt nam", "độc lập tự do hạnh phúc", "nơi nhận", "đảng cộng sản việt nam",
  ]

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    wholeLines(in: manuscript) + manuscript.passages.filter { $0.place == .annexTitle }.compactMap { number($0) }
      + articles(in: manuscript)
  }

  private static func wholeLines(in manuscript: Manuscript) -> [Diagnostic] {
    let firsts = manuscript.words.numbers("cộng", "độc", "nơi", "đảng")
    return manuscript.passages.compactMap { passage in
      passage.tokens.first { $0.kind == .word }.flatMap { first in
        firsts.contains(first) ? wholeLine(passage, in: manuscript.source) : nil
      }
    }
  }

  private static func wholeLine(_ passage: Passage, in source: SourceFile) -> Diagnostic? {
    let words = passage.tokens.lazy.filter { $0.kind == .word }
    guard (2...8).contains(words.prefix(9).count), !passage.tokens.contains(where: { $0.kind == .number }),
      lines.contains(words.map(\.lower).joined(separator: " ").replacing("hoà", with: "hòa"))
    else { return nil }
    let isOfLine = [.opening, .paragraph, .item, .recipient].contains(passage.place)
    return finding(
      printed(passage.text), at: passage.span, fixes: isOfLine ? [.deletion(of: passage.span, in: source)] : [])
  }

  /// "Phụ lục II: Danh mục dự án" as the title of an annex.
  private static func number(_ passage: Passage) -> Diagnostic? {
    guard let words = passage.match("phụ lục", at: 0) else { return nil }
    var end = words.upperBound
    while end < passage.tokens.count {
      let token = passage.tokens[end]
      let isRoman = token.kind == .word && token.text.allSatisfy { "IVX".contains($0) }
      guard isRoman || token.isBlank || token.kind == .number || [".", ":", "-", "–", "số"].contains(token.text) else {
        break
      }
      end += 1
    }
    let typed = passage.tokens[..<end].lastIndex { !$0.isBlank } ?? 0
    guard typed >= words.upperBound else { return nil }
    return finding(typed: 0..<typed + 1, before: end, in: passage)
  }

  /// "Điều 2. Quyết định này có hiệu lực …" as the words of an article.
  private static func articles(in manuscript: Manuscript) -> [Diagnostic] {
    (manuscript.plan.act?.articles ?? []).compactMap { article in
      var prose = article.heading
      if prose == nil, case .paragraph(let first) = article.content.first { prose = first }
      guard let passage = prose.flatMap({ manuscript.passage(of: $0) }), passage.tokens.count > 4,
        passage.tokens[0].lower == "điều", passage.tokens[1].isBlank, passage.tokens[2].kind == .number,
        [".", ":"].contains(passage.tokens[3].text)
      else { return nil }
      return finding(typed: 0..<4, before: passage.index(after: 3) ?? passage.tokens.count, in: passage)
    }
  }

  private static func finding(typed range: Range<Int>, before end: Int, in passage: Passage) -> Diagnostic {
    let span = passage.span(of: range)
    let text = passage.tokens[range].map(\.text).joined()
    guard end < passage.tokens.count else { return finding(printed(text), at: span) }
    return finding(
      printed(text), at: span,
      fixes: [
        Diagnostic.Fix(
          Message("xóa “\(text)”", en: "delete '\(text)'"), isSafe: false,
          SourceEdit(SourceSpan(span.start, passage.tokens[end].span.start), ""))
      ])
  }

  private static func printed(_ text: String) -> Message {
    Message(
      "“\(text)” do mẫu trình bày in sẵn, không gõ vào.", en: "'\(text)' is printed by the template, and not typed.")
  }
}
