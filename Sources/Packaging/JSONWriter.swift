/// Prints one JSON text (RFC 8259), in order, indented by two spaces.
///
/// Calls must nest: each `beginObject` and `beginArray` has its `end`. In an object every value has its key.
package struct JSONWriter {
  private var text = ""
  private var closings: [Character] = []
  private var isFirst = true

  package init() {}

  /// What was printed, with a line end.
  package var result: String { text + "\n" }

  package mutating func beginObject(_ key: String? = nil) { begin(key, "{", "}") }
  package mutating func beginArray(_ key: String? = nil) { begin(key, "[", "]") }

  package mutating func end() {
    guard let closing = closings.popLast() else { return }
    if !isFirst { newline() }
    text.append(closing)
    isFirst = false
  }

  package mutating func string(_ key: String? = nil, _ value: String) { item(key, Self.quoted(value)) }
  package mutating func number(_ key: String? = nil, _ value: Int) { item(key, String(value)) }
  /// A whole number without a decimal point; what JSON has no number for is `null`.
  package mutating func number(_ key: String? = nil, _ value: Double) {
    let whole = Int(exactly: value).map { String($0) }
    item(key, value.isFinite ? whole ?? value.description : "null")
  }
  package mutating func bool(_ key: String? = nil, _ value: Bool) { item(key, value ? "true" : "false") }
  package mutating func null(_ key: String? = nil) { item(key, "null") }

  private mutating func begin(_ key: String?, _ opening: String, _ closing: Character) {
    item(key, opening)
    closings.append(closing)
    isFirst = true
  }

  private mutating func item(_ key: String?, _ value: String) {
    if !isFirst { text += "," }
    if !closings.isEmpty { newline() }
    if let key { text += Self.quoted(key) + ": " }
    text += value
    isFirst = false
  }

  private mutating func newline() {
    text += "\n" + String(repeating: "  ", count: closings.count)
  }

  /// A string with everything escaped that JSON asks for, and what a terminal would act on or not show beside.
  static func quoted(_ value: String) -> String {
    var result = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where isHidden(scalar):
        for unit in UTF16.encode(scalar) ?? .init() {
          let digits = String(unit, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      case _: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// Controls, characters that change the direction of text, and those without width, which hide in it.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    case _: false
    }
  }
}
