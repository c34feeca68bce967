import DocumentModel

/// Joins what a line break must not part: inside a number and symbol or a range of numbers, between a noun and its number, a
/// figure and its unit, an abbreviation and its name.
///
/// A space that joins becomes U+00A0, a hyphen U+2011; nothing else of a text changes, and it stays as long. Which words
/// join is the template's (``JoinedWords``), which shapes do is here. One pass over the bytes, without looking at the
/// letters of words that no number is near to.
struct NoBreakJoins {
  private let beforeNumber, afterNumber, beforeWord: WordTable
  /// The second words of nouns of two ("phụ lục").
  private let secondWords: WordTable

  init(words: JoinedWords) {
    beforeNumber = WordTable(words.beforeNumber)
    secondWords = WordTable(words.beforeNumber.compactMap { $0.split(separator: " ").dropFirst().last })
    afterNumber = WordTable(words.afterNumber)
    beforeWord = WordTable(words.beforeWord)
  }

  func joined(_ text: String) -> String {
    var text = text
    let edits = text.withUTF8 { bytes in
      var scan = Scan(bytes: bytes, joins: self)
      scan.run()
      return scan.edits
    }
    if edits.isEmpty { return text }
    // Each byte is replaced by two or three; what stands between is taken as it is.
    var result = ""
    result.reserveCapacity(text.utf8.count + edits.count * 2)
    var start = text.startIndex
    for edit in edits.sorted() {
      let join = text.utf8.index(text.startIndex, offsetBy: edit)
      result += text[start..<join]
      result += text.utf8[join] == space ? "\u{A0}" : "\u{2011}"
      start = text.utf8.index(after: join)
    }
    return result + text[start...]
  }

  /// What stands between two spaces.
  private struct Token {
    enum Kind {
      case word
      /// Begins with a digit, or is a blank for one.
      case number
      /// A Roman numeral or a letter of a điểm.
      case numeral
      /// A hyphen or dash alone.
      case dash
    }

    /// Empty where there is none.
    var range = 0..<0
    var kind = Kind.word
    /// A number that belongs to the noun before it: no unit follows ("năm 2026 người dân").
    var isNamed = false
    /// A unit that was joined to the figure before it.
    var isUnit = false

    var isNone: Bool { range.isEmpty }
  }

  private struct Scan {
    let bytes: UnsafeBufferPointer<UInt8>
    let joins: NoBreakJoins
    /// Offsets of the spaces and hyphens that join, and of spaces that may yet be let go.
    var edits: [Int] = []

    mutating func run() {
      let bytes = bytes
      var (earlier, last) = (Token(), Token())
      /// Whether nothing joins a word that begins with small letters to the last one, which is most there is.
      var isBehindPlain = false
      var start = 0
      while start < bytes.count {
        let (end, hasHyphen) = endOfWord(at: start)
        let isPlain = end > start + 1 && (0x61...0x7A).contains(bytes[start]) && isLetter(bytes[start + 1])
        if isPlain, isBehindPlain {
          earlier = last
          last = Token(range: start..<end)
          isBehindPlain = bytes[end - 1] != stop
        } else if end > start {
          var token = Token(range: start..<end, kind: isPlain ? .word : kind(start..<end))
          if !last.isNone { join(&token, to: last, behind: earlier) }
          earlier = last
          last = token
          isBehindPlain = token.kind == .word && !token.isUnit && !mayAbbreviate(token)
        } else {
          // Two spaces in a row are somebody's layout: nothing reaches over them.
          (earlier, last, isBehindPlain) = (Token(), Token(), false)
        }
        if hasHyphen { joinHyphens(in: start..<end) }
        start = end + 1
      }
    }

    /// Where the word at an offset ends, and whether a hyphen is in it.
    // Eight bytes are looked at together, which are more than most words have.
    @inline(__always)
    private func endOfWord(at start: Int) -> (end: Int, hasHyphen: Bool) {
      let raw = UnsafeRawBufferPointer(bytes)
      var end = start
      var hasHyphen = false
      while end + 8 <= raw.count {
        let eight = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: end, as: UInt64.self))
        let spaces = marked(eight, space)
        // Bytes before the first space; of a mark that is looked for, the first is marked and maybe some behind it.
        hasHyphen = hasHyphen || marked(eight, hyphen) & (spaces &- 1) & ~spaces != 0
        if spaces != 0 { return (end + spaces.trailingZeroBitCount / 8, hasHyphen) }
        end += 8
      }
      while end < bytes.count, bytes[end] != space {
        if bytes[end] == hyphen { hasHyphen = true }
        end += 1
      }
      return (end, hasHyphen)
    }

    /// The highest bit of each of eight bytes that is `byte`; behind the first of them others may have it too.
    @inline(__always)
    private func marked(_ eight: UInt64, _ byte: UInt8) -> UInt64 {
      let difference = eight ^ UInt64(byte) &* 0x0101_0101_0101_0101
      return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
    }

    // MARK: Joins between two words

    private mutating func join(_ token: inout Token, to last: Token, behind earlier: Token) {
      switch token.kind {
      case .number:
        if last.kind == .word {
          if names(last, behind: earlier) {
            // "05 tháng 01": the month belongs to its number, not to the day.
            if last.isUnit { release(last) }
            token.isNamed = true
            joinBefore(token)
          } else if isSymbol(token.range), isLetter(bytes[last.range.upperBound - 1]) {
            token.isNamed = true
            joinBefore(token)
          }
        } else if last.kind == .dash, earlier.kind == .number, isClosed(earlier) {
          joinBefore(last)
          joinBefore(token)
          token.isNamed = earlier.isNamed
        }
      case .numeral:
        if last.kind == .word, names(last, behind: earlier) { joinBefore(token) }
      case .word:
        let isFigure = last.kind == .number && !last.isNamed && isClosed(last)
        if isFigure || last.isUnit, joins.afterNumber.contains(unit(token.range)) {
          token.isUnit = true
          joinBefore(token)
        } else if isAbbreviation(last) {
          joinBefore(token)
        }
      case .dash: break
      }
    }

    private mutating func joinBefore(_ token: Token) { edits.append(token.range.lowerBound - 1) }

    /// The space before a token that was joined lately.
    private mutating func release(_ token: Token) {
      if let place = edits.lastIndex(of: token.range.lowerBound - 1) { edits.remove(at: place) }
    }

    /// Whether the number behind this word is what it names: "khoản 2", "Phụ lục II".
    private func names(_ word: Token, behind earlier: Token) -> Bool {
      let noun = lowercased(text(word.range))
      if joins.beforeNumber.contains(noun) { return true }
      guard !earlier.isNone, joins.secondWords.contains(noun) else { return false }
      return joins.beforeNumber.contains(lowercased(text(earlier.range)) + [space] + noun)
    }

    private func mayAbbreviate(_ token: Token) -> Bool {
      let second = token.range.lowerBound + 1
      return bytes[token.range.upperBound - 1] == stop || (second < token.range.upperBound && bytes[second] == slash)
    }

    /// "TM.", in Party documents "T/M", or a person's initial.
    private func isAbbreviation(_ token: Token) -> Bool {
      guard mayAbbreviate(token) else { return false }
      let start = withoutOpening(token.range).lowerBound
      let isInitial = token.range.upperBound - start == 2 && bytes[start + 1] == stop && isCapital(bytes[start])
      return isInitial || joins.beforeWord.contains(text(token.range))
    }

    // MARK: Joins inside a word

    /// Hyphens of "26-KH/TU", "KH-UBND" and "2026-2030"; not those of "In-tơ-nét", nor of addresses, which may be long.
    private mutating func joinHyphens(in range: Range<Int>) {
      guard range.count <= Self.mostJoinedBytes, !bytes[range].contains(where: isOfAddress) else { return }
      let hasDigit = bytes[range].contains { isDigit($0) }
      for index in range.dropFirst().dropLast() where bytes[index] == hyphen {
        if hasDigit || (isCapital(bytes[index - 1]) && beginsCapital(index + 1)) { edits.append(index) }
      }
    }

    /// The longest symbols of joint documents have some thirty letters.
    private static let mostJoinedBytes = 48

    // MARK: What a word is

    private func kind(_ range: Range<Int>) -> Token.Kind {
      let first = bytes[range.lowerBound]
      if isDigit(first) { return .number }
      switch range.count {
      case 1 where first == hyphen: return .dash
      case 3 where first == 0xE2 && bytes[range.lowerBound + 1] == 0x80 && bytes[range.lowerBound + 2] == 0x93:
        return .dash
      case _: break
      }
      // A draft's blank.
      if first == 0xC2, range.count > 1, bytes[range.lowerBound + 1] == 0xA0 { return .number }
      // Most words: too long for a letter, and no numeral by their first one.
      if range.count > 4, !isRoman(first) { return .word }
      // "IV" of "IV/2027;".
      let end = range.first { bytes[$0] == slash || isClosing(bytes[$0]) } ?? range.upperBound
      let core = bytes[range.lowerBound..<end]
      if core.isEmpty { return .word }
      // "y" is a word of its own: "mục y tế".
      let isLetter = core.count == 1 && (0x61...0x78).contains(first) || core.elementsEqual([0xC4, 0x91])
      return isLetter || core.allSatisfy(isRoman) ? .numeral : .word
    }

    /// A number with letters behind a hyphen or slash: a document's number and symbol.
    private func isSymbol(_ range: Range<Int>) -> Bool {
      var isBehindMark = false
      for index in range {
        let byte = bytes[index]
        if isBehindMark, beginsCapital(index) { return true }
        isBehindMark = byte == hyphen || byte == slash
      }
      return false
    }

    /// Nothing parts the number from what follows.
    private func isClosed(_ token: Token) -> Bool {
      let last = bytes[token.range.upperBound - 1]
      return isDigit(last) || last == percent
    }

    /// "đồng" of "đồng/hộ;".
    private func unit(_ range: Range<Int>) -> Slice<UnsafeBufferPointer<UInt8>> {
      let end = range.dropFirst().first { bytes[$0] == slash || isClosing(bytes[$0]) } ?? range.upperBound
      return bytes[range.lowerBound..<end]
    }

    private func text(_ range: Range<Int>) -> Slice<UnsafeBufferPointer<UInt8>> { bytes[withoutOpening(range)] }

    private func withoutOpening(_ range: Range<Int>) -> Range<Int> {
      var start = range.lowerBound
      while start < range.upperBound - 1, bytes[start] == 0x28 || bytes[start] == 0x22 { start += 1 }
      // “
      if range.upperBound - start > 3, bytes[start] == 0xE2, bytes[start + 1] == 0x80, bytes[start + 2] == 0x9C {
        start += 3
      }
      return start..<range.upperBound
    }

    /// A capital of ASCII, or Đ.
    private func beginsCapital(_ index: Int) -> Bool {
      isCapital(bytes[index]) || (bytes[index] == 0xC4 && index + 1 < bytes.count && bytes[index + 1] == 0x90)
    }
  }
}

private let space: UInt8 = 0x20
private let percent: UInt8 = 0x25
private let hyphen: UInt8 = 0x2D
private let stop: UInt8 = 0x2E
private let slash: UInt8 = 0x2F

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

/// Of ASCII; the last byte of Đ counts too, for before a hyphen nothing else ends in it that matters.
private func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) || byte == 0x90 }

/// Any letter: those beyond ASCII are bytes beyond it.
private func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (0x41...0x5A).contains(byte & 0xDF) }

/// `. , ; : ) ! ?`
private func isClosing(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x2E, 0x2C, 0x3B, 0x3A, 0x29, 0x21, 0x3F: true
  case _: false
  }
}

/// `@ : \`, which mail, web and disk addresses have.
private func isOfAddress(_ byte: UInt8) -> Bool { byte == 0x40 || byte == 0x3A || byte == 0x5C }

/// `I V X L C D M`
private func isRoman(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x49, 0x56, 0x58, 0x4C, 0x43, 0x44, 0x4D: true
  case _: false
  }
}
