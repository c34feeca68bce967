import Foundation

/// A JSON text as values that are fast to look into.
indirect enum JSON: Equatable {
  case object([String: JSON])
  case array([JSON])
  case string(String)
  case number(Double)
  case bool(Bool)
  case null

  init(_ text: String) throws {
    self.init(foundation: try JSONSerialization.jsonObject(with: Data(text.utf8)))
  }

  private init(foundation value: Any) {
    switch value {
    case let members as [String: Any]: self = .object(members.mapValues { JSON(foundation: $0) })
    case let items as [Any]: self = .array(items.map { JSON(foundation: $0) })
    case let text as String: self = .string(text)
    case let number as NSNumber:
      self = String(cString: number.objCType) == "c" ? .bool(number.boolValue) : .number(number.doubleValue)
    case _: self = .null
    }
  }

  subscript(_ member: String) -> JSON? { members[member] }

  var members: [String: JSON] { if case .object(let members) = self { members } else { [:] } }
  var items: [JSON] { if case .array(let items) = self { items } else { [] } }
  var string: String? { if case .string(let text) = self { text } else { nil } }
  var number: Double? { if case .number(let number) = self { number } else { nil } }

  /// Every string in it, names of members left out.
  var strings: [String] {
    switch self {
    case .string(let text): [text]
    case .array(let items): items.flatMap(\.strings)
    case .object(let members): members.values.flatMap(\.strings)
    case .number, .bool, .null: []
    }
  }

  enum Step: Hashable {
    case member(String)
    case index(Int)
  }

  /// With what stands at a path changed.
  func replacing(_ path: ArraySlice<Step>, _ change: (JSON) -> JSON) -> JSON {
    switch path.first {
    case nil: return change(self)
    case .member(let name):
      var members = members
      members[name] = (members[name] ?? .null).replacing(path.dropFirst(), change)
      return .object(members)
    case .index(let index):
      var items = items
      items[index] = items[index].replacing(path.dropFirst(), change)
      return .array(items)
    }
  }
}
