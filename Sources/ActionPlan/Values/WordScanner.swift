import PlanSyntax

/// Reads a short value from left to right: words without regard to case, whole numbers, what is left.
struct WordScanner {
  private(set) var rest: Substring

  init(_ text: String) {
    rest = Substring(text)
    skipSpaces()
  }

  var isAtEnd: Bool { rest.isEmpty }

  /// Takes `phrase` where it stands next and ends at a word's edge.
  mutating func take(_ phrase: String) -> Bool {
    guard mayBegin(with: phrase) else { return false }
    let head = rest.prefix(phrase.count)
    guard head.count == phrase.count, head.lowercased() == phrase else { return false }
    let behind = rest.dropFirst(phrase.count)
    if let last = phrase.last, last.isLetter, let next = behind.first, next.isLetter { return false }
    rest = behind
    skipSpaces()
    return true
  }

  /// Whether the first bytes leave open that `phrase` stands next: of many phrases that are asked for, few do.
  private func mayBegin(with phrase: String) -> Bool {
    guard let first = rest.utf8.first, let wanted = phrase.utf8.first else { return phrase.isEmpty }
    // What combines with a letter makes it another one.
    guard first < 0x80, rest.utf8.dropFirst().first ?? 0 < 0x80 else { return true }
    return first == wanted || (0x41...0x5A).contains(first) && first | 0x20 == wanted
  }

  /// Takes the first of `phrases` that stands next.
  mutating func takeFirst(of phrases: [String]) -> String? {
    for phrase in phrases where take(phrase) { return phrase }
    return nil
  }

  /// Takes a run of ASCII digits of at most `digits`; the white space behind it as well.
  mutating func takeNumber(digits: ClosedRange<Int>) -> Int? {
    let run = rest.prefix { $0.isASCII && $0.isNumber }
    guard digits.contains(run.count), let number = Int(run) else { return nil }
    rest = rest.dropFirst(run.count)
    skipSpaces()
    return number
  }

  mutating func take(_ character: Character) -> Bool {
    guard rest.first == character else { return false }
    rest = rest.dropFirst()
    skipSpaces()
    return true
  }

  /// Takes a decimal number as Vietnamese writes it: stops between thousands, a comma before decimals (`2.989,5`).
  mutating func takeDecimal() -> (value: Double, text: String)? {
    let run = rest.prefix { ($0.isASCII && $0.isNumber) || $0 == "." || $0 == "," }
    let text = run.last == "." || run.last == "," ? run.dropLast() : run
    let halves = text.split(separator: ",", omittingEmptySubsequences: false)
    guard let whole = halves.first, !whole.isEmpty, halves.count <= 2 else { return nil }
    let groups = whole.split(separator: ".", omittingEmptySubsequences: false)
    guard groups.dropFirst().allSatisfy({ $0.count == 3 }), groups[0].count <= (groups.count > 1 ? 3 : 15),
      let value = Double(groups.joined() + (halves.count == 2 ? "." + halves[1] : ""))
    else { return nil }
    rest = rest.dropFirst(text.count)
    skipSpaces()
    return (value, String(text))
  }

  mutating func takeRest() -> String {
    defer { rest = "" }
    return rest.trimmingSpaces()
  }

  /// Leaves `count` characters behind, and the white space after them.
  mutating func drop(_ count: Int) {
    rest = rest.dropFirst(count)
    skipSpaces()
  }

  private mutating func skipSpaces() {
    rest = rest.drop { $0 == " " }
  }
}
