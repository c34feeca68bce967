import DocumentModel
import DocumentReading
import Packaging
import Testing

/// A DOCX built by hand: the markup of its parts, each wrapped in its root.
struct HandmadeDOCX {
  var body: String
  var styles = ""
  /// Further parts by their path, each with the last word of its relationship's type.
  var parts: [(path: String, type: String, markup: String)] = []
  var isStrict = false

  init(_ body: String, styles: String = "") {
    self.body = body
    self.styles = styles
  }

  private var main: String {
    isStrict
      ? "http://purl.oclc.org/ooxml/wordprocessingml/main"
      : "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  }

  private var relationships: String {
    isStrict
      ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
      : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  }

  private func root(_ name: String, _ content: String) -> [UInt8] {
    Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <w:\(name) xmlns:w="\(main)" xmlns:r="\(relationships)" \
      xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
      xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
      xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
      xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
      xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" \
      xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">\(content)</w:\(name)>
      """.utf8)
  }

  private func links(_ links: [(id: String, type: String, target: String)]) -> [UInt8] {
    let items = links.map { link in
      "<Relationship Id=\"\(link.id)\" Type=\"\(relationships)/\(link.type)\" Target=\"\(link.target)\"/>"
    }
    let namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    return Array("<Relationships xmlns=\"\(namespace)\">\(items.joined())</Relationships>".utf8)
  }

  /// Parts lie where no fixed name would find them.
  func bytes() throws -> [UInt8] {
    var zip = try ZipWriter()
    try zip.add("_rels/.rels", links([("d", "officeDocument", "van-ban/chinh.xml")]))
    try zip.add("van-ban/chinh.xml", root("document", "<w:body>\(body)</w:body>"))
    try zip.add("van-ban/kieu.xml", root("styles", styles))
    var targets = [(id: "styles", type: "styles", target: "kieu.xml")]
    for part in parts {
      try zip.add("van-ban/\(part.path)", root(rootName(of: part.type), part.markup))
      targets.append((part.path, part.type, "/van-ban/./\(part.path)"))
    }
    try zip.add("van-ban/_rels/chinh.xml.rels", links(targets))
    return try zip.finish()
  }

  func read() throws -> MeasuredDocument { try MeasuredDocument(reading: bytes()) }

  func paragraphs() throws -> [MeasuredParagraph] { try read().sections.flatMap(\.blocks).paragraphs }
}

private func rootName(of type: String) -> String {
  switch type {
  case "header": "hdr"
  case "footer": "ftr"
  case _: type
  }
}

/// An ODT built by hand.
struct HandmadeODT {
  var body: String
  var automatic = ""
  var styles = ""
  var pageLayouts = ""
  var masters = ""
  var hasType = true

  init(_ body: String, automatic: String = "", styles: String = "", pageLayouts: String = "", masters: String = "") {
    self.body = body
    self.automatic = automatic
    self.styles = styles
    self.pageLayouts = pageLayouts
    self.masters = masters
  }

  private func root(_ name: String, _ content: String) -> [UInt8] {
    let prefix = "urn:oasis:names:tc:opendocument:xmlns:"
    return Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <office:\(name) xmlns:office="\(prefix)office:1.0" xmlns:style="\(prefix)style:1.0" xmlns:text="\(prefix)text:1.0" \
      xmlns:table="\(prefix)table:1.0" xmlns:draw="\(prefix)drawing:1.0" xmlns:fo="\(prefix)xsl-fo-compatible:1.0" \
      xmlns:svg="\(prefix)svg-compatible:1.0" office:version="1.3">\(content)</office:\(name)>
      """.utf8)
  }

  func bytes() throws -> [UInt8] {
    var zip = try ZipWriter()
    if hasType { try zip.add("mimetype", Array("application/vnd.oasis.opendocument.text".utf8), isStored: true) }
    let fonts = """
      <office:font-face-decls><style:font-face style:name="F1" svg:font-family="&apos;Times New Roman&apos;, serif"/>\
      </office:font-face-decls>
      """
    try zip.add(
      "content.xml",
      root(
        "document-content",
        fonts + "<office:automatic-styles>\(automatic)</office:automatic-styles><office:body><office:text>\(body)"
          + "</office:text></office:body>"))
    try zip.add(
      "styles.xml",
      root(
        "document-styles",
        "<office:styles>\(styles)</office:styles><office:automatic-styles>\(pageLayouts)</office:automatic-styles>"
          + "<office:master-styles>\(masters)</office:master-styles>"))
    try zip.add("META-INF/manifest.xml", Array("<a/>".utf8))
    return try zip.finish()
  }

  func read() throws -> MeasuredDocument { try MeasuredDocument(reading: bytes()) }

  func paragraphs() throws -> [MeasuredParagraph] { try read().sections.flatMap(\.blocks).paragraphs }
}
