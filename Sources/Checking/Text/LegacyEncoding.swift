/// Fonts of the 1990s put Vietnamese letters on the places of other signs; their text pasted as Unicode reads as those signs.
/// TCVN3: TCVN 5712:1993, VN3 (the .Vn… fonts); VNI: the two-byte table of the VNI- fonts.
enum LegacyEncoding: CaseIterable {
  case tcvn3, vni

  var name: String {
    switch self {
    case .tcvn3: "TCVN3"
    case .vni: "VNI"
    }
  }

  /// A word as it was meant, where that is another word and a Vietnamese syllable.
  func decoded(_ word: String) -> String? {
    let text = letters(of: word)
    return text != word && Syllable(text.lowercased()) != nil ? text : nil
  }

  private func letters(of word: String) -> String {
    switch self {
    case .tcvn3: return String(word.map { Self.tcvn3Letters[$0] ?? $0 })
    case .vni:
      var text = ""
      var previous: Character?
      for letter in word {
        if let before = previous, let joined = Self.vniPairs["\(before)\(letter)"] {
          text.removeLast()
          text.append(joined)
          previous = nil
        } else {
          text.append(Self.vniLetters[letter] ?? letter)
          previous = letter
        }
      }
      return text
    }
  }

  private static let tcvn3Letters: [Character: Character] = Dictionary(
    uniqueKeysWithValues: zip(
      "¡¢£¤¥¦§¨©ª«¬\u{AD}®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ",
      "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"))

  private static let vniLetters: [Character: Character] = [
    "ñ": "đ", "Ñ": "Đ", "ô": "ơ", "Ô": "Ơ", "ö": "ư", "Ö": "Ư", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ",
  ]

  private static let vniPairs: [String: Character] = {
    var pairs: [String: Character] = [:]
    let rows: [(Character, String, String)] = [
      ("a", "ùøûõïâáàåãäêéèúüë", "áàảãạâấầẩẫậăắằẳẵặ"), ("e", "ùøûõïâáàåãä", "éèẻẽẹêếềểễệ"),
      ("o", "ùøûõïâáàåãä", "óòỏõọôốồổỗộ"),
      ("u", "ùøûõï", "úùủũụ"), ("y", "ùøûõ", "ýỳỷỹ"), ("ô", "ùøûõï", "ớờởỡợ"), ("ö", "ùøûõï", "ứừửữự"),
    ]
    for (vowel, marks, letters) in rows {
      for (mark, letter) in zip(marks, letters) {
        pairs["\(vowel)\(mark)"] = letter
        for upper in [mark.uppercased(), String(mark)] {
          pairs[vowel.uppercased() + upper] = letter.uppercased().first
        }
      }
    }
    return pairs
  }()
}
