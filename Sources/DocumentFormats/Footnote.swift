import DocumentModel

/// Chú thích, taken out of its paragraph.
struct Footnote: Hashable {
  let number: Int
  let content: [Inline]
}

extension [Inline] {
  /// Puts its footnotes behind those of `footnotes`.
  func addFootnotes(to footnotes: inout [Footnote]) {
    for case .footnote(let number, let content) in self {
      footnotes.append(Footnote(number: number, content: content))
    }
  }
}

extension [Block] {
  var footnotes: [Footnote] {
    var footnotes: [Footnote] = []
    forEachParagraph { $0.content.addFootnotes(to: &footnotes) }
    return footnotes
  }
}
