import DocumentModel

extension Length {
  /// Points a file may ask for: more is a slip or an attack, and sums of it would overflow.
  private static let maximumPoints = 1_000_000.0

  /// Nil for what is no number or absurdly large.
  init?(points value: Double) {
    guard value.isFinite, abs(value) <= Self.maximumPoints else { return nil }
    self = .points(value)
  }

  /// A number and its unit, as in ODF, VML, CSS and ST_UniversalMeasure: `10mm`, `1.5in`. Without a unit it is nil.
  init?(measure text: some StringProtocol) {
    let digits = text.prefix { $0.isNumber || $0 == "." || $0 == "-" || $0 == "+" }
    guard let value = Double(String(digits)), let points = Self.points(of: text.dropFirst(digits.count)) else {
      return nil
    }
    self.init(points: value * points)
  }

  private static func points(of unit: some StringProtocol) -> Double? {
    switch String(unit) {
    case "pt": 1
    case "pc", "pi": 12
    case "in": 72
    case "cm": 72 / 2.54
    case "mm": 72 / 25.4
    case "px": 0.75
    case _: nil
    }
  }

  /// A number of parts of a point, or with a unit of its own, as strict documents have it (ECMA-376 Part 1, 22.9.2.14).
  init?(_ text: String?, perPoint parts: Double) {
    guard let text else { return nil }
    if let value = Double(text) { self.init(points: value / parts) } else { self.init(measure: text) }
  }

  /// Twentieths of a point.
  init?(twips text: String?) { self.init(text, perPoint: 20) }

  init?(englishMetricUnits text: String?) { self.init(text, perPoint: 12_700) }

  static prefix func - (length: Length) -> Length { .zero - length }
}

/// `50%` as 0.5.
func percentage(_ text: String) -> Double? {
  guard text.hasSuffix("%"), let value = Double(text.dropLast()), value.isFinite, abs(value) <= 100_000 else {
    return nil
  }
  return value / 100
}

extension Int {
  /// A number of a file, held within what makes sense.
  init?(_ text: String?, within range: ClosedRange<Int>) {
    guard let text, let value = Int(text) else { return nil }
    self = Swift.min(Swift.max(value, range.lowerBound), range.upperBound)
  }
}
