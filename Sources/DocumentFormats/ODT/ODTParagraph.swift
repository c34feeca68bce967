import DocumentModel
import Packaging

/// Paragraphs and what stands in them (ODF 1.3 Part 3, 5.1 and 6).
enum ODTParagraph {
  static func print(_ paragraph: Paragraph, _ placement: ODTPlacement = ODTPlacement(), on xml: inout XMLWriter) {
    xml.newline()
    if let level = paragraph.outlineLevel {
      xml.start("text:h")
      xml.attribute("text:style-name", styleName(of: paragraph, placement))
      xml.attribute("text:outline-level", level)
    } else {
      xml.start("text:p")
      xml.attribute("text:style-name", styleName(of: paragraph, placement))
    }
    if let anchor = paragraph.anchor { xml.empty("text:bookmark", "text:name", anchor) }
    var content = ODTInlineWriter()
    if let number = paragraph.number {
      content.print(number.text, number.emphasis, on: &xml)
      if !paragraph.content.isEmpty { content.print(" ", [], on: &xml) }
    }
    content.print(paragraph.content, on: &xml)
    xml.end()
  }

  /// A rule, a distance.
  static func printWordless(_ styleName: String, on xml: inout XMLWriter) {
    xml.newline()
    xml.empty("text:p", "text:style-name", styleName)
  }

  /// Nil where the role's named style says all.
  static func style(of paragraph: Paragraph, _ placement: ODTPlacement) -> ODTAutomaticStyle? {
    if paragraph.insets == nil, placement == ODTPlacement() { return nil }
    return .paragraph(parent: paragraph.role.rawValue, paragraph.insets, placement)
  }

  static func style(of rule: Rule, _ placement: ODTPlacement) -> ODTAutomaticStyle {
    .paragraph(parent: rule.place.styleName, rule.insets, placement)
  }

  static func style(of spacing: Spacing, _ placement: ODTPlacement) -> ODTAutomaticStyle? {
    placement == ODTPlacement() ? nil : .paragraph(parent: spacing.styleName, nil, placement)
  }

  static func styleName(of spacing: Spacing, _ placement: ODTPlacement) -> String {
    style(of: spacing, placement)?.name ?? spacing.styleName
  }

  private static func styleName(of paragraph: Paragraph, _ placement: ODTPlacement) -> String {
    style(of: paragraph, placement)?.name ?? paragraph.role.rawValue
  }
}

/// Prints the content of one paragraph.
///
/// White space is what takes care: a space counts only as the first behind a character that is none, any other is
/// `text:s` (Part 3, 6.1.2 and 6.1.3).
struct ODTInlineWriter {
  /// Whether a plain space here would be lost.
  private var losesSpace = true

  mutating func print(_ content: [Inline], on xml: inout XMLWriter) {
    for (index, inline) in content.enumerated() {
      switch inline {
      case .text(let words, let emphasis):
        print(words, emphasis, isLast: index == content.count - 1, on: &xml)
      case .reference(let words, let anchor, let emphasis):
        xml.start("text:a")
        xml.attribute("xlink:type", "simple")
        xml.attribute("xlink:href", "#" + anchor)
        xml.attribute("text:style-name", TextStyle.reference.rawValue)
        xml.attribute("text:visited-style-name", TextStyle.reference.rawValue)
        print(words, emphasis, isLast: index == content.count - 1, on: &xml)
        xml.end()
      case .footnote(let number, let words):
        printFootnote(number, words, on: &xml)
        losesSpace = false
      case .lineBreak:
        xml.empty("text:line-break")
        losesSpace = true
      }
    }
  }

  mutating func print(_ words: String, _ emphasis: Emphasis, isLast: Bool = false, on xml: inout XMLWriter) {
    guard let style = TextStyle(emphasis) else { return print(words, isLast: isLast, on: &xml) }
    xml.start("text:span")
    xml.attribute("text:style-name", style.rawValue)
    print(words, isLast: isLast, on: &xml)
    xml.end()
  }

  private mutating func print(_ words: String, isLast: Bool, on xml: inout XMLWriter) {
    if !words.isEmpty, !words.hasCollapsibleSpace {
      xml.text(words)
      losesSpace = false
      return
    }
    var rest = words.unicodeScalars[...]
    while !rest.isEmpty {
      let spaces = rest.prefix { $0 == " " }
      rest = rest.dropFirst(spaces.count)
      printSpaces(spaces.count, areLast: isLast && rest.isEmpty, on: &xml)
      let word = rest.prefix { $0 != " " }
      rest = rest.dropFirst(word.count)
      if !word.isEmpty {
        xml.text(Substring(word))
        losesSpace = false
      }
    }
  }

  private mutating func printSpaces(_ count: Int, areLast: Bool, on xml: inout XMLWriter) {
    guard count > 0 else { return }
    let isPlain = !losesSpace && !areLast
    if isPlain { xml.text(" ") }
    let kept = isPlain ? count - 1 : count
    if kept > 0 {
      xml.start("text:s")
      if kept > 1 { xml.attribute("text:c", kept) }
      xml.end()
    }
    losesSpace = true
  }

  /// Part 3, 6.3.
  private func printFootnote(_ number: Int, _ words: [Inline], on xml: inout XMLWriter) {
    xml.start("text:note")
    xml.attribute("text:id", "footnote-\(number)")
    xml.attribute("text:note-class", "footnote")
    xml.element("text:note-citation", text: String(number))
    xml.start("text:note-body")
    xml.start("text:p")
    xml.attribute("text:style-name", Role.footnote.rawValue)
    // Between the number, which the application puts here, and the words: Word does not know the suffix of a number.
    xml.empty("text:s")
    var content = ODTInlineWriter()
    content.print(words, on: &xml)
    xml.end()
    xml.end()
    xml.end()
  }
}
