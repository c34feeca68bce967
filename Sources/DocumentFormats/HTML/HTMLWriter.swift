import DocumentModel
import Packaging

/// One self-contained page: nothing but the document and a style sheet of its house style; no script, nothing fetched.
///
/// The markup is well-formed XML too, so any XML tool can read it.
enum HTMLWriter {
  static func parts(
    of document: OfficialDocument, in sheets: StyleSheets
  ) -> [RenderedDocument.Part] {
    var xml = XMLWriter()
    xml.raw("<!DOCTYPE html>\n")
    xml.start("html")
    xml.attribute("lang", document.properties.language)
    writeHead(of: document, in: sheets, to: &xml)
    xml.newline()
    xml.start("body")
    xml.newline()
    xml.start("main")
    for (index, section) in document.sections.enumerated() {
      HTMLSection.write(section, page: HTMLPageRules.name(ofSection: index), in: sheets.style, to: &xml)
    }
    for _ in ["main", "body", "html"] {
      xml.newline()
      xml.endWithTag()
    }
    return [RenderedDocument.Part("index.html", xml.finish())]
  }

  private static func writeHead(
    of document: OfficialDocument, in sheets: StyleSheets, to xml: inout XMLWriter
  ) {
    let properties = document.properties
    xml.newline()
    xml.start("head")
    xml.newline()
    xml.empty("meta", "charset", "utf-8")
    xml.newline()
    xml.element("title", text: HTMLText.plain(properties.title))
    writeMeta("viewport", "width=device-width, initial-scale=1", to: &xml)
    writeMeta("description", properties.subject, to: &xml)
    writeMeta("author", properties.issuer, to: &xml)
    // Dublin Core's own terms, for what HTML has no name for (DCMI: Expressing Dublin Core in HTML, 4.1).
    xml.newline()
    xml.start("link")
    xml.attribute("rel", "schema.dcterms")
    xml.attribute("href", "http://purl.org/dc/terms/")
    xml.end()
    if let number = properties.number { writeMeta("dcterms.identifier", number, to: &xml) }
    if let issuedOn = properties.issuedOn { writeMeta("dcterms.issued", issuedOn, to: &xml) }
    writeMeta("generator", "kehoach", to: &xml)
    xml.newline()
    xml.start("style")
    xml.raw("\n")
    xml.raw(HTMLPageRules.text(for: document, in: sheets.style))
    xml.raw(sheets.html)
    xml.endWithTag()
    xml.newline()
    xml.endWithTag()
  }

  private static func writeMeta(_ name: String, _ content: String, to xml: inout XMLWriter) {
    guard !content.isEmpty else { return }
    xml.newline()
    xml.start("meta")
    xml.attribute("name", name)
    xml.attribute("content", HTMLText.plain(content))
    xml.end()
  }
}
