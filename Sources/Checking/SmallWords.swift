/// The words and numbers of a text in small letters, in UTF-8, one space between two: by these, two names or headings are the same. The
/// text is in NFC.
func smallWords(of text: String) -> [UInt8] {
  var text = text
  return text.withUTF8 { smallWords(of: $0) } ?? Array(smallWords(byCharactersOf: text).utf8)
}

/// Nil where one of the scalars has to be looked up.
private func smallWords(of text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
  var isKnown = true
  // A small letter has as many bytes as its capital.
  let words = [UInt8](unsafeUninitializedCapacity: text.count) { words, count in
    var (offset, end) = (0, 0)
    var isBehindGap = false
    while offset < text.count {
      let lead = text[offset]
      let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : 3
      var letter = UInt32(0)
      if lead < 0x80 {
        // Nearly all bytes: small and capital letters of ASCII differ in one bit.
        letter = lead | 0x20 &- 0x61 < 26 ? UInt32(lead | 0x20) : lead &- 0x30 < 10 ? UInt32(lead) : 0
      } else if lead < 0xF0, offset + length <= text.count,
        let known = smallLetter(scalar(text, at: offset, length))
      {
        letter = known
      } else {
        isKnown = false
        break
      }
      offset += length
      if letter == 0 {
        isBehindGap = true
        continue
      }
      if isBehindGap, end > 0 {
        words.initializeElement(at: end, to: UInt8(ascii: " "))
        end += 1
      }
      isBehindGap = false
      for place in stride(from: end + length - 1, to: end, by: -1) {
        words.initializeElement(at: place, to: UInt8(0x80 | letter & 0x3F))
        letter >>= 6
      }
      words.initializeElement(
        at: end, to: UInt8(truncatingIfNeeded: length == 1 ? letter : length == 2 ? letter | 0xC0 : letter | 0xE0))
      end += length
    }
    count = end
  }
  return isKnown ? words : nil
}

/// Of two or three bytes.
private func scalar(_ text: UnsafeBufferPointer<UInt8>, at offset: Int, _ length: Int) -> UInt32 {
  var value = UInt32(text[offset] & (0x7F >> UInt8(length)))
  for place in offset + 1..<offset + length { value = value << 6 | UInt32(text[place] & 0x3F) }
  return value
}

/// A letter beyond ASCII in lower case; 0 for what parts words; nil for scalars of which that has to be looked up.
private func smallLetter(_ value: UInt32) -> UInt32? {
  switch value {
  case 0xA0, 0x2010...0x2026: return 0
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
