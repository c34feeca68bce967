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
    let labels = Set(
      own.flatMap(\.tokens).filter { $0.kind == .reference }.map { String($0.text.dropFirst().dropLast()) })
    // A label that nothing has may be meant for any.
    if manuscript.analysis.diagnostics.contains(where: { $0.id == "unknown-label" }) { return [] }
    var named: Set<Int> = []
    for passage in own {
      guard let numbers = passage.annexNumbers else { return [] }
      named.formUnion(numbers)
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

extension Passage {
  /// The numbers of annexes named in words; nil where annexes are named without a number ("Phụ lục kèm theo", "biểu đính kèm"),
  /// which may mean any.
  fileprivate var annexNumbers: Set<Int>? {
    var numbers: Set<Int> = []
    for index in tokens.indices where tokens[index].kind == .word {
      if let attached = match("kèm theo", at: index) {
        let isIssue = self.index(before: index).map { tokens[$0].lower == "hành" } ?? false
        let isOfAct = self.index(after: attached.upperBound - 1).map { ["quyết", "nghị"].contains(tokens[$0].lower) }
        // "{phan-cong} kèm theo Kế hoạch này", "Phụ lục II kèm theo": the label or number says which.
        let isLabelled =
          self.index(before: index).map { tokens[$0].kind == .reference || Self.romans.contains(tokens[$0].text) }
          ?? false
        if !isIssue, !isLabelled, isOfAct != true { return nil }
      } else if match("đính kèm", at: index) != nil {
        return nil
      } else if let words = match("phụ lục", at: index) {
        let found = self.numbers(behind: words.upperBound - 1)
        if found.isEmpty { return nil }
        numbers.formUnion(found)
      }
    }
    return numbers
  }

  /// "I, II và IV", "số 1 đến số 3".
  private func numbers(behind index: Int) -> Set<Int> {
    var numbers: Set<Int> = []
    var last: Int?
    var isRange = false
    var place = index
    while let next = self.index(after: place) {
      let token = tokens[next]
      if let number = token.kind == .number ? Int(token.text) : Self.romans.firstIndex(of: token.text).map({ $0 + 1 }) {
        if isRange, let last, last < number, number <= Self.romans.count { numbers.formUnion(last...number) }
        numbers.insert(number)
        last = number
        isRange = false
      } else if ["đến", "-", "–"].contains(token.lower) {
        isRange = true
      } else if !["số", ",", ";", "và", "phụ", "lục"].contains(token.lower) {
        break
      }
      place = next
    }
    return numbers
  }

  private static let romans = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII",
    "XVIII", "XIX", "XX",
  ]
}
