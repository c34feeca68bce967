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

  package var isBlank: Bool { kind == .space || kind == .lineBreak }
  package var beginsWithCapital: Bool { kind == .word && text.first != lower.first }
  /// Of two letters at least.
  package var isInCapitals: Bool { kind == .word && text.count > 1 && text == text.uppercased() && text != lower }
}

extension ProseText {
  /// The tokens of its words, in order: those inside footnotes where `inNotes`, else all others.
  package func tokens(inNotes: Bool = false) -> [Token] {
    var tokens: [Token] = []
    for run in runs where run.isNote == inNotes {
      if run.isReference {
        tokens.append(token(.reference, run.range))
        continue
      }
      var start = run.range.lowerBound
      while start < run.range.upperBound {
        let (kind, end) = tokenEnd(from: start, to: run.range.upperBound)
        tokens.append(token(kind, start..<end))
        start = end
      }
    }
    return tokens
  }

  private func token(_ kind: Token.Kind, _ range: Range<Int>) -> Token {
    let text = composed(String(decoding: bytes[range], as: UTF8.self))
    return Token(kind: kind, span: span(of: range), text: text, lower: kind == .word ? text.lowercased() : text)
  }

  private func tokenEnd(from start: Int, to end: Int) -> (Token.Kind, Int) {
    if isLineJoin(start) { return (.lineBreak, start + 1) }
    var (scalar, next) = scalar(at: start, before: end)
    let kind = Self.kind(of: scalar)
    if kind == .sign {
      // What combines with a sign stands on it.
      while next < end, case (let following, let after) = self.scalar(at: next, before: end),
        following.properties.isDiacritic,
        following.value > 0x7F, !following.properties.isAlphabetic
      {
        next = after
      }
      return (kind, next)
    }
    while next < end, !isLineJoin(next) {
      let (following, after) = self.scalar(at: next, before: end)
      let isOfWord = kind == .word && following.properties.generalCategory == .nonspacingMark
      guard isOfWord || Self.kind(of: following) == kind else { break }
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
    let scalar = String(decoding: bytes[offset..<next], as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
    return (scalar, next)
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
