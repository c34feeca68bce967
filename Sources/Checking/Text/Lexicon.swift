import PlanSyntax

/// A word, a number, a sign or a space as it is typed, and what rules ask of it time and again.
struct Lexeme {
  /// In NFC.
  let text: String
  /// ``text`` in lower case where it is a word.
  let lower: String
  /// Of ``lower`` in its ``Lexicon``.
  let number: Int32
  let beginsWithCapital: Bool
  let isInCapitals: Bool
  let isSyllable: Bool

  fileprivate init(_ text: String, _ lower: String, number: Int32, isWord: Bool) {
    self.text = text
    self.lower = lower
    self.number = number
    beginsWithCapital = isWord && text.first != lower.first
    isInCapitals = isWord && text.count > 1 && text == text.uppercased() && text != lower
    isSyllable = isWord && lower.count > 1 && Syllable(lower) != nil
  }
}

/// What some text is made of. A few thousand words make up any plan: each is read once, and compared by number.
package struct Lexicon: Sendable {
  private var lexemes: [Lexeme] = []
  /// Of the bytes of a file: those of nearly every word as two numbers, of others as text.
  private var short: [Bytes: Int] = [:]
  private var long: [String: Int] = [:]
  private var numbers: [String: Int32] = [:]

  package init() {}

  /// How many words and signs there are, capitals left out of account.
  var count: Int { numbers.count }

  /// Of a word in lower case, or a sign; nil where the text has it nowhere.
  func number(of word: String) -> Int32? { numbers[word] }

  mutating func lexeme(_ bytes: ArraySlice<UInt8>, isWord: Bool) -> Lexeme {
    guard let key = Bytes(bytes) else {
      let text = String(decoding: bytes, as: UTF8.self)
      if let known = long[text] { return lexemes[known] }
      let new = lexeme(reading: text, isWord: isWord)
      long[text] = lexemes.count
      lexemes.append(new)
      return new
    }
    if let known = short[key] { return lexemes[known] }
    let new = lexeme(reading: String(decoding: bytes, as: UTF8.self), isWord: isWord)
    short[key] = lexemes.count
    lexemes.append(new)
    return new
  }

  private mutating func lexeme(reading typed: String, isWord: Bool) -> Lexeme {
    let text = composed(typed)
    let lower = isWord ? text.lowercased() : text
    let number = numbers[lower] ?? Int32(numbers.count)
    numbers[lower] = number
    return Lexeme(text, lower, number: number, isWord: isWord)
  }

  /// Fifteen bytes at most, and how many they are.
  private struct Bytes: Hashable {
    private var low: UInt64 = 0
    private var high: UInt64

    init?(_ bytes: ArraySlice<UInt8>) {
      guard bytes.count < 16 else { return nil }
      high = UInt64(bytes.count)
      for byte in bytes {
        high = high << 8 | low >> 56
        low = low << 8 | UInt64(byte)
      }
    }
  }
}
