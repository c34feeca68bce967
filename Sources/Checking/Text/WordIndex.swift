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

  let written: WrittenText
  var lexicon: Lexicon { written.lexicon }
  /// Of every word and sign, those of one number behind each other in reading order.
  private let places: [Place]
  /// By number, where its places begin; one more behind the last.
  private let starts: [Int]
  /// Each word once, by its number, in the order of their first places.
  let words: [Int32]
  /// Runs of digits, in reading order.
  package let figures: [Place]
  /// Words in capitals, in reading order.
  let capitals: [Place]
  /// Spaces of more than one byte, in reading order.
  package let wideSpaces: [Place]

  init(_ passages: [Passage], of written: WrittenText) {
    self.written = written
    // Counted first, so that all places have one array.
    let starts = Self.starts(of: written)
    self.starts = starts
    var ends = starts
    var (words, figures, capitals, wideSpaces): ([Int32], [Place], [Place], [Place]) = ([], [], [], [])
    // Every token of a plan passes here: the pointers spare a test for each.
    places = Array(unsafeUninitializedCapacity: starts[starts.count - 1]) { places, count in
      ends.withUnsafeMutableBufferPointer { ends in
        starts.withUnsafeBufferPointer { starts in
          for (number, passage) in passages.enumerated() {
            passage.tokens.withStored { tokens, numbers in
              for index in tokens.indices {
                let token = tokens[index]
                switch token.kind {
                case .word, .sign:
                  let word = Int(numbers[Int(token.lexeme)])
                  if token.kind == .word, ends[word] == starts[word] { words.append(Int32(truncatingIfNeeded: word)) }
                  places.initializeElement(at: ends[word], to: Place(number, index))
                  ends[word] += 1
                  if token.traits.contains(.isInCapitals) { capitals.append(Place(number, index)) }
                case .number: figures.append(Place(number, index))
                case .space: if token.end - token.start > 1 { wideSpaces.append(Place(number, index)) }
                case .lineBreak, .reference: break
                }
              }
            }
          }
        }
      }
      count = starts[starts.count - 1]
    }
    (self.words, self.figures, self.capitals, self.wideSpaces) = (words, figures, capitals, wideSpaces)
  }

  /// Where the places of each number begin, and where those of the last end.
  private static func starts(of written: WrittenText) -> [Int] {
    var starts = Array(repeating: 0, count: written.numbers.count + 1)
    written.tokens.withUnsafeBufferPointer { tokens in
      written.numbers.withUnsafeBufferPointer { numbers in
        for token in tokens where isListed(token.kind) { starts[Int(numbers[Int(token.lexeme)]) + 1] += 1 }
      }
    }
    for number in 1..<starts.count { starts[number] += starts[number - 1] }
    return starts
  }

  private static func isListed(_ kind: Token.Kind) -> Bool { kind == .word || kind == .sign }

  /// No text has more words, each counted as often as it stands there.
  var wordCount: Int { places.count }

  /// Where a word (in lower case) or a sign stands, in reading order.
  package subscript(_ word: String) -> ArraySlice<Place> { lexicon.number(of: word).map { places(of: $0) } ?? [] }

  /// Where some words or signs stand, in reading order.
  func places(of words: some Collection<String>) -> [Place] {
    words.flatMap { self[$0] }.sorted()
  }

  func count(of number: Int32) -> Int { starts[Int(number) + 1] - starts[Int(number)] }

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
          let word = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[start..<end]))
          guard let number = lexicon.number(of: word) else { return nil }
          numbers.append(number)
        }
        start = end
      }
      return numbers
    }
  }
}
