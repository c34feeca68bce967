/// What some UTF-8 holds that reading has to look at again. Most Vietnamese prose holds none of it: looked through once, it
/// needs no mark read, no space replaced, nothing composed.
struct TextTraits: OptionSet {
  let rawValue: UInt8

  /// `*`, `^`, `{` or a backslash.
  static let marks = TextTraits(rawValue: 1)
  /// Tab, line tabulation or form feed.
  static let tabs = TextTraits(rawValue: 2)
  /// U+00A0, U+0085, U+2028 or U+2029, which read as spaces.
  static let wideSpaces = TextTraits(rawValue: 4)
  /// Anything but ASCII, the letters and signs of U+0080–U+01BF, the Vietnamese letters U+1E80–U+1EFF and punctuation
  /// U+2002–U+203F without the joiners: all these are in Form C whatever their neighbours, and each is a letter of its own.
  static let mayBeUncomposed = TextTraits(rawValue: 8)
  /// `#`. Told of lines alone.
  static let hashes = TextTraits(rawValue: 16)
  /// Anything but ordinary text: printable ASCII, letters of U+00C0–U+01BF, the Vietnamese letters U+1E80–U+1EFF, dashes, quotation
  /// marks and dots of U+2010–U+203F, a line end. A line without it has none of the other traits but marks and hashes, is UTF-8,
  /// and shows all it holds. Told of lines alone.
  static let strange = TextTraits(rawValue: 32)
}

extension TextTraits {
  init(of bytes: ArraySlice<UInt8>) {
    self = bytes.withUnsafeBufferPointer { TextTraits(of: $0) }
  }

  init(of bytes: [UInt8]) {
    self = bytes.withUnsafeBufferPointer { TextTraits(of: $0) }
  }

  // A buffer, for this loop passes over every byte of every text.
  init(of bytes: UnsafeBufferPointer<UInt8>) {
    var found: UInt8 = 0
    // Of what two or three bytes tell together, a byte at a time: those that continue a scalar tell nothing alone.
    Self.ofBytes.withUnsafeBufferPointer { ofBytes in
      for offset in bytes.indices {
        let byte = bytes[offset]
        let traits = ofBytes[Int(byte)]
        found |= traits
        if traits & Self.isLead != 0 { found |= Self.wide(bytes, at: offset).rawValue }
      }
    }
    self.init(rawValue: found & ~Self.isLead)
  }

  /// What is to be looked at together with the bytes behind it.
  private static let isLead: UInt8 = 0x80

  /// Of each byte.
  private static let ofBytes: [UInt8] = (0...UInt8.max).map { byte in
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "^"), UInt8(ascii: "{"), UInt8(ascii: "\\"): marks.rawValue
    case 0x09, 0x0B, 0x0C: tabs.rawValue
    case 0..<0x80: 0
    case 0x80..<0xC0, 0xC3...0xC6: 0
    case 0xC2, 0xE1, 0xE2: isLead
    default: mayBeUncomposed.rawValue
    }
  }

  /// Of a scalar that begins with C2, E1 or E2.
  @inline(__always)
  private static func wide(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> TextTraits {
    func trail(_ index: Int) -> UInt8 {
      offset + index < bytes.count && bytes[offset + index] & 0xC0 == 0x80 ? bytes[offset + index] : 0
    }
    switch bytes[offset] {
    case 0xE1: return trail(1) & 0xFE == 0xBA ? [] : .mayBeUncomposed
    case 0xC2: return trail(1) == 0xA0 || trail(1) == 0x85 ? .wideSpaces : []
    default:
      guard trail(1) == 0x80, trail(2) >= 0x82 else { return .mayBeUncomposed }
      switch trail(2) {
      case 0x8C, 0x8D: return .mayBeUncomposed
      case 0xA8, 0xA9: return .wideSpaces
      default: return []
      }
    }
  }
}
