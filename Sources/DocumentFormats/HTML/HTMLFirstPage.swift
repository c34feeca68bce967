import DocumentModel

/// What stands in the margins of a section's first page (cells 11 and 13).
///
/// CSS has no place for it, so it is laid out at the head of the section and moved from there: a move, unlike an offset, may
/// leave the text area.
enum HTMLFirstPage {
  static func paperRules(in style: HouseStyle) -> String {
    let page = style.page
    var text = CSS.rule(
      ".first-page-header",
      [
        "position: absolute", "top: 0", "left: 0", "right: 0",
        "transform: translateY(\(CSS.millimetres(page.headerDistance - page.marginTop)))",
      ])
    for orientation in [DocumentSection.Orientation.portrait, .landscape] {
      let foot = page.height(orientation) - page.footerDistance - page.marginTop
      // The first sheet alone: room at the foot can be kept on the document's first page only (`@page :first`).
      text += CSS.rule(
        ".\(orientation.rawValue):first-child > .first-page-footer",
        [
          "position: absolute", "top: 0", "left: 0", "right: 0",
          "transform: translateY(calc(\(CSS.millimetres(foot)) - 100%))",
        ])
    }
    return text
  }

  static func screenRules(in style: HouseStyle) -> String {
    let page = style.page
    return CSS.rule(
      ".first-page-header",
      [
        "position: absolute", "top: \(CSS.millimetres(page.headerDistance))",
        "left: \(CSS.millimetres(page.marginLeft))", "right: \(CSS.millimetres(page.marginRight))",
      ])
  }

  /// The height of blocks on paper, which a style sheet has to know to keep their place free: rather a line too many.
  static func height(of blocks: [Block], width: Length, in style: HouseStyle) -> Length {
    blocks.map { height(of: $0, width: width, in: style) }.reduce(.zero, +)
  }

  private static func height(of block: Block, width: Length, in style: HouseStyle) -> Length {
    switch block {
    case .paragraph(let paragraph):
      let look = style.look(of: paragraph.role)
      let line = look.exactLineHeight ?? look.fontSize * (look.lineSpacing * CSS.singleLine)
      let insets = paragraph.insets ?? Insets(left: look.leftIndent, right: .zero)
      let lines = lineCount(of: paragraph, width: width - insets.left - insets.right, look: look)
      return look.spaceBefore + line * Double(lines) + look.spaceAfter
    case .rule(let rule):
      let look = style.style(of: rule.place)
      return look.spaceBefore + look.thickness + look.spaceAfter
    case .layout, .table:
      // Neither stands in a margin.
      return .zero
    }
  }

  private static func lineCount(of paragraph: Paragraph, width: Length, look: ParagraphLook) -> Int {
    let metrics = FontMetrics.face(bold: look.isBold, italic: look.isItalic)
    let usable = max(width.points * 0.95, 1)
    let number = paragraph.number.map { $0.text + " " } ?? ""
    return paragraph.content.split(separator: .lineBreak, omittingEmptySubsequences: false).map { line in
      let words = number + Array(line).plainText
      return max(1, Int((metrics.width(of: words, size: look.fontSize).points / usable).rounded(.up)))
    }.reduce(0, +)
  }
}
