extension StringProtocol {
  /// Whether it has a space at an end or two in a row: what XML readers may drop unless a format's own way keeps it.
  var hasCollapsibleSpace: Bool {
    withBytes { bytes in
      let space = UInt8(ascii: " ")
      guard let first = bytes.first, let last = bytes.last else { return false }
      if first == space || last == space { return true }
      var offset = 0
      while offset + 9 <= bytes.count {
        // Nothing is left of a byte that is a space here and one place on.
        let here = EightBytes(bytes, at: offset).differing(from: space)
        let next = EightBytes(bytes, at: offset + 1).differing(from: space)
        if here.union(next).holdsZero { return true }
        offset += 8
      }
      while offset + 1 < bytes.count {
        if bytes[offset] == space, bytes[offset + 1] == space { return true }
        offset += 1
      }
      return false
    }
  }

  /// The text's UTF-8 in one piece: of every character of a document it is looked at more than once.
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    utf8.withContiguousStorageIfAvailable(body) ?? Array(utf8).withUnsafeBufferPointer(body)
  }
}
