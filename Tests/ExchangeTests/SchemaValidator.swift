import Foundation

/// Validates JSON by the part of JSON Schema (draft 2020-12) that the plan's schema uses.
struct SchemaValidator {
  let schema: JSON
  private(set) var problems: [String] = []
  /// Every member met, "definition.member", and where it was met first.
  private(set) var visited: [String: [JSON.Step]] = [:]

  /// A keyword that it does not know would be a promise that nobody keeps.
  private static let keywords: Set<String> = [
    "$schema", "$defs", "$ref", "title", "description", "type", "properties", "required", "additionalProperties",
    "items",
    "enum", "const", "pattern", "minimum", "maximum", "oneOf",
  ]

  init(_ schema: String) throws { self.schema = try JSON(schema) }

  /// By its name; the whole is `export`.
  func definition(_ name: String) -> JSON? { name == "export" ? schema : schema["$defs"]?[name] }

  /// "definition.member" of all that the schema describes.
  var members: Set<String> {
    let names = ["export"] + (schema["$defs"]?.members.keys.map { $0 } ?? [])
    return Set(names.flatMap { name in definition(name)?["properties"]?.members.keys.map { "\(name).\($0)" } ?? [] })
  }

  mutating func validate(_ value: JSON) -> [String] {
    problems = []
    check(value, schema, named: "export", at: [])
    return problems
  }

  private mutating func check(_ value: JSON, _ schema: JSON, named name: String, at path: [JSON.Step]) {
    for keyword in schema.members.keys where !Self.keywords.contains(keyword) {
      problems.append("unknown keyword \(keyword)")
    }
    if let target = schema["$ref"]?.string?.dropFirst("#/$defs/".count) {
      guard let definition = definition(String(target)) else { return problems.append("no definition \(target)") }
      check(value, definition, named: String(target), at: path)
    }
    if let type = schema["type"]?.string, !Self.isOf(type, value) {
      return problems.append("\(path): not of type \(type)")
    }
    if let choices = schema["enum"], !choices.items.contains(value) { problems.append("\(path): not in its enum") }
    if let word = schema["const"], word != value { problems.append("\(path): not \(word)") }
    if let pattern = schema["pattern"]?.string, let text = value.string,
      text.range(of: pattern, options: .regularExpression) == nil
    {
      problems.append("\(path): “\(text)” is not as \(pattern)")
    }
    if let number = value.number {
      if let least = schema["minimum"]?.number, number < least { problems.append("\(path): under \(least)") }
      if let most = schema["maximum"]?.number, number > most { problems.append("\(path): over \(most)") }
    }
    if let choices = schema["oneOf"] { checkOne(value, choices.items, named: name, at: path) }
    if let items = schema["items"] {
      for (index, item) in value.items.enumerated() { check(item, items, named: name, at: path + [.index(index)]) }
    }
    if let properties = schema["properties"] { checkMembers(value, properties, schema, named: name, at: path) }
  }

  /// Exactly one fits. What cannot, by the word its `kind` must be, is not looked into.
  private mutating func checkOne(_ value: JSON, _ choices: [JSON], named name: String, at path: [JSON.Step]) {
    let possible = choices.filter { choice in
      let target = String(choice["$ref"]?.string?.dropFirst("#/$defs/".count) ?? "")
      guard let kind = definition(target)?["properties"]?["kind"]?["const"] else { return true }
      return value["kind"] == kind
    }
    guard possible.count == 1 else { return problems.append("\(path): fits \(possible.count) of \(choices.count)") }
    check(value, possible[0], named: name, at: path)
  }

  private mutating func checkMembers(
    _ value: JSON, _ properties: JSON, _ schema: JSON, named name: String, at path: [JSON.Step]
  ) {
    for required in schema["required"]?.items ?? [] where value[required.string ?? ""] == nil {
      problems.append("\(path): no \(required)")
    }
    for (member, inner) in value.members {
      guard let property = properties[member] else {
        if schema["additionalProperties"] == .bool(false) { problems.append("\(path): \(member) is unknown") }
        continue
      }
      let place = path + [.member(member)]
      if visited["\(name).\(member)"] == nil { visited["\(name).\(member)"] = place }
      check(inner, property, named: name, at: place)
    }
  }

  private static func isOf(_ type: String, _ value: JSON) -> Bool {
    switch (type, value) {
    case ("object", .object), ("array", .array), ("string", .string), ("boolean", .bool), ("number", .number): true
    case ("integer", .number(let number)): number.rounded() == number
    case _: false
    }
  }
}
