import ActionPlan
import Checking
import PlanSchema
import Support
import Templates

/// Changes inputs in the words of what they are, so that they go far behind the first check. The same seed gives the same change.
package struct Mutator {
  private let input: FuzzTarget.Input
  private var random: SplitMix64
  /// Changes bytes blindly, by what coverage has taught the fuzzer; nil where there is no fuzzer.
  private let blindly: (([UInt8]) -> [UInt8])?

  package init(_ input: FuzzTarget.Input, seed: UInt64, blindly: (([UInt8]) -> [UInt8])? = nil) {
    self.input = input
    random = SplitMix64(seed: seed)
    self.blindly = blindly
  }

  package mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
    switch input {
    case .plan, .template, .settings:
      if let blindly, chance(0.2) { return blindly(bytes) }
      return text(bytes, Self.words(input))
    case .markup:
      if let blindly, chance(0.3) { return blindly(bytes) }
      return markup(bytes)
    case .archive:
      if chance(0.15) { return blindly.map { $0(bytes) } ?? damaged(bytes) }
      return archive(bytes)
    }
  }

  // MARK: Chance

  mutating func chance(_ part: Double) -> Bool { Double.random(in: 0..<1, using: &random) < part }

  mutating func pick<T>(_ choices: [T]) -> T? { choices.randomElement(using: &random) }

  mutating func number(below bound: Int) -> Int { bound > 0 ? Int.random(in: 0..<bound, using: &random) : 0 }

  // MARK: Lines of the notation

  /// One to four changes of lines or of words in them.
  private mutating func text(_ bytes: [UInt8], _ words: PlanWords) -> [UInt8] {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    for _ in 0...number(below: 4) {
      if lines.isEmpty { lines = [[]] }
      if chance(0.5) { changeLines(&lines, words) } else { changeWords(&lines, words) }
    }
    return Array(lines.joined(separator: [0x0A]))
  }

  private mutating func changeLines(_ lines: inout [[UInt8]], _ words: PlanWords) {
    let place = number(below: lines.count)
    // A run of lines, most often one.
    let end = min(lines.count, place + 1 + (chance(0.3) ? number(below: 12) : 0))
    switch number(below: 9) {
    case 0: lines.removeSubrange(place..<end)
    case 1: lines.insert(contentsOf: Array(lines[place..<end]), at: number(below: lines.count + 1))
    case 2:
      let moved = Array(lines[place..<end])
      lines.removeSubrange(place..<end)
      lines.insert(contentsOf: moved, at: number(below: lines.count + 1))
    case 3: for index in place..<end { lines[index].insert(contentsOf: pick(Self.indents) ?? [], at: 0) }
    case 4: for index in place..<end { lines[index].removeFirst(min(lines[index].prefix { $0 == 0x20 }.count, 2)) }
    case 5, 6: lines.insert(indent(of: lines[place]) + (pick(words.lines) ?? []), at: place + 1)
    case 7: if lines.count > 1 { lines[place == 0 ? 0 : place - 1] += lines.remove(at: max(1, place)) }
    case _:
      lines.insert(
        contentsOf: lines[place..<end].map { indent(of: $0) + Array("- ".utf8) + $0.drop { $0 == 0x20 } }, at: end)
    }
  }

  private mutating func changeWords(_ lines: inout [[UInt8]], _ words: PlanWords) {
    let index = number(below: lines.count)
    var line = lines[index]
    switch number(below: 6) {
    case 0:
      // The value of a key for another.
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { fallthrough }
      line = line[...colon] + [0x20] + (pick(words.values) ?? [])
    case 1:
      // A key for another.
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { fallthrough }
      line = indent(of: line) + (pick(words.keys) ?? []) + line[colon...]
    case 2: line.insert(contentsOf: pick(words.marks) ?? [], at: characterPlace(in: line))
    case 3: line.insert(contentsOf: pick(words.values) ?? [], at: characterPlace(in: line))
    case 4:
      let start = characterPlace(in: line)
      line.removeSubrange(start..<min(line.count, start + number(below: 8)))
    case _: line = Self.decomposed(line)
    }
    lines[index] = line
  }

  private func indent(of line: [UInt8]) -> [UInt8] { Array(line.prefix { $0 == 0x20 }) }

  /// Where a character begins, nearly always.
  private mutating func characterPlace(in line: [UInt8]) -> Int {
    var place = number(below: line.count + 1)
    if chance(0.02) { return place }
    while place > 0, place < line.count, line[place] & 0xC0 == 0x80 { place -= 1 }
    return place
  }

  private static let indents = ["  ", " ", "    ", "\t", "\u{A0}", "   "].map { Array($0.utf8) }

  /// The commonest Vietnamese letters as base and marks, as they come from a Mac.
  private static func decomposed(_ line: [UInt8]) -> [UInt8] {
    var text = String(decoding: line, as: UTF8.self)
    for (letter, parts) in [("ế", "e\u{302}\u{301}"), ("ạ", "a\u{323}"), ("ộ", "o\u{323}\u{302}"), ("á", "a\u{301}")] {
      text = text.split(separator: letter, omittingEmptySubsequences: false).joined(separator: parts)
    }
    return Array(text.utf8)
  }

  private static func words(_ input: FuzzTarget.Input) -> PlanWords {
    switch input {
    case .template: .template
    case .settings: .settings
    case .plan, .markup, .archive: .plan
    }
  }

  // MARK: Blindly

  /// Some bytes changed, taken away or doubled.
  mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0...number(below: 6) {
      guard !bytes.isEmpty else { return [UInt8(number(below: 256))] }
      let place = number(below: bytes.count)
      let end = min(bytes.count, place + 1 + number(below: 16))
      switch number(below: 4) {
      case 0: bytes[place] = UInt8(number(below: 256))
      case 1: bytes[place] = pick([0x00, 0xFF, 0x7F, 0x80, 0x01, 0xFE]) ?? 0
      case 2: bytes.removeSubrange(place..<end)
      case _: bytes.insert(contentsOf: Array(bytes[place..<end]), at: number(below: bytes.count))
      }
    }
    return bytes
  }
}

/// What the notation gives a meaning to, and what looks like it.
struct PlanWords: Sendable {
  let keys: [[UInt8]]
  let lines: [[UInt8]]
  let values: [[UInt8]]
  let marks: [[UInt8]]

  static let plan = PlanWords(.plan)
  static let template = PlanWords(.template)
  static let settings = PlanWords(.settings)

  private init(_ schema: Schema) {
    let values = schema.fields.flatMap { $0.value.examples + $0.value.choices } + Self.figures
    let waivers = FindingCatalogue.entries.map { "# bỏ qua \($0.id): vì thế" }
    let findings = schema.subject == Schema.settings.subject ? FindingCatalogue.entries.map(\.id) : []
    keys = schema.fields.map { Array($0.key.utf8) }
    lines =
      (schema.fields.flatMap { ["\($0.key):", "\($0.key): \($0.value.examples.first ?? "Lời văn")"] } + waivers
      + Self.prose)
      .map { Array($0.utf8) }
    self.values = (values + findings).map { Array($0.utf8) }
    marks = Self.marks.map { Array($0.utf8) }
  }

  private static let figures = [
    "0", "00", "1", "2026", "99999999999999999999", "9223372036854775807", "-1", "31/02/2026", "29/02/2028",
    "00/00/0000",
    "tháng 13/2026", "quý V/2026", "năm 2026", "từ 01/01/2026 đến 31/12/2025", "1.200,5 triệu đồng", "1,,2", "1.2.3.4%",
    "8,0 - 8,5% năm 2030", "ít nhất 60 năm 2028", "{a}", "{muc-dich}", "nd30", "dang-hd36", "tt01-2011", "có", "không",
    "14 pt", "20 mm", "1,5 dòng", "1e308 mm", "-0 pt", "Times New Roman", "#FF0000",
  ]

  private static let prose = [
    "", "# ghi chú", "- Gạch đầu dòng", "Một đoạn văn. Câu hai; câu ba", "| - chữ", "- a | b | ^ | <", "- ^ | ^",
    "- < | <",
    "- Cộng | < | 1.200", "TT | Nội dung > A | Nội dung > B", "a) Điểm", "1. Khoản", "Điều 1. Tên", "I. PHẦN", "– gạch",
    "• chấm", "ký:", "họ tên: A", "dòng:", "ô:", "ô: a", "trích yếu: |",
    "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ",
    "Theo điểm a khoản 2 Điều 5 Luật Đất đai ngày 18 tháng 01 năm 2024", "Số: 12/KH-UBND", "nơi nhận:",
    "- Lưu: VT, SKHCN (05).",
    "Chủ trì: Sở A", "chủ trì : Sở A", "chủ trì： Sở A", "CHỦ TRÌ: SỞ A", "<script>alert(1)</script>", "]]>",
    "&amp; &x; &#0;",
  ]

  private static let marks = [
    "**", "*", "***", "^[", "]", "[", "{", "}", "\\", "\\*", "“", "”", "\"", "‘", "(", ")", ";", ". ", "...", "…", "/",
    " - ", "–",
    ":", ": ", "|", " | ", "#", " # ", ",", "，", "：", "%", "  ", "\u{A0}", "\u{202F}", "\t", "\r", "\r\n", "\u{0}",
    "\u{1B}[31m",
    "\u{B}", "\u{C}", "\u{85}", "\u{AD}", "\u{200B}", "\u{200D}", "\u{200E}", "\u{202E}", "\u{2028}", "\u{2029}",
    "\u{2060}", "\u{2066}",
    "\u{2069}", "\u{FEFF}", "\u{FFFD}", "\u{FFFE}", "\u{FFFF}", "\u{E0041}", "\u{301}", "\u{303}", "e\u{302}\u{301}",
    "Đ", "đ", "ß", "ﬁ", "İ",
    "\u{1F1FB}\u{1F1F3}", "\u{1F468}\u{200D}\u{1F469}", "한", "\u{1100}\u{1161}", "\u{AC00}", "\u{FF21}", "\u{D7A3}",
    "\u{10FFFF}", "<", ">", "&", "'", "\u{F000}",
  ]
}
