package import PlanSyntax

/// A trích yếu typed in capitals: the template decides its look, and the words of names and abbreviations are lost in it.
package enum SubjectInCapitals: Rule {
  package static let id = "subject-in-capitals"
  package static let family = Family.form
  package static let severity = Diagnostic.Severity.error
  package static let source: Message? = .decree("Phụ lục I, Phần I, Mục II, khoản 5")
  package static var page: [UInt8] { PackageResources.subject_in_capitals_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    manuscript.passages.filter { $0.place == .subject }.compactMap { passage in
      let words = passage.tokens.filter { $0.kind == .word }
      // A line of one abbreviation or two is no line in capitals.
      guard words.count > 2, words.allSatisfy({ $0.text == $0.text.uppercased() }) else { return nil }
      return finding(inCapitals, at: passage.span, fixes: [lowered(passage)])
    }
  }

  private static let inCapitals = Message(
    "Trích yếu viết toàn chữ in hoa; trích yếu viết chữ thường.",
    en: "The subject is in capitals; a subject is written in lower case.")

  private static func lowered(_ passage: Passage) -> Diagnostic.Fix {
    let text = capitalised(passage.text.lowercased())
    return Diagnostic.Fix(
      Message("viết “\(text)”, rồi viết hoa lại các tên riêng", en: "write '\(text)', and capitalise its names again"),
      isSafe: false, SourceEdit(passage.span, text))
  }
}
