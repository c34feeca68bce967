package import PlanSyntax

/// What no Vietnamese word can be spelt as: "nghành", "đươc", "Kếhoạch".
package enum ImpossibleSyllable: Rule {
  package static let id = "impossible-syllable"
  package static let family = Family.text
  package static let severity = Diagnostic.Severity.warning
  package static let yieldsTo = ["legacy-font", "lookalike-letter", "misspelling"]
  package static var page: [UInt8] { PackageResources.impossible_syllable_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    manuscript.words.words.flatMap { number -> [Diagnostic] in
      let lexeme = manuscript.words.lexicon.lexemes[Int(number)]
      guard isSuspect(lexeme.traits) else { return [] }
      let word = lexeme.lower
      let sureSplit = split(word)
      // Loan words (rađa, mililít, blốc) are written in one; what has no vowel is an abbreviation.
      let isForeign = vowelGroups(of: word) != 1 || beginsAsNoSyllable(word)
      return manuscript.words.places(of: number).compactMap { place -> Diagnostic? in
        let passage = manuscript.passages[place.passage]
        let token = passage.tokens[place.token]
        let split = sureSplit ?? capitalInside(token.text)
        guard split != nil || !isForeign, isOfText(token, at: place.token, in: passage, isSplit: split != nil) else {
          return nil
        }
        return finding(impossible(token.text), at: token.span, fixes: fix(token, split))
      }
    }
  }

  /// With letters that only Vietnamese has, and no syllable.
  private static func isSuspect(_ word: Lexeme.Traits) -> Bool {
    word.isSuperset(of: [.isMarked, .isLong]) && !word.contains(.isSyllable)
  }

  /// Parts of a foreign name (Mát-xcơ-va), of a symbol, names of other peoples (Krông Pắk) and abbreviations are exempt.
  private static func isOfText(_ token: Token, at index: Int, in passage: Passage, isSplit: Bool) -> Bool {
    let joints: Set<String> = ["-", "–", "/", "_", "@", ".", "&", "'", "’"]
    let before = passage.token(index - 1)
    let behind = passage.token(index + 1)
    if before.map({ joints.contains($0.text) || $0.kind == .number }) ?? false { return false }
    if behind?.kind == .number || joints.contains(behind?.text ?? "") && passage.token(index + 2)?.kind == .word {
      return false
    }
    if isSplit { return true }
    if !token.beginsWithCapital { return true }
    // "Đắk Lắk …": a name begins the sentence.
    let next = passage.index(after: index).map { passage.tokens[$0].beginsWithCapital } ?? true
    return passage.beginsSentence(index) && !next && !token.isInCapitals
  }

  /// The two syllables that a missing space made one, where that is sure: one of them bears a tone that loan words (bêtông) do not.
  private static func split(_ word: String) -> Int? {
    let letters = Array(word)
    // No syllable has more than seven letters.
    guard (5...14).contains(letters.count) else { return nil }
    let places = (2...letters.count - 2).filter { place in
      guard let first = Syllable(String(letters[..<place])), let second = Syllable(String(letters[place...])) else {
        return false
      }
      return [first, second].contains { syllable in
        switch syllable.tone {
        case .grave, .hook, .tilde, .dot: true
        case .acute: !syllable.endsInPlainStop
        case .level: false
        }
      }
    }
    // Of several places the one that leaves the first syllable whole: "kế|hoạch", not "kếh|oạch".
    return places.last { !startsWithVowel(letters[$0...]) } ?? places.last
  }

  /// "blốc", "crếp": two consonants that begin no Vietnamese syllable.
  private static func beginsAsNoSyllable(_ word: String) -> Bool {
    let onset = word.prefix { !isVowel($0) }
    return onset.contains { "fjwz".contains($0) }
      || onset.count > 1 && !["ngh", "ng", "nh", "gh", "kh", "ph", "th", "tr", "ch"].contains(String(onset))
  }

  /// "theoQuyết": where the second of two syllables has its capital.
  private static func capitalInside(_ word: String) -> Int? {
    let letters = Array(word)
    let capitals = letters.indices.filter { letters[$0].isUppercase && $0 > 0 }
    guard capitals.count == 1, let place = capitals.first, Syllable(String(letters[..<place]).lowercased()) != nil,
      Syllable(String(letters[place...]).lowercased()) != nil
    else { return nil }
    return place
  }

  private static func vowelGroups(of word: String) -> Int {
    var groups = 0
    var isInGroup = false
    for letter in word {
      let isVowel = isVowel(letter)
      if isVowel, !isInGroup { groups += 1 }
      isInGroup = isVowel
    }
    return groups
  }

  private static func isVowel(_ letter: Character) -> Bool {
    Letter(letter)?.isVowel ?? false
  }

  private static func startsWithVowel(_ letters: ArraySlice<Character>) -> Bool {
    letters.first.map(isVowel) ?? false
  }

  private static func fix(_ token: Token, _ split: Int?) -> [Diagnostic.Fix] {
    var mended = respelt(token.text)
    if let split { mended = "\(token.text.prefix(split)) \(token.text.dropFirst(split))" }
    guard let mended else { return [] }
    return [.writing(mended, at: token.span)]
  }

  /// With the other spelling of its initial.
  private static func respelt(_ word: String) -> String? {
    let swaps = [("ngh", "ng"), ("ng", "ngh"), ("gh", "g"), ("g", "gh"), ("k", "c"), ("c", "k")]
    for (typed, meant) in swaps where word.lowercased().hasPrefix(typed) {
      let mended = (meant + word.dropFirst(typed.count)).capitalised(like: word)
      if Syllable(mended.lowercased()) != nil { return mended }
    }
    return nil
  }

  private static func impossible(_ word: String) -> Message {
    Message("“\(word)” không phải một tiếng Việt viết đúng.", en: "'\(word)' is no Vietnamese syllable.")
  }
}
