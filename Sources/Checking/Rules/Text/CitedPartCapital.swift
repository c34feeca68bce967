package import PlanSyntax

/// "Khoản 2", "điều 5", "chương II": of a cited act, phần, chương, mục and điều are capitalised, khoản and điểm are not.
package enum CitedPartCapital: Rule {
  package static let id = "cited-part-capital"
  package static let family = Family.text
  package static let severity = Diagnostic.Severity.warning
  package static let source: Message? = .decree("Phụ lục II, Mục V, khoản 7")
  package static var page: [UInt8] { PackageResources.cited_part_capital_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    let raised = ["điều", "chương"].flatMap { word in findings(of: word, isCapital: true, in: manuscript) }
    let lowered = ["khoản", "điểm"].flatMap { word in findings(of: word, isCapital: false, in: manuscript) }
    return raised + lowered
  }

  private static func findings(of word: String, isCapital: Bool, in manuscript: Manuscript) -> [Diagnostic] {
    manuscript.words[word].compactMap { place in
      let passage = manuscript.passages[place.passage]
      let token = passage.tokens[place.token]
      guard token.beginsWithCapital != isCapital, !token.isInCapitals, !passage.beginsSentence(place.token),
        let number = passage.index(after: place.token), number == place.token + 2, isNumber(passage, number, of: word),
        isCited(passage, place.token, number)
      else { return nil }
      let mended = isCapital ? capitalised(token.text) : token.lower
      let span = token.span.union(passage.tokens[number].span)
      return finding(
        wrong("\(token.text) \(passage.tokens[number].text)", "\(mended) \(passage.tokens[number].text)"), at: span,
        fixes: [.writing(mended, at: token.span)])
    }
  }

  private static func isNumber(_ passage: Passage, _ index: Int, of word: String) -> Bool {
    let token = passage.tokens[index]
    switch word {
    case "chương":
      return token.kind == .word && !token.text.isEmpty && token.text.allSatisfy { "IVX".contains($0) }
        || token.kind == .number
    // "điểm a khoản 1"; "điểm 8" may be a mark of an examination.
    case "điểm": return token.kind == .word && token.text.count == 1 && !token.beginsWithCapital
    default: return token.kind == .number
    }
  }

  /// Not "Khoản 1:" where a line or a list begins with it, nor a count of things ("100 điều 5 khoản").
  private static func isCited(_ passage: Passage, _ index: Int, _ number: Int) -> Bool {
    guard let before = passage.index(before: index) else { return false }
    // "các điều 35, 36": many, a common noun.
    if ["các", "những", "số"].contains(passage.tokens[before].lower) { return false }
    return passage.tokens[before].kind == .word || [",", "(", "/"].contains(passage.tokens[before].text)
  }

  private static func wrong(_ text: String, _ mended: String) -> Message {
    Message("“\(text)” viết là “\(mended)”.", en: "'\(text)' is written '\(mended)'.")
  }
}
