import DocumentModel

extension CSSStyle {
  /// Sets one longhand property. A value that is not understood leaves the style as it was.
  mutating func set(_ property: String, _ value: [CSSComponent], parent: CSSStyle, root: Double) {
    let words = value.words
    guard let first = words.first else { return }
    if words.count == 1, let keyword = first.keyword {
      switch keyword {
      case "inherit": return take(property, from: parent)
      case "initial": return take(property, from: CSSStyle())
      // Back to the browser's own style would be right for the last two; it differs for few properties.
      case "unset", "revert", "revert-layer":
        return take(property, from: Self.isInherited(property) ? parent : CSSStyle())
      case _: break
      }
    }
    if property.hasPrefix("margin-") || property.hasPrefix("padding-") || property.hasPrefix("border-") {
      setSide(property, first, root: root)
    } else if !setText(property, words, first, parent: parent, root: root) {
      setBox(property, value, words, first, root: root)
    }
  }

  /// `margin-top`, `padding-left`, `border-top-width`.
  private mutating func setSide(_ property: String, _ value: CSSComponent, root: Double) {
    let parts = property.split(separator: "-").map(String.init)
    guard parts.count >= 2, let side = CSSSide(rawValue: parts[1]) else { return }
    switch (parts[0], parts.count > 2 ? parts[2] : "") {
    case ("margin", _):
      if value.keyword == "auto" {
        box.margin[side] = nil
      } else if let length = CSSLength(value, units(root: root)) {
        box.margin[side] = length
      }
    case ("padding", _):
      if let length = CSSLength(value, units(root: root)) { box.padding[side] = length }
    case ("border", "style"): if let keyword = value.keyword { box.border[side].style = keyword }
    case ("border", "color"):
      // `currentColor` is the text's, which is known in the end.
      box.border[side].colour = CSSColour.hexadecimal(value)
    case ("border", "width"):
      switch value.keyword {
      case "thin": box.border[side].width = 0.75
      case "medium": box.border[side].width = 2.25
      case "thick": box.border[side].width = 3.75
      case _:
        if let width = CSSLength(value, units(root: root))?.points(of: nil) { box.border[side].width = max(0, width) }
      }
    case _: break
    }
  }

  /// Whether the property is one of text.
  private mutating func setText(
    _ property: String, _ words: [CSSComponent], _ first: CSSComponent, parent: CSSStyle, root: Double
  ) -> Bool {
    let keyword = first.keyword
    switch property {
    case "font-family": if let family = Self.family(words) { text.fontFamily = family }
    case "font-size":
      if let size = fontSize(first, parent: parent, root: root) { text.fontSize = min(max(size, 0), 1e4) }
    case "font-style": if let keyword { text.isItalic = keyword == "italic" || keyword == "oblique" }
    case "font-weight": if let weight = isBold(first) { text.isBold = weight }
    case "color":
      if keyword == "currentcolor" {
        text.colour = parent.text.colour
      } else if let colour = CSSColour.hexadecimal(first) {
        text.colour = colour
      }
    case "text-align": if let alignment = keyword.flatMap(Self.alignment) { text.alignment = alignment }
    case "text-indent": if let length = CSSLength(first, units(root: root)) { text.indent = length }
    case "line-height": if let height = lineHeight(first, root: root) { text.lineHeight = height }
    case "text-transform": text.isUppercase = keyword == "uppercase"
    case "text-decoration-line":
      box.isUnderlined = words.contains { $0.keyword == "underline" }
    case "white-space": if let keyword { text.whiteSpace = keyword }
    case "hyphens": text.hyphenates = keyword == "auto"
    case "orphans": if case .token(.number(let count, unit: "")) = first { text.orphans = Int(count) }
    case "widows": if case .token(.number(let count, unit: "")) = first { text.widows = Int(count) }
    case "list-style-type": if let keyword { text.listStyle = keyword }
    case "visibility": text.isVisible = keyword == "visible"
    case "page":
      if case .token(.identifier(let name)) = first, name.lowercased() != "auto" { text.page = name }
    case "vertical-align":
      box.verticalAlignment = keyword ?? "baseline"
      let shift = CSSLength(first, units(root: root))?.points(of: text.fontSize) ?? 0
      box.isShifted = keyword == "super" || keyword == "sub" || shift != 0
    case _: return false
    }
    return true
  }

  private mutating func setBox(
    _ property: String, _ value: [CSSComponent], _ words: [CSSComponent], _ first: CSSComponent, root: Double
  ) {
    let length = CSSLength(first, units(root: root))
    switch property {
    case "display": box.display = words.last?.keyword ?? box.display
    case "width": box.width = length
    case "max-width": box.maximumWidth = length
    case "height": box.height = length
    case "box-sizing": box.includesPadding = first.keyword == "border-box"
    case "break-before": box.breakBefore = Self.pageBreak(first)
    case "break-after": box.breakAfter = Self.pageBreak(first)
    case "break-inside": box.breakInside = Self.pageBreak(first)
    case "grid-template-columns": box.columns = words
    case "position": box.position = first.keyword ?? box.position
    case "overflow": box.clips = first.keyword == "hidden" || first.keyword == "clip"
    case "content": box.content = value
    case _: break
    }
  }

  private static func pageBreak(_ value: CSSComponent) -> Break {
    switch value.keyword {
    case "avoid", "avoid-page": .avoid
    case "page", "always", "left", "right", "recto", "verso": .page
    case _: .auto
    }
  }

  private static func alignment(_ keyword: String) -> ParagraphLook.Alignment? {
    switch keyword {
    case "left", "start", "-webkit-left": .left
    case "right", "end", "-webkit-right": .right
    case "center", "-webkit-center", "-moz-center": .centre
    case "justify": .justified
    case _: nil
    }
  }

  /// The first of a list: names without quotes may be of several words.
  private static func family(_ words: [CSSComponent]) -> String? {
    guard let first = words.listed.first else { return nil }
    if case .token(.string(let name)) = first.first { return name }
    let names = first.compactMap { word in if case .token(.identifier(let name)) = word { name } else { nil } }
    return names.isEmpty ? nil : names.joined(separator: " ")
  }

  private func isBold(_ value: CSSComponent) -> Bool? {
    switch value {
    case .token(.number(let weight, unit: "")): weight >= 600
    case .token, .function, .block:
      switch value.keyword {
      case "bold", "bolder": true
      case "normal", "lighter": false
      case _: nil
      }
    }
  }

  private func fontSize(_ value: CSSComponent, parent: CSSStyle, root: Double) -> Double? {
    switch value.keyword {
    case "smaller": parent.text.fontSize / 1.2
    case "larger": parent.text.fontSize * 1.2
    case let keyword?: Self.namedSizes[keyword]
    case nil:
      // Relative to the parent's size, percentages too.
      CSSLength(value, parent.units(root: root))?.points(of: parent.text.fontSize)
    }
  }

  /// In points, of a medium of 16 px (CSS Fonts 4, 2.5.1).
  private static let namedSizes = [
    "xx-small": 6.75, "x-small": 7.5, "small": 9.75, "medium": 12, "large": 13.5, "x-large": 18, "xx-large": 24,
    "xxx-large": 36,
  ]

  private func lineHeight(_ value: CSSComponent, root: Double) -> Text.LineHeight? {
    switch value {
    case .token(.number(let factor, unit: "")): return factor >= 0 ? .factor(factor) : nil
    case .token(.identifier(let name)): return name.lowercased() == "normal" ? .normal : nil
    case .token, .function, .block:
      return CSSLength(value, units(root: root))?.points(of: text.fontSize).map(Text.LineHeight.points)
    }
  }
}
