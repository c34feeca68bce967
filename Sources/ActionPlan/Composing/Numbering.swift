import DocumentModel
import PlanSyntax

/// Settles the number of every part, section, khoản, điểm and item, by the plan's scheme.
struct Numbering {
  private let scheme: NumberingScheme
  /// The pattern of an article's number.
  private let article: String
  /// What the counts of a level print, from 1 up, where they do not depend on the level above: the numbers of most nodes.
  private var printed: [[Number]] = Array(repeating: [], count: NumberedLevel.allCases.count)

  private struct Number {
    /// "III.", "a)", "-".
    var text: String
    /// As references print it.
    var bare: String
  }

  init(scheme: NumberingScheme, article: String) {
    self.scheme = scheme
    self.article = article
  }

  mutating func numbered(_ elements: [BodyElement], in parent: NumberedNode.Position? = nil) -> [NumberedElement] {
    if elements.isEmpty { return [] }
    var counters = Array(repeating: 0, count: NumberedLevel.allCases.count)
    return elements.map { element in
      switch element {
      case .paragraph(let prose): .paragraph(prose)
      case .table(let table): .table(table)
      case .target(let target): .target(target)
      case .assignmentTable(let heading, _): .assignmentTable(heading)
      case .targetTable(let heading, _): .targetTable(heading)
      case .node(let node): .node(numbered(node, in: parent, &counters))
      }
    }
  }

  private mutating func numbered(
    _ node: BodyNode, in parent: NumberedNode.Position?, _ counters: inout [Int]
  ) -> NumberedNode {
    let level = node.level(in: parent?.level)
    counters[level.rawValue] += 1
    let number = number(level, counters[level.rawValue], in: parent)
    let position = NumberedNode.Position(level: level, number: number.bare, ancestors: parent?.path ?? [])
    return NumberedNode(node, position, number: number.text, content: numbered(node.content, in: position))
  }

  private mutating func number(_ level: NumberedLevel, _ count: Int, in parent: NumberedNode.Position?) -> Number {
    if count <= printed[level.rawValue].count { return printed[level.rawValue][count - 1] }
    var isOfParent = false
    let text = filled(pattern(of: level)) { name in
      switch name {
      // The number of the level above, whichever it is named.
      case "mục", "khoản", "phần":
        isOfParent = true
        return parent?.number ?? ""
      case _: return counted(name, count)
      }
    }
    let number = Number(text: text, bare: bare(text))
    // Counts come one by one: this one is the next.
    if !isOfParent { printed[level.rawValue].append(number) }
    return number
  }

  private func pattern(of level: NumberedLevel) -> String {
    switch level {
    case .part: scheme.part
    case .section: scheme.section
    case .clause: scheme.clause
    case .point: scheme.point
    case .item: scheme.dash
    case .subitem: scheme.plus
    case .article: article
    case .annex: ""
    }
  }

  /// The number without its punctuation and noun, as references print it: "Phần II" → "II", "a)" → "a".
  private func bare(_ number: String) -> String {
    var words = Substring(number)
    while let last = words.last, !last.isLetter, !last.isNumber { words = words.dropLast() }
    return words.split(separator: " ").last.map(String.init) ?? ""
  }
}

/// Điểm letters follow the Vietnamese alphabet as the decree's own lists do: no ă, â, ê, ô, ơ, ư (Phụ lục I, II.6).
let pointLetters = Array("abcdđeghiklmnopqrstuvxy")

/// Beyond the last letter they are doubled (aa, bb …), which reading has reported.
private func pointLetter(_ count: Int) -> String {
  let index = (count - 1) % pointLetters.count
  return String(repeating: pointLetters[index], count: (count - 1) / pointLetters.count + 1)
}

private func capitalLetter(_ count: Int) -> String {
  pointLetter(count).uppercased()
}

/// The counter of a pattern at `count`; nil for a name that is none.
func counted(_ counter: String, _ count: Int) -> String? {
  switch counter {
  case "I": roman(count)
  case "1": String(count)
  case "A": capitalLetter(count)
  case "a": pointLetter(count)
  case _: nil
  }
}

private func roman(_ number: Int) -> String {
  let values = [
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"),
    (5, "V"), (4, "IV"), (1, "I"),
  ]
  var rest = number
  var text = ""
  for (value, letters) in values {
    while rest >= value {
      text += letters
      rest -= value
    }
  }
  return text
}

/// A pattern with its names in braces filled in; a name that `fill` does not know stays as it is.
func filled(_ pattern: String, _ fill: (String) -> String?) -> String {
  var result = ""
  var rest = pattern[...]
  // Bytes, for braces are ASCII.
  while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
    let close = rest.utf8[open...].firstIndex(of: UInt8(ascii: "}"))
  {
    result += rest[..<open]
    let name = String(rest[rest.utf8.index(after: open)..<close])
    result += fill(name) ?? "{\(name)}"
    rest = rest[rest.utf8.index(after: close)...]
  }
  return result + rest
}

/// A node of the body with its number settled. A class, so that it is handed on without copying all it holds.
final class NumberedNode {
  struct Position {
    /// A level and the number there: what one place has in common with another.
    struct Step: Hashable {
      var level: NumberedLevel
      var number: String
    }

    let level: NumberedLevel
    /// Without punctuation: "III", "a"; an annex's with its noun: "Phụ lục II".
    let number: String
    /// From the outermost in; the place itself is the last.
    let path: [Step]

    init(level: NumberedLevel, number: String, ancestors: [Step]) {
      self.level = level
      self.number = number
      path = ancestors + [Step(level: level, number: number)]
    }
  }

  let node: BodyNode
  let position: Position
  /// As printed: "III.", "a)", "-".
  let number: String
  let content: [NumberedElement]
  /// Whether it has assignment fields, or a node in it has.
  let holdsAssignments: Bool

  init(_ node: BodyNode, _ position: Position, number: String, content: [NumberedElement]) {
    self.node = node
    self.position = position
    self.number = number
    self.content = content
    holdsAssignments = node.isAssigned || content.contains { $0.holdsAssignments }
  }
}

enum NumberedElement {
  case paragraph(Prose)
  case node(NumberedNode)
  indirect case table(FreeTable)
  indirect case target(Target)
  case assignmentTable(Prose?)
  case targetTable(Prose?)
}
