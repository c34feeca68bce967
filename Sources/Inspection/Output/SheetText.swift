package import PlanSyntax
import Standards

extension ConformanceSheet {
  /// The sheet for a terminal: a group for each component, what fails once more at the end with its clause, then the counts.
  package func text(of path: String, in language: Message.Language) -> String {
    let heading = Message("Phiếu kiểm tra thể thức", en: "Conformance sheet")
    var text = "\(heading(language)): \(visible(path))\n\(standard.title(language)) (\(standard.name))\n"
    for group in groups {
      let lines = group.lines.filter { $0.verdict != .notApplicable }
      guard !lines.isEmpty else { continue }
      text += "\n\(group.title(language))\n"
      for line in lines { text += row(line, language) }
    }
    let absent = groups.filter { $0.lines.allSatisfy { $0.verdict == .notApplicable } }.map { $0.title(language) }
    if !absent.isEmpty {
      let title = Message("Không có trong văn bản", en: "Not in the document")
      text += "\n\(title(language)): \(absent.joined(separator: "; "))\n"
    }
    text += failures(language)
    return text + "\n\(visible(path)): \(summary(language))\n"
  }

  private func row(_ line: Line, _ language: Message.Language) -> String {
    let property = line.rule.requirement.title(language)
    let required = line.rule.required(language)
    let measured = line.measured.map { visible($0(language)) } ?? "–"
    var row = "  \(Self.mark(line.verdict)) \(padded(property, 24)) \(padded(required, 30)) \(measured)"
    if line.verdict != .pass || line.note != nil, let details = line.details {
      row += "  [\(visible(details(language)))]"
    }
    return row + "\n"
  }

  private func failures(_ language: Message.Language) -> String {
    let failures = lines.filter { $0.verdict == .fail }
    guard !failures.isEmpty else { return "" }
    let title = Message("Không đạt", en: "Failures")
    let asked = Message("quy định", en: "required")
    var text = "\n\(title(language))\n"
    for line in failures {
      let measured = line.measured.map { visible($0(language)) } ?? "–"
      text += "  ✗ \(line.rule.title(language)): \(measured); \(asked(language)) \(line.rule.required(language))\n"
      text += "    \(line.rule.clause) (\(line.rule.id))\n"
      if let details = line.details { text += "    \(visible(details(language)))\n" }
    }
    return text
  }

  private static func mark(_ verdict: Verdict) -> String {
    switch verdict {
    case .pass: "✓"
    case .fail: "✗"
    case .differs: "~"
    case .notApplicable: " "
    case .undetermined: "?"
    }
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text.count >= width ? text : text + String(repeating: " ", count: width - text.count)
  }
}
