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
  /// Anything but ASCII.
  static let beyondASCII = TextTraits(rawValue: 16)
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
    var found: TextTraits = []
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte >= 0x80 {
        found.formUnion(.beyondASCII)
        let (traits, width) = Self.wide(bytes, at: offset)
        found.formUnion(traits)
        offset += width
        continue
      }
      switch byte {
      case UInt8(ascii: "*"), UInt8(ascii: "^"), UInt8(ascii: "{"), UInt8(ascii: "\\"): found.formUnion(.marks)
      case 0x09, 0x0B, 0x0C: found.formUnion(.tabs)
      default: break
      }
      offset += 1
    }
    self = found
  }

  /// Of a scalar beyond ASCII, and its bytes as far as they are told; one byte where it is none.
  @inline(__always)
  private static func wide(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> (TextTraits, Int) {
    func trail(_ index: Int) -> UInt8 {
      offset + index < bytes.count && bytes[offset + index] & 0xC0 == 0x80 ? bytes[offset + index] : 0
    }
    switch bytes[offset] {
    case 0xC3...0xC6: return ([], trail(1) == 0 ? 1 : 2)
    case 0xE1:
      let second = trail(1)
      return second == 0xBA || second == 0xBB ? ([], trail(2) == 0 ? 2 : 3) : (.mayBeUncomposed, 1)
    case 0xC2: return (trail(1) == 0xA0 || trail(1) == 0x85 ? .wideSpaces : [], 1)
    case 0xE2:
      guard trail(1) == 0x80, trail(2) >= 0x82 else { return (.mayBeUncomposed, 1) }
      switch trail(2) {
      case 0x8C, 0x8D: return (.mayBeUncomposed, 3)
      case 0xA8, 0xA9: return (.wideSpaces, 3)
      default: return ([], 3)
      }
    case 0x80..<0xC0: return ([], 1)
    default: return (.mayBeUncomposed, 1)
    }
  }
}
