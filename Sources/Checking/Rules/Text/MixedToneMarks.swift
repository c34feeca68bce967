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
    for number in manuscript.words.words {
      let lexeme = manuscript.words.lexicon.lexemes[Int(number)]
      guard lexeme.traits.contains(.isToned), endsInVowel(lexeme.lower), let (isLate, _) = otherwise(lexeme.lower)
      else {
        continue
      }
      for place in manuscript.words.places(of: number) {
        let passage = manuscript.passages[place.passage]
        let token = passage.tokens[place.token]
        // A name keeps its own spelling.
        if token.beginsWithCapital, !token.isInCapitals, !common.contains(token.lower),
          !passage.beginsSentence(place.token)
        {
          continue
        }
        let written = Usage.Place(span: token.span, typed: token.text)
        if isLate { late.places.append(written) } else { early.places.append(written) }
      }
    }
    late.places.sort { $0.span.start < $1.span.start }
    early.places.sort { $0.span.start < $1.span.start }
    return [
      inconsistency([late, early], mixed) { typed, _ in
        otherwise(Letter.lower(typed))?.other.capitalised(like: typed)
      }
    ].compactMap(\.self)
  }

  /// Whether it may end in a, e or y, with or without a mark.
  private static func endsInVowel(_ word: String) -> Bool {
    guard let last = word.utf8.last else { return false }
    return last >= 0x80 || "aey".utf8.contains(last)
  }

  /// Whether the mark stands on the second vowel of a syllable that ends in oa, oe or uy, and the syllable with the mark on the
  /// other. Nil where there is no choice.
  private static func otherwise(_ word: String) -> (isLate: Bool, other: String)? {
    let scalars = word.unicodeScalars
    var end = scalars.endIndex
    func previous() -> Unicode.Scalar? {
      guard end > scalars.startIndex else { return nil }
      scalars.formIndex(before: &end)
      return scalars[end]
    }
    guard let last = previous().flatMap({ Letter($0) }), let before = previous().flatMap({ Letter($0) }),
      (last.tone == .level) != (before.tone == .level), previous() != "q"
    else { return nil }
    var rime = Letters()
    var tone = Syllable.Tone.level
    guard rime.append(before, &tone), rime.append(last, &tone), rimes.contains(rime) else { return nil }
    let isLate = last.tone != .level
    let letters = [before.character(isLate ? tone : .level), last.character(isLate ? .level : tone)].compactMap(\.self)
    return letters.count < 2 ? nil : (isLate, word.dropLast(2) + String(letters))
  }

  private static let rimes: [Letters] = ["oa", "oe", "uy"]

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
