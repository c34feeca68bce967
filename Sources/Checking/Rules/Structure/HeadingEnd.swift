import ActionPlan
package import PlanSyntax

/// A heading with an end mark of the middle of a sentence; and one with a colon among headings without.
package enum HeadingEnd: Rule {
  package static let id = "heading-end"
  package static let family = Family.structure
  package static let severity = Diagnostic.Severity.warning
  package static var page: [UInt8] { PackageResources.heading_end_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    let nodes = manuscript.body.nodes
    return manuscript.body.places.flatMap { place in
      let headings = place.nodes.compactMap { node in
        nodes[node].heading.flatMap { manuscript.passage(of: $0) }.flatMap { Heading(nodes[node], $0) }
      }
      return headings.compactMap { cut($0) } + colons(headings)
    }
  }

  private struct Heading {
    let span: SourceSpan
    /// The sign that it ends in, and where it ends.
    let mark: Unicode.Scalar?
    let end: SourceSpan
    /// Whether its text runs on behind it.
    let runsIn: Bool
    let hasContent: Bool

    init?(_ node: BodyNode, _ passage: Passage) {
      guard let last = passage.tokens.last else { return nil }
      mark = last.sign
      end = last.span
      span = node.headingSpan
      hasContent = !node.content.isEmpty
      if mark == ":", case .paragraph = node.content.first { runsIn = true } else { runsIn = false }
    }

    func withoutEnd(isSafe: Bool) -> Diagnostic.Fix {
      Diagnostic.Fix(
        Message("bỏ dấu cuối tiêu đề", en: "take the mark away"), isSafe: isSafe, SourceEdit(end, ""))
    }
  }

  private static func cut(_ heading: Heading) -> Diagnostic? {
    guard let mark = heading.mark, mark == ";" || mark == "," else { return nil }
    return finding(endsIn(mark), at: heading.end, fixes: [heading.withoutEnd(isSafe: true)])
  }

  /// A colon that no text follows on its line, beside headings of the level that have none.
  private static func colons(_ headings: [Heading]) -> [Diagnostic] {
    guard let plain = headings.first(where: { $0.mark != ":" }) else { return [] }
    return headings.filter { $0.mark == ":" && !$0.runsIn && $0.hasContent }.map { heading in
      var finding = finding(
        unlike, at: heading.end, labels: [Diagnostic.Label(without, at: plain.span)],
        fixes: [heading.withoutEnd(isSafe: false)])
      finding.severity = .note
      return finding
    }
  }

  private static func endsIn(_ mark: Unicode.Scalar) -> Message {
    Message("Tiêu đề không kết thúc bằng dấu “\(mark)”.", en: "A heading does not end in '\(mark)'.")
  }

  private static let unlike = Message(
    "Tiêu đề này kết thúc bằng dấu hai chấm, tiêu đề cùng cấp thì không.",
    en: "This heading ends in a colon, others of its level do not.")
  private static let without = Message("tiêu đề không có dấu hai chấm", en: "a heading without a colon")
}
