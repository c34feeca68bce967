extension String {
  /// Whether the text breaks off in dots, which say more than an end mark and stay.
  var endsInDots: Bool { utf8[...].endsInDots }

  /// The text without the end mark that somebody typed (`;` `,` `.` `./.`), which composing sets; "..." stays.
  var withoutEndMark: String {
    // Most texts have none, as their last byte tells.
    guard let last = utf8.last, " ;,.".utf8.contains(last) else { return self }
    var text = utf8[...]
    func dropSpaces() { while text.last == UInt8(ascii: " ") { text = text.dropLast() } }
    dropSpaces()
    if text.ends(with: "/."), text.dropLast(2).endsInDots {
      text = text.dropLast(2)
    } else if text.ends(with: "./.") {
      text = text.dropLast(3)
    } else if text.ends(with: ";") || text.ends(with: ",") || (text.ends(with: ".") && !text.ends(with: "..")) {
      text = text.dropLast()
    }
    dropSpaces()
    return String(Substring(text))
  }

  /// Up to the first full stop that ends a sentence and has another sentence behind it, that stop included; nil without one.
  var firstSentence: Substring? {
    // Most texts are one sentence, which their bytes tell.
    guard holdsStopAndSpace else { return nil }
    var start = startIndex
    while let stop = utf8[start...].firstStop {
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

  private var holdsStopAndSpace: Bool {
    var text = self
    return text.withUTF8 { bytes in
      var last: UInt8 = 0
      for byte in bytes {
        if byte == UInt8(ascii: " "), last == UInt8(ascii: ".") { return true }
        last = byte
      }
      return false
    }
  }
}

extension Substring.UTF8View {
  fileprivate func ends(with mark: String) -> Bool { suffix(mark.utf8.count).elementsEqual(mark.utf8) }

  fileprivate var endsInDots: Bool { ends(with: "..") || ends(with: "…") }

  /// The first full stop with a space behind it, and that space.
  fileprivate var firstStop: Range<Index>? {
    var start = startIndex
    while let stop = self[start...].firstIndex(of: UInt8(ascii: ".")) {
      start = index(after: stop)
      if start < endIndex, self[start] == UInt8(ascii: " ") { return stop..<index(after: start) }
    }
    return nil
  }
}
