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

  init(_ passage: Passage) {
    self.passage = passage
    let words = passage.tokens.filter { $0.kind == .word }.prefix(6).map(\.lower)
    kind = Self.kind(words)
    number = passage.firstActNumber
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

extension Manuscript {
  /// Of the act and of the plan, each list apart.
  var legalBases: [[LegalBasis]] {
    [plan.act?.legalBases ?? [], plan.legalBases].map { list in
      list.compactMap { passage(of: $0).map(LegalBasis.init) }
    }
  }
}

extension Passage {
  /// A number that a symbol follows ("26-KH/TU", "72/2025/QH15"), with "số" before it.
  fileprivate var firstActNumber: Range<Int>? {
    for index in tokens.indices where tokens[index].kind == .number {
      let end = tokens[index...].firstIndex { $0.isBlank || [",", ";", "(", ")"].contains($0.text) } ?? tokens.count
      let run = tokens[index..<end]
      guard run.count > 2, run.contains(where: \.beginsWithCapital), index == 0 || tokens[index - 1].isBlank else {
        continue
      }
      let before = self.index(before: index)
      let start = before.map { tokens[$0].lower == "số" } == true ? before ?? index : index
      return start..<end
    }
    return nil
  }
}
