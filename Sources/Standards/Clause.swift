import DocumentModel

/// What one clause of a standard asks of one subject: a line of a standard's table.
struct Clause: Sendable {
  let rules: [StandardRule]

  init(
    _ subject: StandardRule.Subject, _ clause: String, basis: StandardRule.Basis = .rule, _ requirements: Requirement...
  ) {
    rules = requirements.map { StandardRule(subject, $0, clause: clause, basis: basis) }
  }
}

func points(_ range: ClosedRange<Double>) -> ClosedRange<Length> {
  .points(range.lowerBound) ... .points(range.upperBound)
}

func millimetres(_ range: ClosedRange<Double>) -> ClosedRange<Length> {
  .millimetres(range.lowerBound) ... .millimetres(range.upperBound)
}
