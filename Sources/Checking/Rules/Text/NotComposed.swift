package import PlanSyntax

/// Letters and marks as characters of their own (Unicode tổ hợp): they look alike, but no search finds them.
package enum NotComposed: Rule {
  package static let id = "not-composed"
  package static let family = Family.text
  package static let severity = Diagnostic.Severity.warning
  package static let source: Message? = .decree("Phụ lục I, Phần I, Mục I, khoản 4")
  package static var page: [UInt8] { PackageResources.not_composed_md }

  /// One for the file: such text comes from one keyboard and is so throughout.
  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    let words = words(in: manuscript)
    guard let first = words.first else { return [] }
    var fix = Diagnostic.Fix(composing, isSafe: true)
    fix.edits = words.map { SourceEdit($0.span, $0.text) }
    return [finding(decomposed(words.count), at: first.span, fixes: [fix])]
  }

  /// Each run without spaces that Form C writes otherwise.
  private static func words(in manuscript: Manuscript) -> [(span: SourceSpan, text: String)] {
    var words: [(span: SourceSpan, text: String)] = []
    var end = 0
    let source = manuscript.source
    for offset in manuscript.strangeLetters.offsets where offset >= end {
      // U+0300 to U+036F, the marks that combine, begin with these bytes.
      guard source.bytes[offset] == 0xCC || source.bytes[offset] == 0xCD else { continue }
      var start = offset
      while start > 0, source.bytes[start - 1] > 0x20 { start -= 1 }
      end = offset
      while end < source.bytes.count, source.bytes[end] > 0x20 { end += 1 }
      let span = SourceSpan(start, end)
      let text = composed(source.text(span))
      if !text.utf8.elementsEqual(source.bytes[span.range]) { words.append((span, text)) }
    }
    return words
  }

  private static func decomposed(_ count: Int) -> Message {
    Message(
      "Tệp có \(count) từ viết bằng Unicode tổ hợp, bắt đầu từ đây; văn bản hành chính dùng Unicode dựng sẵn.",
      en: "\(count) words of the file are in decomposed Unicode, from here on; official documents use composed Unicode."
    )
  }

  private static let composing = Message("đổi cả tệp sang Unicode dựng sẵn", en: "compose them all")
}
