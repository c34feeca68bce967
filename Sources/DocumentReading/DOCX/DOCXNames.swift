import DocumentModel
import Packaging

/// Namespaces by the short names that this reader knows them by; the transitional and the strict one of each are the same to it.
enum DOCXNames {
  static let short: [String: String] = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
    "http://purl.oclc.org/ooxml/drawingml/main": "a",
    "http://schemas.openxmlformats.org/drawingml/2006/picture": "pic",
    "http://purl.oclc.org/ooxml/drawingml/picture": "pic",
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
    "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": "wp",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingShape": "wps",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup": "wpg",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "urn:schemas-microsoft-com:vml": "v",
    "urn:schemas-microsoft-com:office:office": "o",
  ]
}

extension XMLElement {
  /// The child of WordprocessingML.
  func w(_ name: String) -> XMLElement? { first(name, in: "w") }

  /// The attribute of WordprocessingML: `w:name`.
  func wAttribute(_ name: String) -> String? { attribute(name, in: "w") }

  /// `w:val` of the child.
  func wValue(_ name: String) -> String? { w(name)?.wAttribute("val") }

  /// The child as something on or off (ECMA-376 Part 1, 22.9.2.7): there without `w:val` it is on.
  func wFlag(_ name: String) -> Bool? {
    guard let element = w(name) else { return nil }
    return switch element.wAttribute("val") {
    case "0", "false", "off": false
    case _: true
    }
  }
}
