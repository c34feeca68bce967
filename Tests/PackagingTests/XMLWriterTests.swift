import Packaging
import Support
import Testing

@Suite struct XMLWriterTests {
  private func text(_ write: (inout XMLWriter) -> Void) -> String {
    var writer = XMLWriter()
    write(&writer)
    return String(decoding: writer.finish(), as: UTF8.self)
  }

  @Test func textIsEscaped() {
    let xml = text { $0.element("a", text: "1 < 2 & 3 > 2, ]]> \"và\" 'hết'") }
    #expect(xml == "<a>1 &lt; 2 &amp; 3 &gt; 2, ]]&gt; \"và\" 'hết'</a>\n")
  }

  @Test func attributesAreEscaped() {
    let xml = text { writer in
      writer.start("a")
      writer.attribute("b", "1 < 2 & \"3\" > 'hết'\t\n\r")
      writer.end()
    }
    #expect(xml == "<a b=\"1 &lt; 2 &amp; &quot;3&quot; &gt; 'hết'&#9;&#10;&#13;\"/>\n")
  }

  /// A reader would else make a line feed of it.
  @Test func carriageReturnsSurvive() {
    #expect(text { $0.element("a", text: "b\r\nc") } == "<a>b&#13;\nc</a>\n")
  }

  /// Letters stay letters, in text and in attributes, composed or not and beyond the first plane.
  @Test(arguments: ["Kế hoạch", "Ke\u{302}\u{301}", "\u{A0}", "“–”…", "😀", "\u{10FFFD}"])
  func lettersStay(letters: String) {
    let xml = text { writer in
      writer.start("a")
      writer.attribute("b", letters)
      writer.text(letters)
      writer.end()
    }
    #expect(xml.unicodeScalars.elementsEqual("<a b=\"\(letters)\">\(letters)</a>\n".unicodeScalars))
  }

  @Test func emptyElements() {
    #expect(text { $0.empty("a") } == "<a/>\n")
    #expect(text { $0.empty("a", "b", "c") } == "<a b=\"c\"/>\n")
    let full = text { writer in
      writer.start("p")
      writer.endWithTag()
    }
    #expect(full == "<p></p>\n")
  }

  @Test(arguments: [0, 9, 10, 907, -1, -240, Int.max, Int.min])
  func numbers(value: Int) {
    #expect(text { $0.empty("a", "b", value) } == "<a b=\"\(value)\"/>\n")
  }

  /// Wherever in a text it stands, a mark is escaped: most of a text is looked at many bytes at a time.
  @Test(arguments: ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"])
  func marksAreEscapedAnywhere(mark: String, reference: String) {
    for before in 0..<40 {
      let (left, right) = (String(repeating: "ư", count: before), String(repeating: "a", count: 39 - before))
      #expect(text { $0.element("a", text: left + mark + right) } == "<a>\(left)\(reference)\(right)</a>\n")
    }
  }

  @Test func nesting() {
    let xml = text { writer in
      writer.declaration(standalone: true)
      writer.start("a")
      writer.newline()
      writer.start("b")
      writer.attribute("c", 3)
      writer.text("một")
      writer.element("i", text: "hai")
      writer.text("ba")
      writer.end()
      writer.newline()
      writer.raw("<!-- bốn -->")
      writer.end()
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

  @Test func declarations() {
    let xml = text { writer in
      writer.declaration()
      writer.empty("a")
    }
    #expect(xml == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a/>\n")
  }

  /// What is left open when a writer finishes is closed: the document is well-formed.
  @Test func openElementsAreClosed() {
    let xml = text { writer in
      writer.start("a")
      writer.start("b")
    }
    #expect(xml == "<a><b/></a>\n")
  }

  @Test func nothingWrittenIsNothing() {
    let writer = XMLWriter()
    #expect(String(decoding: writer.finish(), as: UTF8.self).allSatisfy { $0 == "\n" })
  }

  /// A start tag that text closed stays open for nothing else, however little the text says.
  @Test func emptyTextIsContent() {
    #expect(text { $0.element("a", text: "") } == "<a></a>\n")
  }

  /// What has to be escaped stands at the ends of runs, beside itself and behind letters of several bytes.
  @Test(arguments: ["&", "&&", "a&", "&a", "ế&ế", "<ế>", "\r\r", "ế"])
  func runsBetweenReferences(words: String) {
    var expected = ""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "&": expected += "&amp;"
      case "<": expected += "&lt;"
      case ">": expected += "&gt;"
      case "\r": expected += "&#13;"
      case _: expected.unicodeScalars.append(scalar)
      }
    }
    #expect(text { $0.element("a", text: words) } == "<a>\(expected)</a>\n")
    #expect(text { $0.element("a", text: "x" + words) } == "<a>x\(expected)</a>\n")
  }

  @Test func longTexts() {
    let long = String(repeating: "Kế hoạch & ", count: 100_000)
    let xml = text { $0.element("a", text: long) }
    #expect(xml.utf8.count == "<a></a>\n".utf8.count + long.utf8.count + 4 * 100_000)
  }
}
