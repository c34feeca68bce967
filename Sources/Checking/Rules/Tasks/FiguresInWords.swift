package import PlanSyntax

/// An amount in figures, and another in the words behind it.
package enum FiguresInWords: Rule {
  package static let id = "figures-in-words"
  package static let family = Family.tasks
  package static let severity = Diagnostic.Severity.error
  package static var page: [UInt8] { PackageResources.figures_in_words_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    manuscript.passages.flatMap { passage in
      passage.tokens.indices.compactMap { index -> Diagnostic? in
        guard passage.tokens[index].text == "(", let figures = amount(before: index, in: passage),
          let words = amount(inWordsBehind: index, in: passage), abs(figures.value - words.value) >= 1
        else { return nil }
        return finding(
          differs(Figure.written(words.value, decimals: 0), Figure.written(figures.value, decimals: 0)), at: words.span,
          labels: [Diagnostic.Label(Message("bằng số ở đây", en: "in figures here"), at: figures.span)])
      }
    }
  }

  private static let scales: [String: Double] = ["nghìn": 1e3, "ngàn": 1e3, "triệu": 1e6, "tỷ": 1e9, "tỉ": 1e9]
  private static let units: Set<String> = ["đồng", "đ", "vnđ", "vnd"]

  /// "76.699.000.000đ", "13.500 triệu đồng", in đồng.
  private static func amount(before bracket: Int, in passage: Passage) -> (value: Double, span: SourceSpan)? {
    guard var place = passage.index(before: bracket), units.contains(passage.tokens[place].lower) else { return nil }
    let end = place
    var factor = 1.0
    while let before = passage.index(before: place), let scale = scales[passage.tokens[before].lower] {
      factor *= scale
      place = before
    }
    guard let last = passage.index(before: place), passage.tokens[last].kind == .number else { return nil }
    var start = last
    while start >= 2, ".,".contains(passage.tokens[start - 1].text), passage.tokens[start - 2].kind == .number {
      start -= 2
    }
    guard let figure = Figure(passage.tokens[start...last].map(\.text).joined()) else { return nil }
    return (figure.value * factor, passage.span(of: start..<(end + 1)))
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
    guard let last = words.last, units.contains(last), let range,
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
