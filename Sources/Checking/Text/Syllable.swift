/// A Vietnamese syllable as it is spelt: initial, rime (vowels and coda), tone. Nil for what no Vietnamese word can be spelt as.
package struct Syllable: Hashable, Sendable {
  package enum Tone: Hashable, Sendable {
    case level, grave, hook, tilde, acute, dot
  }

  /// "" where the syllable begins with a vowel; "gi" and "qu" are initials.
  package let initial: String
  /// Without its tone mark: "oanh".
  package let rime: String
  package let tone: Tone

  /// `word` is in lower case and NFC.
  package init?(_ word: String) {
    guard word.utf8.count <= 16 else { return nil }
    var tone = Tone.level
    var letters = ""
    for letter in word {
      if let (base, mark) = Self.toned[letter] {
        guard tone == .level else { return nil }
        tone = mark
        letters.append(base)
      } else {
        letters.append(letter)
      }
    }
    guard let (initial, rime) = Self.parts(letters) else { return nil }
    // A syllable that ends in a stop is high or low.
    if let coda = rime.last, "cpth".contains(coda), !rime.hasSuffix("nh"), tone != .acute && tone != .dot { return nil }
    self.initial = initial
    self.rime = rime
    self.tone = tone
  }

  private static func parts(_ letters: String) -> (String, String)? {
    for initial in initials where letters.hasPrefix(initial) {
      let rime = String(letters.dropFirst(initial.count))
      guard rimes.contains(rime), isSpelt(initial, rime) else { continue }
      return (initial, rime)
    }
    return nil
  }

  /// "ngành" but "nghiên": which of two spellings of an initial the vowel asks for.
  private static func isSpelt(_ initial: String, _ rime: String) -> Bool {
    let isFront = rime.first.map { "eêiy".contains($0) } ?? false
    switch initial {
    case "k", "gh", "ngh": return isFront
    case "c", "ng": return !isFront
    case "g": return !isFront || rime.hasPrefix("i")
    case "qu": return rime.first.map { !"ouư".contains($0) } ?? false
    default: return initial != "gi" || rime != "i"
    }
  }

  /// The longer of two that begin alike comes first.
  private static let initials = [
    "ngh", "ng", "nh", "n", "gh", "gi", "g", "kh", "k", "ph", "p", "qu", "th", "tr", "t", "ch", "c", "b", "d", "đ", "h",
    "l",
    "m", "r", "s", "v", "x", "",
  ]

  private static let rimes: Set<String> = Set(
    """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
    i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu y ych ynh yp yt yu yêm yên yêng yêt yêu
    o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oem oen oeo oet
    oong ooc ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt ơng
    u ua uc ui um un ung up ut uân uâng uât uây uê uên uêch uênh uêu uôc uôi uôm uôn uông uôt uơ uơn uy uya uych uyn uyên
    uyêt uynh uyp uyt uyu uau
    ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
    """.split { $0 == " " || $0 == "\n" }.map(String.init))

  /// Each vowel with a tone mark: the vowel without it, and the tone.
  static let toned: [Character: (base: Character, tone: Tone)] = {
    let rows: [(Character, String)] = [
      ("a", "àảãáạ"), ("ă", "ằẳẵắặ"), ("â", "ầẩẫấậ"), ("e", "èẻẽéẹ"), ("ê", "ềểễếệ"), ("i", "ìỉĩíị"), ("o", "òỏõóọ"),
      ("ô", "ồổỗốộ"), ("ơ", "ờởỡớợ"), ("u", "ùủũúụ"), ("ư", "ừửữứự"), ("y", "ỳỷỹýỵ"),
    ]
    var table: [Character: (Character, Tone)] = [:]
    for (base, marked) in rows {
      for (letter, tone) in zip(marked, [Tone.grave, .hook, .tilde, .acute, .dot]) { table[letter] = (base, tone) }
    }
    return table
  }()
}

extension Token {
  /// A word with a letter that only Vietnamese has: it is not of another language.
  var isMarked: Bool { kind == .word && lower.utf8.contains { $0 >= 0x80 } }
}
