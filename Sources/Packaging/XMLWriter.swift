private import CLibXML2

/// Prints one XML document, in order, into memory: libxml2's text writer (`xmlTextWriter`) behind Swift values.
///
/// Text and attribute values are escaped. Calls must nest: each ``start(_:)`` has its ``end()``.
package struct XMLWriter: ~Copyable {
  private let buffer: xmlBufferPtr
  private let writer: xmlTextWriterPtr

  /// What can go wrong: memory. Callers print names and text that XML can hold, which reading a plan makes sure of.
  package struct Failure: Error {}

  package init() throws(Failure) {
    guard let buffer = xmlBufferCreate() else { throw Failure() }
    xmlBufferSetAllocationScheme(buffer, XML_BUFFER_ALLOC_DOUBLEIT)
    guard let writer = xmlNewTextWriterMemory(buffer, 0) else {
      xmlBufferFree(buffer)
      throw Failure()
    }
    self.buffer = buffer
    self.writer = writer
  }

  deinit {
    xmlFreeTextWriter(writer)
    xmlBufferFree(buffer)
  }

  /// `<?xml version="1.0" encoding="UTF-8"?>` and, where asked, `standalone="yes"`.
  package func declaration(standalone: Bool = false) {
    raw(
      standalone
        ? "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        : "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
  }

  package func start(_ name: StaticString) {
    xmlTextWriterStartElement(writer, name.utf8Start)
  }

  package func start(_ name: String) {
    xmlTextWriterStartElement(writer, name)
  }

  /// Closes the innermost element: `<name/>` where it has no content.
  package func end() {
    xmlTextWriterEndElement(writer)
  }

  /// Closes the innermost element with a tag of its own even where it has no content, as HTML asks of most elements.
  package func endWithTag() {
    xmlTextWriterFullEndElement(writer)
  }

  package func attribute(_ name: StaticString, _ value: String) {
    xmlTextWriterStartAttribute(writer, name.utf8Start)
    // As an attribute's string libxml2 would print every letter beyond ASCII as a character reference.
    xmlTextWriterWriteRaw(writer, Self.escaped(value))
    xmlTextWriterEndAttribute(writer)
  }

  private static func escaped(_ value: String) -> String {
    var markup = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "&": markup += "&amp;"
      case "<": markup += "&lt;"
      case ">": markup += "&gt;"
      case "\"": markup += "&quot;"
      case "\t": markup += "&#9;"
      case "\n": markup += "&#10;"
      case "\r": markup += "&#13;"
      default: markup.unicodeScalars.append(scalar)
      }
    }
    return markup
  }

  package func attribute(_ name: StaticString, _ value: Int) {
    attribute(name, String(value))
  }

  package func text(_ text: String) {
    xmlTextWriterWriteString(writer, text)
  }

  /// Markup that is printed as it stands. Never given anything a plan says.
  package func raw(_ markup: String) {
    xmlTextWriterWriteRaw(writer, markup)
  }

  /// A line end between elements, so that a part can be read and compared line by line. Only where white space means nothing.
  package func newline() {
    raw("\n")
  }

  /// An element without content.
  package func empty(_ name: StaticString) {
    start(name)
    end()
  }

  /// An element without content and with one attribute: most of WordprocessingML.
  package func empty(_ name: StaticString, _ attributeName: StaticString, _ value: String) {
    start(name)
    attribute(attributeName, value)
    end()
  }

  package func element(_ name: StaticString, _ content: () throws -> Void) rethrows {
    start(name)
    try content()
    end()
  }

  /// An element that holds nothing but text.
  package func element(_ name: StaticString, text content: String) {
    start(name)
    text(content)
    end()
  }

  /// The document printed so far, closed. The writer is gone after it.
  package consuming func finish() -> [UInt8] {
    xmlTextWriterEndDocument(writer)
    xmlTextWriterFlush(writer)
    let length = Int(xmlBufferLength(buffer))
    guard length > 0, let content = xmlBufferContent(buffer) else { return [] }
    return Array(UnsafeBufferPointer(start: content, count: length))
  }
}
