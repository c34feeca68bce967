import ActionPlan
import PlanSyntax

/// Căn cứ: a legal basis as rules see it.
struct LegalBasis {
  /// By legal force, strongest first; as far as rules need to know.
  enum Kind: Int, Comparable {
    /// Hiến pháp, luật, bộ luật, pháp lệnh: cited without number and body.
    case law
    /// Nghị định, thông tư.
    case regulation
    case other
    /// Theo đề nghị của …
    case proposal

    static func < (a: Kind, b: Kind) -> Bool { a.rawValue < b.rawValue }
  }

  let passage: Passage
  let kind: Kind
  /// "số 07/NQ-HĐND" of the first act it names: "số", number and symbol, in tokens; without "số" where nobody wrote it.
  let number: Range<Int>?

  /// `citation`: the first that the passage has.
  init(_ passage: Passage, _ citation: Citation?) {
    self.passage = passage
    let words = passage.tokens.lazy.filter { $0.kind == .word }.prefix(6).map(\.lower)
    kind = Self.kind(Array(words))
    number = citation.flatMap { citation in
      let span = (citation.numberWords.first ?? citation.name).union(citation.name)
      guard let start = passage.tokens.firstIndex(where: { $0.span.start == span.start }),
        let end = passage.tokens.firstIndex(where: { $0.span.end == span.end })
      else { return nil }
      return start..<end + 1
    }
  }

  private static func kind(_ words: [String]) -> Kind {
    if ["theo", "xét"].contains(words.first), words.dropFirst().starts(with: ["đề", "nghị"]) { return .proposal }
    let named = words.starts(with: ["căn", "cứ"]) ? Array(words.dropFirst(2)) : words
    switch named.prefix(2).joined(separator: " ") {
    case "hiến pháp", "bộ luật", "pháp lệnh": return .law
    case "nghị định", "thông tư": return .regulation
    case let other: return other.hasPrefix("luật") ? .law : .other
    }
  }
}

extension LegalBasis {
  /// Of the act and of the plan, each list apart.
  static func lists(
    of plan: Plan, _ passages: [Passage], _ passagesByStart: PassageStarts, _ citations: [Citation]
  ) -> [[LegalBasis]] {
    // Citations stand in reading order.
    func first(in passage: Int) -> Citation? {
      let place = citations.partition { $0.passage < passage }
      return place < citations.count && citations[place].passage == passage ? citations[place] : nil
    }
    return [plan.act?.legalBases ?? [], plan.legalBases].map { list in
      list.compactMap { $0.lines.first.flatMap { passagesByStart.passage(at: $0.start) } }.map {
        LegalBasis(passages[$0], first(in: $0))
      }
    }
  }
}
