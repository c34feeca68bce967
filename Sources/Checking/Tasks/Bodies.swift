import PlanSyntax

/// The name of a body, or the words of its signature, by which two are the same: small letters without marks, its usual abbreviations
/// written out, one way of setting tone marks.
func bodyKey(_ name: String) -> String {
  var words = name.lowercased().split { !$0.isLetter && !$0.isNumber }.map { abbreviations[String($0)] ?? String($0) }
  if words.first == "các" { words.removeFirst() }
  return words.joined(separator: " ").replacing("uỷ", with: "ủy")
}

private let abbreviations = [
  "ubnd": "ủy ban nhân dân", "hđnd": "hội đồng nhân dân", "mttq": "mặt trận tổ quốc", "vp": "văn phòng",
  "ubmttq": "ủy ban mặt trận tổ quốc", "vn": "việt nam", "tw": "trung ương", "lđlđ": "liên đoàn lao động",
]

extension SourceFile {
  /// The bodies of a list, which semicolons part, each where it stands.
  func agencies(in list: SourceSpan) -> [Located<String>] {
    var agencies: [Located<String>] = []
    var start = list.start
    for end in list.start...list.end where end == list.end || bytes[end] == UInt8(ascii: ";") {
      var span = SourceSpan(start, end)
      // A list may run over several lines.
      while span.start < span.end, bytes[span.start] <= 0x20 { span.start += 1 }
      while span.end > span.start, bytes[span.end - 1] <= 0x20 || bytes[span.end - 1] == UInt8(ascii: ".") {
        span.end -= 1
      }
      if !span.isEmpty { agencies.append(Located(composed(text(span)), at: span)) }
      start = end + 1
    }
    return agencies
  }

  /// The edit that takes a body out of a list with the semicolon beside it; nil where it is the only one.
  func deletion(of body: Located<String>, in list: SourceSpan) -> SourceEdit? {
    let all = agencies(in: list)
    guard let index = all.firstIndex(where: { $0.span == body.span }), all.count > 1 else { return nil }
    return index > 0
      ? SourceEdit(SourceSpan(all[index - 1].span.end, body.span.end), "")
      : SourceEdit(SourceSpan(body.span.start, all[1].span.start), "")
  }
}
