import DocumentModel

/// What stands in the margins of the first page (cells 11 and 13), on paper.
///
/// Browsers clip a document's own elements to the text area, so the words are set in the page's margin boxes (CSS Paged
/// Media 3, 5) and the elements, which serve the screen, are left out in print. `:first` is the first page of the document;
/// a later section keeps its elements in the text.
enum HTMLFirstPage {
  static func pageRule(_ name: String, of section: DocumentSection, in style: HouseStyle) -> String {
    let width = style.textWidth(section.orientation)
    let boxes =
      headerBox(section.firstPageHeader, width: width, in: style)
      + footerBox(section.firstPageFooter, width: width, in: style)
    return boxes.isEmpty ? "" : "@page \(name):first {\n\(boxes)}\n"
  }

  /// No query asks a browser for margin boxes, and words must not be lost in one without them. Chromium, which has them,
  /// is known by a property that it alone has; another browser prints the elements in the text.
  static let paperRules = """
    .first-page-header, .first-page-footer { break-inside: avoid }
    @supports (-webkit-app-region: drag) {
      .sheet:first-child > .first-page-header, .sheet:first-child > .first-page-footer { display: none }
    }

    """

  static func screenRules(in style: HouseStyle) -> String {
    let page = style.page
    return CSS.rule(
      ".first-page-header",
      [
        "position: absolute", "top: \(CSS.millimetres(page.headerDistance))",
        "left: \(CSS.millimetres(page.marginLeft))", "right: \(CSS.millimetres(page.marginRight))",
      ])
  }

  /// Chỉ dẫn về phạm vi lưu hành: one paragraph, framed.
  private static func headerBox(_ blocks: [Block], width: Length, in style: HouseStyle) -> String {
    guard let paragraph = paragraphs(of: blocks).first else { return "" }
    let insets = paragraph.insets ?? Insets(left: .zero, right: .zero)
    let look = style.look(of: paragraph.role)
    let frame = look.isFramed ? Frame(look, in: style).thickness * 2 : .zero
    let declarations =
      words(of: [paragraph], in: style) + [
        "width: \(CSS.millimetres(width - insets.left - insets.right - frame))",
        "height: \(CSS.millimetres(height(of: blocks, width: width, in: style)))", "vertical-align: middle",
        "margin: \(CSS.millimetres(style.page.headerDistance)) \(CSS.millimetres(insets.right)) auto auto",
      ]
    return "  " + CSS.rule("@top-right", declarations)
  }

  /// Địa chỉ: a line over the whole width, the words below it.
  private static func footerBox(_ blocks: [Block], width: Length, in style: HouseStyle) -> String {
    let paragraphs = paragraphs(of: blocks)
    guard !paragraphs.isEmpty else { return "" }
    let text = height(of: paragraphs.map(Block.paragraph), width: width, in: style)
    let height = height(of: blocks, width: width, in: style)
    var declarations =
      words(of: paragraphs, in: style) + [
        "width: 100%", "height: \(CSS.millimetres(text))", "vertical-align: top",
        "margin: auto 0 \(CSS.millimetres(style.page.footerDistance)) 0",
      ]
    if case .rule(let rule) = blocks.first {
      let look = style.style(of: rule.place)
      declarations.append("border-top: \(CSS.points(look.thickness)) solid")
      declarations.append("padding-top: \(CSS.points(look.spaceAfter))")
    }
    let bottom = max(style.page.marginBottom, style.page.footerDistance + height)
    return "  margin-bottom: \(CSS.millimetres(bottom));\n  " + CSS.rule("@bottom-left", declarations)
  }

  private static func words(of paragraphs: [Paragraph], in style: HouseStyle) -> [String] {
    let text = HTMLText.plain(paragraphs.flatMap { lines(of: $0) }.joined(separator: "\n"))
    return ["content: \(CSS.string(text))", "white-space: pre-line"]
      + paragraphs.prefix(1).flatMap { CSS.look(style.look(of: $0.role), in: style) }
  }

  private static func paragraphs(of blocks: [Block]) -> [Paragraph] {
    blocks.compactMap { block in
      switch block {
      case .paragraph(let paragraph): paragraph
      case .rule, .layout, .table: nil
      }
    }
  }

  private static func lines(of paragraph: Paragraph) -> [String] {
    let number = paragraph.number.map { $0.text + " " } ?? ""
    let lines = paragraph.content.split(separator: .lineBreak, omittingEmptySubsequences: false)
    return lines.enumerated().map { ($0 == 0 ? number : "") + Array($1).plainText }
  }

  /// The height of blocks on paper, which a style sheet has to know to keep their place free: rather a line too many.
  private static func height(of blocks: [Block], width: Length, in style: HouseStyle) -> Length {
    blocks.map { height(of: $0, width: width, in: style) }.reduce(.zero, +)
  }

  private static func height(of block: Block, width: Length, in style: HouseStyle) -> Length {
    switch block {
    case .paragraph(let paragraph):
      let look = style.look(of: paragraph.role)
      let metrics = FontMetrics.face(bold: look.isBold, italic: look.isItalic)
      let insets = paragraph.insets ?? Insets(left: look.leftIndent, right: .zero)
      let usable = max((width - insets.left - insets.right).points * 0.95, 1)
      let count = lines(of: paragraph).map { line in
        max(1, (metrics.width(of: line, size: look.fontSize).points / usable).rounded(.up))
      }.reduce(0, +)
      let line = look.exactLineHeight ?? look.fontSize * (look.lineSpacing * FontMetrics.lineHeight)
      return look.spaceBefore + line * count + look.spaceAfter
    case .rule(let rule):
      let look = style.style(of: rule.place)
      return look.spaceBefore + look.thickness + look.spaceAfter
    case .layout, .table:
      // Neither stands in a margin.
      return .zero
    }
  }
}
