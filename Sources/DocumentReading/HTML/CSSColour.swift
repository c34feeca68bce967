/// Colours of style sheets as six hexadecimal digits in capitals (CSS Color 4).
enum CSSColour {
  /// Nil for what is no opaque colour, `transparent` and unknown names.
  static func hexadecimal(_ component: CSSComponent) -> String? {
    switch component {
    case .token(.hash(let digits)): return hexadecimal(digits: digits)
    case .token(.identifier(let name)): return names[name.lowercased()]
    case .function("rgb", let content), .function("rgba", let content):
      let channels = content.compactMap { part -> Double? in
        switch part {
        case .token(.number(let value, unit: "")): value
        case .token(.number(let value, unit: "%")): value * 2.55
        case .token, .function, .block: nil
        }
      }
      guard channels.count >= 3, channels.count == 3 || channels[3] > 0 else { return nil }
      return channels.prefix(3).map { two(Int(min(max($0, 0), 255).rounded())) }.joined()
    case .token, .function, .block: return nil
    }
  }

  static func hexadecimal(digits: String) -> String? {
    guard digits.utf8.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
    switch digits.utf8.count {
    case 3, 4: return digits.prefix(3).map { "\($0)\($0)" }.joined().uppercased()
    case 6, 8: return digits.prefix(6).uppercased()
    case _: return nil
    }
  }

  private static func two(_ channel: Int) -> String {
    (channel < 16 ? "0" : "") + String(channel, radix: 16, uppercase: true)
  }

  /// The sixteen of HTML 4, and what else documents are printed in.
  private static let names = [
    "black": "000000", "silver": "C0C0C0", "gray": "808080", "grey": "808080", "white": "FFFFFF", "maroon": "800000",
    "red": "FF0000", "purple": "800080", "fuchsia": "FF00FF", "green": "008000", "lime": "00FF00", "olive": "808000",
    "yellow": "FFFF00", "navy": "000080", "blue": "0000FF", "teal": "008080", "aqua": "00FFFF", "orange": "FFA500",
    "darkred": "8B0000", "darkblue": "00008B", "darkgreen": "006400", "crimson": "DC143C", "brown": "A52A2A",
    "canvastext": "000000", "windowtext": "000000",
  ]
}
