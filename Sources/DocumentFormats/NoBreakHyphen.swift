extension String {
  /// The first U+2011 from an index on. Few texts hold one, so bytes are looked at and not characters.
  func firstNoBreakHyphen(from start: Index) -> Range<Index>? {
    var rest = utf8[start...]
    while let first = rest.firstIndex(of: 0xE2) {
      rest = rest[first...]
      if rest.starts(with: [0xE2, 0x80, 0x91]) { return first..<utf8.index(first, offsetBy: 3) }
      rest = rest.dropFirst()
    }
    return nil
  }
}
