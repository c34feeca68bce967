import DocumentModel
import PlanSyntax

/// From marked prose to settled words.
extension Composer {
  /// A role's words, in capitals where its look asks for them.
  func cased(_ text: String, _ role: Role) -> String {
    style.look(of: role).isUppercase ? text.uppercased() : text
  }

  /// A text as it is printed in a role: what belongs together joined, in capitals where its look asks for them.
  func printed(_ text: String, _ role: Role) -> String { cased(joins.joined(text), role) }

  func set(_ text: String, _ role: Role) -> [Inline] {
    text.isEmpty ? [] : [.text(printed(text, role), [])]
  }

  /// Prose as it is printed in a role, references seen from `place`.
  mutating func inlines(
    _ prose: Prose, _ role: Role, in place: [NumberedNode.Position.Step], _ emphasis: Emphasis = []
  ) -> [Inline] {
    // Nearly all prose is words alone.
    if prose.inlines.count == 1, case .text(let text) = prose.inlines[0] {
      return [.text(printed(text, role), emphasis)]
    }
    return inlines(prose.inlines, role, in: place, emphasis).joiningTexts
  }

  private mutating func inlines(
    _ syntax: [InlineSyntax], _ role: Role, in place: [NumberedNode.Position.Step], _ emphasis: Emphasis
  ) -> [Inline] {
    var result: [Inline] = []
    for inline in syntax {
      switch inline {
      case .text(let text): result.append(.text(printed(text, role), emphasis))
      case .bold(let content): result += inlines(content, role, in: place, emphasis.union(.bold))
      case .italic(let content): result += inlines(content, role, in: place, emphasis.union(.italic))
      case .footnote(let content):
        let number = nextFootnote()
        result.append(.footnote(number: number, inlines(content, .footnote, in: place, []).joiningTexts))
      case .reference(let label):
        let words = printed(references.words(for: label.value, from: place), role)
        result.append(.reference(words, anchor: label.value, emphasis))
      }
    }
    return result
  }

  // MARK: Measured text

  func width(of text: String, _ role: Role) -> Length {
    let look = style.look(of: role)
    return FontMetrics.face(bold: look.isBold, italic: look.isItalic).width(of: text, size: look.fontSize)
  }

  /// A text broken into the fewest lines that fit a column, as even as they can be.
  func lines(_ text: String, _ role: Role, in column: Length) -> [String] {
    // A word processor's own measure may differ by a hair; a line that just fits must not break again.
    return lineBreaking.lines(printed(text, role), within: column * 0.97) { width(of: $0, role) }
  }

  /// One paragraph in lines of their own, where it is plain text; what holds marks or references breaks as it may.
  func broken(_ content: [Inline], _ role: Role, in column: Length) -> (content: [Inline], lines: [String]) {
    guard content.count == 1, case .text(let text, let emphasis) = content[0], emphasis.isEmpty else {
      return (content, [content.plainText])
    }
    let lines = lines(text, role, in: column)
    return (lines.asInlines, lines)
  }

  /// A line under text: as long as the widest of `lines`, or the part of it that the template names; or what the template
  /// sets instead.
  func rule(_ place: Rule.Place, under lines: [String], _ role: Role, in column: Length) -> Block {
    if let ornament = style.style(of: place).ornament {
      return .paragraph(Paragraph(.ornament, set(ornament, .ornament)))
    }
    let widest = lines.map { width(of: cased($0, role), role) }.max() ?? .zero
    let length = min(column, widest * style.style(of: place).fraction)
    let side = Length(englishMetricUnits: (column - length).englishMetricUnits / 2)
    return .rule(Rule(place, length: length, insets: Insets(left: side, right: side)))
  }
}

extension [String] {
  /// One paragraph with a line break between each.
  var asInlines: [Inline] {
    var inlines: [Inline] = []
    for line in self {
      if !inlines.isEmpty { inlines.append(.lineBreak) }
      inlines.append(.text(line, []))
    }
    return inlines
  }

  func asParagraphs(_ role: Role) -> [Block] {
    isEmpty ? [] : [.paragraph(Paragraph(role, asInlines))]
  }
}

extension [Inline] {
  /// Neighbouring texts of one look as one.
  var joiningTexts: [Inline] {
    if count < 2 { return self }
    var result: [Inline] = []
    for inline in self {
      if case .text(let text, let emphasis) = inline, case .text(let before, emphasis) = result.last {
        result[result.count - 1] = .text(before + text, emphasis)
      } else {
        result.append(inline)
      }
    }
    return result
  }

  /// The text with `mark` at its end in place of the end mark that somebody typed there.
  ///
  /// "..." stays and is the first stop of the mark: "…;", ".../.". A footnote behind a typed mark stays behind the new one.
  func ending(in mark: String) -> [Inline] {
    var result = self
    var footnotes: [Inline] = []
    while case .footnote = result.last { footnotes.insert(result.removeLast(), at: 0) }
    var hadMark = false
    while case .text(let text, let emphasis) = result.last {
      let trimmed = text.withoutEndMark
      hadMark = hadMark || trimmed != text
      result[result.count - 1] = .text(trimmed, emphasis)
      if trimmed.isEmpty { result.removeLast() } else { break }
    }
    var mark = mark
    if mark.first == ".", case .text(let text, _) = result.last, text.endsInDots { mark.removeFirst() }
    let end: [Inline] = mark.isEmpty ? [] : [.text(mark, [])]
    return (hadMark ? result + end + footnotes : result + footnotes + end).joiningTexts
  }

  /// For a second place, in a table: footnotes belong to the first, and a colon that leads into what follows there is left out.
  var asCopy: [Inline] {
    // Nearly all prose is words alone.
    if count == 1, case .text(let text, let emphasis) = self[0] {
      let words = text.withoutEndMark
      if !words.isEmpty { return [.text(words.withoutLastColon, emphasis)] }
    }
    var result = filter { if case .footnote = $0 { false } else { true } }.joiningTexts.ending(in: "")
    if case .text(let text, let emphasis) = result.last {
      result[result.count - 1] = .text(text.withoutLastColon, emphasis)
    }
    return result
  }
}

extension String {
  fileprivate var withoutLastColon: String { utf8.last == UInt8(ascii: ":") ? String(dropLast()) : self }
}
