import DocumentModel
import Packaging

/// `styles.xml`: a named style for every role, rule and emphasis, and the pages (ODF 1.3 Part 3, 3.1.3.3).
enum ODTStyles {
  static func styles(on pages: ODTPages, in style: HouseStyle) throws(XMLWriter.Failure) -> [UInt8] {
    let xml = try XMLWriter()
    xml.declaration()
    xml.start("office:document-styles")
    ODTNamespaces.declare([.office, .style, .text, .table, .fo, .svg, .xlink], on: xml)
    xml.attribute("office:version", ODTPackage.version)
    printFontFaces(of: style, on: xml)
    xml.newline()
    xml.start("office:styles")
    printDefaults(of: style, on: xml)
    for role in Role.allCases { print(role, style.look(of: role), in: style, on: xml) }
    for place in Rule.Place.allCases { print(place, style.style(of: place), on: xml) }
    printSpacer(on: xml)
    for textStyle in TextStyle.allCases { print(textStyle, on: xml) }
    printNotesConfiguration(on: xml)
    xml.newline()
    xml.end()
    xml.newline()
    xml.start("office:automatic-styles")
    for automatic in ODTAutomaticStyle.all(in: pages) { automatic.print(in: style, on: xml) }
    pages.printLayouts(in: style.page, on: xml)
    xml.newline()
    xml.end()
    xml.newline()
    xml.start("office:master-styles")
    pages.printMasterPages(in: style, on: xml)
    xml.newline()
    xml.end()
    xml.newline()
    xml.end()
    return xml.finish()
  }

  /// Part 3, 16.23. Stand-ins are sources of the one face, so that a drafter reads only the typeface's own name.
  static func printFontFaces(of style: HouseStyle, on xml: borrowing XMLWriter) {
    xml.newline()
    xml.start("office:font-face-decls")
    xml.newline()
    xml.start("style:font-face")
    xml.attribute("style:name", style.fontFamily)
    xml.attribute("svg:font-family", quoted(style.fontFamily))
    xml.attribute("style:font-family-generic", "roman")
    xml.attribute("style:font-pitch", "variable")
    if !style.substituteFamilies.isEmpty {
      xml.start("svg:font-face-src")
      for family in [style.fontFamily] + style.substituteFamilies {
        xml.empty("svg:font-face-name", "svg:name", family)
      }
      xml.end()
    }
    xml.end()
    xml.newline()
    xml.end()
  }

  /// A family name as CSS writes it.
  private static func quoted(_ family: String) -> String { family.contains(" ") ? "'" + family + "'" : family }

  private static func printDefaults(of style: HouseStyle, on xml: borrowing XMLWriter) {
    xml.newline()
    xml.start("style:default-style")
    xml.attribute("style:family", "paragraph")
    xml.newline()
    xml.start("style:paragraph-properties")
    xml.attribute("fo:orphans", 2)
    xml.attribute("fo:widows", 2)
    xml.attribute("style:writing-mode", "lr-tb")
    xml.end()
    xml.newline()
    xml.start("style:text-properties")
    xml.attribute("fo:color", "#000000")
    xml.attribute("style:font-name", style.fontFamily)
    xml.attribute("style:font-name-asian", style.fontFamily)
    xml.attribute("style:font-name-complex", style.fontFamily)
    printFontSize(style.look(of: .bodyText).fontSize, on: xml)
    let tags = style.language.split(separator: "-")
    xml.attribute("fo:language", tags.first.map(String.init) ?? "none")
    xml.attribute("fo:country", tags.count > 1 ? String(tags[tags.count - 1]) : "none")
    xml.attribute("style:language-asian", "none")
    xml.attribute("style:country-asian", "none")
    xml.attribute("style:language-complex", "none")
    xml.attribute("style:country-complex", "none")
    xml.attribute("fo:hyphenate", "false")
    xml.end()
    xml.end()
    xml.newline()
    xml.start("style:style")
    xml.attribute("style:name", standard)
    xml.attribute("style:family", "paragraph")
    xml.end()
  }

  /// The style all others build on, which applications know by this name.
  static let standard = "Standard"

  private static func print(
    _ role: Role, _ look: ParagraphLook, in style: HouseStyle, on xml: borrowing XMLWriter
  ) {
    xml.newline()
    xml.start("style:style")
    xml.attribute("style:name", role.rawValue)
    xml.attribute("style:display-name", role.name)
    xml.attribute("style:family", "paragraph")
    xml.attribute("style:parent-style-name", standard)
    if let level = look.outlineLevel { xml.attribute("style:default-outline-level", level) }
    xml.newline()
    printParagraphProperties(of: look, in: style, on: xml)
    xml.newline()
    printTextProperties(of: look, on: xml)
    xml.newline()
    xml.end()
  }

  /// Part 3, 17.6.
  private static func printParagraphProperties(
    of look: ParagraphLook, in style: HouseStyle, on xml: borrowing XMLWriter
  ) {
    xml.start("style:paragraph-properties")
    xml.attribute("fo:text-align", textAlign(look.alignment))
    xml.attribute("fo:text-indent", look.firstLineIndent.odfMillimetres)
    xml.attribute("fo:margin-left", look.leftIndent.odfMillimetres)
    xml.attribute("fo:margin-right", "0mm")
    xml.attribute("fo:margin-top", look.spaceBefore.odfPoints)
    xml.attribute("fo:margin-bottom", look.spaceAfter.odfPoints)
    xml.attribute("fo:line-height", look.exactLineHeight?.odfPoints ?? decimal(look.lineSpacing * 100) + "%")
    if look.keepsWithNext { xml.attribute("fo:keep-with-next", "always") }
    if look.isFramed {
      xml.attribute("fo:border", "\(style.table.borderThickness.odfPoints) solid #\(look.colour)")
      xml.attribute("fo:padding", framePadding.odfPoints)
      // Two marks, one above the other, are two frames.
      xml.attribute("style:join-border", "false")
    }
    xml.end()
  }

  /// Between a frame and its words: what word processors give where nothing is said.
  private static let framePadding = Length.points(1)

  private static func textAlign(_ alignment: ParagraphLook.Alignment) -> String {
    switch alignment {
    case .left: "start"
    case .centre: "center"
    case .right: "end"
    case .justified: "justify"
    }
  }

  /// Part 3, 17.4.
  private static func printTextProperties(of look: ParagraphLook, on xml: borrowing XMLWriter) {
    xml.start("style:text-properties")
    printFontSize(look.fontSize, on: xml)
    if look.isBold { printBold(on: xml) }
    if look.isItalic { printItalic(on: xml) }
    if look.colour != "000000" { xml.attribute("fo:color", "#" + look.colour) }
    xml.end()
  }

  /// A drawn line: the upper border of a paragraph without words, as low as word processors let it be.
  private static func print(_ place: Rule.Place, _ look: RuleStyle, on xml: borrowing XMLWriter) {
    xml.newline()
    xml.start("style:style")
    xml.attribute("style:name", place.odfStyleName)
    xml.attribute("style:display-name", place.odfDisplayName)
    xml.attribute("style:family", "paragraph")
    xml.attribute("style:parent-style-name", standard)
    xml.newline()
    xml.start("style:paragraph-properties")
    xml.attribute("fo:margin-top", look.spaceBefore.odfPoints)
    xml.attribute("fo:margin-bottom", look.spaceAfter.odfPoints)
    xml.attribute("fo:line-height", wordlessHeight.odfPoints)
    xml.attribute("fo:border-top", "\(look.thickness.odfPoints) solid #000000")
    xml.attribute("fo:padding", "0mm")
    xml.attribute("style:join-border", "false")
    xml.end()
    xml.newline()
    xml.start("style:text-properties")
    printFontSize(wordlessHeight, on: xml)
    xml.end()
    xml.newline()
    xml.end()
  }

  /// What must stand behind a table that ends a document, and takes no room.
  private static func printSpacer(on xml: borrowing XMLWriter) {
    xml.newline()
    xml.start("style:style")
    xml.attribute("style:name", afterTable)
    xml.attribute("style:display-name", "Sau bảng")
    xml.attribute("style:family", "paragraph")
    xml.attribute("style:parent-style-name", standard)
    xml.newline()
    xml.start("style:paragraph-properties")
    xml.attribute("fo:line-height", wordlessHeight.odfPoints)
    xml.end()
    xml.newline()
    xml.start("style:text-properties")
    printFontSize(wordlessHeight, on: xml)
    xml.end()
    xml.newline()
    xml.end()
  }

  static let afterTable = "AfterTable"

  private static let wordlessHeight = Length.points(1)
}

extension Rule.Place {
  var odfStyleName: String {
    switch self {
    case .motto: "MottoRule"
    case .issuer: "IssuerRule"
    case .subject: "SubjectRule"
    case .address: "AddressRule"
    }
  }

  fileprivate var odfDisplayName: String {
    switch self {
    case .motto: "Đường kẻ dưới Tiêu ngữ"
    case .issuer: "Đường kẻ dưới cơ quan ban hành"
    case .subject: "Đường kẻ dưới trích yếu"
    case .address: "Đường kẻ trên địa chỉ"
    }
  }
}
