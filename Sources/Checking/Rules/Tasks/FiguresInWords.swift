package import PlanSyntax

/// An amount in figures, and another in the words behind it.
package enum FiguresInWords: Rule {
  package static let id = "figures-in-words"
  package static let family = Family.tasks
  package static let severity = Diagnostic.Severity.error
  package static var page: [UInt8] { PackageResources.figures_in_words_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    manuscript.findings(at: manuscript.words["("]) { passage, index in
      guard let end = passage.index(before: index),
        let figures = passage.amount(endingAt: end),
        let words = amount(inWordsBehind: index, in: passage), abs(figures.value - words.value) >= 1
      else { return nil }
      return finding(
        differs(Figure.written(words.value, decimals: 0), Figure.written(figures.value, decimals: 0)), at: words.span,
        labels: [Diagnostic.Label(Message("bằng số ở đây", en: "in figures here"), at: figures.span)])
    }
  }

  /// "(Bằng chữ: bảy mươi sáu tỷ … đồng chẵn)".
  private static func amount(inWordsBehind bracket: Int, in passage: Passage) -> (value: Double, span: SourceSpan)? {
    var words: [String] = []
    var range: Range<Int>?
    var index = bracket + 1
    while index < passage.tokens.count, passage.tokens[index].text != ")" {
      let token = passage.tokens[index]
      switch token.kind {
      case .word where !["bằng", "chữ", "viết", "số", "tiền", "chẵn", "là"].contains(token.lower):
        words.append(token.lower)
        range = (range?.lowerBound ?? index)..<(index + 1)
      case .word, .space, .lineBreak: break
      case .sign: if !".,:;/-".contains(token.text) { return nil }
      case .number, .reference: return nil
      }
      index += 1
    }
    guard let last = words.last, Amount.units.contains(last), let range,
      let value = NumberWords.value(of: words.dropLast())
    else { return nil }
    return (Double(value), passage.span(of: range))
  }

  private static func differs(_ words: String, _ figures: String) -> Message {
    Message(
      "Bằng chữ là \(words) đồng, bằng số là \(figures) đồng.",
      en: "In words it is \(words) đồng, in figures \(figures) đồng.")
  }
}
