import Packaging
import Support
import Testing

@Suite struct XMLWriterTests {
  private func text(_ write: (borrowing XMLWriter) -> Void) throws -> String {
    let writer = try XMLWriter()
    write(writer)
    return String(decoding: writer.finish(), as: UTF8.self)
  }

  @Test func textIsEscaped() throws {
    let xml = try text { $0.element("a", text: "1 < 2 & 3 > 2, ]]> \"và\" 'hết'") }
    #expect(xml == "<a>1 &lt; 2 &amp; 3 &gt; 2, ]]&gt; \"và\" 'hết'</a>\n")
  }

  @Test func attributesAreEscaped() throws {
    let xml = try text { writer in
      writer.start("a")
      writer.attribute("b", "1 < 2 & \"3\" > 'hết'\t\n\r")
      writer.end()
    }
    #expect(xml == "<a b=\"1 &lt; 2 &amp; &quot;3&quot; &gt; 'hết'&#9;&#10;&#13;\"/>\n")
  }

  /// A reader would else make a line feed of it.
  @Test func carriageReturnsSurvive() throws {
    #expect(try text { $0.element("a", text: "b\r\nc") } == "<a>b&#13;\nc</a>\n")
  }

  /// Letters stay letters, in text and in attributes, composed or not and beyond the first plane.
  @Test(arguments: ["Kế hoạch", "Ke\u{302}\u{301}", "\u{A0}", "“–”…", "😀", "\u{10FFFD}"])
  func lettersStay(letters: String) throws {
    let xml = try text { writer in
      writer.start("a")
      writer.attribute("b", letters)
      writer.text(letters)
      writer.end()
    }
    #expect(xml.unicodeScalars.elementsEqual("<a b=\"\(letters)\">\(letters)</a>\n".unicodeScalars))
  }

  @Test func emptyElements() throws {
    #expect(try text { $0.empty("a") } == "<a/>\n")
    #expect(try text { $0.empty("a", "b", "c") } == "<a b=\"c\"/>\n")
    let full = try text { writer in
      writer.start("p")
      writer.endWithTag()
    }
    #expect(full == "<p></p>\n")
  }

  @Test func nesting() throws {
    let xml = try text { writer in
      writer.declaration(standalone: true)
      writer.element("a") {
        writer.newline()
        writer.start(String("b"))
        writer.attribute("c", 3)
        writer.text("một")
        writer.element("i", text: "hai")
        writer.text("ba")
        writer.end()
        writer.newline()
        writer.raw("<!-- bốn -->")
      }
    }
    expectNoDifference(
      xml,
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <a>
      <b c="3">một<i>hai</i>ba</b>
      <!-- bốn --></a>

      """)
  }

  @Test func declarations() throws {
    let xml = try text { writer in
      writer.declaration()
      writer.empty("a")
    }
    #expect(xml == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a/>\n")
  }

  /// What is left open when a writer finishes is closed: the document is well-formed.
  @Test func openElementsAreClosed() throws {
    let xml = try text { writer in
      writer.start("a")
      writer.start("b")
    }
    #expect(xml == "<a><b/></a>\n")
  }

  @Test func nothingWrittenIsNothing() throws {
    let writer = try XMLWriter()
    #expect(String(decoding: writer.finish(), as: UTF8.self).allSatisfy { $0 == "\n" })
  }

  @Test func errorsPassThrough() throws {
    struct Failure: Error {}
    let writer = try XMLWriter()
    #expect(throws: Failure.self) { try writer.element("a") { throw Failure() } }
  }

  @Test func longTexts() throws {
    let long = String(repeating: "Kế hoạch & ", count: 100_000)
    let xml = try text { $0.element("a", text: long) }
    #expect(xml.utf8.count == "<a></a>\n".utf8.count + long.utf8.count + 4 * 100_000)
  }
}
