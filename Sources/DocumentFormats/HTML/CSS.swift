import DocumentModel

/// How CSS writes values.
enum CSS {
  static func millimetres(_ length: Length) -> String { length.millimetresText + "mm" }

  static func points(_ length: Length) -> String { length.pointsText + "pt" }

  static func rule(_ selector: String, _ declarations: [String]) -> String {
    "\(selector) { \(declarations.joined(separator: "; ")) }\n"
  }

  /// A string token (CSS Syntax, 4.3.5); `<` is escaped because the sheet stands inside an element, `&`
  /// and `>` (of `]]>`) because that is XML too.
  static func string(_ text: String) -> String {
    var token = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": token += "\\\(scalar)"
      case "<", ">", "&", "\n", "\r", "\u{0C}": token += "\\" + String(scalar.value, radix: 16) + " "
      default: token.unicodeScalars.append(scalar)
      }
    }
    return token + "\""
  }

  /// The style's families, then whatever serif typeface there is.
  static func families(of style: HouseStyle) -> String {
    ([style.fontFamily] + style.substituteFamilies).map(string).joined(separator: ", ") + ", serif"
  }

  /// A look for words that stand in a margin box: all of it in one place, for nothing is inherited there.
  static func look(_ look: ParagraphLook, in style: HouseStyle) -> [String] {
    let face = (look.isItalic ? "italic " : "") + (look.isBold ? "bold " : "")
    var declarations = [
      "font: \(face)\(points(look.fontSize))/\(lineHeight(of: look, in: style)) \(families(of: style))",
      "text-align: \(keyword(look.alignment))", "color: #\(look.colour)",
    ]
    if look.isFramed { declarations += frame(of: look, in: style) }
    return declarations
  }

  static func keyword(_ alignment: ParagraphLook.Alignment) -> String {
    switch alignment {
    case .left: "left"
    case .centre: "center"
    case .right: "right"
    case .justified: "justify"
    }
  }

  static func frame(of look: ParagraphLook, in style: HouseStyle) -> [String] {
    let frame = Frame(look, in: style)
    return [
      "border: \(points(frame.thickness)) solid", "padding-top: \(points(frame.verticalPadding))",
      "padding-bottom: \(points(frame.verticalPadding))",
    ]
  }

  /// Word and LibreOffice take a line to be as high as the typeface says (ascent, descent and line gap of Times New Roman
  /// and of its substitutes: 0.891 + 0.216 + 0.042 em); CSS counts in em.
  static func lineHeight(of look: ParagraphLook, in style: HouseStyle) -> String {
    let framed = look.isFramed ? Frame(look, in: style).lineHeight : nil
    return (framed ?? look.exactLineHeight).map(points) ?? decimal(look.lineSpacing * FontMetrics.lineHeight, places: 3)
  }

  /// The colour darkened until it has the contrast with white that WCAG 2 (1.4.3) asks of small text, 4.5 : 1. On paper the
  /// template's own colour stands: nobody measures the red of a stamp.
  static func legibleColour(_ colour: String) -> String {
    guard let value = Int(colour, radix: 16) else { return colour }
    let channels = [value >> 16, value >> 8, value].map { Double($0 & 0xFF) }
    for percent in stride(from: 100.0, to: 0, by: -2) {
      let darker = channels.map { ($0 * percent / 100).rounded(.down) }
      if isLegible(darker) { return darker.map { hexadecimal(Int($0)) }.joined() }
    }
    return "000000"
  }

  /// Squares stand for the powers of 2.4 in the definition of relative luminance: a little lighter than the truth, so the
  /// answer is on the safe side.
  private static func isLegible(_ channels: [Double]) -> Bool {
    let squares = channels.map { ($0 / 255) * ($0 / 255) }
    let luminance = zip(squares, [0.2126, 0.7152, 0.0722]).map { $0 * $1 }.reduce(0, +)
    return 1.05 / (luminance + 0.05) >= 4.5
  }

  private static func hexadecimal(_ channel: Int) -> String {
    (channel < 16 ? "0" : "") + String(channel, radix: 16, uppercase: true)
  }
}
