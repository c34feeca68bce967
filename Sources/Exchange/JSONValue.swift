import Packaging

/// What a JSON text holds, its keys in the order they are printed.
enum JSONValue: Sendable {
  case object([(key: String, value: JSONValue)])
  case array([JSONValue])
  case string(String)
  case integer(Int)
  case number(Double)
  case bool(Bool)

  /// As a JSON text.
  var text: String {
    var json = JSONWriter()
    write(nil, to: &json)
    return json.result
  }

  private func write(_ key: String?, to json: inout JSONWriter) {
    switch self {
    case .object(let members):
      json.beginObject(key)
      for member in members { member.value.write(member.key, to: &json) }
      json.end()
    case .array(let items):
      json.beginArray(key)
      for item in items { item.write(nil, to: &json) }
      json.end()
    case .string(let value): json.string(key, value)
    case .integer(let value): json.number(key, value)
    case .number(let value): json.number(key, value)
    case .bool(let value): json.bool(key, value)
    }
  }
}
