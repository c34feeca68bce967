/// Tên loại: a kind of administrative document that has a name of its own, and the abbreviation that begins its symbol
/// (Nghị định 30/2020, Điều 7; Phụ lục III, Mục I).
package struct DocumentKind: Hashable, Sendable {
  /// In lower case.
  package let name: String
  package let abbreviation: String

  /// What issues a plan in the same file.
  package static let decision = DocumentKind(name: "quyết định", abbreviation: "QĐ")

  /// All kinds but those that are no text of articles or sections (công văn and thư công have no abbreviation either).
  package static let all: [DocumentKind] = [
    decision,
    DocumentKind(name: "nghị quyết", abbreviation: "NQ"),
    DocumentKind(name: "chỉ thị", abbreviation: "CT"),
    DocumentKind(name: "quy chế", abbreviation: "QC"),
    DocumentKind(name: "quy định", abbreviation: "QyĐ"),
    DocumentKind(name: "thông báo", abbreviation: "TB"),
    DocumentKind(name: "hướng dẫn", abbreviation: "HD"),
    DocumentKind(name: "chương trình", abbreviation: "CTr"),
    DocumentKind(name: "kế hoạch", abbreviation: "KH"),
    DocumentKind(name: "phương án", abbreviation: "PA"),
    DocumentKind(name: "đề án", abbreviation: "ĐA"),
    DocumentKind(name: "dự án", abbreviation: "DA"),
    DocumentKind(name: "báo cáo", abbreviation: "BC"),
    DocumentKind(name: "tờ trình", abbreviation: "TTr"),
  ]

  private init(name: String, abbreviation: String) {
    self.name = name
    self.abbreviation = abbreviation
  }

  /// The kind that a tên loại begins with: "Kế hoạch hành động" is a kế hoạch. Nil for a name that no kind has.
  package init?(named text: String) {
    let lower = text.lowercased()
    guard let kind = Self.all.first(where: { lower == $0.name || lower.hasPrefix($0.name + " ") }) else { return nil }
    self = kind
  }

  /// Whether a symbol's group of letters says this kind: "KH", of several bodies also "KHLT", "KHPH", "CTPH".
  package func isAbbreviated(_ group: Substring, isJoint: Bool) -> Bool {
    let capitals = abbreviation.filter(\.isUppercase)
    return group == abbreviation || (isJoint && group.hasPrefix(capitals) && group.count > capitals.count)
  }

  /// Whether a group says this kind in a document of the Party: with the initials of the name's further words ("CTrHĐ", "KHHĐ"), and
  /// "QĐi" for a quy định (Hướng dẫn 36-HD/VPTW).
  private func isAbbreviatedByParty(_ group: Substring) -> Bool {
    let own = self == .decision ? group != "QĐi" : true
    return (own && group.hasPrefix(abbreviation)) || (name == "quy định" && group == "QĐi")
  }

  /// The symbol as this kind has it; nil where it begins with the kind's abbreviation already. One with a slash and no hyphen is the
  /// Party's.
  package func mended(_ symbol: String, isJoint: Bool) -> String? {
    let first = symbol.prefix { $0 != "-" && $0 != "/" }
    if isAbbreviated(first, isJoint: isJoint) { return nil }
    if symbol.contains("/"), !symbol.contains("-"), isAbbreviatedByParty(first) { return nil }
    let namesKind = Self.all.contains { $0.abbreviation.lowercased() == first.lowercased() }
    return abbreviation + (namesKind ? symbol.dropFirst(first.count) : "-" + symbol)
  }
}
