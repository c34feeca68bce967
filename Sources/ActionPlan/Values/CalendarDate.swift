/// A day of the calendar that exists.
package struct CalendarDate: Hashable, Sendable, Comparable {
  package let year: Int
  package let month: Int
  package let day: Int

  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), (1...Self.days(of: month, in: year)).contains(day) else {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  package static func days(of month: Int, in year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  /// Whether a text names a day that no calendar has: `trước ngày 31/02/2026`.
  package static func isNamedInVain(in text: String) -> Bool {
    text.split(separator: " ").contains { word in
      var scanner = WordScanner(String(word))
      guard let (day, month, year) = scanner.takeDateNumbers() else { return false }
      return CalendarDate(year: year, month: month, day: day) == nil
    }
  }

  package static func < (a: CalendarDate, b: CalendarDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }

  /// ISO 8601: `2026-01-05`.
  package var iso: String {
    let year = String(year)
    return String(repeating: "0", count: 4 - year.count) + year + "-" + twoDigits(month) + "-" + twoDigits(day)
  }
}

/// At least two digits: `05`.
func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

/// Ngày ban hành, as far as it is known: a draft lacks its day, or day and month.
package struct IssueDate: Hashable, Sendable {
  package let year: Int
  package let month: Int?
  package let day: Int?

  /// `05/01/2026`, `tháng 6/2026` or `năm 2026`; nil for anything else, also for a day that no calendar has.
  package init?(_ text: String) {
    var scanner = WordScanner(text)
    if scanner.take("năm") {
      guard let year = scanner.takeNumber(digits: 4...4), scanner.isAtEnd else { return nil }
      self.init(year: year, month: nil, day: nil)
    } else if scanner.take("tháng") {
      guard let month = scanner.takeNumber(digits: 1...2), (1...12).contains(month),
        scanner.take("/") || scanner.take("năm"),
        let year = scanner.takeNumber(digits: 4...4), scanner.isAtEnd
      else { return nil }
      self.init(year: year, month: month, day: nil)
    } else {
      _ = scanner.take("ngày")
      guard let date = scanner.takeDate(), scanner.isAtEnd else { return nil }
      self.init(date)
    }
  }

  init(_ date: CalendarDate) {
    self.init(year: date.year, month: date.month, day: date.day)
  }

  /// Nil for a month that no year has.
  init?(year: Int, month: Int?) {
    if let month, !(1...12).contains(month) { return nil }
    self.init(year: year, month: month, day: nil)
  }

  private init(year: Int, month: Int?, day: Int?) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The whole date, once it is known.
  package var date: CalendarDate? {
    guard let month, let day else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }
}

extension WordScanner {
  /// `31/12/2026`, `31-12-2026` or `31 tháng 12 năm 2026`.
  mutating func takeDate() -> CalendarDate? {
    takeDateNumbers().flatMap { CalendarDate(year: $0.year, month: $0.month, day: $0.day) }
  }

  /// A date's numbers, whether or not a calendar has that day.
  fileprivate mutating func takeDateNumbers() -> (day: Int, month: Int, year: Int)? {
    guard let day = takeNumber(digits: 1...2), take("/") || take("-") || take("tháng"),
      let month = takeNumber(digits: 1...2), take("/") || take("-") || take("năm"), let year = takeNumber(digits: 4...4)
    else { return nil }
    return (day, month, year)
  }
}
