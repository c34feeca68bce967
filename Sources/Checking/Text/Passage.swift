package import ActionPlan
package import PlanSyntax

/// One paragraph, heading, item, cell or value of a plan: words that stand together on the page.
package struct Passage: Sendable {
  /// What the words are for.
  package enum Place: Hashable, Sendable {
    /// Trích yếu, of the plan or its act.
    case subject
    case legalBasis
    /// Theo đề nghị của …
    case proposal
    case opening
    /// Of a part, section, khoản, điểm, item or điều.
    case heading(BodyNode.Level)
    /// A paragraph of the body, or of an annex.
    case paragraph
    /// Behind a dash.
    case item
    /// Of a table: its heading, a column's, a group's or a cell.
    case tableHeading, columnTitle, tableGroup, cell
    case target
    /// Sản phẩm, kinh phí in words.
    case output, funding
    case recipient
    case annexTitle
    case closing
    case footnote
  }

  package let place: Place
  package let tokens: [Token]

  /// From its first token to its last; it has one at least.
  package var span: SourceSpan { tokens[0].span.union(tokens[tokens.count - 1].span) }

  /// The words as they are printed, in NFC.
  package var text: String { tokens.map { $0.kind == .lineBreak ? " " : $0.text }.joined() }

  /// The next token behind `index` that is no space; nil at the end.
  package func index(after index: Int) -> Int? {
    tokens[(index + 1)...].firstIndex { !$0.isBlank }
  }

  /// The nearest token in front of `index` that is no space; nil at the start.
  package func index(before index: Int) -> Int? {
    tokens[..<index].lastIndex { !$0.isBlank }
  }

  /// Of some tokens, from the first to the last.
  package func span(of range: Range<Int>) -> SourceSpan {
    tokens[range.lowerBound].span.union(tokens[range.upperBound - 1].span)
  }

  /// Whether a sentence begins with the token: it is the first, or stands behind ".", "?", "!" (Phụ lục II, Mục I), quotation
  /// marks and brackets between them.
  package func beginsSentence(_ index: Int) -> Bool {
    var place = index
    while let before = self.index(before: place) {
      switch tokens[before].text {
      case ".", "?", "!", "…": return before < index - 1
      case "“", "\"", "(", "‘", "[": place = before
      default: return false
      }
    }
    return true
  }
}

extension Passage {
  /// The passages of some prose: its own words, and those of its footnotes.
  static func passages(
    _ lines: [SourceSpan], _ place: Place, in source: SourceFile, of lexicon: inout Lexicon
  ) -> [Passage] {
    let text = source.proseText(of: lines)
    let words = text.tokens(of: &lexicon)
    let passages = words.isEmpty ? [] : [Passage(place: place, tokens: words)]
    guard text.runs.contains(where: \.isNote) else { return passages }
    return passages
      + notes(text.tokens(inNotes: true, of: &lexicon), in: source).map { Passage(place: .footnote, tokens: $0) }
  }

  /// The tokens of each footnote: a new one begins where "^[" stands in front.
  private static func notes(_ tokens: [Token], in source: SourceFile) -> [[Token]] {
    var notes: [[Token]] = []
    for token in tokens {
      let end = notes.last?.last?.span.end ?? token.span.start
      if notes.isEmpty || source.bytes[end..<token.span.start].contains(UInt8(ascii: "^")) { notes.append([]) }
      notes[notes.count - 1].append(token)
    }
    return notes
  }

  /// The passage of a value in which stars and brackets mark nothing.
  static func passage(
    _ value: Located<String>, _ place: Place, in source: SourceFile, of lexicon: inout Lexicon
  ) -> [Passage] {
    passages(source.lines(in: value.span), place, in: source, of: &lexicon)
  }
}

extension SourceFile {
  /// The text of each line in a range, without indentation, comments and blank lines.
  fileprivate func lines(in span: SourceSpan) -> [SourceSpan] {
    guard !span.isEmpty else { return [] }
    return (lineIndex(of: span.start)...lineIndex(of: span.end - 1)).compactMap { index in
      let whole = lineSpan(index)
      var line = SourceSpan(max(whole.start, span.start), min(whole.end, span.end))
      while line.start < line.end, bytes[line.start] == 0x20 || bytes[line.start] == 0x09 { line.start += 1 }
      while line.end > line.start, bytes[line.end - 1] == 0x20 { line.end -= 1 }
      return line.start >= line.end || bytes[line.start] == UInt8(ascii: "#") ? nil : line
    }
  }
}
