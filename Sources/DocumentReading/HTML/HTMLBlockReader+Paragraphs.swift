import DocumentModel

extension HTMLBlockReader {
  /// An element that is a paragraph.
  mutating func add(
    paragraph number: Int, _ style: CSSStyle, _ geometry: HTMLGeometry, in frame: HTMLFrame, _ outlineLevel: Int?
  ) {
    var paragraph = paragraph(of: number, style, in: frame, outlineLevel)
    func indent(_ edge: Double, _ side: CSSSide) -> Length {
      let padding = style.box.border[side].isDrawn ? nil : style.box.padding[side].points(of: frame.width)
      return Length(sheetPoints: edge + (padding ?? 0))
    }
    paragraph.leftIndent = indent(geometry.left, .left)
    paragraph.rightIndent = indent(geometry.right, .right)
    paragraph.spaceBefore = style.space(.top, in: frame)
    paragraph.spaceAfter = style.space(.bottom, in: frame)
    paragraph.borders = style.measuredBorders
    paragraph.keepsWithNext = style.box.breakAfter == .avoid
    paragraph.keepsTogether = style.box.breakInside == .avoid
    if frame.width == nil, let width = geometry.givenWidth, paragraph.runs.isEmpty, let stroke = paragraph.borders.top {
      // Between edges that are not known, a line of known length can only be a drawing.
      paragraph.borders.top = nil
      paragraph.drawings.append(MeasuredDrawing(.line, width: Length(sheetPoints: width), stroke: stroke))
    }
    append(paragraph, page: style.text.page)
  }

  /// The words since the last block: a paragraph without margins, for a block's own are around all it holds.
  mutating func flushWords(of container: Container) {
    guard !line.isEmpty else { return }
    var paragraph = paragraph(of: container.number, container.style, in: container.frame, container.outlineLevel)
    paragraph.leftIndent = Length(sheetPoints: container.frame.left)
    paragraph.rightIndent = Length(sheetPoints: container.frame.right)
    append(paragraph, page: container.style.text.page)
  }

  /// What text and its inherited style say.
  private mutating func paragraph(
    of number: Int, _ style: CSSStyle, in frame: HTMLFrame, _ outlineLevel: Int?
  ) -> MeasuredParagraph {
    let (runs, drawings) = line.finish()
    return MeasuredParagraph(
      styleName: tree[number].classes.isEmpty ? nil : tree[number].classes.joined(separator: " "),
      runs: runs, alignment: style.text.alignment,
      firstLineIndent: Length(sheetPoints: style.text.indent.points(of: frame.width) ?? 0),
      lineSpacing: style.lineSpacing, controlsWidows: style.text.widows >= 2 && style.text.orphans >= 2,
      outlineLevel: outlineLevel, drawings: drawings)
  }

  private mutating func append(_ paragraph: MeasuredParagraph, page: String?) {
    var paragraph = paragraph
    paragraph.automaticNumber = automaticNumber
    automaticNumber = nil
    if startSection(page) { breaksPage = false }
    paragraph.breaksPageBefore = breaksPage && sections.last?.blocks.isEmpty == false
    breaksPage = false
    sections[sections.count - 1].blocks.append(.paragraph(paragraph))
  }

  mutating func append(_ table: MeasuredTable, page: String?) {
    _ = startSection(page)
    breaksPage = false
    sections[sections.count - 1].blocks.append(.table(table))
  }

  /// Pages of another name are a section of their own.
  private mutating func startSection(_ page: String?) -> Bool {
    guard sections.isEmpty || (changesPages && sections.last?.page != page) else { return false }
    sections.append(Section(page: page, blocks: []))
    return true
  }

  /// The block to come stays with the last one, which is how other formats say it.
  mutating func keepLastWithNext() {
    guard case .paragraph(var paragraph)? = sections.last?.blocks.last else { return }
    paragraph.keepsWithNext = true
    let section = sections.count - 1
    sections[section].blocks[sections[section].blocks.count - 1] = .paragraph(paragraph)
  }

  /// Whether an element without words is a paragraph all the same: an empty line, or a line that is drawn.
  func standsEmpty(_ number: Int, _ style: CSSStyle) -> Bool {
    switch tree[number].name {
    case "p", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "li", "pre": true
    case _: CSSSide.allCases.contains { style.box.border[$0].isDrawn }
    }
  }
}

/// Levels of headings: `h1` to `h6`, or `aria-level`.
enum HTMLHeadings {
  static func level(of number: Int, in tree: HTMLTree) -> Int? {
    let element = tree[number]
    if element.attributes["role"] == "heading" || element.name.count == 2 {
      if let level = element.attributes["aria-level"].flatMap({ Int($0) }), (1...9).contains(level) { return level }
    }
    return switch element.name {
    case "h1": 1
    case "h2": 2
    case "h3": 3
    case "h4": 4
    case "h5": 5
    case "h6": 6
    case _: nil
    }
  }
}

/// Numbers and bullets that browsers set before list items.
enum HTMLLists {
  static func number(of item: Int, _ style: CSSStyle, in tree: HTMLTree) -> String? {
    let items = tree.siblings(of: item).filter { tree[$0].name == "li" }
    var number = tree[item].parent.flatMap { tree[$0].attributes["start"] }.flatMap(whole) ?? 1
    for other in items {
      if let value = tree[other].attributes["value"].flatMap(whole) { number = value }
      if other == item { break }
      number += 1
    }
    return switch style.text.listStyle {
    case "none": nil
    case "disc": "•"
    case "circle": "◦"
    case "square": "▪"
    case "lower-alpha", "lower-latin": letters(number).map { "\($0)." }
    case "upper-alpha", "upper-latin": letters(number).map { "\($0.uppercased())." }
    case "lower-roman": roman(number).map { "\($0.lowercased())." }
    case "upper-roman": roman(number).map { "\($0)." }
    case _: "\(number)."
    }
  }

  private static func whole(_ text: String) -> Int? { Int(text).map { min(max($0, -1_000_000), 1_000_000) } }

  private static func letters(_ number: Int) -> String? {
    guard number > 0 else { return "\(number)" }
    var (text, rest) = ("", number)
    while rest > 0 {
      rest -= 1
      text = String(Unicode.Scalar(UInt8(97 + rest % 26))) + text
      rest /= 26
    }
    return text
  }

  private static func roman(_ number: Int) -> String? {
    guard (1...3999).contains(number) else { return "\(number)" }
    let numerals = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
      (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var (text, rest) = ("", number)
    for (value, numeral) in numerals {
      while rest >= value {
        text += numeral
        rest -= value
      }
    }
    return text
  }
}
