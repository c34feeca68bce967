extension StringProtocol {
  /// Whether it has a space at an end or two in a row: what XML readers may drop unless a format's own way keeps it.
  var hasCollapsibleSpace: Bool {
    withBytes { bytes in
      var before = UInt8(ascii: " ")
      for byte in bytes {
        if byte == UInt8(ascii: " "), byte == before { return true }
        before = byte
      }
      return before == UInt8(ascii: " ") && !bytes.isEmpty
    }
  }

  /// The text's UTF-8 in one piece: of every character of a document it is looked at more than once.
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    utf8.withContiguousStorageIfAvailable(body) ?? Array(utf8).withUnsafeBufferPointer(body)
  }
}
