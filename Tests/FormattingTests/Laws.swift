import ActionPlan
import Checking
import DocumentModel
import Formatting
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

/// What holds for any bytes whatever: formatting twice is formatting once, nothing but white space changes, and what is read
/// before and after is the same. `compares` says whether the documents are compared too, and `asksRules` what rules find: both cost
/// the most, and rules about words may see a slip in one line that they do not see over two.
func expectLaws(
  _ bytes: [UInt8], as schema: Schema = .plan, compares: Bool = true, asksRules: Bool? = nil,
  _ comment: @autoclosure () -> String = "",
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let once = formatted(bytes, as: schema)
  func fail(_ law: String) {
    Issue.record(
      """
      \(law) \(comment())
      \(visibleLines(bytes))
      ----
      \(visibleLines(once))
      """, sourceLocation: sourceLocation)
  }
  if formatted(once, as: schema) != once {
    fail("twice is not once:\n\(visibleLines(formatted(once, as: schema)))\n----")
  }
  if histogram(once) != histogram(bytes) { fail("something is lost or added") }
  let before = SourceFile(path: "a.plan", bytes: bytes)
  let after = SourceFile(path: "a.plan", bytes: once)
  if comments(before) != comments(after) { fail("comments differ") }
  let found = findings(before, schema, ofRules: asksRules ?? compares)
  let foundAfter = findings(after, schema, ofRules: asksRules ?? compares)
  if found != foundAfter { fail("findings differ: \(found) \(foundAfter)") }
  if compares, schema.subject == Schema.plan.subject, document(before) != document(after) { fail("documents differ") }
}

private func visibleLines(_ bytes: [UInt8]) -> String {
  String(decoding: bytes.prefix(3000), as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    .map { visible(String($0)) }.joined(separator: "\n")
}

/// How often each byte stands that is no white space, nor a byte order mark, nor indentation of another kind.
private func histogram(_ bytes: [UInt8]) -> [Int] {
  var counts = Array(repeating: 0, count: 256)
  let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
  for line in content.split(separator: 0x0A) {
    var rest = line[...]
    while rest.starts(with: [0xC2, 0xA0]) || rest.first == 0x20 || rest.first == 0x09 {
      rest = rest.dropFirst(rest.first == 0xC2 ? 2 : 1)
    }
    for byte in rest where ![0x20, 0x09, 0x0D].contains(byte) { counts[Int(byte)] += 1 }
  }
  return counts
}

private func comments(_ source: SourceFile) -> [String] {
  SyntaxTree(parsing: source).root.leaves.filter { $0.kind == .commentText }.map { source.text($0.span) }.sorted()
}

/// Layout apart, to which a tab belongs that was told as a wrong indentation, what is found; keys may have changed places, and so their findings.
private func findings(_ source: SourceFile, _ schema: Schema, ofRules asksRules: Bool) -> [Diagnostic.ID] {
  let found: [Diagnostic]
  if schema.subject == Schema.plan.subject {
    let analysis = Analysis(of: source)
    found = asksRules ? Check.diagnostics(of: analysis, in: style) : analysis.diagnostics
  } else {
    found = TemplateAnalysis(of: source).diagnostics
  }
  return found.map(\.id).filter { !["indentation", "item-column", "tab-indentation"].contains($0) }.sorted()
}

private func document(_ source: SourceFile) -> String? {
  let analysis = Analysis(of: source)
  // What is broken is not composed by the program either.
  return analysis.diagnostics.hasErrors ? nil : OfficialDocument(composing: analysis.plan, in: style).dump
}
