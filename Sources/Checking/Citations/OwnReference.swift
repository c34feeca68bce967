import ActionPlan
import PlanSyntax

/// A typed reference to a place of the plan itself.
struct OwnReference {
  /// What it points to; nil where the plan has no such place.
  var target: Outline.Entry?
  /// Whether the words say that the place is the plan's: "Mục III Kế hoạch này", "Phụ lục II kèm theo".
  var isCertain: Bool
  var text: String
  var span: SourceSpan

  static func all(in manuscript: Manuscript) -> [OwnReference] {
    let outline = manuscript.outline
    if outline.entries.isEmpty { return [] }
    let citing = Set(manuscript.citations.map(\.passage))
    let words = (manuscript.plan.kind?.value ?? "").lowercased().split(separator: " ").prefix(2)
    if words.isEmpty { return [] }
    let kind = Phrase(words.joined(separator: " "))
    var references: [OwnReference] = []
    let places = Dictionary(grouping: outline.entries) { $0.path.last?.number ?? "" }
    for (number, named) in manuscript.partReferences {
      let passage = manuscript.passages[number]
      guard isRead(passage.place) else { continue }
      for reference in named {
        guard let largest = reference.parts.map(\.level).max(), [.section, .part, .annex].contains(largest) else {
          continue
        }
        let owner = passage.owner(of: reference, in: kind)
        // Beside another act's number, a place may be that act's.
        guard owner == .plan || (owner == .unsaid && !citing.contains(number)) else { continue }
        let matches = places[reference.smallest.number, default: []].filter { reference.names($0) }
        if matches.count > 1 { continue }
        let isAnnex = largest == .annex
        references.append(
          OwnReference(
            target: matches.first,
            isCertain: owner == .plan || (isAnnex && !manuscript.plan.annexes.isEmpty),
            text: passage.tokens[reference.tokens].map { $0.isBlank ? " " : $0.text }.joined(),
            span: passage.span(of: reference.tokens)))
      }
    }
    return references
  }

  /// Titles and names of other acts are not prose of the plan.
  private static func isRead(_ place: Passage.Place) -> Bool {
    switch place {
    case .opening, .heading, .paragraph, .item, .cell, .output, .funding, .closing, .footnote, .target: true
    case .subject, .legalBasis, .proposal, .tableHeading, .columnTitle, .tableGroup, .recipient, .annexTitle: false
    }
  }
}

private enum Owner {
  case plan, another, unsaid
}

extension Passage {
  /// Whose place it is, by the words behind it. `kind` begins the plan's: "kế hoạch" of a Kế hoạch hành động.
  fileprivate func owner(of reference: PartReference, in kind: Phrase) -> Owner {
    var index = reference.tokens.upperBound - 1
    func next() -> Token? {
      guard let following = self.index(after: index) else { return nil }
      index = following
      return tokens[following]
    }
    guard var token = next() else { return .unsaid }
    var isEnclosed = false
    for word in ["ban", "hành", "kèm", "theo", "của"] where token.lower == word {
      isEnclosed = true
      guard let following = next() else { return .plan }
      token = following
    }
    // "Kế hoạch này", "Kế hoạch hành động này"; "Bộ luật này" and "Chương này" are in words quoted from another act.
    if let name = match(kind, at: index) {
      index = name.upperBound - 1
      for _ in 0..<4 {
        guard let following = next(), following.kind == .word else { return .another }
        if following.lower == "này" { return .plan }
      }
      return .another
    }
    let namesAct = ActKinds.phrases.contains { match($0, at: index) != nil }
    if token.kind == .word, isEnclosed || namesAct || token.beginsWithCapital { return .another }
    return isEnclosed ? .plan : .unsaid
  }
}

extension PartReference {
  /// The place itself, without the way to it.
  fileprivate var smallest: Part { parts.min { $0.level < $1.level } ?? parts[0] }

  /// Whether all its parts are steps of the way to a place, the smallest the last.
  fileprivate func names(_ entry: Outline.Entry) -> Bool {
    let wanted = parts.sorted { $0.level > $1.level }
    guard let last = entry.path.last, smallest.isStep(last) else { return false }
    var rest = wanted[...]
    for step in entry.path {
      if let part = rest.first, part.isStep(step) { rest = rest.dropFirst() }
    }
    return rest.isEmpty
      // "Mục III" is the body's, not an annex's.
      && (entry.path.first?.level != .annex || wanted.first?.level == .annex)
  }
}

extension PartReference.Part {
  fileprivate func isStep(_ step: Outline.Step) -> Bool {
    let isLevel =
      switch (level, step.level) {
      case (.point, .point), (.clause, .clause), (.article, .article), (.section, .section), (.part, .part),
        (.annex, .annex):
        true
      case _: false
      }
    return isLevel && number == step.number
  }
}
