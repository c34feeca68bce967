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
    let counts = numbers.map { words.places(of: $0).count }
    guard let rarest = counts.indices.min(by: { counts[$0] < counts[$1] }) else { return [] }
    return words.places(of: numbers[rarest]).compactMap { place in
      let passage = passages[place.passage]
      guard let start = passage.index(before: place.token, by: rarest) else { return nil }
      return passage.range(of: numbers, from: start).map { Occurrence(passage: passage, tokens: $0) }
    }
  }
}

extension Passage {
  /// The tokens of a phrase that stands from a token on; nil where it does not.
  package func match(_ phrase: Phrase, at start: Int) -> Range<Int>? {
    var place = start
    for part in phrase.parts {
      if place > start { while place < tokens.count, tokens[place].isBlank { place += 1 } }
      guard place < tokens.count, tokens[place].lower == part else { return nil }
      place += 1
    }
    return start..<place
  }

  /// So many tokens in front of one, spaces not counted.
  fileprivate func index(before index: Int, by distance: Int) -> Int? {
    var place = index
    for _ in 0..<distance {
      guard let before = self.index(before: place) else { return nil }
      place = before
    }
    return place
  }

  /// The same of a phrase by its words' numbers.
  fileprivate func range(of phrase: [Int32], from start: Int) -> Range<Int>? {
    var place = start
    for number in phrase {
      if place > start { while place < tokens.count, tokens[place].isBlank { place += 1 } }
      guard place < tokens.count, tokens.number(place) == number else { return nil }
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
