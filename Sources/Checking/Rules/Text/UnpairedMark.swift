package import PlanSyntax

/// A bracket or quotation mark without its other half.
package enum UnpairedMark: Rule {
  package static let id = "unpaired-mark"
  package static let family = Family.text
  package static let severity = Diagnostic.Severity.warning
  package static var page: [UInt8] { PackageResources.unpaired_mark_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    // A quotation may run over paragraphs, a bracket does not.
    var quotes: [Token] = []
    var findings: [Diagnostic] = []
    var open = OpenMarks()
    for place in manuscript.words.places(of: ["(", "[", ")", "]", "“", "”", "\""]) {
      let (passage, index) = (manuscript.passages[place.passage], place.token)
      if open.passage != place.passage {
        findings += open.left.map { finding(alone($0.text), at: $0.span) }
        open = OpenMarks(passage: place.passage)
      }
      let token = passage.tokens[index]
      switch token.text {
      case "(", "[": open.brackets.append(token)
      case ")", "]":
        if open.brackets.last?.text == (token.text == ")" ? "(" : "[") {
          open.brackets.removeLast()
        } else if passage.closesNoMarker(index) {
          findings.append(finding(alone(token.text), at: token.span))
        }
      case "“": quotes.append(token)
      case "”": if quotes.popLast() == nil { findings.append(finding(alone(token.text), at: token.span)) }
      case "\"" where passage.token(index - 1)?.kind != .number: open.straight.append(token)
      default: break
      }
    }
    return findings + (open.left + quotes).map { finding(alone($0.text), at: $0.span) }
  }

  /// Marks of a passage.
  private struct OpenMarks {
    var passage: Int?
    var brackets: [Token] = []
    var straight: [Token] = []

    /// Of straight ones, two and two are pairs.
    var left: [Token] { brackets + straight.suffix(straight.count % 2) }
  }

  private static func alone(_ mark: String) -> Message {
    Message("Dấu “\(mark)” không có cặp.", en: "The mark '\(mark)' has no other half.")
  }
}

extension Passage {
  /// Whether a closing bracket stands behind a word: "a)", "1)" and "IV)" are markers, alone by nature.
  fileprivate func closesNoMarker(_ index: Int) -> Bool {
    guard let before = token(index - 1) else { return false }
    switch before.kind {
    case .number: return false
    case .word: return before.text.count > 1 && !before.lower.allSatisfy { "ivx".contains($0) }
    case .space, .lineBreak, .sign, .reference: return true
    }
  }
}
