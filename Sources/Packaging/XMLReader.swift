import CLibXML2

/// Reads one XML document into a tree of values, by libxml2's pull reader (`xmlTextReader`).
///
/// The file may be hostile. Nothing is fetched, neither from the network nor from disk: a document type declaration may
/// name a DTD, which is not read, but may declare nothing itself, so that no entity is ever expanded beyond XML's own five.
/// Comments and processing instructions are left out; text keeps its white space, and CDATA is text.
package enum XMLReader {
  package enum Failure: Error, Hashable {
    /// Not well formed, by the parser's own words; counted from 1.
    case notWellFormed(line: Int, reason: String)
    /// It declares or uses entities of its own.
    case declaresEntities(line: Int)
    /// Past ``maximumSize`` or ``maximumElementCount``.
    case tooLarge
    /// There is no libxml2; the loader's own words.
    case noLibrary(String)
  }

  /// In bytes, as encoded: some forty times what a plan of eighty pages takes.
  package static let maximumSize = 64 << 20
  /// An element takes a hundred bytes here and can be written in four.
  package static let maximumElementCount = 2_000_000
  /// Of elements in one another; deeper is ``Failure/notWellFormed(line:reason:)``. It is libxml2's own limit, and what keeps
  /// recursion over the tree from exhausting the stack.
  package static let maximumDepth = 256

  /// The root element. The encoding is the file's own: UTF-8, UTF-16 with its mark, or what its declaration names.
  ///
  /// A namespace that `namespaces` has a short name for stands in the tree by that name: a format that has two for one thing
  /// is read as one.
  package static func read(_ bytes: [UInt8], shortening namespaces: [String: String] = [:]) throws(Failure)
    -> XMLElement
  {
    guard bytes.count <= maximumSize else { throw .tooLarge }
    let xml: LibXML2
    do { xml = try LibXML2.loaded.get() } catch { throw .noLibrary(error.reason) }
    // libxml2 reads from this memory until the reader is freed, so it all happens inside the closure.
    let result = bytes.withUnsafeBytes { buffer -> Result<XMLElement, Failure> in
      let options =
        XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        | XML_PARSE_NOCDATA.rawValue
      let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      guard let reader = xml.xmlReaderForMemory(start, Int32(buffer.count), nil, nil, Int32(options)) else {
        return .failure(.notWellFormed(line: 1, reason: "xmlReaderForMemory"))
      }
      defer { xml.xmlFreeTextReader(reader) }
      xml.xmlResetLastError()
      var reading = Reading(xml: xml, reader: reader, tree: TreeBuilder(shortNames: namespaces))
      return Result { () throws(Failure) in try reading.root() }
    }
    return try result.get()
  }
}

/// One document on its way through libxml2's reader.
private struct Reading {
  typealias Failure = XMLReader.Failure

  let xml: LibXML2
  let reader: xmlTextReaderPtr
  var tree: TreeBuilder

  mutating func root() throws(Failure) -> XMLElement {
    while true {
      let status = xml.xmlTextReaderRead(reader)
      guard status == 1 else {
        guard status == 0, let root = tree.root else { throw lastFailure }
        return root
      }
      guard tree.elementCount <= XMLReader.maximumElementCount else { throw .tooLarge }
      try addNode()
    }
  }

  /// The reader's current node.
  private mutating func addNode() throws(Failure) {
    switch xmlReaderTypes(UInt32(max(0, xml.xmlTextReaderNodeType(reader)))) {
    case XML_READER_TYPE_ELEMENT:
      guard xml.xmlTextReaderDepth(reader) < XMLReader.maximumDepth else {
        throw .notWellFormed(line: line, reason: "depth > \(XMLReader.maximumDepth)")
      }
      let isEmpty = xml.xmlTextReaderIsEmptyElement(reader) == 1
      tree.open(
        tree.string(xml.xmlTextReaderConstLocalName(reader)),
        tree.namespace(xml.xmlTextReaderConstNamespaceUri(reader)),
        attributes())
      if isEmpty { tree.close() }
    case XML_READER_TYPE_END_ELEMENT:
      tree.close()
    case XML_READER_TYPE_TEXT, XML_READER_TYPE_CDATA, XML_READER_TYPE_WHITESPACE,
      XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
      if let text = xml.xmlTextReaderConstValue(reader) { tree.add(String(cString: text)) }
    case XML_READER_TYPE_DOCUMENT_TYPE:
      guard xml.xmlTextReaderCurrentNode(reader)?.pointee.children == nil else {
        throw .declaresEntities(line: line)
      }
    case XML_READER_TYPE_ENTITY_REFERENCE, XML_READER_TYPE_ENTITY:
      throw .declaresEntities(line: line)
    case _: break
    }
  }

  private mutating func attributes() -> [XMLAttribute] {
    guard xml.xmlTextReaderHasAttributes(reader) == 1 else { return [] }
    var attributes: [XMLAttribute] = []
    while xml.xmlTextReaderMoveToNextAttribute(reader) == 1 {
      guard xml.xmlTextReaderIsNamespaceDecl(reader) != 1 else { continue }
      attributes.append(
        XMLAttribute(
          tree.string(xml.xmlTextReaderConstLocalName(reader)),
          namespace: tree.namespace(xml.xmlTextReaderConstNamespaceUri(reader)),
          value: xml.xmlTextReaderConstValue(reader).map { String(cString: $0) } ?? ""))
    }
    _ = xml.xmlTextReaderMoveToElement(reader)
    return attributes
  }

  private var line: Int {
    max(1, Int(xml.xmlTextReaderGetParserLineNumber(reader)))
  }

  private var lastFailure: Failure {
    guard let error = xml.xmlGetLastError()?.pointee, error.message != nil else {
      return .notWellFormed(line: line, reason: "empty")
    }
    let reason = String(cString: error.message).split(separator: "\n").first.map(String.init) ?? ""
    return .notWellFormed(line: max(1, Int(error.line)), reason: reason)
  }
}

extension LibXML2 {
  /// Loaded by who reads first. Never changed after it, and its functions may be called from any thread.
  static let loaded = LateLibrary.table(LibXML2(), of: [LIBXML2_FILE]) { LibXML2Find(&$0, $1) != 0 }
}

/// The elements that are open, outermost first, while a document is read.
private struct TreeBuilder {
  private(set) var root: XMLElement?
  private(set) var elementCount = 0
  private var open: [XMLElement] = []
  /// Names and namespaces, which libxml2 keeps once for a document: their strings are made once.
  private var names: [UnsafePointer<UInt8>: String] = [:]
  private var namespaces: [UnsafePointer<UInt8>: String] = [:]
  private let shortNames: [String: String]

  init(shortNames: [String: String]) { self.shortNames = shortNames }

  mutating func string(_ name: UnsafePointer<UInt8>?) -> String {
    guard let name else { return "" }
    if let known = names[name] { return known }
    let string = String(cString: name)
    names[name] = string
    return string
  }

  mutating func namespace(_ uri: UnsafePointer<UInt8>?) -> String {
    guard let uri else { return "" }
    if let known = namespaces[uri] { return known }
    let string = String(cString: uri)
    let namespace = shortNames[string] ?? string
    namespaces[uri] = namespace
    return namespace
  }

  mutating func open(_ name: String, _ namespace: String, _ attributes: [XMLAttribute]) {
    elementCount += 1
    open.append(XMLElement(name, namespace: namespace, attributes: attributes))
  }

  mutating func close() {
    guard let element = open.popLast() else { return }
    if open.isEmpty { root = element } else { open[open.count - 1].children.append(.element(element)) }
  }

  /// Text that a comment parts is one text.
  mutating func add(_ text: String) {
    guard !open.isEmpty else { return }
    let parent = open.count - 1
    let last = open[parent].children.count - 1
    if last >= 0, case .text(let before) = open[parent].children[last] {
      open[parent].children[last] = .text(before + text)
    } else {
      open[parent].children.append(.text(text))
    }
  }
}
