@_spi(_Unicode) private import Swift

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

/// Text between quotation marks with everything escaped that would not show or would break a line.
package func quoted(_ text: String) -> String {
  "\"" + visible(text).map { $0 == "\"" ? "\\\"" : String($0) }.joined() + "\""
}

/// Text with everything made visible that a terminal would act on or not show: controls, bidirectional and zero-width characters.
package func visible(_ text: String) -> String {
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

/// With its first letter in capitals.
package func capitalised(_ text: String) -> String {
  text.prefix(1).uppercased() + text.dropFirst()
}

extension StringProtocol {
  /// Without the spaces at both ends.
  package func trimmingSpaces() -> String {
    var text = self[...].drop { $0 == " " }
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
