/// Which declarations hold for an element, and the style that follows (CSS Cascading 5).
struct CSSCascade {
  let tree: HTMLTree
  let sheet: CSSStyleSheet
  /// The rules that may match an element: by a class, an id or a type its selector asks for, or by none of these.
  private var byKey: [CSSSelector.Condition: [Int]] = [:]
  private var others: [Int] = []
  /// Of the root element, for `rem`.
  private(set) var rootSize = CSSStyle().text.fontSize

  init(_ tree: HTMLTree, _ sheet: CSSStyleSheet) {
    self.tree = tree
    self.sheet = sheet
    for (index, rule) in sheet.styleRules.enumerated() {
      if let key = rule.selector.conditions.last(where: Self.isKey) {
        byKey[key, default: []].append(index)
      } else {
        others.append(index)
      }
    }
    rootSize = style(of: 0, parent: CSSStyle()).text.fontSize
  }

  private static func isKey(_ condition: CSSSelector.Condition) -> Bool {
    switch condition {
    case .type, .class, .id: true
    case .attribute, .attributeEquals, .attributeHasWord, .attributeStarts, .nth, .root, .empty, .link, .not, .any:
      false
    }
  }

  func style(of number: Int, parent: CSSStyle) -> CSSStyle {
    let element = tree[number]
    var style = parent.child()
    if let language = element.attributes["lang"] ?? element.attributes["xml:lang"] {
      style.text.language = language.isEmpty ? nil : language
    }
    style.apply(declarations(for: number), parent: parent, root: number == 0 ? parent.text.fontSize : rootSize)
    if element.attributes["hidden"] != nil { style.box.display = "none" }
    return style
  }

  /// Those that hold, the strongest last.
  private func declarations(for number: Int) -> [CSSDeclaration] {
    let element = tree[number]
    var candidates = others + (byKey[.type(element.name)] ?? [])
    for name in element.classes { candidates += byKey[.class(name)] ?? [] }
    if let id = element.attributes["id"] { candidates += byKey[.id(id)] ?? [] }
    let rules = candidates.map { sheet.styleRules[$0] }.filter { $0.selector.matches(number, in: tree) }
      .sorted { a, b in
        (a.origin, a.selector.specificity, a.order) < (b.origin, b.selector.specificity, b.order)
      }
    let own = element.attributes["style"].map { CSSSyntax.declarations(in: CSSSyntax.components(of: $0)) } ?? []
    let all =
      rules.filter { $0.origin == .browser }.flatMap(\.declarations)
      + HTMLAttributes.declarations(for: number, in: tree)
      + rules.filter { $0.origin != .browser }.flatMap(\.declarations) + own
    return all.filter { !$0.isImportant } + all.filter(\.isImportant)
  }
}

extension CSSStyle {
  /// Declarations in their order, each stronger than those before it.
  mutating func apply(_ declarations: [CSSDeclaration], parent: CSSStyle, root: Double) {
    var variables = CSSVariables(declarations, inheriting: parent.text.variables)
    text.variables = variables.values
    let longhands = declarations.filter { !$0.name.hasPrefix("--") }.flatMap { declaration in
      variables.substituted(declaration.value).map { CSSShorthand.longhands(of: declaration.name, $0) } ?? []
    }
    // Every other length may be relative to the size of the type, whichever is declared first.
    for (property, value) in longhands where property == "font-size" {
      set(property, value, parent: parent, root: root)
    }
    for (property, value) in longhands where property != "font-size" {
      set(property, value, parent: parent, root: root)
    }
    text.isUnderlined = parent.text.isUnderlined || box.isUnderlined
    text.isRaised = parent.text.isRaised || box.isShifted
  }
}
