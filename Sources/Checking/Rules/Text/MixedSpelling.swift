package import PlanSyntax

/// One word spelt in two ways that are both in use: "tỷ lệ" and "tỉ lệ", "hàng năm" and "hằng năm".
package enum MixedSpelling: Rule {
  package static let id = "mixed-spelling"
  package static let family = Family.text
  package static let severity = Diagnostic.Severity.warning
  package static var page: [UInt8] { PackageResources.mixed_spelling_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    pairs.compactMap { pair in
      inconsistency([usage(of: pair.one, pair, manuscript), usage(of: pair.other, pair, manuscript)], mixed) {
        typed, form in form.capitalised(like: typed)
      }
    }
  }

  private struct Pair {
    let one: String
    let other: String
    /// Words in front of the one or the other, and words behind it, with which it may be written either way.
    var before: [String] = []
    var behind: [String] = []
  }

  private static func usage(of word: String, _ pair: Pair, _ manuscript: Manuscript) -> Usage {
    var usage = Usage(form: word)
    if manuscript.words[word].isEmpty { return usage }
    let last = pair.before.flatMap { manuscript.occurrences(of: "\($0) \(word)") }.map {
      $0.passage.tokens[$0.tokens.upperBound - 1]
    }
    let first = pair.behind.flatMap { manuscript.occurrences(of: "\(word) \($0)") }.map(\.first)
    usage.places = (last + first).map { Usage.Place(span: $0.span, typed: $0.text) }
      .sorted { $0.span.start < $1.span.start }
    return usage
  }

  private static let pairs = [
    Pair(one: "hằng", other: "hàng", behind: ["năm", "tháng", "quý", "tuần", "ngày"]),
    Pair(one: "tỷ", other: "tỉ", behind: ["lệ", "trọng", "đồng", "suất", "giá"]),
    Pair(
      one: "lý", other: "lí",
      before: ["quản", "xử", "pháp", "hợp", "địa", "tâm", "nguyên", "đại", "vật"], behind: ["luận", "do"]),
    Pair(one: "kỹ", other: "kĩ", behind: ["thuật", "năng", "sư", "lưỡng"]),
    Pair(one: "kỳ", other: "kì", before: ["thời", "định", "nhiệm", "học", "chu"], behind: ["họp"]),
    Pair(one: "quy", other: "qui", behind: ["định", "hoạch", "mô", "trình", "chế", "chuẩn"]),
    Pair(one: "sĩ", other: "sỹ", before: ["bác", "tiến", "thạc", "nghệ", "chiến"]),
    Pair(one: "mỹ", other: "mĩ", before: ["thẩm"], behind: ["thuật"]),
    Pair(one: "ký", other: "kí", before: ["đăng", "chữ"], behind: ["kết", "ban hành"]),
    Pair(one: "ty", other: "ti", before: ["công"]),
  ]

  private static func mixed(_ rare: Usage, _ common: Usage) -> Message {
    Message(
      "Cùng một từ viết hai cách: “\(rare.form)” \(count(rare)(.vi)), “\(common.form)” \(count(common)(.vi)).",
      en:
        "One word is spelt in two ways: '\(rare.form)' at \(count(rare)(.en)), '\(common.form)' at \(count(common)(.en))."
    )
  }
}
