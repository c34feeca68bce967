/// Nơi nhận: whom a plan is sent to, by name or as one of a kind.
struct RecipientList {
  /// Each name from each of its words on: what one of them begins with stands in a name.
  private let names: SortedNames
  /// How the names of the bodies begin that are covered by a longer name of their own, by "Các …" or by a group.
  private let beginnings: Beginnings
  /// Whether one of them is everybody: "các đơn vị liên quan", "Như trên".
  private let isEverybody: Bool
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
    let names = SortedNames(fromEachWordOf: keys)
    self.names = names
    isEverybody =
      keys.contains { $0 == "như" || $0.hasPrefix("như ") }
      || Self.everybody.contains { names.hasOne(beginningWith: $0) }
    // "Các …" are all whose names begin so.
    let kinds = zip(recipients, keys).filter { $0.0.hasPrefix("Các ") || $0.0.hasPrefix("các ") }.map { _, key in
      key.split(separator: " ").prefix(2).joined(separator: " ") + " "
    }
    let ofGroups = Self.groups.filter { group in
      group.words.contains { names.hasOne(beginningWith: $0) }
    }.flatMap(\.beginnings).map { $0 + " " }
    beginnings = Beginnings(keys.filter { $0.count > 6 } + kinds + ofGroups)
  }

  func covers(_ body: String) -> Bool {
    // "Các cơ quan, đơn vị liên quan" is nobody in particular.
    if isEverybody || body.hasPrefix("cơ quan") || body.hasPrefix("đơn vị") || body.holds("liên quan") {
      return true
    }
    return beginnings.hasOne(of: body + " ") || names.hasOne(beginningWith: body)
  }
}

/// Names in the order of their bytes: those that begin in one way stand together.
struct SortedNames {
  private let names: [ArraySlice<UInt8>]
  /// Bytes of a name that are compared: no body's is as long, and a text that is no name costs no more.
  private static let longest = 300

  init(_ names: [String]) { self.init(names.map { Array($0.utf8)[...] }) }

  /// Each name, and what it is without its first words: what one of them begins with stands in the name.
  init(fromEachWordOf names: [String]) {
    self.init(
      names.flatMap { name in
        let bytes = Array(name.utf8)
        let starts = [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: " ") }.map { $0 + 1 }
        return starts.map { bytes[$0...] }
      })
  }

  private init(_ names: [ArraySlice<UInt8>]) {
    self.names = names.map { $0.prefix(Self.longest) }.sorted { $0.lexicographicallyPrecedes($1) }
  }

  func hasOne(beginningWith beginning: String) -> Bool {
    let beginning = Array(beginning.utf8).prefix(Self.longest)
    let place = names.firstIndex(notBefore: beginning)
    return place < names.count && names[place].starts(with: beginning)
  }
}

/// Ways to begin, of which none begins with another: the one that a name begins with, if any, is the last that is not behind it.
struct Beginnings {
  private var kept: [ArraySlice<UInt8>] = []

  init(_ beginnings: [String]) {
    for beginning in beginnings.map({ Array($0.utf8)[...] }).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      if let last = kept.last, beginning.starts(with: last) { continue }
      kept.append(beginning)
    }
  }

  func hasOne(of name: String) -> Bool {
    let name = Array(name.utf8)[...]
    let behind = kept.firstIndex(notBefore: name)
    if behind < kept.count, kept[behind] == name { return true }
    return behind > 0 && name.starts(with: kept[behind - 1])
  }
}

extension [ArraySlice<UInt8>] {
  fileprivate func firstIndex(notBefore name: ArraySlice<UInt8>) -> Int {
    partition { $0.lexicographicallyPrecedes(name) }
  }
}
