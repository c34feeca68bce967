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
    let words: StaticString =
      standalone
      ? "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
      : "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    print(words.utf8CodeUnitCount) { pen in pen.put(words) }
  }

  package mutating func start(_ name: StaticString) {
    print(name.utf8CodeUnitCount + 1) { pen in
      pen.put(UInt8(ascii: "<"))
      pen.put(name)
    }
    names.append(name)
    isInTag = true
  }

  /// Closes the innermost element: `<name/>` where it has no content.
  package mutating func end() {
    guard isInTag else { return endWithTag() }
    names.removeLast()
    isInTag = false
    print(2) { pen in
      pen.put(UInt8(ascii: "/"))
      pen.put(UInt8(ascii: ">"))
    }
  }

  /// Closes the innermost element with a tag of its own even where it has no content, as HTML asks of most elements.
  package mutating func endWithTag() {
    guard let name = names.popLast() else { return }
    print(name.utf8CodeUnitCount + 3) { pen in
      pen.put(UInt8(ascii: "<"))
      pen.put(UInt8(ascii: "/"))
      pen.put(name)
      pen.put(UInt8(ascii: ">"))
    }
  }

  package mutating func attribute(_ name: StaticString, _ value: String) {
    value.withBytes { value in
      guard value.holdsMarkup(inAttribute: true) else { return attribute(name, value) }
      printInTag(name.utf8CodeUnitCount + 3) { pen in pen.startAttribute(name) }
      escape(value, inAttribute: true)
      printInTag(1) { pen in pen.put(UInt8(ascii: "\"")) }
    }
  }

  /// An attribute whose value needs no escaping.
  package mutating func attribute(_ name: StaticString, _ value: StaticString) {
    attribute(name, UnsafeBufferPointer(start: value.utf8Start, count: value.utf8CodeUnitCount))
  }

  package mutating func attribute(_ name: StaticString, _ value: Int) {
    printInTag(name.utf8CodeUnitCount + 4 + Pen.mostDigits) { pen in
      pen.startAttribute(name)
      pen.put(value)
      pen.put(UInt8(ascii: "\""))
    }
  }

  private mutating func attribute(_ name: StaticString, _ value: UnsafeBufferPointer<UInt8>) {
    printInTag(name.utf8CodeUnitCount + 4 + value.count) { pen in
      pen.startAttribute(name)
      pen.put(value)
      pen.put(UInt8(ascii: "\""))
    }
  }

  package mutating func text(_ text: String) {
    text.withBytes { self.text($0) }
  }

  package mutating func text(_ text: Substring) {
    text.withBytes { self.text($0) }
  }

  private mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
    if text.holdsMarkup(inAttribute: false) {
      print(0) { _ in }
      escape(text, inAttribute: false)
    } else {
      print(text.count) { pen in pen.put(text) }
    }
  }

  /// Markup that is printed as it stands. Never given anything a plan says.
  package mutating func raw(_ markup: String) {
    markup.withBytes { markup in
      print(markup.count) { pen in pen.put(markup) }
    }
  }

  /// A line end between elements, so that a part can be read and compared line by line. Only where white space means nothing.
  package mutating func newline() {
    print(1) { pen in pen.put(UInt8(ascii: "\n")) }
  }

  /// An element without content.
  package mutating func empty(_ name: StaticString) {
    print(name.utf8CodeUnitCount + 3) { pen in
      pen.put(UInt8(ascii: "<"))
      pen.put(name)
      pen.put(UInt8(ascii: "/"))
      pen.put(UInt8(ascii: ">"))
    }
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
    newline()
    return bytes
  }

  /// Prints content, at most `most` bytes of it; what stands before it ends the start tag.
  @inline(__always)
  private mutating func print(_ most: Int, _ body: (inout Pen) -> Void) {
    let endsTag = isInTag
    isInTag = false
    printInTag(most + 1) { pen in
      if endsTag { pen.put(UInt8(ascii: ">")) }
      body(&pen)
    }
  }

  /// Room is asked for once for what belongs together: asking costs more than printing the few bytes of a name.
  @inline(__always)
  private mutating func printInTag(_ most: Int, _ body: (inout Pen) -> Void) {
    bytes.append(addingCapacity: most) { room in
      room.withUnsafeMutableBufferPointer { room, count in
        guard let start = room.baseAddress else { return }
        var pen = Pen(place: start)
        body(&pen)
        count = pen.place - start
      }
    }
  }

  /// Text as markup. What needs no reference is copied in runs.
  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>, inAttribute: Bool) {
    var start = 0
    for index in text.indices where text[index] <= UInt8(ascii: ">") {
      // All that needs a reference lies at or below ">": one comparison passes most bytes.
      guard let reference = reference(for: text[index], inAttribute) else { continue }
      let run = UnsafeBufferPointer(rebasing: text[start..<index])
      printInTag(run.count + reference.utf8CodeUnitCount) { pen in
        pen.put(run)
        pen.put(reference)
      }
      start = index + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }
}

/// Prints bytes one behind the other where room was made for them: nearly all of a document's markup goes through it.
private struct Pen {
  var place: UnsafeMutablePointer<UInt8>

  @inline(__always)
  mutating func put(_ byte: UInt8) {
    place.initialize(to: byte)
    place += 1
  }

  @inline(__always)
  mutating func put(_ markup: StaticString) {
    place.initialize(from: markup.utf8Start, count: markup.utf8CodeUnitCount)
    place += markup.utf8CodeUnitCount
  }

  @inline(__always)
  mutating func put(_ text: UnsafeBufferPointer<UInt8>) {
    guard let start = text.baseAddress else { return }
    place.initialize(from: start, count: text.count)
    place += text.count
  }

  @inline(__always)
  mutating func startAttribute(_ name: StaticString) {
    put(UInt8(ascii: " "))
    put(name)
    put(UInt8(ascii: "="))
    put(UInt8(ascii: "\""))
  }

  /// Of any `Int`, with its sign.
  static let mostDigits = 20

  mutating func put(_ number: Int) {
    if number < 0 { put(UInt8(ascii: "-")) }
    var power: UInt = 1
    while number.magnitude / power > 9 { power *= 10 }
    while power > 0 {
      put(UInt8(ascii: "0") + UInt8(number.magnitude / power % 10))
      power /= 10
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether something in it would be read otherwise than it stands: `&`, `<`, `>` and the carriage return (which a reader would
  /// take for a line end), and in an attribute what closes it or would be read as a space (XML 1.0, 2.4 and 3.3.3).
  ///
  /// All of it is looked at without a way out, sixteen bytes at a time: nearly no text holds any.
  fileprivate func holdsMarkup(inAttribute: Bool) -> Bool {
    var found: UInt8 = 0
    for byte in self {
      // "<" and ">" differ in one bit.
      found |=
        (byte == UInt8(ascii: "&") ? 1 : 0) | (byte | 2 == UInt8(ascii: ">") ? 1 : 0)
        | (byte == UInt8(ascii: "\r") ? 1 : 0)
    }
    if !inAttribute { return found != 0 }
    for byte in self {
      found |=
        (byte == UInt8(ascii: "\"") ? 1 : 0) | (byte == UInt8(ascii: "\t") ? 1 : 0)
        | (byte == UInt8(ascii: "\n") ? 1 : 0)
    }
    return found != 0
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
