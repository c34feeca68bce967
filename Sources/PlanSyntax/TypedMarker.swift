/// A number, letter or bullet that somebody typed at the start of a text: `I.` `1.` `1.1.` `a)` `a.` `+` `–` `•` `-x`.
struct TypedMarker {
  /// The marker itself.
  let span: SourceSpan
  /// Where the words behind it begin.
  let end: Int
  /// What the notation has for it.
  let replacement: String

  /// Where the text ends that the marker stands in front of.
  let textEnd: Int

  init?(_ bytes: [UInt8], _ span: SourceSpan) {
    guard let (end, replacement) = Self.bullet(bytes, span) ?? Self.number(bytes, span) else { return nil }
    let rest = Self.skipSpaces(bytes, end, span.end)
    guard rest < span.end else { return nil }
    self.span = SourceSpan(span.start, end)
    self.end = rest
    self.replacement = replacement
    textEnd = span.end
  }

  /// Word parts a number from its words by a tab or a no-break space; both come along when a list is pasted.
  static func skipSpaces(_ bytes: [UInt8], _ offset: Int, _ end: Int) -> Int {
    var offset = offset
    while offset < end {
      switch bytes[offset] {
      case 0x20, 0x09: offset += 1
      case 0xC2 where offset + 1 < end && bytes[offset + 1] == 0xA0: offset += 2
      default: return offset
      }
    }
    return offset
  }

  private static func bullet(_ bytes: [UInt8], _ span: SourceSpan) -> (Int, String)? {
    guard span.start < span.end, let (first, width) = decodeScalar(bytes, at: span.start, span.end) else { return nil }
    let after = span.start + width
    guard let (second, _) = after < span.end ? decodeScalar(bytes, at: after, span.end) : nil else { return nil }
    let isSpaced = second == " " || second == "\t" || second == "\u{A0}"
    switch first {
    case "+", "*": return isSpaced ? (after, "- ") : nil
    case "–", "—", "•", "·", "●", "▪", "◦", "\u{F0B7}": return (after, "- ")
    case "-": return isSpaced || second.properties.isAlphabetic ? (after, "- ") : nil
    default: return nil
    }
  }

  /// Digits parted by stops, a Roman number or one letter, then a stop or a closing bracket and a space.
  private static func number(_ bytes: [UInt8], _ span: SourceSpan) -> (Int, String)? {
    var end = span.start
    let limit = min(span.end, span.start + 12)
    while end < limit, skipSpaces(bytes, end, span.end) == end { end += 1 }
    guard end > span.start + 1, end < limit else { return nil }
    let closing = bytes[end - 1]
    guard closing == UInt8(ascii: ".") || closing == UInt8(ascii: ")") else { return nil }
    let body = bytes[span.start..<end - 1]
    if body.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }) {
      let groups = body.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      return groups.allSatisfy { (1...2).contains($0.count) } ? (end, "khoản: ") : nil
    }
    if body.allSatisfy({ "IVX".utf8.contains($0) }) { return (end, "mục: ") }
    let text = String(decoding: body, as: UTF8.self)
    return text.count == 1 && text.unicodeScalars.first?.properties.isLowercase == true ? (end, "điểm: ") : nil
  }
}

extension NearMisses {
  /// Characters that look like others or like nothing: full-width punctuation, tabs and no-break spaces inside text.
  mutating func visitCharacters(_ span: SourceSpan) {
    for (offset, scalar) in unusual(in: span) {
      let place = SourceSpan(offset, offset + String(scalar).utf8.count)
      if let ordinary = Self.fullWidth[scalar] {
        diagnostics.append(
          Diagnostic(
            "full-width", .warning,
            Message(
              "Dấu câu toàn hình “\(scalar)”.", en: "The full-width punctuation mark '\(scalar)'."), at: place,
            fixes: [
              Diagnostic.Fix(
                Message("viết “\(ordinary)”", en: "write '\(ordinary)'"), isSafe: true, SourceEdit(place, ordinary))
            ]))
      } else {
        let isTab = scalar == "\t"
        diagnostics.append(
          Diagnostic(
            isTab ? "tab-in-text" : "no-break-space", .warning,
            isTab
              ? Message(
                "Dấu tab trong lời văn; nó được đọc như một dấu cách.", en: "A tab inside text; it is read as a space.")
              : Message(
                "Dấu cách không ngắt trong lời văn; nó được đọc như một dấu cách.",
                en: "A no-break space inside text; it is read as a space."),
            at: place,
            fixes: [
              Diagnostic.Fix(
                Message("thay bằng dấu cách", en: "replace it by a space"), isSafe: true, SourceEdit(place, " "))
            ]))
      }
    }
  }

  /// So many on one line are told of, at the most; more is no slip of the finger.
  private static let mostInLine = 20

  private static func mayBeUnusual(_ byte: UInt8) -> Bool {
    byte == 0x09 || byte == 0xC2 || byte == 0xEF || byte == 0xE3
  }

  /// The first tabs, no-break spaces and full-width marks of a range, with their offsets.
  private func unusual(in span: SourceSpan) -> [(Int, Unicode.Scalar)] {
    var found: [(Int, Unicode.Scalar)] = []
    // Most lines have none.
    guard source.traits(span).contains(.strange) else { return [] }
    for offset in span.range where Self.mayBeUnusual(source.bytes[offset]) {
      if let (scalar, _) = decodeScalar(source.bytes, at: offset, span.end),
        scalar == "\t" || scalar == "\u{A0}" || Self.fullWidth[scalar] != nil
      {
        found.append((offset, scalar))
        if found.count == Self.mostInLine { break }
      }
    }
    return found
  }

  private static let fullWidth: [Unicode.Scalar: String] = [
    "\u{FF0C}": ",", "\u{FF0E}": ".", "\u{FF1A}": ":", "\u{FF1B}": ";", "\u{FF01}": "!", "\u{FF1F}": "?",
    "\u{FF08}": "(", "\u{FF09}": ")", "\u{FF0D}": "-", "\u{3002}": ".", "\u{3001}": ",", "\u{3000}": " ",
  ]
}
