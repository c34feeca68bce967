import DocumentModel
import Packaging

extension RunProperties {
  /// `w:rPr` (ECMA-376 Part 1, 17.3.2.28).
  init(docx element: XMLElement?, theme: DOCXTheme) {
    self.init()
    guard let element else { return }
    if let fonts = element.w("rFonts") { fontFamily = Self.family(fonts, theme) }
    fontSize = Length(element.wValue("sz"), perPoint: 2)
    toggles = Toggles(
      isBold: element.wFlag("b"), isItalic: element.wFlag("i"), isUppercase: element.wFlag("caps"),
      isHidden: element.wFlag("vanish"))
    if let underline = element.w("u") { isUnderlined = (underline.wAttribute("val") ?? "none") != "none" }
    if let position = element.w("position") { isRaised = Int(position.wAttribute("val") ?? "0") != 0 }
    if let alignment = element.wValue("vertAlign") { isRaised = alignment != "baseline" }
    if let colour = element.w("color") { self.colour = Self.colour(colour, theme) }
    language = element.w("lang")?.wAttribute("val")
  }

  /// 17.3.2.26. A theme's font goes before a named one; letters beyond ASCII have `hAnsi`, which is hardly ever another.
  private static func family(_ fonts: XMLElement, _ theme: DOCXTheme) -> String? {
    for slot in ["ascii", "hAnsi"] {
      if let name = fonts.wAttribute("\(slot)Theme"), let family = theme.font(name) { return family }
      if let family = fonts.wAttribute(slot), !family.isEmpty { return family }
    }
    return nil
  }

  /// 17.3.2.6. `w:val` holds the theme's colour too, as it was when the file was saved.
  private static func colour(_ element: XMLElement, _ theme: DOCXTheme) -> Colour? {
    guard let value = element.wAttribute("val") else { return nil }
    return hexadecimalColour(value).map { .rgb($0) } ?? .automatic
  }
}

/// Six digits in capitals; nil for `auto` and all else.
func hexadecimalColour(_ text: String) -> String? {
  let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
  guard digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit) else { return nil }
  return digits.uppercased()
}
