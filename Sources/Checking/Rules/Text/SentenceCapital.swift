package import PlanSyntax

/// A small letter where a sentence begins.
package enum SentenceCapital: Rule {
  package static let id = "sentence-capital"
  package static let family = Family.text
  package static let severity = Diagnostic.Severity.warning
  package static let source: Message? = .decree("Phụ lục II, Mục I")
  package static let yieldsTo = ["doubled-mark"]
  package static var page: [UInt8] { PackageResources.sentence_capital_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    manuscript.findings(at: manuscript.words.places(of: [".", "?", "!"])) { passage, stop in
      guard isStop(stop, in: passage), let index = passage.index(after: stop), index > stop + 1 else { return nil }
      let token = passage.tokens[index]
      guard token.isSyllable, !token.beginsWithCapital else { return nil }
      return finding(
        Message("Đầu câu “\(token.text)” viết hoa.", en: "A sentence begins here: '\(token.text)' is capitalised."),
        at: token.span,
        fixes: [.writing(capitalised(token.text), at: token.span)])
    }
  }

  /// Behind a word in small letters: not the stop of an abbreviation (v.v., TP.) nor dots.
  private static func isStop(_ index: Int, in passage: Passage) -> Bool {
    guard let before = passage.token(index - 1) else { return false }
    return before.isSyllable && !before.beginsWithCapital && passage.tokens.sign(index - 2) != "."
  }
}
