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
    let list = RecipientList(recipients.map(\.inlines.plainText))
    let issuers = Set(plan.letterhead.issuers.map { bodyKey($0.map(\.value).joined(separator: " ")) })
    var told: Set<String> = []
    return plan.tasks.flatMap { task in
      [task.assignment.lead, task.assignment.partners].compactMap { $0?.span }.flatMap { span in
        manuscript.source.agencies(in: span).compactMap { body -> Diagnostic? in
          let key = bodyKey(body.value)
          guard told.insert(key).inserted, !issuers.contains(key), !list.covers(key) else { return nil }
          return finding(
            isMissing(body.value), at: body.span,
            labels: recipients.last.map {
              [Diagnostic.Label(Message("nơi nhận ở đây", en: "the recipients are here"), at: $0.span)]
            } ?? [])
        }
      }
    }
  }

  private static func isMissing(_ name: String) -> Message {
    Message("“\(name)” được giao việc mà không có trong nơi nhận.", en: "'\(name)' is given work and is no recipient.")
  }
}

/// Nơi nhận: whom a plan is sent to, by name or as one of a kind.
struct RecipientList {
  private let keys: [String]
  /// Words that cover every body.
  private static let everybody = [
    "như trên", "như điều", "cơ quan đơn vị", "cơ quan có liên quan", "cơ quan liên quan", "đơn vị liên quan",
    "theo danh sách", "như mục", "như phần",
  ]
  /// What the words of a group cover, by how a body's name begins.
  private static let groups: [(words: [String], beginnings: [String])] = [
    (
      ["sở ban ngành", "sở ngành", "sở ban", "ban ngành", "thủ trưởng các sở"],
      [
        "sở", "ban", "thanh tra", "văn phòng", "công an", "bộ chỉ huy", "bộ đội", "cục", "chi cục", "kho bạc",
        "bảo hiểm",
        "thống kê", "thuế", "hải quan", "ngành",
      ]
    ),
    (
      ["đoàn thể", "chính trị xã hội", "tổ chức ct xh", "ct xh", "hội đoàn thể"],
      ["hội", "đoàn", "tỉnh đoàn", "thành đoàn", "liên đoàn", "liên hiệp", "liên minh", "ủy ban mặt trận", "mặt trận"]
    ),
    (
      ["ủy ban nhân dân các xã", "ủy ban nhân dân xã", "xã phường", "các xã", "cấp xã"],
      ["ủy ban nhân dân", "xã", "phường", "đặc khu"]
    ),
    (["ủy ban nhân dân các huyện", "huyện thị xã", "huyện thành phố"], ["ủy ban nhân dân"]),
    (
      ["đơn vị trực thuộc", "phòng đơn vị", "đơn vị thuộc", "phòng ban", "các phòng", "các đơn vị"],
      ["phòng", "trung tâm", "văn phòng", "chi cục", "thanh tra", "ban", "trường", "đội", "khoa", "tổ"]
    ),
    (["cơ quan báo chí", "báo đài", "cơ quan thông tấn"], ["báo", "đài"]),
    (["trường"], ["trường"]),
    (["doanh nghiệp"], ["công ty", "doanh nghiệp"]),
  ]

  init(_ recipients: [String]) {
    keys = recipients.map { bodyKey($0) }
  }

  func covers(_ body: String) -> Bool {
    // "Các cơ quan, đơn vị liên quan" is nobody in particular.
    if body.contains("liên quan") || body.hasPrefix("cơ quan") || body.hasPrefix("đơn vị") { return true }
    return keys.contains { recipient in
      if recipient.contains(body) || (recipient.count > 6 && body.hasPrefix(recipient)) { return true }
      if Self.everybody.contains(where: recipient.contains) { return true }
      return Self.groups.contains { group in
        group.words.contains { recipient.hasPrefix($0) || recipient.contains(" " + $0) }
          && group.beginnings.contains { body == $0 || body.hasPrefix($0 + " ") }
      }
    }
  }
}
