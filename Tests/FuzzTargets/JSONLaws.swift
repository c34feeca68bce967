import PlanSyntax

/// What holds of every text that is printed, and of JSON.
enum JSONLaws {
  /// Characters that a terminal would act on or hide.
  static func hidden(in text: String, _ what: String) -> [String] {
    guard
      let line = text.split(separator: "\n", omittingEmptySubsequences: true).first(where: { visible(String($0)) != $0 }
      )
    else { return [] }
    return ["\(what) holds what does not show: \(visible(String(line.prefix(300))))"]
  }

  /// Whether a text is one JSON value (RFC 8259).
  static func broken(by text: String, _ what: String) -> [String] {
    var reader = JSONChecker(bytes: Array(text.utf8))
    return reader.isValue() ? [] : ["\(what) is no JSON at byte \(reader.place)"]
  }
}

/// Goes over a JSON text by its grammar; nesting is bounded by the printer's own.
private struct JSONChecker {
  let bytes: [UInt8]
  private(set) var place = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func isValue() -> Bool {
    guard value() else { return false }
    skipSpaces()
    return place == bytes.count
  }

  private mutating func value() -> Bool {
    skipSpaces()
    switch place < bytes.count ? bytes[place] : 0 {
    case UInt8(ascii: "{"):
      return list(to: "}") { reader in
        reader.skipSpaces()
        guard reader.string() else { return false }
        reader.skipSpaces()
        return reader.take(":") && reader.value()
      }
    case UInt8(ascii: "["): return list(to: "]") { $0.value() }
    case UInt8(ascii: "\""): return string()
    case UInt8(ascii: "t"): return take("true")
    case UInt8(ascii: "f"): return take("false")
    case UInt8(ascii: "n"): return take("null")
    case _:
      let start = place
      while place < bytes.count, "+-.0123456789eE".utf8.contains(bytes[place]) { place += 1 }
      return place > start
    }
  }

  private mutating func list(to end: String, _ item: (inout JSONChecker) -> Bool) -> Bool {
    place += 1
    skipSpaces()
    if take(end) { return true }
    repeat {
      guard item(&self) else { return false }
      skipSpaces()
    } while take(",")
    return take(end)
  }

  private mutating func string() -> Bool {
    guard take("\"") else { return false }
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if byte == UInt8(ascii: "\"") { return true }
      if byte < 0x20 { return false }
      if byte == UInt8(ascii: "\\") {
        guard place < bytes.count, "\"\\/bfnrtu".utf8.contains(bytes[place]) else { return false }
        place += 1
      }
    }
    return false
  }

  private mutating func take(_ word: String) -> Bool {
    guard bytes[place...].starts(with: word.utf8) else { return false }
    place += word.utf8.count
    return true
  }

  private mutating func skipSpaces() {
    while place < bytes.count, " \n\r\t".utf8.contains(bytes[place]) { place += 1 }
  }
}
