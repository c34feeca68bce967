import PlanSyntax

/// Words and signs in lower case that stand together, spaces between them left out of account: "phòng , chống".
package struct Phrase: Sendable, ExpressibleByStringLiteral {
  package let parts: [String]

  /// A space parts each from the next, signs as well.
  package init(_ text: String) { parts = text.utf8.split(separator: 0x20).map { String(Substring($0)) } }

  package init(stringLiteral text: String) { self.init(text) }
}

/// Where a phrase stands.
package struct Occurrence {
  package let passage: Passage
  package let tokens: Range<Int>

  var span: SourceSpan { passage.span(of: tokens) }
  var text: String { passage.tokens[tokens].map { $0.kind == .lineBreak ? " " : $0.text }.joined() }
  var first: Token { passage.tokens[tokens.lowerBound] }
  /// The word in front of it, where one stands right there.
  var wordBefore: String? { word(passage.index(before: tokens.lowerBound)) }
  var wordBehind: String? { word(passage.index(after: tokens.upperBound - 1)) }

  private func word(_ index: Int?) -> String? {
    guard let index, passage.tokens[index].kind == .word else { return nil }
    return passage.tokens[index].lower
  }
}

extension Manuscript {
  /// Where a phrase, its first part a word, stands, in reading order.
  package func occurrences(of phrase: Phrase) -> [Occurrence] { occurrences(of: phrase.parts.joined(separator: " ")) }

  /// The same of words in lower case with a space between each and the next.
  package func occurrences(of phrase: String) -> [Occurrence] {
    guard let numbers = words.numbers(of: phrase) else { return [] }
    // Looked for where its rarest word stands.
    guard let rarest = numbers.indices.min(by: { words.count(of: numbers[$0]) < words.count(of: numbers[$1]) }) else {
      return []
    }
    var found: [Occurrence] = []
    for place in words.places(of: numbers[rarest]) {
      if let tokens = words.range(of: numbers, with: rarest, at: place, in: passages[place.passage].tokens.range) {
        found.append(Occurrence(passage: passages[place.passage], tokens: tokens))
      }
    }
    return found
  }
}

extension WordIndex {
  /// The tokens of a phrase, by its words' numbers, of which one stands at a place; nil where the others stand not beside it.
  /// `passage`: its tokens in the whole text, for of many places nearly all are asked in vain, and a passage is a copy.
  fileprivate func range(
    of phrase: [Int32], with part: Int, at place: Place, in passage: Range<Int>
  ) -> Range<Int>? {
    var start = passage.lowerBound + place.token
    var end = start
    var first = part
    while first > 0 {
      first -= 1
      repeat { start -= 1 } while start >= passage.lowerBound && written.tokens[start].isBlank
      guard start >= passage.lowerBound, written.number(start) == phrase[first] else { return nil }
    }
    var last = part
    while last < phrase.count - 1 {
      last += 1
      repeat { end += 1 } while end < passage.upperBound && written.tokens[end].isBlank
      guard end < passage.upperBound, written.number(end) == phrase[last] else { return nil }
    }
    return start - passage.lowerBound..<end + 1 - passage.lowerBound
  }
}

extension Passage {
  /// The tokens of a phrase that stands from a token on; nil where it does not.
  package func match(_ phrase: Phrase, at start: Int) -> Range<Int>? {
    var place = start
    for part in phrase.parts {
      if place > start { while place < tokens.count, tokens.isBlank(place) { place += 1 } }
      guard place < tokens.count, tokens[place].isWord(part) else { return nil }
      place += 1
    }
    return start..<place
  }

  /// The token at an index, nil beyond both ends.
  func token(_ index: Int) -> Token? { tokens.indices.contains(index) ? tokens[index] : nil }
}

extension String {
  /// With the capitals of `model`: none, the first letter's, or all.
  func capitalised(like model: String) -> String {
    if model.count > 1, model == model.uppercased(), model != model.lowercased() { return uppercased() }
    return model.first?.isUppercase == true ? PlanSyntax.capitalised(self) : self
  }
}
