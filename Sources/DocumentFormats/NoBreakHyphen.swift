import Packaging

extension String {
  /// Whether it has the first byte of U+2011, as dashes and quotation marks have too: most texts have none of them. Asked before
  /// the hyphens are looked for one by one: without a way out of the loop sixteen bytes are looked at together.
  var mayHoldNoBreakHyphen: Bool {
    withBytes { bytes in
      var found: UInt8 = 0
      for byte in bytes { found |= byte == 0xE2 ? 1 : 0 }
      return found != 0
    }
  }

  /// The first U+2011 from an index on. Few texts hold one, so bytes are looked at and not characters.
  func firstNoBreakHyphen(from start: Index) -> Range<Index>? {
    let found = self[start...].withBytes { bytes -> Int? in
      var offset = 0
      while offset + 2 < bytes.count {
        // Eight bytes at a time as long as none is E2.
        if offset + 8 <= bytes.count, !EightBytes(bytes, at: offset).differing(from: 0xE2).holdsZero {
          offset += 8
          continue
        }
        for _ in 0..<8 where offset + 2 < bytes.count {
          if bytes[offset] == 0xE2, bytes[offset + 1] == 0x80, bytes[offset + 2] == 0x91 { return offset }
          offset += 1
        }
      }
      return nil
    }
    return found.map { offset in
      let first = utf8.index(start, offsetBy: offset)
      return first..<utf8.index(first, offsetBy: 3)
    }
  }
}
