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

  /// `parts`: the places that the passages name. The outline is asked for where one of them may be the plan's.
  static func all(
    of plan: Plan, _ outline: () -> Outline, _ passages: [Passage], _ citations: [Citation],
    _ parts: [(passage: Int, references: [PartReference])], _ index: WordIndex
  ) -> [OwnReference] {
    let words = (plan.kind?.value ?? "").lowercased().split(separator: " ").prefix(2)
    let read = parts.filter { isRead(passages[$0.passage].place) && $0.references.contains(where: \.isOfDocument) }
    if words.isEmpty || read.isEmpty { return [] }
    let outline = outline()
    if outline.entries.isEmpty { return [] }
    let kind = Phrase(words.joined(separator: " "))
    let kinds = ActKindNames(in: index)
    let citing = Set(citations.map(\.passage))
    let places = OutlinePlaces(outline, of: read.flatMap(\.references))
    return read.flatMap { number, named in
      let passage = passages[number]
      return named.compactMap { reference -> OwnReference? in
        guard reference.isOfDocument else { return nil }
        let owner = passage.owner(of: reference, in: kind, kinds)
        // Beside another act's number, a place may be that act's.
        guard owner == .plan || (owner == .unsaid && !citing.contains(number)) else { return nil }
        let matches = places.named(by: reference)
        if matches.count > 1 { return nil }
        let isAnnex = reference.largest.level == .annex
        return OwnReference(
          target: matches.first,
          isCertain: owner == .plan || (isAnnex && !plan.annexes.isEmpty),
          text: passage.tokens[reference.tokens].map { $0.isBlank ? " " : $0.text }.joined(),
          span: passage.span(of: reference.tokens))
      }
    }
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
  fileprivate func owner(of reference: PartReference, in kind: Phrase, _ kinds: ActKindNames) -> Owner {
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
    if token.kind == .word, isEnclosed || token.beginsWithCapital || kinds.begin(at: index, in: self) {
      return .another
    }
    return isEnclosed ? .plan : .unsaid
  }
}

/// A level of a plan, and the number there.
private struct Step: Hashable {
  let level: NumberedLevel
  let number: String
}

extension Step {
  fileprivate init(_ step: Outline.Step) { self.init(level: step.level, number: step.number) }
}

/// The numbered places of a plan, by the last step of the way to them and by another that a reference names.
private struct OutlinePlaces {
  private struct Key: Hashable {
    let last: Step
    let outer: Step
  }

  private let entries: [Outline.Entry]
  /// In the order of the plan.
  private var numbers: [Key: [Int]] = [:]

  /// Only what some references may name.
  init(_ outline: Outline, of references: [PartReference]) {
    entries = outline.entries
    let wanted = Set(references.map(\.smallest.number))
    for (number, entry) in entries.enumerated() {
      guard let last = entry.path.last, wanted.contains(last.number) else { continue }
      for outer in Set(entry.path) { numbers[Key(last: Step(last), outer: Step(outer)), default: []].append(number) }
    }
  }

  /// Two at most.
  func named(by reference: PartReference) -> [Outline.Entry] {
    guard let last = reference.smallest.step, let outer = reference.largest.step else { return [] }
    let found = numbers[Key(last: last, outer: outer)] ?? []
    return Array(found.lazy.map { entries[$0] }.filter { reference.names($0) }.prefix(2))
  }
}

extension PartReference {
  /// The place itself, without the way to it.
  fileprivate var smallest: Part { parts.min { $0.level < $1.level } ?? parts[0] }

  /// What the way to it begins with.
  fileprivate var largest: Part { parts.max { $0.level < $1.level } ?? parts[0] }

  /// Whether it may be of the plan itself: its way begins with a section, a part or an annex.
  fileprivate var isOfDocument: Bool { [.section, .part, .annex].contains(largest.level) }

  /// Whether all its parts are steps of the way to a place, the smallest the last.
  fileprivate func names(_ entry: Outline.Entry) -> Bool {
    let wanted = parts.sorted { $0.level > $1.level }
    guard let last = entry.path.last, smallest.step == Step(last) else { return false }
    var rest = wanted[...]
    for step in entry.path {
      if let part = rest.first, part.step == Step(step) { rest = rest.dropFirst() }
    }
    return rest.isEmpty
      // "Mục III" is the body's, not an annex's.
      && (entry.path.first?.level != .annex || wanted.first?.level == .annex)
  }
}

extension PartReference.Part {
  /// The step of a plan's outline that it names; nil for what no plan has.
  fileprivate var step: Step? {
    let level: NumberedLevel? =
      switch self.level {
      case .point: .point
      case .clause: .clause
      case .article: .article
      case .section: .section
      case .part: .part
      case .annex: .annex
      case .subsection, .chapter: nil
      }
    return level.map { Step(level: $0, number: number) }
  }
}
