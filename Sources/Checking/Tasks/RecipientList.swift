/// Nơi nhận: whom a plan is sent to, by name or as one of a kind.
struct RecipientList {
  private let keys: [String]
  /// What "Các …" begin with: all whose names begin so.
  private let kinds: [String]
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
    keys = recipients.map { bodyKey($0) }
    kinds = recipients.filter { $0.hasPrefix("Các ") || $0.hasPrefix("các ") }.map { recipient in
      bodyKey(recipient).split(separator: " ").prefix(2).joined(separator: " ")
    }
  }

  func covers(_ body: String) -> Bool {
    // "Các cơ quan, đơn vị liên quan" is nobody in particular.
    if body.contains("liên quan") || body.hasPrefix("cơ quan") || body.hasPrefix("đơn vị") { return true }
    if kinds.contains(where: { body.hasPrefix($0 + " ") }) { return true }
    return keys.contains { recipient in
      // "Như Điều 3", "Như trên".
      if recipient == "như" || recipient.hasPrefix("như ") { return true }
      if recipient.contains(body) || (recipient.count > 6 && body.hasPrefix(recipient)) { return true }
      if Self.everybody.contains(where: recipient.contains) { return true }
      return Self.groups.contains { group in
        group.words.contains { recipient.hasPrefix($0) || recipient.contains(" " + $0) }
          && group.beginnings.contains { body == $0 || body.hasPrefix($0 + " ") }
      }
    }
  }
}
