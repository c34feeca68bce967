package import PlanSyntax

/// "2026-2030" and "2026 - 2030" in one text.
package enum MixedRangeDash: Rule {
  package static let id = "mixed-range-dash"
  package static let family = Family.text
  package static let severity = Diagnostic.Severity.warning
  package static let yieldsTo = ["dash-space"]
  package static var page: [UInt8] { PackageResources.mixed_range_dash_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    var places: [String: [Usage.Place]] = [:]
    for place in manuscript.words.places(of: ["-", "–"]) {
      let passage = manuscript.passages[place.passage]
      let index = place.token
      guard let before = passage.index(before: index), let behind = passage.index(after: index),
        isYear(passage.tokens[before]), isYear(passage.tokens[behind])
      else { continue }
      let gaps = passage.tokens[before + 1..<behind]
      // One-sided spaces are a slip of their own; a line's end is no form.
      guard gaps.count != 2, !gaps.contains(where: { $0.kind == .lineBreak }) else { continue }
      let form = (gaps.count > 1 ? " " : "") + passage.tokens[index].text + (gaps.count > 1 ? " " : "")
      let span = passage.span(of: before + 1..<behind)
      places[form, default: []].append(Usage.Place(span: span, typed: form))
    }
    let usages = forms.map { Usage(form: example($0), places: places[$0] ?? []) }
    return [inconsistency(usages, mixed) { _, meant in forms.first { example($0) == meant } }].compactMap(\.self)
  }

  private static let forms = ["-", " - ", "–", " – "]

  private static func example(_ form: String) -> String { "2026\(form)2030" }

  private static func isYear(_ token: Token) -> Bool {
    token.kind == .number && token.text.utf8.count == 4 && (token.text.hasPrefix("19") || token.text.hasPrefix("20"))
  }

  private static func mixed(_ rare: Usage, _ common: Usage) -> Message {
    Message(
      "Khoảng năm viết hai kiểu: “\(rare.form)” \(count(rare)(.vi)), “\(common.form)” \(count(common)(.vi)).",
      en:
        "Ranges of years are written in two ways: '\(rare.form)' at \(count(rare)(.en)), '\(common.form)' at \(count(common)(.en))."
    )
  }
}
