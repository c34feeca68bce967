import ActionPlan
package import PlanSyntax

/// A place of the plan itself named by a typed number, which the next inserted khoản makes wrong.
package enum TypedReference: Rule {
  package static let id = "typed-reference"
  package static let family = Family.citations
  package static let severity = Diagnostic.Severity.note
  package static var page: [UInt8] { PackageResources.typed_reference_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    if manuscript.ownReferences.isEmpty { return [] }
    let given = Set(manuscript.outline.entries.compactMap { $0.label?.value })
    // By target: a place may be named many times.
    var labels: [Int: String] = [:]
    return manuscript.ownReferences.compactMap { reference in
      guard let target = reference.target else { return nil }
      let span = reference.span
      var fix: Diagnostic.Fix
      let label: String
      if let given = target.label {
        label = given.value
        fix = Diagnostic.Fix(use(label), isSafe: false, SourceEdit(span, "{\(label)}"))
      } else {
        label = labels[target.head.start] ?? freeLabel(for: target, besides: given)
        labels[target.head.start] = label
        fix = Diagnostic.Fix(
          use(label), isSafe: false, labelling(target, label, in: manuscript.source), SourceEdit(span, "{\(label)}"))
      }
      return finding(
        typed(reference.text), at: span,
        labels: [Diagnostic.Label(Message("chỗ được dẫn", en: "what it points to"), at: target.head)], fixes: [fix])
    }
  }

  private static func typed(_ text: String) -> Message {
    Message(
      "“\(text)” của chính văn bản này được gõ tay; thêm bớt một mục thì số ấy sai.",
      en: "'\(text)' of the plan itself is typed; it goes wrong when a place is added or removed.")
  }

  private static func use(_ label: String) -> Message {
    Message("dẫn chiếu bằng nhãn: “{\(label)}”", en: "refer by a label: '{\(label)}'")
  }

  /// "diem-a-khoan-4-muc-iii".
  private static func freeLabel(for target: Outline.Entry, besides given: Set<String>) -> String {
    let words = target.path.reversed().map { step in
      let noun =
        switch step.level {
        case .annex: "phu-luc"
        case .part: "phan"
        case .section: "muc"
        case .clause: "khoan"
        case .point: "diem"
        case .article: "dieu"
        case .item, .subitem: "gach"
        }
      let number = step.number.lowercased().replacing("đ", with: "dd")
      return number.isEmpty ? noun : noun + "-" + number
    }
    let label = words.joined(separator: "-")
    var free = label
    var count = 2
    while given.contains(free) {
      free = "\(label)-\(count)"
      count += 1
    }
    return free
  }

  /// The line that gives it, under its heading.
  private static func labelling(_ target: Outline.Entry, _ label: String, in source: SourceFile) -> SourceEdit {
    let head = source.lineSpan(source.lineIndex(of: target.head.start))
    let indentation = source.bytes[head.range].prefix { $0 == UInt8(ascii: " ") }.count + 2
    let line = source.lineSpan(source.lineIndex(of: max(target.headEnd - 1, target.head.start)))
    let isCRLF = line.end < source.bytes.count && source.bytes[line.end] == UInt8(ascii: "\r")
    return SourceEdit(
      SourceSpan(line.end, line.end),
      (isCRLF ? "\r\n" : "\n") + String(repeating: " ", count: indentation) + "nhãn: " + label)
  }
}
