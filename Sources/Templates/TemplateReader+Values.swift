import DocumentModel
import PlanSchema
import PlanSyntax
import Standards

/// Values of a template, each of its kind or reported.
extension TemplateReader {
  func text(_ entry: FieldEntry?) -> String? {
    entry.flatMap { reader.text($0)?.value }
  }

  /// Phrases parted by semicolons.
  func list(_ entry: FieldEntry?) -> [String]? {
    text(entry)?.split(separator: ";").map { $0.trimmingSpaces() }.filter { !$0.isEmpty }
  }

  mutating func value<Value>(_ entry: FieldEntry?, _ read: (String) -> Value?) -> Value? {
    entry.flatMap { reader.value($0, read)?.value }
  }

  mutating func choice(_ entry: FieldEntry?) -> String? {
    entry.flatMap { reader.choice($0)?.value }
  }

  mutating func yes(_ entry: FieldEntry?) -> Bool? {
    choice(entry).map { $0 == "có" }
  }

  mutating func length(_ entry: FieldEntry?) -> Length? {
    value(entry) { text in
      let words = text.split(separator: " ")
      guard words.count == 2, let number = decimal(String(words[0])), let unit = millimetres(of: words[1]),
        number * unit <= 2000
      else { return nil }
      return .millimetres(number * unit)
    }
  }

  /// A length that is more than nothing.
  mutating func extent(_ entry: FieldEntry?) -> Length? {
    guard let length = length(entry) else { return nil }
    if length > .zero { return length }
    if let entry { reader.reportIllTyped(entry) }
    return nil
  }

  mutating func factor(_ entry: FieldEntry?, upTo most: Double) -> Double? {
    value(entry) { text in decimal(text).flatMap { 0 < $0 && $0 <= most ? $0 : nil } }
  }

  mutating func count(_ entry: FieldEntry?, in range: ClosedRange<Int>) -> Int? {
    value(entry) { text in
      text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text).flatMap { range.contains($0) ? $0 : nil } : nil
    }
  }

  mutating func reportsDoubled(_ entry: FieldEntry, _ isDoubled: Bool) -> Bool {
    if isDoubled {
      reader.diagnostics.append(
        Diagnostic(
          "doubled-field", .error,
          Message("“\(entry.field.key)” này đã được khai báo ở trên.", en: "This '\(entry.field.key)' is given above."),
          at: entry.valueSpan))
    }
    return isDoubled
  }

  mutating func reportUnknown(standard name: String, at place: SourceSpan) {
    let names = Standard.all.map(\.name)
    let near = Vocabulary.nearest(to: name, among: names)
    reader.diagnostics.append(
      Diagnostic(
        "unknown-standard", .error,
        Message("Không có tiêu chuẩn “\(visible(name))”.", en: "There is no standard '\(visible(name))'."), at: place,
        help: Message(
          "các tiêu chuẩn: \(names.joined(separator: ", "))", en: "standards: \(names.joined(separator: ", "))"),
        fixes: near.map { near in
          [Diagnostic.Fix(Message("viết “\(near)”", en: "write '\(near)'"), isSafe: false, SourceEdit(place, near))]
        } ?? []))
  }

  mutating func reportNoRoom(_ page: FieldEntry) {
    reader.diagnostics.append(
      Diagnostic(
        "no-room", .error,
        Message("Lề không chừa chỗ cho lời văn.", en: "The margins leave no room for text."), at: page.node.headSpan,
        help: Message(
          "hai lề đối nhau cộng lại phải nhỏ hơn cạnh ngắn của giấy",
          en: "two opposite margins together are less than the paper's shorter side")))
  }

  mutating func reportMissing(_ key: String, at place: SourceSpan) {
    reader.diagnostics.append(
      Diagnostic(
        "missing-field", .error, Message("Mẫu chưa có “\(key)”.", en: "The template has no '\(key)'."),
        at: SourceSpan(place.start, place.start)))
  }
}

extension Rule.Place {
  /// As a template names it.
  var key: String {
    switch self {
    case .motto: "tiêu ngữ"
    case .issuer: "cơ quan"
    case .subject: "trích yếu"
    case .address: "địa chỉ"
    }
  }
}

/// Where the drafter's mark stands that is at the foot of no page.
let belowRecipients = "dưới nơi nhận"

extension FootPage {
  static let keys = ["trang đầu", "trang cuối"]

  init?(key: String) {
    switch key {
    case "trang đầu": self = .first
    case "trang cuối": self = .last
    default: return nil
    }
  }
}

extension ParagraphLook.Alignment {
  init?(key: String) {
    switch key {
    case "trái": self = .left
    case "giữa": self = .centre
    case "phải": self = .right
    case "đều": self = .justified
    default: return nil
    }
  }
}

private func millimetres(of unit: Substring) -> Double? {
  switch unit {
  case "mm": 1
  case "cm": 10
  case "pt": 25.4 / 72
  default: nil
  }
}

/// A number with a decimal comma.
private func decimal(_ text: String) -> Double? {
  let halves = text.split(separator: ",", omittingEmptySubsequences: false)
  guard (1...2).contains(halves.count),
    halves.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } })
  else { return nil }
  return Double(halves.joined(separator: "."))
}

/// A language tag as BCP 47 has it, `vi-VN`: letters and digits, in groups of at most eight.
func languageTag(_ text: String) -> String? {
  let groups = text.split(separator: "-", omittingEmptySubsequences: false)
  let isTag = groups.allSatisfy { group in
    (1...8).contains(group.count) && group.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }
  return isTag ? text : nil
}

func colour(_ text: String) -> String? {
  text.count == 6 && text.allSatisfy { $0.isHexDigit && !$0.isLowercase } ? text : nil
}
