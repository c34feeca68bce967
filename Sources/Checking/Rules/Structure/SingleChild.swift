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
    let tree = manuscript.body
    return tree.ownPlaces.flatMap { place in
      let isParted = place.nodes.contains { tree.counted(in: $0).count > 1 }
      return place.nodes.compactMap { node -> Diagnostic? in
        let counted = tree.counted(in: node)
        guard counted.count == 1, let first = counted.first, tree.nodes[node].level != .part else { return nil }
        // Of several agencies one may have a single task: its letter is as the others'.
        let level = tree.nodes[first].level
        if level == .point, isParted { return nil }
        return finding(alone(level == .point ? "điểm" : "khoản"), at: tree.nodes[first].headSpan, help: mend)
      }
    }
  }

  private static func alone(_ name: String) -> Message {
    Message("Chỉ có một \(name) ở cấp này, không cần đánh số.", en: "The only \(name) here: there is nothing to count.")
  }

  private static let mend = Message(
    "viết thành đoạn văn, hoặc tách thành từ hai ý trở lên", en: "make it a paragraph, or part it in two or more")
}

extension BodyTree {
  /// The first of the numbered nodes in a node, and how many there are.
  fileprivate func counted(in node: Int) -> (first: Int?, count: Int) {
    let first = children[node].first { nodes[$0].level.isNumbered }
    return (first, children[node].count { nodes[$0].level.isNumbered })
  }
}
