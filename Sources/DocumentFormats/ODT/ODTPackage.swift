import DocumentModel
import Packaging

/// An OpenDocument text (ODF 1.3, OASIS 2021) as the parts of its package.
enum ODTPackage {
  static let mediaType = "application/vnd.oasis.opendocument.text"
  static let version = "1.3"

  /// `mimetype` stands first and uncompressed, so that a file's kind can be read at a fixed place (Part 2, 3.3).
  static func parts(
    of document: OfficialDocument, in sheets: StyleSheets
  ) -> [RenderedDocument.Part] {
    let style = sheets.style
    let pages = ODTPages(of: document, in: style)
    return [
      RenderedDocument.Part("mimetype", Array(mediaType.utf8), isStored: true),
      RenderedDocument.Part("META-INF/manifest.xml", manifest()),
      RenderedDocument.Part("content.xml", ODTDocument.content(of: document, on: pages, in: style)),
      RenderedDocument.Part("styles.xml", sheets.odt(on: pages)),
      RenderedDocument.Part("settings.xml", ODTSettings.settings()),
      RenderedDocument.Part("meta.xml", meta(of: document.properties)),
    ]
  }

  /// Part 2, 3.2: every file of the package but `mimetype` and the manifest itself.
  private static func manifest() -> [UInt8] {
    var xml = XMLWriter()
    xml.declaration()
    xml.start("manifest:manifest")
    xml.attribute("xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0")
    xml.attribute("manifest:version", version)
    for path in ["/", "content.xml", "styles.xml", "settings.xml", "meta.xml"] {
      xml.newline()
      xml.start("manifest:file-entry")
      xml.attribute("manifest:full-path", path)
      if path == "/" { xml.attribute("manifest:version", version) }
      xml.attribute("manifest:media-type", path == "/" ? mediaType : "text/xml")
      xml.end()
    }
    xml.newline()
    xml.end()
    return xml.finish()
  }

  /// Part 3, 4.3. The only moment in it is the day of issue.
  private static func meta(of properties: DocumentProperties) -> [UInt8] {
    var xml = XMLWriter()
    xml.declaration()
    xml.start("office:document-meta")
    ODTNamespaces.declare([.office, .meta, .dc], on: &xml)
    xml.attribute("office:version", version)
    xml.newline()
    xml.start("office:meta")
    line("meta:generator", "kehoach", on: &xml)
    line("dc:title", properties.title, on: &xml)
    line("dc:subject", properties.subject, on: &xml)
    line("meta:initial-creator", properties.issuer, on: &xml)
    line("dc:creator", properties.issuer, on: &xml)
    if let day = properties.issuedOn { line("meta:creation-date", day + "T00:00:00", on: &xml) }
    line("dc:language", properties.language, on: &xml)
    if let number = properties.number { userDefined("Số, ký hiệu", "string", number, on: &xml) }
    if let day = properties.issuedOn { userDefined("Ngày ban hành", "date", day, on: &xml) }
    xml.newline()
    xml.end()
    xml.newline()
    xml.end()
    return xml.finish()
  }

  private static func line(_ name: StaticString, _ text: String, on xml: inout XMLWriter) {
    xml.newline()
    xml.element(name, text: text)
  }

  private static func userDefined(_ name: String, _ type: String, _ value: String, on xml: inout XMLWriter) {
    xml.newline()
    xml.start("meta:user-defined")
    xml.attribute("meta:name", name)
    xml.attribute("meta:value-type", type)
    xml.text(value)
    xml.end()
  }
}

/// The namespaces of ODF 1.3 that this writer uses (Part 3, 2.2.2).
enum ODTNamespaces {
  case office, style, text, table, fo, svg, xlink, dc, meta, config

  static func declare(_ namespaces: [ODTNamespaces], on xml: inout XMLWriter) {
    for namespace in namespaces { namespace.declare(on: &xml) }
  }

  private func declare(on xml: inout XMLWriter) {
    switch self {
    case .office: xml.attribute("xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0")
    case .style: xml.attribute("xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0")
    case .text: xml.attribute("xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0")
    case .table: xml.attribute("xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0")
    case .fo: xml.attribute("xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0")
    case .svg: xml.attribute("xmlns:svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0")
    case .xlink: xml.attribute("xmlns:xlink", "http://www.w3.org/1999/xlink")
    case .dc: xml.attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/")
    case .meta: xml.attribute("xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0")
    case .config: xml.attribute("xmlns:config", "urn:oasis:names:tc:opendocument:xmlns:config:1.0")
    }
  }
}
