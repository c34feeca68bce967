import Packaging
import Testing

@Suite struct XMLReaderTests {
  private func read(_ text: String) throws -> XMLElement { try XMLReader.read(Array(text.utf8)) }

  private func failure(_ text: String) -> XMLReader.Failure? { failure(Array(text.utf8)) }

  private func failure(_ bytes: [UInt8]) -> XMLReader.Failure? {
    do {
      _ = try XMLReader.read(bytes)
      return nil
    } catch { return error }
  }

  private func isNotWellFormed(_ failure: XMLReader.Failure?, line: Int? = nil) -> Bool {
    if case .notWellFormed(let found, let reason) = failure {
      !reason.isEmpty && (line ?? found) == found
    } else {
      false
    }
  }

  @Test func treeOfElementsAttributesAndText() throws {
    let root = try read(
      "<?xml version=\"1.0\"?>\n<a x=\"1\" y=\"&lt;ô&#10;\">một <b/>hai<!-- không --> ba<![CDATA[<&]]></a>\n")
    #expect(
      root
        == XMLElement(
          "a", attributes: [XMLAttribute("x", value: "1"), XMLAttribute("y", value: "<ô\n")],
          children: [.text("một "), .element(XMLElement("b")), .text("hai ba<&")]))
    #expect(root.text == "một hai ba<&")
    #expect(root.attribute("x") == "1")
    #expect(root.attribute("x", in: "urn:a") == nil)
  }

  @Test func whiteSpaceIsKept() throws {
    #expect(try read("<a> <b xml:space=\"preserve\">  </b>\r\n</a>").text == "   \n")
  }

  /// A prefix is only a name for a namespace; an attribute without one is in none.
  @Test func namespacesAreResolved() throws {
    let one = try read("<w:p xmlns:w=\"urn:w\" xmlns=\"urn:d\" w:v=\"1\" v=\"2\"><q/></w:p>")
    let two = try read("<p xmlns=\"urn:w\" xmlns:z=\"urn:w\" z:v=\"1\" v=\"2\"><k:q xmlns:k=\"urn:d\"/></p>")
    #expect(one == two)
    #expect(one.attribute("v", in: "urn:w") == "1")
    #expect(one.attribute("v") == "2")
    #expect(one.first("q", in: "urn:d") != nil)
    #expect(one.first("q", in: "urn:w") == nil)
    #expect(one.elements("q", in: "urn:d").count == 1)
  }

  @Test func undeclaredPrefixStaysInTheName() throws {
    #expect(try read("<a><x:b/></a>").elements.map(\.namespace) == [""])
  }

  @Test(arguments: [
    "", " ", "x", "<a>", "<a></b>", "<a/><b/>", "<a/>x", "<a b=1/>", "<a>&nbsp;</a>", "<a>&#0;</a>", "<?xml?>",
  ])
  func brokenFiles(text: String) {
    #expect(isNotWellFormed(failure(text)))
  }

  @Test func failureNamesItsLine() {
    #expect(isNotWellFormed(failure("<a>\n<b>\n</c>\n</a>"), line: 3))
    #expect(isNotWellFormed(failure("<a>\n\u{0}</a>"), line: 2))
  }

  @Test(arguments: ["<a>\u{0}</a>", "<a/>\u{0}", "\u{0}<a/>", "<a b=\"\u{0}\"/>"])
  func zeroByteIsNoEnd(text: String) {
    #expect(isNotWellFormed(failure(text)))
  }

  // MARK: Hostile files

  /// A few laughs are refused where they are declared; of a billion libxml2 itself has had enough.
  @Test(arguments: [1, 4, 30]) func entitiesAreNotExpanded(levels: Int) {
    var laughs = "<!DOCTYPE a [<!ENTITY e0 \"ha\">"
    for level in 1...levels { laughs += "<!ENTITY e\(level) \"&e\(level - 1);&e\(level - 1);\">" }
    for use in ["<a>&e\(levels);</a>", "<a b=\"&e\(levels);\"/>", "<a/>"] {
      let failure = failure(laughs + "]>" + use)
      #expect(failure == .declaresEntities(line: 1) || (levels >= 4 && isNotWellFormed(failure)))
    }
  }

  @Test func filesAreNotFetched() {
    #expect(
      failure("<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><a>&e;</a>") == .declaresEntities(line: 1))
    #expect(
      failure("<!DOCTYPE a [<!ENTITY % e SYSTEM \"http://localhost:9/x\">%e;]><a/>") == .declaresEntities(line: 1))
    #expect(failure("<!DOCTYPE a SYSTEM \"file:///nowhere.dtd\"><a>&e;</a>") == .declaresEntities(line: 1))
  }

  /// Old ODF files name one in their manifest.
  @Test func namedDTDIsNotRead() throws {
    #expect(try read("<!DOCTYPE a PUBLIC \"-//X//DTD A 1.0//EN\" \"a.dtd\"><a/>") == XMLElement("a"))
  }

  @Test func nestingIsBounded() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
    }
    #expect(try read(nested(XMLReader.maximumDepth)).elements.count == 1)
    #expect(isNotWellFormed(failure(nested(XMLReader.maximumDepth + 1))))
    #expect(isNotWellFormed(failure(nested(100_000))))
  }

  @Test func sizeIsBounded() {
    #expect(failure([UInt8](repeating: UInt8(ascii: " "), count: XMLReader.maximumSize + 1)) == .tooLarge)
    var many = Array("<a>".utf8)
    for _ in 0...XMLReader.maximumElementCount { many += Array("<b/>".utf8) }
    #expect(failure(many + Array("</a>".utf8)) == .tooLarge)
  }

  // MARK: Encodings

  @Test(arguments: [false, true])
  func utf16WithMark(bigEndian: Bool) throws {
    var bytes: [UInt8] = []
    for unit in "\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>Kế hoạch</a>".utf16 {
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      bytes += bigEndian ? [high, low] : [low, high]
    }
    #expect(try XMLReader.read(bytes).text == "Kế hoạch")
  }

  @Test func utf8WithMarkAndLatin1() throws {
    #expect(try read("\u{FEFF}<a>ế</a>").text == "ế")
    let latin = Array("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>".utf8) + [0xE9] + Array("</a>".utf8)
    #expect(try XMLReader.read(latin).text == "é")
    #expect(isNotWellFormed(failure(Array("<a>".utf8) + [0xE9] + Array("</a>".utf8))))
  }

  /// Cut anywhere it is a failure or the tree, never a crash.
  @Test func cutAndFlipped() {
    let bytes = Array(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><a b=\"c\">d<e xmlns:f=\"g\" f:h=\"ế\"/><![CDATA[i]]></a>".utf8)
    for end in bytes.indices {
      #expect(failure(Array(bytes[..<end])) != nil)
      for flip: UInt8 in [0x01, 0x20, 0x80] {
        var flipped = bytes
        flipped[end] ^= flip
        _ = failure(flipped)
      }
    }
  }
}
