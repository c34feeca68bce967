/// Where the lines of a file start, and what each of them holds that reading has to look at again: found in the one pass over all
/// bytes. Whoever reads a line asks for its traits before it looks through it.
struct Lines {
  /// UTF-8 offset of the first byte of each line.
  private(set) var starts: [Int] = []
  /// Of each line: marks, hashes, strangeness.
  private(set) var traits: [TextTraits] = []

  init(of bytes: [UInt8]) {
    // Official paragraphs are long, keys are short.
    starts.reserveCapacity(bytes.count / 64 + 1)
    traits.reserveCapacity(bytes.count / 64 + 1)
    starts.append(0)
    // Buffers, for this loop passes over every byte of the file.
    let last = bytes.withUnsafeBufferPointer { bytes in
      Self.ofBytes.withUnsafeBufferPointer { ofBytes in read(bytes, ofBytes) }
    }
    traits.append(last)
  }

  /// What the last line holds.
  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, _ ofBytes: UnsafeBufferPointer<UInt8>) -> TextTraits {
    let strange = TextTraits.strange.rawValue
    var found: UInt8 = 0
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      let traits = ofBytes[Int(byte)]
      // Below the count: a check for overflow would be an eighth of the loop.
      offset &+= 1
      if traits < Self.isMore {
        found |= traits
        continue
      }
      switch byte {
      case 0x0A:
        self.traits.append(TextTraits(rawValue: found))
        starts.append(offset)
        found = 0
      case 0x0D:
        // Half a line end.
        if offset < bytes.count, bytes[offset] != 0x0A { found |= strange }
      case _:
        let width = Self.ordinaryWidth(bytes, at: offset - 1)
        if width == 0 { found |= strange } else { offset += width - 1 }
      }
    }
    return TextTraits(rawValue: found)
  }

  /// What is to be looked at together with the bytes behind it.
  private static let isMore: UInt8 = 0x80

  /// Of each byte.
  private static let ofBytes: [UInt8] = (0...UInt8.max).map { byte in
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "^"), UInt8(ascii: "{"), UInt8(ascii: "\\"): TextTraits.marks.rawValue
    case UInt8(ascii: "#"): TextTraits.hashes.rawValue
    case 0x0A, 0x0D, 0xC3...0xC6, 0xE1, 0xE2: isMore
    case 0x20..<0x7F: 0
    default: TextTraits.strange.rawValue
    }
  }

  /// Bytes of the ordinary scalar beyond ASCII that starts at an offset; 0 where none does.
  @inline(__always)
  static func ordinaryWidth(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    func trail(_ index: Int) -> UInt8 {
      offset + index < bytes.count && bytes[offset + index] & 0xC0 == 0x80 ? bytes[offset + index] : 0
    }
    switch bytes[offset] {
    case 0xC3...0xC6: return trail(1) != 0 ? 2 : 0
    case 0xE1: return trail(1) & 0xFE == 0xBA && trail(2) != 0 ? 3 : 0
    case 0xE2:
      guard trail(1) == 0x80 else { return 0 }
      switch trail(2) {
      case 0x90...0xA7, 0xB0...0xBF: return 3
      default: return 0
      }
    default: return 0
    }
  }
}
