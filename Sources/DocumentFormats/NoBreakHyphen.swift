extension String {
  /// The first U+2011 from an index on. Few texts hold one, so bytes are looked at and not characters.
  func firstNoBreakHyphen(from start: Index) -> Range<Index>? {
    let found = self[start...].withBytes { bytes in
      bytes.indices.dropLast(2).first { bytes[$0] == 0xE2 && bytes[$0 + 1] == 0x80 && bytes[$0 + 2] == 0x91 }
    }
    return found.map { offset in
      let first = utf8.index(start, offsetBy: offset)
      return first..<utf8.index(first, offsetBy: 3)
    }
  }
}
