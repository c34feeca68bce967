import ActionPlan
package import PlanSyntax

/// A day that no calendar has: "31/02/2026", "ngày 30/2", "tháng 13/2026".
package enum ImpossibleDate: Rule {
  package static let id = "impossible-date"
  package static let family = Family.tasks
  package static let severity = Diagnostic.Severity.error
  package static var page: [UInt8] { PackageResources.impossible_date_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    manuscript.findings(at: manuscript.words.figures) { passage, index in
      impossible(at: index, in: passage).map { finding(none(manuscript.source.text($0)), at: $0) }
    }
  }

  private static func impossible(at index: Int, in passage: Passage) -> SourceSpan? {
    let tokens = passage.tokens
    // Inside a symbol, a longer figure or a ratio, numbers are no date.
    if index > 0, tokens.kind(index - 1) == .sign, !isOpening(tokens.sign(index - 1)) { return nil }
    if let (date, end) = passage.date(at: index) {
      if end + 1 < tokens.count, tokens[end].sign == "/" || tokens[end].sign == "-", !tokens[end + 1].isBlank {
        return nil
      }
      if CalendarDate(year: date.year, month: date.month, day: date.day) != nil, date.year <= 9999 { return nil }
      let word = passage.index(before: index).map { tokens[$0].lower }
      let isWritten = tokens[index + 1].isBlank
      // "số 45/13/2026" is a number. Without "ngày", three numbers may be something else.
      guard word == "ngày" || isWritten || (word != "số" && date.day <= 31 && date.month <= 12) else { return nil }
      return passage.span(of: index..<end)
    }
    guard index + 2 < tokens.count, tokens.sign(index + 1) == "/", tokens.kind(index + 2) == .number,
      let first = Int(tokens[index].text), let second = Int(tokens[index + 2].text),
      index + 3 >= tokens.count || !isGoingOn(tokens[index + 3].sign)
        || (index + 4 >= tokens.count || tokens[index + 4].isBlank)
    else { return nil }
    let (left, right) = (tokens[index].text.utf8.count, tokens[index + 2].text.utf8.count)
    if index + 3 < tokens.count, tokens[index + 3].kind == .word { return nil }
    switch passage.index(before: index).map({ tokens[$0].lower }) {
    case "ngày" where left <= 2 && right <= 2:
      // "01 ngày 12/20 đơn vị" is no date; a day of every year is at most 29 February.
      return CalendarDate(year: 2000, month: second, day: first) == nil && first <= 31
        ? passage.span(of: index..<(index + 3)) : nil
    case "tháng" where left <= 2 && right == 4:
      return (1...12).contains(first) ? nil : passage.span(of: index..<(index + 3))
    case _: return nil
    }
  }

  private static func isOpening(_ sign: Unicode.Scalar?) -> Bool {
    switch sign {
    case "(", "“", "\"", ",", ";", ":": true
    case _: false
    }
  }

  private static func isGoingOn(_ sign: Unicode.Scalar?) -> Bool {
    switch sign {
    case "/", "-", ".", ",", "%": true
    case _: false
    }
  }

  private static func none(_ text: String) -> Message {
    Message("Lịch không có “\(text)”.", en: "No calendar has '\(text)'.")
  }
}
