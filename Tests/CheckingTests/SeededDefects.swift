import Checking

extension Defect {
  /// At least one for each rule.
  static let all: [Defect] =
    form
    + structure
    + citations
    + tasks
    + reading
    + text
}
