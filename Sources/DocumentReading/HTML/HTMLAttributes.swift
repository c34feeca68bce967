/// What the attributes of older pages say of form, as declarations (HTML, 15.3: presentational hints): office programs
/// still write them.
enum HTMLAttributes {
  static func declarations(for number: Int, in tree: HTMLTree) -> [CSSDeclaration] {
    let element = tree[number]
    guard !element.attributes.isEmpty else { return [] }
    var sheet = ""
    if let align = element.attributes["align"].map(plain) { sheet += alignment(align, of: element.name) }
    switch element.name {
    case "table", "col", "td", "th", "hr", "img":
      if let width = element.attributes["width"].flatMap(dimension) { sheet += "width: \(width);" }
    case "font":
      if let family = element.attributes["face"] { sheet += "font-family: \(quoted(family));" }
      if let colour = element.attributes["color"].map(plain) { sheet += "color: \(colour);" }
      if let size = element.attributes["size"].flatMap({ Int($0) }), sizes.indices.contains(size - 1) {
        sheet += "font-size: \(sizes[size - 1]);"
      }
    case "body": if let colour = element.attributes["text"].map(plain) { sheet += "color: \(colour);" }
    case "li", "ol", "ul":
      if let type = element.attributes["type"].flatMap(listStyle) { sheet += "list-style-type: \(type);" }
    case _: break
    }
    switch element.name {
    case "hr": sheet += ruleBorder(element.attributes)
    case "table": if element.attributes["border"].map(dimension) == "0px" { sheet += "border: 0;" }
    case "td", "th": sheet += cellDeclarations(number, in: tree)
    case _: break
    }
    return sheet.isEmpty ? [] : CSSSyntax.declarations(in: CSSSyntax.components(of: sheet))
  }

  private static func alignment(_ align: String, of name: String) -> String {
    switch (name, align) {
    case ("hr", "left"): "margin-left: 0; margin-right: auto;"
    case ("hr", "right"): "margin-left: auto; margin-right: 0;"
    case ("table", "center"): "margin-left: auto; margin-right: auto;"
    case ("table", "right"): "margin-left: auto;"
    case ("table", _), ("hr", _), ("img", _): ""
    case _: "text-align: \(align);"
    }
  }

  private static func ruleBorder(_ attributes: [String: String]) -> String {
    var sheet = ""
    if let size = attributes["size"].flatMap(dimension) { sheet += "border-top-width: \(size);" }
    if let colour = attributes["color"].map(plain) { sheet += "border-top-color: \(colour);" }
    return sheet
  }

  /// A table's `border` and `cellpadding` are about its cells.
  private static func cellDeclarations(_ number: Int, in tree: HTMLTree) -> String {
    var place = tree[number].parent
    while let ancestor = place, tree[ancestor].name != "table" { place = tree[ancestor].parent }
    guard let table = place else { return "" }
    var sheet = ""
    if let border = tree[table].attributes["border"], dimension(border) != "0px" { sheet += "border: 1px solid gray;" }
    if let padding = tree[table].attributes["cellpadding"].flatMap(dimension) { sheet += "padding: \(padding);" }
    return sheet
  }

  /// `12` or `50%`.
  private static func dimension(_ text: String) -> String? {
    let digits = text.drop { $0 == " " }.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    guard let value = Double(digits) else { return nil }
    return text.contains("%") ? "\(value)%" : "\(value)px".replacingZero
  }

  /// Letters, digits and `#` alone: what cannot end a declaration.
  private static func plain(_ text: String) -> String {
    String(text.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "#" || $0 == "-" })
  }

  private static func quoted(_ family: String) -> String {
    let first = family.split(separator: ",").first.map(String.init) ?? ""
    return "\"" + first.filter { $0 != "\"" && $0 != "'" && $0 != "\\" && !$0.isNewline } + "\""
  }

  private static func listStyle(_ type: String) -> String? {
    switch type {
    case "1": "decimal"
    case "a": "lower-alpha"
    case "A": "upper-alpha"
    case "i": "lower-roman"
    case "I": "upper-roman"
    case "disc", "circle", "square", "none": type
    case _: nil
    }
  }

  private static let sizes = ["x-small", "small", "medium", "large", "x-large", "xx-large", "xxx-large"]
}

extension String {
  /// `0.0px` as `0px`, so that zero is written one way.
  fileprivate var replacingZero: String { self == "0.0px" ? "0px" : self }
}
