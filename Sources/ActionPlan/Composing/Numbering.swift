import DocumentModel
import PlanSyntax

/// Settles the number of every part, section, khoản, điểm and item, by the plan's scheme.
struct Numbering {
  let scheme: NumberingScheme
  /// The pattern of an article's number.
  let article: String

  func numbered(_ elements: [BodyElement], in parent: NumberedNode.Position? = nil) -> [NumberedElement] {
    var counters: [NumberedLevel: Int] = [:]
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

  private func numbered(
    _ node: BodyNode, in parent: NumberedNode.Position?, _ counters: inout [NumberedLevel: Int]
  ) -> NumberedNode {
    let level = node.level(in: parent?.level)
    counters[level, default: 0] += 1
    let count = counters[level] ?? 1
    let number = expand(pattern(of: level), count: count, parent: parent)
    let position = NumberedNode.Position(
      level: level, number: bare(number), ancestors: parent.map { $0.ancestors + [$0.step] } ?? [])
    return NumberedNode(
      node: node, position: position, number: number, content: numbered(node.content, in: position))
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

  private func expand(_ pattern: String, count: Int, parent: NumberedNode.Position?) -> String {
    filled(pattern) { name in
      switch name {
      // The number of the level above, whichever it is named.
      case "mục", "khoản", "phần": parent?.number ?? ""
      case _: counted(name, count)
      }
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
  var rest = Substring(pattern)
  while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
    result += rest[..<open]
    let name = String(rest[rest.index(after: open)..<close])
    result += fill(name) ?? "{\(name)}"
    rest = rest[rest.index(after: close)...]
  }
  return result + rest
}

/// A node of the body with its number settled.
struct NumberedNode {
  struct Position {
    /// A level and the number there: what one place has in common with another.
    struct Step: Hashable {
      var level: NumberedLevel
      var number: String
    }

    var level: NumberedLevel
    /// Without punctuation: "III", "a"; an annex's with its noun: "Phụ lục II".
    var number: String
    /// From the outermost in.
    var ancestors: [Step]

    var step: Step { Step(level: level, number: number) }
    var path: [Step] { ancestors + [step] }
  }

  var node: BodyNode
  var position: Position
  /// As printed: "III.", "a)", "-".
  var number: String
  var content: [NumberedElement]
}

indirect enum NumberedElement {
  case paragraph(Prose)
  case node(NumberedNode)
  case table(FreeTable)
  case target(Target)
  case assignmentTable(Prose?)
  case targetTable(Prose?)
}
