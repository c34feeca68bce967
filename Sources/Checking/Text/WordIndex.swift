/// Where each word, sign and number of some passages stands.
package struct WordIndex: Sendable {
  package struct Place: Hashable, Comparable, Sendable {
    private let number: UInt32
    private let index: UInt32

    fileprivate init(_ passage: Int, _ token: Int) {
      number = UInt32(truncatingIfNeeded: passage)
      index = UInt32(truncatingIfNeeded: token)
    }

    package var passage: Int { Int(number) }
    package var token: Int { Int(index) }

    package static func < (a: Place, b: Place) -> Bool {
      a.number == b.number ? a.index < b.index : a.number < b.number
    }
  }

  let lexicon: Lexicon
  /// Of every word and sign, those of one number behind each other in reading order.
  private var places: [Place]
  /// By number, where its places begin; one more behind the last.
  private var starts: [Int]
  /// Each word once, by its number, in the order of their first places.
  private(set) var words: [Int32] = []
  /// Runs of digits, in reading order.
  package private(set) var figures: [Place] = []
  /// Spaces of more than one byte, in reading order.
  package private(set) var wideSpaces: [Place] = []

  init(_ passages: [Passage], of written: WrittenText) {
    lexicon = written.lexicon
    let (tokens, numbers) = (written.tokens, written.numbers)
    // Counted first, so that all places have one array.
    var ends = Array(repeating: 0, count: numbers.count + 1)
    for token in tokens where Self.isListed(token.kind) { ends[Int(numbers[Int(token.lexeme)]) + 1] += 1 }
    for number in 1..<ends.count { ends[number] += ends[number - 1] }
    starts = ends
    places = Array(repeating: Place(0, 0), count: ends[ends.count - 1])
    for (number, passage) in passages.enumerated() {
      let start = passage.tokens.start
      for index in 0..<passage.tokens.count {
        let token = tokens[start + index]
        if Self.isListed(token.kind) {
          let word = Int(numbers[Int(token.lexeme)])
          if token.kind == .word, ends[word] == starts[word] { words.append(Int32(word)) }
          places[ends[word]] = Place(number, index)
          ends[word] += 1
        } else if token.kind == .number {
          figures.append(Place(number, index))
        } else if token.kind == .space, token.end - token.start > 1 {
          wideSpaces.append(Place(number, index))
        }
      }
    }
  }

  private static func isListed(_ kind: Token.Kind) -> Bool { kind == .word || kind == .sign }

  /// Where a word (in lower case) or a sign stands, in reading order.
  package subscript(_ word: String) -> ArraySlice<Place> { lexicon.number(of: word).map { places(of: $0) } ?? [] }

  /// Where some words or signs stand, in reading order.
  func places(of words: some Collection<String>) -> [Place] {
    words.flatMap { self[$0] }.sorted()
  }

  func places(of number: Int32) -> ArraySlice<Place> { places[starts[Int(number)]..<starts[Int(number) + 1]] }

  /// Of the words of a phrase and its commas; nil where the text has one of them nowhere.
  func numbers(of phrase: String) -> [Int32]? {
    var phrase = phrase
    // Some hundred phrases are looked for in every plan: the pointer spares making a string of each word.
    return phrase.withUTF8 { bytes in
      var numbers: [Int32] = []
      var start = 0
      while start < bytes.count {
        var end = start
        while end < bytes.count, bytes[end] != UInt8(ascii: " "), bytes[end] != UInt8(ascii: ",") { end += 1 }
        // A comma is a sign of its own.
        if end == start { end += 1 }
        if bytes[start] != UInt8(ascii: " ") {
          guard let number = lexicon.number(of: bytes[start..<end]) else { return nil }
          numbers.append(number)
        }
        start = end
      }
      return numbers
    }
  }
}
