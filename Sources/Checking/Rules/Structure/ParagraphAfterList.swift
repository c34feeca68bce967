import ActionPlan
package import PlanSyntax

/// An unmarked paragraph behind what is numbered or dashed: on paper nobody sees what it belongs to.
package enum ParagraphAfterList: Rule {
  package static let id = "paragraph-after-list"
  package static let family = Family.structure
  package static let severity = Diagnostic.Severity.note
  package static let yieldsTo = ["missing-colon", "near-key", "typed-marker"]
  package static var page: [UInt8] { PackageResources.paragraph_after_list_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    manuscript.body.ownPlaces.compactMap { place in
      guard let parent = place.parent, case let isNumbered = manuscript.body.nodes[parent].isNumbered,
        let prose = stray(place.elements, isNumbered: isNumbered)
      else { return nil }
      let span = manuscript.passage(of: prose)?.span ?? prose.span
      return isNumbered ? finding(behindList, at: span, help: mend) : finding(second, at: span, help: mend)
    }
  }

  /// The first paragraph behind a node, or of an item (which is not numbered) the second.
  private static func stray(_ elements: [BodyElement], isNumbered: Bool) -> Prose? {
    var isBehind = false
    for (index, element) in elements.enumerated() {
      switch element {
      case .paragraph(let prose):
        // One that leads in what follows is where it has to be; "(Chi tiết tại Phụ lục)" says of what it speaks.
        if isBehind, case let text = prose.inlines.plainText, !text.hasPrefix("("),
          index + 1 == elements.count || !text.hasSuffix(":")
        {
          return prose
        }
        isBehind = !isNumbered
      case .node: isBehind = true
      case .table, .target, .assignmentTable, .targetTable: break
      }
    }
    return nil
  }

  private static let behindList = Message(
    "Đoạn không đánh số đứng sau các khoản, điểm hoặc gạch đầu dòng: người đọc khó biết nó thuộc về đâu.",
    en: "An unmarked paragraph behind a list: a reader cannot see what it belongs to.")
  private static let second = Message(
    "Đoạn không đánh dấu đứng sau gạch đầu dòng: người đọc khó biết nó thuộc về đâu.",
    en: "An unmarked paragraph behind an item: a reader cannot see what it belongs to.")
  private static let mend = Message(
    "viết thành một gạch đầu dòng, một khoản, nối vào đoạn trước, hoặc chuyển lên trước danh sách",
    en: "make it an item or a khoản, join it to the paragraph before, or move it in front of the list")
}
