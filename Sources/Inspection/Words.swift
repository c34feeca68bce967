import PlanSyntax

/// Words with spaces of every kind collapsed to one, and none at the ends.
func plain(_ text: String) -> String {
  var result = ""
  var pending = false
  for scalar in composed(text).unicodeScalars {
    switch scalar {
    case " ", "\t", "\n", "\r", "\u{A0}", "\u{202F}", "\u{2007}", "\u{3000}":
      pending = !result.isEmpty
    case "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}", "\u{AD}":
      continue
    case "\u{2011}":
      if pending { result += " " }
      pending = false
      result += "-"
    case _:
      if pending { result += " " }
      pending = false
      result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// For comparing words: lower case, both ways of placing a tone mark at a syllable's end the same (hoà as hòa; never hoạch).
func folded(_ text: String) -> String {
  let letters = Array(text.lowercased())
  var result = ""
  var index = 0
  while index < letters.count {
    let isSyllablesEnd = index + 2 >= letters.count || !letters[index + 2].isLetter
    if index + 1 < letters.count, isSyllablesEnd, let moved = toneMoves[String(letters[index...index + 1])] {
      result += moved
      index += 2
    } else {
      result.append(letters[index])
      index += 1
    }
  }
  return result
}

private let toneMoves: [String: String] = [
  "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa", "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe",
  "oẹ": "ọe", "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
]

extension StringProtocol {
  var letters: Int { count(where: \.isLetter) }

  /// Whether it has letters and none of them is small.
  var isAllCapitals: Bool {
    contains(where: \.isLetter) && !contains { $0.isLowercase }
  }

  var wordCount: Int { split(separator: " ").count }
}

/// The 29 kinds of administrative document (Nghị định 30/2020, Điều 7), but the letter, which has no name of its kind.
let documentKinds = [
  "nghị quyết", "quyết định", "chỉ thị", "quy chế", "quy định", "thông cáo", "thông báo", "hướng dẫn", "chương trình",
  "kế hoạch", "phương án", "đề án", "dự án", "báo cáo", "biên bản", "tờ trình", "hợp đồng", "công điện",
  "bản ghi nhớ", "bản thỏa thuận", "giấy ủy quyền", "giấy mời", "giấy giới thiệu", "giấy nghỉ phép", "phiếu gửi",
  "phiếu chuyển", "phiếu báo", "thư công",
]

/// The beginning of a text for pointing at a paragraph.
func opening(_ text: String) -> String {
  let limit = 40
  guard text.count > limit else { return text }
  var words = ""
  for word in text.split(separator: " ") {
    if words.count + word.count > limit { break }
    words += words.isEmpty ? word : " " + word
  }
  return (words.isEmpty ? String(text.prefix(limit)) : words) + "…"
}
