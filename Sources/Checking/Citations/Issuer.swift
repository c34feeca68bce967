import PlanSyntax

/// Who issued a cited act, as far as its words say it for certain.
enum Issuer: Hashable {
  case politburo, secretariat, centralCommittee, government, primeMinister, nationalAssembly, standingCommittee
  /// A minister issues what the ministry does.
  case ministry(String)
  /// Of a province or commune: which one the words seldom say.
  case localParty, localCouncil, localCommittee

  var isLocal: Bool {
    switch self {
    case .localParty, .localCouncil, .localCommittee: true
    case .politburo, .secretariat, .centralCommittee, .government, .primeMinister, .nationalAssembly,
      .standingCommittee, .ministry:
      false
    }
  }

  /// Whether a symbol's last letters are this body's; nil where they say nothing of bodies known here.
  static func expected(by letters: String) -> [Issuer]? {
    if letters == "TTg" { return [.primeMinister] }
    if letters == "CP" { return [.government] }
    if letters == "TW" { return [.politburo, .secretariat, .centralCommittee] }
    if letters.hasPrefix("UBTVQH") { return [.standingCommittee] }
    if letters.hasPrefix("QH"), letters.dropFirst(2).allSatisfy(\.isNumber) { return [.nationalAssembly] }
    return nil
  }

  init?(_ words: String) {
    let lower = bodyKey(words)
    for (beginning, issuer) in Self.beginnings where (lower + " ").utf8.starts(with: beginning.utf8) {
      self = issuer
      return
    }
    let ministry = lower.hasPrefix("bộ trưởng ") ? String(lower.dropFirst("bộ trưởng ".count)) : lower
    guard ministry.hasPrefix("bộ "), !lower.hasPrefix("bộ chỉ huy"), !lower.hasPrefix("bộ tư lệnh") else { return nil }
    self = .ministry(ministry)
  }

  /// In lower case, with the space behind the last word; longer before shorter.
  private static let beginnings: [(String, Issuer)] = [
    ("bộ chính trị", .politburo), ("ban bí thư", .secretariat), ("ban chấp hành trung ương", .centralCommittee),
    ("thủ tướng chính phủ", .primeMinister), ("thủ tướng", .primeMinister), ("chính phủ", .government),
    ("quốc hội", .nationalAssembly), ("ủy ban thường vụ quốc hội", .standingCommittee), ("tỉnh ủy", .localParty),
    ("thành ủy", .localParty), ("ban thường vụ tỉnh ủy", .localParty), ("ban thường vụ thành ủy", .localParty),
    ("ban chấp hành đảng bộ", .localParty), ("hội đồng nhân dân", .localCouncil),
    ("ủy ban nhân dân", .localCommittee), ("chủ tịch ủy ban nhân dân", .localCommittee),
  ].map { ($0 + " ", $1) }
}
