import PlanSyntax

/// Reads a short value from left to right: words without regard to case, whole numbers, what is left.
struct WordScanner {
  private(set) var rest: Substring {
    didSet { first = rest.firstSmall }
  }
  /// The small letter that ``rest`` begins with; nil where only its Characters can tell.
  private var first: Unicode.Scalar?

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

  /// What scalars say of a phrase: whether it stands next, and where it ends.
  private enum Ending {
    case none
    case at(String.Index)
    /// Letters made up of several scalars, or of no Vietnamese word: only Characters can tell.
    case unclear
  }

  /// Of many phrases that are asked for few stand next; their first letters tell that.
  private func ending(of phrase: String) -> Ending {
    if let first, first != phrase.unicodeScalars.first.flatMap({ smallLetter($0) }) { return .none }
    let scalars = rest.unicodeScalars
    var place = scalars.startIndex
    for wanted in phrase.unicodeScalars {
      guard place < scalars.endIndex else { return .none }
      let scalar = scalars[place]
      place = scalars.index(after: place)
      if scalar == wanted { continue }
      guard let small = smallLetter(scalar) else { return .unclear }
      if small == wanted { continue }
      // A mark behind it may make it the letter that is wanted.
      return place == scalars.endIndex || smallLetter(scalars[place]) != nil ? .none : .unclear
    }
    guard place < scalars.endIndex else { return .at(place) }
    let next = scalars[place]
    guard let small = smallLetter(next) else { return .unclear }
    return isLetter(small) && phrase.last?.isLetter == true ? .none : .at(place)
  }

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
    // Most values begin with words.
    guard let first = rest.utf8.first, (0x30...0x39).contains(first) || first == 0x2E || first == 0x2C else {
      return nil
    }
    let digits = rest.utf8.prefix { (0x30...0x39).contains($0) }
    // A plain number, as most are, behind which a space or a letter stands.
    if (1...15).contains(digits.count), let value = Int(Substring(digits)),
      Substring(rest.utf8[digits.endIndex...]).firstSmall.map({ $0 != "." && $0 != "," })
        ?? (digits.endIndex == rest.endIndex)
    {
      rest = rest[digits.endIndex...]
      skipSpaces()
      return (Double(value), String(Substring(digits)))
    }
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

/// The small letter of a scalar that is ASCII or in the Vietnamese alphabet, and itself of any other of U+00C0 to U+00FF; nil of what
/// only Unicode's tables know, marks of letters among it.
private func smallLetter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
  let value = scalar.value
  switch value {
  case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE: return Unicode.Scalar(value + 0x20)
  case 0..<0x80, 0xC0...0xFF, 0x103, 0x111, 0x129, 0x169, 0x1A1, 0x1B0: return scalar
  case 0x102, 0x110, 0x128, 0x168, 0x1A0, 0x1AF: return Unicode.Scalar(value + 1)
  // Capital and small letters take turns.
  case 0x1EA0...0x1EF9: return Unicode.Scalar(value | 1)
  case _: return nil
  }
}

/// Of what ``smallLetter(_:)`` gives.
private func isLetter(_ small: Unicode.Scalar) -> Bool {
  switch small.value {
  case 0x61...0x7A, 0xDF...0xF6, 0xF8...: true
  case _: false
  }
}

extension Substring {
  /// The small letter that it begins with, where that is told without Unicode's tables and no mark stands behind it.
  var firstSmall: Unicode.Scalar? {
    var scalars = unicodeScalars.makeIterator()
    guard let first = scalars.next(), let small = smallLetter(first) else { return nil }
    if let next = scalars.next(), smallLetter(next) == nil { return nil }
    return small
  }
}
