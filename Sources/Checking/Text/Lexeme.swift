import PlanSyntax

/// What is known of a word, number or sign wherever it stands.
struct Lexeme: Sendable {
  /// In NFC, whatever the file has.
  let text: String
  /// ``text`` in lower case, in NFC.
  let lower: String
  /// Of ``lower`` in its ``Lexicon``: the same for the same, whatever their capitals.
  var number: Int32 = 0
  /// Of a sign that is one scalar.
  let scalar: Unicode.Scalar?
  let traits: Traits

  struct Traits: OptionSet, Sendable {
    let rawValue: UInt8

    static let beginsWithCapital = Traits(rawValue: 1)
    /// Of two letters at least.
    static let isInCapitals = Traits(rawValue: 2)
    /// A word of two letters at least, spelt as a Vietnamese syllable.
    static let isSyllable = Traits(rawValue: 4)
    /// A word with a letter that is not of ASCII.
    static let isMarked = Traits(rawValue: 8)
    /// A word with a tone mark.
    static let isToned = Traits(rawValue: 16)
    /// A word of three letters at least, all of them of ASCII or Vietnamese.
    static let isLong = Traits(rawValue: 32)
  }

  init(_ typed: String, isWord: Bool) {
    text = composed(typed)
    guard isWord else {
      lower = text
      scalar = Self.onlyScalar(of: text)
      traits = []
      return
    }
    scalar = nil
    if let reading = Reading(text) {
      lower = reading.lower(text)
      traits = reading.traits
    } else {
      (lower, traits) = Self.foreign(text)
    }
  }

  private static func onlyScalar(of text: String) -> Unicode.Scalar? {
    var scalars = text.unicodeScalars.makeIterator()
    let first = scalars.next()
    return scalars.next() == nil ? first : nil
  }

  /// With letters of other alphabets, as Unicode has them.
  private static func foreign(_ text: String) -> (lower: String, Traits) {
    let lower = composed(text.lowercased())
    var traits: Traits = []
    if text.first != lower.first { traits.insert(.beginsWithCapital) }
    if text.count > 1, text == text.uppercased(), text != lower { traits.insert(.isInCapitals) }
    if lower.utf8.contains(where: { $0 >= 0x80 }) { traits.insert(.isMarked) }
    if lower.unicodeScalars.contains(where: { (Letter($0)?.tone ?? .level) != .level }) { traits.insert(.isToned) }
    return (lower, traits)
  }

  /// What the letters of a word tell, gone over once. Nil where one of them is neither of ASCII nor Vietnamese.
  private struct Reading {
    private var count = 0
    private var capitals = 0
    private var beginsWithCapital = false
    private var isMarked = false
    private var tone = Syllable.Tone.level
    private var isToned = false
    private var letters = Letters()
    private var isSpelt = true

    init?(_ text: String) {
      for scalar in text.unicodeScalars {
        let letter = Letter(scalar)
        guard letter != nil || scalar.isASCII else { return nil }
        let isCapital = letter?.isCapital ?? (scalar.value < 0x61)
        if isCapital { capitals += 1 }
        if count == 0 { beginsWithCapital = isCapital }
        count += 1
        if !scalar.isASCII { isMarked = true }
        if let letter {
          if letter.tone != .level { isToned = true }
          isSpelt = isSpelt && letters.append(letter, &tone)
        } else {
          isSpelt = false
        }
      }
    }

    var traits: Traits {
      var traits: Traits = []
      if beginsWithCapital { traits.insert(.beginsWithCapital) }
      if count > 1, capitals == count { traits.insert(.isInCapitals) }
      if count > 1, isSpelt, Syllable(letters, tone) != nil { traits.insert(.isSyllable) }
      if isMarked { traits.insert(.isMarked) }
      if isToned { traits.insert(.isToned) }
      if count > 2 { traits.insert(.isLong) }
      return traits
    }

    func lower(_ text: String) -> String {
      capitals == 0 ? text : Letter.lower(text)
    }
  }
}
