import ActionPlan
package import PlanSyntax

/// A day of the week that the date is not: "thứ Hai ngày 07/7/2026".
package enum WeekdayDate: Rule {
  package static let id = "weekday-date"
  package static let family = Family.tasks
  package static let severity = Diagnostic.Severity.error
  package static var page: [UInt8] { PackageResources.weekday_date_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    (manuscript.words["thứ"] + manuscript.words["chủ"]).compactMap { place -> Diagnostic? in
      let passage = manuscript.passages[place.passage]
      let tokens = passage.tokens
      guard let name = passage.index(after: place.token), let typed = weekday(tokens[place.token], tokens[name]),
        var next = passage.index(after: name)
      else { return nil }
      for mark in [",", "(", "ngày"] where tokens[next].lower == mark {
        guard let following = passage.index(after: next) else { return nil }
        next = following
      }
      guard let (numbers, _) = passage.date(at: next),
        let date = CalendarDate(year: numbers.year, month: numbers.month, day: numbers.day), date.weekday != typed
      else { return nil }
      let span = passage.span(of: place.token..<(name + 1))
      let right = names[date.weekday]
      let written = tokens[place.token].beginsWithCapital ? capitalised(right) : right
      return finding(
        differs(manuscript.source.text(span), date, right), at: span,
        fixes: [.writing(written, at: span)])
    }
  }

  /// From Sunday, 0.
  private static let names = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"]

  private static func weekday(_ first: Token, _ second: Token) -> Int? {
    if first.lower == "chủ" { return second.lower == "nhật" ? 0 : nil }
    return [
      "hai": 1, "ba": 2, "tư": 3, "năm": 4, "sáu": 5, "bảy": 6, "bẩy": 6, "2": 1, "3": 2, "4": 3, "5": 4, "6": 5,
      "7": 6,
    ][
      second.lower]
  }

  private static func differs(_ typed: String, _ date: CalendarDate, _ right: String) -> Message {
    let words = "\(date.day)/\(date.month)/\(date.year)"
    return Message("Ngày \(words) là \(right), không phải “\(typed)”.", en: "\(words) is a \(right), not '\(typed)'.")
  }
}

extension CalendarDate {
  /// From Sunday, 0, by the Gregorian calendar (Zeller's congruence).
  var weekday: Int {
    let (month, year) = month < 3 ? (month + 12, year - 1) : (month, year)
    let century = year / 100
    let inCentury = year % 100
    let zeller = (day + 13 * (month + 1) / 5 + inCentury + inCentury / 4 + century / 4 + 5 * century) % 7
    return (zeller + 6) % 7
  }
}
