import ActionPlan
import PlanSyntax

/// The name of a body, or the words of its signature, by which two are the same: small letters without marks, its usual abbreviations
/// written out, one way of setting tone marks.
func bodyKey(_ name: String) -> String {
  var key: [UInt8] = []
  for (index, word) in smallWords(of: name).split(separator: UInt8(ascii: " ")).enumerated() {
    if index == 0, word.elementsEqual(all) { continue }
    if !key.isEmpty { key.append(UInt8(ascii: " ")) }
    if let known = abbreviations.first(where: { $0.short.count == word.count && word.elementsEqual($0.short) }) {
      key += known.full
    } else {
      key += word
    }
  }
  // "uỷ" is "ủy", in as many bytes.
  for start in key.indices.dropLast(typedUy.count - 1) where key[start] == typedUy[0] {
    let place = start..<start + typedUy.count
    if key[place].elementsEqual(typedUy) { key.replaceSubrange(place, with: meantUy) }
  }
  return String(decoding: key, as: UTF8.self)
}

private let all = Array("các".utf8)
private let (typedUy, meantUy) = (Array("uỷ".utf8), Array("ủy".utf8))
private let abbreviations: [(short: [UInt8], full: [UInt8])] = [
  ("ubnd", "ủy ban nhân dân"), ("hđnd", "hội đồng nhân dân"), ("mttq", "mặt trận tổ quốc"), ("vp", "văn phòng"),
  ("ubmttq", "ủy ban mặt trận tổ quốc"), ("vn", "việt nam"), ("tw", "trung ương"), ("lđlđ", "liên đoàn lao động"),
].map { (Array($0.0.utf8), Array($0.1.utf8)) }

/// The bodies that a plan gives work to, by their keys' numbers. A plan names few, and each time anew: a spelling is judged once.
struct Bodies {
  struct Named {
    /// Of its key in ``Bodies/keys``.
    let key: Int
    let span: SourceSpan
  }

  private(set) var keys: [String] = []
  private var numbers: [String: Int] = [:]
  /// What stands between the semicolons of each list of leads or partners, in the order of the tasks; once of one that several tasks
  /// take over.
  private(set) var lists: [[Named]] = []
  private var listNumbers: [SourceSpan: Int] = [:]

  init(of tasks: [PlanTask], in source: SourceFile) {
    var spellings: [SourceSpan] = []
    var keyOfSpelling: [Int] = []
    var found: [[SourceSpan]] = []
    for number in tasks.indices {
      for list in [tasks[number].assignment.lead?.span, tasks[number].assignment.partners?.span] {
        guard let list, listNumbers[list] == nil else { continue }
        listNumbers[list] = found.count
        found.append(source.agencies(in: list))
      }
    }
    var interner = Interner(capacity: found.reduce(0) { $0 + $1.count })
    lists = found.map { bodies in
      bodies.map { span in
        var hash = RunningHash()
        for offset in span.range { hash.add(UInt64(source.bytes[offset])) }
        let spelling = interner.number(hash) { source.bytes[spellings[$0].range] == source.bytes[span.range] }
        if spelling == spellings.count {
          let key = bodyKey(composed(source.text(span)))
          let number = numbers[key] ?? keys.count
          if number == keys.count {
            numbers[key] = number
            keys.append(key)
          }
          spellings.append(span)
          keyOfSpelling.append(number)
        }
        return Named(key: keyOfSpelling[spelling], span: span)
      }
    }
  }

  /// Of a list of leads or partners of the plan's tasks.
  subscript(list: SourceSpan) -> [Named] { listNumbers[list].map { lists[$0] } ?? [] }

  /// Nil for a key that none of them has.
  func number(of key: String) -> Int? { numbers[key] }
}

extension SourceFile {
  func holdsLineEnd(_ span: SourceSpan) -> Bool { bytes[span.range].contains(UInt8(ascii: "\n")) }

  /// Where the bodies of a list stand, which semicolons part.
  func agencies(in list: SourceSpan) -> [SourceSpan] {
    var agencies: [SourceSpan] = []
    var start = list.start
    for end in list.start...list.end where end == list.end || bytes[end] == UInt8(ascii: ";") {
      var span = SourceSpan(start, end)
      // A list may run over several lines.
      while span.start < span.end, bytes[span.start] <= 0x20 { span.start += 1 }
      while span.end > span.start, bytes[span.end - 1] <= 0x20 || bytes[span.end - 1] == UInt8(ascii: ".") {
        span.end -= 1
      }
      if !span.isEmpty { agencies.append(span) }
      start = end + 1
    }
    return agencies
  }
}

extension [Bodies.Named] {
  /// The edit that takes one of a list out of it with the semicolon beside it; nil where it is the only one.
  func deletion(of index: Int) -> SourceEdit? {
    if count < 2 { return nil }
    return index > 0
      ? SourceEdit(SourceSpan(self[index - 1].span.end, self[index].span.end), "")
      : SourceEdit(SourceSpan(self[0].span.start, self[1].span.start), "")
  }
}
