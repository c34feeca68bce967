import FuzzTargets
import PlanSyntax
import Support
import Testing

/// What holds for any bytes whatever (``NotationLaws``).
func expectLaws(
  _ bytes: [UInt8], vocabulary: Vocabulary = testVocabulary, fixes: Int = .max, twice: Bool = true,
  _ comment: @autoclosure () -> String = "",
  sourceLocation: SourceLocation = #_sourceLocation
) {
  for law in NotationLaws.broken(by: bytes, vocabulary: vocabulary, fixes: fixes, twice: twice) {
    let shown = quoted(String(decoding: bytes.prefix(400), as: UTF8.self))
    Issue.record("\(law) \(comment())\n\(shown)", sourceLocation: sourceLocation)
  }
}
