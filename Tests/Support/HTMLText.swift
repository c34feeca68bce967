/// The text of an HTML page whose markup is XML too.
package enum HTMLText {
  /// Paragraphs that hold words, section after section: what stands in the head of the first page, the text with its tables,
  /// its footnotes, what stands at the foot of the first page.
  package static func paragraphs(of page: [UInt8]) throws -> [String] {
    try MarkupElement.read(page).all("main").flatMap(paragraphs)
  }

  private static func paragraphs(in element: MarkupElement) -> [String] {
    element.children.flatMap { child -> [String] in
      switch child.name {
      case "p": [words(of: child)].compactMap { $0 }
      case "h1", "h2", "h3", "h4", "h5", "h6":
        // A heading of two lines has a block for each.
        (child.attributes["class"] == nil ? child.children("span") : [child]).compactMap(words)
      case _: paragraphs(in: child)
      }
    }
  }

  private static func words(of paragraph: MarkupElement) -> String? {
    let words = paragraph.words(leavingOut: ["sup"]).comparable
    return words.isEmpty ? nil : words
  }
}
