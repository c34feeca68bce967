extension String {
  /// Whether the text breaks off in dots, which say more than an end mark and stay.
  var endsInDots: Bool { hasSuffix("..") || hasSuffix("…") }

  /// The text without the end mark that somebody typed (`;` `,` `.` `./.`), which composing sets; "..." stays.
  var withoutEndMark: String {
    // Most texts have none, as their last byte tells.
    guard let last = utf8.last, " ;,.".utf8.contains(last) else { return self }
    var text = Substring(self)
    func dropSpaces() { while text.last == " " { text = text.dropLast() } }
    dropSpaces()
    if text.hasSuffix("/."), String(text.dropLast(2)).endsInDots {
      text = text.dropLast(2)
    } else if text.hasSuffix("./.") {
      text = text.dropLast(3)
    } else if text.last == ";" || text.last == "," || (text.last == "." && !text.hasSuffix("..")) {
      text = text.dropLast()
    }
    dropSpaces()
    return String(text)
  }

  /// Up to the first full stop that ends a sentence and has another sentence behind it, that stop included; nil without one.
  var firstSentence: Substring? {
    var start = startIndex
    while let stop = self[start...].firstRange(of: ". ") {
      let before = self[..<stop.lowerBound].reversed().prefix { $0.isLetter }
      // Initials and abbreviations ("TP. Long Xuyên") are no end of a sentence; nor is a part of "..." before a small letter.
      let isDots = self[..<stop.lowerBound].last == "."
      if before.isEmpty ? !isDots : before.count > 2 || before.contains(where: \.isLowercase) {
        return self[..<index(after: stop.lowerBound)]
      }
      start = stop.upperBound
    }
    return nil
  }
}
