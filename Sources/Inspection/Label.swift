/// What leads a paragraph of the body: a number, letter or dash, typed or automatic.
enum Label: Hashable {
  /// "Phần I", "Chương II", "Mục 1", "Tiểu mục 1": the word in lower case and its number.
  case division(word: String, number: String)
  /// "Điều 1.", and whether the stop is there.
  case article(number: String, hasStop: Bool)
  /// `A.`
  case capital
  /// `I.`
  case roman(String)
  /// `1.`, `1.1.`
  case arabic(String)
  /// `a)`
  case letter(Character)
  case dash
  case plus

  /// Reads the label of a text and how many characters it takes; nil where there is none.
  static func reading(_ text: String) -> (label: Label, length: Int)? {
    let text = Array(text.prefix(40))
    return bullet(text) ?? word(text) ?? number(text)
  }

  private static func bullet(_ text: [Character]) -> (Label, Int)? {
    guard let first = text.first else { return nil }
    switch first {
    case "-", "–", "—", "•", "·", "●", "▪", "\u{F0B7}": return (.dash, 1)
    case "+": return (.plus, 1)
    case _: return nil
    }
  }

  private static let words = ["tiểu mục", "phần", "chương", "mục"]

  private static func word(_ text: [Character]) -> (Label, Int)? {
    guard text.first?.isUppercase == true else { return nil }
    let lower = String(text).lowercased()
    if lower.hasPrefix("điều ") {
      let digits = text.dropFirst(5).prefix(while: \.isNumber)
      guard !digits.isEmpty else { return nil }
      let end = 5 + digits.count
      let hasStop = end < text.count && text[end] == "."
      return (.article(number: String(digits), hasStop: hasStop), end + (hasStop ? 1 : 0))
    }
    for word in words where lower.hasPrefix(word + " ") {
      let rest = text.dropFirst(word.count + 1)
      var number = String(rest.prefix { !" .:-–".contains($0) })
      guard !number.isEmpty else { return nil }
      if number.lowercased() == "thứ" {
        let ordinal = rest.dropFirst(number.count + 1).prefix { !" .:-–".contains($0) }
        number += " " + String(ordinal)
      } else if !isRoman(number), !number.allSatisfy(\.isNumber) {
        return nil
      }
      return (.division(word: word, number: number), word.count + 1 + number.count)
    }
    return nil
  }

  private static func number(_ text: [Character]) -> (Label, Int)? {
    guard let end = text.firstIndex(where: { $0 == " " || $0 == ")" || $0 == "." || $0 == "/" }), end > 0 else {
      // Nothing but the number, as automatic numbering gives it.
      return nil
    }
    if text[end] == ")" || (text[end] == "." && end == 1 && text[0].isLowercase) {
      guard end == 1, text[0].isLetter, text[0].isLowercase else {
        let digits = String(text[..<end])
        return text[end] == ")" && digits.allSatisfy(\.isNumber) ? (.arabic(digits), end + 1) : nil
      }
      return (.letter(text[0]), end + 1)
    }
    guard text[end] == "." else { return nil }
    let first = String(text[..<end])
    if isRoman(first) { return followed(text, end) ? (.roman(first), end + 1) : nil }
    if end == 1, text[0].isUppercase { return followed(text, end) ? (.capital, end + 1) : nil }
    return arabic(text)
  }

  /// `1.`, `1.1.`, `1.1`: groups of one or two digits.
  private static func arabic(_ text: [Character]) -> (Label, Int)? {
    let run = text.prefix { $0.isNumber || $0 == "." }
    let groups = String(run).split(separator: ".", omittingEmptySubsequences: false)
    guard let last = groups.last, groups.dropLast().allSatisfy({ (1...2).contains($0.count) }), last.count <= 2 else {
      return nil
    }
    guard run.count == text.count || text[run.count] == " " else { return nil }
    return (.arabic(String(run)), run.count)
  }

  private static func followed(_ text: [Character], _ stop: Int) -> Bool {
    stop + 1 == text.count || text[stop + 1] == " "
  }

  static func isRoman(_ text: String) -> Bool {
    !text.isEmpty && text.allSatisfy { "IVXLC".contains($0) }
  }
}
