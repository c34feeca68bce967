import ActionPlan
import PlanSchema
import PlanSyntax

/// What a JSON Schema (draft 2020-12) says of a value.
indirect enum SchemaNode: Sendable {
  case string
  case pattern(String)
  case choice([String])
  case integer(minimum: Int, maximum: Int?)
  case number
  case bool
  case array(SchemaNode)
  case object(Definition)
  /// One of several objects, told apart by their `kind`.
  case oneOf([SchemaNode])
  /// An object by its name in `$defs`.
  case reference(String)
  /// What a member `kind` holds.
  case constant(String)

  struct Definition: Sendable {
    let name: String
    let meaning: Message
    let properties: [Property]
  }

  struct Property: Sendable {
    let name: String
    /// What drafters write for it; nil for what no key of a plan stands for.
    let key: String?
    let meaning: Message
    let isRequired: Bool
    let schema: SchemaNode
  }

  /// Every object that it speaks of, the outer before the inner, each once.
  func collectDefinitions(into found: inout [Definition]) {
    switch self {
    case .object(let definition):
      if found.contains(where: { $0.name == definition.name }) { return }
      found.append(definition)
      for property in definition.properties { property.schema.collectDefinitions(into: &found) }
    case .array(let element): element.collectDefinitions(into: &found)
    case .oneOf(let choices): for choice in choices { choice.collectDefinitions(into: &found) }
    case .string, .pattern, .choice, .integer, .number, .bool, .reference, .constant: break
    }
  }
}

extension SchemaNode.Property {
  /// Of a key in the table of keys.
  init(field id: Field.ID, in scope: Scope.ID?, isRequired: Bool, schema: SchemaNode) {
    let field = Schema.plan.fields.first { $0.id == id && (scope.map($0.scopes.contains) ?? true) }
    self.init(
      name: id.propertyName, key: field?.key, meaning: field?.summary ?? Message("", en: ""), isRequired: isRequired,
      schema: schema)
  }
}

extension Field.ID {
  /// "signer's name" as `signersName`.
  package var propertyName: String {
    let words = rawValue.filter { $0 != "'" }.split(separator: " ")
    return words.enumerated().map { $0 == 0 ? String($1) : capitalised(String($1)) }.joined()
  }
}

extension SchemaNode {
  /// As it stands in a JSON Schema.
  var json: JSONValue {
    switch self {
    case .string: .object([("type", .string("string"))])
    case .pattern(let pattern): .object([("type", .string("string")), ("pattern", .string(pattern))])
    case .choice(let choices): .object([("enum", .array(choices.map { .string($0) }))])
    case .integer(let minimum, let maximum):
      .object(
        [("type", .string("integer")), ("minimum", .integer(minimum))]
          + (maximum.map { [("maximum", .integer($0))] } ?? []))
    case .number: .object([("type", .string("number"))])
    case .bool: .object([("type", .string("boolean"))])
    case .array(let element): .object([("type", .string("array")), ("items", element.json)])
    case .object(let definition): SchemaNode.reference(definition.name).json
    case .oneOf(let choices): .object([("oneOf", .array(choices.map(\.json)))])
    case .reference(let name): .object([("$ref", .string("#/$defs/" + name))])
    case .constant(let value): .object([("const", .string(value))])
    }
  }
}

extension SchemaNode.Definition {
  /// Nothing else may stand in it: a name that the form does not know is a mistake.
  var json: JSONValue {
    .object([
      ("description", meaning.inBoth),
      ("type", .string("object")),
      ("properties", .object(properties.map { ($0.name, $0.json) })),
      ("required", .array(properties.filter(\.isRequired).map { .string($0.name) })),
      ("additionalProperties", .bool(false)),
    ])
  }
}

extension SchemaNode.Property {
  fileprivate var json: JSONValue {
    guard case .object(let members) = schema.json else { return schema.json }
    let title: [(key: String, value: JSONValue)] = key.map { [("title", .string($0))] } ?? []
    return .object(title + [("description", meaning.inBoth)] + members)
  }
}

extension Message {
  /// "Ngày ban hành. — Date of issue."
  fileprivate var inBoth: JSONValue { .string("\(capitalised(vietnamese)) — \(capitalised(english))") }
}
