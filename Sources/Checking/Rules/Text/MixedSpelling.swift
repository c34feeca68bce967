package import PlanSyntax

/// One word spelt in two ways that are both in use: "tỷ lệ" and "tỉ lệ", "hàng năm" and "hằng năm".
package enum MixedSpelling: Rule {
  package static let id = "mixed-spelling"
  package static let family = Family.text
  package static let severity = Diagnostic.Severity.warning
  package static var page: [UInt8] { PackageResources.mixed_spelling_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    pairs.compactMap { pair in
      inconsistency(
        [usage(of: pair.one, pair.other, pair, manuscript), usage(of: pair.other, pair.one, pair, manuscript)], mixed)
    }
  }

  private struct Pair {
    let one: String
    let other: String
    /// Phrases with "~" where the one or the other stands.
    let phrases: [String]
  }

  private static func usage(
    of word: String, _ other: String, _ pair: Pair, _ manuscript: Manuscript
  ) -> Usage {
    var usage = Usage(form: word)
    for pattern in pair.phrases {
      let phrase = Phrase(pattern.replacing("~", with: word))
      guard let part = phrase.parts.firstIndex(of: word) else { continue }
      for found in manuscript.occurrences(of: phrase) {
        let words = found.tokens.filter { found.passage.tokens[$0].kind == .word }
        guard words.indices.contains(part) else { continue }
        let token = found.passage.tokens[words[part]]
        usage.places.append(Usage.Place(span: token.span, others: [other: other.capitalised(like: token.text)]))
      }
    }
    usage.places.sort { $0.span.start < $1.span.start }
    return usage
  }

  private static let pairs = [
    Pair(one: "hằng", other: "hàng", phrases: ["~ năm", "~ tháng", "~ quý", "~ tuần", "~ ngày"]),
    Pair(one: "tỷ", other: "tỉ", phrases: ["~ lệ", "~ trọng", "~ đồng", "~ suất", "~ giá"]),
    Pair(
      one: "lý", other: "lí",
      phrases: ["quản ~", "xử ~", "pháp ~", "hợp ~", "~ luận", "địa ~", "tâm ~", "nguyên ~", "đại ~", "vật ~", "~ do"]),
    Pair(one: "kỹ", other: "kĩ", phrases: ["~ thuật", "~ năng", "~ sư", "~ lưỡng"]),
    Pair(one: "kỳ", other: "kì", phrases: ["thời ~", "định ~", "nhiệm ~", "học ~", "chu ~", "~ họp"]),
    Pair(one: "quy", other: "qui", phrases: ["~ định", "~ hoạch", "~ mô", "~ trình", "~ chế", "~ chuẩn"]),
    Pair(one: "sĩ", other: "sỹ", phrases: ["bác ~", "tiến ~", "thạc ~", "nghệ ~", "chiến ~"]),
    Pair(one: "mỹ", other: "mĩ", phrases: ["~ thuật", "thẩm ~"]),
    Pair(one: "ký", other: "kí", phrases: ["đăng ~", "~ kết", "chữ ~", "~ ban hành"]),
    Pair(one: "ty", other: "ti", phrases: ["công ~"]),
  ]

  private static func mixed(_ rare: Usage, _ common: Usage) -> Message {
    Message(
      "Cùng một từ viết hai cách: “\(rare.form)” \(count(rare)(.vi)), “\(common.form)” \(count(common)(.vi)).",
      en:
        "One word is spelt in two ways: '\(rare.form)' at \(count(rare)(.en)), '\(common.form)' at \(count(common)(.en))."
    )
  }
}
