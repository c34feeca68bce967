package import ActionPlan
package import DocumentModel
import PlanSyntax

/// A plan in the JSON form: typed, located, complete. `Documentation/JSON.md` describes it for who reads it.
package struct PlanExport: Sendable {
  /// Of the form: a member that goes, or changes its meaning, makes it the next.
  package static let version = 1

  private let analysis: Analysis
  private let style: HouseStyle?

  /// Without a template numbers and the words of references are left out.
  package init(_ analysis: Analysis, in style: HouseStyle?) {
    self.analysis = analysis
    self.style = style
  }

  package var json: String { Self.shape.json(analysis, ExportContext(analysis, in: style)).text }

  private static let shape = Shape<Analysis>.object(
    "export", Message("một tệp kế hoạch", en: "a plan file"),
    [
      .always("format", Message("tên của dạng này", en: "the name of this form"), .constant("kehoach-plan")) { _, _ in
      },
      .always(
        "version", Message("phiên bản của dạng này", en: "the version of this form"),
        .integer(from: version, to: version)
      ) { _, _ in version },
      .always("path", Message("tên tệp như được gọi", en: "the file as it was named"), .string) { analysis, _ in
        analysis.source.path
      },
      .always("plan", Message("kế hoạch", en: "the plan"), Shapes.plan) { analysis, _ in analysis.plan },
    ])

  /// The JSON Schema (draft 2020-12) of exactly that form.
  package static var schema: String {
    var definitions: [SchemaNode.Definition] = []
    shape.schema.collectDefinitions(into: &definitions)
    let root = SchemaNode.object(definitions.removeFirst())
    guard case .object(let export) = root, case .object(let members) = export.json else { return root.json.text }
    let head: [(key: String, value: JSONValue)] = [
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      ("title", .string("kehoach export --json, version \(version)")),
    ]
    let definitionsByName = definitions.sorted { $0.name < $1.name }.map { (key: $0.name, value: $0.json) }
    return JSONValue.object(head + members + [("$defs", .object(definitionsByName))]).text
  }
}
