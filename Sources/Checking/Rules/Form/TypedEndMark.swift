import ActionPlan
package import PlanSyntax

/// "./." where the document does not end. At its end, and at an annex's, it may be typed: it is never doubled.
package enum TypedEndMark: Rule {
  package static let id = "typed-end-mark"
  package static let family = Family.form
  package static let severity = Diagnostic.Severity.warning
  package static let source: Message? = .decree("Phụ lục III, Mẫu 1.4")
  package static var page: [UInt8] { PackageResources.typed_end_mark_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    let plan = manuscript.plan
    let last = ([plan.opening + plan.body + plan.closing, plan.articles] + plan.annexes.map(\.content)).compactMap(
      \.lastProse)
    let ends = Set(last.compactMap { $0.lines.last?.end })
    return manuscript.findings(at: manuscript.words["/"]) { passage, index in
      guard index + 2 == passage.tokens.count, passage.tokens[index + 1].text == ".",
        passage.token(index - 1)?.text == ".", passage.place != .legalBasis, passage.place != .recipient,
        !ends.contains(passage.span.end)
      else { return nil }
      let span = passage.span(of: index - 1..<index + 2)
      return finding(
        inside, at: span,
        fixes: [.writing(".", at: span, isSafe: true)])
    }
  }

  private static let inside = Message(
    "“./.” chỉ đứng ở cuối văn bản; chương trình tự đặt dấu này.",
    en: "'./.' stands at the end of a document only, where it is set by the program.")
}

extension [BodyElement] {
  /// The paragraph or heading that is printed last, if it is one.
  fileprivate var lastProse: Prose? {
    switch last {
    case .paragraph(let prose): prose
    case .node(let node): node.content.isEmpty ? node.heading : node.content.lastProse
    case .table, .target, .assignmentTable, .targetTable, nil: nil
    }
  }
}
