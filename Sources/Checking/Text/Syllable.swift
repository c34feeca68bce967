/// A Vietnamese syllable as it is spelt: initial, rime (vowels and coda), tone. Nil for what no Vietnamese word can be spelt as.
package struct Syllable: Hashable, Sendable {
  package enum Tone: UInt8, Sendable, CaseIterable {
    case level, grave, hook, tilde, acute, dot
  }

  /// Empty where the syllable begins with a vowel; "gi" and "qu" are initials.
  private let initial: Letters
  /// Without its tone mark: "oanh".
  private let rime: Letters
  package let tone: Tone

  /// `word` is in lower case and NFC.
  package init?(_ word: String) {
    var letters = Letters()
    var tone = Tone.level
    for scalar in word.unicodeScalars {
      guard let letter = Letter(scalar), !letter.isCapital, letters.append(letter, &tone) else { return nil }
    }
    self.init(letters, tone)
  }

  /// Of its letters without tone marks, and the one tone mark among them.
  init?(_ letters: Letters, _ tone: Tone) {
    guard let (initial, rime) = Self.parts(letters) else { return nil }
    // A syllable that ends in a stop is high or low.
    if rime.endsInStop, tone != .acute, tone != .dot { return nil }
    self.initial = initial
    self.rime = rime
    self.tone = tone
  }

  /// Whether its coda is c, p or t.
  var endsInPlainStop: Bool { rime.endsInPlainStop }

  private static func parts(_ letters: Letters) -> (Letters, Letters)? {
    // The longest initial first: "ngh", "ng", "n".
    for length in stride(from: min(3, letters.count), through: 0, by: -1) {
      let initial = letters.prefix(length)
      guard length == 0 || initials.contains(initial) else { continue }
      let rime = letters.dropFirst(length)
      if rimes.has(rime), isSpelt(initial, rime) { return (initial, rime) }
    }
    return nil
  }

  /// "ngành" but "nghiên": which of two spellings of an initial the vowel asks for.
  private static func isSpelt(_ initial: Letters, _ rime: Letters) -> Bool {
    let first = rime.prefix(1)
    let isFront = front.contains(first)
    if frontInitials.contains(initial) { return isFront }
    if backInitials.contains(initial) { return !isFront }
    if initial == "g" { return !isFront || first == "i" }
    if initial == "qu" { return !rounded.contains(first) }
    return initial != "gi" || rime != "i"
  }

  private static let front: [Letters] = ["e", "ê", "i", "y"]
  private static let rounded: [Letters] = ["o", "u", "ư"]
  private static let frontInitials: [Letters] = ["k", "gh", "ngh"]
  private static let backInitials: [Letters] = ["c", "ng"]

  private static let initials = Letters.list(
    "ngh ng nh n gh gi g kh k ph p qu th tr t ch c b d đ h l m r s v x")

  /// In order.
  private static let rimes = Letters.list(
    """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
    i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu y ych ynh yp yt yu yêm yên yêng yêt yêu
    o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oem oen oeo oet
    oong ooc ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt ơng
    u ua uc ui um un ung up ut uân uâng uât uây uê uên uêch uênh uêu uôc uôi uôm uôn uông uôt uơ uơn uy uya uych uyn uyên
    uyêt uynh uyp uyt uyu uau
    ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
    """
  ).sorted()
}

/// Up to seven letters without their tone marks, in one number: no Vietnamese syllable has more.
struct Letters: Hashable, Comparable, Sendable, ExpressibleByStringLiteral {
  /// Five bits a letter, the last lowest.
  private var bits: UInt64 = 0
  private(set) var count = 0

  init() {}

  init(stringLiteral text: String) { self = Self.list(text).first ?? Letters() }

  private init(bits: UInt64, count: Int) {
    self.bits = bits
    self.count = count
  }

  /// False where there are too many of them, or a second tone mark.
  mutating func append(_ letter: Letter, _ tone: inout Syllable.Tone) -> Bool {
    if letter.tone != .level {
      guard tone == .level else { return false }
      tone = letter.tone
    }
    guard count < 7 else { return false }
    bits = bits << 5 | UInt64(letter.base)
    count += 1
    return true
  }

  func prefix(_ length: Int) -> Letters { Letters(bits: bits >> UInt64(5 * (count - length)), count: length) }

  func dropFirst(_ length: Int) -> Letters {
    Letters(bits: bits & (1 << UInt64(5 * (count - length)) - 1), count: count - length)
  }

  /// Whether they end in c, ch, p or t.
  var endsInStop: Bool { endsInPlainStop || dropFirst(max(0, count - 2)) == Self.ch }

  /// Whether they end in c, p or t.
  var endsInPlainStop: Bool { Self.stops.contains(dropFirst(max(0, count - 1))) }

  private static let stops: [Letters] = ["c", "p", "t"]
  private static let ch: Letters = "ch"

  static func < (a: Letters, b: Letters) -> Bool { a.bits < b.bits }

  /// Words with blanks between them.
  static func list(_ text: String) -> [Letters] {
    var words: [Letters] = []
    var word = Letters()
    var tone = Syllable.Tone.level
    for scalar in text.unicodeScalars {
      if let letter = Letter(scalar) {
        _ = word.append(letter, &tone)
      } else if word.count > 0 {
        words.append(word)
        word = Letters()
      }
    }
    if word.count > 0 { words.append(word) }
    return words
  }
}

extension [Letters] {
  /// Whether they, which are in order, have some letters.
  fileprivate func has(_ letters: Letters) -> Bool {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < letters { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == letters
  }
}
