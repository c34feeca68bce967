import DocumentModel
import Packaging

/// What stands inside a paragraph. White space counts here, so nothing is added.
enum HTMLText {
  static func write(_ content: [Inline], to xml: inout XMLWriter) {
    for inline in content {
      switch inline {
      case .text(let words, let emphasis): write(words, emphasis, to: &xml)
      case .reference(let words, let anchor, let emphasis):
        xml.start("a")
        xml.attribute("href", "#" + anchor)
        write(words, emphasis, to: &xml)
        xml.endWithTag()
      case .footnote(let number, _): HTMLFootnotes.writeMark(number, to: &xml)
      case .lineBreak:
        // Where a narrow screen drops the break, the space before it parts the words.
        xml.text(" ")
        xml.empty("br")
      }
    }
  }

  /// `b` and `i`, not `strong` and `em`: the model says how words look, not that they weigh more.
  static func write(_ words: String, _ emphasis: Emphasis, to xml: inout XMLWriter) {
    if emphasis.contains(.bold) { xml.start("b") }
    if emphasis.contains(.italic) { xml.start("i") }
    writeUnbroken(words, to: &xml)
    if emphasis.contains(.italic) { xml.endWithTag() }
    if emphasis.contains(.bold) { xml.endWithTag() }
  }

  /// For places that hold characters only.
  static func plain(_ words: String) -> String {
    guard words.mayHoldNoBreakHyphen else { return words }
    var result = ""
    var start = words.startIndex
    while let hyphen = words.firstNoBreakHyphen(from: start) {
      result += words[start..<hyphen.lowerBound]
      result += "-"
      start = hyphen.upperBound
    }
    return start == words.startIndex ? words : result + words[start...]
  }

  /// A word with a hyphen that must not break is kept whole by style instead, so that who copies "26-KH/TU" gets the
  /// hyphen that everybody types and searches for.
  private static func writeUnbroken(_ words: String, to xml: inout XMLWriter) {
    guard words.mayHoldNoBreakHyphen else {
      if !words.isEmpty { xml.text(words) }
      return
    }
    let utf8 = words.utf8
    let space = UInt8(ascii: " ")
    var start = words.startIndex
    while let hyphen = words.firstNoBreakHyphen(from: start) {
      let word = utf8[start..<hyphen.lowerBound].lastIndex(of: space).map { utf8.index(after: $0) } ?? start
      let end = utf8[hyphen.upperBound...].firstIndex(of: space) ?? words.endIndex
      if word > start { xml.text(words[start..<word]) }
      xml.start("span")
      xml.attribute("class", "nobreak")
      xml.text(plain(String(words[word..<end])))
      xml.endWithTag()
      start = end
    }
    if start < words.endIndex { xml.text(words[start...]) }
  }
}
