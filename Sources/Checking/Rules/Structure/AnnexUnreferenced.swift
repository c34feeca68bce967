import ActionPlan
package import PlanSyntax

/// An annex that nothing in the document refers to, neither by its label nor in words.
package enum AnnexUnreferenced: Rule {
  package static let id = "annex-unreferenced"
  package static let family = Family.structure
  package static let severity = Diagnostic.Severity.error
  package static let source: Message? = .decree("Phụ lục I, Phần I, Mục III, khoản 1")
  package static var page: [UInt8] { PackageResources.annex_unreferenced_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    let annexes = manuscript.plan.annexes
    guard !annexes.isEmpty else { return [] }
    // Annexes are the last to be read: what stands before the first title is the document's own.
    let own = manuscript.passages.prefix { $0.place != .annexTitle }
    // A label that nothing has may be meant for any.
    if manuscript.analysis.diagnostics.contains(where: { $0.id == "unknown-label" }) { return [] }
    guard let named = manuscript.annexNumbers(upTo: own.count) else { return [] }
    var labels: Set<String> = []
    for passage in own {
      for index in passage.tokens.indices where passage.tokens[index].kind == .reference {
        labels.insert(String(passage.tokens[index].text.dropFirst().dropLast()))
      }
    }
    if annexes.count == 1, !named.isEmpty { return [] }
    return annexes.enumerated().compactMap { index, annex in
      guard let title = annex.title, !named.contains(index + 1), labels.isDisjoint(with: annex.labels) else {
        return nil
      }
      return lack(unreferenced(title.inlines.plainText), in: manuscript, at: title.span, help: mend)
    }
  }

  private static func unreferenced(_ title: String) -> Message {
    Message(
      "Văn bản không chỗ nào nhắc đến phụ lục “\(title)”.", en: "Nothing in the text refers to the annex '\(title)'.")
  }

  private static let mend = Message(
    "đặt “nhãn: …” trong phụ lục, rồi viết {…} ở chỗ nhắc đến nó trong văn bản",
    en: "give the annex a 'nhãn: …', and write {…} where the text speaks of it")
}

extension Annex {
  /// Of the annex and of whatever stands in it.
  fileprivate var labels: Set<String> {
    var labels: Set<String> = []
    if let label { labels.insert(label.value) }
    func collect(_ elements: [BodyElement]) {
      for element in elements {
        switch element {
        case .node(let node):
          if let label = node.label { labels.insert(label.value) }
          collect(node.content)
        case .table(let table): if let label = table.label { labels.insert(label.value) }
        case .target(let target): if let label = target.label { labels.insert(label.value) }
        case .paragraph, .assignmentTable, .targetTable: break
        }
      }
    }
    collect(content)
    return labels
  }
}

extension Manuscript {
  /// The numbers of annexes named in words by the passages in front of one; nil where annexes are named without a number ("Phụ lục
  /// kèm theo", "biểu đính kèm"), which may mean any.
  fileprivate func annexNumbers(upTo end: Int) -> Set<Int>? {
    let isNone =
      words["kèm"].contains { $0.passage < end && passages[$0.passage].namesAttached($0.token) }
      || words["đính"].contains { $0.passage < end && passages[$0.passage].match(Self.enclosed, at: $0.token) != nil }
    if isNone { return nil }
    var numbers: Set<Int> = []
    // How far a list of annexes has been read, which may name "Phụ lục" again.
    var read = (passage: -1, token: 0, lastNumber: 0)
    for place in words["phụ"] where place.passage < end {
      let passage = passages[place.passage]
      guard let phrase = passage.match(Self.annex, at: place.token) else { continue }
      if place.passage == read.passage, place.token < read.token {
        if place.token > read.lastNumber { return nil }
        continue
      }
      guard let list = passage.annexNumbers(behind: phrase.upperBound - 1) else { return nil }
      numbers.formUnion(list.numbers)
      read = (place.passage, list.end, list.lastNumber)
    }
    return numbers
  }

  private static let enclosed: Phrase = "đính kèm"
  private static let annex: Phrase = "phụ lục"
}

extension Passage {
  /// Whether "kèm theo" stands there of annexes that no label and no number tells: "{phan-cong} kèm theo Kế hoạch này", "Phụ lục II
  /// kèm theo" say which.
  fileprivate func namesAttached(_ index: Int) -> Bool {
    guard let attached = match(Self.attached, at: index) else { return false }
    let before = self.index(before: index).map { tokens[$0] }
    if before?.lower == "hành" || before?.kind == .reference { return false }
    if let before, Self.romans.contains(before.text) { return false }
    return self.index(after: attached.upperBound - 1).map { ["quyết", "nghị"].contains(tokens[$0].lower) } != true
  }

  private static let attached: Phrase = "kèm theo"

  /// "I, II và IV", "số 1 đến số 3": up to the first word of something else, and where the last of the numbers is.
  fileprivate func annexNumbers(behind index: Int) -> (numbers: Set<Int>, end: Int, lastNumber: Int)? {
    var numbers: Set<Int> = []
    var last: Int?
    var lastNumber = index
    var isRange = false
    var place = index
    while let next = self.index(after: place) {
      let token = tokens[next]
      if let number = token.kind == .number ? Int(token.text) : Self.romans.firstIndex(of: token.text).map({ $0 + 1 }) {
        if isRange, let last, last < number, number <= Self.romans.count { numbers.formUnion(last...number) }
        numbers.insert(number)
        last = number
        lastNumber = next
        isRange = false
      } else if ["đến", "-", "–"].contains(token.lower) {
        isRange = true
      } else if !["số", ",", ";", "và", "phụ", "lục"].contains(token.lower) {
        break
      }
      place = next
    }
    return numbers.isEmpty ? nil : (numbers, place, lastNumber)
  }

  private static let romans = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII",
    "XVIII", "XIX", "XX",
  ]
}
