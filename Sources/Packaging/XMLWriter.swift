/// Prints one XML document, in order, into memory.
///
/// Text and attribute values are escaped. Calls must nest: each ``start(_:)`` has its ``end()``. Names are the program's own and
/// are printed as they stand; text is what XML can hold, which reading a plan makes sure of.
package struct XMLWriter: ~Copyable {
  private var bytes: [UInt8] = []
  /// Of the elements that are open, from the outermost in.
  private var names: [StaticString] = []
  /// Whether the innermost element's start tag still takes attributes.
  private var isInTag = false

  package init() {
    bytes.reserveCapacity(4096)
  }

  /// `<?xml version="1.0" encoding="UTF-8"?>` and, where asked, `standalone="yes"`.
  package mutating func declaration(standalone: Bool = false) {
    print(
      standalone
        ? "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        : "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
  }

  package mutating func start(_ name: StaticString) {
    closeTag()
    bytes.append(UInt8(ascii: "<"))
    print(name)
    names.append(name)
    isInTag = true
  }

  /// Closes the innermost element: `<name/>` where it has no content.
  package mutating func end() {
    guard isInTag else { return endWithTag() }
    names.removeLast()
    isInTag = false
    print("/>")
  }

  /// Closes the innermost element with a tag of its own even where it has no content, as HTML asks of most elements.
  package mutating func endWithTag() {
    closeTag()
    guard let name = names.popLast() else { return }
    print("</")
    print(name)
    bytes.append(UInt8(ascii: ">"))
  }

  package mutating func attribute(_ name: StaticString, _ value: String) {
    startAttribute(name)
    escape(value, inAttribute: true)
    bytes.append(UInt8(ascii: "\""))
  }

  /// An attribute whose value needs no escaping.
  package mutating func attribute(_ name: StaticString, _ value: StaticString) {
    startAttribute(name)
    print(value)
    bytes.append(UInt8(ascii: "\""))
  }

  package mutating func attribute(_ name: StaticString, _ value: Int) {
    startAttribute(name)
    bytes.append(contentsOf: String(value).utf8)
    bytes.append(UInt8(ascii: "\""))
  }

  package mutating func text(_ text: String) {
    closeTag()
    escape(text, inAttribute: false)
  }

  package mutating func text(_ text: Substring) {
    closeTag()
    escape(text, inAttribute: false)
  }

  /// Markup that is printed as it stands. Never given anything a plan says.
  package mutating func raw(_ markup: String) {
    closeTag()
    bytes.append(contentsOf: markup.utf8)
  }

  /// A line end between elements, so that a part can be read and compared line by line. Only where white space means nothing.
  package mutating func newline() {
    closeTag()
    bytes.append(UInt8(ascii: "\n"))
  }

  /// An element without content.
  package mutating func empty(_ name: StaticString) {
    start(name)
    end()
  }

  /// An element without content and with one attribute: most of WordprocessingML.
  package mutating func empty(_ name: StaticString, _ attributeName: StaticString, _ value: String) {
    start(name)
    attribute(attributeName, value)
    end()
  }

  package mutating func empty(_ name: StaticString, _ attributeName: StaticString, _ value: Int) {
    start(name)
    attribute(attributeName, value)
    end()
  }

  /// An element that holds nothing but text.
  package mutating func element(_ name: StaticString, text content: String) {
    start(name)
    text(content)
    end()
  }

  /// The document printed so far, closed, with a line end. The writer is gone after it.
  package consuming func finish() -> [UInt8] {
    while !names.isEmpty { end() }
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  private mutating func closeTag() {
    guard isInTag else { return }
    isInTag = false
    bytes.append(UInt8(ascii: ">"))
  }

  private mutating func startAttribute(_ name: StaticString) {
    bytes.append(UInt8(ascii: " "))
    print(name)
    print("=\"")
  }

  private mutating func print(_ markup: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  /// Text as markup: `&`, `<`, `>` and the carriage return (which a reader would take for a line end), and in an attribute
  /// what closes it or would be read as a space (XML 1.0, 2.4 and 3.3.3). What needs nothing, nearly all, is copied in runs.
  private mutating func escape(_ text: some StringProtocol, inAttribute: Bool) {
    // Strings of our own are contiguous UTF-8; one bridged from elsewhere is copied.
    if text.utf8.withContiguousStorageIfAvailable({ escape($0, inAttribute) }) == nil {
      Array(text.utf8).withUnsafeBufferPointer { escape($0, inAttribute) }
    }
  }

  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>, _ inAttribute: Bool) {
    var start = 0
    for index in text.indices where text[index] <= UInt8(ascii: ">") {
      // All that needs a reference lies at or below ">": one comparison passes most bytes.
      guard let reference = reference(for: text[index], inAttribute) else { continue }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      print(reference)
      start = index + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }
}

private func reference(for byte: UInt8, _ inAttribute: Bool) -> StaticString? {
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
