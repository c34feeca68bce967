import Packaging
package import PlanSyntax

/// What a run over many plans came to.
package struct RunSummary: Sendable {
  package enum Status: String, Sendable, CaseIterable {
    /// Documents were written.
    case rendered
    /// The documents there are what the plan becomes; nothing was written.
    case unchanged
    /// Errors in the plan; nothing was written.
    case errors
    /// Something could not be read or written: of several documents one, such as the PDF, may be missing.
    case failed
  }

  package struct Plan: Sendable {
    package var path: String
    package var status: Status
    package var warnings: Int
    /// Of the system, where it refused something.
    package var reason: Message?

    package init(_ path: String, _ status: Status, warnings: Int = 0, reason: Message? = nil) {
      self.path = path
      self.status = status
      self.warnings = warnings
      self.reason = reason
    }
  }

  /// In the order of the run; only kept where they are to be listed.
  private var plans: [Plan] = []
  private var counts: [Status: Int] = [:]
  /// Of plans that were not judged anew.
  private var silentWarnings = 0
  private let isListing: Bool
  /// How many plans the run was to take.
  private let total: Int

  package init(of total: Int, isListing: Bool) {
    self.total = total
    self.isListing = isListing
  }

  package func count(_ status: Status) -> Int { counts[status] ?? 0 }
  package var done: Int { counts.values.reduce(0, +) }

  package mutating func add(_ plan: Plan, isSilent: Bool) {
    counts[plan.status, default: 0] += 1
    if isSilent { silentWarnings += plan.warnings }
    if isListing { plans.append(plan) }
  }

  /// Whether all could be read and written.
  package var isComplete: Bool { count(.failed) == 0 }

  /// In one line, without its end. `seconds` is the run's time.
  package func message(seconds: Double) -> Message {
    let time = decimal(seconds)
    var vietnamese = [
      "\(count(.rendered)) lập mới", "\(count(.unchanged)) không đổi", "\(count(.errors)) có lỗi",
      "\(count(.failed)) không đọc hoặc ghi được",
    ]
    var english = [
      "\(count(.rendered)) rendered", "\(count(.unchanged)) unchanged", "\(count(.errors)) with errors",
      "\(count(.failed)) unreadable or unwritable",
    ]
    if silentWarnings > 0 {
      vietnamese.append("\(silentWarnings) cảnh báo cũ không nêu lại")
      english.append("\(silentWarnings) warning\(silentWarnings == 1 ? "" : "s") not shown again")
    }
    if done < total {
      vietnamese.append("\(total - done) chưa làm")
      english.append("\(total - done) not begun")
    }
    return Message(
      "\(total) kế hoạch: \(vietnamese.joined(separator: ", ")); \(time.replacing(".", with: ",")) giây",
      en: "\(total) plan\(total == 1 ? "" : "s"): \(english.joined(separator: ", ")); \(time) s")
  }

  /// As JSON (Documentation/JSON.md).
  package func json(version: String, shard: String?, seconds: Double, in language: Message.Language) -> String {
    var json = JSONWriter()
    json.beginObject()
    json.string("version", version)
    if let shard { json.string("shard", shard) }
    json.number("plans", total)
    for status in Status.allCases { json.number(status.rawValue, count(status)) }
    json.number("seconds", (seconds * 1000).rounded() / 1000)
    json.beginArray("files")
    for plan in plans {
      json.beginObject()
      json.string("plan", plan.path)
      json.string("status", plan.status.rawValue)
      json.number("warnings", plan.warnings)
      if let reason = plan.reason { json.string("reason", reason(language)) }
      json.end()
    }
    json.end()
    json.end()
    return json.result
  }

  /// To one place behind the point.
  private func decimal(_ seconds: Double) -> String {
    let tenths = Int((max(0, seconds) * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
