@_spi(_Unicode) private import Swift

/// The keys a schema knows, for telling a slip in a key from text: `Chủ trì:`, `co quan ban hanh:`, `chủ trì :`.
package struct Vocabulary: Sendable {
  /// In NFC, without order.
  private var keys: [String] = []
  /// Numbers of ``keys`` by what they are, by what their first word is, and by what ``foldedKey(_:)`` leaves of them.
  private var byText: ByteTable
  private var byFirstWord: ByteTable
  private var byFoldedForm: ByteTable
  /// Bytes of the longest key; no head longer than that with some slack can be a slip of one.
  private let longest: Int

  package init(_ keys: [String]) {
    byText = ByteTable(capacity: keys.count)
    byFirstWord = ByteTable(capacity: keys.count)
    byFoldedForm = ByteTable(capacity: keys.count)
    var longest = 0
    for key in keys where byText[key.utf8] == nil {
      let number = self.keys.count
      self.keys.append(key)
      longest = max(longest, key.utf8.count)
      byText.set(key.utf8, number)
      byFirstWord.set(key.utf8.prefix { $0 != UInt8(ascii: " ") }, number)
      let folded = foldedKey(key)
      if let other = byFoldedForm[folded.utf8], self.keys[other] < key { continue }
      byFoldedForm.set(folded.utf8, number)
    }
    self.longest = longest + 16
  }

  /// Whether a text in NFC is a key.
  package func contains(_ key: String) -> Bool { byText[key.utf8] != nil }

  /// The key that `head` equals but for case, tone marks, spaces and commas, or that it is.
  package func key(meantBy head: String) -> String? {
    guard head.utf8.count <= longest else { return nil }
    return contains(head) ? head : byFoldedForm[foldedKey(head).utf8].map { keys[$0] }
  }

  /// A key that a text begins with but for its writing, up to its colon and the spaces behind it.
  package struct Slip {
    package let key: String
    /// Up to the colon.
    package let head: SourceSpan
    /// Where its value begins.
    package let end: Int
    /// Whether nothing but spaces is amiss: the key is written as it is.
    package let isExact: Bool
  }

  /// The key that stands in front of a text's first colon, whatever case, marks, spaces, quotation marks and typed numbers hide it.
  package func key(slippedIn span: SourceSpan, of source: SourceFile) -> Slip? {
    let bytes = source.bytes
    let limit = min(span.end, span.start + 160)
    guard
      let colon = (span.start..<limit).first(where: { offset in
        bytes[offset] == UInt8(ascii: ":") || bytes[offset...].starts(with: Self.fullWidthColon)
      })
    else { return nil }
    var start = span.start
    while let marker = TypedMarker(bytes, SourceSpan(start, colon)) { start = marker.end }
    let typed = composed(source.text(SourceSpan(start, colon)))
    guard let key = key(meantBy: typed) else { return nil }
    var end = colon + (bytes[colon] == UInt8(ascii: ":") ? 1 : Self.fullWidthColon.count)
    // What was opened in front of the key closes behind the colon: `**Chủ trì:** Sở Y tế`.
    let closing = typed.prefix { $0 == "*" }
    if !closing.isEmpty, bytes[end..<span.end].starts(with: closing.utf8) { end += closing.utf8.count }
    end = TypedMarker.skipSpaces(bytes, end, span.end)
    let words = typed.split { $0 == " " || $0 == "\u{A0}" || $0 == "\t" }.joined(separator: " ")
    return Slip(
      key: key, head: SourceSpan(span.start, colon), end: end, isExact: start == span.start && words == key)
  }

  private static let fullWidthColon: [UInt8] = [0xEF, 0xBC, 0x9A]

  /// The longest key that `text` begins with as it stands, at a word's edge.
  func key(beginning text: String) -> String? {
    // Most text begins as no key does.
    let first = text.unicodeScalars.drop { $0 == " " }.prefix { $0 != " " && $0 != ":" }
    guard byFirstWord[composed(String(first)).utf8] != nil else { return nil }
    var words = text.prefix(while: { $0 != ":" }).split(separator: " ").prefix(6)
    while !words.isEmpty {
      let head = composed(words.joined(separator: " "))
      if contains(head) { return head }
      words.removeLast()
    }
    return nil
  }

  /// The one key among `candidates` that `word` is a slip of: the same but for what ``foldedKey(_:)`` drops, else nearest
  /// by edits, at most a third of its letters.
  package static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let letters = Array(foldedKey(word).unicodeScalars)
    let most = letters.count / 3
    var best: (distance: Int, key: String)?
    for candidate in candidates {
      let others = Array(foldedKey(candidate).unicodeScalars)
      // Each letter too many or too few is an edit: most keys are told apart by their length.
      guard abs(letters.count - others.count) <= most else { continue }
      let found = (editDistance(letters, others), candidate)
      if found.0 <= most, best.map({ found < $0 }) ?? true { best = found }
    }
    return best?.key
  }
}

/// A key without what slips change: case, tone and vowel marks, spaces round commas, doubled spaces, quotation marks.
package func foldedKey(_ key: String) -> String {
  var folded: [UInt8] = []
  folded.reserveCapacity(key.utf8.count)
  let space = UInt8(ascii: " ")
  for scalar in key.unicodeScalars {
    switch scalar {
    case "a"..."z", "0"..."9", "-": folded.append(UInt8(truncatingIfNeeded: scalar.value))
    case "A"..."Z": folded.append(UInt8(truncatingIfNeeded: scalar.value) | 0x20)
    case _ where isDropped(scalar): continue
    case _ where isBlank(scalar): if folded.last != space { folded.append(space) }
    case _ where scalar.isASCII: folded.append(UInt8(truncatingIfNeeded: scalar.value))
    default:
      guard let letter = vietnameseBase(scalar) else { return foldedForeignKey(key) }
      folded.append(letter)
    }
  }
  if folded.last == space { folded.removeLast() }
  return String(decoding: folded.first == space ? folded.dropFirst() : folded[...], as: UTF8.self)
}

/// The same of any letters, taken apart by Unicode's tables.
func foldedForeignKey(_ key: String) -> String {
  var folded = String.UnicodeScalarView()
  for scalar in key._nfd {
    switch scalar {
    case "a"..."z", "0"..."9", "-": folded.append(scalar)
    case "đ", "Đ": folded.append("d")
    case _ where isDropped(scalar): continue
    case _ where isBlank(scalar): if folded.last != " " { folded.append(" ") }
    default: folded.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
    }
  }
  if folded.last == " " { folded.removeLast() }
  return String(folded.first == " " ? folded.dropFirst() : folded[...])
}

/// Marks of letters, quotation marks and stars round a key, and what nobody sees.
private func isDropped(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "\u{300}"..."\u{36F}", "\"", "'", "*", "“", "”", "‘", "’", "«", "»", "\u{AD}", "\u{200B}"..."\u{200F}",
    "\u{2060}",
    "\u{FEFF}":
    true
  default: false
  }
}

private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
  scalar == " " || scalar == "\u{A0}" || scalar == "\t" || scalar == ","
}

/// The small letter that a precomposed Vietnamese letter has below its marks (blocks Latin-1, Latin Extended A, B and Additional).
private func vietnameseBase(_ scalar: Unicode.Scalar) -> UInt8? {
  switch scalar.value {
  case 0x1EA0...0x1EB7, 0xC0...0xC3, 0xE0...0xE3, 0x102...0x103: UInt8(ascii: "a")
  case 0x1EB8...0x1EC7, 0xC8...0xCA, 0xE8...0xEA: UInt8(ascii: "e")
  case 0x1EC8...0x1ECB, 0xCC...0xCD, 0xEC...0xED, 0x128...0x129: UInt8(ascii: "i")
  case 0x1ECC...0x1EE3, 0xD2...0xD5, 0xF2...0xF5, 0x1A0...0x1A1: UInt8(ascii: "o")
  case 0x1EE4...0x1EF1, 0xD9...0xDA, 0xF9...0xFA, 0x168...0x169, 0x1AF...0x1B0: UInt8(ascii: "u")
  case 0x1EF2...0x1EF9, 0xDD, 0xFD: UInt8(ascii: "y")
  case 0x110...0x111: UInt8(ascii: "d")
  default: nil
  }
}

/// Levenshtein's.
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
  var previous = Array(0...b.count)
  for i in 1...a.count {
    var current = [i]
    for j in 1...b.count {
      current.append(min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)))
    }
    previous = current
  }
  return previous[b.count]
}
