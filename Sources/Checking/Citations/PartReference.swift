import ActionPlan
import PlanSyntax

/// A place of a document named by its parts: "điểm a khoản 4 Mục III", "Phụ lục II".
struct PartReference {
  /// From small to large.
  enum Level: Int, Comparable {
    case point, clause, article, subsection, section, chapter, part, annex

    static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }
  }

  struct Part {
    var level: Level
    /// "a", "4", "III"; empty for "Phụ lục" alone.
    var number: String
    var tokens: Range<Int>
  }

  /// As typed.
  var parts: [Part]
  /// Whether commas stand between them.
  var hasCommas: Bool
  /// Whether a list of parts goes on in front of it or behind it.
  var isOfList: Bool

  var tokens: Range<Int> { parts[0].tokens.lowerBound..<parts[parts.count - 1].tokens.upperBound }
}

/// The words by which places are named, as a text has them.
struct PartNouns {
  /// What each part begins with, and where it is of two words, the second.
  private let nouns: [(first: Int32, second: Int32?, level: PartReference.Level)]
  /// Between two parts of a list.
  fileprivate let listWords: WordNumbers
  private let index: WordIndex

  init(in words: WordIndex) {
    index = words
    let levels: [(String, String?, PartReference.Level)] = [
      ("điểm", nil, .point), ("khoản", nil, .clause), ("điều", nil, .article), ("mục", nil, .section),
      ("chương", nil, .chapter), ("phần", nil, .part), ("tiểu", "mục", .subsection), ("phụ", "lục", .annex),
    ]
    nouns = levels.compactMap { first, second, level in
      words.lexicon.number(of: first).flatMap { first in
        // Where the text has the second word nowhere, it names no such place.
        guard let second else { return (first, nil, level) }
        return words.lexicon.number(of: second).map { (first, $0, level) }
      }
    }
    listWords = words.numbers("và", "hoặc", "đến", ";", "các", "tại")
  }

  /// The places named in some passages, passage by passage.
  func references(in passages: [Passage]) -> [(passage: Int, references: [PartReference])] {
    let places = nouns.flatMap { index.places(of: $0.first) }.sorted { ($0.passage, $0.token) < ($1.passage, $1.token) }
    var found: [(passage: Int, references: [PartReference])] = []
    var start = 0
    while start < places.count {
      let number = places[start].passage
      let end = places[start...].firstIndex { $0.passage != number } ?? places.count
      let references = passages[number].references(at: places[start..<end].lazy.map(\.token), self)
      if !references.isEmpty { found.append((number, references)) }
      start = end
    }
    return found
  }

  /// The level that a word stands for, and its last word.
  fileprivate func level(at token: Int, in passage: Passage) -> (PartReference.Level, noun: Int)? {
    guard let noun = nouns.first(where: { $0.first == passage.tokens[token].number }) else { return nil }
    guard let second = noun.second else { return (noun.level, token) }
    guard let next = passage.index(after: token), passage.tokens[next].number == second,
      noun.level != .annex || passage.tokens[token].beginsWithCapital
    else { return nil }
    return (noun.level, next)
  }
}

extension Passage {
  /// The places that begin at some of the tokens, in order.
  fileprivate func references(at nouns: some Sequence<Int>, _ words: PartNouns) -> [PartReference] {
    var references: [PartReference] = []
    // Behind the place before.
    var end = 0
    for noun in nouns where noun >= end {
      guard let first = part(at: noun, words) else { continue }
      let isBehindList =
        !references.isEmpty
        && tokens[end..<noun].allSatisfy { $0.kind != .word || words.listWords.contains($0) }
      var parts = [first]
      var hasCommas = false
      while var next = self.index(after: parts[parts.count - 1].tokens.upperBound - 1) {
        let isComma = tokens[next].sign == ","
        if isComma {
          guard let behind = self.index(after: next) else { break }
          next = behind
        }
        guard let part = part(at: next, words) else { break }
        hasCommas = hasCommas || isComma
        parts.append(part)
      }
      end = parts[parts.count - 1].tokens.upperBound
      let behind = self.index(after: end - 1)
      // "khoản 1, 2 và 3 Điều 5": numbers follow without their noun.
      let goesOn = behind.map { place in
        guard words.listWords.contains(tokens[place]) || tokens[place].sign == ",", let next = self.index(after: place)
        else { return false }
        return part(at: next, words) != nil || tokens[next].kind == .number || tokens[next].text.count == 1
      }
      references.append(
        PartReference(parts: parts, hasCommas: hasCommas, isOfList: isBehindList || goesOn == true))
    }
    return references
  }

  private func part(at index: Int, _ words: PartNouns) -> PartReference.Part? {
    guard let (level, noun) = words.level(at: index, in: self), let number = self.index(after: noun),
      isNumber(number, of: level)
    else { return nil }
    return PartReference.Part(level: level, number: tokens[number].text, tokens: index..<(number + 1))
  }

  private func isNumber(_ index: Int, of level: PartReference.Level) -> Bool {
    let token = tokens[index]
    switch level {
    case .point: return token.kind == .word && token.text.count == 1 && token.text == token.lower
    case .clause, .article, .subsection: return token.kind == .number && token.text.utf8.count < 4
    case .section, .chapter, .part, .annex:
      if token.kind == .number { return token.text.utf8.count < 3 }
      // "Phần C" of a form is no number; "Mục A" is.
      return token.kind == .word && token.text.utf8.allSatisfy("IVX".utf8.contains)
    }
  }
}
