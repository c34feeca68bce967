package import PlanSyntax

/// "hoá" and "hóa", "uỷ" and "ủy" in one text.
package enum MixedToneMarks: Rule {
  package static let id = "mixed-tone-marks"
  package static let family = Family.text
  package static let severity = Diagnostic.Severity.warning
  package static let source: Message? = .oneWay
  package static var page: [UInt8] { PackageResources.mixed_tone_marks_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    var late = Usage(form: "hoá, uỷ")
    var early = Usage(form: "hóa, ủy")
    for word in manuscript.words.words {
      guard let (isLate, other) = otherwise(word) else { continue }
      for place in manuscript.words[word] {
        let passage = manuscript.passages[place.passage]
        let token = passage.tokens[place.token]
        // A name keeps its own spelling.
        if token.beginsWithCapital, !token.isInCapitals, !passage.beginsSentence(place.token), !common.contains(word) {
          continue
        }
        let written = Usage.Place(
          span: token.span, others: [isLate ? early.form : late.form: other.capitalised(like: token.text)])
        if isLate { late.places.append(written) } else { early.places.append(written) }
      }
    }
    late.places.sort { $0.span.start < $1.span.start }
    early.places.sort { $0.span.start < $1.span.start }
    return [inconsistency([late, early], mixed)].compactMap { $0 }
  }

  /// Whether the mark stands on the second vowel of a syllable that ends in oa, oe or uy, and the syllable with the mark on the
  /// other. Nil where there is no choice.
  private static func otherwise(_ word: String) -> (isLate: Bool, other: String)? {
    let letters = Array(word)
    guard letters.count > 1, word.utf8.count > letters.count else { return nil }
    let last = letters[letters.count - 1]
    let before = letters[letters.count - 2]
    if letters.count > 2, letters[letters.count - 3] == "q" { return nil }
    if let toned = Syllable.toned[last], ["oa", "oe", "uy"].contains("\(before)\(toned.base)"),
      let moved = letter(before, toned.tone)
    {
      return (true, String(letters.dropLast(2)) + String([moved, toned.base]))
    }
    if let toned = Syllable.toned[before], ["oa", "oe", "uy"].contains("\(toned.base)\(last)"),
      let moved = letter(last, toned.tone)
    {
      return (false, String(letters.dropLast(2)) + String([toned.base, moved]))
    }
    return nil
  }

  private static func letter(_ base: Character, _ tone: Syllable.Tone) -> Character? {
    Syllable.toned.first { $0.value.base == base && $0.value.tone == tone }?.key
  }

  /// Words written with a capital that are no names of their own.
  private static let common: Set<String> = ["ủy", "uỷ", "khóa", "khoá"]

  private static func mixed(_ rare: Usage, _ common: Usage) -> Message {
    Message(
      "Dấu thanh đặt theo hai kiểu: kiểu “\(rare.form)” \(count(rare)(.vi)), kiểu “\(common.form)” \(count(common)(.vi)).",
      en:
        "Tone marks are placed in two ways: as in '\(rare.form)' at \(count(rare)(.en)), as in '\(common.form)' at \(count(common)(.en))."
    )
  }
}
