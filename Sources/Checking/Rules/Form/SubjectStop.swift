import ActionPlan
package import PlanSyntax

/// An end mark behind the subject.
package enum SubjectStop: Rule {
  package static let id = "subject-stop"
  package static let family = Family.form
  package static let severity = Diagnostic.Severity.warning
  package static let source: Message? = .decree("Phụ lục III, Mẫu 1.4")
  package static var page: [UInt8] { PackageResources.subject_stop_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    let plan = manuscript.plan
    return [plan.act?.subject.last, plan.subject.last].compactMap { line in
      guard let line, let mark = line.value.last, [".", ";", ","].contains(mark), !line.value.hasSuffix(".."),
        mark.asciiValue == manuscript.source.bytes[line.span.end - 1]
      else { return nil }
      let span = SourceSpan(line.span.end - 1, line.span.end)
      return finding(
        ends(in: mark), at: span,
        fixes: [Diagnostic.Fix(Message("bỏ dấu này", en: "take it away"), isSafe: true, SourceEdit(span, ""))])
    }
  }

  private static func ends(in mark: Character) -> Message {
    Message("Trích yếu không kết thúc bằng dấu “\(mark)”.", en: "A subject does not end in '\(mark)'.")
  }
}
