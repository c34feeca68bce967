/// Words and signs by the numbers they have in a text: two numbers are compared at once, two texts letter by letter.
struct WordNumbers {
  private var numbers: [Int32]

  /// Those of them that the text has; capitals are left out of account.
  init(_ words: [String], in index: WordIndex) { numbers = words.compactMap { index.lexicon.number(of: $0) } }

  /// Of a few words.
  func contains(_ token: Token) -> Bool { contains(token.number) }

  func contains(_ number: Int32) -> Bool { numbers.contains(number) }
}

extension WordIndex {
  func numbers(_ words: String...) -> WordNumbers { WordNumbers(words, in: self) }
}

extension Token {
  /// Whether it is a word, which is in lower case. Both are in NFC, so the same bytes; comparing texts would see to that first.
  func isWord(_ word: String) -> Bool { lower.hasBytes(of: word) }

  /// A sign of a range: "-" or "–".
  var isDash: Bool { sign == "-" || sign == "–" }
}
