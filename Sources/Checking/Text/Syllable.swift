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
    let spelling = Spelling.shared
    // The longest initial first: "ngh", "ng", "n".
    for length in stride(from: min(3, letters.count), through: 0, by: -1) {
      let initial = letters.prefix(length)
      guard let vowel = length == 0 ? .any : spelling.vowel(behind: initial) else { continue }
      let rime = letters.dropFirst(length)
      if spelling.has(rime), spelling.goes(rime, behind: vowel) { return (initial, rime) }
    }
    return nil
  }
}

/// Which initials and rimes there are, and which go together.
private final class Spelling: Sendable {
  static let shared = Spelling()

  /// What an initial asks of the rime behind it: "ngành" but "nghiên".
  enum Vowel {
    case any, front, back, frontOnlyI, unrounded
    /// More than an "i" alone.
    case longerThanI
  }

  /// In order.
  private let initials: [Letters]
  /// Of each initial.
  private let vowels: [Vowel]
  /// In order.
  private let rimes: [Letters]
  private let front = LetterSet("eêiy")
  private let rounded = LetterSet("ouư")
  private let i: Letters = "i"

  private init() {
    let groups: [(Vowel, String)] = [
      (.front, "k gh ngh"), (.back, "c ng"), (.frontOnlyI, "g"), (.unrounded, "qu"), (.longerThanI, "gi"),
      (.any, "nh n kh ph p th tr t ch b d đ h l m r s v x"),
    ]
    let all = groups.flatMap { vowel, texts in Letters.list(texts).map { (letters: $0, vowel: vowel) } }
      .sorted { $0.letters < $1.letters }
    initials = all.map(\.letters)
    vowels = all.map(\.vowel)
    rimes = Letters.list(Self.rimeText).sorted()
  }

  /// What an initial asks of its rime; nil for what is no initial.
  func vowel(behind initial: Letters) -> Vowel? { initials.index(of: initial).map { vowels[$0] } }

  func has(_ rime: Letters) -> Bool { rimes.index(of: rime) != nil }

  func goes(_ rime: Letters, behind vowel: Vowel) -> Bool {
    switch vowel {
    case .any: true
    case .front: front.contains(rime.first)
    case .back: !front.contains(rime.first)
    case .frontOnlyI: !front.contains(rime.first) || rime.first == i.first
    case .unrounded: !rounded.contains(rime.first)
    case .longerThanI: rime != i
    }
  }

  private static let rimeText = """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
    i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu y ych ynh yp yt yu yêm yên yêng yêt yêu
    o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oem oen oeo oet
    oong ooc ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt ơng
    u ua uc ui um un ung up ut uân uâng uât uây uê uên uêch uênh uêu uôc uôi uôm uôn uông uôt uơ uơn uy uya uych uyn uyên
    uyêt uynh uyp uyt uyu uau
    ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
    """
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

  /// The ``Letter/base`` of the first; 0 without letters.
  var first: UInt8 { UInt8(truncatingIfNeeded: prefix(min(1, count)).bits) }

  /// Whether they end in c, ch, p or t.
  var endsInStop: Bool { endsInPlainStop || count > 1 && dropFirst(count - 2) == Self.ch }

  /// Whether they end in c, p or t.
  var endsInPlainStop: Bool { Self.stops.contains(UInt8(truncatingIfNeeded: bits & 0x1F)) }

  private static let stops = LetterSet("cpt")
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

/// Some letters without tone marks.
struct LetterSet: Sendable {
  /// A bit for each ``Letter/base``.
  private var bits: UInt32 = 0

  init(_ letters: String) {
    for scalar in letters.unicodeScalars { if let letter = Letter(scalar) { bits |= 1 << UInt32(letter.base) } }
  }

  func contains(_ base: UInt8) -> Bool { bits >> UInt32(base) & 1 != 0 }
}

extension [Letters] {
  /// Where some letters stand among them, which are in order.
  fileprivate func index(of letters: Letters) -> Int? {
    let place = partition { $0 < letters }
    return place < count && self[place] == letters ? place : nil
  }
}
