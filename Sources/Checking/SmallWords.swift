/// The words and numbers of a text in small letters, in UTF-8, one space between two: by these, two names or headings are the same. The
/// text is in NFC.
func smallWords(of text: String) -> [UInt8] {
  var words: [UInt8] = []
  words.reserveCapacity(text.utf8.count)
  var isBehindGap = false
  for scalar in text.unicodeScalars {
    guard let letter = smallLetter(scalar) else { return Array(smallWords(byCharactersOf: text).utf8) }
    if letter == 0 {
      isBehindGap = true
      continue
    }
    if isBehindGap, !words.isEmpty { words.append(UInt8(ascii: " ")) }
    isBehindGap = false
    switch letter {
    case ..<0x80: words.append(UInt8(letter))
    case ..<0x800:
      words.append(0xC0 | UInt8(letter >> 6))
      words.append(0x80 | UInt8(letter & 0x3F))
    case _:
      words.append(0xE0 | UInt8(letter >> 12))
      words.append(0x80 | UInt8(letter >> 6 & 0x3F))
      words.append(0x80 | UInt8(letter & 0x3F))
    }
  }
  return words
}

/// A letter of Vietnamese in lower case, or a digit; 0 for what parts words; nil for scalars of which that has to be looked up.
private func smallLetter(_ scalar: Unicode.Scalar) -> UInt32? {
  let value = scalar.value
  switch value {
  case 0x30...0x39, 0x61...0x7A: return value
  case 0x41...0x5A: return value + 0x20
  case 0..<0x80, 0xA0, 0x2010...0x2026: return 0
  // Latin-1: À…Þ and à…ÿ, but × and ÷.
  case 0xC0...0xDE where value != 0xD7: return value + 0x20
  case 0xDF...0xFF where value != 0xF7: return value
  // Ă, Đ, Ĩ, Ũ, Ơ; then ạ…ỹ: each capital is followed by its small letter.
  case 0x102, 0x103, 0x110, 0x111, 0x128, 0x129, 0x168, 0x169, 0x1A0, 0x1A1, 0x1EA0...0x1EF9: return value | 1
  case 0x1AF, 0x1B0: return 0x1B0
  case _: return nil
  }
}

/// The same of any text.
private func smallWords(byCharactersOf text: String) -> String {
  text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
}
