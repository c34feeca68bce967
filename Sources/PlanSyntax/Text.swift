@_spi(_Unicode) private import Swift

/// Text in Unicode Normalization Form C, as every document holds it (Nghị định 30/2020: TCVN 6909:2001).
package func composed(_ text: String) -> String {
  // Nearly all texts are: looking through the bytes costs less than composing them.
  let traits = text.utf8.withContiguousStorageIfAvailable { TextTraits(of: $0) } ?? .mayBeUncomposed
  return traits.contains(.mayBeUncomposed) ? String(String.UnicodeScalarView(text._nfc)) : text
}

/// Whether a scalar is a small letter; told without Unicode's tables for the letters that Vietnamese is written with.
func isSmallLetter(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x61...0x7A, 0xE0...0xF6, 0xF8...0xFF, 0x103, 0x111, 0x129, 0x169, 0x1A1, 0x1B0: true
  // Capital and small letters take turns.
  case 0x1EA0...0x1EF9: scalar.value & 1 == 1
  case 0..<0xAA: false
  default: scalar.properties.isLowercase
  }
}

/// Text between quotation marks with everything escaped that would not show or would break a line.
package func quoted(_ text: String) -> String {
  "\"" + visible(text).map { $0 == "\"" ? "\\\"" : String($0) }.joined() + "\""
}

/// Text with everything made visible that a terminal would act on or not show: controls, bidirectional and zero-width characters.
package func visible(_ text: String) -> String {
  // Nearly all texts show what they hold.
  if isOrdinary(text) { return text }
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x0A: result += "\\n"
    case 0x0D: result += "\\r"
    case 0x09: result += "\\t"
    case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFB, 0xE0000...0xE007F:
      result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

extension String {
  /// Something of the text's bytes. A loop over ``utf8`` takes several times as long.
  @inlinable
  package func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    var text = self
    return text.withUTF8(body)
  }
}

/// Whether a text holds nothing but letters, signs and spaces, each a scalar and a column of its own, that show what they are.
func isOrdinary(_ text: String) -> Bool {
  text.withBytes { bytes in
    var offset = 0
    while offset < bytes.count {
      if (0x20..<0x7F).contains(bytes[offset]) {
        offset += 1
      } else {
        let width = Lines.ordinaryWidth(bytes, at: offset)
        if width == 0 { return false }
        offset += width
      }
    }
    return true
  }
}

/// With its first letter in capitals.
package func capitalised(_ text: String) -> String {
  text.prefix(1).uppercased() + text.dropFirst()
}

extension String {
  /// Without the spaces at both ends.
  package func trimmingSpaces() -> String { self[...].trimmingSpaces() }
}

extension Substring {
  /// Without the spaces at both ends.
  package func trimmingSpaces() -> String {
    // By bytes: a space is one, and no letter need be told from the next.
    var bytes = utf8.drop { $0 == UInt8(ascii: " ") }
    while bytes.last == UInt8(ascii: " ") { bytes = bytes.dropLast() }
    return String(Substring(bytes))
  }
}
