/// Custom properties and `var()` (CSS Custom Properties 1).
struct CSSVariables {
  /// Of a value after substitution, in tokens: a few properties that name each other twice could stand for gigabytes.
  static let maximumSize = 1_000
  /// Of properties that name each other in a row.
  static let maximumDepth = 32

  /// What `var(--name)` stands for here; a property that cannot be resolved is absent.
  private(set) var values: [String: [CSSComponent]]
  private var pending: [String: [CSSComponent]] = [:]
  private var depth = 0

  /// Those of the parent, and the element's own, which may name each other.
  init(_ declarations: [CSSDeclaration], inheriting values: [String: [CSSComponent]]) {
    self.values = values
    for declaration in declarations where declaration.name.hasPrefix("--") {
      pending[declaration.name] = declaration.value
      self.values[declaration.name] = nil
    }
    while let name = pending.keys.first { resolve(name) }
  }

  private mutating func resolve(_ name: String) {
    guard let value = pending.removeValue(forKey: name), depth < Self.maximumDepth else { return }
    depth += 1
    // While it is being resolved it is absent, so that one that names itself stays so.
    values[name] = substituted(value)
    depth -= 1
  }

  /// The value with every `var()` replaced; nil where one has neither value nor fallback.
  mutating func substituted(_ value: [CSSComponent]) -> [CSSComponent]? {
    guard value.contains(where: Self.namesVariable) else { return value }
    var result: [CSSComponent] = []
    for component in value {
      switch component {
      case .function("var", let content):
        guard let found = variable(content) else { return nil }
        result += found
      case .function(let name, let content):
        guard let inner = substituted(content) else { return nil }
        result.append(.function(name, inner))
      case .block(let bracket, let content):
        guard let inner = substituted(content) else { return nil }
        result.append(.block(bracket, inner))
      case .token: result.append(component)
      }
    }
    return result.reduce(0) { $0 + $1.size } <= Self.maximumSize ? result : nil
  }

  private mutating func variable(_ content: [CSSComponent]) -> [CSSComponent]? {
    guard case .token(.identifier(let name)) = content.trimmed.first else { return nil }
    if pending[name] != nil { resolve(name) }
    if let value = values[name] { return value }
    guard let comma = content.firstIndex(of: .token(.symbol(","))) else { return nil }
    return substituted(Array(content[(comma + 1)...]).trimmed)
  }

  private static func namesVariable(_ component: CSSComponent) -> Bool {
    switch component {
    case .token: false
    case .function("var", _): true
    case .function(_, let content), .block(_, let content): content.contains(where: namesVariable)
    }
  }
}
