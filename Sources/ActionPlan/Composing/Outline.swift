package import DocumentModel
package import PlanSyntax

/// The numbered places of a plan as they will be printed: what "điểm a khoản 4 Mục III" and "Phụ lục II" can point to.
package struct Outline: Sendable {
  package struct Step: Hashable, Sendable {
    package let level: NumberedLevel
    /// Without punctuation and noun: "III", "a", of an annex "II"; empty for the only annex.
    package let number: String
  }

  package struct Entry: Sendable {
    /// From the outermost in.
    package let path: [Step]
    package let label: Located<String>?
    /// Of its key.
    package let head: SourceSpan
    /// Where its heading ends, or its key where it has none: a label may be given on the next line.
    package let headEnd: Int
  }

  package private(set) var entries: [Entry] = []

  /// Of nothing.
  package init() {}

  package init(of plan: Plan, in style: HouseStyle) {
    let scheme = style.numberingSchemes.first { $0.name == plan.numbering?.value } ?? style.numberingSchemes[0]
    var numbering = Numbering(scheme: scheme, article: style.words.articleNumber)
    add(numbering.numbered(plan.body), below: [])
    for (index, annex) in plan.annexes.enumerated() {
      let number =
        plan.annexes.count == 1 ? "" : filled(style.words.numberedAnnex) { counted($0, index + 1) }.lastWord
      let step = Step(level: .annex, number: number)
      if let title = annex.title {
        entries.append(Entry(path: [step], label: annex.label, head: title.span, headEnd: title.span.end))
      }
      add(numbering.numbered(annex.content), below: [step])
    }
  }

  private mutating func add(_ elements: [NumberedElement], below path: [Step]) {
    for case .node(let numbered) in elements {
      let node = numbered.node
      if numbered.position.level == .item || numbered.position.level == .subitem { continue }
      let path = path + [Step(level: numbered.position.level, number: numbered.position.number)]
      let headEnd = max(node.headSpan.end, node.heading?.lines.last?.end ?? 0)
      entries.append(Entry(path: path, label: node.label, head: node.headSpan, headEnd: headEnd))
      add(numbered.content, below: path)
    }
  }
}

extension String {
  fileprivate var lastWord: String { split(separator: " ").last.map(String.init) ?? "" }
}
