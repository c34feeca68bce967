import PlanSyntax

/// A paragraph as lines: one for each sentence, and for each clause that ends in a semicolon.
///
/// A line ends where a sentence certainly ends. Where that cannot be told (behind dots, "v.v.", a short number) the author's
/// line break is kept and none is made; everywhere else his break is taken away. Nothing is broken in brackets, between
/// quotation marks, or inside a mark or a footnote, nor before what would look like structure at a line's beginning.
struct ProseLines {
  private(set) var lines: [ArraySlice<UInt8>] = []

  init(_ spans: [SourceSpan], in source: SourceFile, _ vocabulary: Vocabulary) {
    var bytes: [UInt8] = []
    var joins: [Int] = []
    for span in spans where !span.isEmpty {
      if !bytes.isEmpty {
        joins.append(bytes.count)
        bytes.append(0x20)
      }
      bytes += source.bytes[span.range]
    }
    let unbroken = UnbrokenRanges(bytes) { source.proseText(of: spans) }
    var start = 0
    var nextJoin = 0
    var nextRange = 0
    for offset in bytes.indices where bytes[offset] == 0x20 {
      while nextJoin < joins.count, joins[nextJoin] < offset { nextJoin += 1 }
      while nextRange < unbroken.ranges.count, unbroken.ranges[nextRange].upperBound <= offset { nextRange += 1 }
      if nextRange < unbroken.ranges.count, unbroken.ranges[nextRange].contains(offset) { continue }
      let isJoin = nextJoin < joins.count && joins[nextJoin] == offset
      switch Ending(of: bytes, before: offset, unbroken) {
      case .certain: break
      case .unclear: if !isJoin { continue }
      case .none: continue
      }
      guard Self.canBegin(bytes, at: offset + 1, vocabulary) else { continue }
      lines.append(bytes[start..<offset])
      start = offset + 1
    }
    lines.append(bytes[start...])
  }

  /// Whether a line may begin here and is read as the rest of its paragraph, without a finding.
  private static func canBegin(_ bytes: [UInt8], at start: Int, _ vocabulary: Vocabulary) -> Bool {
    let word = bytes[start...].prefix { $0 != 0x20 }
    // "a)", "I.", "1.": what somebody might have typed as a number.
    if let last = word.last, last == UInt8(ascii: ")") || last == UInt8(ascii: "."), word.count <= 12 { return false }
    if word.elementsEqual([UInt8(ascii: "*")]) { return false }
    guard let colon = bytes[start...].prefix(160).firstIndex(of: UInt8(ascii: ":")) else { return true }
    return vocabulary.key(meantBy: String(decoding: bytes[start..<colon], as: UTF8.self)) == nil
  }
}

/// How sure it is that a line may end before a space.
private enum Ending {
  case certain, unclear, none

  init(of bytes: [UInt8], before offset: Int, _ unbroken: UnbrokenRanges) {
    // One space and no other: more of them would be lost.
    guard offset > 0, offset + 1 < bytes.count, Self.canEnd(bytes[offset - 1]), bytes[offset + 1] != 0x20 else {
      self = .none
      return
    }
    let next = Beginning(of: bytes, at: offset + 1)
    let end = unbroken.wordEnd(of: bytes, before: offset)
    guard end > 0, next != .other else {
      self = .none
      return
    }
    switch bytes[end - 1] {
    case UInt8(ascii: ";"): self = .certain
    case UInt8(ascii: "!"), UInt8(ascii: "?"): self = next == .capital ? .certain : .none
    case UInt8(ascii: "."):
      switch next {
      case .capital: self.init(ofStop: end - 1, in: bytes)
      case .digit: self = .unclear
      case .small, .other: self = .none
      }
    case 0xA6 where bytes[..<end].suffix(3).elementsEqual("…".utf8):
      self = next == .capital || next == .digit ? .unclear : .none
    default: self = .none
    }
  }

  /// Whether the byte may be the last of an end mark, or of what closes behind one.
  private static func canEnd(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ";"), UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "*"),
      UInt8(ascii: "\""), UInt8(ascii: "]"), 0x99, 0x9D, 0xA6, 0xBB:
      true
    default: false
    }
  }

  /// By the word before a full stop that has a capital behind it.
  private init(ofStop stop: Int, in bytes: [UInt8]) {
    let openers = "(“\"'‘[*".utf8
    let word = bytes[..<stop].suffix(24).reversed().prefix { $0 != 0x20 && !openers.contains($0) || $0 >= 0x80 }
      .reversed()
    let text = String(decoding: Array(word), as: UTF8.self)
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    if parts.contains("") {
      // "...", or a stop that stands alone.
      self = .unclear
    } else if parts.count > 1 {
      let isNumber = parts.allSatisfy { $0.allSatisfy(\.isNumber) }
      let isAmount = isNumber && parts.dropFirst().contains { $0.count > 2 }
      self = isAmount ? .certain : isNumber || text.lowercased() == "v.v" ? .unclear : .none
    } else if Self.abbreviations.contains(text) {
      self = .none
    } else if text.allSatisfy(\.isNumber) {
      self = text.count > 2 ? .certain : .unclear
    } else if text.allSatisfy(\.isLetter),
      text.count == 1 || text.allSatisfy("IVX".contains) || text.count == 2 && text.allSatisfy(\.isUppercase)
    {
      // An initial, a Roman number, an abbreviation nobody has listed.
      self = .unclear
    } else {
      self = .certain
    }
  }

  /// Before a name, and never at the end of a sentence.
  private static let abbreviations: Set<String> = [
    "TP", "Tp", "tp", "TX", "Tx", "tx", "TT", "Tt", "Q", "P", "H", "X", "KT", "TM", "TL", "TUQ", "Q.KT", "ThS", "Ths",
    "TS", "Ts", "PGS", "GS", "KS", "BS", "CN", "CV", "Nxb", "NXB", "tr", "vd", "VD", "Vd", "St", "Mr", "Mrs", "Dr",
    "No",
    "ĐT", "đ", "Đ", "c", "T", "đc", "Đc",
  ]
}

/// What a line would begin with.
private enum Beginning {
  case capital, small, digit, other

  init(of bytes: [UInt8], at start: Int) {
    var offset = start
    while offset < bytes.count, let width = Self.opening(bytes, at: offset) { offset += width }
    guard offset < bytes.count else {
      self = .other
      return
    }
    if (0x30...0x39).contains(bytes[offset]) {
      self = .digit
      return
    }
    let text = String(decoding: bytes[offset...].prefix(4), as: UTF8.self)
    guard let first = text.unicodeScalars.first, first.properties.isAlphabetic else {
      self = .other
      return
    }
    self = first.properties.isUppercase ? .capital : .small
  }

  /// Bytes of a bracket, quotation mark or star that opens what stands behind it.
  private static func opening(_ bytes: [UInt8], at offset: Int) -> Int? {
    switch bytes[offset] {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "\""), UInt8(ascii: "*"): 1
    case 0xE2 where bytes[offset...].starts(with: "“".utf8) || bytes[offset...].starts(with: "‘".utf8): 3
    case 0xC2 where bytes[offset...].starts(with: "«".utf8): 2
    default: nil
    }
  }
}
