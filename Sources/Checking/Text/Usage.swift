import PlanSyntax

/// One way to write something of which a text has several, and where it is written so.
struct Usage {
  /// As a reader sees it: "hoá", "2026-2030".
  let form: String
  var places: [Place] = []

  struct Place {
    let span: SourceSpan
    /// What stands there; how another form would be written in its place goes by it.
    let typed: String
  }
}

extension Rule {
  /// One finding where a text writes a thing in several ways: at the first place that is not written as most are, the others its
  /// labels. No way is imposed: the drafter who prefers the rarer one sees where the rest stand. `rewriting` says how a form is
  /// written in the place of what stands there; nil where it cannot be.
  static func inconsistency(
    _ usages: [Usage], _ message: (_ rare: Usage, _ common: Usage) -> Message,
    rewriting: (_ typed: String, _ form: String) -> String?
  ) -> Diagnostic? {
    let used = usages.filter { !$0.places.isEmpty }
    guard used.count > 1,
      let common = used.max(by: { a, b in
        (a.places.count, -a.places[0].span.start) < (b.places.count, -b.places[0].span.start)
      })
    else { return nil }
    let rare = used.filter { $0.form != common.form }
    let places = rare.flatMap(\.places).sorted { $0.span.start < $1.span.start }
    guard let first = places.first,
      let shown = rare.first(where: { $0.places.contains { $0.span == first.span } })
    else { return nil }
    var fix = Diagnostic.Fix(
      Message(
        "viết “\(common.form)” ở cả \(places.count) chỗ", en: "write '\(common.form)' at all \(places.count) places"),
      isSafe: false)
    if places.count == 1 {
      fix.title = Message("viết như “\(common.form)”", en: "write as '\(common.form)'")
    }
    fix.edits = places.compactMap { place in
      rewriting(place.typed, common.form).map { SourceEdit(place.span, $0) }
    }
    let alike = Message("cũng viết như vậy", en: "the same way")
    let labels =
      [Diagnostic.Label(Message("phần lớn viết thế này", en: "most are written so"), at: common.places[0].span)]
      + places.dropFirst().prefix(10).map { Diagnostic.Label(alike, at: $0.span) }
    return finding(message(shown, common), at: first.span, labels: labels, fixes: fix.edits.isEmpty ? [] : [fix])
  }
}

/// "3 chỗ".
func count(_ usage: Usage) -> Message {
  let number = usage.places.count
  return Message("\(number) chỗ", en: number == 1 ? "1 place" : "\(number) places")
}
