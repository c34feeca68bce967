/// A level of the body as it is numbered.
package enum NumberedLevel: Int, Hashable, Sendable, CaseIterable {
  case annex, part, section, clause, point, item, subitem, article
}

extension BodyNode {
  /// Position decides the number, the key says the meaning: a section inside another has the number of a khoản and shares its
  /// counter, and what is a khoản inside such a one has the letter of a điểm.
  func level(in parent: NumberedLevel?) -> NumberedLevel {
    switch level {
    case .part: .part
    case .item: .item
    case .subitem: .subitem
    case .article: .article
    case .point: .point
    case .section, .clause:
      switch parent {
      case .clause, .point: .point
      case .section: .clause
      case .annex, .part, .item, .subitem, .article, nil: level == .section ? .section : .clause
      }
    }
  }
}
