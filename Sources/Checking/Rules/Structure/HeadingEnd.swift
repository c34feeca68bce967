import ActionPlan
package import PlanSyntax

/// A heading with an end mark of the middle of a sentence; and one with a colon among headings without.
package enum HeadingEnd: Rule {
  package static let id = "heading-end"
  package static let family = Family.structure
  package static let severity = Diagnostic.Severity.warning
  package static var page: [UInt8] { PackageResources.heading_end_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    (manuscript.plan.siblings + manuscript.plan.annexSiblings).flatMap { place in
      place.nodes.compactMap { cut($0) } + colons(place.nodes)
    }
  }

  private static func cut(_ node: BodyNode) -> Diagnostic? {
    guard let text = node.heading?.inlines.plainText, let mark = text.last, mark == ";" || mark == "," else {
      return nil
    }
    return finding(endsIn(mark), at: node.lastByte, fixes: [node.withoutEnd(isSafe: true)])
  }

  /// A colon that no text follows on its line, beside headings of the level that have none.
  private static func colons(_ nodes: [BodyNode]) -> [Diagnostic] {
    let plain = nodes.filter { $0.heading.map { !$0.inlines.plainText.hasSuffix(":") } ?? false }
    guard let other = plain.first else { return [] }
    return nodes.filter { node in
      guard let heading = node.heading, heading.inlines.plainText.hasSuffix(":"), !node.content.isEmpty else {
        return false
      }
      if case .paragraph = node.content.first { return false }
      return true
    }.map { node in
      var finding = finding(
        unlike, at: node.lastByte, labels: [Diagnostic.Label(without, at: other.headingSpan)],
        fixes: [node.withoutEnd(isSafe: false)])
      finding.severity = .note
      return finding
    }
  }

  private static func endsIn(_ mark: Character) -> Message {
    Message("Tiêu đề không kết thúc bằng dấu “\(mark)”.", en: "A heading does not end in '\(mark)'.")
  }

  private static let unlike = Message(
    "Tiêu đề này kết thúc bằng dấu hai chấm, tiêu đề cùng cấp thì không.",
    en: "This heading ends in a colon, others of its level do not.")
  private static let without = Message("tiêu đề không có dấu hai chấm", en: "a heading without a colon")
}

extension BodyNode {
  fileprivate var lastByte: SourceSpan {
    let end = heading?.lines.last?.end ?? headSpan.end
    return SourceSpan(end - 1, end)
  }

  fileprivate func withoutEnd(isSafe: Bool) -> Diagnostic.Fix {
    Diagnostic.Fix(
      Message("bỏ dấu cuối tiêu đề", en: "take the mark away"), isSafe: isSafe, SourceEdit(lastByte, ""))
  }
}
