import ActionPlan
import Checking
import DocumentModel
import Formatting
import FuzzTargets
import PlanSchema
import PlanSyntax
import Support
import Templates
import Testing

/// The decree's template, read once.
let style: HouseStyle = {
  guard let source = EmbeddedTemplates.source(named: "nd30"), let style = TemplateAnalysis(of: source).style else {
    preconditionFailure("the embedded template has errors")
  }
  return style
}()

func formatted(_ text: String, as schema: Schema = .plan) -> String {
  String(decoding: formatted(Array(text.utf8), as: schema), as: UTF8.self)
}

func formatted(_ bytes: [UInt8], as schema: Schema = .plan) -> [UInt8] {
  PlanFormatter(schema).format(SourceFile(path: "a.plan", bytes: bytes))
}

/// What holds for any bytes whatever (``FormatLaws``).
func expectLaws(
  _ bytes: [UInt8], as schema: Schema = .plan, compares: Bool = true, asksRules: Bool? = nil,
  _ comment: @autoclosure () -> String = "",
  sourceLocation: SourceLocation = #_sourceLocation
) {
  for law in FormatLaws.broken(by: bytes, as: schema, compares: compares, asksRules: asksRules ?? compares) {
    Issue.record(
      """
      \(law) \(comment())
      \(visibleLines(bytes))
      ----
      \(visibleLines(formatted(bytes, as: schema)))
      """, sourceLocation: sourceLocation)
  }
}

private func visibleLines(_ bytes: [UInt8]) -> String {
  String(decoding: bytes.prefix(3000), as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    .map { visible(String($0)) }.joined(separator: "\n")
}
