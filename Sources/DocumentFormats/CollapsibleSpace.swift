import Packaging

extension StringProtocol {
  /// Whether it has a space at an end or two in a row: what XML readers may drop unless a format's own way keeps it.
  var hasCollapsibleSpace: Bool {
    withBytes { bytes in
      let space = UInt8(ascii: " ")
      guard let first = bytes.first, let last = bytes.last else { return false }
      if first == space || last == space { return true }
      // Without a way out of the loop sixteen bytes are looked at together, and nearly no text has two spaces in a row.
      var found: UInt8 = 0
      for index in 0..<bytes.count - 1 {
        found |= (bytes[index] == space ? 1 : 0) & (bytes[index + 1] == space ? 1 : 0)
      }
      return found != 0
    }
  }
}
