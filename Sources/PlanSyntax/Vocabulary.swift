@_spi(_Unicode) private import Swift

/// The keys a schema knows, for telling a slip in a key from text: `Chủ trì:`, `co quan ban hanh:`, `chủ trì :`.
package struct Vocabulary: Sendable {
  private let keys: Set<String>
  private let byFoldedForm: [String: String]
  /// Bytes of the longest key; no head longer than that with some slack can be a slip of one.
  private let longest: Int

  package init(_ keys: some Sequence<String>) {
    let keys = keys.sorted()
    self.keys = Set(keys)
    byFoldedForm = Dictionary(keys.map { (foldedKey($0), $0) }, uniquingKeysWith: { first, _ in first })
    longest = (keys.map(\.utf8.count).max() ?? 0) + 16
  }

  package func contains(_ key: String) -> Bool { keys.contains(key) }

  /// The key that `head` equals but for case, tone marks, spaces and commas, or that it is.
  package func key(meantBy head: String) -> String? {
    guard head.utf8.count <= longest else { return nil }
    return keys.contains(head) ? head : byFoldedForm[foldedKey(head)]
  }

  /// The longest key that `text` begins with as it stands, at a word's edge.
  func key(beginning text: String) -> String? {
    var words = text.prefix(while: { $0 != ":" }).split(separator: " ").prefix(6)
    while !words.isEmpty {
      let head = composed(words.joined(separator: " "))
      if keys.contains(head) { return head }
      words.removeLast()
    }
    return nil
  }

  /// The one key among `candidates` that `word` is a slip of: the same but for what ``foldedKey(_:)`` drops, else nearest
  /// by edits, at most a third of its letters.
  package static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let folded = foldedKey(word)
    var best: (key: String, distance: Int)?
    for candidate in candidates.sorted() {
      let distance = editDistance(Array(folded.unicodeScalars), Array(foldedKey(candidate).unicodeScalars))
      if distance * 3 <= folded.unicodeScalars.count, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.key
  }
}

/// A key without what slips change: case, tone and vowel marks, spaces round commas, doubled spaces.
package func foldedKey(_ key: String) -> String {
  var folded = ""
  for scalar in key.lowercased()._nfd {
    switch scalar {
    case "\u{300}"..."\u{36F}": continue
    case "đ": folded += "d"
    case " ", "\u{A0}", "\t", ",": if folded.last != " " { folded += " " }
    default: folded.unicodeScalars.append(scalar)
    }
  }
  if folded.last == " " { folded.removeLast() }
  return folded.first == " " ? String(folded.dropFirst()) : folded
}

/// Text in Unicode Normalization Form C, as every document holds it (Nghị định 30/2020: TCVN 6909:2001).
package func composed(_ text: String) -> String {
  isSurelyComposed(text.utf8) ? text : String(String.UnicodeScalarView(text._nfc))
}

/// Whether a text holds nothing but scalars that are in Form C whatever their neighbours: ASCII, the letters and signs of
/// U+0080–U+01BF, the Vietnamese letters U+1E80–U+1EFF, and punctuation U+2002–U+203F. All of Vietnamese, so nearly all texts.
private func isSurelyComposed(_ bytes: String.UTF8View) -> Bool {
  var before: UInt8 = 0
  var lead: UInt8 = 0
  for byte in bytes {
    switch byte {
    case 0x00..<0x80, 0xC2...0xC6, 0xE1, 0xE2: lead = byte
    case 0x80..<0xC0:
      // The second byte after E1 and E2, and the third after E2 80, narrow what three-byte scalars may pass.
      if before == 0xE1, byte != 0xBA, byte != 0xBB { return false }
      if before == 0xE2, byte != 0x80 { return false }
      if lead == 0xE2, before == 0x80, byte < 0x82 { return false }
    default: return false
    }
    before = byte
  }
  return true
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
