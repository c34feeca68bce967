package import PlanSyntax

/// Two words joined by a dash without spaces: "kinh tế-xã hội".
package enum DashBetweenWords: Rule {
  package static let id = "dash-between-words"
  package static let family = Family.text
  package static let severity = Diagnostic.Severity.warning
  package static var page: [UInt8] { PackageResources.dash_between_words_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    let spaced = spacedNames(in: manuscript)
    return manuscript.findings(at: manuscript.words["-"]) { passage, index in
      guard let left = passage.token(index - 1),
        let right = passage.token(index + 1),
        left.isSyllable, right.isSyllable,
        // A chain is a foreign name (Vla-đi-mia) or a symbol.
        passage.token(index - 2).map({ $0.isBlank || "(“\"".contains($0.text) }) ?? true,
        passage.token(index + 2).map({ $0.isBlank || ",.;:)”\"".contains($0.text) }) ?? true,
        isMeantApart(left, right, passage, index, spaced)
      else { return nil }
      let span = left.span.union(right.span)
      let mended = "\(left.text) - \(right.text)"
      return finding(
        joined("\(left.text)-\(right.text)"), at: span,
        fixes: [.writing(mended, at: span)])
    }
  }

  private static func isMeantApart(
    _ left: Token, _ right: Token, _ passage: Passage, _ index: Int, _ spaced: Set<String>
  ) -> Bool {
    let pair = "\(left.lower)-\(right.lower)"
    if compounds.contains(pair) { return true }
    if left.beginsWithCapital || right.beginsWithCapital { return spaced.contains(pair) }
    // Loan words (vắc-xin, phốt-pho) have a syllable without marks; of two terms joined, each is of two syllables.
    guard left.isMarked, right.isMarked, let before = passage.index(before: index - 1),
      let behind = passage.index(after: index + 1)
    else { return false }
    return passage.tokens[before].isSyllable && passage.tokens[behind].isSyllable && !loans.contains(pair)
  }

  /// "Rịa-vũng" where the text has "Bà Rịa - Vũng Tàu" elsewhere: of a name both ways are in use, only not in one text.
  private static func spacedNames(in manuscript: Manuscript) -> Set<String> {
    var pairs: Set<String> = []
    for place in manuscript.words["-"] {
      let passage = manuscript.passages[place.passage]
      guard let left = passage.token(place.token - 2), let right = passage.token(place.token + 2),
        passage.tokens[place.token - 1].isBlank, passage.tokens[place.token + 1].isBlank, left.beginsWithCapital
      else { continue }
      pairs.insert("\(left.lower)-\(right.lower)")
    }
    return pairs
  }

  /// The inner syllables of terms that plans join, where one of them bears no mark.
  private static let compounds: Set<String> = [
    "tế-xã", "tin-truyền", "phòng-an", "ninh-quốc", "hóa-hiện", "hoá-hiện", "dục-đào", "hóa-xã", "hoá-xã", "trị-xã",
    "dân-nông", "thôn-nông", "nghiệp-nông", "công-nông", "binh-xã", "bằng-dân", "lập-tự", "do-hạnh",
  ]
  private static let loans: Set<String> = ["ô-tô", "mô-tô", "vắc-xin", "rô-bốt", "ô-xy"]

  private static func joined(_ text: String) -> Message {
    Message(
      "“\(text)”: dấu gạch nối hai cụm từ phải có dấu cách hai bên.",
      en: "'\(text)': a dash between two terms has a space on both sides.")
  }
}
