package import PlanSyntax

/// A letter of another script or language that looks like the right one: Ð (eth) for Đ, Cyrillic а for a.
package enum LookalikeLetter: Rule {
  package static let id = "lookalike-letter"
  package static let family = Family.text
  package static let severity = Diagnostic.Severity.warning
  package static let yieldsTo = ["legacy-font"]
  package static var page: [UInt8] { PackageResources.lookalike_letter_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    let source = manuscript.source
    return manuscript.strangeLetters.lines.flatMap { line -> [Diagnostic] in
      var findings: [Diagnostic] = []
      var end = line.start
      for offset in line.range where offset >= end && isSuspect(source.bytes, offset) {
        var start = offset
        while start > line.start, isLetter(source.bytes[start - 1]) { start -= 1 }
        end = offset
        while end < line.end, isLetter(source.bytes[end]) { end += 1 }
        let span = SourceSpan(start, end)
        let word = composed(source.text(span))
        if let mended = mended(word) {
          findings.append(
            finding(
              foreign(in: word), at: span,
              fixes: [
                Diagnostic.Fix(
                  Message("viết lại bằng chữ cái tiếng Việt", en: "write it in Vietnamese letters"),
                  // A letter alone may be a sign of mathematics.
                  isSafe: word.count > 1,
                  SourceEdit(span, mended))
              ]))
        }
      }
      return findings
    }
  }

  /// The word in Latin letters; nil where it holds no such letter, or is a word of another script.
  private static func mended(_ word: String) -> String? {
    guard word.contains(where: { letters[$0] != nil }) else { return nil }
    let mended = String(word.map { letters[$0] ?? $0 })
    if Syllable(mended.lowercased()) != nil { return mended }
    // An abbreviation of Vietnamese letters with some of another script among them.
    let isMixed = word.contains { $0.isASCII || $0 == "Đ" }
    return isMixed && mended == mended.uppercased() && mended.allSatisfy { $0.isASCII || $0 == "Đ" } ? mended : nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// Whether one of ``letters`` may begin here: Ð, ð, Ɖ, ɖ, or any letter of Greek and Cyrillic.
  private static func isSuspect(_ bytes: [UInt8], _ offset: Int) -> Bool {
    guard bytes[offset] >= 0xC3, offset + 1 < bytes.count else { return false }
    switch bytes[offset] {
    case 0xC3: return bytes[offset + 1] == 0x90 || bytes[offset + 1] == 0xB0
    case 0xC6: return bytes[offset + 1] == 0x89
    case 0xC9: return bytes[offset + 1] == 0x96
    case 0xCE, 0xCF, 0xD0, 0xD1: return true
    default: return false
    }
  }

  private static let letters: [Character: Character] = Dictionary(
    uniqueKeysWithValues: zip("ÐðƉɖаеорсхуіАВЕКМНОРСТХУІΑΒΕΗΙΚΜΝΟΡΤΥΧο", "ĐđĐđaeopcxyiABEKMHOPCTXYIABEHIKMNOPTYXo"))

  private static func foreign(in word: String) -> Message {
    let strange = word.filter { letters[$0] != nil }.first.map(String.init) ?? ""
    return Message(
      "“\(word)” có chữ “\(strange)” không phải chữ cái tiếng Việt.",
      en: "'\(word)' has a letter '\(strange)' that only looks Vietnamese.")
  }
}
