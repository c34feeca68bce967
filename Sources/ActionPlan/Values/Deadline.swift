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
    let text = text.withoutEndMark
    guard let (bound, time) = Self.read(text) else { return nil }
    self.bound = bound
    self.time = time
    self.text = text
  }

  private static func read(_ text: String) -> (Bound, Time)? {
    var scanner = WordScanner(text.utf8.split(separator: UInt8(ascii: ";")).first.map { String(Substring($0)) } ?? text)
    if scanner.takeFirst(of: ["thường xuyên", "liên tục"]) != nil { return (.at, .continuous) }
    _ = scanner.take("(")
    _ = scanner.takeFirst(of: ["xong", "hoàn thành", "tầm nhìn"])
    if scanner.startsWithClock, !scanner.takeClock() { return nil }
    let bound = bound(&scanner)
    if let time = scanner.takeTime() {
      let isRange =
        scanner.take("-") || scanner.take("–")
        || (bound == .from && scanner.takeFirst(of: ["đến hết", "đến"]) != nil)
      if isRange {
        guard let end = scanner.takeTime(), scanner.isAtEnd, !Self.isReversed(time, end) else { return nil }
        return (bound, .span(time, end))
      }
      if isRecurring(scanner.rest) { return (bound, .recurring(text)) }
      // "31/13/2026" must not pass as 31/1 with something behind it.
      return scanner.isAtEnd || scanner.rest.first.map { ",()".contains($0) } == true ? (bound, time) : nil
    }
    if scanner.takeDayOfMonth(), isRecurring(scanner.rest) { return (bound, .recurring(text)) }
    if isRecurring(scanner.rest) || scanner.takeFirst(of: recurringStarts) != nil { return (bound, .recurring(text)) }
    guard bound != .at || scanner.takeFirst(of: conditionStarts) != nil else { return nil }
    // Words after "trước", "trong" are an event; digits there are a time that was not understood.
    guard let first = scanner.rest.first, !first.isNumber, !scanner.startsWithTimeNoun else { return nil }
    return (bound, .condition(text))
  }

  /// Whether a span of one kind of time ends before it starts.
  private static func isReversed(_ start: Time, _ end: Time) -> Bool {
    switch (start, end) {
    case (.date(let start), .date(let end)): end < start
    case (.year(let start), .year(let end)): end < start
    case (.month(let first, let start?), .month(let last, let end?)): (end, last) < (start, first)
    case (.quarter(let first, let start?), .quarter(let last, let end?)): (end, last) < (start, first)
    case _: false
    }
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
    // Most texts begin otherwise.
    guard !text.isEmpty else { return false }
    if let first = text.firstSmall, first != "h", first != "m", first != "đ" { return false }
    let lower = text.prefix(8).lowercased()
    return ["hằng ", "hàng ", "mỗi ", "định kỳ"].contains { lower.hasPrefix($0) }
  }

  private static let recurringStarts = ["6 tháng", "06 tháng", "định kỳ", "sáu tháng"]
  private static let conditionStarts = ["khi", "sau", "ngay", "theo", "tùy", "tuỳ", "đồng thời", "đã"]
}

extension WordScanner {
  /// `7h00`, `13h30`.
  var startsWithClock: Bool {
    let behind = rest.utf8.drop { (0x30...0x39).contains($0) }
    return behind.startIndex > rest.startIndex && behind.first == UInt8(ascii: "h")
  }

  /// A time of day with the day of the week behind it: "13h30 thứ Hai ngày".
  mutating func takeClock() -> Bool {
    guard let hour = takeNumber(digits: 1...2), hour < 24, take("h") else { return false }
    if rest.first?.isNumber == true, !(takeNumber(digits: 2...2).map { $0 < 60 } ?? false) { return false }
    _ = takeFirst(of: [
      "thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật",
    ])
    _ = take(",")
    return true
  }

  var startsWithTimeNoun: Bool {
    if let first = rest.firstSmall, first != "n", first != "t", first != "q" { return false }
    let lower = rest.prefix(8).lowercased()
    return ["ngày ", "tháng ", "quý ", "năm "].contains { noun in
      guard lower.hasPrefix(noun), let next = lower.dropFirst(noun.count).first else { return false }
      return next.isNumber || (noun == "quý " && "ivx".contains(next))
    }
  }

  /// "ngày 18", of a month or year that is not named; leaves everything in place where it is not next.
  mutating func takeDayOfMonth() -> Bool {
    let start = self
    if take("ngày"), let day = takeNumber(digits: 1...2), (1...31).contains(day), rest.first != "/" { return true }
    self = start
    return false
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
    if take("năm") || take("giai đoạn") { return takeYear().map { .year($0) } }
    _ = take("ngày")
    let start = self
    if let date = takeDate() { return .date(date) }
    self = start
    if let year = takeYear() { return .year(year) }
    guard let day = takeNumber(digits: 1...2), take("/"), let month = takeNumber(digits: 1...2), !take("/"),
      CalendarDate(year: 2000, month: month, day: day) != nil
    else { return nil }
    return .dayOfYear(day: day, month: month)
  }

  private mutating func takeYear() -> Int? {
    let start = self
    guard let year = takeNumber(digits: 4...4), (1900...2999).contains(year) else {
      self = start
      return nil
    }
    return year
  }

  private mutating func takeYearBehind() -> Int? {
    let start = self
    guard take("/") || take("năm"), let year = takeYear() else {
      self = start
      return nil
    }
    return year
  }
}
