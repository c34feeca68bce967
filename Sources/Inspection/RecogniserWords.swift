import DocumentModel
import DocumentReading

// What is told by words.

extension Recogniser {
  static func isNationalName(_ text: String) -> Bool {
    guard text.count < 60 else { return false }
    let words = folded(text)
    return words.contains("xã hội chủ nghĩa việt nam") || words == "đảng cộng sản việt nam"
  }

  static func isMotto(_ text: String) -> Bool {
    guard text.count < 45 else { return false }
    let words = folded(text)
    return words.contains("độc lập") && words.contains("hạnh phúc")
  }

  static func isRecipientsHeading(_ text: String) -> Bool {
    let words = folded(text)
    return words.hasPrefix("nơi nhận") && words.count <= 14
  }

  /// A paragraph whose lines, broken by hand, are components of their own.
  static func holdsSeveral(_ paragraph: FlowParagraph) -> Bool {
    guard paragraph.paragraph.text.contains("\n") else { return false }
    let lines = paragraph.lines.map(\.text)
    guard let first = lines.first else { return false }
    if isNationalName(first) || isRecipientsHeading(first) || beginsWithAuthority(first) { return true }
    if isTabbedLetterhead(paragraph) { return true }
    // Recipients or an act's kind and subject typed into one paragraph.
    if lines.count > 1, lines.allSatisfy({ $0.hasPrefix("- ") || $0.isEmpty }) { return true }
    return documentKinds.contains(folded(first)) && lines.count > 1
  }

  /// Body and country, number and date on one line, moved apart by tabs.
  static func isTabbedLetterhead(_ paragraph: FlowParagraph) -> Bool {
    guard paragraph.cell == nil, paragraph.paragraph.text.contains("\t") else { return false }
    let pieces = paragraph.tabbed(line: 0).map(\.text)
    return pieces.count > 1 && pieces.count < 4
      && pieces.contains { isNationalName($0) || isMotto($0) || (folded($0).contains("ngày") && $0.count < 60) }
      && !pieces.contains { folded($0).hasPrefix("căn cứ") }
  }

  /// Recipients and authority on one line, moved apart by tabs.
  static func isTabbedClosing(_ paragraph: FlowParagraph) -> Bool {
    guard paragraph.cell == nil, paragraph.paragraph.text.contains("\t") else { return false }
    let pieces = paragraph.tabbed(line: 0).map(\.text)
    guard pieces.count == 2 else { return false }
    return (isRecipientsHeading(pieces[0]) || pieces[0].hasPrefix("-"))
      && (beginsWithAuthority(pieces[1]) || isOffice(pieces[1]))
  }

  /// The bracket that names the act: "(Kèm theo Quyết định số …)".
  static func isReference(_ text: String) -> Bool {
    let words = folded(text)
    return words.hasPrefix("(kèm theo") || words.hasPrefix("(ban hành kèm theo")
      || words.hasPrefix("(được ban hành kèm theo") || words.hasPrefix("(phê duyệt kèm theo")
      || words.hasPrefix("ban hành kèm theo")
  }

  private static let secrecy = ["tuyệt mật", "tối mật", "mật", "tài liệu thu hồi"]
  private static let urgency = ["hỏa tốc", "thượng khẩn", "khẩn"]
  private static let circulation = ["xem xong trả lại", "lưu hành nội bộ"]

  /// Marks of secrecy, urgency, circulation and draft.
  static func mark(_ paragraph: FlowParagraph) -> Role? {
    guard paragraph.text.count <= 30 else { return nil }
    let words = folded(paragraph.text)
    if secrecy.contains(words) { return .secrecyMark }
    if urgency.contains(words) || words.hasPrefix("hỏa tốc") { return .urgencyMark }
    if circulation.contains(words) { return .circulationMark }
    if words.hasPrefix("dự thảo") { return .draftMark }
    return nil
  }

  static let authorityForms = ["TM", "KT", "TL", "TUQ", "Q", "T/M", "K/T", "T/L", "T.M", "K.T", "T.L"]

  /// "TM. ", "T/M ", "KT.".
  static func beginsWithAuthority(_ text: String) -> Bool {
    guard let space = text.firstIndex(of: " "), text[space...].dropFirst().isAllCapitals else { return false }
    var word = text[..<space]
    while let last = word.last, last == "." || last == "/" { word = word.dropLast() }
    return authorityForms.contains(String(word))
  }

  /// "NTB.(30)", "PL.300"
  static func isDraftersMark(_ text: String) -> Bool {
    guard text.count <= 20, text.contains(where: \.isNumber), text.last == ")" || text.last?.isNumber == true else {
      return false
    }
    let letters = text.prefix { $0.isLetter || $0 == "." || $0 == " " }
    return (2...8).contains(letters.letters) && letters.filter(\.isLetter).count <= 6 && !text.contains("/")
      && text.dropFirst(letters.count).allSatisfy { $0.isNumber || "().b ".contains($0) }
  }

  private static let officeWords = [
    "trưởng", "chủ tịch", "giám đốc", "phó", "bí thư", "bộ", "tổng", "chánh", "thủ", "chủ nhiệm", "viện trưởng",
    "cục", "ban", "kế toán", "chỉ huy",
  ]

  static func isOffice(_ text: String) -> Bool {
    let words = folded(text).split(separator: " ")
    return text.isAllCapitals && words.contains { officeWords.contains(String($0)) }
  }
}

/// Tên cơ quan: which lines are the superior's.
enum Agencies {
  /// How many of the lines name the superior body; the rest are the issuer's.
  static func superiorCount(_ lines: [FlowParagraph]) -> Int {
    guard lines.count > 1 else { return 0 }
    let words = lines.map { folded($0.text) }
    // "UBND TỈNH X" over "SỞ Y": told by words, whatever their weight.
    if isSuperior(words[0]), let issuer = words.indices.dropFirst().first(where: { isSubordinate(words[$0]) }) {
      return issuer
    }
    if places.contains(where: { words[1].hasPrefix($0) }),
      words[0] == "ủy ban nhân dân" || words[0] == "hội đồng nhân dân"
    {
      return 0
    }
    let bold = lines.map { line in line.visibleRuns.contains { $0.isBold } }
    if let first = bold.firstIndex(of: true), first > 0 { return first }
    return bold[0] ? 0 : lines.count - 1
  }

  private static let places = ["tỉnh", "thành phố", "xã", "phường", "đặc khu", "huyện", "quận", "thị xã", "thị trấn"]
  private static let subordinates = [
    "sở", "chi cục", "cục", "vụ", "phòng", "trung tâm", "trường", "bệnh viện", "ban quản lý", "văn phòng", "thanh tra",
    "tổng cục", "viện",
  ]

  private static func isSuperior(_ words: String) -> Bool {
    ["ubnd", "hđnd", "ủy ban nhân dân ", "bộ ", "sở "].contains { words.hasPrefix($0) }
  }

  private static func isSubordinate(_ words: String) -> Bool {
    subordinates.contains { words.hasPrefix($0 + " ") }
  }
}
