import ActionPlan
package import PlanSyntax

/// A subject that says the kind again, which is printed above it.
package enum SubjectKind: Rule {
  package static let id = "subject-kind"
  package static let family = Family.form
  package static let severity = Diagnostic.Severity.warning
  package static let source: Message? = .decree("Phụ lục I, Phần I, Mục II, khoản 5")
  package static let yieldsTo = ["subject-in-capitals"]
  package static var page: [UInt8] { PackageResources.subject_kind_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    let plan = manuscript.plan
    return finding(plan.subject, of: plan.kind?.value, in: manuscript)
      + finding(plan.act?.subject ?? [], of: DocumentKind.decision.name, in: manuscript)
  }

  private static func finding(
    _ subject: [Located<String>], of kind: String?, in manuscript: Manuscript
  ) -> [Diagnostic] {
    guard let first = subject.first, let kind,
      let passage = manuscript.passages.first(where: { $0.place == .subject && $0.span.overlaps(first.span) })
    else { return [] }
    let names = [kind.lowercased(), DocumentKind(named: kind)?.name].compactMap { $0 }
    for name in names {
      guard let words = passage.match(Phrase(name), at: 0),
        let next = passage.index(after: words.upperBound - 1),
        // "Kế hoạch hóa gia đình" is no kế hoạch; "Kế hoạch số 26-KH/TU" is another one.
        passage.tokens[next].kind == .word, !["hóa", "hoá", "số"].contains(passage.tokens[next].lower)
      else { continue }
      let rest = passage.tokens[next]
      return [
        finding(
          again(kind), at: passage.span(of: words),
          fixes: [
            Diagnostic.Fix(
              Message("bỏ các chữ này", en: "take these words away"), isSafe: false,
              SourceEdit(SourceSpan(passage.span.start, rest.span.end), capitalised(rest.text)))
          ])
      ]
    }
    return []
  }

  private static func again(_ kind: String) -> Message {
    Message(
      "Trích yếu nhắc lại tên loại: “\(kind)” đã in ở dòng trên.", en: "The subject repeats the kind, printed above it."
    )
  }
}
