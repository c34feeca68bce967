import ActionPlan
package import PlanSyntax

/// A part, section or article of which only the heading is printed, and a khoản whose heading promises what does not follow.
package enum EmptySection: Rule {
  package static let id = "empty-section"
  package static let family = Family.structure
  package static let severity = Diagnostic.Severity.warning
  package static var page: [UInt8] { PackageResources.empty_section_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    let nodes = manuscript.body.nodes
    return manuscript.body.places.flatMap(\.nodes).filter { nodes[$0].content.isEmpty && isEmpty(nodes[$0]) }.map {
      lack(onlyHeading(of: nodes[$0]), in: manuscript, at: nodes[$0].headingSpan, help: mend)
    }
  }

  /// Of a node without content.
  private static func isEmpty(_ node: BodyNode) -> Bool {
    guard !node.isAssigned, let heading = node.printedHeading else { return false }
    switch node.level {
    case .part, .section, .article: return true
    case .clause, .point:
      // A task may be a heading and no more, but not one that ends in a colon.
      return heading.hasSuffix(":")
    case .item, .subitem: return false
    }
  }

  private static func onlyHeading(of node: BodyNode) -> Message {
    let heading = node.printedHeading ?? node.key
    return Message("“\(heading)” chỉ có tiêu đề, chưa có nội dung.", en: "'\(heading)' is a heading without content.")
  }

  private static let mend = Message(
    "viết nội dung ở các dòng thụt vào bên dưới, hoặc bỏ phần này",
    en: "write its content on deeper lines below, or leave it out")
}
