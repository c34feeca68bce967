import ActionPlan
package import PlanSyntax

/// A task due before the plan is issued.
package enum DeadlineBeforeIssue: Rule {
  package static let id = "deadline-before-issue"
  package static let family = Family.tasks
  package static let severity = Diagnostic.Severity.warning
  package static var page: [UInt8] { PackageResources.deadline_before_issue_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    let plan = manuscript.plan
    guard let issued = (plan.act?.letterhead.date ?? plan.letterhead.date)?.value ?? plan.attachedTo?.value.date else {
      return []
    }
    let first = (issued.year, issued.month ?? 1, issued.day ?? 1)
    var told: Set<SourceSpan> = []
    return manuscript.tasks.compactMap { task in
      guard let deadline = task.assignment.deadline, let end = deadline.value.end, end < first,
        // "đã hoàn thành trong tháng 4/2026" says that it is done.
        !deadline.value.text.lowercased().hasPrefix("đã "), told.insert(deadline.span).inserted
      else { return nil }
      return finding(isPast(deadline.value.text, issued), at: deadline.span)
    }
  }

  private static func isPast(_ text: String, _ issued: IssueDate) -> Message {
    let date = [issued.day, issued.month, issued.year].compactMap { $0.map(String.init) }.joined(separator: "/")
    return Message(
      "Thời hạn “\(text)” đã qua khi kế hoạch được ban hành (\(date)).",
      en: "The deadline '\(text)' is past when the plan is issued (\(date)).")
  }
}

extension Deadline {
  /// Its last day; nil where it has none of its own, or the year is not named.
  fileprivate var end: (Int, Int, Int)? {
    bound == .from ? nil : time.end
  }
}

extension Deadline.Time {
  fileprivate var end: (Int, Int, Int)? {
    switch self {
    case .date(let date): (date.year, date.month, date.day)
    case .month(let month, let year?): (year, month, 31)
    case .quarter(let quarter, let year?): (year, quarter * 3, 31)
    case .year(let year): (year, 12, 31)
    case .span(_, let last): last.end
    case .dayOfYear, .month, .quarter, .recurring, .continuous, .condition: nil
    }
  }
}
