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
    for passage in manuscript.passages {
      var brackets: [Token] = []
      var straight: [Token] = []
      for index in passage.tokens.indices where passage.tokens[index].kind == .sign {
        let token = passage.tokens[index]
        switch token.text {
        case "(", "[": brackets.append(token)
        case ")", "]":
          if brackets.last?.text == (token.text == ")" ? "(" : "[") {
            brackets.removeLast()
          } else if passage.closesNoMarker(index) {
            findings.append(finding(alone(token.text), at: token.span))
          }
        case "“": quotes.append(token)
        case "”": if quotes.popLast() == nil { findings.append(finding(alone(token.text), at: token.span)) }
        case "\"" where passage.token(index - 1)?.kind != .number: straight.append(token)
        default: break
        }
      }
      findings += brackets.map { finding(alone($0.text), at: $0.span) }
      if straight.count % 2 == 1, let last = straight.last { findings.append(finding(alone(last.text), at: last.span)) }
    }
    return findings + quotes.map { finding(alone($0.text), at: $0.span) }
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
