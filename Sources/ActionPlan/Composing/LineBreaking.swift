import DocumentModel
import PlanSyntax

/// Breaks a title or a name of a body into lines, as a clerk would: the fewest that fit, even in length, beginning where a
/// phrase begins ("TỈNH …", "VÀ …", "giai đoạn …") and never inside one ("NHÂN DÂN").
struct LineBreaking {
  /// Phrases that a line likes to begin with, in lower case.
  let beginnings: [String]
  /// Phrases that stay on one line, in lower case; `{số}` stands for any word that begins with a digit ("{số} tháng").
  let inseparable: [String]

  /// Words of the longest text that is broken: more is no title, and breaks where it may.
  private static let mostWords = 200

  func lines(_ text: String, within width: Length, measure: (String) -> Length) -> [String] {
    let words = text.split(separator: " ").map(String.init)
    guard words.count > 1 else { return words }
    guard words.count <= Self.mostWords else { return [text] }
    let widths = words.map { measure($0).points }
    let space = measure(" ").points
    let joints = givingWay(joints(words), widths, space: space, width: width.points)
    guard let optimum = breaks(widths, space: space, width: width.points, joints) else { return words }
    return zip([0] + optimum, optimum + [words.count]).map { words[$0..<$1].joined(separator: " ") }
  }

  /// What is between a word and the one before it.
  private enum Joint { case good, open, closed }

  private func joints(_ words: [String]) -> [Joint] {
    // What no-break spaces join is one word here, and several to a phrase.
    let parts = words.enumerated().flatMap { index, word in
      word.split(separator: "\u{A0}", omittingEmptySubsequences: false).enumerated().map { part, text in
        (text: Self.core(text), joint: part == 0 ? index : nil)
      }
    }
    var joints = Array(repeating: Joint.open, count: words.count)
    let written = PhraseWords(parts.map(\.text))
    for phrase in beginnings {
      for place in written.places(of: phrase) {
        if let joint = parts[place.lowerBound].joint { joints[joint] = .good }
      }
    }
    for phrase in inseparable {
      for place in written.places(of: phrase) {
        for index in place.dropFirst() {
          if let joint = parts[index].joint { joints[joint] = .closed }
        }
      }
    }
    // A form's blank at the end of a line moves the line's words from the middle.
    for (index, word) in words.enumerated().dropLast() where word.last == "\u{A0}" {
      joints[index + 1] = joints[index + 1] == .good ? .open : .closed
    }
    return joints
  }

  /// Phrases longer than a line give way, and no others.
  private func givingWay(_ joints: [Joint], _ widths: [Double], space: Double, width: Double) -> [Joint] {
    var joints = joints
    var start = 0
    while start < joints.count {
      let end = joints[(start + 1)...].firstIndex { $0 != .closed } ?? joints.count
      let length = widths[start..<end].reduce(0, +) + space * Double(end - start - 1)
      if length > width { for word in start + 1..<end { joints[word] = .open } }
      start = end
    }
    return joints
  }

  /// A word in lower case, without the marks around it.
  private static func core(_ word: Substring) -> [UInt8] {
    if isPlain(word) { return ActionPlan.lowercased(word.utf8) }
    var core = word.lowercased()[...].drop { $0.isPunctuation }
    while core.last?.isPunctuation == true { core.removeLast() }
    return Array(core.utf8)
  }

  /// Whether a word has nothing but letters and digits of Vietnamese, by its bytes; others may be looked at as characters.
  private static func isPlain(_ word: Substring) -> Bool {
    var before: UInt8 = 0
    for byte in word.utf8 {
      switch byte {
      // Of a letter that begins with E1, those of U+1E80 to U+1EFF: the others have marks among them.
      case 0x80..<0xC0: if before == 0xE1, byte != 0xBA, byte != 0xBB { return false }
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC3...0xC6, 0xE1: break
      default: return false
      }
      before = byte
    }
    return true
  }

  /// The first words of all lines but the first; nil where some closed run does not fit the width.
  private func breaks(_ widths: [Double], space: Double, width: Double, _ joints: [Joint]) -> [Int]? {
    let count = widths.count
    // A line that does not begin well costs as much as one that is a quarter of the width too short or too long.
    let penalty = (width / 4) * (width / 4)
    for lines in 1...count {
      let even = (widths.reduce(0, +) + space * Double(count - lines)) / Double(lines)
      // best[n][w]: cost of setting the words from w on in n lines, and where the first of these lines ends.
      var best = Array(
        repeating: Array(repeating: (cost: Double.infinity, end: count), count: count + 1), count: lines + 1)
      best[0][count].cost = 0
      for remaining in 1...lines {
        for start in 0..<count {
          var length = -space
          for end in start + 1...count {
            length += space + widths[end - 1]
            // A word wider than the column has a line of its own.
            if length > width, end > start + 1 { break }
            guard end == count || joints[end] != .closed else { continue }
            let begin = end < count && joints[end] == .open ? penalty : 0
            let cost = best[remaining - 1][end].cost + (length - even) * (length - even) + begin
            if cost < best[remaining][start].cost { best[remaining][start] = (cost, end) }
          }
        }
      }
      guard best[lines][0].cost < .infinity else { continue }
      var breaks: [Int] = []
      var start = 0
      for remaining in stride(from: lines, to: 1, by: -1) {
        start = best[remaining][start].end
        breaks.append(start)
      }
      return breaks
    }
    return nil
  }
}

/// A text's words, among which phrases are looked for: some hundred phrases, of which hardly one is there.
private struct PhraseWords {
  private let words: [[UInt8]]
  private let initials: [UInt8]
  private static let anyNumber = Array("{số}".utf8)

  init(_ words: [[UInt8]]) {
    self.words = words
    initials = words.map { $0.first ?? 0 }
  }

  /// Where a phrase stands. Nearly always its first letter tells that it does not.
  func places(of phrase: String) -> [Range<Int>] {
    phrase.withBytes { phrase in
      guard let initial = phrase.first else { return [] }
      let isOfAny = initial == Self.anyNumber[0]
      var places: [Range<Int>] = []
      for start in words.indices where initials[start] == initial || isOfAny {
        if let end = end(of: phrase, from: start) { places.append(start..<end) }
      }
      return places
    }
  }

  /// The place behind a phrase that begins here; nil where it does not.
  private func end(of phrase: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var offset = 0
    for index in start..<words.count {
      let word = words[index]
      if Self.isWord(phrase, offset, word) {
        offset += word.count
      } else if Self.isWord(phrase, offset, Self.anyNumber), Self.isNumber(word) {
        offset += Self.anyNumber.count
      } else {
        return nil
      }
      if offset == phrase.count { return index + 1 }
      offset += 1
    }
    return nil
  }

  /// Whether a phrase has this word here.
  private static func isWord(_ phrase: UnsafeBufferPointer<UInt8>, _ start: Int, _ word: [UInt8]) -> Bool {
    let end = start + word.count
    guard end <= phrase.count, end == phrase.count || phrase[end] == UInt8(ascii: " ") else { return false }
    return word.indices.allSatisfy { phrase[start + $0] == word[$0] }
  }

  private static func isNumber(_ word: [UInt8]) -> Bool {
    guard let first = word.first else { return false }
    return first < 0x80
      ? (0x30...0x39).contains(first) : String(decoding: word, as: UTF8.self).first?.isNumber == true
  }
}
