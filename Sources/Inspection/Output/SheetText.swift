package import PlanSyntax
import Standards

extension ConformanceSheet {
  /// The sheet for a terminal: a group for each component and clause, what fails once more at the end, then the counts.
  package func text(of path: String, in language: Message.Language, hasColour: Bool = false) -> String {
    let heading = Message("Phiếu kiểm tra thể thức", en: "Conformance sheet")
    var text = "\(heading(language)): \(visible(path))\n\(standard.title(language)) (\(standard.name))\n"
    for group in groups {
      let lines = group.lines.filter { $0.verdict != .notApplicable }
      guard !lines.isEmpty else { continue }
      var clause: String?
      for line in lines {
        if line.rule.clause != clause {
          clause = line.rule.clause
          text += "\n\(group.title(language)) (\(line.rule.clause))\n"
        }
        text += row(line, language, hasColour)
      }
    }
    let absent = groups.filter { $0.lines.allSatisfy { $0.verdict == .notApplicable } }.map { $0.title(language) }
    if !absent.isEmpty {
      let title = Message("Không có trong văn bản", en: "Not in the document")
      text += "\n\(title(language)): \(absent.joined(separator: "; "))\n"
    }
    text += failures(language, hasColour)
    return text + "\n\(visible(path)): \(summary(language))\n"
  }

  private func row(_ line: Line, _ language: Message.Language, _ hasColour: Bool) -> String {
    let mark = Self.mark(line.verdict, hasColour)
    var row = "  \(mark) " + Self.padded(line.rule.requirement.title(language), Self.propertyWidth)
    row += Self.padded(line.rule.required(language), Self.requiredWidth)
    row += visible(line.shownValue(language))
    if line.verdict != .pass || line.note != nil, let details = line.details {
      row += "\n      \(visible(details(language)))"
    }
    return row + "\n"
  }

  private static let propertyWidth = 25
  private static let requiredWidth = 32

  /// What does not fit its column puts the next one on a line of its own.
  private static func padded(_ text: String, _ width: Int) -> String {
    if text.count < width { return text + String(repeating: " ", count: width - text.count) }
    return text + "\n" + String(repeating: " ", count: 4 + propertyWidth + (width == requiredWidth ? width : 0))
  }

  private func failures(_ language: Message.Language, _ hasColour: Bool) -> String {
    let failures = lines.filter { $0.verdict == .fail }
    guard !failures.isEmpty else { return "" }
    var text = "\n\(Self.failuresTitle(language))\n"
    for line in failures {
      text += "  \(Self.mark(.fail, hasColour)) \(line.failure(language))\n"
      text += "    \(line.rule.clause) (\(line.rule.id))\n"
      if let details = line.details { text += "    \(visible(details(language)))\n" }
    }
    return text
  }

  private static func mark(_ verdict: Verdict, _ hasColour: Bool) -> String {
    let (mark, colour) =
      switch verdict {
      case .pass: ("✓", 32)
      case .fail: ("✗", 31)
      case .differs: ("~", 36)
      case .notApplicable: (" ", 0)
      case .undetermined: ("?", 33)
      }
    return hasColour ? "\u{1B}[\(colour)m\(mark)\u{1B}[0m" : mark
  }
}
