import ActionPlan
package import PlanSyntax

/// A total of money in the words before a list whose items do not add up to it.
package enum ListTotal: Rule {
  package static let id = "list-total"
  package static let family = Family.tasks
  package static let severity = Diagnostic.Severity.warning
  package static var page: [UInt8] { PackageResources.list_total_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    let passages = manuscript.passages
    return passages.indices.compactMap { index -> Diagnostic? in
      guard passages[index].announcesParts, case let totals = passages[index].amounts, totals.count == 1,
        let total = totals.first
      else { return nil }
      var parts: [Amount] = []
      for number in passages.indices.dropFirst(index + 1) {
        let passage = passages[number]
        if passage.place == .paragraph, passage.tokens.last?.sign != ":", number + 1 < passages.count,
          passages[number + 1].place == .item
        {
          // The list goes on behind it.
          return nil
        }
        guard passage.place == .item else { break }
        // An item with parts of its own, or with none, is not a part that can be counted.
        guard case let amounts = passage.amounts, amounts.count == 1, !passage.announcesParts,
          passage.tokens.last?.sign != ":"
        else { return nil }
        parts += amounts
      }
      guard parts.count > 1 else { return nil }
      let sum = parts.map(\.value).reduce(0, +)
      let tolerance = (parts + [total]).map(\.rounding).reduce(0.5, +)
      guard abs(sum - total.value) > tolerance else { return nil }
      return finding(differs(total.value, sum), at: total.span)
    }
  }

  private static func differs(_ total: Double, _ sum: Double) -> Message {
    let (total, sum) = (Figure.written(total, decimals: 0), Figure.written(sum, decimals: 0))
    return Message(
      "Tổng ghi \(total) đồng, cộng các phần liệt kê bên dưới được \(sum) đồng.",
      en: "The total is \(total) đồng; the items below add up to \(sum) đồng.")
  }
}

extension Passage {
  /// "Tổng …, gồm:": all parts follow. "Trong đó:" may name some only.
  fileprivate var announcesParts: Bool {
    guard let colon = tokens.indices.last, tokens[colon].sign == ":", let word = index(before: colon) else {
      return false
    }
    return tokens[word].isWord("gồm") && tokens.contains { $0.isWord("tổng") }
  }
}
