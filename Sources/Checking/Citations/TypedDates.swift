import PlanSyntax

extension Passage {
  /// A date in figures or words from a token on, whether or not a calendar has it, and where it ends: "22/12/2024", "22-12-2024",
  /// "22.12.2024", "22 tháng 12 năm 2024".
  func date(at index: Int) -> (Citation.Date, end: Int)? {
    guard isFigure(index, ofDigits: 1...2) else { return nil }
    if let (month, year, end) = figures(behind: index), let day = Int(tokens[index].text) {
      return (Citation.Date(day: day, month: month, year: year), end)
    }
    guard let monthWord = self.index(after: index), tokens.kind(monthWord) == .word, tokens[monthWord].isWord("tháng"),
      let day = Int(tokens[index].text),
      let monthIndex = self.index(after: monthWord), let month = Int(tokens[monthIndex].text),
      tokens[monthIndex].text.utf8.count <= 2,
      let yearWord = self.index(after: monthIndex), tokens[yearWord].isWord("năm"),
      let yearIndex = self.index(after: yearWord), let year = Int(tokens[yearIndex].text),
      (4...5).contains(tokens[yearIndex].text.utf8.count)
    else { return nil }
    return (Citation.Date(day: day, month: month, year: year), yearIndex + 1)
  }

  private func figures(behind index: Int) -> (month: Int, year: Int, end: Int)? {
    guard index + 4 < tokens.count, let mark = tokens.sign(index + 1), mark == "/" || mark == "-" || mark == ".",
      isFigure(index + 2, ofDigits: 1...2), tokens.sign(index + 3) == mark, isFigure(index + 4, ofDigits: 4...5),
      let month = Int(tokens[index + 2].text), let year = Int(tokens[index + 4].text)
    else { return nil }
    return (month, year, index + 5)
  }

  private func isFigure(_ index: Int, ofDigits digits: ClosedRange<Int>) -> Bool {
    tokens.kind(index) == .number && digits.contains(tokens[index].text.utf8.count)
  }
}
