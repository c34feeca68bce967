package import PlanSyntax

/// A paragraph of many sentences and words, which surely holds several tasks.
package enum LongParagraph: Rule {
  package static let id = "long-paragraph"
  package static let family = Family.structure
  package static let severity = Diagnostic.Severity.note
  package static var page: [UInt8] { PackageResources.long_paragraph_md }

  /// A paragraph of more is told; the founding plan's longest has 10 sentences and some 380 words.
  private static let mostSentences = 5
  private static let mostWords = 200

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    manuscript.passages.compactMap { passage in
      guard passage.tokens.count > mostWords, [.paragraph, .item, .opening, .closing].contains(passage.place) else {
        return nil
      }
      let tokens = passage.tokens
      let words = tokens.withStored { tokens, _ in tokens.count { $0.kind == .word } }
      guard words > mostWords else { return nil }
      let sentences = tokens.indices.count { index in
        // Most words stand behind another.
        tokens.kind(index) == .word && passage.index(before: index).map { tokens.kind($0) != .word } != false
          && passage.beginsSentence(index)
      }
      return sentences > mostSentences ? finding(long(sentences, words), at: passage.span, help: mend) : nil
    }
  }

  private static func long(_ sentences: Int, _ words: Int) -> Message {
    Message(
      "Đoạn văn dài \(sentences) câu, \(words) chữ.", en: "A paragraph of \(sentences) sentences, \(words) words.")
  }

  private static let mend = Message(
    "tách mỗi việc thành một điểm hoặc một gạch đầu dòng", en: "part it: a điểm or an item for each task")
}
