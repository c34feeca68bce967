import ActionPlan
package import PlanSyntax

/// A body that has work to do and is not sent the plan.
package enum MissingRecipient: Rule {
  package static let id = "missing-recipient"
  package static let family = Family.tasks
  package static let severity = Diagnostic.Severity.note
  package static let source: Message? = .decree("Phụ lục I, Phần I, Mục II, khoản 9")
  package static var page: [UInt8] { PackageResources.missing_recipient_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    let plan = manuscript.plan
    let recipients = plan.act?.recipients ?? plan.recipients
    if recipients.isEmpty || plan.attachedTo != nil { return [] }
    let covered = RecipientList(recipients.map(\.inlines.plainText))
    let issuers = SortedNames(plan.letterhead.issuers.map { bodyKey($0.map(\.value).joined(separator: " ")) })
    let bodies = manuscript.bodies
    var told = Array(repeating: false, count: bodies.keys.count)
    return bodies.lists.joined().compactMap { body -> Diagnostic? in
      if told[body.key] { return nil }
      told[body.key] = true
      let key = bodies.keys[body.key]
      if issuers.hasOne(beginningWith: key) || covered.covers(key) { return nil }
      return finding(
        isMissing(composed(manuscript.source.text(body.span))), at: body.span,
        labels: recipients.last.map {
          [Diagnostic.Label(Message("nơi nhận ở đây", en: "the recipients are here"), at: $0.span)]
        } ?? [])
    }
  }

  private static func isMissing(_ name: String) -> Message {
    Message("“\(name)” được giao việc mà không có trong nơi nhận.", en: "'\(name)' is given work and is no recipient.")
  }
}
