import DocumentModel
import Packaging

enum HTMLParagraph {
  static func write(_ paragraph: Paragraph, isWhole: Bool = false, to xml: inout XMLWriter) {
    xml.newline()
    xml.start("p")
    writeAttributes(of: paragraph, isWhole: isWhole, to: &xml)
    writeContent(of: paragraph, to: &xml)
    xml.endWithTag()
  }

  private static let headings: [StaticString] = ["h1", "h2", "h3", "h4", "h5", "h6"]

  /// A heading of one line is the heading element itself; of two lines, each is a block in it.
  static func writeHeading(_ lines: [Paragraph], level: Int, to xml: inout XMLWriter) {
    xml.newline()
    xml.start(headings[min(level, headings.count) - 1])
    if lines.count == 1 {
      for line in lines {
        writeAttributes(of: line, to: &xml)
        writeContent(of: line, to: &xml)
      }
    } else {
      for line in lines {
        xml.newline()
        xml.start("span")
        writeAttributes(of: line, to: &xml)
        writeContent(of: line, to: &xml)
        xml.endWithTag()
      }
      xml.newline()
    }
    xml.endWithTag()
  }

  static func writeAttributes(of paragraph: Paragraph, isWhole: Bool = false, to xml: inout XMLWriter) {
    var classes = paragraph.role.rawValue
    if paragraph.insets != nil { classes += " inset" }
    if paragraph.keepsWithNext { classes += " kept" }
    if isWhole { classes += " whole" }
    xml.attribute("class", classes)
    if let anchor = paragraph.anchor { xml.attribute("id", anchor) }
    if let insets = paragraph.insets {
      xml.attribute("style", "--left:\(CSS.millimetres(insets.left));--right:\(CSS.millimetres(insets.right))")
    }
  }

  static func writeContent(of paragraph: Paragraph, to xml: inout XMLWriter) {
    if let number = paragraph.number {
      HTMLText.write(number.text, number.emphasis, to: &xml)
      xml.text(" ")
    }
    HTMLText.write(paragraph.content, to: &xml)
  }
}
