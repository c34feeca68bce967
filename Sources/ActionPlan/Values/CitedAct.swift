import PlanSyntax

/// Văn bản ban hành: an act made elsewhere, as the bracket under an attached plan's title names it (Phụ lục III, Mẫu 1.3;
/// Phụ lục I, III.1.c): kind, number and symbol, date, body.
///
/// A draft may lack number, date and body.
package struct CitedAct: Hashable, Sendable {
  /// "Quyết định", "Nghị quyết liên tịch".
  package let kind: String
  /// Liên tịch: of several bodies.
  package let isJoint: Bool
  package let number: DocumentNumber?
  /// With the mark between it and the number, "/QĐ-UBND"; nil where the drafter named none.
  package let symbol: String?
  package let date: IssueDate?
  /// "Chủ tịch Ủy ban nhân dân tỉnh X", several bodies as written, and whatever else describes the act.
  package let issuer: String?

  /// Acts that issue plans too, and whose symbols do not begin with a kind: `123/UBND-KT`, `05/2026/TT-BKHCN`.
  private static let otherKinds = ["công văn", "thông tư", "nghị định"]

  /// `Quyết định số 15/QĐ-UBND ngày 10/02/2026 của Ủy ban nhân dân tỉnh X`; in a draft also without numbers, or with dots for
  /// them: `Quyết định số …/QĐ-UBND ngày … tháng … năm 2026 của …`. Nil for what is no act.
  package init?(_ text: String) {
    let text = text.withoutEndMark
    var scanner = WordScanner(text)
    guard
      let kind = DocumentKind(named: text)?.name ?? Self.otherKinds.first(where: { text.lowercased().hasPrefix($0) }),
      scanner.take(kind)
    else { return nil }
    isJoint = scanner.take("liên tịch")
    self.kind = capitalised(kind) + (isJoint ? " liên tịch" : "")
    var number: DocumentNumber?
    var symbol: String?
    if scanner.take("số") || scanner.isAtDigit {
      _ = scanner.take(":")
      let isBlank = scanner.takeBlank()
      if let typed = scanner.takeDigits() {
        guard !isBlank, let read = DocumentNumber(typed) else { return nil }
        number = read
      }
      _ = scanner.takeBlank()
      symbol = scanner.takeSymbol()
      guard number == nil || symbol != nil else { return nil }
      _ = scanner.take(",")
    }
    var date: IssueDate?
    if scanner.take("ngày") {
      guard scanner.take(incompleteDate: &date) else { return nil }
      _ = scanner.take(",")
    }
    var issuer: String?
    if scanner.take("của") {
      if !scanner.takeBlank() || !scanner.isAtEnd { issuer = scanner.takeRest() }
      if issuer?.isEmpty == true { return nil }
    }
    guard scanner.isAtEnd else { return nil }
    self.number = number
    self.symbol = symbol
    self.date = date
    self.issuer = issuer
  }

  /// Whether it has what the bracket of an issued document on paper shows; the body is the plan's where none is named.
  package var isComplete: Bool { number != nil && date?.date != nil }
}

extension WordScanner {
  /// Dots, an ellipsis or underscores in the place of what is not known yet.
  fileprivate mutating func takeBlank() -> Bool {
    let start = rest
    while let next = rest.first, next == "." || next == "…" || next == "_" { _ = take(next) }
    return rest.startIndex != start.startIndex
  }

  fileprivate var isAtDigit: Bool { rest.first?.isASCII == true && rest.first?.isNumber == true }

  /// A run of digits, and nothing behind it.
  fileprivate mutating func takeDigits() -> String? {
    let run = rest.prefix { $0.isASCII && $0.isNumber }
    guard !run.isEmpty else { return nil }
    drop(run.count)
    return String(run)
  }

  /// "/QĐ-UBND", "/2026/QĐ-UBND", "-QĐ/TU": a mark, then groups of letters and digits, one of them a word in capitals.
  fileprivate mutating func takeSymbol() -> String? {
    guard let mark = rest.first, mark == "/" || mark == "-" else { return nil }
    var run = rest.prefix { $0 != " " }
    while let last = run.last, !last.isLetter, !last.isNumber { run = run.dropLast() }
    let groups = run.dropFirst().split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "-" }
    guard groups.contains(where: { $0.first?.isUppercase == true }),
      groups.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "." || $0 == "&" } })
    else { return nil }
    drop(run.count)
    return String(run)
  }

  /// Behind "ngày": a whole date, or one with blanks, which may be none at all. False for anything else, also for a day that
  /// no calendar has.
  fileprivate mutating func take(incompleteDate date: inout IssueDate?) -> Bool {
    let start = self
    if let whole = takeDate() {
      date = IssueDate(whole)
      return true
    }
    self = start
    _ = takeBlank()
    guard take("tháng") || take("/") else { return isAtEnd || rest.hasPrefix("của ") }
    _ = takeBlank()
    let month = takeNumber(digits: 1...2)
    guard take("năm") || take("/") else { return false }
    _ = takeBlank()
    guard let year = takeNumber(digits: 4...4) else { return month == nil }
    date = IssueDate(year: year, month: month)
    return date != nil
  }
}
