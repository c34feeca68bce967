import ActionPlan
package import PlanSyntax

/// Two headings in one place with the same words.
package enum RepeatedHeading: Rule {
  package static let id = "repeated-heading"
  package static let family = Family.structure
  package static let severity = Diagnostic.Severity.warning
  package static var page: [UInt8] { PackageResources.repeated_heading_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    manuscript.allSiblings.flatMap { place in
      var first: [String: SourceSpan] = [:]
      return place.nodes.compactMap { node -> Diagnostic? in
        guard let heading = node.printedHeading else { return nil }
        let words = heading.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
        guard !words.isEmpty else { return nil }
        guard let before = first[words] else {
          first[words] = node.headingSpan
          return nil
        }
        return finding(
          twice(heading), at: node.headingSpan,
          labels: [Diagnostic.Label(Message("lần đầu ở đây", en: "first here"), at: before)], help: mend)
      }
    }
  }

  private static func twice(_ heading: String) -> Message {
    Message(
      "Tiêu đề “\(heading)” có hai lần ở cùng một cấp.", en: "The heading '\(heading)' stands twice at one level.")
  }

  private static let mend = Message(
    "gộp hai phần làm một, hoặc đặt tiêu đề khác", en: "make them one, or give it another heading")
}
