/// A piece of prose, as marked by its author.
package indirect enum InlineSyntax: Hashable, Sendable {
  case text(String)
  /// `**đậm**`.
  case bold([InlineSyntax])
  /// `*nghiêng*`.
  case italic([InlineSyntax])
  /// `^[chú thích cuối trang]`.
  case footnote([InlineSyntax])
  /// `{nhãn}`: a reference to what bears that label.
  case reference(Located<String>)
}

extension SourceFile {
  /// The prose of some ranges, one a line, joined and its marks read.
  package func inlines(of spans: [SourceSpan]) -> [InlineSyntax] {
    if let text = ordinaryText(of: spans) { return text.isEmpty ? [] : [.text(text)] }
    var parser = InlineParser(spans, in: self)
    return parser.parse()
  }

  /// The prose of some ranges as its words and their places in this file.
  package func proseText(of spans: [SourceSpan]) -> ProseText {
    var parser = InlineParser(spans, in: self)
    return parser.proseText()
  }

  /// The text of some ranges, one a line, joined: a value in which stars and brackets mark nothing.
  package func plainText(of spans: [SourceSpan]) -> String {
    ordinaryText(of: spans) ?? InlineParser(spans, in: self).unmarked
  }

  /// Whether a mark of prose may stand in a range.
  package func mayHoldMark(_ span: SourceSpan) -> Bool { traits(span).contains(.marks) }

  /// The text of some ranges, one a line, joined, where it is read as it stands: most prose is. Nil where something in it may mark
  /// or is to be replaced.
  private func ordinaryText(of spans: [SourceSpan]) -> String? {
    var length = 0
    for span in spans where !span.isEmpty {
      guard traits(span).isDisjoint(with: [.strange, .marks]) else { return nil }
      length += span.length + 1
    }
    if spans.count == 1 { return text(spans[0]) }
    // Into the text's own memory: an array in between would be as much work again.
    return String(unsafeUninitializedCapacity: length) { buffer in
      var end = 0
      for span in spans where !span.isEmpty {
        if end > 0 {
          buffer.initializeElement(at: end, to: 0x20)
          end += 1
        }
        end = buffer[end...].initialize(fromContentsOf: bytes[span.range])
      }
      return end
    }
  }
}

extension [InlineSyntax] {
  /// The words alone; references read as their label in braces, footnotes are left out.
  package var plainText: String {
    var text = ""
    for inline in self {
      switch inline {
      case .text(let words): text += words
      case .bold(let content), .italic(let content): text += content.plainText
      case .footnote: break
      case .reference(let label): text += "{\(label.value)}"
      }
    }
    return text
  }
}
