import DocumentModel

/// Breaks a title or a name of a body into lines, as a clerk would: the fewest that fit, even in length, beginning where a
/// phrase begins ("TỈNH …", "VÀ …", "giai đoạn …") and never inside one ("NHÂN DÂN").
struct LineBreaking {
  /// A phrase's words.
  private typealias Phrase = [Substring]

  /// Phrases that a line likes to begin with.
  private let beginnings: [Phrase]
  /// Phrases that stay on one line.
  private let inseparable: [Phrase]

  /// Phrases in lower case; `{số}` in one that stays on a line stands for any word that begins with a digit ("{số} tháng").
  init(beginnings: [String], inseparable: [String]) {
    self.beginnings = beginnings.map { $0.split(separator: " ") }
    self.inseparable = inseparable.map { $0.split(separator: " ") }
  }

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
    func places(of phrase: Phrase) -> [Range<Int>] {
      guard !phrase.isEmpty, phrase.count <= parts.count else { return [] }
      return (0...(parts.count - phrase.count)).compactMap { start in
        let isThere = zip(parts[start...], phrase).allSatisfy {
          $0.text == $1 || ($1 == "{số}" && $0.text.first?.isNumber == true)
        }
        return isThere ? start..<start + phrase.count : nil
      }
    }
    for found in beginnings.flatMap(places) {
      if let joint = parts[found.lowerBound].joint { joints[joint] = .good }
    }
    for found in inseparable.flatMap(places) {
      for joint in parts[found.dropFirst()].compactMap(\.joint) { joints[joint] = .closed }
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
  private static func core(_ word: Substring) -> String {
    String(word.lowercased().drop { $0.isPunctuation }.reversed().drop { $0.isPunctuation }.reversed())
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
