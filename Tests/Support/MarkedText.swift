/// A text whose places are marked in it by `1️⃣` to `9️⃣`, so that an expectation moves with the text it is about.
package struct MarkedText: Sendable {
  /// The text without its markers.
  package let text: String
  /// The UTF-8 offset at which each marker stood.
  package let offsets: [Character: Int]

  package init(_ marked: String) {
    var text = String.UnicodeScalarView()
    var offsets: [Character: Int] = [:]
    var length = 0
    var rest = marked.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      // A keycap is its digit, U+FE0F and U+20E3.
      if ("1"..."9").contains(scalar), rest.starts(with: ["\u{FE0F}", "\u{20E3}"]) {
        rest = rest.dropFirst(2)
        offsets[Character("\(scalar)\u{FE0F}\u{20E3}")] = length
      } else {
        text.append(scalar)
        length += UTF8.width(scalar)
      }
    }
    self.text = String(text)
    self.offsets = offsets
  }
}
