package import PlanSyntax

/// "thứ hai", "tháng tám" in words: the word for the day or month is capitalised.
package enum WeekdayCapital: Rule {
  package static let id = "weekday-capital"
  package static let family = Family.text
  package static let severity = Diagnostic.Severity.warning
  package static let source: Message? = .decree("Phụ lục II, Mục V, khoản 8")
  package static var page: [UInt8] { PackageResources.weekday_capital_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    days.flatMap { day in
      manuscript.occurrences(of: "thứ \(day)").compactMap { found -> Diagnostic? in
        let name = found.passage.tokens[found.tokens.upperBound - 1]
        guard !name.beginsWithCapital, isDay(found) else { return nil }
        let mended = capitalised(name.text)
        return finding(
          Message(
            "“\(found.text)” là tên ngày, viết “\(found.first.text) \(mended)”.",
            en: "'\(found.text)' is a day: '\(found.first.text) \(mended)'."),
          at: found.span,
          fixes: [.writing(mended, at: name.span)])
      }
    }
  }

  /// "thứ hai" is the second of anything; with these words it is a day.
  private static func isDay(_ found: Occurrence) -> Bool {
    if let before = found.wordBefore, ["sáng", "chiều", "tối", "ngày"].contains(before) { return true }
    guard let behind = found.wordBehind, behind == "hằng" || behind == "hàng" || behind == "tuần" || behind == "đầu"
    else { return false }
    let next = found.passage.index(after: found.tokens.upperBound - 1)
    return behind != "đầu"
      || next.flatMap { found.passage.index(after: $0) }.map {
        found.passage.tokens[$0].lower == "tiên" || found.passage.tokens[$0].lower == "tuần"
      } ?? false
  }

  private static let days = ["hai", "ba", "tư", "năm", "sáu", "bảy"]
}
