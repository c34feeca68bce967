/// Reads the marks in prose. What has no partner is text: "(*)", a lone star, braces that hold no label.
///
/// The lines of a paragraph are joined by one space each. Time is linear: brackets are paired once for the whole text, and
/// once a star is found to have no partner, none of its kind is looked for again in that range.
struct InlineParser {
  /// The paragraph's lines joined, and where each byte of it stands in the file.
  private var bytes: [UInt8] = []
  private let traits: TextTraits
  /// Where each line starts in `bytes`, and in the file.
  private var starts: [(joined: Int, source: Int)] = []
  /// The `]` of each `[` that has one.
  private var closingBrackets: [Int: Int] = [:]
  /// What of `bytes` is words and references, in order; kept for who asks for it.
  private var runs: [ProseText.Run] = []
  private var keepsRuns = false
  /// Footnotes around what is being read.
  private var noteDepth = 0

  init(_ spans: [SourceSpan], in source: SourceFile) {
    bytes.reserveCapacity(spans.reduce(0) { $0 + $1.end - $1.start + 1 })
    var held: TextTraits = []
    for span in spans where !span.isEmpty {
      held.formUnion(source.traits(span))
      if !bytes.isEmpty { bytes.append(0x20) }
      starts.append((bytes.count, span.start))
      bytes += source.bytes[span.range]
    }
    traits = held.contains(.strange) ? TextTraits(of: bytes) : held
    guard traits.contains(.tabs) else { return }
    for offset in bytes.indices where bytes[offset] == 0x09 || bytes[offset] == 0x0B || bytes[offset] == 0x0C {
      bytes[offset] = 0x20
    }
  }

  /// The joined lines with their marks unread, in NFC.
  var unmarked: String { string(bytes[...]) }

  private mutating func pairBrackets() {
    // They close footnotes and nothing else.
    guard bytes.contains(UInt8(ascii: "^")) else { return }
    var open: [Int] = []
    var offset = 0
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "\\"): offset += 1
      case UInt8(ascii: "["): open.append(offset)
      case UInt8(ascii: "]"): if let start = open.popLast() { closingBrackets[start] = offset }
      default: break
      }
      offset += 1
    }
  }

  mutating func parse() -> [InlineSyntax] {
    // Most prose bears no mark.
    guard traits.contains(.marks) else { return bytes.isEmpty ? [] : [.text(unmarked)] }
    pairBrackets()
    return inlines(0..<bytes.count, allowing: [.bold, .italic, .footnote])
  }

  /// The same prose as words and their places.
  mutating func proseText() -> ProseText {
    keepsRuns = true
    if traits.contains(.marks) {
      _ = parse()
    } else if !bytes.isEmpty {
      note(bytes.indices)
    }
    return ProseText(bytes: bytes, runs: runs, lines: starts)
  }

  private struct Marks: OptionSet {
    let rawValue: UInt8

    static let bold = Marks(rawValue: 1)
    static let italic = Marks(rawValue: 2)
    static let footnote = Marks(rawValue: 4)
  }

  /// `allowed` are the marks that `range` is not inside of already.
  private mutating func inlines(_ range: Range<Int>, allowing allowed: Marks) -> [InlineSyntax] {
    var result: [InlineSyntax] = []
    var text: [UInt8] = []
    var hopeless: Marks = []
    var offset = range.lowerBound

    func flush() {
      // Who asks for runs wants no texts.
      if !text.isEmpty, !keepsRuns { result.append(.text(string(text[...]))) }
      text.removeAll(keepingCapacity: true)
    }

    while offset < range.upperBound {
      let byte = bytes[offset]
      switch byte {
      case UInt8(ascii: "\\") where offset + 1 < range.upperBound && Self.isMark(bytes[offset + 1]):
        let end = min(escapeEnd(offset), range.upperBound)
        text += bytes[offset + 1..<end]
        note(offset + 1..<end)
        offset = end
      case UInt8(ascii: "*"):
        let isDouble = offset + 1 < range.upperBound && bytes[offset + 1] == byte
        let mark = isDouble ? Marks.bold : .italic
        let width = isDouble ? 2 : 1
        if allowed.contains(mark), !hopeless.contains(mark), opens(at: offset, width, in: range) {
          if let close = closing(width, after: offset + width, in: range) {
            flush()
            let content = inlines(offset + width..<close, allowing: allowed.subtracting(mark))
            result.append(isDouble ? .bold(content) : .italic(content))
            offset = close + width
            continue
          }
          hopeless.insert(mark)
        }
        for _ in 0..<width { text.append(byte) }
        note(offset..<offset + width)
        offset += width
      case UInt8(ascii: "^")
      where allowed.contains(.footnote) && offset + 1 < range.upperBound && bytes[offset + 1] == UInt8(ascii: "["):
        if let close = closingBracket(of: offset + 1, in: range) {
          flush()
          noteDepth += 1
          result.append(.footnote(inlines(offset + 2..<close, allowing: allowed.subtracting(.footnote))))
          noteDepth -= 1
          offset = close + 1
        } else {
          text.append(byte)
          note(offset..<offset + 1)
          offset += 1
        }
      case UInt8(ascii: "{"):
        if let close = labelEnd(from: offset + 1, in: range) {
          flush()
          let span = SourceSpan(starts.sourceOffset(offset), starts.sourceOffset(close) + 1)
          result.append(.reference(Located(string(bytes[offset + 1..<close]), at: span)))
          runs.append(ProseText.Run(range: offset..<close + 1, isReference: true, isNote: noteDepth > 0))
          offset = close + 1
        } else {
          text.append(byte)
          note(offset..<offset + 1)
          offset += 1
        }
      default:
        var end = offset + 1
        while end < range.upperBound, !Self.mayMark(bytes[end]) { end += 1 }
        text += bytes[offset..<end]
        note(offset..<end)
        offset = end
      }
    }
    flush()
    return result
  }

  /// Some of the text, in NFC.
  private func string(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    return traits.isDisjoint(with: [.wideSpaces, .mayBeUncomposed]) ? text : composed(Self.replacingSpaces(text))
  }

  /// Whether something else than words may begin with the byte.
  private static func mayMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "^"), UInt8(ascii: "{"), UInt8(ascii: "\\"): true
    default: false
    }
  }

  /// No-break spaces and hidden line breaks are read as spaces.
  private static func replacingSpaces(_ text: String) -> String {
    let spaces: Set<Unicode.Scalar> = ["\u{A0}", "\u{85}", "\u{2028}", "\u{2029}"]
    guard text.utf8.contains(where: { $0 == 0xC2 || $0 == 0xE2 }), text.unicodeScalars.contains(where: spaces.contains)
    else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(spaces.contains(scalar) ? " " : scalar) }
    return String(result)
  }

  /// Behind a backslash and the mark that it keeps, `**` being one.
  private func escapeEnd(_ offset: Int) -> Int {
    guard offset + 1 < bytes.count else { return offset + 1 }
    let isDouble = bytes[offset + 1..<min(offset + 3, bytes.count)].elementsEqual("**".utf8)
    return offset + (isDouble ? 3 : 2)
  }

  /// Some words, as a run of their own or the end of the one right before them.
  private mutating func note(_ range: Range<Int>) {
    guard keepsRuns else { return }
    let isNote = noteDepth > 0
    if let last = runs.last, last.range.upperBound == range.lowerBound, !last.isReference, last.isNote == isNote {
      runs[runs.count - 1].range = last.range.lowerBound..<range.upperBound
    } else {
      runs.append(ProseText.Run(range: range, isReference: false, isNote: isNote))
    }
  }

  private static func isMark(_ byte: UInt8) -> Bool { "*^{}[]\\|#".utf8.contains(byte) }

  // MARK: Where marks open and close

  /// A mark opens at the start or after white space or punctuation, and before what can begin a word.
  private func opens(at offset: Int, _ width: Int, in range: Range<Int>) -> Bool {
    guard offset + width < range.upperBound else { return false }
    return (offset == range.lowerBound || isBoundary(before: offset))
      && isWordEdge(bytes[offset + width], opening: true)
  }

  /// The first place where a mark of `width` stars closes: after what can end a word, and before white space,
  /// punctuation or the end.
  private func closing(_ width: Int, after start: Int, in range: Range<Int>) -> Int? {
    var offset = start
    while offset + width <= range.upperBound {
      guard bytes[offset] == UInt8(ascii: "*") else {
        if bytes[offset] == UInt8(ascii: "["), bytes[offset - 1] == UInt8(ascii: "^"),
          let close = closingBracket(of: offset, in: range)
        {
          // A star inside a footnote closes none outside it.
          offset = close
        }
        offset = bytes[offset] == UInt8(ascii: "\\") ? escapeEnd(offset) : offset + 1
        continue
      }
      var run = 1
      while offset + run < range.upperBound, bytes[offset + run] == UInt8(ascii: "*") { run += 1 }
      let end = offset + run
      let fits = run == width || run == 3
      if fits, offset > start, isWordEdge(bytes[offset - 1], opening: false),
        end == range.upperBound || isBoundary(at: end)
      {
        return run == 3 ? end - width : offset
      }
      offset = end
    }
    return nil
  }

  /// Where a footnote ends whose `[` stands at an offset; nil where it has no end here or says nothing.
  private func closingBracket(of start: Int, in range: Range<Int>) -> Int? {
    guard let close = closingBrackets[start], close < range.upperBound, close > start + 1 else { return nil }
    return close
  }

  private func labelEnd(from start: Int, in range: Range<Int>) -> Int? {
    var offset = start
    while offset < range.upperBound, isLabelByte(bytes[offset]) { offset += 1 }
    return offset > start && offset < range.upperBound && bytes[offset] == UInt8(ascii: "}") ? offset : nil
  }

  /// White space or punctuation right before an offset. The last byte of a multi-byte scalar stands for a letter, unless
  /// the scalar is one of General Punctuation (U+2010–U+203F: `E2 80 xx`), a no-break space or one of « ».
  private func isBoundary(before offset: Int) -> Bool {
    guard bytes[offset - 1] >= 0x80 else { return !isWordByte(bytes[offset - 1]) }
    return offset >= 3 && bytes[offset - 3] == 0xE2 && bytes[offset - 2] == 0x80
      || offset >= 2 && isLatin1Boundary(at: offset - 2)
  }

  private func isBoundary(at offset: Int) -> Bool {
    guard bytes[offset] >= 0x80 else { return !isWordByte(bytes[offset]) }
    guard offset + 1 < bytes.count else { return false }
    return bytes[offset] == 0xE2 && bytes[offset + 1] == 0x80 || isLatin1Boundary(at: offset)
  }

  /// U+00A0, « or ».
  private func isLatin1Boundary(at offset: Int) -> Bool {
    bytes[offset] == 0xC2 && [0xA0, 0xAB, 0xBB].contains(bytes[offset + 1])
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
    default: false
    }
  }

  /// Whether marked text may begin (or end) with this byte: not white space, nor a bracket or stop that looks away from it.
  private func isWordEdge(_ byte: UInt8, opening: Bool) -> Bool {
    if byte == 0x20 { return false }
    return !(opening ? ")]},.;:!?" : "([{").utf8.contains(byte)
  }
}

/// Labels are `[a-z0-9-]+`.
package func isLabelByte(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x61...0x7A, 0x30...0x39, 0x2D: true
  default: false
  }
}
