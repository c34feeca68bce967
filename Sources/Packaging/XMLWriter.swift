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
    raw(escaped(value, inAttribute: true))
    xmlTextWriterEndAttribute(writer)
  }

  package func attribute(_ name: StaticString, _ value: Int) {
    attribute(name, String(value))
  }

  package func text(_ text: String) {
    raw(escaped(text, inAttribute: false))
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

/// Text as markup: `&`, `<`, `>` and the carriage return (which a reader would take for a line end), and in an attribute
/// what closes it or would be read as a space (XML 1.0, 2.4 and 3.3.3). Nearly all text needs nothing and is passed as it is.
private func escaped(_ text: String, inAttribute: Bool) -> String {
  // All that may need it lies at or below ">": one comparison tells most bytes apart.
  guard text.utf8.contains(where: { $0 <= UInt8(ascii: ">") && reference(for: $0, inAttribute) != nil }) else {
    return text
  }
  var markup = ""
  for scalar in text.unicodeScalars {
    if let ascii = UInt8(exactly: scalar.value), let reference = reference(for: ascii, inAttribute) {
      markup += reference
    } else {
      markup.unicodeScalars.append(scalar)
    }
  }
  return markup
}

private func reference(for byte: UInt8, _ inAttribute: Bool) -> String? {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\r"): "&#13;"
  case UInt8(ascii: "\"") where inAttribute: "&quot;"
  case UInt8(ascii: "\t") where inAttribute: "&#9;"
  case UInt8(ascii: "\n") where inAttribute: "&#10;"
  default: nil
  }
}
