import PlanSyntax

/// An abbreviation of a text, "UBND" or "KH&CN", and where it stands.
struct Abbreviation {
  let text: String
  var places: [Place] = []

  struct Place {
    let passage: Int
    let tokens: Range<Int>
    let span: SourceSpan
    /// It is being introduced there: "(sau đây viết tắt là ODA)", "… (ODA)", "ODA (Official Development Assistance)".
    let introduction: Introduction?
  }

  enum Introduction { case said, bracketed, spelt }
}

extension Abbreviation {
  /// In the order of their first places. Symbols of acts (KH-UBND), Roman numbers and words of a line in capitals are none.
  static func all(in passages: [Passage], _ words: WordIndex) -> [Abbreviation] {
    var order: [String] = []
    var found: [String: Abbreviation] = [:]
    var last = (passage: -1, isTold: false)
    var index = 0
    for word in words.capitals {
      let (number, start) = (word.passage, word.token)
      let passage = passages[number]
      if last.passage != number {
        // Behind "Lưu: VT" stand the signs of departments.
        last = (number, passage.place != .recipient && !passage.isInCapitals)
        index = 0
      }
      guard last.isTold, start >= index else { continue }
      index = start + 1
      if passage.tokens[start].isToned { continue }
      // KH&CN
      while passage.tokens.sign(index) == "&", passage.token(index + 1)?.kind == .word { index += 2 }
      let text = passage.tokens[start..<index].map(\.text).joined()
      guard !isOfSymbol(start, index, in: passage), !passage.isOfTitle(start),
        !text.allSatisfy({ "IVXLC".contains($0) })
      else { continue }
      if found[text] == nil { order.append(text) }
      found[text, default: Abbreviation(text: text)].places.append(
        Abbreviation.Place(
          passage: number, tokens: start..<index, span: passage.span(of: start..<index),
          introduction: passage.introduction(start..<index)))
    }
    return order.compactMap { found[$0] }
  }

  private static func isOfSymbol(_ start: Int, _ end: Int, in passage: Passage) -> Bool {
    let tokens = passage.tokens
    func isWordOrNumber(_ index: Int) -> Bool {
      tokens.indices.contains(index) && (tokens.kind(index) == .word || tokens.kind(index) == .number)
    }
    func isJoint(_ index: Int) -> Bool {
      switch tokens.sign(index) {
      case "/", "-", "–", "_", ".", "@", "+": true
      case _: isWordOrNumber(index)
      }
    }
    let isBeforeNumber = end < tokens.count && tokens.kind(end) == .number
    return isBeforeNumber || isJoint(end) && isWordOrNumber(end + 1) || isJoint(start - 1)
  }
}

extension Passage {
  fileprivate var isInCapitals: Bool {
    let words = tokens.lazy.filter { $0.kind == .word }
    // A letter alone is a capital or none.
    return words.allSatisfy { $0.isInCapitals || $0.text.utf8.count < 4 && $0.text == $0.text.uppercased() }
      && (words.prefix(3).count > 2 || words.allSatisfy(\.isSyllable))
  }

  /// A word in capitals beside another: "Chương II: VIỆC LÀM".
  fileprivate func isOfTitle(_ start: Int) -> Bool {
    guard tokens[start].isSyllable else { return false }
    return [index(before: start), index(after: start)].contains { $0.map { tokens[$0].isInCapitals } ?? false }
  }

  fileprivate func introduction(_ tokens: Range<Int>) -> Abbreviation.Introduction? {
    if isSpeltBehind(tokens) { return .spelt }
    guard let before = index(before: tokens.lowerBound) else { return nil }
    let word = self.tokens[before]
    if word.lower == "là", let second = index(before: before), let first = index(before: second) {
      let verb = [self.tokens[first].lower, self.tokens[second].lower]
      if verb == ["viết", "tắt"] || verb == ["gọi", "tắt"] || verb == ["đây", "gọi"] { return .said }
    }
    if word.text == "“" || word.text == "\"" { return nil }
    guard word.text == "(", let behind = index(after: tokens.upperBound - 1), let name = index(before: before) else {
      return nil
    }
    return self.tokens[name].kind == .word && [")", ",", ";", "-", "–"].contains(self.tokens[behind].text)
      ? .bracketed : nil
  }
}

extension Passage {
  /// Whether the bracket right behind has words in a row that begin with its letters: "AGC (viết tắt theo tiếng Anh: Automatic
  /// Generation Control)".
  fileprivate func isSpeltBehind(_ tokens: Range<Int>) -> Bool {
    guard let open = index(after: tokens.upperBound - 1), self.tokens[open].text == "(" else { return false }
    let inside = self.tokens[(open + 1)...].prefix { $0.text != ")" }.filter { $0.kind == .word }
    let initials = String(inside.compactMap { $0.lower.first })
    return initials.contains(self.tokens[tokens].map(\.lower).joined().filter(\.isLetter))
  }
}

/// Abbreviations every official reads without being told, and what some stand for.
enum KnownAbbreviations {
  static let all: Set<String> = [
    "UBND", "HĐND", "MTTQ", "UBMTTQ", "UBMTTQVN", "MTTQVN", "TW", "TƯ", "TU", "TTg", "CP", "QH", "UBTVQH", "BCH",
    "BTV", "BCĐ", "BCS", "HTX", "TP", "TX", "TT", "STT", "QĐ", "NQ", "NĐ", "KH", "CT", "TB", "BC", "CV", "HD", "KL",
    "VB", "VT", "KT", "TM", "TL", "TUQ", "VBPL", "VN", "VNĐ", "USD", "EUR", "GDP", "GRDP", "ASEAN", "UNESCO",
    "UNICEF", "WTO", "WHO", "UN", "UNDP", "EU", "FDI", "ISO", "TCVN", "QCVN", "CNXH", "XHCN", "CHXHCN", "ĐKTT",
    "CCCD", "BHXH", "BHYT", "BHTN", "THPT", "THCS", "PTTH", "TNHH", "MTV", "CTCP", "DNNN", "QLNN", "AI", "IT", "HIV",
    "AIDS", "ATM", "SMS", "QR", "PDF", "OK", "VAT", "GTGT", "VND", "KCN", "KKT", "CCN",
  ]

  /// Lower case.
  static let fullForms: [(short: String, full: String)] = [
    ("BCH", "ban chấp hành"), ("BTV", "ban thường vụ"), ("BCĐ", "ban chỉ đạo"), ("KH&CN", "khoa học và công nghệ"),
    ("KHCN", "khoa học và công nghệ"), ("CNTT", "công nghệ thông tin"), ("CĐS", "chuyển đổi số"),
    ("ĐMST", "đổi mới sáng tạo"),
    ("CCHC", "cải cách hành chính"), ("TTHC", "thủ tục hành chính"), ("KT-XH", "kinh tế - xã hội"),
    ("GD&ĐT", "giáo dục và đào tạo"),
    ("LĐ&TBXH", "lao động - thương binh và xã hội"), ("NN&PTNT", "nông nghiệp và phát triển nông thôn"),
    ("TT&TT", "thông tin và truyền thông"), ("VH&TT", "văn hóa và thông tin"), ("TN&MT", "tài nguyên và môi trường"),
    ("KT&HT", "kinh tế và hạ tầng"), ("NTM", "nông thôn mới"), ("ATTP", "an toàn thực phẩm"),
    ("QLNN", "quản lý nhà nước"),
    ("NSNN", "ngân sách nhà nước"), ("SHTT", "sở hữu trí tuệ"), ("TSTT", "tài sản trí tuệ"), ("HTX", "hợp tác xã"),
    ("DN", "doanh nghiệp"), ("CBCCVC", "cán bộ, công chức, viên chức"),
  ]
}
