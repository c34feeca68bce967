import Packaging
import Testing

struct HTMLParserTests {
  @Test("markup becomes a tree; what is not well formed is mended")
  func tree() throws {
    let root = try HTMLParser.read(Array("<P Class='a'>Đ&amp;<br>b<b>c<!-- d --><p>e".utf8))
    #expect(root.name == "html")
    let body = try #require(root.first("body", in: ""))
    #expect(body.elements.map(\.name) == ["p", "p"])
    #expect(body.elements[0].attributes == [XMLAttribute("class", value: "a")])
    #expect(body.elements[0].children.first == .text("Đ&"))
    #expect(body.elements.map(\.text) == ["Đ&bc", "e"])
  }

  @Test("neighbours of the deepest element are not lost")
  func neighbours() throws {
    let root = try HTMLParser.read(Array("<div><p><i>1</i></p></div><div>2</div>3".utf8))
    #expect(root.text == "123")
    #expect(root.elements.count == 1)
  }

  @Test("a sheet is text, its brackets too")
  func rawText() throws {
    let root = try HTMLParser.read(Array("<style>a > b { c: '<d>' }</style>".utf8))
    #expect(root.text == "a > b { c: '<d>' }")
  }

  @Test("nothing, and too much")
  func limits() {
    #expect(throws: HTMLParser.Failure.empty) { try HTMLParser.read([]) }
    let deep = String(repeating: "<div>", count: 10_000)
    #expect(throws: HTMLParser.Failure.tooLarge) { try HTMLParser.read(Array(deep.utf8)) }
    #expect(throws: HTMLParser.Failure.tooLarge) {
      try HTMLParser.read([UInt8](repeating: 32, count: HTMLParser.maximumSize + 1))
    }
  }
}
