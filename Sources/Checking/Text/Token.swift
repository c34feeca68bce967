package import PlanSyntax

/// A word, a number, a sign or a space of some prose, and where it stands in the file.
package struct Token: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
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

  package let kind: Kind
  package let span: SourceSpan
  /// In NFC, whatever the file has.
  package let text: String
  /// ``text`` in lower case.
  package let lower: String
  /// Of ``lower`` among the words and signs of the text: the same for the same, whatever their capitals.
  let number: Int32
  package let beginsWithCapital: Bool
  /// Of two letters at least.
  package let isInCapitals: Bool
  /// Whether it is a word of two letters at least, spelt as a Vietnamese syllable: no initial, abbreviation or sign.
  package let isSyllable: Bool

  package var isBlank: Bool { kind == .space || kind == .lineBreak }

  fileprivate init(_ kind: Kind, at span: SourceSpan, _ lexeme: Lexeme) {
    self.kind = kind
    self.span = span
    text = lexeme.text
    lower = lexeme.lower
    number = lexeme.number
    beginsWithCapital = lexeme.beginsWithCapital
    isInCapitals = lexeme.isInCapitals
    isSyllable = lexeme.isSyllable
  }
}

extension ProseText {
  /// The tokens of its words, in order: those inside footnotes where `inNotes`, else all others.
  func tokens(inNotes: Bool = false, of lexicon: inout Lexicon) -> [Token] {
    var tokens: [Token] = []
    func add(_ kind: Token.Kind, _ range: Range<Int>) {
      let lexeme = lexicon.lexeme(bytes[range], isWord: kind == .word)
      tokens.append(Token(kind, at: span(of: range), lexeme))
    }
    for run in runs where run.isNote == inNotes {
      if run.isReference {
        add(.reference, run.range)
        continue
      }
      var start = run.range.lowerBound
      while start < run.range.upperBound {
        let (kind, end) = tokenEnd(from: start, to: run.range.upperBound)
        add(kind, start..<end)
        start = end
      }
    }
    return tokens
  }

  private func tokenEnd(from start: Int, to end: Int) -> (Token.Kind, Int) {
    if isLineJoin(start) { return (.lineBreak, start + 1) }
    var (scalar, next) = scalar(at: start, before: end)
    let kind = Self.kind(of: scalar)
    if kind == .sign {
      // What combines with a sign stands on it.
      while next < end, case (let following, let after) = self.scalar(at: next, before: end),
        following.value > 0x7F,
        following.properties.isDiacritic, !following.properties.isAlphabetic
      {
        next = after
      }
      return (kind, next)
    }
    while next < end, !isLineJoin(next) {
      let (following, after) = self.scalar(at: next, before: end)
      guard
        Self.kind(of: following) == kind
          || kind == .word && following.properties.generalCategory == .nonspacingMark
      else { break }
      scalar = following
      next = after
    }
    return (kind, next)
  }

  private func scalar(at offset: Int, before end: Int) -> (Unicode.Scalar, Int) {
    let lead = bytes[offset]
    if lead < 0x80 { return (Unicode.Scalar(lead), offset + 1) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    let next = min(offset + length, end)
    // Text was read as UTF-8 before; what is none reads as U+FFFD.
    var value = UInt32(lead & (0x7F >> UInt8(length)))
    for byte in bytes[offset + 1..<next] { value = value << 6 | UInt32(byte & 0x3F) }
    return (Unicode.Scalar(next - offset == length ? value : 0xFFFD) ?? "\u{FFFD}", next)
  }

  private static func kind(of scalar: Unicode.Scalar) -> Token.Kind {
    switch scalar.value {
    case 0x30...0x39: .number
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: scalar == "×" || scalar == "÷" ? .sign : .word
    case 0x09, 0x0B, 0x0C, 0x20, 0xA0, 0x2007, 0x202F: .space
    case 0..<0x80, 0x2000...0x206F: .sign
    default: scalar.properties.isAlphabetic ? .word : scalar.properties.isWhitespace ? .space : .sign
    }
  }
}
