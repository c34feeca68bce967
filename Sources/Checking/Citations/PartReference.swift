import ActionPlan
import PlanSyntax

/// A place of a document named by its parts: "điểm a khoản 4 Mục III", "Phụ lục II".
struct PartReference {
  /// From small to large.
  enum Level: Int, Comparable {
    case point, clause, article, subsection, section, chapter, part, annex

    static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }
  }

  struct Part {
    var level: Level
    /// "a", "4", "III"; empty for "Phụ lục" alone.
    var number: String
    var tokens: Range<Int>
  }

  /// As typed.
  var parts: [Part]
  /// Whether commas stand between them.
  var hasCommas: Bool
  /// Whether a list of parts goes on in front of it or behind it.
  var isOfList: Bool

  /// What each part begins with.
  static let nouns = ["điểm", "khoản", "điều", "mục", "chương", "phần", "tiểu", "phụ"]

  var tokens: Range<Int> { parts[0].tokens.lowerBound..<parts[parts.count - 1].tokens.upperBound }
}

extension Passage {
  /// The places named in it, in order.
  var partReferences: [PartReference] {
    var references: [PartReference] = []
    var index = 0
    var isBehindList = false
    while index < tokens.count {
      guard let first = part(at: index) else {
        if tokens[index].kind == .word { isBehindList = isBehindList && Self.listWords.contains(tokens[index].lower) }
        index += 1
        continue
      }
      var parts = [first]
      var hasCommas = false
      while var next = self.index(after: parts[parts.count - 1].tokens.upperBound - 1) {
        let isComma = tokens[next].text == ","
        if isComma {
          guard let behind = self.index(after: next) else { break }
          next = behind
        }
        guard let part = part(at: next) else { break }
        hasCommas = hasCommas || isComma
        parts.append(part)
      }
      let end = parts[parts.count - 1].tokens.upperBound
      let behind = self.index(after: end - 1)
      // "khoản 1, 2 và 3 Điều 5": numbers follow without their noun.
      let goesOn = behind.map { place in
        guard Self.listWords.contains(tokens[place].lower) || tokens[place].text == ",",
          let next = self.index(after: place)
        else { return false }
        return part(at: next) != nil || tokens[next].kind == .number || tokens[next].text.count == 1
      }
      references.append(
        PartReference(parts: parts, hasCommas: hasCommas, isOfList: isBehindList || goesOn == true))
      isBehindList = true
      index = end
    }
    return references
  }

  private static let listWords: Set<String> = ["và", "hoặc", "đến", ";", "các", "tại"]

  private func part(at index: Int) -> PartReference.Part? {
    guard tokens[index].kind == .word else { return nil }
    let level: PartReference.Level
    var noun = index
    switch tokens[index].lower {
    case "điểm": level = .point
    case "khoản": level = .clause
    case "điều": level = .article
    case "mục": level = .section
    case "chương": level = .chapter
    case "phần": level = .part
    case "tiểu":
      guard let next = self.index(after: index), tokens[next].lower == "mục" else { return nil }
      noun = next
      level = .subsection
    case "phụ":
      guard let next = self.index(after: index), tokens[next].lower == "lục", tokens[index].beginsWithCapital else {
        return nil
      }
      noun = next
      level = .annex
    case _: return nil
    }
    guard let number = self.index(after: noun), isNumber(number, of: level) else { return nil }
    return PartReference.Part(level: level, number: tokens[number].text, tokens: index..<(number + 1))
  }

  private func isNumber(_ index: Int, of level: PartReference.Level) -> Bool {
    let token = tokens[index]
    switch level {
    case .point: return token.kind == .word && token.text.count == 1 && token.text == token.lower
    case .clause, .article, .subsection: return token.kind == .number && token.text.count < 4
    case .section, .chapter, .part, .annex:
      if token.kind == .number { return token.text.count < 3 }
      // "Phần C" of a form is no number; "Mục A" is.
      return token.kind == .word && token.text.allSatisfy { "IVX".contains($0) }
    }
  }
}
