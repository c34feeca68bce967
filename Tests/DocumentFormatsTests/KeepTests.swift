import DocumentModel
import Packaging
import Testing

@testable import DocumentFormats

/// How each format says what stands on the page of what comes after it, and what no page divides.
@Suite struct KeepTests {
  private let sentence = "Các sở, ngành phối hợp triển khai nhiệm vụ theo kế hoạch. "

  private func paragraph(_ words: String, keeps: Bool = false) -> Block {
    .paragraph(Paragraph(.bodyText, Specimen.text(words), keepsWithNext: keeps))
  }

  private func part(_ format: DocumentFormat, _ blocks: [Block]) throws -> String {
    let document = OfficialDocument(
      properties: Specimen.document.properties, sections: [DocumentSection(kind: .plan, blocks: blocks)])
    let names = ["word/document.xml", "content.xml", "index.html"]
    let parts = format.render(document, in: Specimen.style).parts.filter { names.contains($0.path) }
    return parts.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
  }

  @Test func paragraphKeepsWithTheNext() throws {
    let blocks = [paragraph("Giữ", keeps: true), paragraph("Sau")]
    #expect(try part(.docx, blocks).contains(#"<w:pStyle w:val="BodyText"/><w:keepNext/></w:pPr><w:r><w:t>Giữ"#))
    let odt = try part(.odt, [paragraph("Trước")] + blocks)
    #expect(odt.contains(#"<text:p text:style-name="BodyText.Keep">Giữ"#))
    #expect(odt.contains(#"fo:keep-with-next="always""#))
    #expect(try part(.html, blocks).contains(#"<p class="BodyText kept">Giữ"#))
  }

  /// Word keeps row by row, LibreOffice the table where every row says so itself.
  @Test func tableKeepsAsAWhole() throws {
    var table = Specimen.table
    table.keepsWithNext = true
    let docx = try part(.docx, [.table(table), paragraph("Sau")])
    let rows = docx.split(separator: "<w:tr>").dropFirst()
    #expect(!rows.isEmpty)
    for row in rows { #expect(row.contains("<w:keepNext/>")) }
    let odt = try part(.odt, [paragraph("Trước"), .table(table), paragraph("Sau")])
    #expect(odt.contains(#"<style:style style:name="RuledTable."#))
    #expect(odt.contains(#".Keep" style:family="table""#))
    #expect(try part(.html, [.table(table), paragraph("Sau")]).contains(#" kept""#))
  }

  /// The two-two rule of `widows` and `orphans` leaves three lines whole, which Chromium does not see.
  @Test func threeLinesAreWholeInHTML() throws {
    #expect(try !part(.html, [paragraph(sentence)]).contains(#" whole""#))
    #expect(
      try part(.html, [paragraph(String(repeating: sentence, count: 3))]).contains(#"<p class="BodyText whole">"#))
    #expect(try !part(.html, [paragraph(String(repeating: sentence, count: 8))]).contains(#" whole""#))
  }
}
