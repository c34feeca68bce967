package import PlanSyntax

/// What a file of one kind may say: every key, where it may stand, what it takes, and a sentence that explains it.
///
/// One declarative table for plans, one for templates. Reading, near misses, and the reference page all come from it;
/// nothing lists the keys twice.
package struct Schema: Sendable {
  /// Names what the schema describes: "kế hoạch", "plan".
  package let subject: Message
  package let scopes: [Scope]
  package let fields: [Field]
  package let vocabulary: Vocabulary
  /// Lines that every document prints of itself, as words in small letters: typed, they are a slip.
  package let printedLines: Set<String>
  private var places: [Place]

  /// What stands in one scope.
  private struct Place: Sendable {
    let scope: Scope
    /// Where in ``Schema/fields`` its fields are, in order.
    var fields: [Int] = []
    /// Where the first of its running text is.
    var running: Int?
  }

  package init(_ subject: Message, scopes: [Scope], printedLines: Set<String> = [], fields: [Field]) {
    self.subject = subject
    self.printedLines = printedLines
    self.scopes = scopes
    self.fields = fields
    vocabulary = Vocabulary(fields.map(\.key))
    places = scopes.map { Place(scope: $0) }
    for (index, field) in fields.enumerated() {
      for id in field.scopes {
        let place = placeIndex(of: id) ?? places.count
        if place == places.count { places.append(Place(scope: Self.unnamed(id))) }
        places[place].fields.append(index)
        if field.isRunning, places[place].running == nil { places[place].running = index }
      }
    }
  }

  /// There are some twenty scopes with some ten keys each: looking through them costs less than dictionaries of words.
  private func placeIndex(of scope: Scope.ID) -> Int? {
    for index in places.indices where places[index].scope.id == scope { return index }
    return nil
  }

  private static func unnamed(_ id: Scope.ID) -> Scope { Scope(id, Message(id.rawValue, en: id.rawValue)) }

  /// The field that a key in NFC names in a scope.
  package func field(_ key: String, in scope: Scope.ID) -> Field? { field(key.utf8, in: scope) }

  /// The same by the key's bytes.
  func field(_ key: some Collection<UInt8>, in scope: Scope.ID) -> Field? {
    index(of: key, in: scope).map { fields[$0] }
  }

  private func index(of key: some Collection<UInt8>, in scope: Scope.ID) -> Int? {
    guard let place = placeIndex(of: scope) else { return nil }
    let length = key.count
    for index in places[place].fields where fields[index].keyLength == length {
      if fields[index].key.utf8.elementsEqual(key) { return index }
    }
    return nil
  }

  /// In the table's order.
  package func fields(in scope: Scope.ID) -> [Field] {
    placeIndex(of: scope).map { places[$0].fields.map { fields[$0] } } ?? []
  }

  /// Those of a scope that a file must have, in the table's order.
  func neededFields(in scope: Scope.ID) -> [Field] {
    guard let place = placeIndex(of: scope) else { return [] }
    var needed: [Field] = []
    for index in places[place].fields {
      if case .optional = fields[index].need { continue }
      needed.append(fields[index])
    }
    return needed
  }

  /// Where a field stands among those of its scope in canonical order: as in the table, and all running text, prose among
  /// it, where the first of it is.
  package func rank(of field: Field?, in scope: Scope.ID) -> Int {
    let running = placeIndex(of: scope).flatMap { places[$0].running } ?? fields.count
    guard let field, !field.isRunning else { return running }
    return index(of: field.key.utf8, in: scope) ?? running
  }

  package func scope(_ id: Scope.ID) -> Scope {
    placeIndex(of: id).map { places[$0].scope } ?? Self.unnamed(id)
  }

  /// The scopes in which a key may stand, in the table's order.
  package func scopes(of key: String) -> [Scope] {
    let ids = fields.filter { $0.key == key }.flatMap(\.scopes)
    return scopes.filter { ids.contains($0.id) }
  }
}

/// A place that holds keys and text: the file itself, a section, a signature.
package struct Scope: Sendable {
  package struct ID: Hashable, Sendable, ExpressibleByStringLiteral {
    package let rawValue: String

    package init(stringLiteral value: String) {
      rawValue = value
    }
  }

  /// What besides keys may stand in a place.
  package struct Prose: OptionSet, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    package static let paragraphs = Prose(rawValue: 1)
    package static let items = Prose(rawValue: 2)
    /// Both. A list of them would be made of its parts by code for any set, each time.
    package static let all = Prose(rawValue: 3)
  }

  package let id: ID
  /// As it reads in "… không đứng trong <tên>": "mục", "a section".
  package let name: Message
  package let prose: Prose
  /// The scope of its items, where they hold keys.
  package let items: ID?
  /// Whether the order of its keys is its author's even where it means nothing: comments head groups of them.
  package let keepsOrder: Bool
  /// Whether an item in it is a row of cells.
  package let holdsCells: Bool

  package init(
    _ id: ID, _ name: Message, prose: Prose = [], items: ID? = nil, keepsOrder: Bool = false, holdsCells: Bool = false
  ) {
    self.id = id
    self.name = name
    self.prose = prose
    self.items = items
    self.keepsOrder = keepsOrder
    self.holdsCells = holdsCells
  }
}

/// One key of the table. A class, for it is handed on with each entry and is large to copy.
package final class Field: Sendable {
  /// Names the field in code; the key is what drafters write.
  package struct ID: Hashable, Sendable, ExpressibleByStringLiteral {
    package let rawValue: String

    package init(stringLiteral value: String) {
      rawValue = value
    }
  }

  /// When a file must have the field.
  package enum Need: Sendable {
    case optional
    /// Even a draft has it.
    case always
    /// What an issued document has and a draft may lack: a note until `--issued`.
    case whenIssued
  }

  package let key: String
  /// In bytes.
  let keyLength: Int
  package let id: ID
  package let scopes: [Scope.ID]
  package let value: ValueKind
  /// What its deeper lines are read as; nil where it has none.
  package let content: Scope.ID?
  package let mayRepeat: Bool
  package let need: Need
  /// Whether it is part of the running text, where its place among its neighbours means something.
  package let isRunning: Bool
  /// Whether a blank line stands in front of it.
  package let standsApart: Bool
  package let summary: Message

  package convenience init(
    _ key: String, _ id: ID, in scopes: Scope.ID..., takes value: ValueKind, content: Scope.ID? = nil,
    mayRepeat: Bool = false, need: Need = .optional, isRunning: Bool = false, standsApart: Bool = false,
    _ summary: String, en: String
  ) {
    self.init(
      key, id, inEach: scopes, takes: value, content: content, mayRepeat: mayRepeat, need: need, isRunning: isRunning,
      standsApart: standsApart, summary, en: en)
  }

  package init(
    _ key: String, _ id: ID, inEach scopes: [Scope.ID], takes value: ValueKind, content: Scope.ID? = nil,
    mayRepeat: Bool = false, need: Need = .optional, isRunning: Bool = false, standsApart: Bool = false,
    _ summary: String, en: String
  ) {
    self.key = key
    keyLength = key.utf8.count
    self.id = id
    self.scopes = scopes
    self.value = value
    self.content = content
    self.mayRepeat = mayRepeat
    self.need = need
    self.isRunning = isRunning
    self.standsApart = standsApart
    self.summary = Message(summary, en: en)
  }
}

/// What a key takes behind its colon.
package struct ValueKind: Sendable {
  /// As it reads in "cần …": "một ngày", "a date".
  package let name: Message
  /// Forms it may have, as written: `31/12/2026`.
  package let examples: [String]
  package let isRequired: Bool
  /// Whether `key: |` may keep the line breaks of the deeper lines.
  package let mayHaveLines: Bool
  /// Whether the key takes no value at all.
  package let isNothing: Bool
  /// The words it is limited to, where it is.
  package let choices: [String]

  package init(
    _ name: Message, examples: [String] = [], isRequired: Bool = true, mayHaveLines: Bool = false,
    isNothing: Bool = false, choices: [String] = []
  ) {
    self.name = name
    self.examples = examples
    self.isRequired = isRequired
    self.mayHaveLines = mayHaveLines
    self.isNothing = isNothing
    self.choices = choices
  }

  package static let nothing = ValueKind(Message("không có gì", en: "nothing"), isRequired: false, isNothing: true)
  package static let text = ValueKind(Message("lời văn", en: "text"))
  package static let optionalText = ValueKind(
    Message("lời văn hoặc để trống", en: "text or nothing"), isRequired: false)
  /// Text whose line breaks may be kept.
  package static let lines = ValueKind(Message("một hoặc nhiều dòng chữ", en: "one or more lines"), mayHaveLines: true)
  package static let label = ValueKind(
    Message(
      "một nhãn gồm chữ thường không dấu, chữ số và gạch nối", en: "a label of plain small letters, digits and hyphens"),
    examples: ["tiem-luc"])

  /// The same with examples of its own.
  package func like(_ examples: String...) -> ValueKind {
    ValueKind(
      name, examples: examples, isRequired: isRequired, mayHaveLines: mayHaveLines, isNothing: isNothing,
      choices: choices)
  }

  package static func choice(_ choices: String...) -> ValueKind { choice(among: choices) }

  package static func choice(among choices: [String]) -> ValueKind {
    ValueKind(
      Message(
        "một trong: \(choices.joined(separator: ", "))", en: "one of: \(choices.joined(separator: ", "))"),
      choices: choices)
  }
}
