/// Nơi nhận: whom a plan is sent to, by name or as one of a kind.
struct RecipientList {
  private let keys: [String]
  /// What "Các …" begin with: all whose names begin so.
  private let kinds: [String]
  /// Whether one of them is everybody: "các đơn vị liên quan", "Như trên".
  private let isEverybody: Bool
  /// What the groups among them cover, by how a body's name begins.
  private let beginnings: [String]
  /// Words that cover every body.
  private static let everybody = [
    "cơ quan đơn vị", "cơ quan có liên quan", "cơ quan liên quan", "đơn vị liên quan",
    "theo danh sách",
  ]
  /// What the words of a group cover, by how a body's name begins.
  private static let groups: [(words: [String], beginnings: [String])] = [
    (
      ["sở ban ngành", "sở ngành", "sở ban", "ban ngành", "thủ trưởng các sở"],
      [
        "sở", "ban", "thanh tra", "văn phòng", "công an", "bộ chỉ huy", "bộ đội", "cục", "chi cục", "kho bạc",
        "bảo hiểm",
        "thống kê", "thuế", "hải quan", "ngành", "trung tâm",
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
    let keys = recipients.map { bodyKey($0) }
    self.keys = keys
    kinds = recipients.filter { $0.hasPrefix("Các ") || $0.hasPrefix("các ") }.map { recipient in
      bodyKey(recipient).split(separator: " ").prefix(2).joined(separator: " ") + " "
    }
    isEverybody = keys.contains { recipient in
      recipient == "như" || recipient.hasPrefix("như ") || Self.everybody.contains(where: recipient.contains)
    }
    beginnings = Self.groups.filter { group in
      group.words.contains { words in
        keys.contains { $0.hasPrefix(words) || $0.contains(" " + words) }
      }
    }.flatMap(\.beginnings)
  }

  func covers(_ body: String) -> Bool {
    // "Các cơ quan, đơn vị liên quan" is nobody in particular.
    if isEverybody || body.contains("liên quan") || body.hasPrefix("cơ quan") || body.hasPrefix("đơn vị") {
      return true
    }
    if kinds.contains(where: body.hasPrefix) { return true }
    if beginnings.contains(where: { body == $0 || body.hasPrefix($0 + " ") }) { return true }
    return keys.contains { $0.contains(body) || ($0.count > 6 && body.hasPrefix($0)) }
  }
}
