import DocumentModel
import Packaging

/// `text:list-style` or `text:outline-style` (ODF 1.3 Part 3, 16.30, 16.34).
struct ODTListStyle {
  struct Level {
    var prefix = ""
    var suffix = ""
    /// What LibreOffice writes for numbers that prefix and suffix cannot say: `%1%.%2%)`.
    var pattern: String?
    var format = CountingFormat.none
    var displayedLevels = 1
    var start = 1
    var bullet: String?
    /// Set where the level places its text as paragraphs do (`label-alignment`).
    var leftIndent: Length?
    var firstLineIndent: Length?

    func apply(to properties: inout ParagraphProperties) {
      properties.leftIndent = leftIndent ?? properties.leftIndent
      properties.firstLineIndent = firstLineIndent ?? properties.firstLineIndent
    }
  }

  /// Counted from 1.
  private(set) var levels: [Int: Level] = [:]

  init(_ element: XMLElement) {
    for child in element.elements where child.namespace == "text" {
      guard let index = Int(child.attribute("level", in: "text"), within: 1...10) else { continue }
      levels[index] = Level(child)
    }
  }
}

extension ODTListStyle.Level {
  fileprivate init(_ element: XMLElement) {
    prefix = element.style("num-prefix") ?? ""
    suffix = element.style("num-suffix") ?? ""
    pattern = element.attribute("num-list-format", in: "loext") ?? element.style("num-list-format")
    format = CountingFormat(odf: element.style("num-format")) ?? .none
    displayedLevels = Int(element.attribute("display-levels", in: "text"), within: 1...10) ?? 1
    start = Int(element.attribute("start-value", in: "text"), within: 0...1_000_000) ?? 1
    if element.name == "list-level-style-bullet" {
      bullet = element.attribute("bullet-char", in: "text").map(plainSymbols)
    }
    let properties = element.first("list-level-properties", in: "style")
    guard let alignment = properties?.first("list-level-label-alignment", in: "style") else { return }
    leftIndent = alignment.fo("margin-left").flatMap { Length(measure: $0) }
    firstLineIndent = alignment.fo("text-indent").flatMap { Length(measure: $0) }
  }
}

/// The lists of a story as they are counted.
struct ODTCounter {
  /// By a list's identifier, its style, or one made up for a list that goes on from none.
  private var counts: [String: [Int: Int]] = [:]
  private var made = 0

  /// The key to count a list by that starts here (19.780, 19.781).
  mutating func key(of list: XMLElement, style: String?) -> String {
    let id = list.attribute("id", in: "http://www.w3.org/XML/1998/namespace")
    if let continued = list.attribute("continue-list", in: "text") {
      // Lists that go on from one another are one, by whichever's identifier.
      let key = aliases[continued] ?? continued
      if let id { aliases[id] = key }
      return key
    }
    let styleKey = style.map { "style " + $0 }
    if list.attribute("continue-numbering", in: "text") == "true", let styleKey, let last = aliases[styleKey] {
      return last
    }
    made += 1
    let key = id ?? "list \(made)"
    counts[key] = nil
    if let styleKey { aliases[styleKey] = key }
    return key
  }

  private var aliases: [String: String] = [:]

  /// What stands before the next item of the level, counting it.
  mutating func next(_ level: Int, of style: ODTListStyle, key: String, start: Int?) -> String? {
    guard let definition = style.levels[level] else { return nil }
    var count = counts[key] ?? [:]
    count[level] = min(start ?? (count[level] ?? definition.start - 1) + 1, 1_000_000)
    for deeper in count.keys where deeper > level { count[deeper] = nil }
    counts[key] = count
    if let bullet = definition.bullet { return bullet.isEmpty ? nil : bullet }
    let text = Self.text(of: definition, level, in: style, count)
    return text.isEmpty ? nil : text
  }

  private static func text(
    of definition: ODTListStyle.Level, _ level: Int, in style: ODTListStyle, _ count: [Int: Int]
  ) -> String {
    func number(_ level: Int) -> String {
      guard let shown = style.levels[level] else { return "" }
      return shown.format.text(count[level] ?? shown.start)
    }
    if let pattern = definition.pattern {
      var text = pattern
      for level in 1...10 where text.utf8.count < 1000 { text = replace("%\(level)%", with: number(level), in: text) }
      return text
    }
    guard definition.format != .none else { return definition.prefix + definition.suffix }
    let levels = max(1, level - definition.displayedLevels + 1)...level
    return definition.prefix + levels.map(number).filter { !$0.isEmpty }.joined(separator: ".") + definition.suffix
  }

  private static func replace(_ mark: String, with text: String, in pattern: String) -> String {
    pattern.split(separator: mark, omittingEmptySubsequences: false).joined(separator: text)
  }
}
