/// A letter of the Vietnamese alphabet as it stands in a word, "Ế": its base "ê", its tone, and whether it is a capital.
struct Letter: Hashable, Sendable {
  /// Five bits of the base (its place in the alphabet, from 1), three of the tone, one of the capital; 0 is no letter.
  private let code: UInt16

  /// Nil for any other letter, f, j, w and z among them, and for signs.
  init?(_ scalar: Unicode.Scalar) {
    guard let place = Self.place(of: scalar.value), Self.codes[place] > 0 else { return nil }
    code = Self.codes[place]
  }

  /// Nil for what is more than one scalar too.
  init?(_ character: Character) {
    let scalars = character.unicodeScalars
    guard let first = scalars.first, scalars.count == 1 else { return nil }
    self.init(first)
  }

  private init(base: UInt8, _ tone: Syllable.Tone, isCapital: Bool = false) {
    code = UInt16(base) | UInt16(tone.rawValue) << 5 | (isCapital ? 0x100 : 0)
  }

  /// Its place in the alphabet, from 1 to 29.
  var base: UInt8 { UInt8(code & 0x1F) }
  var tone: Syllable.Tone { Syllable.Tone(rawValue: UInt8(code >> 5 & 7)) ?? .level }
  var isCapital: Bool { code >= 0x100 }
  var isVowel: Bool { Self.vowels & 1 << UInt32(base) != 0 }

  /// The small letter of this base with a tone; nil for a consonant with one.
  func character(_ tone: Syllable.Tone) -> Character? {
    if tone == .level { return Character(Self.alphabet[Int(base) - 1]) }
    return Self.rows.first { $0.unicodeScalars.first == Self.alphabet[Int(base) - 1] }.map {
      Array($0)[Int(tone.rawValue)]
    }
  }

  /// The small letter of one of ASCII or of Vietnamese.
  static func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard Letter(scalar)?.isCapital ?? (scalar.value >= 0x41 && scalar.value <= 0x5A) else { return scalar }
    return Unicode.Scalar(scalar.value + capitalDistance(scalar.value)) ?? scalar
  }

  static func lower(_ text: String) -> String {
    // A letter and its capital have as many bytes.
    var bytes = Array(text.utf8)
    var offset = 0
    for scalar in text.unicodeScalars {
      let lower = lower(scalar)
      if lower != scalar { for (place, byte) in lower.utf8.enumerated() { bytes[offset + place] = byte } }
      offset += scalar.utf8.count
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  // MARK: Tables

  private static let alphabet = Array("aăâbcdđeêghiklmnoôơpqrstuưvxy".unicodeScalars)

  /// Each vowel without a mark, then in the order of ``Syllable/Tone``.
  private static let rows = [
    "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự",
    "yỳỷỹýỵ",
  ]

  /// A bit for the base of each vowel.
  private static let vowels: UInt32 = rows.reduce(0) { bits, row in
    alphabet.firstIndex { $0 == row.unicodeScalars.first }.map { bits | 1 << UInt32($0 + 1) } ?? bits
  }

  /// By ``place(of:)``.
  private static let codes: [UInt16] = {
    var codes = [UInt16](repeating: 0, count: low + high)
    func add(_ scalar: Unicode.Scalar, base: Int, _ tone: Syllable.Tone) {
      let capital = scalar.value - capitalDistance(scalar.value)
      for (value, isCapital) in [(scalar.value, false), (capital, true)] {
        guard let place = place(of: value) else { continue }
        codes[place] = Letter(base: UInt8(base + 1), tone, isCapital: isCapital).code
      }
    }
    for (base, scalar) in alphabet.enumerated() { add(scalar, base: base, .level) }
    for row in rows {
      guard let base = alphabet.firstIndex(where: { $0 == row.unicodeScalars.first }) else { continue }
      for (tone, scalar) in zip(Syllable.Tone.allCases, row.unicodeScalars) { add(scalar, base: base, tone) }
    }
    return codes
  }()

  /// A letter of ASCII and Latin-1 stands 32 behind its capital, any other right behind it.
  private static func capitalDistance(_ value: UInt32) -> UInt32 { value < 0x100 ? 0x20 : 1 }

  /// All are up to "ư" (U+01B0), or in the block from "Ạ" (U+1EA0) to "ỹ".
  private static let low = 0x1B1
  private static let high = 0x5A

  private static func place(of value: UInt32) -> Int? {
    if value < low { return Int(value) }
    return value >= 0x1EA0 && value < 0x1EA0 + UInt32(high) ? low + Int(value - 0x1EA0) : nil
  }
}
