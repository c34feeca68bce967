/// A token, or what stands between brackets (CSS Syntax 3, 5.3).
enum CSSComponent: Hashable, Sendable {
  case token(CSSToken)
  case function(String, [CSSComponent])
  /// With its opening bracket.
  case block(Unicode.Scalar, [CSSComponent])

  /// How many tokens there are in it, for limits.
  var size: Int {
    switch self {
    case .token: 1
    case .function(_, let content), .block(_, let content): content.reduce(1) { $0 + $1.size }
    }
  }

  /// Of a name or a string.
  var text: String? {
    switch self {
    case .token(.identifier(let text)), .token(.string(let text)): text
    case .token, .function, .block: nil
    }
  }

  /// In lower case, for keywords.
  var keyword: String? {
    if case .token(.identifier(let name)) = self { name.lowercased() } else { nil }
  }
}

struct CSSDeclaration: Hashable, Sendable {
  /// In lower case, but for custom properties.
  var name: String
  /// Without white space at its ends.
  var value: [CSSComponent]
  var isImportant: Bool
}

enum CSSRule: Hashable, Sendable {
  case style(selector: [CSSComponent], declarations: [CSSDeclaration])
  /// `block` is nil where a semicolon ends the rule.
  case at(String, prelude: [CSSComponent], block: [CSSComponent]?)
}

/// Structure of a style sheet: brackets, rules, declarations (CSS Syntax 3, section 5).
enum CSSSyntax {
  /// Of brackets in one another; what is deeper is left out.
  static let maximumDepth = 32

  static func components(of text: String) -> [CSSComponent] {
    var open: [(bracket: CSSToken?, content: [CSSComponent])] = [(nil, [])]
    var omitted = 0
    func close(_ open: inout [(bracket: CSSToken?, content: [CSSComponent])]) {
      guard open.count > 1, let (bracket, content) = open.popLast() else { return }
      let component: CSSComponent
      switch bracket {
      case .function(let name): component = .function(name, content)
      case .symbol(let symbol): component = .block(symbol, content)
      case _: return
      }
      open[open.count - 1].content.append(component)
    }
    for token in CSSTokenizer.tokens(of: text) {
      if opens(token) {
        if open.count > maximumDepth { omitted += 1 } else { open.append((token, [])) }
      } else if case .symbol(let symbol) = token, let opening = opening(of: symbol) {
        if omitted > 0 {
          omitted -= 1
        } else if let index = open.lastIndex(where: { $0.bracket.map(Self.bracket) == opening }) {
          while open.count > index { close(&open) }
        }
      } else if omitted == 0 {
        open[open.count - 1].content.append(.token(token))
      }
    }
    while open.count > 1 { close(&open) }
    return open[0].content
  }

  private static func opens(_ token: CSSToken) -> Bool {
    switch token {
    case .function, .symbol("{"), .symbol("("), .symbol("["): true
    case _: false
    }
  }

  private static func bracket(of token: CSSToken) -> Unicode.Scalar {
    if case .symbol(let symbol) = token { symbol } else { "(" }
  }

  private static func opening(of closing: Unicode.Scalar) -> Unicode.Scalar? {
    switch closing {
    case "}": "{"
    case ")": "("
    case "]": "["
    case _: nil
    }
  }

  /// The rules of a sheet or of a block that holds rules.
  static func rules(in components: [CSSComponent]) -> [CSSRule] {
    var rules: [CSSRule] = []
    var prelude: [CSSComponent] = []
    var keyword: String?
    for component in components {
      switch component {
      case .token(.atKeyword(let name)) where keyword == nil && prelude.trimmed.isEmpty: keyword = name
      case .token(.symbol(";")) where keyword != nil:
        rules.append(.at(keyword ?? "", prelude: prelude.trimmed, block: nil))
        (prelude, keyword) = ([], nil)
      case .block("{", let content):
        if let keyword {
          rules.append(.at(keyword, prelude: prelude.trimmed, block: content))
        } else {
          rules.append(.style(selector: prelude.trimmed, declarations: declarations(in: content)))
        }
        (prelude, keyword) = ([], nil)
      case .token, .function, .block: prelude.append(component)
      }
    }
    if let keyword { rules.append(.at(keyword, prelude: prelude.trimmed, block: nil)) }
    return rules
  }

  /// The declarations of a block; rules among them are left out.
  static func declarations(in components: [CSSComponent]) -> [CSSDeclaration] {
    parted(components).compactMap { declaration($0) }
  }

  /// The at-rules among a block's declarations: the margin boxes of a page.
  static func atRules(in components: [CSSComponent]) -> [CSSRule] {
    parted(components).compactMap { part in
      guard case .token(.atKeyword(let name)) = part.first, case .block("{", let content) = part.last else {
        return nil
      }
      return .at(name, prelude: Array(part.dropFirst().dropLast()).trimmed, block: content)
    }
  }

  /// At semicolons, and after the block of a rule.
  private static func parted(_ components: [CSSComponent]) -> [[CSSComponent]] {
    var parts: [[CSSComponent]] = [[]]
    for component in components {
      if case .token(.symbol(";")) = component {
        parts.append([])
      } else {
        parts[parts.count - 1].append(component)
        if case .block("{", _) = component, !isCustom(parts[parts.count - 1].trimmed) { parts.append([]) }
      }
    }
    return parts.map(\.trimmed).filter { !$0.isEmpty }
  }

  private static func isCustom(_ part: [CSSComponent]) -> Bool {
    if case .token(.identifier(let name)) = part.first { name.hasPrefix("--") } else { false }
  }

  private static func declaration(_ part: [CSSComponent]) -> CSSDeclaration? {
    guard case .token(.identifier(let name)) = part.first,
      let colon = part.firstIndex(of: .token(.symbol(":"))), Array(part[1..<colon]).trimmed.isEmpty
    else { return nil }
    var value = Array(part[(colon + 1)...]).trimmed
    var isImportant = false
    if value.last?.keyword == "important" {
      let before = Array(value.dropLast()).trimmed
      if before.last == .token(.symbol("!")) {
        value = Array(before.dropLast()).trimmed
        isImportant = true
      }
    }
    return CSSDeclaration(
      name: name.hasPrefix("--") ? name : name.lowercased(), value: value, isImportant: isImportant)
  }
}

extension [CSSComponent] {
  /// Without white space at its ends.
  var trimmed: [CSSComponent] {
    var rest = self[...]
    while rest.first == .token(.whitespace) { rest.removeFirst() }
    while rest.last == .token(.whitespace) { rest.removeLast() }
    return Array(rest)
  }

  /// The parts between white space.
  var words: [CSSComponent] { filter { $0 != .token(.whitespace) } }

  /// The parts between commas.
  var listed: [[CSSComponent]] {
    split(separator: .token(.symbol(",")), omittingEmptySubsequences: false).map { Array($0).trimmed }
  }
}
