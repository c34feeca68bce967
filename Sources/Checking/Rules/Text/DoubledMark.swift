package import PlanSyntax

/// Two marks where one is meant: ";.", ",,", "..".
package enum DoubledMark: Rule {
  package static let id = "doubled-mark"
  package static let family = Family.text
  package static let severity = Diagnostic.Severity.warning
  package static var page: [UInt8] { PackageResources.doubled_mark_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    manuscript.findings(at: manuscript.words.places(of: marks)) { passage, start in
      guard isMark(start + 1, in: passage), !isMark(start - 1, in: passage) else { return nil }
      var end = start + 2
      while isMark(end, in: passage) { end += 1 }
      return finding(start..<end, in: passage)
    }
  }

  private static func isMark(_ index: Int, in passage: Passage) -> Bool {
    passage.tokens.indices.contains(index) && passage.tokens[index].kind == .sign
      && marks.contains(passage.tokens[index].text)
  }

  private static func finding(_ run: Range<Int>, in passage: Passage) -> Diagnostic? {
    let text = passage.tokens[run].map(\.text).joined()
    // Dots that leave a place open, and the mark behind them.
    guard !text.contains("…"), !text.contains("..."),
      text != ".." || passage.token(run.lowerBound - 1)?.isSyllable == true
    else { return nil }
    // The stop of an abbreviation: "v.v.;"
    if text.first == ".", text.count == 2, text != "..",
      passage.token(run.lowerBound - 1).map({ !$0.isSyllable }) ?? true
    {
      return nil
    }
    // At the end of a sentence its stop is what stays.
    let kept = text.contains(".") ? "." : String(text.prefix(1))
    let span = passage.span(of: run)
    return finding(
      doubled(text), at: span,
      fixes: [.writing(kept, at: span)])
  }

  private static let marks: Set<String> = [",", ";", ":", ".", "?", "…"]

  private static func doubled(_ text: String) -> Message {
    Message("“\(text)”: thừa dấu câu.", en: "'\(text)': one mark too many.")
  }
}
