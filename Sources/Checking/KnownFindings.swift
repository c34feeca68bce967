package import PlanSyntax

/// Every finding by its name: what `--select`, `--ignore`, settings and waivers may speak of.
package enum KnownFindings {
  package struct Entry: Sendable {
    package let id: Diagnostic.ID
    package let family: Family
    /// Whether it always is an error of reading: what it speaks of could not be printed, so that it can be neither turned off nor
    /// waived. (An error of a rule is about form: printing is possible.)
    package let isFixed: Bool
  }

  /// By id.
  package static let all: [Entry] =
    (allRules.map { Entry(id: $0.id, family: $0.family, isFixed: false) }
    + reading.flatMap { family, errors, others in
      errors.map { Entry(id: $0, family: family, isFixed: true) }
        + others.map { Entry(id: $0, family: family, isFixed: false) }
    }).sorted { $0.id < $1.id }

  private static let byID = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

  package static subscript(_ id: Diagnostic.ID) -> Entry? { byID[id] }

  /// What a word names: one finding, or all of a family (`text`, `chữ nghĩa`); nil where it names none.
  package static func named(_ word: String) -> [Entry]? {
    if let entry = byID[word] { return [entry] }
    return Family.allCases.first { $0.rawValue == word || $0.name.vietnamese == word }.map { family in
      all.filter { $0.family == family }
    }
  }

  /// The name that a word is a slip of.
  package static func nearest(to word: String) -> String? {
    Vocabulary.nearest(to: word, among: all.map(\.id) + Family.allCases.flatMap { [$0.rawValue, $0.name.vietnamese] })
  }

  /// What reading a plan or a template finds: what always is an error, and what may be less.
  private static let reading: [(family: Family, errors: [Diagnostic.ID], others: [Diagnostic.ID])] = [
    (
      .notation, ["control-character", "not-utf-8", "utf-16"],
      [
        "comment-space", "full-width", "hidden-character", "indentation", "item-column", "legacy-font",
        "line-break-character", "lower-case-paragraph", "missing-colon", "near-key", "no-break-space", "quoted-value",
        "tab-in-text", "tab-indentation", "trailing-comment", "typed-marker", "unknown-finding", "unused-waiver",
        "unwaivable-error", "waiver-without-reason",
      ]
    ),
    (
      .fields,
      [
        "content-not-taken", "doubled-field", "empty-field", "empty-item", "ill-typed-value", "lines-not-kept",
        "misplaced-field", "misplaced-item", "misplaced-text", "unknown-field", "value-not-taken",
      ],
      ["incomplete-act", "incomplete-date", "missing-field"]
    ),
    (.form, ["belongs-to-act", "symbol-form"], ["authority-form", "deputy-office", "kind-symbol"]),
    (
      .structure, ["cell-count", "merge-with-nothing", "too-deep"],
      ["empty-table", "heading-stop", "heading-too-long", "item-depth", "too-many-points"]
    ),
    (.citations, ["doubled-label", "unknown-label", "unnamed-table"], ["near-label"]),
    (.tasks, [], ["agency-comma"]),
    (
      .template,
      [
        "broken-template", "circular-template", "no-room", "unknown-numbering", "unknown-standard", "unknown-template",
      ],
      ["outside-standard"]
    ),
  ]
}
