import Support
import Testing

@testable import PlanSyntax

/// What one pass over the bytes says of each line, against what looking through each line says.
@Suite struct LineTests {
  private static let units = [
    "a", "Kế hoạch ", "ỹ", "Đ", "*", "^", "{", "\\", "#", "\t", "\u{B}", "\u{A0}", "\u{2028}", "“", "…", "–",
    "\u{200B}", "\u{2003}",
    "，", "e\u{301}", "«", "\u{0}", "\u{FEFF}", "👩", "\r", "\r\n", "\n", "\n",
  ]

  private static func bytes(_ generator: inout SplitMix64) -> [UInt8] {
    // Of each file some units alone: in most files most lines hold nothing strange.
    let units = Self.units.shuffled(using: &generator).prefix(Int.random(in: 2...6, using: &generator)) + ["a", "\n"]
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...40, using: &generator) {
      bytes += Array((units.randomElement(using: &generator) ?? "").utf8)
      // Broken text.
      if Int.random(in: 0..<60, using: &generator) == 0 {
        bytes.append(UInt8.random(in: 0x80...0xFF, using: &generator))
      }
      if Int.random(in: 0..<60, using: &generator) == 0, !bytes.isEmpty { bytes.removeLast() }
    }
    return bytes
  }

  @Test(arguments: 0..<4) func traitsAreWhatTheLinesHold(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    var ordinary = 0
    for _ in 0..<3_000 {
      let source = SourceFile(path: "a", bytes: Self.bytes(&generator))
      #expect(source.lineStarts == [0] + source.bytes.indices.filter { source.bytes[$0] == 0x0A }.map { $0 + 1 })
      #expect(source.lineTraits.count == source.lineStarts.count)
      for index in source.lineStarts.indices {
        let line = source.lineSpan(index)
        let bytes = source.bytes[line.range]
        let traits = source.traits(line)
        #expect(traits == source.lineTraits[index])
        #expect(traits.contains(.marks) == bytes.contains { "*^{\\".utf8.contains($0) })
        #expect(traits.contains(.hashes) == bytes.contains(UInt8(ascii: "#")))
        guard !traits.contains(.strange) else { continue }
        ordinary += 1
        #expect(TextTraits(of: bytes).isSubset(of: .marks))
        let text = String(validating: bytes, as: UTF8.self)
        #expect(text != nil && text.map(visible) == text && text.map { columns($0) } == text?.count)
        #expect(text.map { Array(composed($0).utf8) } == Array(bytes))
        // A line end cut in half shows, where it is not at a file's end.
        #expect(!bytes.contains(0x0D))
      }
    }
    #expect(ordinary > 1_000)
  }

  /// Text that is taken as it stands is what the parser of marks makes of it.
  @Test(arguments: 0..<4) func ordinaryTextIsReadAsItStands(seed: UInt64) {
    var generator = SplitMix64(seed: 100 + seed)
    for _ in 0..<2_000 {
      let source = SourceFile(path: "a", bytes: Self.bytes(&generator))
      let spans = source.lineStarts.indices.filter { _ in Bool.random(using: &generator) }.map { source.lineSpan($0) }
      var parser = InlineParser(spans, in: source)
      #expect(Array(source.plainText(of: spans).utf8) == Array(parser.unmarked.utf8))
      let marked = parser.parse()
      #expect(source.inlines(of: spans) == marked)
    }
  }

  /// The same as a dictionary of the words' bytes.
  @Test func wordsByTheirBytes() {
    var generator = SplitMix64(seed: 7)
    let words = (0..<500).map { _ in
      (0..<Int.random(in: 0...3, using: &generator)).map { _ in UInt8.random(in: 0x61...0x68, using: &generator) }
    }
    var table = ByteTable(capacity: words.count)
    var dictionary: [[UInt8]: Int] = [:]
    for (number, word) in words.enumerated() {
      #expect(table[word] == dictionary[word])
      table.set(word, number)
      dictionary[word] = number
    }
    for word in words { #expect(table[word] == dictionary[word]) }
    #expect(table["iii".utf8] == nil && ByteTable(capacity: 0)["a".utf8] == nil)
  }
}
