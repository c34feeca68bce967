package import PlanSyntax

/// Two syllables typed twice: "ngăn chặn ngăn chặn".
package enum RepeatedPhrase: Rule {
  package static let id = "repeated-phrase"
  package static let family = Family.text
  package static let severity = Diagnostic.Severity.warning
  package static let yieldsTo = ["doubled-word", "missing-colon"]
  package static var page: [UInt8] { PackageResources.repeated_phrase_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for passage in manuscript.passages {
      // The last four words of a run: where they stand, and their numbers.
      var words = (0, 0, 0, 0)
      var numbers: (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
      var count = 0
      let ofLexemes = passage.tokens.written.numbers
      var index = -1
      for token in passage.tokens.stored {
        index += 1
        switch token.kind {
        case .word:
          words = (words.1, words.2, words.3, index)
          numbers = (numbers.1, numbers.2, numbers.3, ofLexemes[Int(token.lexeme)])
          count += 1
          if numbers.3 == numbers.1, numbers.2 == numbers.0, numbers.3 != numbers.2, count > 3,
            let found = repetition([words.0, words.1, words.2, words.3], in: passage)
          {
            findings.append(found)
            count = 0
          }
        case .space, .lineBreak: break
        case .number, .sign, .reference: count = 0
        }
      }
    }
    return findings
  }

  private static func repetition(_ words: [Int], in passage: Passage) -> Diagnostic? {
    let four = words.map { passage.tokens[$0] }
    // "Công an công an huyện": a name and a word.
    if four[0].text != four[2].text, !passage.beginsSentence(words[0]) { return nil }
    let phrase = "\(four[0].lower) \(four[1].lower)"
    guard four[1].text == four[3].text, four[0].isSyllable, four[1].isSyllable, !reduplications.contains(phrase) else {
      return nil
    }
    // "Viện kiểm sát kiểm sát việc …": who does it is named after what is done.
    if let before = passage.index(before: words[0]), doers.contains(passage.tokens[before].lower) { return nil }
    // "xuất bản xuất bản phẩm"
    if let behind = passage.index(after: words[3]), passage.tokens[behind].lower == "phẩm" { return nil }
    let span = passage.span(of: words[0]..<words[3] + 1)
    let once = passage.span(of: words[1]..<words[3] + 1)
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
