import PlanSyntax

/// "Nghị quyết Trung ương 7 (khóa X) về …": an act without a number.
struct NamedResolution {
  /// "7".
  var session: String
  /// "X".
  var congress: String
  /// "X", "XI": of "khóa XI, khóa XII" both.
  var congresses: Set<String>
  /// Whether words that say what it is about stand behind it.
  var hasSubject: Bool
  var span: SourceSpan
}

extension Manuscript {
  /// In reading order.
  var namedResolutions: [NamedResolution] {
    occurrences(of: "trung ương").compactMap { found in
      let (passage, range) = (found.passage, found.tokens)
      guard var place = passage.index(after: range.upperBound - 1) else { return nil }
      if passage.tokens[place].lower == "đảng" || passage.tokens[place].lower == "lần",
        let next = passage.index(after: place)
      {
        place = next
        if passage.tokens[place].lower == "thứ", let number = passage.index(after: place) { place = number }
      }
      let session = passage.tokens[place]
      guard session.kind == .number, var next = passage.index(after: place),
        var start = passage.index(before: range.lowerBound)
      else { return nil }
      if passage.match("hội nghị", at: passage.index(before: start) ?? start) != nil,
        let before = passage.index(before: start), let further = passage.index(before: before)
      {
        start = further
      }
      guard passage.tokens[start].lower == "quyết", let noun = passage.index(before: start),
        passage.tokens[noun].lower == "nghị"
      else { return nil }
      for opening in [",", "("] where passage.tokens[next].text == opening {
        guard let behind = passage.index(after: next) else { return nil }
        next = behind
      }
      guard ["khóa", "khoá"].contains(passage.tokens[next].lower), let congress = passage.index(after: next),
        passage.tokens[congress].text.allSatisfy({ "IVX".contains($0) })
      else { return nil }
      var end = congress
      var congresses: Set = [passage.tokens[congress].text]
      while let mark = passage.index(after: end), [",", "và"].contains(passage.tokens[mark].lower),
        var further = passage.index(after: mark)
      {
        if ["khóa", "khoá"].contains(passage.tokens[further].lower), let number = passage.index(after: further) {
          further = number
        }
        guard passage.tokens[further].text.allSatisfy({ "IVX".contains($0) }) else { break }
        congresses.insert(passage.tokens[further].text)
        end = further
      }
      if let bracket = passage.index(after: congress), passage.tokens[bracket].text == ")" { end = bracket }
      let behind = passage.index(after: end)
      return NamedResolution(
        session: session.text, congress: passage.tokens[congress].text, congresses: congresses,
        hasSubject: behind.map { passage.tokens[$0].lower == "về" } ?? false,
        span: passage.span(of: noun..<(end + 1)))
    }
  }
}
