import DocumentModel

/// The lines of the text area on paper, for the one thing that Chromium cannot do with `widows` and `orphans`.
///
/// Of a paragraph of three lines whose third does not fit on the page it leaves two and one, though neither two and one nor
/// one and two is allowed; so such a paragraph is not divided (`break-inside`).
struct HTMLMeasure {
  private let width: Double
  private let looks: [Role: ParagraphLook]

  init(of section: DocumentSection, in style: HouseStyle) {
    width = style.textWidth(section.orientation).points
    looks = style.looks
  }

  /// Whether it has three lines, or may have: a browser rounds otherwise.
  func keepsWhole(_ paragraph: Paragraph) -> Bool {
    // Far from three lines nothing is measured: a character is a tenth of an em at least, and one and a half at most.
    let count = paragraph.content.reduce(0) { count, inline in
      switch inline {
      case .text(let text, _), .reference(let text, _, _): count + text.utf8.count
      case .footnote, .lineBreak: count
      }
    }
    guard let look = looks[paragraph.role] else { return false }
    let size = look.fontSize.points
    guard Double(count) * size > width, Double(count) * size * 0.2 < width * 4 else { return false }
    let filling = LineFilling(paragraph, look: look)
    let most = filling.lineCount(within: width * 0.99)
    // Less room makes no fewer lines, where no word is wider than a line, nor than the first, which may be indented.
    let isOrderly = filling.longestWord + max(0, look.firstLineIndent.points) <= width * 0.99
    if isOrderly, most < 3 { return false }
    let least = filling.lineCount(within: width * 1.01)
    if isOrderly, least > 3 { return false }
    return most == 3 || least == 3 || filling.lineCount(within: width) == 3
  }
}
