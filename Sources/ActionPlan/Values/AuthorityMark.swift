import DocumentModel

/// Quyền hạn: by which right somebody signs (Nghị định 30/2020, Phụ lục I, II.7). Which letters stand for it is a template's:
/// "TM.", in Party documents "T/M".
enum AuthorityMark: CaseIterable {
  /// Thay mặt: for a collective.
  case onBehalfOf
  /// Ký thay: a deputy for the head.
  case deputyFor
  /// Thừa lệnh.
  case byOrderOf
  /// Thừa ủy quyền.
  case delegatedBy
  /// Quyền: acting head.
  case acting

  /// The mark that a line begins with, whichever stops and strokes stand between its letters.
  init?(opening line: String, in words: StandingWords) {
    guard let typed = Self.firstWord(of: line),
      let mark = Self.allCases.first(where: {
        !$0.form(in: words).isEmpty && Self.letters($0.form(in: words)) == Self.letters(typed)
      })
    else { return nil }
    self = mark
  }

  /// As the template writes it; empty where it has none.
  func form(in words: StandingWords) -> String {
    switch self {
    case .onBehalfOf: words.onBehalfOf
    case .deputyFor: words.deputyFor
    case .byOrderOf: words.byOrderOf
    case .delegatedBy: words.delegatedBy
    case .acting: words.acting
    }
  }

  /// What stands before the first space; nil where nothing stands behind it.
  static func firstWord(of line: String) -> Substring? {
    line.firstIndex(of: " ").map { line[..<$0] }
  }

  private static func letters(_ text: some StringProtocol) -> String { String(text.filter { $0 != "." && $0 != "/" }) }
}
