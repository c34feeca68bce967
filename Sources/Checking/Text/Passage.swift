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
  package let tokens: Tokens

  /// From its first token to its last; it has one at least.
  package var span: SourceSpan { tokens[0].span.union(tokens[tokens.count - 1].span) }

  /// The words as they are printed, in NFC.
  package var text: String { tokens.map { $0.kind == .lineBreak ? " " : $0.text }.joined() }

  /// The next token behind `index` that is no space; nil at the end.
  package func index(after index: Int) -> Int? {
    var next = index + 1
    while next < tokens.count, tokens.isBlank(next) { next += 1 }
    return next < tokens.count ? next : nil
  }

  /// The nearest token in front of `index` that is no space; nil at the start.
  package func index(before index: Int) -> Int? {
    var before = index - 1
    while before >= 0, tokens.isBlank(before) { before -= 1 }
    return before >= 0 ? before : nil
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
      switch tokens.sign(before) {
      case ".", "?", "!", "…": return before < index - 1
      case "“", "\"", "(", "‘", "[": place = before
      default: return false
      }
    }
    return true
  }
}
