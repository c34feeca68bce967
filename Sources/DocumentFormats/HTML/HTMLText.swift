import DocumentModel
import Packaging

/// What stands inside a paragraph. White space counts here, so nothing is added.
enum HTMLText {
  static func write(_ content: [Inline], to xml: borrowing XMLWriter) {
    for inline in content {
      switch inline {
      case .text(let words, let emphasis): write(words, emphasis, to: xml)
      case .reference(let words, let anchor, let emphasis):
        xml.start("a")
        xml.attribute("href", "#" + anchor)
        write(words, emphasis, to: xml)
        xml.endWithTag()
      case .footnote(let number, _): HTMLFootnotes.writeMark(number, to: xml)
      case .lineBreak:
        // Where a narrow screen drops the break, the space before it parts the words.
        xml.text(" ")
        xml.empty("br")
      }
    }
  }

  /// `b` and `i`, not `strong` and `em`: the model says how words look, not that they weigh more.
  static func write(_ words: String, _ emphasis: Emphasis, to xml: borrowing XMLWriter) {
    if emphasis.contains(.bold) { xml.start("b") }
    if emphasis.contains(.italic) { xml.start("i") }
    writeUnbroken(words, to: xml)
    if emphasis.contains(.italic) { xml.endWithTag() }
    if emphasis.contains(.bold) { xml.endWithTag() }
  }

  /// For places that hold characters only.
  static func plain(_ words: String) -> String {
    String(String.UnicodeScalarView(words.unicodeScalars.map { $0 == nonBreakingHyphen ? "-" : $0 }))
  }

  private static let nonBreakingHyphen: Unicode.Scalar = "\u{2011}"

  /// A word with a hyphen that must not break is kept whole by style instead, so that who copies "26-KH/TU" gets the
  /// hyphen that everybody types and searches for.
  private static func writeUnbroken(_ words: String, to xml: borrowing XMLWriter) {
    guard words.unicodeScalars.contains(nonBreakingHyphen) else { return xml.text(words) }
    for (index, word) in words.unicodeScalars.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { xml.text(" ") }
      if word.contains(nonBreakingHyphen) {
        xml.start("span")
        xml.attribute("class", "nobreak")
        xml.text(plain(String(word)))
        xml.endWithTag()
      } else if !word.isEmpty {
        xml.text(String(word))
      }
    }
  }
}
