import DocumentModel
import PlanSchema
import PlanSyntax

/// A value of a template, by what it is.
enum TemplatePlace: Hashable {
  case template(Field.ID)
  case page(Field.ID)
  case look(Role, Field.ID)
  case rule(Rule.Place, Field.ID)
  case word(Field.ID)

  /// Where it stands in a file: the value, or the key it belongs below where the template leaves it to its default; for what a
  /// template takes from its base, the claim or the base.
  func span(in source: SourceFile, _ root: SyntaxNode) -> SourceSpan {
    // What is wrong with the file has been said when it was read.
    var reader = SchemaReader(.template, source, isIssued: false)
    let record = reader.read(root, as: .template)
    let whole = (record[.standard] ?? record[.base])?.valueSpan ?? root.headSpan
    let (owner, field): (FieldEntry?, Field.ID)
    switch self {
    case .template(let id): return record[id]?.valueSpan ?? whole
    case .page(let id): (owner, field) = (record[.page], id)
    case .word(let id): (owner, field) = (record[.words], id)
    case .look(let role, let id):
      owner = record.all(.look).first { reader.text($0)?.value.lowercased() == role.name.lowercased() }
      field = id
    case .rule(let place, let id):
      owner = record.all(.rule).first { reader.text($0)?.value == place.key }
      field = id
    }
    guard let owner, let scope = owner.field.content else { return whole }
    return reader.read(owner.node, as: scope)[field]?.valueSpan ?? owner.node.headSpan
  }
}
