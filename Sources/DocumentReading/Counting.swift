/// How a number of a list or a page is written. Raw values are OOXML's words (ECMA-376 Part 1, 17.18.59).
enum CountingFormat: String {
  case decimal, decimalZero, lowerLetter, upperLetter, lowerRoman, upperRoman, none

  /// ODF's `style:num-format` (1.3 Part 3, 20.322).
  init?(odf text: String?) {
    switch text {
    case "1": self = .decimal
    case "a": self = .lowerLetter
    case "A": self = .upperLetter
    case "i": self = .lowerRoman
    case "I": self = .upperRoman
    case "": self = .none
    case _: return nil
    }
  }

  func text(_ number: Int) -> String {
    switch self {
    case .decimal: String(number)
    case .decimalZero: (0...9).contains(number) ? "0\(number)" : String(number)
    case .lowerLetter: letters(number, from: "a")
    case .upperLetter: letters(number, from: "A")
    case .lowerRoman: roman(number).lowercased()
    case .upperRoman: roman(number)
    case .none: ""
    }
  }

  /// a to z, aa, bb: the letter is repeated.
  private func letters(_ number: Int, from first: Unicode.Scalar) -> String {
    guard (1...780).contains(number), let letter = Unicode.Scalar(first.value + UInt32((number - 1) % 26)) else {
      return String(number)
    }
    return String(repeating: String(letter), count: (number - 1) / 26 + 1)
  }

  private func roman(_ number: Int) -> String {
    guard (1...3999).contains(number) else { return String(number) }
    let signs = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
      (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = number
    var text = ""
    for (value, sign) in signs {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }
}

/// Letters of the private use area U+F020 to U+F0FF, by which Word writes the signs of its symbol fonts: the bullets that its lists offer as
/// what they look like, the rest as the ASCII they stand on.
func plainSymbols(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: { (0xF020...0xF0FF).contains($0.value) }) else { return text }
  var plain = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0xF0B7, 0xF06C, 0xF09F: plain.append("•")
    case 0xF0A7, 0xF06E: plain.append("▪")
    case 0xF0A8, 0xF071: plain.append("□")
    case 0xF0D8: plain.append("➢")
    case 0xF0FC: plain.append("✓")
    case 0xF0E0: plain.append("→")
    case 0xF020...0xF0FF: plain.append(Unicode.Scalar(UInt8(scalar.value & 0xFF)))
    case _: plain.append(scalar)
    }
  }
  return String(plain)
}
