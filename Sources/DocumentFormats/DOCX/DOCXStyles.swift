import DocumentModel
import Packaging

/// The styles part (29500-1, 17.7): the house style, a named style for whatever the document can print.
enum DOCXStyles {
  static let normal = "Normal"
  static let footnoteReference = "FootnoteReference"
  static let ruledTable = "RuledTable"
  static let layoutTable = "LayoutTable"
  private static let normalTable = "TableNormal"

  static func part(in style: HouseStyle) -> [UInt8] {
    var xml = XMLWriter()
    xml.startWordPart("w:styles")
    writeDefaults(in: style, to: &xml)
    writeLatentStyles(to: &xml)
    writeNormal(to: &xml)
    for role in style.roles { write(role, in: style, to: &xml) }
    for place in style.drawnRules { write(place, in: style, to: &xml) }
    for spacing in Spacing.allCases { write(spacing, in: style, to: &xml) }
    writeFootnoteReference(to: &xml)
    writeTableStyles(in: style, to: &xml)
    xml.newline()
    xml.end()
    return xml.finish()
  }

  private static func writeDefaults(in style: HouseStyle, to xml: inout XMLWriter) {
    xml.newline()
    xml.start("w:docDefaults")
    xml.start("w:rPrDefault")
    xml.start("w:rPr")
    xml.start("w:rFonts")
    xml.attribute("w:ascii", style.fontFamily)
    xml.attribute("w:eastAsia", style.fontFamily)
    xml.attribute("w:hAnsi", style.fontFamily)
    xml.attribute("w:cs", style.fontFamily)
    xml.end()
    writeSize(style.look(of: .bodyText).fontSize, to: &xml)
    xml.start("w:lang")
    xml.attribute("w:val", style.language)
    xml.attribute("w:eastAsia", style.language)
    xml.end()
    xml.end()
    xml.end()
    xml.empty("w:pPrDefault")
    xml.end()
  }

  /// Keeps Word's own styles out of the drafter's sight until one is used (17.7.4.5).
  private static func writeLatentStyles(to xml: inout XMLWriter) {
    xml.newline()
    xml.start("w:latentStyles")
    xml.attribute("w:defLockedState", "0")
    xml.attribute("w:defUIPriority", "99")
    xml.attribute("w:defSemiHidden", "1")
    xml.attribute("w:defUnhideWhenUsed", "1")
    xml.attribute("w:defQFormat", "0")
    xml.end()
  }

  private static func writeNormal(to xml: inout XMLWriter) {
    start("paragraph", normal, name: "Normal", isDefault: true, to: &xml)
    xml.start("w:pPr")
    xml.empty("w:widowControl")
    writeSpacing(line: 240, rule: "auto", to: &xml)
    xml.end()
    xml.end()
  }

  /// Children in the orders of 17.3.1.26 and 17.3.2.28.
  private static func write(_ role: Role, in style: HouseStyle, to xml: inout XMLWriter) {
    let look = style.look(of: role)
    start("paragraph", role.rawValue, name: role.name, basedOn: normal, to: &xml)
    xml.empty("w:qFormat")
    xml.start("w:pPr")
    if look.keepsWithNext { xml.empty("w:keepNext") }
    let frame = look.isFramed ? Frame(look, in: style) : nil
    if let frame { write(frame, colour: look.colour, to: &xml) }
    let exactLine = frame?.lineHeight ?? look.exactLineHeight
    let line = exactLine?.twips ?? Int((240 * look.lineSpacing).rounded())
    writeSpacing(
      before: look.spaceBefore, after: look.spaceAfter, line: line,
      rule: exactLine == nil ? "auto" : "exact", to: &xml)
    writeIndents(of: look, reach: frame?.reach ?? .zero, to: &xml)
    xml.word("w:jc", look.alignment.justification)
    if let level = look.outlineLevel { xml.word("w:outlineLvl", DOCXParagraph.outlineLevel(level)) }
    xml.end()
    xml.start("w:rPr")
    if look.isBold { xml.empty("w:b") }
    if look.isItalic { xml.empty("w:i") }
    if look.colour != "000000" { xml.word("w:color", look.colour) }
    writeSize(look.fontSize, to: &xml)
    if look.isUnderlined { xml.word("w:u", "single") }
    xml.end()
    xml.end()
  }

  private static func writeIndents(of look: ParagraphLook, reach: Length, to xml: inout XMLWriter) {
    let left = look.leftIndent + reach
    if left == .zero, look.firstLineIndent == .zero { return }
    xml.start("w:ind")
    xml.attribute("w:left", left.twips)
    if reach != .zero { xml.attribute("w:right", reach.twips) }
    if look.firstLineIndent < .zero { xml.attribute("w:hanging", -look.firstLineIndent.twips) }
    if look.firstLineIndent > .zero { xml.attribute("w:firstLine", look.firstLineIndent.twips) }
    xml.end()
  }

  private static func write(_ frame: Frame, colour: String, to xml: inout XMLWriter) {
    xml.start("w:pBdr")
    writeBorder("w:top", frame.thickness, space: Int(frame.verticalPadding.points), colour: colour, to: &xml)
    writeBorder("w:left", frame.thickness, space: Int(frame.padding.points), colour: colour, to: &xml)
    writeBorder("w:bottom", frame.thickness, space: Int(frame.verticalPadding.points), colour: colour, to: &xml)
    writeBorder("w:right", frame.thickness, space: Int(frame.padding.points), colour: colour, to: &xml)
    xml.end()
  }

  private static func write(_ place: Rule.Place, in style: HouseStyle, to xml: inout XMLWriter) {
    let rule = style.style(of: place)
    start("paragraph", place.styleName, name: place.displayName, basedOn: normal, to: &xml)
    xml.start("w:pPr")
    xml.start("w:pBdr")
    writeBorder("w:top", rule.thickness, space: 0, colour: "000000", to: &xml)
    xml.end()
    writeSpacing(
      before: rule.spaceBefore, after: rule.spaceAfterOwnLine, line: Spacing.leastHeight.twips, rule: "exact",
      to: &xml)
    xml.end()
    xml.start("w:rPr")
    writeSize(Spacing.leastHeight, to: &xml)
    xml.end()
    xml.end()
  }

  private static func write(_ spacing: Spacing, in style: HouseStyle, to xml: inout XMLWriter) {
    start("paragraph", spacing.styleName, name: spacing.displayName, basedOn: normal, to: &xml)
    xml.start("w:pPr")
    writeSpacing(line: spacing.lineHeight(in: style).twips, rule: "exact", to: &xml)
    xml.end()
    xml.start("w:rPr")
    writeSize(Spacing.leastHeight, to: &xml)
    xml.end()
    xml.end()
  }

  /// By the name Word gives it, so that a footnote a drafter adds looks the same.
  private static func writeFootnoteReference(to xml: inout XMLWriter) {
    xml.newline()
    xml.start("w:style")
    xml.attribute("w:type", "character")
    xml.attribute("w:styleId", footnoteReference)
    xml.word("w:name", "footnote reference")
    xml.start("w:rPr")
    xml.word("w:vertAlign", "superscript")
    xml.end()
    xml.end()
  }

  private static func writeTableStyles(in style: HouseStyle, to xml: inout XMLWriter) {
    start("table", normalTable, name: "Normal Table", isDefault: true, to: &xml)
    writeTableProperties(vertical: .zero, horizontal: .zero, to: &xml)
    xml.end()
    start("table", layoutTable, name: "Bảng bố trí", basedOn: normalTable, to: &xml)
    writeTableProperties(vertical: .zero, horizontal: .zero, to: &xml)
    xml.end()
    start("table", ruledTable, name: "Bảng kẻ", basedOn: normalTable, to: &xml)
    writeTableProperties(
      border: style.table.borderThickness, vertical: style.table.verticalPadding,
      horizontal: style.table.horizontalPadding, to: &xml)
    xml.end()
  }

  private static func writeTableProperties(
    border: Length? = nil, vertical: Length, horizontal: Length, to xml: inout XMLWriter
  ) {
    xml.start("w:tblPr")
    DOCXTable.writeWidth("w:tblInd", 0, to: &xml)
    if let border {
      xml.start("w:tblBorders")
      for side: StaticString in ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"] {
        writeBorder(side, border, space: 0, colour: "000000", to: &xml)
      }
      xml.end()
    }
    xml.start("w:tblCellMar")
    DOCXTable.writeWidth("w:top", vertical.twips, to: &xml)
    DOCXTable.writeWidth("w:left", horizontal.twips, to: &xml)
    DOCXTable.writeWidth("w:bottom", vertical.twips, to: &xml)
    DOCXTable.writeWidth("w:right", horizontal.twips, to: &xml)
    xml.end()
    xml.end()
  }
}

/// Pieces of a style.
extension DOCXStyles {
  /// Opens a style and names it.
  private static func start(
    _ type: String, _ id: String, name: String, basedOn base: String? = nil, isDefault: Bool = false,
    to xml: inout XMLWriter
  ) {
    xml.newline()
    xml.start("w:style")
    xml.attribute("w:type", type)
    xml.attribute(isDefault ? "w:default" : "w:customStyle", "1")
    xml.attribute("w:styleId", id)
    xml.word("w:name", name)
    if let base { xml.word("w:basedOn", base) }
  }

  private static func writeSpacing(
    before: Length = .zero, after: Length = .zero, line: Int, rule: String, to xml: inout XMLWriter
  ) {
    xml.start("w:spacing")
    xml.attribute("w:before", before.twips)
    xml.attribute("w:after", after.twips)
    xml.attribute("w:line", line)
    xml.attribute("w:lineRule", rule)
    xml.end()
  }

  private static func writeBorder(
    _ side: StaticString, _ thickness: Length, space: Int, colour: String, to xml: inout XMLWriter
  ) {
    xml.start(side)
    xml.attribute("w:val", "single")
    xml.attribute("w:sz", thickness.eighthsOfPoint)
    xml.attribute("w:space", space)
    xml.attribute("w:color", colour)
    xml.end()
  }

  private static func writeSize(_ size: Length, to xml: inout XMLWriter) {
    xml.word("w:sz", size.halfPoints)
    xml.word("w:szCs", size.halfPoints)
  }
}

extension ParagraphLook.Alignment {
  /// 17.18.44.
  var justification: String {
    switch self {
    case .left: "left"
    case .centre: "center"
    case .right: "right"
    case .justified: "both"
    }
  }
}
