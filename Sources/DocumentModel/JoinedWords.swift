/// Words that stay on one line with what stands beside them (Phụ lục I says nothing of it; practice asks for it): data of a
/// template, for they are its language's.
package struct JoinedWords: Hashable, Sendable {
  /// Nouns that the number, letter or Roman numeral behind them names: "ngày", "khoản", "phụ lục"; in lower case.
  package var beforeNumber: Set<String>
  /// Units and what is counted, behind a figure: "triệu", "ha", "%"; as they are written.
  package var afterNumber: Set<String>
  /// Abbreviations before a name or an office: "TM.", "TP."; as they are written.
  package var beforeWord: Set<String>

  package init(beforeNumber: Set<String> = [], afterNumber: Set<String> = [], beforeWord: Set<String> = []) {
    self.beforeNumber = beforeNumber
    self.afterNumber = afterNumber
    self.beforeWord = beforeWord
  }
}
