import DocumentModel
import Packaging

/// The document as a WordprocessingML package (ISO/IEC 29500-1, 11; Transitional, 29500-4).
enum DOCXPackage {
  static func parts(
    of document: OfficialDocument, in sheets: StyleSheets
  ) -> [RenderedDocument.Part] {
    let context = DOCXContext(document, in: sheets.style)
    var inner = [DOCXPart(.document, "word/document.xml", DOCXDocument.part(of: document, in: context))]
    inner.append(DOCXPart(.styles, "word/styles.xml", sheets.docx))
    inner.append(
      DOCXPart(.settings, "word/settings.xml", DOCXSettings.part(hasFootnotes: !context.footnotes.isEmpty)))
    inner.append(DOCXPart(.fontTable, "word/fontTable.xml", sheets.fontTable))
    if !context.footnotes.isEmpty {
      inner.append(DOCXPart(.footnotes, "word/footnotes.xml", DOCXFootnotes.part(in: context)))
    }
    for story in context.stories {
      inner.append(DOCXPart(story.kind, "word/\(story.name).xml", story.part(in: context)))
    }
    let properties = document.properties
    var outer = [DOCXPart(.coreProperties, "docProps/core.xml", DOCXProperties.core(properties))]
    outer.append(DOCXPart(.extendedProperties, "docProps/app.xml", DOCXProperties.extended(properties)))
    if DOCXProperties.hasCustom(properties) {
      outer.append(DOCXPart(.customProperties, "docProps/custom.xml", DOCXProperties.custom(properties)))
    }
    var parts = [RenderedDocument.Part("[Content_Types].xml", contentTypes(of: outer + inner))]
    parts.append(RenderedDocument.Part("_rels/.rels", relationships(to: inner.prefix(1) + outer, from: "")))
    for part in outer { parts.append(RenderedDocument.Part(part.path, part.bytes)) }
    parts.append(
      RenderedDocument.Part("word/_rels/document.xml.rels", relationships(to: inner.dropFirst(), from: "word/")))
    for part in inner { parts.append(RenderedDocument.Part(part.path, part.bytes)) }
    return parts
  }

  private static func contentTypes(of parts: [DOCXPart]) -> [UInt8] {
    var xml = XMLWriter()
    xml.declaration(standalone: true)
    xml.start("Types")
    xml.attribute("xmlns", "http://schemas.openxmlformats.org/package/2006/content-types")
    for (ending, type) in [
      ("rels", "application/vnd.openxmlformats-package.relationships+xml"), ("xml", "application/xml"),
    ] {
      xml.newline()
      xml.start("Default")
      xml.attribute("Extension", ending)
      xml.attribute("ContentType", type)
      xml.end()
    }
    for part in parts {
      xml.newline()
      xml.start("Override")
      xml.attribute("PartName", "/" + part.path)
      xml.attribute("ContentType", part.kind.contentType)
      xml.end()
    }
    xml.newline()
    xml.end()
    return xml.finish()
  }

  /// Relationships to parts whose paths begin with `folder`; each is known by its part's name, `header1`.
  private static func relationships(
    to parts: ArraySlice<DOCXPart>, from folder: String
  ) -> [UInt8] {
    var xml = XMLWriter()
    xml.declaration(standalone: true)
    xml.start("Relationships")
    xml.attribute("xmlns", "http://schemas.openxmlformats.org/package/2006/relationships")
    for part in parts {
      xml.newline()
      xml.start("Relationship")
      xml.attribute("Id", part.name)
      xml.attribute("Type", part.kind.relationshipType)
      xml.attribute("Target", String(part.path.dropFirst(folder.count)))
      xml.end()
    }
    xml.newline()
    xml.end()
    return xml.finish()
  }
}

/// A part of the package and what the package says of it.
struct DOCXPart {
  enum Kind: Hashable {
    case document, styles, settings, fontTable, footnotes, header, footer
    case coreProperties, extendedProperties, customProperties
  }

  let kind: Kind
  let path: String
  let bytes: [UInt8]

  init(_ kind: Kind, _ path: String, _ bytes: [UInt8]) {
    self.kind = kind
    self.path = path
    self.bytes = bytes
  }

  /// `header1` of `word/header1.xml`.
  var name: String {
    String(path.split(separator: "/").last?.prefix { $0 != "." } ?? "")
  }
}

extension DOCXPart.Kind {
  var contentType: String {
    switch self {
    case .document: Self.word + "document.main+xml"
    case .styles: Self.word + "styles+xml"
    case .settings: Self.word + "settings+xml"
    case .fontTable: Self.word + "fontTable+xml"
    case .footnotes: Self.word + "footnotes+xml"
    case .header: Self.word + "header+xml"
    case .footer: Self.word + "footer+xml"
    case .coreProperties: "application/vnd.openxmlformats-package.core-properties+xml"
    case .extendedProperties: "application/vnd.openxmlformats-officedocument.extended-properties+xml"
    case .customProperties: "application/vnd.openxmlformats-officedocument.custom-properties+xml"
    }
  }

  var relationshipType: String {
    switch self {
    case .document: Self.office + "officeDocument"
    case .styles: Self.office + "styles"
    case .settings: Self.office + "settings"
    case .fontTable: Self.office + "fontTable"
    case .footnotes: Self.office + "footnotes"
    case .header: Self.office + "header"
    case .footer: Self.office + "footer"
    case .coreProperties: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    case .extendedProperties: Self.office + "extended-properties"
    case .customProperties: Self.office + "custom-properties"
    }
  }

  private static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
}
