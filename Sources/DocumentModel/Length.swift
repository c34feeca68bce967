/// A length on the page.
///
/// Stored in English Metric Units (ECMA-376 Part 1, 22.9.2.2), the smallest unit in which a point (12 700) and a
/// millimetre (36 000) are both whole numbers, so that no value of a template is rounded before a format prints it.
package struct Length: Hashable, Sendable, Comparable {
  package var englishMetricUnits: Int

  package init(englishMetricUnits: Int) {
    self.englishMetricUnits = englishMetricUnits
  }

  package static func points(_ value: Double) -> Length {
    Length(englishMetricUnits: Int((value * 12_700).rounded()))
  }

  package static func millimetres(_ value: Double) -> Length {
    Length(englishMetricUnits: Int((value * 36_000).rounded()))
  }

  package static let zero = Length(englishMetricUnits: 0)

  package var points: Double { Double(englishMetricUnits) / 12_700 }
  package var millimetres: Double { Double(englishMetricUnits) / 36_000 }

  /// Twentieths of a point, the unit of WordprocessingML, to the nearest whole one.
  package var twips: Int { Int((Double(englishMetricUnits) / 635).rounded()) }

  package static func < (a: Length, b: Length) -> Bool { a.englishMetricUnits < b.englishMetricUnits }
  package static func + (a: Length, b: Length) -> Length {
    Length(englishMetricUnits: a.englishMetricUnits + b.englishMetricUnits)
  }
  package static func - (a: Length, b: Length) -> Length {
    Length(englishMetricUnits: a.englishMetricUnits - b.englishMetricUnits)
  }
  package static func * (a: Length, factor: Double) -> Length {
    Length(englishMetricUnits: Int((Double(a.englishMetricUnits) * factor).rounded()))
  }
}

extension Length {
  /// The length in points with at most two decimals and no unit: `12.5`.
  package var pointsText: String { decimal(points) }

  /// The length in millimetres with at most three decimals and no unit: `67.5`.
  package var millimetresText: String { decimal(millimetres, places: 3) }
}

/// A number as formats write it: a point for the decimals, no exponent, no needless zeros.
package func decimal(_ value: Double, places: Int = 2) -> String {
  var scale = 1
  for _ in 0..<places { scale *= 10 }
  let scaled = Int((value * Double(scale)).rounded())
  let (whole, rest) = abs(scaled).quotientAndRemainder(dividingBy: scale)
  if rest == 0 { return String(scaled / scale) }
  var fraction = rest
  var digits = places
  while fraction.isMultiple(of: 10) { (fraction, digits) = (fraction / 10, digits - 1) }
  let text = String(fraction)
  return (scaled < 0 ? "-" : "") + String(whole) + "." + String(repeating: "0", count: digits - text.utf8.count) + text
}
