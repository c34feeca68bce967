/// Thời hạn: when a task is to be done, as its drafter wrote it and as a program can compare it.
package struct Deadline: Hashable, Sendable {
  /// The word before the time.
  package enum Bound: Hashable, Sendable {
    /// None: on that date, in that quarter.
    case at
    /// Trước.
    case before
    /// Trong, trong vòng.
    case within
    /// Từ.
    case from
    /// Đến, đến hết, chậm nhất.
    case by
  }

  package enum Time: Hashable, Sendable {
    case date(CalendarDate)
    /// `15/12`: a day of every year, or of the plan's own.
    case dayOfYear(day: Int, month: Int)
    case month(Int, year: Int?)
    case quarter(Int, year: Int?)
    case year(Int)
    /// Giai đoạn: `2026-2030`, `từ tháng 3/2026 đến tháng 9/2026`.
    indirect case span(Time, Time)
    /// Hằng năm, hằng quý, hằng tháng, `ngày 18 hằng tháng`, `6 tháng`.
    case recurring(String)
    /// Thường xuyên, liên tục.
    case continuous
    /// `khi có chỉ đạo`, `trước kỳ họp cuối năm`.
    case condition(String)
  }

  package let bound: Bound
  package let time: Time
  /// As written, composed (NFC): what is printed.
  package let text: String

  /// Several times parted by `;` are read as the first with the rest as its text.
  package init?(_ text: String) {
    guard let (bound, time) = Self.read(text) else { return nil }
    self.bound = bound
    self.time = time
    self.text = text
  }

  private static func read(_ text: String) -> (Bound, Time)? {
    var scanner = WordScanner(text.split(separator: ";").first.map(String.init) ?? text)
    if scanner.takeFirst(of: ["thường xuyên", "liên tục"]) != nil { return (.at, .continuous) }
    _ = scanner.take("xong")
    _ = scanner.take("hoàn thành")
    let bound = bound(&scanner)
    if let time = scanner.takeTime() {
      let isRange =
        scanner.take("-") || scanner.take("–")
        || (bound == .from && scanner.takeFirst(of: ["đến hết", "đến"]) != nil)
      if isRange { return scanner.takeTime().flatMap { scanner.isAtEnd ? (bound, .span(time, $0)) : nil } }
      if isRecurring(scanner.rest) { return (bound, .recurring(text)) }
      // "31/13/2026" must not pass as 31/1 with something behind it.
      return scanner.isAtEnd || scanner.rest.first == "," || scanner.rest.first == "(" ? (bound, time) : nil
    }
    if isRecurring(scanner.rest) || scanner.takeFirst(of: recurringStarts) != nil { return (bound, .recurring(text)) }
    guard bound != .at || scanner.takeFirst(of: conditionStarts) != nil else { return nil }
    // Words after "trước", "trong" are an event; digits there are a time that was not understood.
    guard let first = scanner.rest.first, !first.isNumber, !scanner.startsWithTimeNoun else { return nil }
    return (bound, .condition(text))
  }

  private static func bound(_ scanner: inout WordScanner) -> Bound {
    if scanner.take("trước") { return .before }
    if scanner.takeFirst(of: ["trong vòng", "trong"]) != nil { return .within }
    if scanner.takeFirst(of: ["kể từ", "từ", "bắt đầu từ"]) != nil { return .from }
    if scanner.takeFirst(of: ["chậm nhất đến", "chậm nhất là", "chậm nhất", "đến hết", "đến", "hết"]) != nil {
      return .by
    }
    return .at
  }

  private static func isRecurring(_ text: Substring) -> Bool {
    let lower = text.lowercased()
    return ["hằng ", "hàng ", "mỗi ", "định kỳ"].contains { lower.hasPrefix($0) }
  }

  private static let recurringStarts = ["6 tháng", "06 tháng", "định kỳ", "sáu tháng"]
  private static let conditionStarts = ["khi", "sau", "ngay", "theo", "tùy", "tuỳ", "đồng thời", "đã"]
}

extension WordScanner {
  var startsWithTimeNoun: Bool {
    let lower = rest.lowercased()
    return ["ngày ", "tháng ", "quý ", "năm "].contains { noun in
      lower.hasPrefix(noun) && lower.dropFirst(noun.count).first?.isNumber == true
    }
  }

  /// A date, a day of the year, a month, a quarter or a year; leaves everything in place where none stands next.
  mutating func takeTime() -> Deadline.Time? {
    let start = self
    if let time = takeTimeOrPart() { return time }
    self = start
    return nil
  }

  private mutating func takeTimeOrPart() -> Deadline.Time? {
    if take("tháng") {
      guard let month = takeNumber(digits: 1...2), (1...12).contains(month) else { return nil }
      return .month(month, year: takeYearBehind())
    }
    if take("quý") {
      guard let quarter = takeFirst(of: ["iv", "iii", "ii", "i", "1", "2", "3", "4"]) else { return nil }
      let number = ["i": 1, "ii": 2, "iii": 3, "iv": 4][quarter] ?? Int(quarter) ?? 0
      return .quarter(number, year: takeYearBehind())
    }
    if take("năm") || take("giai đoạn") { return takeNumber(digits: 4...4).map { .year($0) } }
    _ = take("ngày")
    let start = self
    if let date = takeDate() { return .date(date) }
    self = start
    if let year = takeNumber(digits: 4...4) { return .year(year) }
    guard let day = takeNumber(digits: 1...2), take("/"), let month = takeNumber(digits: 1...2), !take("/"),
      CalendarDate(year: 2000, month: month, day: day) != nil
    else { return nil }
    return .dayOfYear(day: day, month: month)
  }

  private mutating func takeYearBehind() -> Int? {
    let start = self
    guard take("/") || take("năm"), let year = takeNumber(digits: 4...4) else {
      self = start
      return nil
    }
    return year
  }
}
