package import PlanSyntax

/// Viện dẫn: an act named in a text by its number and symbol, as far as it is named (Nghị định 30/2020, Phụ lục I, Mục II).
///
/// "Kế hoạch số 26-KH/TU ngày 13/11/2009 của Ban Chấp hành Đảng bộ tỉnh về …"
package struct Citation: Sendable {
  /// A date that may be none.
  package struct Date: Hashable, Sendable {
    package let day: Int
    package let month: Int
    package let year: Int
  }

  /// Where it stands among a manuscript's passages, and what that passage is for.
  package let passage: Int
  package let place: Passage.Place
  /// "Thông báo kết luận", as typed; nil where another word stands in front.
  package let kind: Located<String>?
  /// "số", each of them where it is doubled.
  package let numberWords: [SourceSpan]
  /// "26": its digits.
  package let number: String
  /// "KH", "TU"; the year of an act that has one in front.
  package let groups: [String]
  /// Whether a stroke parts the number from the symbol; a hyphen in Party documents.
  package let hasStroke: Bool
  /// Number and symbol: "26-KH/TU".
  package let name: SourceSpan
  /// The blanks typed inside ``name``.
  package let blanks: [SourceSpan]
  package let date: Located<Date>?
  /// Between the symbol and "ngày".
  package let comma: SourceSpan?
  /// Where "ngày" and the date's words begin.
  package let dateWord: SourceSpan?
  package let body: Located<String>?
  /// What ``body`` says of who that is.
  let issuer: Issuer?
  /// What stands behind "về", up to eight words of it, in lower case: enough to tell one subject from another.
  package let subject: [String]
  /// Whether it seems to stand in the subject of an act cited before it, which is quoted as it is: "… về tổng kết Nghị quyết số 18-NQ/TW".
  package let isInTitle: Bool
  /// All of it, the subject left out.
  package let span: SourceSpan

  /// Number and symbol as they should be written: "26-KH/TU".
  package let key: String
  /// The same for those of one ``key``.
  let act: Int

  static func key(_ number: String, _ groups: [String], hasStroke: Bool) -> String {
    var text = number + (hasStroke ? "/" : "-")
    for (index, group) in groups.enumerated() {
      if index > 0 {
        let isBehindYear = index == 1 && Int(groups[0]) != nil
        text += isBehindYear || !hasStroke ? "/" : "-"
      }
      text += group
    }
    return text
  }

  /// The first letters of the symbol.
  package var firstLetters: String? { groups.first { Int($0) == nil } }
  /// The year in an act's number: 2020 in "30/2020/NĐ-CP".
  package var yearInNumber: Int? { groups.first.flatMap { Int($0) } }
  package var kindInLowerCase: String? { kind?.value.lowercased() }
}

extension [Citation] {
  /// How many different acts are cited: ``Citation/act`` counts them from 0.
  var actCount: Int { reduce(0) { Swift.max($0, $1.act + 1) } }
}
