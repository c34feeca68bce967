/// Shorthand properties as the longhands they stand for, older names as today's.
enum CSSShorthand {
  typealias Longhand = (property: String, value: [CSSComponent])

  static func longhands(of property: String, _ value: [CSSComponent]) -> [Longhand] {
    let words = value.words
    switch property {
    case "margin", "padding": return sides(words).map { ("\(property)-\($0.0.rawValue)", [$0.1]) }
    case "border-width", "border-style", "border-color":
      let part = property.split(separator: "-").last.map(String.init) ?? ""
      return sides(words).map { ("border-\($0.0.rawValue)-\(part)", [$0.1]) }
    case "border": return CSSSide.allCases.flatMap { border($0, words) }
    case "border-top", "border-right", "border-bottom", "border-left":
      return CSSSide.allCases.filter { property == "border-\($0.rawValue)" }.flatMap { border($0, words) }
    case "font": return font(value)
    case "list-style":
      return words.compactMap { word in
        guard let keyword = word.keyword, keyword != "inside", keyword != "outside" else { return nil }
        return ("list-style-type", [word])
      }
    case "text-decoration": return [("text-decoration-line", value)]
    case "page-break-before", "page-break-after", "page-break-inside":
      return [("break" + property.dropFirst("page-break".count), value)]
    case _:
      if let name = logical[property] { return [(name, value)] }
      if let names = logicalPairs[property], let first = words.first, let last = words.last {
        return [(names.0, [first]), (names.1, [last])]
      }
      return [(property, value)]
    }
  }

  /// One to four values: top, right, bottom, left.
  private static func sides(_ words: [CSSComponent]) -> [(CSSSide, CSSComponent)] {
    switch words.count {
    case 1: CSSSide.allCases.map { ($0, words[0]) }
    case 2: [(.top, words[0]), (.right, words[1]), (.bottom, words[0]), (.left, words[1])]
    case 3: [(.top, words[0]), (.right, words[1]), (.bottom, words[2]), (.left, words[1])]
    case 4: Array(zip(CSSSide.allCases, words))
    case _: []
    }
  }

  /// Width, style and colour in any order; what is left out is reset.
  private static func border(_ side: CSSSide, _ words: [CSSComponent]) -> [Longhand] {
    let name = "border-\(side.rawValue)"
    if words.count == 1, let keyword = words[0].keyword, wide.contains(keyword) {
      return ["width", "style", "color"].map { ("\(name)-\($0)", words) }
    }
    let medium = CSSComponent.token(.identifier("medium"))
    var (width, style, colour) = (medium, CSSComponent.token(.identifier("none")), CSSComponent.token(.identifier("")))
    for word in words {
      if let keyword = word.keyword {
        switch keyword {
        case "none", "hidden", "dotted", "dashed", "solid", "double", "groove", "ridge", "inset", "outset": style = word
        case "thin", "medium", "thick": width = word
        case _: colour = word
        }
      } else if CSSColour.hexadecimal(word) != nil {
        colour = word
      } else {
        width = word
      }
    }
    return [("\(name)-width", [width]), ("\(name)-style", [style]), ("\(name)-color", [colour])]
  }

  /// `italic bold 14pt/1.149 "Times New Roman", serif`.
  private static func font(_ value: [CSSComponent]) -> [Longhand] {
    let words = value.words
    if words.count == 1, let keyword = words[0].keyword, wide.contains(keyword) {
      return ["font-style", "font-weight", "font-size", "line-height", "font-family"].map { ($0, words) }
    }
    let normal = CSSComponent.token(.identifier("normal"))
    var (style, weight, height) = (normal, normal, normal)
    var rest = words[...]
    while let word = rest.first {
      if let keyword = word.keyword {
        guard ["normal", "italic", "oblique", "bold", "bolder", "lighter", "small-caps"].contains(keyword) else {
          break
        }
        if keyword == "italic" || keyword == "oblique" { style = word }
        if keyword.hasPrefix("bold") || keyword == "lighter" { weight = word }
      } else if case .token(.number(_, unit: "")) = word {
        weight = word
      } else {
        break
      }
      rest.removeFirst()
    }
    guard let size = rest.popFirst() else { return [] }
    if rest.first == .token(.symbol("/")), rest.count >= 2 {
      height = rest[rest.startIndex + 1]
      rest.removeFirst(2)
    }
    guard !rest.isEmpty else { return [] }
    return [
      ("font-style", [style]), ("font-weight", [weight]), ("font-size", [size]), ("line-height", [height]),
      ("font-family", Array(rest)),
    ]
  }

  private static let wide: Set<String> = ["inherit", "initial", "unset", "revert", "revert-layer"]

  /// For text from left to right and top to bottom.
  private static let logical = [
    "margin-block-start": "margin-top", "margin-block-end": "margin-bottom", "margin-inline-start": "margin-left",
    "margin-inline-end": "margin-right", "padding-block-start": "padding-top", "padding-block-end": "padding-bottom",
    "padding-inline-start": "padding-left", "padding-inline-end": "padding-right", "inline-size": "width",
    "block-size": "height", "-webkit-hyphens": "hyphens", "-moz-hyphens": "hyphens", "overflow-x": "overflow",
  ]

  private static let logicalPairs = [
    "margin-inline": ("margin-left", "margin-right"), "margin-block": ("margin-top", "margin-bottom"),
    "padding-inline": ("padding-left", "padding-right"), "padding-block": ("padding-top", "padding-bottom"),
  ]
}
