extension String {
  /// Whether it has a space at an end or two in a row: what XML readers may drop unless a format's own way keeps it.
  var hasCollapsibleSpace: Bool {
    var before = UInt8(ascii: " ")
    for byte in utf8 {
      if byte == before, byte == UInt8(ascii: " ") { return true }
      before = byte
    }
    return before == UInt8(ascii: " ") && !isEmpty
  }
}
