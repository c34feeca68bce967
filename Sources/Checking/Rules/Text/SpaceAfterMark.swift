package import PlanSyntax

/// No space behind a comma, a stop or the like.
package enum SpaceAfterMark: Rule {
  package static let id = "space-after-mark"
  package static let family = Family.text
  package static let severity = Diagnostic.Severity.warning
  package static let yieldsTo = ["near-key", "missing-colon"]
  package static var page: [UInt8] { PackageResources.space_after_mark_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    // Marks of one run without spaces are asked for one behind the other.
    var last: (run: Run, isAddress: Bool)?
    // Behind nearly all marks a space stands, or nothing.
    let closed = manuscript.words.places(of: [",", ";", ":", ".", "!", "?"]).filter { place in
      let tokens = manuscript.passages[place.passage].tokens
      return place.token + 1 < tokens.count && !tokens.isBlank(place.token + 1)
    }
    return closed.compactMap { place in
      let (passage, index) = (manuscript.passages[place.passage], place.token)
      let mark = passage.tokens[index]
      guard let before = passage.token(index - 1), let behind = passage.token(index + 1),
        isClosed(mark.text, before, behind)
      else { return nil }
      if last?.run.holds(place) != true {
        let run = Run(around: place, in: passage)
        last = (run, run.isAddress(in: passage))
      }
      if last?.isAddress == true { return nil }
      return finding(
        withoutSpace(before.text + mark.text + behind.text, mark.text), at: before.span.union(behind.span),
        fixes: [
          Diagnostic.Fix(
            Message(
              "viết “\(before.text)\(mark.text) \(behind.text)”",
              en: "write '\(before.text)\(mark.text) \(behind.text)'"),
            isSafe: before.isSyllable && behind.isSyllable, SourceEdit(SourceSpan(mark.span.end, mark.span.end), " "))
        ])
    }
  }

  /// Tokens of a passage between two spaces.
  private struct Run {
    let passage: Int
    let tokens: Range<Int>

    init(around place: WordIndex.Place, in passage: Passage) {
      self.passage = place.passage
      var start = place.token
      while start > 0, !passage.tokens.isBlank(start - 1) { start -= 1 }
      var end = place.token
      while end < passage.tokens.count, !passage.tokens.isBlank(end) { end += 1 }
      tokens = start..<end
    }

    func holds(_ place: WordIndex.Place) -> Bool { passage == place.passage && tokens.contains(place.token) }

    /// Whether they are a web or mail address: "@", "//" or "www" is among them.
    func isAddress(in passage: Passage) -> Bool {
      tokens.contains { place in
        switch passage.tokens[place].lower {
        case "@", "www": true
        case "/": passage.token(place + 1)?.text == "/"
        default: false
        }
      }
    }
  }

  private static func isClosed(_ mark: String, _ before: Token, _ behind: Token) -> Bool {
    switch mark {
    case ",", ";":
      return (before.isSyllable || before.kind == .number || before.text == ")") && behind.isSyllable
    case ":":
      return before.isSyllable && (behind.isSyllable || behind.kind == .number && before.isMarked)
    // Not in TP.HCM, Q.Cường, thuvien.vn, 1.000.
    case ".", "!", "?":
      guard behind.isSyllable, behind.beginsWithCapital, !behind.isInCapitals else { return false }
      return before.isSyllable && !before.beginsWithCapital || before.kind == .number || before.text == ")"
    default: return false
    }
  }

  private static func withoutSpace(_ text: String, _ mark: String) -> Message {
    Message("“\(text)”: thiếu dấu cách sau “\(mark)”.", en: "'\(text)': no space behind '\(mark)'.")
  }
}
