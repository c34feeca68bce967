package import PlanSyntax

/// Straight and curly quotation marks in one text.
package enum MixedQuotes: Rule {
  package static let id = "mixed-quotes"
  package static let family = Family.text
  package static let severity = Diagnostic.Severity.note
  package static var page: [UInt8] { PackageResources.mixed_quotes_md }

  package static func findings(in manuscript: Manuscript) -> [Diagnostic] {
    var straight = Usage(form: "\"…\"")
    var curly = Usage(form: "“…”")
    var isOpen = false
    var last: Int?
    for place in manuscript.words["\""] {
      let passage = manuscript.passages[place.passage]
      if place.passage != last { isOpen = false }
      last = place.passage
      guard passage.token(place.token - 1)?.kind != .number || isOpen else { continue }
      isOpen.toggle()
      let span = passage.tokens[place.token].span
      straight.places.append(Usage.Place(span: span, typed: isOpen ? opening : closing))
    }
    for place in manuscript.words.places(of: ["“", "”"]) {
      let span = manuscript.passages[place.passage].tokens[place.token].span
      curly.places.append(Usage.Place(span: span, typed: "\""))
    }
    return [
      inconsistency([straight, curly], mixed) { typed, form in
        form == straight.form ? "\"" : typed == opening ? "“" : "”"
      }
    ].compactMap(\.self)
  }

  /// A straight mark says by its place alone which it is.
  private static let opening = "\" …"
  private static let closing = "… \""

  private static func mixed(_ rare: Usage, _ common: Usage) -> Message {
    Message(
      "Dấu ngoặc kép viết hai kiểu: \(rare.form) và \(common.form).",
      en: "Quotation marks of two kinds: \(rare.form) and \(common.form).")
  }
}
