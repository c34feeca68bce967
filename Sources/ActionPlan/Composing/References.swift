import DocumentModel
import PlanSyntax

/// Where every label stands, and the words that point to it from any other place: "điểm a khoản 4 Mục III", "Phụ lục II".
struct References {
  private enum Target {
    case node([NumberedNode.Position.Step])
    /// Settled words: a table's or target's heading.
    case words(String)
  }

  private let words: StandingWords
  /// Tên loại of the plan: what a place of its body belongs to, seen from the act or an annex.
  private let kind: String
  private var targets: [String: Target] = [:]

  init(_ words: StandingWords, kind: String) {
    self.words = words
    self.kind = kind
  }

  mutating func add(_ elements: [NumberedElement]) {
    for element in elements {
      switch element {
      case .node(let node):
        if let label = node.node.label { targets[label.value] = .node(node.position.path) }
        add(node.content)
      case .table(let table):
        if let label = table.label {
          targets[label.value] = .words(named(words.tableReference, table.heading?.inlines.plainText ?? ""))
        }
      case .target(let target):
        if let label = target.label {
          targets[label.value] = .words(named(words.targetReference, target.name.inlines.plainText))
        }
      case .paragraph, .assignmentTable, .targetTable: break
      }
    }
  }

  private func named(_ pattern: String, _ name: String) -> String {
    filled(pattern) { $0 == "tên" ? name : nil }
  }

  mutating func add(annex label: String, at position: NumberedNode.Position) {
    targets[label] = .node(position.path)
  }

  /// The words for a label, seen from a place: smaller before larger (Phụ lục II, V.7), and "Mục này" for what holds the place.
  func words(for label: String, from place: [NumberedNode.Position.Step]) -> String {
    switch targets[label] {
    case .words(let words): return words
    case .node(let path):
      var parts: [String] = []
      for depth in path.indices.reversed() {
        let step = path[depth]
        if depth < place.count, place[...depth] == path[...depth] {
          if step.level != .annex || depth == path.count - 1 { parts.append("\(noun(of: step.level)) \(words.this)") }
          break
        }
        parts.append(step.level == .annex ? step.number : "\(noun(of: step.level)) \(step.number)")
      }
      if let whole = whole(of: path, from: place) { parts.append(whole) }
      return parts.joined(separator: " ")
    case nil: return "{\(label)}"
    }
  }

  /// The document that a place belongs to, where it is another one than the reader's: an annex and the act have sections and
  /// khoản of their own. An annex names itself.
  private func whole(of path: [NumberedNode.Position.Step], from place: [NumberedNode.Position.Step]) -> String? {
    guard let there = path.first?.level, there != .annex else { return nil }
    return switch (place.first?.level, there) {
    case (.article, .article): nil
    case (.article, _): filled(words.attachedPlan) { $0 == "loại" ? kind : nil }
    case (_, .article): filled(words.issuingAct) { $0 == "loại" ? kind : nil }
    case (.annex, _): "\(kind) \(words.this)"
    case _: nil
    }
  }

  private func noun(of level: NumberedLevel) -> String {
    switch level {
    case .part: words.part
    case .section: words.section
    case .clause: words.clause
    case .point: words.point
    case .article: words.article
    case .annex: words.annex
    case .item, .subitem: ""
    }
  }
}
