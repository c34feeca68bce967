import DocumentModel
import Packaging

/// Chú thích cuối trang (29500-1, 17.11). Word numbers them itself, in their order.
enum DOCXFootnotes {
  /// What Word draws above footnotes, in the identifiers it uses for them itself.
  enum Separator: Int, CaseIterable {
    case separator = -1
    case continuationSeparator = 0

    var name: StaticString {
      switch self {
      case .separator: "separator"
      case .continuationSeparator: "continuationSeparator"
      }
    }

    var element: StaticString {
      switch self {
      case .separator: "w:separator"
      case .continuationSeparator: "w:continuationSeparator"
      }
    }
  }

  static func part(in context: DOCXContext) -> [UInt8] {
    var xml = XMLWriter()
    xml.startWordPart("w:footnotes")
    for separator in Separator.allCases { write(separator, to: &xml) }
    for footnote in context.footnotes { write(footnote, in: context, to: &xml) }
    xml.newline()
    xml.end()
    return xml.finish()
  }

  private static func write(_ separator: Separator, to xml: inout XMLWriter) {
    xml.newline()
    xml.start("w:footnote")
    xml.attribute("w:type", separator.name)
    xml.attribute("w:id", separator.rawValue)
    xml.start("w:p")
    xml.start("w:r")
    xml.empty(separator.element)
    xml.end()
    xml.end()
    xml.end()
  }

  private static func write(_ footnote: Footnote, in context: DOCXContext, to xml: inout XMLWriter) {
    xml.newline()
    xml.start("w:footnote")
    xml.attribute("w:id", footnote.number)
    xml.start("w:p")
    xml.start("w:pPr")
    xml.word("w:pStyle", Role.footnote.rawValue)
    xml.end()
    writeMark(to: &xml) { xml in xml.empty("w:footnoteRef") }
    xml.start("w:r")
    DOCXParagraph.writeText(" ", to: &xml)
    xml.end()
    DOCXParagraph.write(footnote.content, in: context, to: &xml)
    xml.end()
    xml.end()
  }

  /// A run that shows a footnote's number.
  static func writeMark(to xml: inout XMLWriter, _ mark: (inout XMLWriter) -> Void) {
    xml.start("w:r")
    xml.start("w:rPr")
    xml.word("w:rStyle", DOCXStyles.footnoteReference)
    xml.end()
    mark(&xml)
    xml.end()
  }
}
