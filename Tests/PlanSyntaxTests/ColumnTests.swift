import Support
import Testing

@testable import PlanSyntax

/// Columns on long lines, as counted from the line's start, and without counting from there for each place.
@Suite struct ColumnTests {
  /// What may make columns of letters differ from those of code points, and bytes that are none.
  private static let units = [
    "a", "ế", "e\u{302}\u{301}", "，", "👩\u{200D}🌾", "🇻🇳", "\u{200B}", "\u{600}", "\r", "\t", "(",
  ]

  /// Each place of a line of thousands of letters, as its text before the place says.
  @Test(arguments: 0..<6) func placesOfALongLine(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    // Of each line some units alone: a line of plain letters is counted otherwise than one with letters that join.
    let units = Self.units.shuffled(using: &generator).prefix(Int(seed) + 1) + (seed == 0 ? ["a", "ế"] : [])
    let line = (0..<700).map { _ in units.randomElement(using: &generator) ?? "" }.joined()
    let head = seed % 2 == 0 ? "\u{FEFF}" : "a\r\nb\n"
    let source = SourceFile(path: "a", text: head + line + (seed % 3 == 0 ? "\r\nc" : ""))
    var end = head.utf8.count
    var before = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      before.append(scalar)
      end += String(scalar).utf8.count
      #expect(source.position(of: end).column == String(before).count + 1, "\(end)")
      #expect(source.codePointPosition(of: end).column == before.count + 1, "\(end)")
    }
    #expect(source.position(of: end).line == (seed % 2 == 0 ? 1 : 3))
  }

  /// Each byte that is none of UTF-8 is a letter to whoever looks at it; no table is made of such lines.
  @Test func linesThatAreNoText() {
    let bytes: [UInt8] = Array(repeating: 0xFF, count: 2_000) + Array("e\u{301}".utf8)
    let source = SourceFile(path: "a", bytes: bytes)
    #expect(source.position(of: 1_999).column == 2_000)
    #expect(source.position(of: bytes.count).column == 2_002)
  }

  /// Of a line with a finding at each of its letters the columns are counted once, however many lines there are of them and in
  /// whatever order they are asked for.
  @Test func aLongLineIsCountedOnce() {
    let line = String(repeating: "(e\u{301}", count: 50_000)
    let source = SourceFile(path: "a", text: "\(line)\na\n\(line)\n")
    for letter in stride(from: 49_999, through: 0, by: -1) {
      #expect(source.position(of: letter * 4).column == letter * 2 + 1)
      #expect(source.position(of: line.utf8.count + 3 + letter * 4).column == letter * 2 + 1)
      #expect(source.codePointPosition(of: letter * 4).column == letter * 3 + 1)
    }
    #expect(source.columnTables.count == 3)
    // A short one not at all.
    #expect(source.position(of: line.utf8.count + 1).line == 2)
    #expect(source.columnTables.count == 3)
  }
}
