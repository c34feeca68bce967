/// Words that are looked up by their bytes: a text's own, without a `String` for each.
struct WordTable {
  /// By length and bytes at both ends.
  private var buckets: [[[UInt8]]] = Array(repeating: [], count: 256)

  init(_ words: some Sequence<some StringProtocol>) {
    for word in words where !word.isEmpty {
      let bytes = Array(word.utf8)
      buckets[Self.bucket(of: bytes)].append(bytes)
    }
  }

  func contains(_ word: some BidirectionalCollection<UInt8>) -> Bool {
    if word.isEmpty { return false }
    return buckets[Self.bucket(of: word)].contains { $0.elementsEqual(word) }
  }

  private static func bucket(of word: some BidirectionalCollection<UInt8>) -> Int {
    (word.count &* 37 &+ Int(word.first ?? 0) &* 11 &+ Int(word.last ?? 0)) & 255
  }
}

/// Text in lower case: letters of Vietnamese are looked at byte by byte, any others as Unicode has them.
func lowercased(_ text: some BidirectionalCollection<UInt8>) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(text.count)
  // The bytes before this one in its letter, joined.
  var before = 0
  for byte in text {
    switch (before, byte) {
    case (0, 0x41...0x5A): result.append(byte | 0x20)
    case (0, ..<0x80): result.append(byte)
    case (0, 0xC2...0xC6), (0, 0xE1...0xE2), (0xE1, 0xBA...0xBB), (0xE2, 0x80):
      result.append(byte)
      before = before << 8 | Int(byte)
      continue
    // À to Þ.
    case (0xC3, 0x80...0x96), (0xC3, 0x98...0x9E): result.append(byte + 0x20)
    // Ă Đ Ĩ Ũ Ơ Ư: the small letter is the next one.
    case (0xC4, 0x82), (0xC4, 0x90), (0xC4, 0xA8), (0xC5, 0xA8), (0xC6, 0xA0), (0xC6, 0xAF): result.append(byte + 1)
    // Those small letters, what is U+0080 to U+00FF otherwise, and the marks of U+2000 to U+203F.
    case (0xC4, 0x83), (0xC4, 0x91), (0xC4, 0xA9), (0xC5, 0xA9), (0xC6, 0xA1), (0xC6, 0xB0), (0xC2, _), (0xC3, _),
      (0xE280, _):
      result.append(byte)
    // U+1EA0 to U+1EFF: capital and small letter in turn.
    case (0xE1BA, 0xA0...), (0xE1BB, _): result.append(byte | 1)
    default: return Array(String(decoding: text, as: UTF8.self).lowercased().utf8)
    }
    before = 0
  }
  return result
}
