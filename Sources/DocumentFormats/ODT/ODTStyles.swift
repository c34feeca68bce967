import DocumentModel
import Packaging

/// `styles.xml`: a named style for every role, rule and emphasis, and the pages (ODF 1.3 Part 3, 3.1.3.3).
enum ODTStyles {
  static func styles(on pages: ODTPages, in style: HouseStyle) -> [UInt8] {
    var xml = XMLWriter()
    xml.declaration()
    xml.start("office:document-styles")
    ODTNamespaces.declare([.office, .style, .text, .table, .fo, .svg, .xlink], on: &xml)
    xml.attribute("office:version", ODTPackage.version)
    printFontFaces(of: style, on: &xml)
    xml.newline()
    xml.start("office:styles")
    printDefaults(of: style, on: &xml)
    for role in style.roles { print(role, style.look(of: role), in: style, on: &xml) }
    for place in style.drawnRules { print(place, style.style(of: place), on: &xml) }
    for spacing in Spacing.allCases { print(spacing, in: style, on: &xml) }
    for textStyle in TextStyle.allCases { print(textStyle, on: &xml) }
    printNotesConfiguration(on: &xml)
    xml.newline()
    xml.end()
    xml.newline()
    xml.start("office:automatic-styles")
    for automatic in ODTAutomaticStyle.all(on: pages, in: style) { automatic.print(in: style, on: &xml) }
    pages.printLayouts(in: style.page, on: &xml)
    xml.newline()
    xml.end()
    xml.newline()
    xml.start("office:master-styles")
    pages.printMasterPages(in: style, on: &xml)
    xml.newline()
    xml.end()
    xml.newline()
    xml.end()
    return xml.finish()
  }

  /// Part 3, 16.23. Stand-ins are sources of the one face, so that a drafter reads only the typeface's own name.
  static func printFontFaces(of style: HouseStyle, on xml: inout XMLWriter) {
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

  private static func printDefaults(of style: HouseStyle, on xml: inout XMLWriter) {
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
    printFontSize(style.look(of: .bodyText).fontSize, on: &xml)
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
    // Tables a drafter adds are drawn like those of the document.
    xml.newline()
    xml.start("style:default-style")
    xml.attribute("style:family", "table")
    xml.empty("style:table-properties", "table:border-model", "collapsing")
    xml.end()
    xml.newline()
    xml.start("style:style")
    xml.attribute("style:name", standard)
    xml.attribute("style:family", "paragraph")
    // Numbers are text. Without it LibreOffice takes the indents of a heading whose style has no outline level from the
    // list it numbers headings by (Part 3, 19.499: no list).
    xml.attribute("style:list-style-name", "")
    xml.end()
  }

  /// The style all others build on, which applications know by this name.
  static let standard = "Standard"

  static func print(
    _ role: Role, _ look: ParagraphLook, in style: HouseStyle, on xml: inout XMLWriter
  ) {
    start(role.rawValue, role.name, on: &xml)
    if let level = look.outlineLevel { xml.attribute("style:default-outline-level", level) }
    xml.newline()
    printParagraphProperties(of: look, in: style, on: &xml)
    xml.newline()
    printTextProperties(of: look, on: &xml)
    xml.newline()
    xml.end()
  }

  /// Part 3, 17.6.
  private static func printParagraphProperties(
    of look: ParagraphLook, in style: HouseStyle, on xml: inout XMLWriter
  ) {
    xml.start("style:paragraph-properties")
    xml.attribute("fo:text-align", textAlign(look.alignment))
    xml.attribute("fo:text-indent", look.firstLineIndent.odfMillimetres)
    xml.attribute("fo:margin-left", look.leftIndent.odfMillimetres)
    xml.attribute("fo:margin-right", "0mm")
    xml.attribute("fo:margin-top", look.spaceBefore.odfPoints)
    xml.attribute("fo:margin-bottom", look.spaceAfter.odfPoints)
    let frame = look.isFramed ? Frame(look, in: style) : nil
    let exactLine = frame?.lineHeight ?? look.exactLineHeight
    xml.attribute("fo:line-height", exactLine?.odfPoints ?? decimal(look.lineSpacing * 100) + "%")
    if look.keepsWithNext { xml.attribute("fo:keep-with-next", "always") }
    if let frame {
      xml.attribute("fo:border", "\(frame.thickness.odfPoints) solid #\(look.colour)")
      if frame.verticalPadding == frame.padding {
        xml.attribute("fo:padding", frame.padding.odfPoints)
      } else {
        xml.attribute("fo:padding-top", frame.verticalPadding.odfPoints)
        xml.attribute("fo:padding-bottom", frame.verticalPadding.odfPoints)
        xml.attribute("fo:padding-left", frame.padding.odfPoints)
        xml.attribute("fo:padding-right", frame.padding.odfPoints)
      }
    }
    xml.end()
  }

  private static func textAlign(_ alignment: ParagraphLook.Alignment) -> String {
    switch alignment {
    case .left: "start"
    case .centre: "center"
    case .right: "end"
    case .justified: "justify"
    }
  }

  /// Part 3, 17.4.
  private static func printTextProperties(of look: ParagraphLook, on xml: inout XMLWriter) {
    xml.start("style:text-properties")
    printFontSize(look.fontSize, on: &xml)
    if look.isBold { printBold(on: &xml) }
    if look.isItalic { printItalic(on: &xml) }
    if look.isUnderlined {
      xml.attribute("style:text-underline-style", "solid")
      xml.attribute("style:text-underline-width", "auto")
      xml.attribute("style:text-underline-color", "font-color")
    }
    if look.colour != "000000" { xml.attribute("fo:color", "#" + look.colour) }
    xml.end()
  }

  static func print(_ place: Rule.Place, _ look: RuleStyle, on xml: inout XMLWriter) {
    startWordless(place.styleName, place.displayName, on: &xml)
    xml.attribute("fo:margin-top", look.spaceBefore.odfPoints)
    xml.attribute("fo:margin-bottom", look.spaceAfterOwnLine.odfPoints)
    xml.attribute("fo:line-height", Spacing.leastHeight.odfPoints)
    xml.attribute("fo:border-top", "\(look.thickness.odfPoints) solid #000000")
    endWordless(on: &xml)
  }

  private static func print(_ spacing: Spacing, in style: HouseStyle, on xml: inout XMLWriter) {
    startWordless(spacing.styleName, spacing.displayName, on: &xml)
    xml.attribute("fo:line-height", spacing.lineHeight(in: style).odfPoints)
    endWordless(on: &xml)
  }

  /// Opens the style of a paragraph without words, at its paragraph properties.
  private static func startWordless(_ name: String, _ displayName: String, on xml: inout XMLWriter) {
    start(name, displayName, on: &xml)
    xml.newline()
    xml.start("style:paragraph-properties")
  }

  private static func endWordless(on xml: inout XMLWriter) {
    xml.end()
    xml.newline()
    xml.start("style:text-properties")
    printFontSize(Spacing.leastHeight, on: &xml)
    xml.end()
    xml.newline()
    xml.end()
  }

  /// Opens a named paragraph style.
  private static func start(_ name: String, _ displayName: String, on xml: inout XMLWriter) {
    xml.newline()
    xml.start("style:style")
    xml.attribute("style:name", name)
    xml.attribute("style:display-name", displayName)
    xml.attribute("style:family", "paragraph")
    xml.attribute("style:parent-style-name", standard)
  }
}
