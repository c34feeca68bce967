import Packaging
import Testing

struct JSONWriterTests {
  @Test("Objects and arrays nest, empty ones stay on one line")
  func nesting() {
    var json = JSONWriter()
    json.beginObject()
    json.string("name", "Kế hoạch")
    json.beginArray("list")
    json.number(nil, 1)
    json.bool(nil, true)
    json.null()
    json.end()
    json.beginArray("empty")
    json.end()
    json.end()
    #expect(
      json.result == """
        {
          "name": "Kế hoạch",
          "list": [
            1,
            true,
            null
          ],
          "empty": []
        }

        """)
  }

  @Test("Quotation marks, line ends and what a terminal would act on are escaped")
  func escaping() {
    var json = JSONWriter()
    json.string(nil, "a\"b\\c\n\t\u{1B}\u{202E}")
    #expect(json.result == "\"a\\\"b\\\\c\\n\\t\\u001b\\u202e\"\n")
  }
}
