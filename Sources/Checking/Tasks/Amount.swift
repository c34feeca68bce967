import PlanSyntax

/// An amount of money in figures: "76.699.000.000đ", "13.500 triệu đồng".
struct Amount {
  /// In đồng.
  var value: Double
  /// Half of what its last digit counts, in đồng, where it has decimals: by so much it may be rounded.
  var rounding: Double
  var span: SourceSpan

  static let units = ["đồng", "đ", "vnđ", "vnd"]
  static let scales: [String: Double] = ["nghìn": 1e3, "ngàn": 1e3, "triệu": 1e6, "tỷ": 1e9, "tỉ": 1e9]
}

extension Passage {
  /// The amount whose last word is a token.
  func amount(endingAt end: Int) -> Amount? {
    guard tokens[end].kind == .word, Amount.units.contains(where: tokens[end].isWord) else { return nil }
    var place = end
    var factor = 1.0
    while let before = index(before: place), let scale = Amount.scales[tokens[before].lower] {
      factor *= scale
      place = before
    }
    guard let last = index(before: place), tokens[last].kind == .number else { return nil }
    var start = last
    while start >= 2, ".,".contains(tokens[start - 1].text), tokens[start - 2].kind == .number { start -= 2 }
    guard let figure = Figure(tokens[start...last].map(\.text).joined()) else { return nil }
    return Amount(
      value: figure.value * factor, rounding: figure.decimals == 0 ? 0 : factor / Figure.power(figure.decimals) / 2,
      span: span(of: start..<(end + 1)))
  }

  /// In order.
  var amounts: [Amount] { tokens.indices.compactMap { amount(endingAt: $0) } }
}
