import DocumentModel
import Packaging

/// The numbering part (ECMA-376 Part 1, 17.9) and how far its lists have been counted.
struct DOCXNumbering {
  /// `w:numPr` (17.3.1.19).
  struct Reference: Hashable {
    /// 0 takes a paragraph out of its style's list.
    var list: String
    /// Nil where the list's levels name the style.
    var level: Int?
    var style: String?

    init?(_ element: XMLElement?, style: String? = nil) {
      guard let element, let list = element.wValue("numId") else { return nil }
      self.list = list
      level = Int(element.wValue("ilvl"), within: 0...8)
      self.style = style
    }
  }

  /// `w:lvl` (17.9.6).
  struct Level {
    var start = 1
    var format: CountingFormat?
    var isBullet = false
    var text = ""
    /// Of the level whose next number starts this one anew; 0 for none.
    var restart: Int?
    var isLegal = false
    var style: String?
    var paragraph = ParagraphProperties()

    init(_ element: XMLElement, _ settings: DOCXSettings) {
      start = Int(element.wValue("start"), within: 0...1_000_000) ?? 0
      let format = element.wValue("numFmt") ?? "decimal"
      isBullet = format == "bullet"
      self.format = CountingFormat(rawValue: format)
      text = plainSymbols(element.wValue("lvlText") ?? "")
      restart = Int(element.wValue("lvlRestart"), within: 0...9)
      isLegal = element.wFlag("isLgl") ?? false
      style = element.wValue("pStyle")
      paragraph = ParagraphProperties(docx: element.w("pPr"), automaticSpacing: settings.automaticSpacing)
    }
  }

  private struct List {
    var definition: String
    var levels: [Int: Level]
    var startOverrides: [Int: Int]
  }

  private var lists: [String: List] = [:]
  /// By definition, then by level: lists of one definition count on.
  private var counts: [String: [Int: Int]] = [:]
  private var overridden: Set<String> = []

  init(_ root: XMLElement?, settings: DOCXSettings, listOfStyle: (String) -> String?) {
    guard let root else { return }
    var definitions: [String: (levels: [Int: Level], link: String?)] = [:]
    for element in root.elements("abstractNum", in: "w") {
      guard let id = element.wAttribute("abstractNumId") else { continue }
      definitions[id] = (Self.levels(of: element, settings), element.wValue("numStyleLink"))
    }
    let numbers = root.elements("num", in: "w")
    var definitionOfList: [String: String] = [:]
    for number in numbers {
      if let id = number.wAttribute("numId") { definitionOfList[id] = number.wValue("abstractNumId") }
    }
    for number in numbers {
      guard let id = number.wAttribute("numId"), var definition = number.wValue("abstractNumId") else { continue }
      // A definition may stand for that of a numbering style's list (17.9.21).
      if let link = definitions[definition]?.link, let list = listOfStyle(link), let linked = definitionOfList[list] {
        definition = linked
      }
      var list = List(definition: definition, levels: definitions[definition]?.levels ?? [:], startOverrides: [:])
      for override in number.elements("lvlOverride", in: "w") {
        guard let level = Int(override.wAttribute("ilvl"), within: 0...8) else { continue }
        if let element = override.w("lvl") { list.levels[level] = Level(element, settings) }
        list.startOverrides[level] = Int(override.wValue("startOverride"), within: 0...1_000_000)
      }
      lists[id] = list
    }
  }

  private static func levels(of element: XMLElement, _ settings: DOCXSettings) -> [Int: Level] {
    var levels: [Int: Level] = [:]
    for level in element.elements("lvl", in: "w") {
      if let index = Int(level.wAttribute("ilvl"), within: 0...8) { levels[index] = Level(level, settings) }
    }
    return levels
  }

  /// The level a paragraph is on, if its list is there.
  func level(of reference: Reference) -> (index: Int, level: Level)? {
    guard let list = lists[reference.list] else { return nil }
    let linked = list.levels.keys.sorted().first { list.levels[$0]?.style == reference.style }
    let index = reference.level ?? (reference.style == nil ? nil : linked) ?? 0
    return list.levels[index].map { (index, $0) }
  }

  /// What stands before the next paragraph of the list, counting it.
  mutating func nextNumber(for reference: Reference) -> String? {
    guard let list = lists[reference.list], let (index, level) = level(of: reference) else { return nil }
    if overridden.insert(reference.list).inserted {
      for (level, start) in list.startOverrides { counts[list.definition, default: [:]][level] = start - 1 }
    }
    var count = counts[list.definition] ?? [:]
    count[index] = min((count[index] ?? level.start - 1) + 1, 1_000_000)
    for deeper in count.keys where deeper > index {
      let restart = list.levels[deeper]?.restart
      // Restarting after level n is restarting after each level down to it.
      if restart != 0, index < (restart ?? deeper) { count[deeper] = nil }
    }
    counts[list.definition] = count
    if level.isBullet { return level.text.isEmpty ? nil : level.text }
    let text = Self.text(of: level, in: list, count)
    return text.isEmpty ? nil : text
  }

  /// `%1` and so on stand for the numbers of the levels (17.9.11).
  private static func text(of level: Level, in list: List, _ count: [Int: Int]) -> String {
    var text = ""
    var rest = level.text[...]
    while let character = rest.popFirst() {
      guard character == "%", let digit = rest.first?.wholeNumberValue, (1...9).contains(digit) else {
        text.append(character)
        continue
      }
      rest.removeFirst()
      let counted = list.levels[digit - 1]
      let format = level.isLegal ? .decimal : counted?.format ?? .decimal
      text += format.text(count[digit - 1] ?? counted?.start ?? 1)
    }
    return text
  }
}
