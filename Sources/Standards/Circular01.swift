import DocumentModel
import PlanSyntax

extension Standard {
  /// Thông tư 01/2011/TT-BNV ngày 19/01/2011, which Nghị định 30/2020 replaced.
  ///
  /// Of its text only parts could be read: what is listed here was seen in extracts that agree. Nothing else is checked.
  package static let circular01 = Standard(
    "tt01-2011", Message("Thông tư 01/2011/TT-BNV", en: "Circular 01/2011/TT-BNV"),
    rules: [])
}
