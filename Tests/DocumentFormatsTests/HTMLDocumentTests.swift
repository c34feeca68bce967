import DocumentModel
import Testing

@testable import DocumentFormats

@Suite struct HTMLDocumentTests {
  private func html(of document: OfficialDocument = Specimen.document) throws -> String {
    let parts = HTMLWriter.parts(of: document, in: StyleSheets(Specimen.style))
    #expect(parts.map(\.path) == ["index.html"])
    return String(decoding: parts.flatMap(\.bytes), as: UTF8.self)
  }

  @Test func headSaysWhatTheDocumentIs() throws {
    let html = try html()
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"vi-VN\">\n<head>\n<meta charset=\"utf-8\"/>\n<title>"))
    #expect(html.contains("<meta name=\"dcterms.identifier\" content=\"05/KH-UBND\"/>"))
    #expect(html.contains("<meta name=\"dcterms.issued\" content=\"2026-01-05\"/>"))
    #expect(html.hasSuffix("</main>\n</body>\n</html>\n"))
  }

  @Test func draftHasNeitherNumberNorDate() throws {
    var document = Specimen.document
    document.properties.number = nil
    document.properties.issuedOn = nil
    let html = try html(of: document)
    #expect(!html.contains("dcterms.i"))
  }

  @Test func sectionsAreSheets() throws {
    let html = try html()
    #expect(html.contains("\n<article class=\"sheet plan portrait page-1\">\n<div class=\"first-page-header\">"))
    #expect(html.contains("\n</article>\n<section class=\"sheet annex landscape page-2\">\n<h2>"))
  }

  @Test func nothingIsRunOrFetched() throws {
    let html = try html()
    for forbidden in ["<script", "url(", "@import", "src="] { #expect(!html.contains(forbidden)) }
  }

  @Test func sameBytesEachTime() throws {
    #expect(try html() == html())
  }
}
