/// What the style sheets of a page say for paper: `@media` and `@supports` answered, pages and counters set apart.
struct CSSStyleSheet {
  enum Origin: Int, Comparable {
    /// The browser's own, the page's sheets. What old attributes like `align` say stands between them.
    case browser, author

    static func < (a: Origin, b: Origin) -> Bool { a.rawValue < b.rawValue }
  }

  struct StyleRule {
    var selector: CSSSelector
    var declarations: [CSSDeclaration]
    var origin: Origin
    var order: Int
  }

  /// `@page name:first { … }` (CSS Paged Media 3).
  struct PageRule {
    /// Nil for all pages.
    var name: String?
    /// `first`, `left`, `right`, `blank`.
    var pseudoClasses: [String]
    var declarations: [CSSDeclaration]
    /// By name, `top-center`.
    var boxes: [(name: String, declarations: [CSSDeclaration])]
    var order: Int
  }

  /// `@counter-style` of the system `fixed`: its first values have words of their own.
  struct CounterStyle {
    var firstValue: Int
    var symbols: [String]
    /// The style of the values beyond.
    var fallback: String
  }

  static let maximumRuleCount = 20_000

  private(set) var styleRules: [StyleRule] = []
  private(set) var pageRules: [PageRule] = []
  private(set) var counterStyles: [String: CounterStyle] = [:]
  /// Addresses of sheets that are not in the file.
  private(set) var imports: [String] = []
  private var order = 0

  mutating func add(_ text: String, origin: Origin) {
    add(CSSSyntax.rules(in: CSSSyntax.components(of: text)), origin: origin)
  }

  private mutating func add(_ rules: [CSSRule], origin: Origin) {
    for rule in rules {
      order += 1
      guard order <= Self.maximumRuleCount else { return }
      switch rule {
      case .style(let prelude, let declarations):
        for selector in CSSSelector.list(prelude) {
          styleRules.append(
            StyleRule(selector: selector, declarations: declarations, origin: origin, order: order))
        }
      case .at(let keyword, let prelude, let block): add(keyword, prelude, block ?? [], origin: origin)
      }
    }
  }

  private mutating func add(_ keyword: String, _ prelude: [CSSComponent], _ block: [CSSComponent], origin: Origin) {
    switch keyword {
    case "media":
      if Self.holdsOnPaper(media: prelude) { add(CSSSyntax.rules(in: block), origin: origin) }
    case "supports":
      // Sheets ask for what a browser of today has; Chromium, which sets words in page margins, is the measure.
      if prelude.words.first?.keyword != "not" { add(CSSSyntax.rules(in: block), origin: origin) }
    case "layer": add(CSSSyntax.rules(in: block), origin: origin)
    case "import": if let address = Self.address(in: prelude) { imports.append(address) }
    case "page": addPage(prelude.words, block)
    case "counter-style":
      if case .token(.identifier(let name)) = prelude.words.first { addCounterStyle(name, block) }
    case _: break
    }
  }

  /// Queries for the width of a window are about screens.
  static func holdsOnPaper(media query: [CSSComponent]) -> Bool {
    let queries = query.listed.map(\.words)
    return queries.contains { words in
      var words = words
      let isNegated = words.first?.keyword == "not"
      if isNegated || words.first?.keyword == "only" { words.removeFirst() }
      let holds =
        words.allSatisfy { word in
          switch word.keyword {
          case "all", "print", "and": true
          case _: false
          }
        }
      return holds != isNegated
    }
  }

  private static func address(in prelude: [CSSComponent]) -> String? {
    switch prelude.words.first {
    case .token(.string(let address)): address
    // An address without quotes is parted into tokens; that there is one is what counts.
    case .function("url", let content): content.first?.text ?? "url()"
    case _: nil
    }
  }

  private mutating func addPage(_ prelude: [CSSComponent], _ block: [CSSComponent]) {
    let boxes = CSSSyntax.atRules(in: block).compactMap { rule -> (name: String, declarations: [CSSDeclaration])? in
      guard case .at(let name, _, let content) = rule else { return nil }
      return (name, CSSSyntax.declarations(in: content ?? []))
    }
    for selector in prelude.listed {
      var name: String?
      var pseudoClasses: [String] = []
      for component in selector {
        guard case .token(.identifier(let word)) = component else { continue }
        if component == selector.first { name = word } else { pseudoClasses.append(word.lowercased()) }
      }
      pageRules.append(
        PageRule(
          name: name, pseudoClasses: pseudoClasses, declarations: CSSSyntax.declarations(in: block), boxes: boxes,
          order: order))
    }
  }

  private mutating func addCounterStyle(_ name: String, _ block: [CSSComponent]) {
    var style = CounterStyle(firstValue: 1, symbols: [], fallback: "decimal")
    var isFixed = false
    for declaration in CSSSyntax.declarations(in: block) {
      let words = declaration.value.words
      switch declaration.name {
      case "system":
        isFixed = words.first?.keyword == "fixed"
        if case .token(.number(let value, unit: "")) = words.last { style.firstValue = Int(value) }
      case "symbols":
        style.symbols = words.map { $0.text ?? "" }
      case "fallback": style.fallback = words.first?.keyword ?? style.fallback
      case _: break
      }
    }
    if isFixed { counterStyles[name] = style }
  }
}
