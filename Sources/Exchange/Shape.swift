import ActionPlan
import PlanSchema
import PlanSyntax

/// How values of one type stand in the JSON form: what describes them in its JSON Schema, and what writes one.
///
/// Both come from the same declaration, so the schema cannot say what the export does not do.
struct Shape<Value>: Sendable {
  let schema: SchemaNode
  let json: @Sendable (Value, ExportContext) -> JSONValue

  init(_ schema: SchemaNode, _ json: @escaping @Sendable (Value, ExportContext) -> JSONValue) {
    self.schema = schema
    self.json = json
  }

  /// The same form for what holds such a value.
  func of<Other>(_ value: @escaping @Sendable (Other) -> Value) -> Shape<Other> {
    Shape<Other>(schema) { json(value($0), $1) }
  }
}

extension Shape {
  static func array<Element>(_ element: Shape<Element>) -> Shape where Value == [Element] {
    Shape(.array(element.schema)) { values, context in .array(values.map { element.json($0, context) }) }
  }

  /// An object that the schema names: it stands once in its `$defs`.
  static func object(_ name: String, _ meaning: Message, _ properties: [Property<Value>]) -> Shape {
    Shape(.object(SchemaNode.Definition(name: name, meaning: meaning, properties: properties.map(\.declaration)))) {
      value, context in
      .object(
        properties.compactMap { property in
          property.json(value, context).map { (property.declaration.name, $0) }
        })
    }
  }

  /// A shape that stands inside itself, looked up when it is used.
  static func recursive(_ name: String, _ shape: @escaping @Sendable () -> Shape) -> Shape {
    Shape(.reference(name)) { shape().json($0, $1) }
  }
}

extension Shape where Value == String {
  static var string: Shape { Shape(.string) { value, _ in .string(value) } }

  static func string(matching pattern: String) -> Shape {
    Shape(.pattern(pattern)) { value, _ in .string(value) }
  }

  static func string(among choices: [String]) -> Shape {
    Shape(.choice(choices)) { value, _ in .string(value) }
  }
}

extension Shape where Value == Void {
  /// Always the same word.
  static func constant(_ word: String) -> Shape {
    Shape(.constant(word)) { _, _ in .string(word) }
  }
}

extension Shape where Value == Int {
  static func integer(from minimum: Int, to maximum: Int? = nil) -> Shape {
    Shape(.integer(minimum: minimum, maximum: maximum)) { value, _ in .integer(value) }
  }
}

extension Shape where Value == Double {
  static var number: Shape { Shape(.number) { value, _ in .number(value) } }
}

extension Shape where Value == Bool {
  static var bool: Shape { Shape(.bool) { value, _ in .bool(value) } }
}

/// The shapes of the form, by what they hold.
enum Shapes {}

/// One member of an object.
struct Property<Owner>: Sendable {
  let declaration: SchemaNode.Property
  /// Nil where the owner has none: the member is left out.
  let json: @Sendable (Owner, ExportContext) -> JSONValue?

  private init(_ declaration: SchemaNode.Property, _ json: @escaping @Sendable (Owner, ExportContext) -> JSONValue?) {
    self.declaration = declaration
    self.json = json
  }

  /// A member that every owner has.
  static func always<Value>(
    _ name: String, _ meaning: Message, _ shape: Shape<Value>,
    _ value: @escaping @Sendable (Owner, ExportContext) -> Value
  ) -> Property {
    Property(SchemaNode.Property(name: name, key: nil, meaning: meaning, isRequired: true, schema: shape.schema)) {
      shape.json(value($0, $1), $1)
    }
  }

  /// A member that an owner may lack.
  static func maybe<Value>(
    _ name: String, _ meaning: Message, _ shape: Shape<Value>,
    _ value: @escaping @Sendable (Owner, ExportContext) -> Value?
  ) -> Property {
    Property(SchemaNode.Property(name: name, key: nil, meaning: meaning, isRequired: false, schema: shape.schema)) {
      owner, context in value(owner, context).map { shape.json($0, context) }
    }
  }

  /// A member for a key of the plan: its name, its Vietnamese key and its meaning are those of the table of keys.
  static func field<Value>(
    _ id: Field.ID, in scope: Scope.ID? = nil, _ shape: Shape<Value>,
    _ value: @escaping @Sendable (Owner) -> Value?
  ) -> Property {
    Property(SchemaNode.Property(field: id, in: scope, isRequired: false, schema: shape.schema)) { owner, context in
      value(owner).map { shape.json($0, context) }
    }
  }

  /// A member for a key that may be given several times or hold several lines: a list, empty where the plan has none.
  static func fields<Value>(
    _ id: Field.ID, in scope: Scope.ID? = nil, _ shape: Shape<Value>,
    _ values: @escaping @Sendable (Owner) -> [Value]
  ) -> Property {
    let list = Shape<[Value]>.array(shape)
    return Property(SchemaNode.Property(field: id, in: scope, isRequired: true, schema: list.schema)) {
      owner, context in list.json(values(owner), context)
    }
  }

  /// The same member of what holds such an owner.
  func of<Outer>(_ owner: @escaping @Sendable (Outer) -> Owner) -> Property<Outer> {
    let json = json
    return Property<Outer>(declaration) { json(owner($0), $1) }
  }

  /// The same member, of what a place is read from changed for what stands below.
  func inside(_ change: @escaping @Sendable (Owner, ExportContext) -> ExportContext) -> Property {
    let json = json
    return Property(declaration) { json($0, change($0, $1)) }
  }
}
