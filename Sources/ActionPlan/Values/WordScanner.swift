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
    switch ending(of: phrase) {
    case .none: return false
    case .at(let end): rest = rest[end...]
    case .unclear: if !takeByLetters(phrase) { return false }
    }
    skipSpaces()
    return true
  }

  /// What bytes say of a phrase: whether it stands next, and where it ends.
  private enum Ending {
    case none
    case at(String.Index)
    /// Capitals beyond ASCII, or letters made up of several scalars: only letters can tell.
    case unclear
  }

  /// Of many phrases that are asked for few stand next; their first bytes tell that.
  private func ending(of phrase: String) -> Ending {
    var place = rest.startIndex
    for wanted in phrase.utf8 {
      guard let byte = byte(at: place) else { return .none }
      let next = rest.utf8.index(after: place)
      if byte != wanted, !((0x41...0x5A).contains(byte) && byte | 0x20 == wanted) {
        return byte >= 0x80 || (self.byte(at: next) ?? 0) >= 0x80 ? .unclear : .none
      }
      place = next
    }
    guard let next = byte(at: place) else { return .at(place) }
    switch next {
    case 0x80...: return .unclear
    case 0x41...0x5A, 0x61...0x7A: return phrase.last?.isLetter == true ? .none : .at(place)
    case _: return .at(place)
    }
  }

  private func byte(at index: String.Index) -> UInt8? { index < rest.endIndex ? rest.utf8[index] : nil }

  private mutating func takeByLetters(_ phrase: String) -> Bool {
    let head = rest.prefix(phrase.count)
    guard head.count == phrase.count, head.lowercased() == phrase else { return false }
    let behind = rest.dropFirst(phrase.count)
    if let last = phrase.last, last.isLetter, let next = behind.first, next.isLetter { return false }
    rest = behind
    return true
  }

  /// Takes the first of `phrases` that stands next.
  mutating func takeFirst(of phrases: [String]) -> String? {
    for phrase in phrases where take(phrase) { return phrase }
    return nil
  }

  /// Takes a run of ASCII digits of at most `digits`; the white space behind it as well.
  mutating func takeNumber(digits: ClosedRange<Int>) -> Int? {
    let run = rest.utf8.prefix { (0x30...0x39).contains($0) }
    guard digits.contains(run.count), let number = Int(Substring(run)) else { return nil }
    rest = rest[run.endIndex...]
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
    rest = Substring(rest.utf8.drop { $0 == UInt8(ascii: " ") })
  }
}
