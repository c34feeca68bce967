import PlanSyntax

/// What the name of a body tells of the documents it issues: proposals for a draft, which its drafter judges.
struct IssuingBody {
  let name: String

  private var isPeoplesCommittee: Bool { name.hasPrefix("Ủy ban nhân dân") }
  private var isPeoplesCouncil: Bool { name.hasPrefix("Hội đồng nhân dân") }
  private var isPartyCommittee: Bool {
    ["Tỉnh ủy", "Thành ủy", "Huyện ủy", "Đảng ủy", "Ban Thường vụ", "Ban Chấp hành"].contains { name.hasPrefix($0) }
  }

  /// Its part of a symbol: "UBND", "SKHCN", "TU"; nil where its name follows no known pattern.
  var abbreviation: String? {
    if isPeoplesCommittee { return "UBND" }
    if isPeoplesCouncil { return "HĐND" }
    if ["Tỉnh ủy", "Đảng bộ tỉnh", "Thành ủy"].contains(where: { name.contains($0) }) { return "TU" }
    if name.contains("Đảng bộ ") { return nil }
    let own = ownName
    if ["Tỉnh ủy", "Thành ủy", "Huyện ủy", "Đảng ủy"].contains(where: { own.hasPrefix($0) }) {
      return initials(of: own.split(separator: " ").prefix(2))
    }
    let beginnings = ["Sở ", "Ban ", "Cục ", "Chi cục ", "Văn phòng ", "Trường ", "Trung tâm ", "Thanh tra "]
    guard beginnings.contains(where: { own.hasPrefix($0) }) else { return nil }
    return initials(of: own.split(separator: " ").filter { $0 != "và" && $0 != "của" }[...])
  }

  /// Without the place it belongs to.
  private var ownName: String {
    var name = Substring(name)
    for word in [" tỉnh ", " thành phố ", " huyện ", " xã ", " phường "] {
      if let range = name.firstRange(of: word) { name = name[..<range.lowerBound] }
    }
    return String(name)
  }

  private func initials(of words: ArraySlice<Substring>) -> String {
    // "TU", "UBND": without tone marks, but with Đ.
    words.compactMap(\.first).map { ["Đ", "đ"].contains($0) ? "Đ" : foldedKey(String($0)).uppercased() }.joined()
  }

  /// Of a province: its own name.
  var place: String? {
    (name.firstRange(of: " tỉnh ") ?? name.firstRange(of: "Tỉnh ủy ")).map { name[$0.upperBound...].trimmingSpaces() }
      .flatMap { $0.isEmpty ? nil : $0 }
  }

  /// For whom its head signs: a collective; nil of a body that its head leads alone.
  var collective: String? {
    if isPeoplesCommittee { return "Ủy ban nhân dân" }
    if isPeoplesCouncil { return "Hội đồng nhân dân" }
    if name.hasPrefix("Ban Chấp hành") { return "Ban Chấp hành" }
    return isPartyCommittee ? "Ban Thường vụ" : nil
  }

  /// The office of its head; nil where the name does not tell.
  var headOffice: String? {
    if isPeoplesCommittee || isPeoplesCouncil { return "Chủ tịch" }
    if isPartyCommittee { return "Bí thư" }
    return name.hasPrefix("Sở ") ? "Giám đốc" : nil
  }

  /// The same where several bodies sign, each for itself: with the body it is of.
  var jointOffice: String? {
    collective == nil ? headOffice.map { "\($0) \(name)" } : headOffice
  }
}
