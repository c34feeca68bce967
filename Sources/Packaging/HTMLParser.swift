import CLibXML2

/// Reads one HTML document into a tree of values, by libxml2's HTML parser, which mends what is not well formed.
///
/// The file may be hostile: nothing is fetched, and size and depth have limits. Comments and processing instructions are
/// left out; character references are resolved; names are in lower case.
package enum HTMLParser {
  package enum Failure: Error, Hashable {
    /// No element at all.
    case empty
    /// Past ``maximumSize``, ``maximumElementCount`` or ``maximumDepth``.
    case tooLarge
    /// There is no libxml2; the loader's own words.
    case noLibrary(String)
  }

  /// In bytes.
  package static let maximumSize = 32 << 20
  package static let maximumElementCount = 500_000
  /// Of elements in one another: less than libxml2's own limit, and what keeps recursion over the tree from exhausting the
  /// stack.
  package static let maximumDepth = 200

  /// The root element, `html`. UTF-8, unless a byte order mark or the document's own `meta` says otherwise.
  package static func read(_ bytes: [UInt8]) throws(Failure) -> XMLElement {
    guard bytes.count <= maximumSize else { throw .tooLarge }
    let xml: LibXML2
    do { xml = try LibXML2.loaded.get() } catch { throw .noLibrary(error.reason) }
    let encoding = otherEncoding(of: bytes).flatMap { xml.xmlFindCharEncodingHandler($0) == nil ? nil : $0 }
    // What is no UTF-8 is replaced here: libxml2 would take the rest of the file for Latin 1.
    let text = encoding == nil ? Array(String(decoding: bytes, as: UTF8.self).utf8.filter { $0 != 0 }) : bytes
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_NODEFDTD.rawValue
    let document = text.withUnsafeBytes { buffer in
      xml.htmlReadMemory(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil, encoding ?? "UTF-8",
        Int32(options))
    }
    guard let document else { throw .empty }
    defer { xml.xmlFreeDoc(document) }
    guard let root = xml.xmlDocGetRootElement(document) else { throw .empty }
    return try tree(of: root)
  }

  /// Goes down and up by the nodes' own links, without recursion.
  private static func tree(of root: xmlNodePtr) throws(Failure) -> XMLElement {
    var open: [XMLElement] = []
    var count = 0
    var node: xmlNodePtr? = root
    while let current = node {
      switch current.pointee.type {
      case XML_ELEMENT_NODE:
        count += 1
        guard count <= maximumElementCount, open.count < maximumDepth else { throw .tooLarge }
        open.append(element(current))
        if let child = current.pointee.children {
          node = child
          continue
        }
        close(&open)
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        if let content = current.pointee.content {
          open[open.count - 1].children.append(.text(String(cString: content)))
        }
      case _: break
      }
      // What is the last of its parent ends the parent too.
      var last = current
      while last != root, last.pointee.next == nil, let parent = last.pointee.parent {
        close(&open)
        last = parent
      }
      node = last == root ? nil : last.pointee.next
    }
    return open[0]
  }

  /// Ends the innermost element; the root stays.
  private static func close(_ open: inout [XMLElement]) {
    guard open.count > 1, let element = open.popLast() else { return }
    open[open.count - 1].children.append(.element(element))
  }

  private static func element(_ node: xmlNodePtr) -> XMLElement {
    var element = XMLElement(node.pointee.name.map { String(cString: $0) } ?? "")
    var attribute = node.pointee.properties
    while let current = attribute {
      var value = ""
      var part = current.pointee.children
      while let text = part {
        if let content = text.pointee.content { value += String(cString: content) }
        part = text.pointee.next
      }
      if let name = current.pointee.name {
        element.attributes.append(XMLAttribute(String(cString: name), value: value))
      }
      attribute = current.pointee.next
    }
    return element
  }

  /// An encoding other than UTF-8 that the first bytes name.
  private static func otherEncoding(of bytes: [UInt8]) -> String? {
    switch (bytes.first, bytes.dropFirst().first) {
    case (0xFE, 0xFF): return "UTF-16BE"
    case (0xFF, 0xFE): return "UTF-16LE"
    case (0xEF, 0xBB): return nil
    case _: break
    }
    // HTML, 13.2.3.2: a browser looks through the first 1024 bytes.
    let start = String(decoding: bytes.prefix(1024), as: UTF8.self).lowercased()
    let key = Array("charset=".utf8)
    let head = Array(start.utf8)
    guard let place = (0..<max(0, head.count - key.count)).first(where: { head[$0...].starts(with: key) }) else {
      return nil
    }
    let rest = head[(place + key.count)...].drop { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
    let letters = rest.prefix { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }
    let name = String(decoding: letters, as: UTF8.self)
    // A page that can be read as bytes is not in UTF-16, whatever it says.
    guard name != "utf-8", name != "utf8", !name.hasPrefix("utf-16") else { return nil }
    return name
  }
}
