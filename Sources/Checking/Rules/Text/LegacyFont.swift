package import PlanSyntax

/// Text of the fonts of the 1990s: "KÕ ho¹ch" (TCVN3), "ñoåi môùi" (VNI).
package enum LegacyFont: Rule {
  package static let id = "legacy-font"
  package static let family = Family.text
  package static let severity = Diagnostic.Severity.warning
  package static let source: Message? = .decree("Phụ lục I, Phần I, Mục I, khoản 4")
  package static var page: [UInt8] { PackageResources.legacy_font_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    manuscript.strangeLetters.lines.compactMap { span in
      guard hasStrangeSign(manuscript.source.bytes, span) else { return nil }
      return finding(in: span, of: manuscript.source)
    }
  }

  /// A sign or letter of Latin-1 that Vietnamese has not, or â behind a vowel, without which no such text is.
  private static func hasStrangeSign(_ bytes: [UInt8], _ line: SourceSpan) -> Bool {
    line.range.dropLast().contains { offset in
      let next = bytes[offset + 1]
      if bytes[offset] == 0xC2 { return next > 0xA0 }
      guard bytes[offset] == 0xC3 else { return false }
      if next == 0xA2, offset > line.start { return "aeo".utf8.contains(bytes[offset - 1]) }
      return !StrangeLetters.isVietnamese(next)
    }
  }

  private static func finding(in line: SourceSpan, of source: SourceFile) -> Diagnostic? {
    let readings = LegacyEncoding.allCases.map { ($0, words(in: line, of: source, by: $0)) }
    guard let (encoding, words) = readings.max(by: { $0.1.count < $1.1.count }), let first = words.first,
      let last = words.last
    else { return nil }
    // One word alone may be a foreign name, unless a sign stands in the middle of it.
    guard words.count > 1 || source.text(first.span).dropFirst().contains(where: { !$0.isLetter }) else { return nil }
    let span = first.span.union(last.span)
    var fix = Diagnostic.Fix(
      Message(
        "viết “\(words.prefix(6).map(\.text).joined(separator: " "))…”",
        en: "write '\(words.prefix(6).map(\.text).joined(separator: " "))…'"),
      isSafe: false)
    fix.edits = words.map { SourceEdit($0.span, $0.text) }
    return finding(inEncoding(encoding.name), at: span, help: help, fixes: [fix])
  }

  private static func words(
    in line: SourceSpan, of source: SourceFile, by encoding: LegacyEncoding
  ) -> [(span: SourceSpan, text: String)] {
    var sure: [(span: SourceSpan, text: String)] = []
    var all: [(span: SourceSpan, text: String)] = []
    var isAll = true
    var start = line.start
    while start < line.end {
      var end = start
      while end < line.end, !isBoundary(source.bytes[end]) { end += 1 }
      if end > start {
        let word = composed(source.text(SourceSpan(start, end)))
        if word.utf8.contains(where: { $0 >= 0x80 }) {
          let text = encoding.decoded(word)
          if let text { all.append((SourceSpan(start, end), text)) }
          // "¥", "µm"
          if let text, text.count > 1, !word.hasPrefix("µ"), Syllable(word.lowercased()) == nil {
            sure.append((SourceSpan(start, end), text))
          }
          isAll = isAll && text != nil
        }
      }
      start = end + 1
    }
    // "sè" is a word; in a line of nothing else than such words it is "số".
    return isAll && !sure.isEmpty ? all : sure
  }

  /// Spaces and signs of ASCII.
  private static func isBoundary(_ byte: UInt8) -> Bool {
    byte < 0x80 && !(0x41...0x5A).contains(byte) && !(0x61...0x7A).contains(byte)
  }

  private static func inEncoding(_ name: String) -> Message {
    Message(
      "Chữ ở đây có vẻ theo bảng mã cũ (\(name)), sẽ in ra sai.",
      en: "This looks like an older encoding (\(name)); it would be printed wrong.")
  }

  private static let help = Message(
    "đọc lại sau khi sửa; nếu còn sai, chuyển mã bằng bộ gõ rồi chép lại",
    en: "read it again when mended; where it is still wrong, convert it with the input method and paste it again")
}
