package import PlanSyntax

/// "05 năm" and "4 lĩnh vực" in one text: counts below ten with a zero in front and without.
package enum MixedLeadingZero: Rule {
  package static let id = "mixed-leading-zero"
  package static let family = Family.text
  package static let severity = Diagnostic.Severity.note
  package static var page: [UInt8] { PackageResources.mixed_leading_zero_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    var padded = Usage(form: "05")
    var bare = Usage(form: "5")
    for place in manuscript.words.figures {
      let (passage, index) = (manuscript.passages[place.passage], place.token)
      let token = passage.tokens[index]
      guard let value = Int(token.text), (1...9).contains(value), token.text.utf8.count < 3,
        passage.token(index - 1)?.isBlank ?? true, passage.token(index + 1)?.isBlank ?? false,
        let behind = passage.token(index + 2), behind.isSyllable, !behind.beginsWithCapital,
        let before = passage.index(before: index).map({ passage.tokens[$0] }), !numbered.contains(before.lower)
      else { continue }
      let written = Usage.Place(span: token.span, typed: token.text)
      if token.text.utf8.count == 2 { padded.places.append(written) } else { bare.places.append(written) }
    }
    return [
      inconsistency([padded, bare], mixed) { typed, form in
        form == bare.form ? String(typed.dropFirst()) : "0" + typed
      }
    ].compactMap(\.self)
  }

  /// What a number behind it names, and does not count.
  private static let numbered: Set<String> = [
    "ngày", "tháng", "năm", "quý", "khoản", "điều", "mục", "chương", "phần", "số", "điểm", "lục", "biểu", "bảng",
    "tuần",
    "lớp", "cấp", "loại", "nhóm", "vùng", "quận", "phường", "-", "–",
  ]

  private static func mixed(_ rare: Usage, _ common: Usage) -> Message {
    Message(
      "Số đếm dưới 10 viết hai kiểu: “\(rare.form)” \(count(rare)(.vi)), “\(common.form)” \(count(common)(.vi)).",
      en:
        "Counts below ten are written in two ways: '\(rare.form)' at \(count(rare)(.en)), '\(common.form)' at \(count(common)(.en))."
    )
  }
}
