import DocumentModel
import Packaging

extension RunProperties {
  /// `style:text-properties` (ODF 1.3 Part 3, 16.29.29), over what it inherits.
  mutating func apply(odt element: XMLElement, fonts: [String: String]) {
    if let name = element.style("font-name") {
      fontFamily = fonts[name] ?? name
    } else if let family = element.fo("font-family") {
      fontFamily = unquoted(family)
    }
    if let size = element.fo("font-size") {
      if let share = percentage(size) {
        fontSize = fontSize.flatMap { Length(points: $0.points * share) }
      } else {
        fontSize = Length(measure: size) ?? fontSize
      }
    }
    if let weight = element.fo("font-weight") { toggles.isBold = weight == "bold" || (Int(weight) ?? 0) >= 600 }
    if let slant = element.fo("font-style") { toggles.isItalic = slant == "italic" || slant == "oblique" }
    if let transform = element.fo("text-transform") { toggles.isUppercase = transform == "uppercase" }
    if let display = element.attribute("display", in: "text") { toggles.isHidden = display == "none" }
    if let underline = element.style("text-underline-style") { isUnderlined = underline != "none" }
    if let position = element.style("text-position") { isRaised = Self.isRaised(position) }
    if let colour = element.fo("color") { self.colour = hexadecimalColour(colour).map { .rgb($0) } }
    if element.style("use-window-font-color") == "true" { colour = .automatic }
    applyLanguage(element)
  }

  /// `super 58%`, `-33% 58%`, `0% 100%` (20.402).
  private static func isRaised(_ position: String) -> Bool {
    guard let first = position.split(separator: " ").first else { return false }
    return first == "super" || first == "sub" || (percentage(String(first)) ?? 0) != 0
  }

  private mutating func applyLanguage(_ element: XMLElement) {
    guard let language = element.fo("language") else { return }
    guard language != "none", !language.isEmpty else {
      self.language = nil
      return
    }
    let country = element.fo("country") ?? "none"
    self.language = country == "none" || country.isEmpty ? language : "\(language)-\(country)"
  }
}

/// The first family of a list as CSS writes it, without its quotes.
func unquoted(_ family: String) -> String {
  let first = family.split(separator: ",").first.map(String.init) ?? family
  return String(first.drop { " '\"".contains($0) }.reversed().drop { " '\"".contains($0) }.reversed())
}

extension ParagraphProperties {
  /// `style:paragraph-properties` (ODF 1.3 Part 3, 17.6), over what it inherits: shares are of the inherited length.
  mutating func apply(odt element: XMLElement) {
    if let text = element.fo("text-align") { alignment = Self.alignment(text) ?? alignment }
    applyLengths(element)
    applyLineSpacing(element)
    if let keep = element.fo("keep-with-next") { keepsWithNext = keep == "always" }
    if let keep = element.fo("keep-together") { keepsTogether = keep == "always" }
    if let lines = element.fo("widows").flatMap(Int.init) { controlsWidows = lines > 1 }
    if let lines = element.fo("orphans").flatMap(Int.init), lines > 1 { controlsWidows = controlsWidows ?? true }
    if let before = element.fo("break-before") { breaksPageBefore = before == "page" }
    if let after = element.fo("break-after") { breaksPageAfter = after == "page" }
    if let joins = element.style("contextual-spacing") { joinsSameStyle = joins == "true" }
    borders.apply(odt: element)
  }

  /// 20.223; without a word on it, text is set at the start of the line.
  private static func alignment(_ text: String) -> ParagraphLook.Alignment? {
    switch text {
    case "start", "left": .left
    case "end", "right": .right
    case "center": .centre
    case "justify": .justified
    case _: nil
    }
  }

  private mutating func applyLengths(_ element: XMLElement) {
    func length(_ name: String, _ inherited: Length?) -> Length? {
      guard let text = element.fo(name) else { return inherited }
      if let share = percentage(text) { return inherited.flatMap { Length(points: $0.points * share) } }
      return Length(measure: text) ?? inherited
    }
    for (side, property) in [
      ("top", \ParagraphProperties.spaceBefore), ("bottom", \.spaceAfter), ("left", \.leftIndent),
      ("right", \.rightIndent),
    ] {
      self[keyPath: property] = length("margin", self[keyPath: property])
      self[keyPath: property] = length("margin-\(side)", self[keyPath: property])
    }
    firstLineIndent = length("text-indent", firstLineIndent)
  }

  /// 20.214, 20.332.
  private mutating func applyLineSpacing(_ element: XMLElement) {
    if let text = element.fo("line-height") {
      if let share = percentage(text) {
        lineSpacing = .lines(share)
      } else if let length = Length(measure: text) {
        lineSpacing = .exactly(length)
      } else if text == "normal" {
        lineSpacing = .lines(1)
      }
    }
    if let length = element.style("line-height-at-least").flatMap({ Length(measure: $0) }), length > .zero {
      lineSpacing = .atLeast(length)
    }
  }
}

extension BorderProperties {
  /// `fo:border` and the like (ODF 1.3 Part 3, 20.183 to 20.187).
  mutating func apply(odt element: XMLElement) {
    func side(_ name: String) -> BorderSide? {
      (element.fo(name) ?? element.fo("border")).flatMap(BorderSide.init(odt:))
    }
    top = side("border-top") ?? top
    bottom = side("border-bottom") ?? bottom
    left = side("border-left") ?? left
    right = side("border-right") ?? right
    for (name, side) in [
      ("top", \BorderProperties.top), ("bottom", \.bottom), ("left", \.left), ("right", \.right),
    ] {
      guard let text = element.fo("padding-\(name)") ?? element.fo("padding"), let padding = Length(measure: text),
        case .line(var border) = self[keyPath: side]
      else { continue }
      border.padding = padding
      self[keyPath: side] = .line(border)
    }
  }
}

extension BorderSide {
  /// `0.5pt solid #000000`: width, style and colour in any order, as in CSS.
  init?(odt text: String) {
    var border = MeasuredBorder(thickness: .zero)
    var style: Substring = "none"
    for word in text.split(separator: " ") {
      if word.hasPrefix("#") {
        border.colour = hexadecimalColour(String(word))
      } else if let width = Length(measure: word) {
        border.thickness = width
      } else if let width = ["thin": 1.0, "medium": 2.0, "thick": 3.0][word] {
        border.thickness = .points(width)
      } else {
        style = word
      }
    }
    border.isSolid = style == "solid"
    self = style == "none" || style == "hidden" ? .none : .line(border)
  }
}
