import PlanSyntax
import Support
import Testing

@Suite struct EncodingTests {
  private func ids(_ bytes: [UInt8]) -> [String] {
    expectLaws(bytes)
    return SyntaxTree(parsing: SourceFile(path: "test.plan", bytes: bytes)).diagnostics
      .filter { ["utf-16", "not-utf-8", "control-character", "line-break-character"].contains($0.id) }
      .map { "\($0.id) \($0.span.start)..<\($0.span.end)" }
  }

  @Test func utf16IsNamed() {
    #expect(ids([0xFF, 0xFE, 0x6B, 0x00, 0x3A, 0x00]) == ["utf-16 0..<2"])
    #expect(ids([0xFE, 0xFF, 0x00, 0x6B, 0x00, 0x3A]) == ["utf-16 0..<2"])
    #expect(ids([0xFF, 0xFE]) == ["utf-16 0..<2"])
  }

  @Test func oldEncodings() {
    // "Kế hoạch" in TCVN3 and "Kê" in Latin-1.
    #expect(ids([0x4B, 0xD5, 0x20, 0x68, 0x6F, 0xB9, 0x63, 0x68]) == ["not-utf-8 1..<2"])
    // Each line once.
    #expect(ids([0x4B, 0xD5, 0x0A, 0x6F, 0xB9]) == ["not-utf-8 1..<2", "not-utf-8 4..<5"])
    #expect(ids([0x4B, 0xEA]) == ["not-utf-8 1..<2"])
    // Overlong, a surrogate, beyond Unicode, cut short.
    #expect(ids([0xC0, 0x80]) == ["not-utf-8 0..<2"])
    #expect(ids([0xED, 0xA0, 0x80]) == ["not-utf-8 0..<3"])
    #expect(ids([0xF4, 0x90, 0x80, 0x80]) == ["not-utf-8 0..<4"])
    #expect(ids([0xE1, 0xBA]) == ["not-utf-8 0..<2"])
  }

  @Test func composedAndDecomposedAreText() {
    #expect(ids(Array("Kế hoạch".utf8)) == [])
    #expect(ids(Array("Ke\u{302}\u{301} hoa\u{323}ch".utf8)) == [])
    #expect(ids(Array("😀 \u{10FFFD} \u{1FFFE}".utf8)) == [])
  }

  @Test func controlCharacters() {
    check("a1️⃣\u{0}b", finds: ["1️⃣": "control-character"], fixed: "ab")
    check("a1️⃣\u{1B}b", finds: ["1️⃣": "control-character"], fixed: "ab")
    check("a1️⃣\u{7F}b", finds: ["1️⃣": "control-character"], fixed: "ab")
    check("a1️⃣\u{FFFE}b2️⃣\u{FFFF}c", finds: ["1️⃣": "control-character", "2️⃣": "control-character"], fixed: "abc")
    check("a1️⃣\u{0}\u{0}\u{0}b", finds: ["1️⃣": "control-character"], fixed: "ab")
    // The line end of old: deleting it would join two words.
    check("Một1️⃣\rHai", finds: ["1️⃣": "control-character"], fixed: "Một\nHai")
  }

  /// One finding, and one mend, for all that stand in one place.
  @Test(arguments: [
    ("\u{200B}", "A hidden character ", "delete it"), ("\u{200B}\u{AD}", "Hidden characters ", "delete them"),
  ])
  func hiddenCharacters(hidden: String, message: String, fix: String) {
    let found = SyntaxTree(parsing: SourceFile(path: "test.plan", text: "Thử\(hidden) nghiệm\n")).diagnostics
    #expect(found.count == 1)
    #expect(found.first?.message.english.hasPrefix(message) == true)
    #expect(found.first?.fixes.map(\.title.english) == [fix])
    #expect(found.first?.fixes.first?.edits.map(\.replacement) == [""])
  }

  @Test func hiddenLineBreaks() {
    check(
      "Một1️⃣\u{B}Hai2️⃣\u{C}Ba", finds: ["1️⃣": "line-break-character", "2️⃣": "line-break-character"], fixed: "Một Hai Ba")
  }

  /// What cannot be printed is never hidden behind a crowd of lesser findings.
  @Test func eachKindHasItsOwnLimit() {
    let bytes = Array((String(repeating: "a\u{B}", count: 100) + String(repeating: "a\u{1}", count: 100)).utf8) + [0xFF]
    let found = ids(bytes)
    #expect(found.filter { $0.hasPrefix("line-break-character") }.count == 20)
    #expect(found.filter { $0.hasPrefix("control-character") }.count == 20)
    #expect(found.filter { $0.hasPrefix("not-utf-8") }.count == 1)
  }

  /// A file cut short between CR and LF has a line end, not a letter more.
  @Test func carriageReturnAtTheEnd() {
    check("mục tiêu: A\r", tree: #"entry "mục tiêu" "A""#)
    check("mục tiêu: A\r", finds: [:])
    check("trích yếu: |\r\n  A\r\n  B\r", tree: "entry \"trích yếu\" \"|\"\n  rawLine \"A\"\n  rawLine \"B\"")
  }

  @Test(arguments: Repository.plans) func byteOrderMarkAndLineEndsMeanTheSame(path: String) throws {
    let text = try Repository.text(path)
    let plain = SyntaxTree(parsing: SourceFile(path: path, text: text))
    let windows = "\u{FEFF}" + text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    let marked = SyntaxTree(parsing: SourceFile(path: path, text: windows))
    expectNoDifference(marked.outline, plain.outline, path)
    #expect(marked.diagnostics.map(\.id) == plain.diagnostics.map(\.id))
    #expect(marked.root.leaves.first?.kind == .byteOrderMark)
    expectLaws(Array(windows.utf8), fixes: 0, path)
  }
}
