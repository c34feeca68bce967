import DocumentModel
import Packaging

/// The document's properties (ISO/IEC 29500-2, 11 and 29500-1, 22.2 and 22.3): Nghị định 30/2020, Phụ lục VI.
enum DOCXProperties {
  /// `created` is the day of issue: the moment of writing would make each file another.
  static func core(_ properties: DocumentProperties) -> [UInt8] {
    var xml = XMLWriter()
    xml.declaration(standalone: true)
    xml.start("cp:coreProperties")
    xml.attribute("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties")
    xml.attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/")
    xml.attribute("xmlns:dcterms", "http://purl.org/dc/terms/")
    xml.attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
    xml.newline()
    xml.element("dc:title", text: properties.title)
    xml.newline()
    xml.element("dc:subject", text: properties.subject)
    xml.newline()
    xml.element("dc:creator", text: properties.issuer)
    xml.newline()
    xml.element("dc:language", text: properties.language)
    if let day = properties.issuedOn {
      xml.newline()
      xml.start("dcterms:created")
      xml.attribute("xsi:type", "dcterms:W3CDTF")
      xml.text(day + "T00:00:00Z")
      xml.end()
    }
    xml.newline()
    xml.end()
    return xml.finish()
  }

  static func extended(_ properties: DocumentProperties) -> [UInt8] {
    var xml = XMLWriter()
    xml.declaration(standalone: true)
    xml.start("Properties")
    xml.attribute("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties")
    xml.newline()
    xml.element("Company", text: properties.issuer)
    xml.newline()
    xml.element("Application", text: "kehoach")
    xml.newline()
    xml.end()
    return xml.finish()
  }

  static func hasCustom(_ properties: DocumentProperties) -> Bool {
    properties.number != nil || properties.issuedOn != nil
  }

  /// The date is text too: Word shows a `vt:filetime` in the reader's time zone, a day off west of Greenwich.
  static func custom(_ properties: DocumentProperties) -> [UInt8] {
    var xml = XMLWriter()
    xml.declaration(standalone: true)
    xml.start("Properties")
    xml.attribute("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties")
    xml.attribute("xmlns:vt", "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes")
    // 29500-1, 22.3.2.2: 0 and 1 are taken.
    var identifier = 2
    for (name, value) in [("Số, ký hiệu", properties.number), ("Ngày ban hành", properties.issuedOn)] {
      guard let value else { continue }
      xml.newline()
      xml.start("property")
      xml.attribute("fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}")
      xml.attribute("pid", identifier)
      xml.attribute("name", name)
      xml.element("vt:lpwstr", text: value)
      xml.end()
      identifier += 1
    }
    xml.newline()
    xml.end()
    return xml.finish()
  }
}
