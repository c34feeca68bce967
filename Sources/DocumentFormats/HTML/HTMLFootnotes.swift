import DocumentModel
import Packaging

/// Chú thích: a raised number in the text, the note at the section's end, each a link to the other.
///
/// Ids hold an underscore, which no anchor of a document does.
enum HTMLFootnotes {
  static func writeMark(_ number: Int, to xml: inout XMLWriter) {
    xml.start("sup")
    writeLink(number, id: "mark_\(number)", to: "note_\(number)", role: "doc-noteref", &xml)
    xml.endWithTag()
  }

  static func write(footnotesOf blocks: [Block], to xml: inout XMLWriter) {
    let footnotes = blocks.footnotes
    guard let first = footnotes.first?.number, let last = footnotes.last?.number else { return }
    xml.newline()
    xml.start("section")
    xml.attribute("class", "footnotes")
    xml.attribute("role", "doc-endnotes")
    // Each section's notes are a landmark, told apart by their numbers.
    xml.attribute("aria-label", Role.footnote.name + " " + (first == last ? "\(first)" : "\(first)-\(last)"))
    for footnote in footnotes {
      xml.newline()
      xml.start("p")
      xml.attribute("class", Role.footnote.rawValue)
      xml.start("sup")
      let number = footnote.number
      writeLink(number, id: "note_\(number)", to: "mark_\(number)", role: "doc-backlink", &xml)
      xml.endWithTag()
      xml.text(" ")
      HTMLText.write(footnote.content, to: &xml)
      xml.endWithTag()
    }
    xml.newline()
    xml.endWithTag()
  }

  private static func writeLink(
    _ number: Int, id: String, to target: String, role: StaticString, _ xml: inout XMLWriter
  ) {
    xml.start("a")
    xml.attribute("id", id)
    xml.attribute("href", "#" + target)
    xml.attribute("role", role)
    xml.text(String(number))
    xml.endWithTag()
  }
}
