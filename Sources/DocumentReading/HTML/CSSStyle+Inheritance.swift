extension CSSStyle {
  /// The style a child begins with: text as here, a box of its own.
  func child() -> CSSStyle {
    CSSStyle(text: text)
  }

  static func isInherited(_ property: String) -> Bool {
    switch property {
    case "font-family", "font-size", "font-style", "font-weight", "color", "text-align", "text-indent", "line-height",
      "text-transform", "white-space", "hyphens", "orphans", "widows", "list-style-type", "visibility":
      true
    case _: false
    }
  }

  /// `inherit` and `initial`, for the properties where pages use them.
  mutating func take(_ property: String, from other: CSSStyle) {
    let parts = property.split(separator: "-").map(String.init)
    if parts.count >= 2, let side = CSSSide(rawValue: parts[1]) { return takeSide(parts, side, from: other) }
    switch property {
    case "font-family": text.fontFamily = other.text.fontFamily
    case "font-size": text.fontSize = other.text.fontSize
    case "font-style": text.isItalic = other.text.isItalic
    case "font-weight": text.isBold = other.text.isBold
    case "color": text.colour = other.text.colour
    case "text-align": text.alignment = other.text.alignment
    case "text-indent": text.indent = other.text.indent
    case "line-height": text.lineHeight = other.text.lineHeight
    case "text-transform": text.isUppercase = other.text.isUppercase
    case "white-space": text.whiteSpace = other.text.whiteSpace
    case "hyphens": text.hyphenates = other.text.hyphenates
    case "orphans": text.orphans = other.text.orphans
    case "widows": text.widows = other.text.widows
    case "list-style-type": text.listStyle = other.text.listStyle
    case "visibility": text.isVisible = other.text.isVisible
    case "display": box.display = other.box.display
    case "width": box.width = other.box.width
    case "max-width": box.maximumWidth = other.box.maximumWidth
    case "height": box.height = other.box.height
    case "break-before": box.breakBefore = other.box.breakBefore
    case "break-after": box.breakAfter = other.box.breakAfter
    case "break-inside": box.breakInside = other.box.breakInside
    case "text-decoration-line": box.isUnderlined = other.box.isUnderlined
    case "vertical-align":
      box.verticalAlignment = other.box.verticalAlignment
      box.isShifted = other.box.isShifted
    case _: break
    }
  }

  private mutating func takeSide(_ parts: [String], _ side: CSSSide, from other: CSSStyle) {
    switch (parts[0], parts.count > 2 ? parts[2] : "") {
    case ("margin", _): box.margin[side] = other.box.margin[side]
    case ("padding", _): box.padding[side] = other.box.padding[side]
    case ("border", "style"): box.border[side].style = other.box.border[side].style
    case ("border", "width"): box.border[side].width = other.box.border[side].width
    case ("border", "color"): box.border[side].colour = other.box.border[side].colour
    case _: break
    }
  }
}
