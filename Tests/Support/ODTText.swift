/// The text of an ODT file, from its parts by their paths.
package enum ODTText {
  /// Paragraphs that hold words, section after section: what stands in the head of the first page, the text with its tables,
  /// its footnotes, what stands at the foot of the first page.
  package static func paragraphs(of parts: [String: [UInt8]]) throws -> [String] {
    let content = try MarkupElement.read(parts["content.xml"] ?? [])
    let styles = try MarkupElement.read(parts["styles.xml"] ?? [])
    let starts = pageStarts(in: content)
    var result: [String] = []
    var footer: [String] = []
    var footnotes: [String] = []
    func closeSection() {
      result += footnotes + footer
      (footnotes, footer) = ([], [])
    }
    for block in content.all("office:text").flatMap(\.children) {
      let style = block.attributes["text:style-name"] ?? block.attributes["table:style-name"] ?? ""
      if let page = starts[style] {
        closeSection()
        let master = styles.all("style:master-page").first { $0.attributes["style:name"] == page }
        result += master?.children("style:header").flatMap(paragraphs).compactMap(words) ?? []
        footer = master?.children("style:footer").flatMap(paragraphs).compactMap(words) ?? []
      }
      result += (isParagraph(block) ? [block] : paragraphs(in: block)).compactMap(words)
      footnotes += block.all("text:note-body").flatMap(paragraphs).compactMap(words)
    }
    closeSection()
    return result
  }

  /// The master page that each style begins.
  private static func pageStarts(in content: MarkupElement) -> [String: String] {
    var starts: [String: String] = [:]
    for style in content.all("style:style") {
      if let name = style.attributes["style:name"] { starts[name] = style.attributes["style:master-page-name"] }
    }
    return starts
  }

  private static func isParagraph(_ element: MarkupElement) -> Bool {
    element.name == "text:p" || element.name == "text:h"
  }

  /// Those of footnotes belong to the paragraph that their mark stands in.
  private static func paragraphs(in element: MarkupElement) -> [MarkupElement] {
    element.children.flatMap { isParagraph($0) ? [$0] : paragraphs(in: $0) }
  }

  private static func words(of paragraph: MarkupElement) -> String? {
    let words = paragraph.words(
      leavingOut: ["text:note", "text:page-number"], standingFor: ["text:line-break": " ", "text:s": " "]
    ).comparable
    return words.isEmpty ? nil : words
  }
}
