package import PlanSyntax

/// One term in two forms: "bảo đảm" and "đảm bảo", "giáo dục - đào tạo" and "giáo dục và đào tạo".
package enum MixedPhrase: Rule {
  package static let id = "mixed-phrase"
  package static let family = Family.text
  package static let severity = Diagnostic.Severity.note
  package static var page: [UInt8] { PackageResources.mixed_phrase_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    terms.compactMap { forms in
      let usages = forms.map { form in
        let places = manuscript.occurrences(of: form).filter { !isInName($0) }
        return Usage(form: form, places: places.map { Usage.Place(span: $0.span, typed: $0.first.text) })
      }
      return inconsistency(usages, mixed) { typed, form in form.capitalised(like: typed) }
    }
  }

  /// "Sở Giáo dục và Đào tạo", "Luật Phòng, chống tham nhũng" have one form.
  private static func isInName(_ found: Occurrence) -> Bool {
    found.passage.tokens[found.tokens].dropFirst().contains { $0.beginsWithCapital }
      || found.first.beginsWithCapital && !found.passage.beginsSentence(found.tokens.lowerBound)
  }

  private static let terms: [[String]] = [
    ["bảo đảm", "đảm bảo"],
    ["phòng, chống", "phòng chống"],
    ["giáo dục và đào tạo", "giáo dục - đào tạo", "giáo dục, đào tạo"],
    [
      "công nghiệp hóa, hiện đại hóa", "công nghiệp hóa - hiện đại hóa", "công nghiệp hóa và hiện đại hóa",
    ],
    ["quốc phòng, an ninh", "quốc phòng - an ninh", "quốc phòng và an ninh"],
    ["văn hóa - xã hội", "văn hóa, xã hội", "văn hóa xã hội"],
  ]

  private static func mixed(_ rare: Usage, _ common: Usage) -> Message {
    Message(
      "Cùng một ý viết hai cách: “\(rare.form)” \(count(rare)(.vi)), “\(common.form)” \(count(common)(.vi)).",
      en: "One term has two forms: '\(rare.form)' at \(count(rare)(.en)), '\(common.form)' at \(count(common)(.en)).")
  }
}
