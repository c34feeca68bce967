import ActionPlan
import PlanSyntax

/// Finds citations. It goes from one number of the text to the next; what it looks back or ahead for is bounded.
struct CitationReader {
  private let passage: Passage
  private let passageNumber: Int
  private let words: CitationWords
  private var tokens: Tokens { passage.tokens }

  /// Those of some passages, in reading order.
  static func citations(in passages: [Passage], _ index: WordIndex) -> [Citation] {
    let words = CitationWords(index)
    var known = KnownActs(capacity: index.figures.count)
    var citations: [Citation] = []
    var reader: CitationReader?
    // How far the passage has been read, and whether the clause that stands there names an act.
    var end = 0
    var isBehindAct = false
    for place in index.figures where passages[place.passage].mayBeSymbol(behind: place.token) {
      if reader?.passageNumber != place.passage {
        reader = CitationReader(passage: passages[place.passage], passageNumber: place.passage, words: words)
        (end, isBehindAct) = (0, false)
      }
      guard let reader, place.token >= end else { continue }
      if isBehindAct { isBehindAct = !(end..<place.token).contains(where: reader.endsClause) }
      end = place.token
      guard let (citation, symbolEnd) = reader.citation(at: place.token, isBehindAct, &known) else { continue }
      citations.append(citation)
      (end, isBehindAct) = (symbolEnd, true)
    }
    return citations
  }

  private func endsClause(_ index: Int) -> Bool {
    switch tokens.sign(index) {
    case ";", ":", ")": true
    case ".": index + 1 >= tokens.count || tokens.isBlank(index + 1)
    case _: false
    }
  }

  private func citation(
    at index: Int, _ isBehindAct: Bool, _ known: inout KnownActs
  ) -> (Citation, end: Int)? {
    // "1.234/KH" and "5/2026" inside a longer number begin in front of it.
    if index > 0, !tokens[index - 1].isBlank {
      guard let sign = tokens[index - 1].sign, ["(", "\"", "“", ":"].contains(sign) else { return nil }
    }
    let (kind, numberWords) = wordsInFront(of: index)
    // "30c/NQ-CP"
    let hasLetter =
      index + 1 < tokens.count && tokens[index + 1].kind == .word && tokens[index + 1].text.count == 1
      && tokens[index + 1].text == tokens[index + 1].lower
    let numberEnd = hasLetter ? index + 1 : index
    guard let symbol = symbol(behind: numberEnd, mayHaveBlanks: !numberWords.isEmpty || kind != nil) else { return nil }
    // "chương trình 135 - NTM" is no symbol.
    if !symbol.blanks.isEmpty, numberWords.isEmpty,
      ActKinds.kinds(of: symbol.groups.first { Int($0) == nil } ?? "") == nil
    {
      return nil
    }
    var end = symbol.end
    let date = date(from: end)
    if let date { end = date.end }
    let body = body(from: end)
    if let body { end = body.tokens.upperBound }
    let number = text(of: index..<(numberEnd + 1))
    let key = Citation.key(number, symbol.groups, hasStroke: symbol.hasStroke)
    let name = tokens[index].span.union(tokens[symbol.end - 1].span)
    let start = kind.map { tokens[$0.lowerBound].span } ?? numberWords.first ?? name
    return (
      Citation(
        passage: passageNumber, place: passage.place,
        kind: kind.map { Located(text(of: $0), at: passage.span(of: $0)) },
        numberWords: numberWords, number: number, groups: symbol.groups,
        hasStroke: symbol.hasStroke,
        name: name, blanks: symbol.blanks, date: date?.date, comma: date?.comma, dateWord: date?.word,
        body: body?.body, issuer: body.flatMap { known.issuer($0.body.value) }, subject: subject(from: end),
        isInTitle: isBehindAct && isOfTitle(kind),
        span: start.union(tokens[end - 1].span),
        key: key, act: known.act(key)),
      symbol.end
    )
  }

  /// The kind and each "số" in front of a number.
  private func wordsInFront(of index: Int) -> (kind: Range<Int>?, numberWords: [SourceSpan]) {
    var numberWords: [SourceSpan] = []
    var front = passage.index(before: index)
    if let colon = front, tokens[colon].sign == ":" { front = passage.index(before: colon) }
    while let word = front, words.number.contains(tokens[word]) {
      numberWords.insert(tokens[word].span, at: 0)
      front = passage.index(before: word)
    }
    let kind = front.flatMap { tokens[$0].kind == .word ? words.kinds.phrase(endingAt: $0, in: passage) : nil }
    // "công nghệ số số 71/2025/QH15": the first "số" is no number word.
    return (kind, kind == nil ? numberWords.suffix(1) : numberWords)
  }

  /// Whether what stands in front of a kind is a word of a title, and names no act beside another.
  private func isOfTitle(_ kind: Range<Int>?) -> Bool {
    guard let before = kind.flatMap({ passage.index(before: $0.lowerBound) }).map({ tokens[$0] }) else { return false }
    return before.kind == .word && !words.joints.contains(before)
  }

  /// Some tokens as one text, one space for each blank.
  private func text(of range: Range<Int>) -> String {
    var text = ""
    for index in range { text += tokens.isBlank(index) ? " " : tokens[index].text }
    return text
  }

  // MARK: Symbol

  private struct Symbol {
    var groups: [String]
    var hasStroke: Bool
    var blanks: [SourceSpan]
    var end: Int
  }

  /// Behind the number: "/", "-", then groups of letters parted by the same; a year may be the first. Blanks beside the marks are a
  /// slip, and are only read as one where a kind or "số" says that a symbol follows.
  private func symbol(behind index: Int, mayHaveBlanks: Bool) -> Symbol? {
    var groups: [String] = []
    var blanks: [SourceSpan] = []
    var hasStroke = false
    var place = index + 1
    while groups.count < 6 {
      var next = place
      var typed: [SourceSpan] = []
      func skipBlanks() {
        let start = next
        while next < tokens.count, tokens.isBlank(next) { next += 1 }
        if next > start, next < tokens.count {
          typed.append(SourceSpan(tokens[start - 1].span.end, tokens[next].span.start))
        }
      }
      skipBlanks()
      guard next < tokens.count, let mark = tokens[next].sign, mark == "/" || mark == "-" || mark == "–" else { break }
      let isStroke = mark == "/"
      next += 1
      skipBlanks()
      guard next < tokens.count, let group = group(at: &next, isFirst: groups.isEmpty, hasBlanks: !typed.isEmpty),
        typed.isEmpty || mayHaveBlanks
      else { break }
      // "12/QĐ-UBND - ABC": a dash with blanks on both sides parts phrases.
      if typed.count > 1, !isStroke, !groups.isEmpty { break }
      if groups.isEmpty { hasStroke = isStroke }
      groups.append(group)
      blanks += typed
      place = next
    }
    guard let letters = groups.first(where: { Int($0) == nil }), letters.count > 1 else { return nil }
    return Symbol(groups: groups, hasStroke: hasStroke, blanks: blanks, end: place)
  }

  /// "QĐ", "CTr", "TTg", "QH15", "P2"; as the first group also the act's year.
  private func group(at next: inout Int, isFirst: Bool, hasBlanks: Bool) -> String? {
    let token = tokens[next]
    if isFirst, token.kind == .number, token.text.utf8.count == 4, next + 1 < tokens.count,
      tokens[next + 1].sign == "/" || tokens[next + 1].sign == "-" || tokens[next + 1].isBlank
    {
      next += 1
      return token.text
    }
    guard token.kind == .word, token.beginsWithCapital,
      token.isInCapitals || token.text.count == 1 || Self.mixedGroups.contains(token.text)
    else { return nil }
    if hasBlanks, token.text.count == 1 { return nil }
    next += 1
    var group = token.text
    // "QH15", "CN&TTCN", "VP.UBND"
    while next < tokens.count {
      let following = tokens[next]
      if following.kind == .number {
        group += following.text
        next += 1
      } else if following.sign == "&" || following.sign == ".", next + 1 < tokens.count, tokens[next + 1].isInCapitals {
        group += following.text + tokens[next + 1].text
        next += 2
      } else {
        break
      }
    }
    return group
  }

  private static let mixedGroups: Set<String> = [
    "TTg", "CTr", "TTr", "QyĐ", "QĐi", "TrS", "CTrPH", "CTrHĐ", "CTrHĐPH", "TTrLT", "KTrVB", "TTBVTTr", "TTTr", "Ttr",
    "Ctr",
    "QLNLNHNNg",
  ]

  // MARK: Date

  private struct ReadDate {
    var date: Located<Citation.Date>
    var comma: SourceSpan?
    var word: SourceSpan?
    var end: Int
  }

  /// ", ngày 22/12/2024", "ngày 22 tháng 12 năm 2024", "(22/12/2024)".
  private func date(from start: Int) -> ReadDate? {
    guard var place = passage.index(after: start - 1) else { return nil }
    var comma: SourceSpan?
    if tokens[place].sign == "," {
      comma = tokens[place].span
      guard let next = passage.index(after: place) else { return nil }
      place = next
    }
    // "…, ban hành vào ngày 18 tháng 8 năm 2022"
    var isTold = false
    for word in words.issued where word.contains(tokens[place]) {
      isTold = true
      guard let next = passage.index(after: place) else { return nil }
      place = next
    }
    guard words.day.contains(tokens[place]), let first = passage.index(after: place),
      let (date, end) = passage.date(at: first)
    else { return nil }
    return ReadDate(
      date: Located(date, at: passage.span(of: first..<end)), comma: isTold ? nil : comma,
      word: isTold ? nil : tokens[place].span, end: end)
  }

  // MARK: Body and subject

  /// "của Bộ Chính trị", "của Ủy ban nhân dân tỉnh X": up to a word that begins the subject, a mark, or another act.
  private func body(from start: Int) -> (body: Located<String>, tokens: Range<Int>)? {
    guard var place = passage.index(after: start - 1) else { return nil }
    if tokens[place].sign == ",", let next = passage.index(after: place) { place = next }
    guard words.of.contains(tokens[place]), let first = passage.index(after: place) else { return nil }
    var end = first
    var count = 0
    scan: while end < tokens.count, count < 20 {
      switch tokens.kind(end) {
      case .sign:
        let sign = tokens.sign(end)
        if sign != "-" && sign != "." { break scan }
        if sign == ".", end + 1 >= tokens.count || tokens.isBlank(end + 1) { break scan }
      case .word:
        let number = tokens.number(end)
        let isSmall = !tokens[end].beginsWithCapital
        if isSmall, words.subject.contains(number) { break scan }
        if let next = passage.index(after: end),
          words.and.contains(number) && words.kinds.begin(at: next, in: passage)
            || isSmall && words.ban.contains(number) && words.hanh.contains(tokens.number(next))
        {
          break scan
        }
        count += 1
      case .number, .space, .lineBreak: break
      case .reference: break scan
      }
      end += 1
    }
    while end > first, tokens.isBlank(end - 1) { end -= 1 }
    guard end > first, tokens[first].beginsWithCapital || tokens[first].kind == .word else { return nil }
    return (Located(text(of: first..<end), at: passage.span(of: first..<end)), first..<end)
  }

  private func subject(from start: Int) -> [String] {
    guard let place = passage.index(after: start - 1), tokens[place].kind == .word, !words.and.contains(tokens[place])
    else { return [] }
    var subject: [Token] = []
    var index = place
    while index < tokens.count, subject.count < 8 {
      if tokens[index].kind == .word { subject.append(tokens[index]) }
      if let sign = tokens[index].sign, [";", ".", "(", ")"].contains(sign) { break }
      index += 1
    }
    let isAbout = subject.first.map { words.about.contains($0) } ?? false
    let isAboutMatter = isAbout && subject.count > 1 && words.matter.contains(subject[1])
    return subject.dropFirst(isAboutMatter ? 2 : isAbout ? 1 : 0).map(\.lower)
  }
}

extension Passage {
  /// Whether a stroke or dash stands behind a number, or a letter of it, as in a symbol: "30/", "30c/", "09 -".
  fileprivate func mayBeSymbol(behind index: Int) -> Bool {
    var place = index + 1
    if place < tokens.count, tokens.kind(place) == .word { place += 1 }
    while place < tokens.count, tokens.isBlank(place) { place += 1 }
    switch tokens.sign(place) {
    case "/", "-", "–": return true
    case _: return false
    }
  }
}
