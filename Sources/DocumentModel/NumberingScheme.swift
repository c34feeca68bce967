/// Cách đánh số: how the levels of a body are numbered, as a plan names it in `đánh số:`.
///
/// Each pattern holds one counter in braces (`{I}` Roman, `{1}` Arabic, `{A}` and `{a}` letters) and may name the number of
/// the level above (`{mục}`, `{khoản}`).
package struct NumberingScheme: Hashable, Sendable {
  /// "I 1 a".
  package var name: String
  /// Phần.
  package var part: String
  /// Mục.
  package var section: String
  /// Khoản.
  package var clause: String
  /// Điểm.
  package var point: String
  /// Gạch đầu dòng and what stands below it: "-", "+".
  package var dash: String
  package var plus: String

  package init(
    name: String, part: String, section: String, clause: String, point: String, dash: String, plus: String
  ) {
    self.name = name
    self.part = part
    self.section = section
    self.clause = clause
    self.point = point
    self.dash = dash
    self.plus = plus
  }
}
