import PlanSyntax

/// Takes prose apart into tokens, one prose behind the other.
struct Tokenizer {
  private(set) var tokens: [StoredToken] = []
  private(set) var lexicon = Lexicon()
  /// Of one space, which is every second token.
  private let blank: Lexicon.Known

  /// `bytes`: as many as the text may have. A token has more than two of them on average; room that is not used takes no
  /// memory, while an array that grows holds its tokens twice.
  init(for bytes: Int = 0) {
    blank = lexicon.lexeme(" ", isWord: false)
    tokens.reserveCapacity(bytes / 2)
  }

  /// The words of a prose, which is made of `lines`, in order: those inside footnotes where `inNotes`, else all others.
  mutating func add(_ prose: ProseText, of lines: [SourceSpan], inNotes: Bool = false) {
    // Every byte of a plan passes here: the pointers spare a test and a count of references for each.
    prose.bytes.withUnsafeBytes { bytes in
      withUnsafeTemporaryAllocation(of: StoredToken.self, capacity: 64) { room in
        var batch = Batch(room)
        var line = JoinedLine(lines)
        for run in prose.runs where run.isNote == inNotes {
          if run.isReference {
            let known = lexicon.lexeme(UnsafeRawBufferPointer(rebasing: bytes[run.range]), isWord: false)
            let span = prose.span(of: run.range)
            batch.add(StoredToken(span.start, span.end, known, .reference), to: &tokens)
            continue
          }
          var start = run.range.lowerBound
          while start < run.range.upperBound {
            if start > line.end { line.advance(to: start) }
            let distance = line.distance
            if Self.isBlankInFrontOfWord(bytes, start, to: min(run.range.upperBound, line.end)) {
              batch.add(StoredToken(start + distance, start + distance + 1, blank, .space), to: &tokens)
              start += 1
            }
            let (kind, end) = Self.tokenEnd(bytes, from: start, to: run.range.upperBound, lineEnd: line.end)
            let known =
              end == start + 1 && bytes[start] == 0x20
              ? blank : lexicon.lexeme(UnsafeRawBufferPointer(rebasing: bytes[start..<end]), isWord: kind == .word)
            batch.add(StoredToken(start + distance, end + distance, known, kind), to: &tokens)
            start = end
          }
        }
        batch.flush(to: &tokens)
      }
    }
  }

  /// Tokens on their way into the array, which is asked for room once for all of them.
  private struct Batch {
    private let room: UnsafeMutableBufferPointer<StoredToken>
    private var count = 0

    init(_ room: UnsafeMutableBufferPointer<StoredToken>) { self.room = room }

    @inline(__always)
    mutating func add(_ token: StoredToken, to tokens: inout [StoredToken]) {
      if count == room.count { flush(to: &tokens) }
      room.initializeElement(at: count, to: token)
      count += 1
    }

    mutating func flush(to tokens: inout [StoredToken]) {
      tokens.append(contentsOf: UnsafeBufferPointer(rebasing: room[..<count]))
      count = 0
    }
  }

  /// One of the lines that a prose is made of: where it ends in the prose, and how far from there it stands in the file.
  private struct JoinedLine {
    private let lines: [SourceSpan]
    private var index = -1
    /// Where the space stands that joins it to the next, or the prose ends.
    private(set) var end = -1
    private(set) var distance = 0

    init(_ lines: [SourceSpan]) { self.lines = lines }

    /// Goes on to the line that holds an offset, or the space behind it.
    mutating func advance(to offset: Int) {
      while offset > end, index + 1 < lines.count {
        index += 1
        // One that is empty is no line of the prose.
        if lines[index].isEmpty { continue }
        distance = lines[index].start - (end + 1)
        end += 1 + lines[index].end - lines[index].start
      }
    }
  }

  /// One space in front of a sign or letter that no space can be: nearly every second token.
  @inline(__always)
  private static func isBlankInFrontOfWord(_ bytes: UnsafeRawBufferPointer, _ start: Int, to end: Int) -> Bool {
    guard start + 1 < end, bytes[start] == 0x20 else { return false }
    let next = bytes[start + 1]
    return next > 0x20 && next < 0x80 || next >= 0xC3 && next <= 0xC8
  }

  /// The kind of the token that begins at an offset, and where it ends. `lineEnd`: where the space stands that joins its line to
  /// the next.
  @inline(__always)
  private static func tokenEnd(
    _ bytes: UnsafeRawBufferPointer, from start: Int, to end: Int, lineEnd: Int
  ) -> (Token.Kind, Int) {
    if start == lineEnd { return (.lineBreak, start + 1) }
    let next = lettersEnd(bytes, from: start, to: end)
    // A word in front of a space or a sign of ASCII, as nearly all are.
    if next > start, next == end || bytes[next] < 0x80 { return (.word, next) }
    return slowTokenEnd(bytes, from: start, to: end, lettersTo: next, lineEnd: lineEnd)
  }

  /// Of all that is no word of the usual letters; `letters` is the end of those it begins with.
  private static func slowTokenEnd(
    _ bytes: UnsafeRawBufferPointer, from start: Int, to end: Int, lettersTo letters: Int, lineEnd: Int
  ) -> (Token.Kind, Int) {
    var next = letters
    var kind = Token.Kind.word
    if next == start {
      kind = self.kind(of: scalar(bytes, &next, end))
      if kind == .word { next = lettersEnd(bytes, from: next, to: end) }
    }
    var after = next
    if kind == .sign {
      // What combines with a sign stands on it.
      while next < end, bytes[next] > 0x7F, case let following = scalar(bytes, &after, end),
        following.properties.isDiacritic, !following.properties.isAlphabetic
      {
        next = after
      }
      return (kind, next)
    }
    while next < end {
      if bytes[next] < 0x80 {
        // What is ASCII behind letters that were read ends the word.
        if kind == .word || Self.kind(of: Unicode.Scalar(bytes[next])) != kind || next == lineEnd { break }
        next += 1
        continue
      }
      after = next
      let following = scalar(bytes, &after, end)
      guard
        Self.kind(of: following) == kind || kind == .word && following.properties.generalCategory == .nonspacingMark
      else { break }
      next = kind == .word ? lettersEnd(bytes, from: after, to: end) : after
    }
    return (kind, next)
  }

  /// Behind the letters of ASCII, U+00C0–U+023F and U+1E00–U+1EFF, which nearly all are: no scalar need be put together for them.
  @inline(__always)
  private static func lettersEnd(_ bytes: UnsafeRawBufferPointer, from start: Int, to end: Int) -> Int {
    var next = start
    while next < end {
      let byte = bytes[next]
      // Small and capital letters of ASCII differ in one bit.
      if byte | 0x20 &- 0x61 < 26 {
        next += 1
        continue
      }
      if byte == 0xE1, next + 2 < end, 0xB8...0xBB ~= bytes[next + 1] {
        next += 3
      } else if byte >= 0xC3, byte <= 0xC8, next + 1 < end, byte != 0xC3 || bytes[next + 1] & 0x9F != 0x97 {
        // But × and ÷.
        next += 2
      } else {
        return next
      }
    }
    return next
  }

  /// The scalar at an offset, which goes behind it.
  private static func scalar(_ bytes: UnsafeRawBufferPointer, _ offset: inout Int, _ end: Int) -> Unicode.Scalar {
    let lead = bytes[offset]
    if lead < 0x80 {
      offset += 1
      return Unicode.Scalar(lead)
    }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    let next = min(offset + length, end)
    // Text was read as UTF-8 before; what is none reads as U+FFFD.
    var value = UInt32(lead & (0x7F >> UInt8(length)))
    for place in offset + 1..<next { value = value << 6 | UInt32(bytes[place] & 0x3F) }
    let isWhole = next - offset == length
    offset = next
    return Unicode.Scalar(isWhole ? value : 0xFFFD) ?? "\u{FFFD}"
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
