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
      passage.tokens.withStored { tokens, numbers in
        // The numbers of the last three words, the nearest first, and how many stand there in a row.
        var (last, second, third): (Int32, Int32, Int32) = (-1, -1, -1)
        var count = 0
        for index in tokens.indices {
          let token = tokens[index]
          if token.kind == .word {
            let number = numbers[Int(token.lexeme)]
            count += 1
            if number == second, last == third, number != last, count > 3,
              let found = repetition(to: index, in: passage)
            {
              findings.append(found)
              count = 0
            }
            (last, second, third) = (number, last, second)
          } else if !token.isBlank {
            count = 0
          }
        }
      }
    }
    return findings
  }

  /// Of four words, the last of them at an index.
  private static func repetition(to end: Int, in passage: Passage) -> Diagnostic? {
    var words = [end]
    while words.count < 4, let before = passage.index(before: words[0]) { words.insert(before, at: 0) }
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
