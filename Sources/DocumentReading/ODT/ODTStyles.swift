import DocumentModel
import Packaging

/// The styles of one part: its own automatic ones, the common ones of both (ODF 1.3 Part 3, 3.15).
struct ODTStyles {
  private struct Key: Hashable {
    var family: String
    var name: String
  }

  /// A paragraph style with its parents resolved.
  struct Paragraph {
    /// What users see, of the nearest style that has a name of theirs.
    var name: String?
    var run = RunProperties()
    var paragraph = ParagraphProperties()
    var list: String?
    var masterPage: String?
    var pageNumber: Int?
  }

  private var common: [Key: XMLElement] = [:]
  private var automatic: [Key: XMLElement] = [:]
  private var defaults: [String: XMLElement] = [:]
  private var fonts: [String: String] = [:]
  private(set) var lists: [String: ODTListStyle] = [:]
  /// Numbers of headings.
  private(set) var outline: ODTListStyle?
  /// The style of a note's mark in the text, by the class of note.
  private(set) var noteMarks: [String: String] = [:]

  /// Of styles with one another for parent: more, or a circle, ends here.
  private static let maximumDepth = 50

  /// `part` is the one whose automatic styles are meant, `styles` the one with the common styles.
  init(of part: XMLElement, common styles: XMLElement?) {
    for root in [styles, part].compactMap(\.self) {
      for font in root.first("font-face-decls", in: "office")?.elements("font-face", in: "style") ?? [] {
        if let name = font.style("name"), let family = font.attribute("font-family", in: "svg") {
          fonts[name] = unquoted(family)
        }
      }
    }
    read(styles?.first("styles", in: "office"), into: \.common)
    read(part.first("automatic-styles", in: "office"), into: \.automatic)
  }

  private mutating func read(_ container: XMLElement?, into styles: WritableKeyPath<ODTStyles, [Key: XMLElement]>) {
    for element in container?.elements ?? [] {
      switch (element.namespace, element.name) {
      case ("style", "style"):
        guard let family = element.style("family"), let name = element.style("name") else { break }
        self[keyPath: styles][Key(family: family, name: name)] = element
      case ("style", "default-style"): if let family = element.style("family") { defaults[family] = element }
      case ("text", "list-style"): if let name = element.style("name") { lists[name] = ODTListStyle(element) }
      case ("text", "outline-style"): outline = ODTListStyle(element)
      case ("text", "notes-configuration"):
        guard let kind = element.attribute("note-class", in: "text") else { break }
        noteMarks[kind] = element.attribute("citation-body-style-name", in: "text")
      case _: break
      }
    }
  }

  /// The style and its parents, the outermost first, and which of them are common.
  private func chain(_ name: String?, _ family: String) -> [(element: XMLElement, isCommon: Bool)] {
    var chain: [(XMLElement, Bool)] = []
    var next = name
    while let current = next, chain.count < Self.maximumDepth {
      let key = Key(family: family, name: current)
      if chain.isEmpty, let element = automatic[key] {
        chain.append((element, false))
      } else if let element = common[key] {
        chain.append((element, true))
      } else {
        break
      }
      next = chain.last?.0.style("parent-style-name")
    }
    return chain.reversed()
  }

  /// `listLevel` stands between the common styles and the paragraph's own: a list's indents replace those of a style but not those
  /// that are set by hand.
  func paragraph(_ name: String?, listLevel: ODTListStyle.Level? = nil) -> Paragraph {
    var result = Paragraph()
    if let element = defaults["paragraph"] { apply(element, to: &result) }
    let chain = chain(name, "paragraph")
    var isLevelApplied = false
    for (element, isCommon) in chain {
      if !isCommon {
        listLevel?.apply(to: &result.paragraph)
        isLevelApplied = true
      }
      apply(element, to: &result)
      if isCommon { result.name = element.style("display-name") ?? element.style("name").map(ODTNames.decoded) }
    }
    if !isLevelApplied { listLevel?.apply(to: &result.paragraph) }
    return result
  }

  private func apply(_ element: XMLElement, to result: inout Paragraph) {
    if let properties = element.first("text-properties", in: "style") {
      result.run.apply(odt: properties, fonts: fonts)
      if let hyphenate = properties.fo("hyphenate") { result.paragraph.hyphenates = hyphenate == "true" }
    }
    if let properties = element.first("paragraph-properties", in: "style") {
      result.paragraph.apply(odt: properties)
      result.pageNumber = Int(properties.style("page-number"), within: 0...1_000_000) ?? result.pageNumber
    }
    // An empty name takes a style out of its parent's list, or page.
    if let list = element.style("list-style-name") { result.list = list.isEmpty ? nil : list }
    if let page = element.style("master-page-name") { result.masterPage = page.isEmpty ? nil : page }
  }

  func apply(text name: String?, to run: inout RunProperties) {
    for (element, _) in chain(name, "text") {
      if let properties = element.first("text-properties", in: "style") { run.apply(odt: properties, fonts: fonts) }
    }
  }

  /// The last value along the chain, with the family's default, of an attribute of the properties element.
  func value(_ attribute: String, in namespace: String, of properties: String, _ name: String?, _ family: String)
    -> String?
  {
    let elements = (defaults[family].map { [$0] } ?? []) + chain(name, family).map(\.element)
    return elements.compactMap { $0.first(properties, in: "style")?.attribute(attribute, in: namespace) }.last
  }

  func borders(of properties: String, _ name: String?, _ family: String) -> BorderProperties {
    var borders = BorderProperties()
    for (element, _) in chain(name, family) {
      if let properties = element.first(properties, in: "style") { borders.apply(odt: properties) }
    }
    return borders
  }

  /// The page that a table's style starts.
  func masterPage(ofTable name: String?) -> (name: String?, pageNumber: Int?) {
    let page = chain(name, "table").compactMap { $0.element.style("master-page-name") }.last
    let number = value("page-number", in: "style", of: "table-properties", name, "table")
    return (page?.isEmpty == true ? nil : page, Int(number, within: 0...1_000_000))
  }
}
