/// The text of a DOCX file, from its parts by their paths.
package enum DOCXText {
  /// Paragraphs that hold words, section after section: what stands in the head of the first page, the text with its tables,
  /// its footnotes, what stands at the foot of the first page.
  package static func paragraphs(of parts: [String: [UInt8]]) throws -> [String] {
    let footnotes = try footnotes(of: parts)
    let stories = try firstPageStories(of: parts)
    let body = try MarkupElement.read(parts["word/document.xml"] ?? []).children.first
    var result: [String] = []
    var section: [MarkupElement] = []
    func close(_ properties: MarkupElement) {
      func story(_ name: String) -> [String] {
        properties.children(name).filter { $0.attributes["w:type"] == "first" }.compactMap { $0.attributes["r:id"] }
          .flatMap { stories[$0] ?? [] }
      }
      let marks = section.flatMap { $0.all("w:footnoteReference") }.compactMap { $0.attributes["w:id"] }
      result += story("w:headerReference") + section.compactMap(words) + marks.compactMap { footnotes[$0] }
      result += story("w:footerReference")
      section = []
    }
    for block in body?.children ?? [] {
      if block.name == "w:sectPr" {
        close(block)
      } else {
        section += block.name == "w:p" ? [block] : block.all("w:p")
        if let properties = block.all("w:sectPr").first { close(properties) }
      }
    }
    return result
  }

  private static func footnotes(of parts: [String: [UInt8]]) throws -> [String: String] {
    guard let part = parts["word/footnotes.xml"] else { return [:] }
    var footnotes: [String: String] = [:]
    for footnote in try MarkupElement.read(part).children("w:footnote") {
      guard let identifier = footnote.attributes["w:id"] else { continue }
      footnotes[identifier] = footnote.children("w:p").compactMap(words).joined(separator: " ")
    }
    return footnotes
  }

  /// Paragraphs of headers and footers, by the relationship that leads to them.
  private static func firstPageStories(of parts: [String: [UInt8]]) throws -> [String: [String]] {
    let relationships = try MarkupElement.read(parts["word/_rels/document.xml.rels"] ?? [])
    var stories: [String: [String]] = [:]
    for relationship in relationships.children {
      guard let identifier = relationship.attributes["Id"], let target = relationship.attributes["Target"],
        target.hasPrefix("header") || target.hasPrefix("footer"), let part = parts["word/" + target]
      else { continue }
      stories[identifier] = try MarkupElement.read(part).all("w:p").compactMap(words)
    }
    return stories
  }

  private static func words(of paragraph: MarkupElement) -> String? {
    let words = paragraph.words(
      leavingOut: ["w:pPr", "w:rPr", "w:fldSimple"], standingFor: ["w:br": " ", "w:noBreakHyphen": "-"]
    ).comparable
    return words.isEmpty ? nil : words
  }
}
