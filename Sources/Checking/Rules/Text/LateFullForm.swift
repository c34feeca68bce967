package import PlanSyntax

/// The abbreviation first, the full form behind it: "BCH Đảng bộ tỉnh … Ban Chấp hành Đảng bộ tỉnh".
package enum LateFullForm: Rule {
  package static let id = "late-full-form"
  package static let family = Family.text
  package static let severity = Diagnostic.Severity.note
  package static let source: Message? = UnexplainedAbbreviation.usage
  package static var page: [UInt8] { PackageResources.late_full_form_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    let abbreviations = manuscript.abbreviations
    var findings = abbreviations.compactMap { abbreviation -> Diagnostic? in
      // Introduced, but behind its first use.
      guard let first = abbreviation.places.first, first.introduction == nil,
        !KnownAbbreviations.all.contains(abbreviation.text),
        !manuscript.settings.knownAbbreviations.contains(abbreviation.text),
        let introduced = abbreviation.places.first(where: { $0.introduction != nil })
      else { return nil }
      return finding(
        late(abbreviation.text), at: first.span, labels: [Diagnostic.Label(explained, at: introduced.span)])
    }
    for (short, full) in KnownAbbreviations.fullForms {
      guard let first = abbreviations.first(where: { $0.text == short })?.places.first, first.introduction == nil,
        // The subject explains nothing: it stands apart from the text.
        let spelt = manuscript.occurrences(of: full.replacing(",", with: " ,"))
          .first(where: { $0.passage.place != .subject }),
        spelt.span.start > first.span.start, !findings.contains(where: { $0.span == first.span })
      else { continue }
      findings.append(finding(late(short), at: first.span, labels: [Diagnostic.Label(explained, at: spelt.span)]))
    }
    return findings
  }

  private static func late(_ text: String) -> Message {
    Message("“\(text)” đứng trước chỗ viết đầy đủ.", en: "'\(text)' stands before its full form.")
  }

  private static let explained = Message("viết đầy đủ ở đây", en: "in full here")
}
