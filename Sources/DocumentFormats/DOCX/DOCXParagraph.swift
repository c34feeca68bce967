import DocumentModel
import Packaging

/// Paragraphs and their runs (29500-1, 17.3).
enum DOCXParagraph {
  static func write(
    _ paragraph: Paragraph, _ placement: DOCXPlacement = DOCXPlacement(), in context: DOCXContext,
    to xml: inout XMLWriter
  ) {
    xml.newline()
    xml.start("w:p")
    writeProperties(of: paragraph, placement, in: context, to: &xml)
    let bookmark = paragraph.anchor.flatMap(context.bookmark)
    if let bookmark {
      xml.start("w:bookmarkStart")
      xml.attribute("w:id", bookmark.identifier)
      xml.attribute("w:name", bookmark.name)
      xml.end()
    }
    if let number = paragraph.number { writeRun(number.text + " ", number.emphasis, to: &xml) }
    write(paragraph.content, in: context, to: &xml)
    if let bookmark { xml.empty("w:bookmarkEnd", "w:id", bookmark.identifier) }
    xml.end()
  }

  /// A paragraph without words: a rule, a distance, an empty cell.
  static func writeEmpty(
    _ styleID: String, insets: Insets? = nil, _ placement: DOCXPlacement = DOCXPlacement(), in context: DOCXContext,
    to xml: inout XMLWriter
  ) {
    xml.newline()
    xml.start("w:p")
    xml.start("w:pPr")
    xml.word("w:pStyle", styleID)
    if placement.keepsWithNext { xml.empty("w:keepNext") }
    if let insets { writeIndents(insets, to: &xml) }
    if let section = placement.endOfSection { DOCXSection.write(section, in: context, to: &xml) }
    xml.end()
    xml.end()
  }

  /// Children of `w:pPr` in the order of 17.3.1.26.
  private static func writeProperties(
    of paragraph: Paragraph, _ placement: DOCXPlacement, in context: DOCXContext, to xml: inout XMLWriter
  ) {
    let look = context.look(of: paragraph.role)
    xml.start("w:pPr")
    xml.word("w:pStyle", paragraph.role.rawValue)
    // Also where the style says it: of a table's rows LibreOffice asks the paragraphs alone.
    if placement.keepsWithNext { xml.empty("w:keepNext") }
    if let insets = paragraph.insets {
      let frame = look.isFramed ? Frame(look, in: context.style).reach : .zero
      writeIndents(Insets(left: insets.left + frame, right: insets.right + frame), to: &xml)
    }
    if paragraph.outlineLevel != look.outlineLevel {
      // 17.3.1.20: 9 takes a paragraph out of the outline that its style puts it in.
      xml.word("w:outlineLvl", paragraph.outlineLevel.map(outlineLevel) ?? 9)
    }
    if let section = placement.endOfSection { DOCXSection.write(section, in: context, to: &xml) }
    xml.end()
  }

  private static func writeIndents(_ insets: Insets, to xml: inout XMLWriter) {
    xml.start("w:ind")
    xml.attribute("w:left", insets.left.twips)
    xml.attribute("w:right", insets.right.twips)
    xml.end()
  }

  /// WordprocessingML counts nine levels from 0.
  static func outlineLevel(_ level: Int) -> Int { min(max(level - 1, 0), 8) }

  static func write(_ content: [Inline], in context: DOCXContext, to xml: inout XMLWriter) {
    for inline in content {
      switch inline {
      case .text(let words, let emphasis): writeRun(words, emphasis, to: &xml)
      case .reference(let words, let anchor, let emphasis):
        guard let bookmark = context.bookmark(anchor) else {
          writeRun(words, emphasis, to: &xml)
          continue
        }
        xml.start("w:hyperlink")
        xml.attribute("w:anchor", bookmark.name)
        writeRun(words, emphasis, to: &xml)
        xml.end()
      case .footnote(let number, _):
        DOCXFootnotes.writeMark(to: &xml) { xml in xml.empty("w:footnoteReference", "w:id", number) }
      case .lineBreak:
        xml.start("w:r")
        xml.empty("w:br")
        xml.end()
      }
    }
  }

  private static func writeRun(_ words: String, _ emphasis: Emphasis, to xml: inout XMLWriter) {
    xml.start("w:r")
    if !emphasis.isEmpty {
      xml.start("w:rPr")
      if emphasis.contains(.bold) { xml.empty("w:b") }
      if emphasis.contains(.italic) { xml.empty("w:i") }
      xml.end()
    }
    writeText(words, to: &xml)
    xml.end()
  }

  /// U+2011 becomes `w:noBreakHyphen` (17.3.3.18): Word looks for the character itself in another typeface.
  static func writeText(_ words: String, to xml: inout XMLWriter) {
    guard words.mayHoldNoBreakHyphen, var hyphen = words.firstNoBreakHyphen(from: words.startIndex) else {
      if words.isEmpty { return }
      startText(keepsSpace: words.hasCollapsibleSpace, to: &xml)
      xml.text(words)
      return xml.end()
    }
    var start = words.startIndex
    while true {
      writePiece(words[start..<hyphen.lowerBound], to: &xml)
      xml.empty("w:noBreakHyphen")
      start = hyphen.upperBound
      guard let next = words.firstNoBreakHyphen(from: start) else { break }
      hyphen = next
    }
    writePiece(words[start...], to: &xml)
  }

  private static func writePiece(_ text: Substring, to xml: inout XMLWriter) {
    if text.isEmpty { return }
    startText(keepsSpace: text.hasCollapsibleSpace, to: &xml)
    xml.text(text)
    xml.end()
  }

  private static func startText(keepsSpace: Bool, to xml: inout XMLWriter) {
    xml.start("w:t")
    // Without it a reader may drop space at the ends (17.3.3.31).
    if keepsSpace { xml.attribute("xml:space", "preserve") }
  }
}

/// What follows for a paragraph from where it stands among other blocks.
struct DOCXPlacement {
  /// It stands on the page of what comes after it.
  var keepsWithNext = false
  /// The section whose last paragraph it is, and that its properties have to close (17.6.18).
  var endOfSection: DocumentSection?
}
