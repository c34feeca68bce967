import DocumentModel

/// One of the boxes in a page's margins with what it shows (CSS Paged Media 3, 5; CSS Generated Content).
struct HTMLMarginBox {
  /// Across the top, then across the bottom. Those at the sides hold nothing that a header or footer is.
  static let names = ["top", "bottom"].flatMap { edge in
    ["left-corner", "left", "center", "right", "right-corner"].map { "\(edge)-\($0)" }
  }

  let edge: CSSSide
  private let style: CSSStyle
  private let isAtRight: Bool

  /// Nil where the page has no such box, or it is empty.
  init?(_ name: String, _ declarations: [CSSDeclaration], page: CSSStyle, root: Double) {
    guard !declarations.isEmpty else { return nil }
    edge = name.hasPrefix("top") ? .top : .bottom
    isAtRight = name.hasSuffix("right")
    var style = page.child()
    style.text.alignment =
      name.hasSuffix("center") ? .centre : isAtRight || name.hasSuffix("left-corner") ? .right : .left
    style.box.verticalAlignment = "middle"
    style.apply(declarations, parent: page, root: root)
    self.style = style
    let content = style.box.content.words
    guard let first = content.first, first.keyword != "none", first.keyword != "normal", style.box.display != "none"
    else {
      return nil
    }
  }

  /// From the paper's edge to the nearest line, where the box says so.
  var distance: Double? {
    let margin = style.box.margin[edge]
    let opposite: CSSSide = edge == .top ? .bottom : .top
    let isAtEdge = style.box.verticalAlignment == edge.rawValue
    // A box of a height of its own, pushed to the edge, is as far from it as its margin.
    let isPushed = style.box.height != nil && style.box.margin[opposite] == nil
    guard isAtEdge || isPushed, let margin = margin?.points(of: nil) else { return nil }
    return margin + (style.box.border[edge].isDrawn ? 0 : style.box.padding[edge].points(of: nil) ?? 0)
  }

  /// `counter(name, style)` in its content.
  var counters: [(name: String, style: String)] {
    style.box.content.words.compactMap(Self.counter)
  }

  private static func counter(_ component: CSSComponent) -> (name: String, style: String)? {
    guard case .function(let function, let content) = component, function == "counter" || function == "counters",
      case .token(.identifier(let name)) = content.trimmed.first
    else { return nil }
    let last = content.listed.count > 1 ? content.listed.last?.first?.text : nil
    return (name, last ?? "decimal")
  }

  /// As OOXML names it.
  func format(_ sheet: CSSStyleSheet) -> String? {
    guard let style = counters.first?.style else { return nil }
    switch sheet.counterStyles[style]?.fallback ?? style {
    case "decimal", "decimal-leading-zero": return "decimal"
    case "lower-roman": return "lowerRoman"
    case "upper-roman": return "upperRoman"
    case "lower-alpha", "lower-latin": return "lowerLetter"
    case "upper-alpha", "upper-latin": return "upperLetter"
    case _: return nil
    }
  }

  /// What it shows, with `number` for the page's own where that is known; nil where that is nothing.
  func paragraph(
    counted: Set<String>, _ sheet: CSSStyleSheet, number: Int?, in width: Double?
  ) -> MeasuredParagraph? {
    var runs: [MeasuredRun] = []
    for component in style.box.content.words {
      var run = style.run
      if let text = component.text, component.keyword == nil {
        run.text = text
      } else if let counter = Self.counter(component) {
        let isNumber = counter.name == "page" || counted.contains(counter.name)
        if isNumber, let number, let word = sheet.counterStyles[counter.style]?.word(for: number) {
          run.text = word
        } else {
          run.field = isNumber ? .pageNumber : counter.name == "pages" ? .pageCount : .other
        }
      } else {
        run.field = .other
      }
      if !run.text.isEmpty || run.field != nil { runs.append(run) }
    }
    guard !runs.isEmpty else { return nil }
    var paragraph = MeasuredParagraph(
      runs: runs, alignment: style.text.alignment, lineSpacing: style.lineSpacing, controlsWidows: true,
      borders: style.measuredBorders)
    let geometry = HTMLGeometry(style.box, in: HTMLFrame(width: width))
    if geometry.givenWidth != nil {
      paragraph.leftIndent = Length(
        sheetPoints: isAtRight ? (width ?? 0) - outerWidth(geometry) - marginRight : geometry.left)
      paragraph.rightIndent = Length(sheetPoints: isAtRight ? marginRight : geometry.right)
    }
    if edge == .bottom { paragraph.spaceBefore = style.space(.top, in: HTMLFrame()) }
    return paragraph
  }

  private var marginRight: Double { style.box.margin.right?.points(of: nil) ?? 0 }

  private func outerWidth(_ geometry: HTMLGeometry) -> Double {
    let sides = [CSSSide.left, .right].map { side in
      (style.box.border[side].isDrawn ? style.box.border[side].width : 0)
        + (style.box.padding[side].points(of: nil) ?? 0)
    }
    return (geometry.givenWidth ?? 0) + sides.reduce(0, +)
  }
}

extension CSSStyleSheet.CounterStyle {
  /// Nil where the fallback style prints the value.
  func word(for value: Int) -> String? {
    let index = value - firstValue
    return symbols.indices.contains(index) ? symbols[index] : nil
  }
}
