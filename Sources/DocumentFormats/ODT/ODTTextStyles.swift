import DocumentModel
import Packaging

/// The named styles of runs: what emphasis adds, how a reference and the number of a footnote look.
enum TextStyle: String, CaseIterable {
  case bold = "Bold"
  case italic = "Italic"
  case boldItalic = "BoldItalic"
  /// Plain: without a style of its own a link would come out blue and underlined.
  case reference = "Reference"
  /// The number of a footnote in the text and before the note. LibreOffice raises the second only where it has a style of
  /// its own.
  case footnoteMark = "FootnoteMark"
  case footnoteNumber = "FootnoteNumber"

  init?(_ emphasis: Emphasis) {
    switch (emphasis.contains(.bold), emphasis.contains(.italic)) {
    case (false, false): return nil
    case (true, false): self = .bold
    case (false, true): self = .italic
    case (true, true): self = .boldItalic
    }
  }

  var displayName: String {
    switch self {
    case .bold: "Đậm"
    case .italic: "Nghiêng"
    case .boldItalic: "Đậm nghiêng"
    case .reference: "Dẫn chiếu"
    case .footnoteMark: "Số chú thích"
    case .footnoteNumber: "Số đầu chú thích"
    }
  }
}

extension ODTStyles {
  static func print(_ textStyle: TextStyle, on xml: inout XMLWriter) {
    xml.newline()
    xml.start("style:style")
    xml.attribute("style:name", textStyle.rawValue)
    xml.attribute("style:display-name", textStyle.displayName)
    xml.attribute("style:family", "text")
    xml.start("style:text-properties")
    switch textStyle {
    case .bold: printBold(on: &xml)
    case .italic: printItalic(on: &xml)
    case .boldItalic:
      printBold(on: &xml)
      printItalic(on: &xml)
    case .reference: break
    case .footnoteMark, .footnoteNumber: xml.attribute("style:text-position", "super 58%")
    }
    xml.end()
    xml.end()
  }

  /// The size three times: ODF keeps type of Western, Asian and complex scripts apart.
  static func printFontSize(_ size: Length, on xml: inout XMLWriter) {
    xml.attribute("fo:font-size", size.odfPoints)
    xml.attribute("style:font-size-asian", size.odfPoints)
    xml.attribute("style:font-size-complex", size.odfPoints)
  }

  static func printBold(on xml: inout XMLWriter) {
    xml.attribute("fo:font-weight", "bold")
    xml.attribute("style:font-weight-asian", "bold")
    xml.attribute("style:font-weight-complex", "bold")
  }

  static func printItalic(on xml: inout XMLWriter) {
    xml.attribute("fo:font-style", "italic")
    xml.attribute("style:font-style-asian", "italic")
    xml.attribute("style:font-style-complex", "italic")
  }

  /// Part 3, 16.31: footnotes stand at the foot of their page and are counted through the document.
  static func printNotesConfiguration(on xml: inout XMLWriter) {
    xml.newline()
    xml.start("text:notes-configuration")
    xml.attribute("text:note-class", "footnote")
    xml.attribute("text:citation-style-name", TextStyle.footnoteNumber.rawValue)
    xml.attribute("text:citation-body-style-name", TextStyle.footnoteMark.rawValue)
    xml.attribute("text:default-style-name", Role.footnote.rawValue)
    xml.attribute("style:num-format", "1")
    xml.attribute("text:start-value", 0)
    xml.attribute("text:footnotes-position", "page")
    xml.attribute("text:start-numbering-at", "document")
    xml.end()
  }
}
