package import PlanSyntax

/// What a body is made of, in order.
package indirect enum BodyElement: Sendable {
  case paragraph(Prose)
  case node(BodyNode)
  case table(FreeTable)
  case target(Target)
  /// Bảng phân công, bảng chỉ tiêu: made from the plan's tasks and targets where they stand; with their heading, if any.
  case assignmentTable(Prose?, SourceSpan)
  case targetTable(Prose?, SourceSpan)
}

/// Phần, mục, khoản, điểm, điều or item: what is numbered, may be a task, and holds more.
package struct BodyNode: Sendable {
  package enum Level: Hashable, Sendable {
    case part, section, clause, point, item, subitem
    /// Điều of an act.
    case article
  }

  package var level: Level
  /// The key it was written with: `nhiệm vụ`, `mục`, `khoản`. A section's says its role.
  package var key: String
  package var heading: Prose?
  package var label: Located<String>?
  package var content: [BodyElement]
  /// Of its key or dash, for messages about it.
  package var headSpan: SourceSpan
  /// Nil where there is none. Kept apart: it is far larger than all the rest, most nodes have none, and nodes are handed on.
  private var assigned: Assigned?

  package var assignment: Assignment {
    get { assigned?.assignment ?? Assignment() }
    set { assigned = newValue.isEmpty ? nil : Assigned(newValue) }
  }

  init(
    level: Level, key: String, heading: Prose?, label: Located<String>?, assignment: Assignment,
    content: [BodyElement], headSpan: SourceSpan
  ) {
    self.level = level
    self.key = key
    self.heading = heading
    self.label = label
    self.content = content
    self.headSpan = headSpan
    assigned = assignment.isEmpty ? nil : Assigned(assignment)
  }

  /// Whether it has assignment fields of its own.
  package var isAssigned: Bool { assigned != nil }

  private final class Assigned: Sendable {
    let assignment: Assignment

    init(_ assignment: Assignment) { self.assignment = assignment }
  }
}

extension BodyNode: CustomReflectable {
  /// What it has, whichever way it is kept: `kehoach debug plan` prints it.
  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "level": level, "key": key, "heading": heading as Any, "label": label as Any, "assignment": assignment,
        "content": content, "headSpan": headSpan,
      ], displayStyle: .struct)
  }
}

/// Phân công: who does a task, with whom, until when, with what result. Holds for the tasks below as well.
package struct Assignment: Sendable {
  /// Chủ trì.
  package var lead: Located<[Agency]>?
  /// Phối hợp.
  package var partners: Located<[Agency]>?
  /// Thời hạn.
  package var deadline: Located<Deadline>?
  /// Sản phẩm.
  package var output: Located<String>?
  /// Kinh phí.
  package var funding: Located<Funding>?
  /// Lãnh đạo phụ trách.
  package var responsibleLeader: Located<String>?

  package init() {}

  package var isEmpty: Bool {
    lead == nil && partners == nil && deadline == nil && output == nil && funding == nil && responsibleLeader == nil
  }

  /// This assignment with what it lacks taken from the one it stands in.
  package func inheriting(_ outer: Assignment) -> Assignment {
    var result = self
    result.lead = lead ?? outer.lead
    result.partners = partners ?? outer.partners
    result.deadline = deadline ?? outer.deadline
    result.output = output ?? outer.output
    result.funding = funding ?? outer.funding
    result.responsibleLeader = responsibleLeader ?? outer.responsibleLeader
    return result
  }
}

/// Chỉ tiêu.
package struct Target: Sendable {
  package var name: Prose
  package var values: [Located<TargetValue>]
  package var unit: Located<String>?
  /// Hiện trạng.
  package var baseline: Located<TargetValue>?
  package var label: Located<String>?
}

/// Bảng, as written: columns and rows.
package struct FreeTable: Sendable {
  package struct Column: Sendable {
    /// Titles from the top row of the head down; one or two.
    package var titles: [String]
    package var span: SourceSpan

    /// TT, STT: counted, never typed.
    package var isOrdinal: Bool {
      guard titles.count == 1 else { return false }
      return ["tt", "stt"].contains(titles[0].lowercased())
    }
  }

  package enum Row: Sendable {
    case cells([Cell], SourceSpan)
    /// Nhóm: over all columns.
    case group(Prose)
  }

  package enum Cell: Sendable {
    /// Paragraphs; an item's comes with `isItem`.
    case content([CellParagraph])
    /// `^`.
    case mergedAbove
    /// `<`.
    case mergedLeft
  }

  package struct CellParagraph: Sendable {
    package var prose: Prose
    package var isItem: Bool
  }

  package var heading: Prose?
  package var label: Located<String>?
  package var columns: [Column]
  package var rows: [Row]
  package var span: SourceSpan
}
