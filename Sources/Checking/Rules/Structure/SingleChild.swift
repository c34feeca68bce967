import ActionPlan
package import PlanSyntax

/// A khoản 1 without a khoản 2, a điểm a) without a điểm b): a number that counts nothing. A single dash is usual, and not told.
package enum SingleChild: Rule {
  package static let id = "single-child"
  package static let family = Family.structure
  package static let severity = Diagnostic.Severity.note
  package static let yieldsTo = ["mixed-lists"]
  package static var page: [UInt8] { PackageResources.single_child_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    manuscript.siblings.flatMap { place in
      let isParted = place.nodes.contains { $0.counted.count > 1 }
      return place.nodes.compactMap { node -> Diagnostic? in
        guard node.level != .part, let only = node.counted.first, node.counted.count == 1 else { return nil }
        // Of several agencies one may have a single task: its letter is as the others'.
        if only.level == .point, isParted { return nil }
        return finding(alone(only.level == .point ? "điểm" : "khoản"), at: only.headSpan, help: mend)
      }
    }
  }

  private static func alone(_ name: String) -> Message {
    Message("Chỉ có một \(name) ở cấp này, không cần đánh số.", en: "The only \(name) here: there is nothing to count.")
  }

  private static let mend = Message(
    "viết thành đoạn văn, hoặc tách thành từ hai ý trở lên", en: "make it a paragraph, or part it in two or more")
}

extension BodyNode {
  fileprivate var counted: [BodyNode] { Siblings(parent: self, elements: content).nodes.filter(\.isNumbered) }
}
