package import PlanSyntax

/// A word, a number, a sign or a space of some prose, and where it stands in the file.
package struct Token: Sendable {
  package enum Kind: UInt8, Sendable {
    /// A run of letters: of Vietnamese, one syllable.
    case word
    /// A run of digits.
    case number
    /// Spaces and tabs as typed, no-break spaces among them.
    case space
    /// Where a line of the paragraph ends and the next continues it: one space in the document.
    case lineBreak
    /// One sign.
    case sign
    /// `{nhãn}`.
    case reference
  }

  fileprivate let stored: StoredToken
  fileprivate let written: WrittenText

  package var kind: Kind { stored.kind }
  package var span: SourceSpan { SourceSpan(Int(stored.start), Int(stored.end)) }
  /// In NFC, whatever the file has.
  package var text: String { written.lexemes[Int(stored.lexeme)].text }
  /// ``text`` in lower case.
  package var lower: String { written.lexemes[Int(stored.lexeme)].lower }
  /// Of ``lower`` among the words and signs of the text: the same for the same, whatever their capitals.
  var number: Int32 { written.lexemes[Int(stored.lexeme)].number }
  package var beginsWithCapital: Bool { stored.traits.contains(.beginsWithCapital) }
  /// Of two letters at least.
  package var isInCapitals: Bool { stored.traits.contains(.isInCapitals) }
  /// Whether it is a word of two letters at least, spelt as a Vietnamese syllable: no initial, abbreviation or sign.
  package var isSyllable: Bool { stored.traits.contains(.isSyllable) }
  /// A word with a letter that only Vietnamese has: it is not of another language.
  var isMarked: Bool { stored.traits.contains(.isMarked) }
  var isToned: Bool { stored.traits.contains(.isToned) }
  package var isBlank: Bool { stored.isBlank }
  /// The sign that it is, where nothing is combined with it.
  var sign: Unicode.Scalar? { kind == .sign ? written.lexemes[Int(stored.lexeme)].scalar : nil }
}

/// A token as it is kept: sixteen bytes, for a plan of a megabyte has some three hundred thousand.
struct StoredToken: Sendable {
  /// In the file.
  let start: UInt32
  let end: UInt32
  /// In ``WrittenText/lexemes``.
  let lexeme: Int32
  let kind: Token.Kind
  /// Of its lexeme.
  let traits: Lexeme.Traits

  var isBlank: Bool { kind == .space || kind == .lineBreak }

  init(_ start: Int, _ end: Int, _ known: Lexicon.Known, _ kind: Token.Kind) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
    lexeme = known.lexeme
    self.kind = kind
    traits = known.traits
  }
}

/// All that the passages of a manuscript are made of, in one place: a passage is a range of it.
final class WrittenText: Sendable {
  let tokens: [StoredToken]
  let lexicon: Lexicon
  let lexemes: [Lexeme]
  /// Of each lexeme, apart from the rest of it: what passes over all tokens reads these alone.
  let numbers: [Int32]

  init(_ tokens: [StoredToken], of lexicon: Lexicon) {
    self.tokens = tokens
    self.lexicon = lexicon
    lexemes = lexicon.lexemes
    numbers = lexicon.lexemes.map { $0.number }
  }

  /// The ``Lexeme/number`` of one of ``tokens``.
  func number(_ token: Int) -> Int32 { numbers[Int(tokens[token].lexeme)] }
}

/// The tokens of one passage, counted from 0.
package struct Tokens: RandomAccessCollection, Sendable {
  let written: WrittenText
  /// In ``WrittenText/tokens``.
  let start: Int
  package let count: Int

  init(_ range: Range<Int>, of written: WrittenText) {
    self.written = written
    start = range.lowerBound
    count = range.count
  }

  /// In ``WrittenText/tokens``.
  var range: Range<Int> { start..<start + count }

  package var startIndex: Int { 0 }
  package var endIndex: Int { count }

  package subscript(_ index: Int) -> Token {
    precondition(indices.contains(index), "a token of this passage")
    return Token(stored: written.tokens[start + index], written: written)
  }

  /// The ``Token/kind`` of one of them.
  func kind(_ index: Int) -> Token.Kind { written.tokens[start + index].kind }

  /// The ``Token/number`` of one of them.
  func number(_ index: Int) -> Int32 { written.number(start + index) }

  /// The ``Token/isBlank`` of one of them.
  func isBlank(_ index: Int) -> Bool { written.tokens[start + index].isBlank }

  /// The ``Token/sign`` of one of them; nil beyond both ends.
  func sign(_ index: Int) -> Unicode.Scalar? {
    guard index >= 0, index < count, case let token = written.tokens[start + index], token.kind == .sign else {
      return nil
    }
    return written.lexemes[Int(token.lexeme)].scalar
  }

  /// As they are kept, and the numbers of all lexemes: for who passes over every token of a plan and asks for kinds and numbers
  /// alone. The pointers spare a test for each.
  func withStored<Result>(
    _ body: (_ tokens: UnsafeBufferPointer<StoredToken>, _ numbers: UnsafeBufferPointer<Int32>) -> Result
  ) -> Result {
    written.tokens.withUnsafeBufferPointer { tokens in
      written.numbers.withUnsafeBufferPointer {
        body(UnsafeBufferPointer(rebasing: tokens[start..<start + count]), $0)
      }
    }
  }
}
