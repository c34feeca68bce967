import DocumentModel
import Packaging

/// Chú thích: a raised number in the text, the note at the section's end, each a link to the other.
///
/// Ids hold an underscore, which no anchor of a document does.
enum HTMLFootnotes {
  static func writeMark(_ number: Int, to xml: borrowing XMLWriter) {
    xml.start("sup")
    writeLink(number, id: "mark_\(number)", to: "note_\(number)", role: "doc-noteref", xml)
    xml.endWithTag()
  }

  static func write(footnotesOf blocks: [Block], to xml: borrowing XMLWriter) {
    let footnotes = footnotes(in: blocks)
    guard !footnotes.isEmpty else { return }
    xml.newline()
    xml.start("section")
    xml.attribute("class", "footnotes")
    xml.attribute("role", "doc-endnotes")
    xml.attribute("aria-label", Role.footnote.name)
    for footnote in footnotes {
      xml.newline()
      xml.start("p")
      xml.attribute("class", Role.footnote.rawValue)
      xml.start("sup")
      let number = footnote.number
      writeLink(number, id: "note_\(number)", to: "mark_\(number)", role: "doc-backlink", xml)
      xml.endWithTag()
      xml.text(" ")
      HTMLText.write(footnote.content, to: xml)
      xml.endWithTag()
    }
    xml.newline()
    xml.endWithTag()
  }

  private static func writeLink(
    _ number: Int, id: String, to target: String, role: String, _ xml: borrowing XMLWriter
  ) {
    xml.start("a")
    xml.attribute("id", id)
    xml.attribute("href", "#" + target)
    xml.attribute("role", role)
    xml.text(String(number))
    xml.endWithTag()
  }

  private struct Footnote {
    var number: Int
    var content: [Inline]
  }

  private static func footnotes(in blocks: [Block]) -> [Footnote] {
    blocks.flatMap { block -> [Footnote] in
      switch block {
      case .paragraph(let paragraph): footnotes(in: paragraph)
      case .rule: []
      case .layout(let layout): layout.rows.flatMap { $0.flatMap { footnotes(in: $0) } }
      case .table(let table):
        (table.headRows + table.rows).flatMap(\.slots).flatMap { slot -> [Footnote] in
          switch slot {
          case .cell(let cell): cell.paragraphs.flatMap { footnotes(in: $0) }
          case .coveredFromLeft, .coveredFromAbove: []
          }
        }
      }
    }
  }

  private static func footnotes(in paragraph: Paragraph) -> [Footnote] {
    paragraph.content.compactMap { inline in
      switch inline {
      case .footnote(let number, let content): Footnote(number: number, content: content)
      case .text, .reference, .lineBreak: nil
      }
    }
  }
}
