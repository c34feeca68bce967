extension CSSSelector {
  /// Of compounds in a row, and of conditions of one element: beyond it a selector matches nothing.
  static let maximumLength = 32

  /// The selectors of a list that can be read; the others match nothing.
  static func list(_ components: [CSSComponent]) -> [CSSSelector] {
    components.listed.compactMap { CSSSelector($0) }
  }

  private init?(_ components: [CSSComponent]) {
    var compounds: [(Combinator, [Condition])] = []
    var combinator = Combinator.descendant
    var rest = components[...]
    while !rest.isEmpty {
      guard let conditions = Self.compound(&rest) else { return nil }
      compounds.append((combinator, conditions))
      guard compounds.count <= Self.maximumLength, conditions.count <= Self.maximumLength else { return nil }
      guard let next = Self.combinator(&rest) else { break }
      combinator = next
    }
    guard rest.isEmpty, let last = compounds.last else { return nil }
    conditions = last.1
    context = []
    for index in compounds.indices.dropFirst().reversed() {
      context.append((compounds[index].0, compounds[index - 1].1))
    }
    specificity = compounds.reduce(into: Specificity()) { Self.count($1.1, in: &$0) }
  }

  private static func combinator(_ rest: inout ArraySlice<CSSComponent>) -> Combinator? {
    guard !rest.isEmpty else { return nil }
    var combinator = Combinator.descendant
    while let component = rest.first {
      switch component {
      case .token(.whitespace): break
      case .token(.symbol(">")): combinator = .child
      case .token(.symbol("+")): combinator = .next
      case .token(.symbol("~")): combinator = .subsequent
      case .token, .function, .block: return combinator
      }
      rest.removeFirst()
    }
    return nil
  }

  /// The conditions up to the next combinator; nil where one of them is unknown.
  private static func compound(_ rest: inout ArraySlice<CSSComponent>) -> [Condition]? {
    var conditions: [Condition] = []
    var isEmpty = true
    while let component = rest.first {
      switch component {
      case .token(.identifier(let name)): conditions.append(.type(name.lowercased()))
      case .token(.hash(let id)): conditions.append(.id(id))
      case .token(.symbol("*")): break
      case .token(.symbol(".")):
        rest.removeFirst()
        guard case .token(.identifier(let name)) = rest.first else { return nil }
        conditions.append(.class(name))
      case .block("[", let content):
        guard let condition = attribute(content.words) else { return nil }
        conditions.append(condition)
      case .token(.symbol(":")):
        rest.removeFirst()
        guard let pseudo = rest.first, let condition = pseudoClass(pseudo) else { return nil }
        conditions.append(condition)
      case .token, .function, .block: return isEmpty ? nil : conditions
      }
      isEmpty = false
      rest.removeFirst()
    }
    return isEmpty ? nil : conditions
  }

  private static func attribute(_ words: [CSSComponent]) -> Condition? {
    guard let name = words.first?.keyword else { return nil }
    if words.count == 1 { return .attribute(name) }
    let value: String
    switch words.last {
    case .token(.identifier(let text)), .token(.string(let text)): value = text
    case _: return nil
    }
    switch words.dropFirst().dropLast() {
    case [.token(.symbol("="))]: return .attributeEquals(name, value)
    case [.token(.symbol("~")), .token(.symbol("="))]: return .attributeHasWord(name, value)
    case [.token(.symbol("^")), .token(.symbol("="))]: return .attributeStarts(name, value)
    case _: return nil
    }
  }

  private static func pseudoClass(_ component: CSSComponent) -> Condition? {
    switch component {
    case .token(.identifier(let name)):
      switch name.lowercased() {
      case "first-child": return nth(ofType: false, fromEnd: false)
      case "last-child": return nth(ofType: false, fromEnd: true)
      case "first-of-type": return nth(ofType: true, fromEnd: false)
      case "last-of-type": return nth(ofType: true, fromEnd: true)
      case "root": return .root
      case "empty": return .empty
      case "link", "any-link": return .link
      case _: return nil
      }
    case .function(let name, let content):
      switch name {
      case "not": return compounds(content).map(Condition.not)
      case "is", "where": return compounds(content).map(Condition.any)
      case "nth-child": return nth(content.words, ofType: false)
      case "nth-of-type": return nth(content.words, ofType: true)
      case _: return nil
      }
    case .token, .block: return nil
    }
  }

  private static func compounds(_ components: [CSSComponent]) -> [[Condition]]? {
    var lists: [[Condition]] = []
    for part in components.listed {
      var rest = part[...]
      guard let conditions = compound(&rest), rest.isEmpty else { return nil }
      lists.append(conditions)
    }
    return lists
  }

  private static func nth(ofType: Bool, fromEnd: Bool) -> Condition {
    .nth(step: 0, offset: 1, ofType: ofType, fromEnd: fromEnd)
  }

  /// `odd`, `2n`, `2n + 1`, `3`.
  private static func nth(_ words: [CSSComponent], ofType: Bool) -> Condition? {
    func condition(_ step: Double, _ offset: Double) -> Condition {
      .nth(step: Int(step), offset: Int(offset), ofType: ofType, fromEnd: false)
    }
    switch (words.first, words.dropFirst().last) {
    case (.token(.number(let place, unit: "")), nil): return condition(0, place)
    case (.token(.number(let step, unit: "n")), nil): return condition(step, 0)
    case (.token(.number(let step, unit: "n")), .token(.number(let offset, unit: "")))
    where !words.contains(.token(.symbol("-"))):
      return condition(step, offset)
    case (let word?, nil):
      switch word.keyword {
      case "odd": return condition(2, 1)
      case "even": return condition(2, 0)
      case _: return nil
      }
    case _: return nil
    }
  }

  private static func count(_ conditions: [Condition], in specificity: inout Specificity) {
    for condition in conditions {
      switch condition {
      case .type: specificity.types += 1
      case .id: specificity.ids += 1
      case .class, .attribute, .attributeEquals, .attributeHasWord, .attributeStarts, .nth, .root, .empty, .link:
        specificity.classes += 1
      case .not(let lists), .any(let lists):
        // A list counts as the most specific of its selectors; `:where` alone counts nothing, a difference without effect here.
        let greatest = lists.map { list in
          var own = Specificity()
          count(list, in: &own)
          return own
        }.max()
        specificity.ids += greatest?.ids ?? 0
        specificity.classes += greatest?.classes ?? 0
        specificity.types += greatest?.types ?? 0
      }
    }
  }
}
