import DocumentModel

/// Chú thích, taken out of its paragraph.
struct Footnote: Hashable {
  let number: Int
  let content: [Inline]
}

extension [Inline] {
  var footnotes: [Footnote] {
    compactMap { inline in
      switch inline {
      case .footnote(let number, let content): Footnote(number: number, content: content)
      case .text, .reference, .lineBreak: nil
      }
    }
  }
}

extension [Block] {
  var footnotes: [Footnote] {
    var footnotes: [Footnote] = []
    forEachParagraph { footnotes += $0.content.footnotes }
    return footnotes
  }
}
