import DocumentModel

/// A length in points that may depend on a width only known later (CSS Values 4).
indirect enum CSSLength: Hashable, Sendable {
  case points(Double)
  /// Of a width or height; 1 is all of it.
  case share(Double)
  case sum([CSSLength])
  case scaled(CSSLength, Double)
  case least([CSSLength])
  case greatest([CSSLength])

  static let zero = CSSLength.points(0)

  /// Nil where it depends on a width that is not known.
  func points(of whole: Double?) -> Double? {
    switch self {
    case .points(let value): return value
    case .share(let share): return share == 0 ? 0 : whole.map { $0 * share }
    case .scaled(let length, let factor): return length.points(of: whole).map { $0 * factor }
    case .sum(let parts), .least(let parts), .greatest(let parts):
      var values: [Double] = []
      for part in parts {
        guard let value = part.points(of: whole) else { return nil }
        values.append(value)
      }
      switch self {
      case .least: return values.min()
      case .greatest: return values.max()
      case .sum, .points, .share, .scaled: return values.reduce(0, +)
      }
    }
  }

  /// Multiples stay flat, however long the formula.
  func times(_ factor: Double) -> CSSLength {
    if case .scaled(let length, let own) = self { .scaled(length, own * factor) } else { .scaled(self, factor) }
  }

  /// What font-relative units mean, in points.
  struct Units {
    var em: Double
    var rem: Double
  }

  /// A length, a percentage, a function of them, or a plain 0.
  init?(_ component: CSSComponent?, _ units: Units) {
    switch component.flatMap({ Quantity($0, units) }) {
    case .length(let length): self = length
    case .number(0): self = .zero
    case .number, nil: return nil
    }
  }

  /// Points in one of an absolute or font-relative unit.
  static func points(in unit: String, _ units: Units) -> Double? {
    switch unit {
    case "pt": 1
    case "mm": 72 / 25.4
    case "cm": 72 / 2.54
    case "q": 72 / 101.6
    case "in": 72
    case "px": 0.75
    case "pc": 12
    case "em": units.em
    case "rem": units.rem
    case "ex", "ch": units.em / 2
    case _: nil
    }
  }
}

/// What a mathematical function reckons with.
private enum Quantity {
  case number(Double)
  case length(CSSLength)

  init?(_ component: CSSComponent, _ units: CSSLength.Units) {
    switch component {
    case .token(.number(let value, unit: "")): self = .number(value)
    case .token(.number(let value, unit: "%")): self = .length(.share(value / 100))
    case .token(.number(let value, let unit)):
      guard let points = CSSLength.points(in: unit, units) else { return nil }
      self = .length(.points(value * points))
    case .block("(", let content), .function("calc", let content):
      guard let sum = Quantity.sum(content.words, units) else { return nil }
      self = sum
    case .function(let name, let content):
      let values = content.listed.map { Quantity.sum($0.words, units)?.asLength }
      let lengths = values.compactMap { $0 }
      guard lengths.count == values.count, !lengths.isEmpty else { return nil }
      switch name {
      case "min": self = .length(.least(lengths))
      case "max": self = .length(.greatest(lengths))
      case "clamp" where lengths.count == 3:
        self = .length(.greatest([lengths[0], .least([lengths[1], lengths[2]])]))
      case _: return nil
      }
    case .token, .block: return nil
    }
  }

  private var asLength: CSSLength? {
    switch self {
    case .length(let length): length
    case .number(let value): value == 0 ? .zero : nil
    }
  }

  private static func sum(_ words: [CSSComponent], _ units: CSSLength.Units) -> Quantity? {
    var lengths: [CSSLength] = []
    var number: Double?
    var factor = 1.0
    var rest = words[...]
    while !rest.isEmpty {
      guard let product = product(&rest, units) else { return nil }
      switch product {
      case .number(let value): number = (number ?? 0) + factor * value
      case .length(let length): lengths.append(length.times(factor))
      }
      switch rest.popFirst() {
      case .token(.symbol("+")): factor = 1
      case .token(.symbol("-")): factor = -1
      case nil:
        // A number and a length make no sum.
        if let number { return lengths.isEmpty ? .number(number) : nil }
        return .length(.sum(lengths))
      case _: return nil
      }
    }
    return nil
  }

  private static func product(_ rest: inout ArraySlice<CSSComponent>, _ units: CSSLength.Units) -> Quantity? {
    guard let first = rest.popFirst(), var product = Quantity(first, units) else { return nil }
    while let sign = rest.first, sign == .token(.symbol("*")) || sign == .token(.symbol("/")) {
      rest.removeFirst()
      guard let next = rest.popFirst(), let quantity = Quantity(next, units) else { return nil }
      let isDivision = sign == .token(.symbol("/"))
      switch (product, quantity) {
      case (_, .number(0)) where isDivision: return nil
      case (.number(let a), .number(let b)): product = .number(isDivision ? a / b : a * b)
      case (.length(let length), .number(let factor)):
        product = .length(length.times(isDivision ? 1 / factor : factor))
      case (.number(let factor), .length(let length)) where !isDivision: product = .length(length.times(factor))
      case (.number, .length), (.length, .length): return nil
      }
    }
    return product
  }
}

extension Length {
  /// Points as a style sheet has them, kept within what a length can hold.
  init(sheetPoints points: Double) {
    self = .points(points.isFinite ? min(max(points, -1e6), 1e6) : 0)
  }
}
