import ActionPlan
import PlanSyntax

/// Finds citations in one passage. It goes forward over the tokens once; what it looks back or ahead for is bounded.
struct CitationReader {
  private let passage: Passage
  private let passageNumber: Int
  private var tokens: Tokens { passage.tokens }

  init(_ passage: Passage, number: Int) {
    self.passage = passage
    passageNumber = number
  }

  func citations() -> [Citation] {
    var citations: [Citation] = []
    var index = 0
    var isBehindAct = false
    while index < tokens.count {
      if isBehindAct, endsClause(index) { isBehindAct = false }
      if tokens[index].kind == .number, let (citation, end) = citation(at: index, isBehindAct) {
        citations.append(citation)
        isBehindAct = true
        index = end
      } else {
        index += 1
      }
    }
    return citations
  }

  private func endsClause(_ index: Int) -> Bool {
    switch tokens[index].text {
    case ";", ":", ")": true
    case ".": index + 1 >= tokens.count || tokens[index + 1].isBlank
    case _: false
    }
  }

  private func citation(at index: Int, _ isBehindAct: Bool) -> (Citation, end: Int)? {
    // "1.234/KH" and "5/2026" inside a longer number begin in front of it.
    if index > 0, !tokens[index - 1].isBlank, !"(\"“:".contains(tokens[index - 1].text) { return nil }
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
    if let body { end = body.end }
    let name = tokens[index].span.union(tokens[symbol.end - 1].span)
    let start = kind.map { tokens[$0.lowerBound].span } ?? numberWords.first ?? name
    return (
      Citation(
        passage: passageNumber, place: passage.place,
        kind: kind.map { Located(text(of: $0), at: passage.span(of: $0)) },
        numberWords: numberWords, number: text(of: index..<(numberEnd + 1)), groups: symbol.groups,
        hasStroke: symbol.hasStroke,
        name: name, blanks: symbol.blanks, date: date?.date, comma: date?.comma, dateWord: date?.word,
        body: body?.body, subject: subject(from: end), isInTitle: isBehindAct && isOfTitle(kind),
        span: start.union(tokens[end - 1].span)),
      symbol.end
    )
  }

  /// The kind and each "số" in front of a number.
  private func wordsInFront(of index: Int) -> (kind: Range<Int>?, numberWords: [SourceSpan]) {
    var numberWords: [SourceSpan] = []
    var front = passage.index(before: index)
    if let colon = front, tokens[colon].text == ":" { front = passage.index(before: colon) }
    while let word = front, tokens[word].lower == "số" {
      numberWords.insert(tokens[word].span, at: 0)
      front = passage.index(before: word)
    }
    let kind = front.flatMap { tokens[$0].kind == .word ? ActKinds.phrase(endingAt: $0, in: passage) : nil }
    // "công nghệ số số 71/2025/QH15": the first "số" is no number word.
    return (kind, kind == nil ? numberWords.suffix(1) : numberWords)
  }

  /// Whether what stands in front of a kind is a word of a title, and names no act beside another.
  private func isOfTitle(_ kind: Range<Int>?) -> Bool {
    guard let before = kind.flatMap({ passage.index(before: $0.lowerBound) }).map({ tokens[$0] }) else { return false }
    return before.kind == .word && before.lower != "và" && before.lower != "hoặc"
  }

  /// Some tokens as one text, one space for each blank.
  private func text(of range: Range<Int>) -> String {
    tokens[range].map { $0.isBlank ? " " : $0.text }.joined()
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
        while next < tokens.count, tokens[next].isBlank { next += 1 }
        if next > start, next < tokens.count {
          typed.append(SourceSpan(tokens[start - 1].span.end, tokens[next].span.start))
        }
      }
      skipBlanks()
      guard next < tokens.count, "/-–".contains(tokens[next].text), tokens[next].kind == .sign else { break }
      let isStroke = tokens[next].text == "/"
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
    if isFirst, token.kind == .number, token.text.count == 4, next + 1 < tokens.count,
      "/-".contains(tokens[next + 1].text) || tokens[next + 1].isBlank
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
      } else if following.text == "&" || following.text == ".", next + 1 < tokens.count, tokens[next + 1].isInCapitals {
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
    if tokens[place].text == "," {
      comma = tokens[place].span
      guard let next = passage.index(after: place) else { return nil }
      place = next
    }
    // "…, ban hành vào ngày 18 tháng 8 năm 2022"
    var isTold = false
    for word in ["được", "ban", "hành", "vào"] where tokens[place].lower == word {
      isTold = true
      guard let next = passage.index(after: place) else { return nil }
      place = next
    }
    guard tokens[place].lower == "ngày", let first = passage.index(after: place),
      let (date, end) = passage.date(at: first)
    else { return nil }
    return ReadDate(
      date: Located(date, at: passage.span(of: first..<end)), comma: isTold ? nil : comma,
      word: isTold ? nil : tokens[place].span, end: end)
  }

  // MARK: Body and subject

  /// "của Bộ Chính trị", "của Ủy ban nhân dân tỉnh X": up to a word that begins the subject, a mark, or another act.
  private func body(from start: Int) -> (body: Located<String>, end: Int)? {
    guard var place = passage.index(after: start - 1) else { return nil }
    if tokens[place].text == ",", let next = passage.index(after: place) { place = next }
    guard tokens[place].lower == "của", let first = passage.index(after: place) else { return nil }
    var end = first
    var words = 0
    scan: while end < tokens.count, words < 20 {
      let token = tokens[end]
      switch token.kind {
      case .sign:
        if token.text != "-" && token.text != "." { break scan }
        if token.text == ".", end + 1 >= tokens.count || tokens[end + 1].isBlank { break scan }
      case .word:
        if Self.subjectWords.contains(token.lower), !token.beginsWithCapital { break scan }
        if token.lower == "và" || token.lower == "ban",
          let next = passage.index(after: end),
          token.lower == "ban"
            ? tokens[next].lower == "hành" && !token.beginsWithCapital : Self.isKind(at: next, in: passage)
        {
          break scan
        }
        words += 1
      case .number, .space, .lineBreak: break
      case .reference: break scan
      }
      end += 1
    }
    while end > first, tokens[end - 1].isBlank { end -= 1 }
    guard end > first, tokens[first].beginsWithCapital || tokens[first].kind == .word else { return nil }
    return (Located(text(of: first..<end), at: passage.span(of: first..<end)), end)
  }

  /// Verbs and words that begin an act's subject.
  private static let subjectWords: Set<String> = [
    "về", "quy", "phê", "hướng", "sửa", "triển", "thực", "tiếp", "tăng", "đẩy", "nhằm", "để", "theo", "đã", "đến",
    "phải",
    "trong", "tại", "vào", "thông", "công", "giao", "điều", "nêu", "là", "có", "do", "với", "cho", "phát", "kèm",
    "thay",
  ]

  /// Whether an act's kind begins there.
  private static func isKind(at index: Int, in passage: Passage) -> Bool {
    ActKinds.phrases.contains { passage.match($0, at: index) != nil }
  }

  private func subject(from start: Int) -> [String] {
    guard let place = passage.index(after: start - 1), tokens[place].kind == .word, tokens[place].lower != "và" else {
      return []
    }
    var words: [String] = []
    var index = place
    while index < tokens.count, words.count < 8 {
      if tokens[index].kind == .word { words.append(tokens[index].lower) }
      if ";.()".contains(tokens[index].text) { break }
      index += 1
    }
    return words.first == "về" ? Array(words.dropFirst(words.dropFirst().first == "việc" ? 2 : 1)) : words
  }
}
