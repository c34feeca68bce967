import ActionPlan
import PlanSyntax

/// Which passage some prose of the plan is: the words of each are read once.
struct PassageIndex {
  /// Where each passage that is no footnote starts, and its number; in the order of the file.
  private var starts: [(offset: Int, number: Int)] = []

  init(_ passages: [Passage]) {
    starts.reserveCapacity(passages.count)
    var isInOrder = true
    for number in passages.indices where passages[number].place != .footnote {
      let offset = passages[number].tokens[0].span.start
      if let last = starts.last, last.offset > offset { isInOrder = false }
      starts.append((offset, number))
    }
    // An act in the same file, and what an author gives in another order than it is printed.
    if !isInOrder { starts.sort { $0 < $1 } }
  }

  /// Nil for prose without words.
  func number(of prose: Prose) -> Int? {
    guard let start = prose.lines.first?.start, let end = prose.lines.last?.end else { return nil }
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle].offset < start { low = middle + 1 } else { high = middle }
    }
    return low < starts.count && starts[low].offset < end ? starts[low].number : nil
  }
}

extension Manuscript {
  /// The tokens of some prose of the plan, its footnotes apart; nil without words.
  func passage(of prose: Prose) -> Passage? { passageIndex.number(of: prose).map { passages[$0] } }
}
