package import PlanSyntax

/// "V/v" in a document that has a name of its kind: only a công văn abbreviates so.
package enum SubjectAbout: Rule {
  package static let id = "subject-about"
  package static let family = Family.form
  package static let severity = Diagnostic.Severity.warning
  package static let source: Message? = .decree("Phụ lục I, Phần I, Mục II, khoản 5")
  package static var page: [UInt8] { PackageResources.subject_about_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    manuscript.passages.compactMap { passage in
      guard passage.place == .subject, passage.tokens.count > 4,
        passage.tokens.prefix(3).map(\.lower).joined() == "v/v"
      else { return nil }
      let rest = passage.tokens.dropFirst(3).drop { $0.isBlank || $0.text == ":" }
      guard let first = rest.first else { return nil }
      return finding(
        abbreviated, at: passage.span(of: 0..<3),
        fixes: [
          Diagnostic.Fix(
            Message("bỏ “V/v”", en: "take 'V/v' away"), isSafe: false,
            SourceEdit(SourceSpan(passage.span.start, first.span.end), capitalised(first.text)))
        ])
    }
  }

  private static let abbreviated = Message(
    "“V/v” chỉ dùng trong trích yếu của công văn.", en: "'V/v' belongs to the subject of a công văn only.")
}
