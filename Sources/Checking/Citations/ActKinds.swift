/// Where kinds of acts stand in a text: their names by the numbers of their words.
struct ActKindNames {
  /// In the order of ``ActKinds/phrases``. They are few: looking through their words costs less than a table of them.
  private let names: [[Int32]]

  init(in words: WordIndex) { names = ActKinds.phrases.compactMap { words.numbers(of: $0) } }

  /// Whether one begins at a token.
  func begin(at start: Int, in passage: Passage) -> Bool {
    let number = passage.tokens.number(start)
    return names.contains { name in
      guard name[0] == number else { return false }
      var place: Int? = start
      return name.allSatisfy { number in
        guard let token = place, passage.tokens.number(token) == number else { return false }
        place = passage.index(after: token)
        return true
      }
    }
  }

  /// The longest that ends at a token.
  func phrase(endingAt end: Int, in passage: Passage) -> Range<Int>? {
    let number = passage.tokens.number(end)
    var longest: Range<Int>?
    for name in names where name[name.count - 1] == number {
      var start = end
      let isThere = name.dropLast().reversed().allSatisfy { number in
        guard let before = passage.index(before: start), passage.tokens.number(before) == number else { return false }
        start = before
        return true
      }
      if isThere, end - start >= longest?.count ?? 0 { longest = start..<end + 1 }
    }
    return longest
  }
}

/// Kinds of acts as they are cited, and the abbreviations that begin their symbols (Nghị định 30/2020, Phụ lục III, Mục I, for the
/// administrative ones; usage for the others and for Party documents).
enum ActKinds {
  /// In lower case, longer before shorter where one ends as another does.
  static let phrases =
    [
      "thông báo ý kiến kết luận", "thông báo kết luận", "kết luận thanh tra", "nghị quyết liên tịch",
      "thông tư liên tịch", "kế hoạch liên tịch", "kế hoạch hành động", "kế hoạch phối hợp", "chương trình hành động",
      "chương trình phối hợp", "quy chế phối hợp", "nghị quyết", "nghị định", "quyết định", "chỉ thị", "thông tư",
      "thông tri", "thông báo", "thông cáo", "kết luận", "kế hoạch", "chương trình", "hướng dẫn", "quy định", "quy chế",
      "báo cáo", "tờ trình", "công điện", "công văn", "đề án", "dự án", "phương án", "pháp lệnh", "bộ luật", "luật",
      "lệnh", "biên bản", "sắc lệnh",
    ]

  /// The kinds that a symbol's first group of letters stands for; nil for letters that say no kind, or several bodies' own ("CT" is
  /// also a tax office's).
  static func kinds(of group: String) -> [String]? { table[group] }

  /// As a symbol has it for a kind: what to write where the two disagree.
  static func abbreviation(of kind: String) -> String? {
    preferred.first { kind == $0.kind || kind.hasPrefix($0.kind + " ") }?.abbreviation
  }

  private static let table: [String: [String]] = [
    "NĐ": ["nghị định"],
    "NQ": ["nghị quyết"],
    "NQLT": ["nghị quyết"],
    // The Party's quy định have QĐ too.
    "QĐ": ["quyết định", "quy định", "quy chế"],
    "QyĐ": ["quy định"],
    "QĐi": ["quy định"],
    "QC": ["quy chế"],
    // Chương trình had CT in older documents.
    "CT": ["chỉ thị", "chương trình"],
    "CTr": ["chương trình"],
    "CTHĐ": ["chương trình"],
    "CTrHĐ": ["chương trình"],
    "CTPH": ["chương trình"],
    "CTrPH": ["chương trình"],
    "TT": ["thông tư", "thông tri"],
    "TTLT": ["thông tư"],
    "TB": ["thông báo", "kết luận"],
    "KL": ["kết luận", "thông báo"],
    "HD": ["hướng dẫn"],
    "KH": ["kế hoạch"],
    "KHLT": ["kế hoạch"],
    "KHPH": ["kế hoạch"],
    "PA": ["phương án"],
    "ĐA": ["đề án"],
    "BC": ["báo cáo"],
    "TTr": ["tờ trình"],
    "CĐ": ["công điện"],
    "CV": ["công văn"],
    "PL": ["pháp lệnh"],
  ]

  private static let preferred: [(kind: String, abbreviation: String)] = [
    ("nghị định", "NĐ"), ("nghị quyết", "NQ"), ("quyết định", "QĐ"), ("chỉ thị", "CT"), ("chương trình", "CTr"),
    ("thông tư", "TT"), ("thông báo", "TB"), ("kết luận", "KL"), ("hướng dẫn", "HD"), ("kế hoạch", "KH"),
    ("phương án", "PA"), ("đề án", "ĐA"), ("báo cáo", "BC"), ("tờ trình", "TTr"), ("công điện", "CĐ"),
  ]
}
