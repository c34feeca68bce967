import ActionPlan
import Checking
import DocumentModel
import Formatting
package import PlanSchema
import PlanSyntax
import Templates

/// What holds of formatting any bytes whatever: twice is once, nothing but white space changes, and what is read before and
/// after is the same.
package enum FormatLaws {
  /// `compares` says whether the documents are compared too, and `asksRules` what rules find: both cost the most, and rules about
  /// words may see a slip in one line that they do not see over two.
  package static func broken(
    by bytes: [UInt8], as schema: Schema, compares: Bool = true, asksRules: Bool = false
  ) -> [String] {
    func formatted(_ bytes: [UInt8]) -> [UInt8] {
      PlanFormatter(schema).format(SourceFile(path: "a.plan", bytes: bytes))
    }
    let once = formatted(bytes)
    var broken: [String] = []
    if formatted(once) != once { broken.append("formatting twice is not formatting once") }
    if content(once) != content(bytes) { broken.append("formatting loses or adds something") }
    let (before, after) = (SourceFile(path: "a.plan", bytes: bytes), SourceFile(path: "a.plan", bytes: once))
    if comments(before) != comments(after) { broken.append("formatting changes comments") }
    let (found, foundAfter) = (findings(before, schema, asksRules), findings(after, schema, asksRules))
    // What follows from a wrong indentation is told only once that is mended, which formatting does.
    if found != foundAfter, !isMisindented(before) {
      broken.append("formatting changes findings: \(found) \(foundAfter)")
    }
    if compares, schema.subject == Schema.plan.subject, document(before) != document(after) {
      broken.append("formatting changes the document")
    }
    return broken
  }

  /// How often each byte stands that is no white space, nor a byte order mark, nor indentation of another kind.
  private static func content(_ bytes: [UInt8]) -> [Int] {
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

  private static func comments(_ source: SourceFile) -> [String] {
    SyntaxTree(parsing: source).root.leaves.filter { $0.kind == .commentText }.map { source.text($0.span) }.sorted()
  }

  /// What is found, layout apart, to which a tab belongs that was told as a wrong indentation; keys may have changed places, and so
  /// their findings.
  private static func findings(_ source: SourceFile, _ schema: Schema, _ asksRules: Bool) -> [Diagnostic.ID] {
    let found: [Diagnostic]
    if schema.subject == Schema.plan.subject {
      let analysis = Analysis(of: source)
      found = asksRules ? Check.diagnostics(of: analysis, in: decreeStyle) : analysis.diagnostics
    } else {
      found = TemplateAnalysis(of: source).diagnostics
    }
    return found.map(\.id).filter { !["indentation", "item-column", "tab-indentation"].contains($0) }.sorted()
  }

  private static func isMisindented(_ source: SourceFile) -> Bool {
    SyntaxTree(parsing: source).diagnostics.contains {
      ["indentation", "item-column", "tab-indentation"].contains($0.id)
    }
  }

  private static func document(_ source: SourceFile) -> String? {
    let analysis = Analysis(of: source)
    // What is broken is not composed by the program either.
    return analysis.diagnostics.hasErrors ? nil : OfficialDocument(composing: analysis.plan, in: decreeStyle).dump
  }
}
