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

  init(_ passages: [Passage], of lexicon: Lexicon) {
    self.lexicon = lexicon
    // Counted first, so that all places have one array.
    starts = Array(repeating: 0, count: lexicon.lexemes.count + 1)
    for passage in passages {
      for index in 0..<passage.tokens.count where Self.isListed(passage.tokens[index].kind) {
        starts[Int(passage.tokens.number(index)) + 1] += 1
      }
    }
    for number in 1..<starts.count { starts[number] += starts[number - 1] }
    places = Array(repeating: Place(0, 0), count: starts[starts.count - 1])
    var ends = starts
    for (number, passage) in passages.enumerated() {
      for index in 0..<passage.tokens.count {
        let place = Place(number, index)
        let kind = passage.tokens[index].kind
        if Self.isListed(kind) {
          let word = Int(passage.tokens.number(index))
          if kind == .word, ends[word] == starts[word] { words.append(Int32(word)) }
          places[ends[word]] = place
          ends[word] += 1
        } else if kind == .number {
          figures.append(place)
        } else if kind == .space, passage.tokens[index].text.utf8.count > 1 {
          wideSpaces.append(place)
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
    var numbers: [Int32] = []
    var rest = phrase[...].utf8
    while !rest.isEmpty {
      var word = rest.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: ",") }
      if word.isEmpty { word = rest.prefix(1) }
      rest = rest.dropFirst(word.count)
      if word.first == UInt8(ascii: " ") { continue }
      guard let number = lexicon.number(of: word) else { return nil }
      numbers.append(number)
    }
    return numbers
  }
}
