import DocumentModel
import Packaging

/// What the settings part says of the whole document (ECMA-376 Part 1, 17.15).
struct DOCXSettings {
  /// What a paragraph has above and below where the program is to choose.
  struct AutomaticSpacing {
    var before: Length
    var after: Length
  }

  var hyphenates = false
  var mirrorsMargins = false
  /// Whether the gutter lies at the top of the page.
  var hasGutterAtTop = false
  /// The version of Word whose layout the file asks for; 12 (Word 2007) where it names none ([MS-DOCX] 2.2.1).
  var compatibilityMode = 12
  /// One line of a web page's paragraph, or what Word had of old (17.15.3.21).
  var automaticSpacing = AutomaticSpacing(before: .points(14), after: .points(14))

  init(_ root: XMLElement?) {
    guard let root else { return }
    hyphenates = root.wFlag("autoHyphenation") ?? false
    mirrorsMargins = root.wFlag("mirrorMargins") ?? false
    hasGutterAtTop = root.wFlag("gutterAtTop") ?? false
    guard let compatibility = root.w("compat") else { return }
    if compatibility.wFlag("doNotUseHTMLParagraphAutoSpacing") ?? false {
      automaticSpacing = AutomaticSpacing(before: .points(5), after: .points(10))
    }
    for setting in compatibility.elements("compatSetting", in: "w")
    where setting.wAttribute("name") == "compatibilityMode" {
      compatibilityMode = Int(setting.wAttribute("val"), within: 0...100) ?? compatibilityMode
    }
  }

  /// Up to Word 2010 a table's place is that of the text in its first cell, not of its edge.
  var placesTablesByText: Bool { compatibilityMode < 15 }
}

/// Fonts, colours and line widths that the theme part stands for (ECMA-376 Part 1, 20.1.6).
struct DOCXTheme {
  private var majorFont: String?
  private var minorFont: String?
  private var colours: [String: String] = [:]
  private var lineWidths: [Length] = []

  init(_ root: XMLElement?) {
    guard let elements = root?.first("themeElements", in: "a") else { return }
    let fonts = elements.first("fontScheme", in: "a")
    majorFont = Self.latinFont(fonts?.first("majorFont", in: "a"))
    minorFont = Self.latinFont(fonts?.first("minorFont", in: "a"))
    for colour in elements.first("clrScheme", in: "a")?.elements ?? [] {
      let value = colour.elements.first.flatMap { $0.attribute("lastClr") ?? $0.attribute("val") }
      if let value, let digits = hexadecimalColour(value) { colours[colour.name] = digits }
    }
    let lines = elements.first("fmtScheme", in: "a")?.first("lnStyleLst", in: "a")?.elements("ln", in: "a") ?? []
    lineWidths = lines.map { Length(englishMetricUnits: $0.attribute("w")) ?? .zero }
  }

  private static func latinFont(_ fonts: XMLElement?) -> String? {
    guard let family = fonts?.first("latin", in: "a")?.attribute("typeface"), !family.isEmpty else { return nil }
    return family
  }

  /// `minorHAnsi`, `majorAscii` and so on (17.18.96).
  func font(_ name: String) -> String? {
    if name.hasPrefix("major") { majorFont } else if name.hasPrefix("minor") { minorFont } else { nil }
  }

  /// `tx1`, `accent1`: texts and backgrounds stand for the dark and the light colours (20.1.10.54).
  func colour(_ name: String) -> String? {
    switch name {
    case "tx1": colours["dk1"]
    case "tx2": colours["dk2"]
    case "bg1": colours["lt1"]
    case "bg2": colours["lt2"]
    case _: colours[name]
    }
  }

  /// Counted from 1 (`a:lnRef`).
  func lineWidth(_ index: Int) -> Length? {
    lineWidths.indices.contains(index - 1) ? lineWidths[index - 1] : nil
  }
}
