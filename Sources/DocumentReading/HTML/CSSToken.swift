/// A piece of a style sheet (CSS Syntax 3, section 4). Comments are left out.
enum CSSToken: Hashable, Sendable {
  case identifier(String)
  /// A name and its opening bracket.
  case function(String)
  case atKeyword(String)
  case hash(String)
  case string(String)
  /// With its unit in lower case: empty for a plain number, `%` for a percentage.
  case number(Double, unit: String)
  case whitespace
  /// Everything else: `:`, `;`, `{`, `>`.
  case symbol(Unicode.Scalar)
}

/// Parts a style sheet into tokens. It never fails: what is no token is a symbol.
struct CSSTokenizer {
  private let scalars: [Unicode.Scalar]
  private var place = 0

  private init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  static func tokens(of text: String) -> [CSSToken] {
    var tokenizer = CSSTokenizer(text)
    var tokens: [CSSToken] = []
    while let token = tokenizer.next() { tokens.append(token) }
    return tokens
  }

  private func peek(_ distance: Int = 0) -> Unicode.Scalar? {
    place + distance < scalars.count ? scalars[place + distance] : nil
  }

  private mutating func next() -> CSSToken? {
    skipComments()
    guard let scalar = peek() else { return nil }
    if Self.isSpace(scalar) {
      while let space = peek(), Self.isSpace(space) { place += 1 }
      return .whitespace
    }
    if startsNumber() { return number() }
    if startsName() { return nameToken() }
    place += 1
    switch scalar {
    case "\"", "'": return .string(string(until: scalar))
    case "#":
      guard let next = peek(), Self.isNamePart(next) || next == "\\" else { break }
      return .hash(name())
    case "@" where startsName(): return .atKeyword(name().lowercased())
    case _: break
    }
    return .symbol(scalar)
  }

  private mutating func skipComments() {
    while true {
      if peek() == "/", peek(1) == "*" {
        place += 2
        while let scalar = peek(), !(scalar == "*" && peek(1) == "/") {
          place += 1
          _ = scalar
        }
        place = min(place + 2, scalars.count)
      } else if peek() == "<", peek(1) == "!", peek(2) == "-", peek(3) == "-" {
        // A sheet hidden from browsers of the last century.
        place += 4
      } else if peek() == "-", peek(1) == "-", peek(2) == ">" {
        place += 3
      } else {
        return
      }
    }
  }

  private func startsNumber() -> Bool {
    let sign = peek() == "+" || peek() == "-" ? 1 : 0
    if let digit = peek(sign), Self.isDigit(digit) { return true }
    guard peek(sign) == ".", let digit = peek(sign + 1) else { return false }
    return Self.isDigit(digit)
  }

  private func startsName() -> Bool {
    guard let first = peek() else { return false }
    if first == "-" {
      guard let second = peek(1) else { return false }
      return Self.isNameStart(second) || second == "-" || second == "\\"
    }
    return Self.isNameStart(first) || (first == "\\" && peek(1) != nil && peek(1) != "\n")
  }

  private mutating func number() -> CSSToken {
    var text = ""
    func digits(_ tokenizer: inout CSSTokenizer) {
      while let digit = tokenizer.peek(), Self.isDigit(digit) {
        text.unicodeScalars.append(digit)
        tokenizer.place += 1
      }
    }
    if let sign = peek(), sign == "+" || sign == "-" {
      if sign == "-" { text = "-" }
      place += 1
    }
    if peek() == "." { text += "0" }
    digits(&self)
    if peek() == ".", let digit = peek(1), Self.isDigit(digit) {
      text += "."
      place += 1
      digits(&self)
    }
    if let letter = peek(), letter == "e" || letter == "E", let digit = peek(1), Self.isDigit(digit) {
      text += "e"
      place += 1
      digits(&self)
    }
    // No length of a page comes near; what does would not fit the types that lengths are kept in.
    let value = min(max(Double(text) ?? 0, -1e6), 1e6)
    if peek() == "%" {
      place += 1
      return .number(value, unit: "%")
    }
    return .number(value, unit: startsName() ? name().lowercased() : "")
  }

  private mutating func nameToken() -> CSSToken {
    let name = name()
    guard peek() == "(" else { return .identifier(name) }
    place += 1
    return .function(name.lowercased())
  }

  private mutating func name() -> String {
    var name = String.UnicodeScalarView()
    while let scalar = peek() {
      if Self.isNamePart(scalar) {
        name.append(scalar)
        place += 1
      } else if scalar == "\\", peek(1) != nil, peek(1) != "\n" {
        place += 1
        name.append(escaped())
      } else {
        break
      }
    }
    return String(name)
  }

  private mutating func string(until quote: Unicode.Scalar) -> String {
    var text = String.UnicodeScalarView()
    while let scalar = peek(), scalar != "\n" {
      place += 1
      if scalar == quote { break }
      if scalar != "\\" {
        text.append(scalar)
      } else if peek() == "\n" {
        place += 1
      } else if peek() != nil {
        text.append(escaped())
      }
    }
    return String(text)
  }

  /// After a backslash: a letter as it is, or up to six hexadecimal digits and one space.
  private mutating func escaped() -> Unicode.Scalar {
    var value: UInt32 = 0
    var count = 0
    while count < 6, let scalar = peek(), let digit = Self.hexadecimal(scalar) {
      value = value * 16 + digit
      count += 1
      place += 1
    }
    guard count > 0 else {
      let scalar = peek() ?? "\u{FFFD}"
      place += 1
      return scalar
    }
    if let space = peek(), Self.isSpace(space) { place += 1 }
    return value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r" || scalar == "\u{0C}"
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || scalar == "_" || scalar.value >= 0x80
  }

  private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    isNameStart(scalar) || isDigit(scalar) || scalar == "-"
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> UInt32? {
    switch scalar {
    case "0"..."9": scalar.value - 0x30
    case "a"..."f": scalar.value - 0x57
    case "A"..."F": scalar.value - 0x37
    case _: nil
    }
  }
}
