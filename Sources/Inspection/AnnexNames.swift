/// The annexes that texts name, by their headings: "phụ lục ii". All words are folded.
struct AnnexNames {
  private static let word = "phụ lục"
  /// Characters of a heading.
  static let longestHeading = 20
  /// "các Phụ lục I, II" counts for both.
  private static let wordsBehind = 12

  /// What texts have from the word on, where no more of a number follows.
  private var headings: Set<Substring> = []
  private var numbers: Set<Substring> = []

  mutating func add(in text: String) {
    guard text.contains(Self.word) else { return }
    var beginnings: Set<Substring> = []
    for range in text.ranges(of: Self.word) {
      let rest = text[range.lowerBound...].prefix(Self.longestHeading + 1)
      for end in rest[range.upperBound...].indices { beginnings.insert(rest[..<end]) }
      beginnings.insert(rest)
    }
    headings.formUnion(beginnings.filter { !beginnings.contains($0 + "i") && !beginnings.contains($0 + "v") })
    let words = text.split { !$0.isLetter && !$0.isNumber }
    guard let start = words.firstIndex(of: "lục") else { return }
    numbers.formUnion(words[start...].prefix(Self.wordsBehind))
  }

  func contain(_ heading: String) -> Bool {
    if headings.contains(heading[...]) { return true }
    guard heading != Self.word, let number = heading.split(separator: " ").last else { return false }
    return numbers.contains(number)
  }
}
