import ActionPlan
package import PlanSyntax

/// A span of time that ends before it begins: "giai đoạn 2030 - 2026"; a rise to less, a fall to more.
package enum BackwardsRange: Rule {
  package static let id = "backwards-range"
  package static let family = Family.tasks
  package static let severity = Diagnostic.Severity.warning
  package static var page: [UInt8] { PackageResources.backwards_range_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    let years = manuscript.words.figures.compactMap { place in
      let passage = manuscript.passages[place.passage]
      return Self.years(at: place.token, in: passage).map { ($0, passage) }
    }
    let spans = manuscript.words["từ"].compactMap { place -> (Range<Int>, Passage)? in
      let passage = manuscript.passages[place.passage]
      return (times(at: place.token, in: passage) ?? change(at: place.token, in: passage)).map { ($0, passage) }
    }
    var told: Set<SourceSpan> = []
    return (years + spans).compactMap { range, passage in
      let span = passage.span(of: range)
      return told.insert(span).inserted ? finding(backwards(manuscript.source.text(span)), at: span) : nil
    }
  }

  /// "2030-2026", "2030 - 2026": years of one span.
  private static func years(at index: Int, in passage: Passage) -> Range<Int>? {
    guard let dash = passage.index(after: index), passage.tokens[dash].isDash,
      let first = year(at: index, in: passage), let end = passage.index(after: dash),
      let last = year(at: end, in: passage), last < first,
      // "tháng 3/2026 - 2025" and symbols have other numbers beside them.
      index == 0 || passage.tokens[index - 1].isBlank || "(“\"".contains(passage.tokens[index - 1].text),
      end + 1 >= passage.tokens.count || !"/-–%".contains(passage.tokens[end + 1].text)
    else { return nil }
    return index..<(end + 1)
  }

  private static func year(at index: Int, in passage: Passage) -> Int? {
    let token = passage.tokens[index]
    guard token.kind == .number, token.text.utf8.count == 4, let year = Int(token.text), (1945...2100).contains(year)
    else {
      return nil
    }
    return year
  }

  /// "từ năm 2030 đến năm 2026", "từ ngày 01/9/2026 đến ngày 01/8/2026", "từ tháng 9/2026 đến hết tháng 3/2026".
  private static func times(at index: Int, in passage: Passage) -> Range<Int>? {
    guard let start = passage.index(after: index), let first = time(at: start, in: passage),
      var to = passage.index(after: first.end - 1), passage.tokens[to].isWord("đến") || passage.tokens[to].sign == "-",
      let behind = passage.index(after: to)
    else { return nil }
    to = behind
    if passage.tokens[to].lower == "hết", let next = passage.index(after: to) { to = next }
    guard let last = time(at: to, in: passage), last.kind == first.kind,
      last.value.lexicographicallyPrecedes(first.value)
    else { return nil }
    return index..<last.end
  }

  private enum TimeKind { case year, month, day }

  private static func time(at index: Int, in passage: Passage) -> (kind: TimeKind, value: [Int], end: Int)? {
    let token = passage.tokens[index]
    let word = ["ngày", "tháng", "năm"].first { token.isWord($0) }
    let isNamed = word != nil
    guard let number = isNamed ? passage.index(after: index) : index else { return nil }
    if word != "tháng", word != "năm", let (date, end) = passage.date(at: number) {
      return (.day, [date.year, date.month, date.day], end)
    }
    if word == "tháng", number + 2 < passage.tokens.count, passage.tokens[number + 1].text == "/",
      let month = Int(passage.tokens[number].text), let year = year(at: number + 2, in: passage)
    {
      return (.month, [year, month], number + 3)
    }
    guard word != "tháng", word != "ngày", let year = year(at: number, in: passage),
      // "từ 2.000 đến 1.950 đồng" is in other units.
      number + 1 >= passage.tokens.count || passage.tokens[number + 1].isBlank
        || ",;)".contains(passage.tokens[number + 1].text)
        || passage.tokens[number + 1].text == ".",
      isNamed || !isCounted(behind: number, in: passage)
    else { return nil }
    return (.year, [year], number + 1)
  }

  /// "từ 2000 người": a number with what it counts behind it.
  private static func isCounted(behind index: Int, in passage: Passage) -> Bool {
    guard let next = passage.index(after: index), passage.tokens[next].kind == .word else { return false }
    return passage.tokens[next].lower != "đến"
  }

  /// "từ 60% lên 50%", "từ 10% xuống 12%".
  private static func change(at index: Int, in passage: Passage) -> Range<Int>? {
    guard let start = passage.index(after: index), let first = percentage(at: start, in: passage),
      let word = passage.index(after: first.end - 1), ["lên", "xuống"].contains(passage.tokens[word].lower)
    else { return nil }
    guard var next = passage.index(after: word) else { return nil }
    for filler in ["còn", "trên", "khoảng"] where passage.tokens[next].lower == filler {
      guard let behind = passage.index(after: next) else { return nil }
      next = behind
    }
    guard let last = percentage(at: next, in: passage) else { return nil }
    let isUp = passage.tokens[word].lower == "lên"
    return (isUp ? last.value < first.value : last.value > first.value) ? index..<last.end : nil
  }

  private static func percentage(at index: Int, in passage: Passage) -> (value: Double, end: Int)? {
    var end = index
    guard passage.tokens[index].kind == .number else { return nil }
    while end + 2 < passage.tokens.count, ".,".contains(passage.tokens[end + 1].text),
      passage.tokens[end + 2].kind == .number
    { end += 2 }
    guard end + 1 < passage.tokens.count, passage.tokens[end + 1].text == "%",
      let figure = Figure(passage.tokens[index...end].map(\.text).joined())
    else { return nil }
    return (figure.value, end + 2)
  }

  private static func backwards(_ text: String) -> Message {
    Message("“\(text)”: hai đầu ngược nhau.", en: "'\(text)': its ends are the wrong way round.")
  }
}
