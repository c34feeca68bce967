/// A piece of a paragraph.
package enum Inline: Hashable, Sendable {
  case text(String, Emphasis)
  /// Words that point to a place of the same document ("khoản 4 Mục III"), settled.
  case reference(String, anchor: String, Emphasis)
  /// Chú thích cuối trang; its number is counted through the document.
  case footnote(number: Int, [Inline])
  case lineBreak
}

/// What a run adds to the look of its paragraph's role.
package struct Emphasis: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// `[]` and the like: the standard library's own way costs hundreds of instructions, and every text has one.
  package init(arrayLiteral elements: Emphasis...) {
    rawValue = elements.reduce(0) { $0 | $1.rawValue }
  }

  /// Đậm.
  package static let bold = Emphasis(rawValue: 1)
  /// Nghiêng.
  package static let italic = Emphasis(rawValue: 2)
}

extension [Inline] {
  /// The words without looks; a line break reads as a space, a footnote is left out.
  package var plainText: String {
    var text = ""
    for inline in self {
      switch inline {
      case .text(let words, _), .reference(let words, _, _): text += words
      case .lineBreak: text += " "
      case .footnote: break
      }
    }
    return text
  }
}
