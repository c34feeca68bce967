/// A selector (Selectors 4) of the kinds that describe documents. What is of another kind matches nothing.
struct CSSSelector: Sendable {
  enum Combinator: Hashable, Sendable {
    case descendant, child, next, subsequent
  }

  enum Condition: Hashable, Sendable {
    case type(String)
    case id(String)
    case `class`(String)
    case attribute(String)
    case attributeEquals(String, String)
    case attributeHasWord(String, String)
    case attributeStarts(String, String)
    /// Of its parent's elements, or of those of its own type, counted from the start or the end: `step` · n + `offset`.
    case nth(step: Int, offset: Int, ofType: Bool, fromEnd: Bool)
    case root
    case empty
    case link
    case not([[Condition]])
    case any([[Condition]])
  }

  struct Specificity: Hashable, Sendable, Comparable {
    var ids = 0
    var classes = 0
    var types = 0

    static func < (a: Specificity, b: Specificity) -> Bool {
      (a.ids, a.classes, a.types) < (b.ids, b.classes, b.types)
    }
  }

  /// Of the element itself.
  var conditions: [Condition]
  /// Of elements before it, the nearest first.
  var context: [(Combinator, [Condition])]
  var specificity: Specificity

  /// Whole sets of candidates are carried from combinator to combinator, so that no selector takes time beyond the size of the tree.
  func matches(_ element: Int, in tree: HTMLTree) -> Bool {
    guard Self.holds(conditions, of: element, in: tree) else { return false }
    var candidates: Set<Int> = [element]
    for (combinator, conditions) in context {
      var found: Set<Int> = []
      for candidate in candidates {
        for other in Self.elements(combinator, candidate, in: tree) where !found.contains(other) {
          if Self.holds(conditions, of: other, in: tree) { found.insert(other) }
        }
      }
      if found.isEmpty { return false }
      candidates = found
    }
    return true
  }

  private static func elements(_ combinator: Combinator, _ element: Int, in tree: HTMLTree) -> [Int] {
    switch combinator {
    case .child: return tree[element].parent.map { [$0] } ?? []
    case .descendant:
      var ancestors: [Int] = []
      var place = tree[element].parent
      while let parent = place {
        ancestors.append(parent)
        place = tree[parent].parent
      }
      return ancestors
    case .next:
      let index = tree[element].index
      return index > 0 ? [tree.siblings(of: element)[index - 1]] : []
    case .subsequent: return Array(tree.siblings(of: element).prefix(tree[element].index))
    }
  }

  private static func holds(_ conditions: [Condition], of element: Int, in tree: HTMLTree) -> Bool {
    conditions.allSatisfy { holds($0, of: element, in: tree) }
  }

  private static func holds(_ condition: Condition, of number: Int, in tree: HTMLTree) -> Bool {
    let element = tree[number]
    switch condition {
    case .type(let name): return element.name == name
    case .id(let id): return element.attributes["id"] == id
    case .class(let name): return element.classes.contains(name)
    case .attribute(let name): return element.attributes[name] != nil
    case .attributeEquals(let name, let value): return element.attributes[name] == value
    case .attributeHasWord(let name, let word):
      return element.attributes[name].map { HTMLTree.words($0).contains(word) } ?? false
    case .attributeStarts(let name, let start):
      return !start.isEmpty && element.attributes[name]?.hasPrefix(start) == true
    case .nth(let step, let offset, let ofType, let fromEnd):
      let place = place(of: number, ofType: ofType, fromEnd: fromEnd, in: tree)
      return step == 0
        ? place == offset : (place - offset).isMultiple(of: step) && (place - offset) / step >= 0
    case .root: return element.parent == nil
    case .empty:
      return element.children.allSatisfy { child in
        switch child {
        case .element: false
        case .text(let text): text.isEmpty
        }
      }
    case .link: return element.name == "a" && element.attributes["href"] != nil
    case .not(let lists): return !lists.contains { holds($0, of: number, in: tree) }
    case .any(let lists): return lists.contains { holds($0, of: number, in: tree) }
    }
  }

  /// Counted from 1.
  private static func place(of number: Int, ofType: Bool, fromEnd: Bool, in tree: HTMLTree) -> Int {
    let siblings = tree.siblings(of: number)
    let index = tree[number].index
    guard ofType else { return fromEnd ? siblings.count - index : index + 1 }
    let side = fromEnd ? siblings[index...] : siblings[...index]
    return side.count { tree[$0].name == tree[number].name }
  }
}
