package import PlanSyntax

/// Two syllables typed twice: "ngăn chặn ngăn chặn".
package enum RepeatedPhrase: Rule {
  package static let id = "repeated-phrase"
  package static let family = Family.text
  package static let severity = Diagnostic.Severity.warning
  package static let yieldsTo = ["doubled-word", "missing-colon"]
  package static var page: [UInt8] { PackageResources.repeated_phrase_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    manuscript.passages.flatMap { passage -> [Diagnostic] in
      var findings: [Diagnostic] = []
      var words: [Int] = []
      for (index, token) in passage.tokens.enumerated() {
        switch token.kind {
        case .word:
          words.append(index)
          if words.count > 3, let found = repetition(words.suffix(4), in: passage) {
            findings.append(found)
            words.removeAll()
          }
        case .space, .lineBreak: break
        case .number, .sign, .reference: words.removeAll()
        }
      }
      return findings
    }
  }

  private static func repetition(_ words: ArraySlice<Int>, in passage: Passage) -> Diagnostic? {
    let four = words.map { passage.tokens[$0] }
    let first = words.startIndex
    guard four[0].isWord(four[2].lower), four[1].isWord(four[3].lower), !four[0].isWord(four[1].lower) else {
      return nil
    }
    // "Công an công an huyện": a name and a word.
    if four[0].text != four[2].text, !passage.beginsSentence(words[first]) { return nil }
    let phrase = "\(four[0].lower) \(four[1].lower)"
    guard four[1].text == four[3].text, four[0].isSyllable, four[1].isSyllable, !reduplications.contains(phrase) else {
      return nil
    }
    // "Viện kiểm sát kiểm sát việc …": who does it is named after what is done.
    if let before = passage.index(before: words[first]), doers.contains(passage.tokens[before].lower) { return nil }
    // "xuất bản xuất bản phẩm"
    if let behind = passage.index(after: words[first + 3]), passage.tokens[behind].lower == "phẩm" { return nil }
    let span = passage.span(of: words[first]..<words[first + 3] + 1)
    let once = passage.span(of: words[first + 1]..<words[first + 3] + 1)
    return finding(
      Message("“\(phrase)” viết hai lần.", en: "'\(phrase)' is written twice."), at: span,
      fixes: [
        Diagnostic.Fix(Message("viết một lần", en: "write it once"), isSafe: false, SourceEdit(once, four[1].text))
      ])
  }

  private static let doers: Set<String> = [
    "người", "viện", "quan", "bên", "ban", "hội", "chủ", "nhà", "phòng", "tổ", "trung",
  ]
  private static let reduplications: Set<String> = ["từng bước", "từng ngày", "dần dần", "hằng ngày", "đời đời"]
}
