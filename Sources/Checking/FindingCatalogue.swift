package import PlanSyntax

/// What is known of a finding before it is made: what `kehoach explain` says of it, and where its page is.
package struct CatalogueEntry: Sendable {
  package let id: Diagnostic.ID
  package let family: Family
  package let severity: Diagnostic.Severity
  /// What it is elsewhere: a lack is an error in an issued plan, a slip is one where nothing would be printed of it.
  package let otherSeverity: Diagnostic.Severity?
  /// Whether a comment above its place can waive it, where it is no error of reading.
  package let isWaivable: Bool
  /// Whether it always is an error of reading: what it speaks of could not be printed, so that it can be neither turned off nor
  /// waived. (An error of a rule is about form: printing is possible.)
  package let isFixed: Bool
  /// Whether it is asked without `--select` or a setting.
  package let isOn: Bool
  package let source: Message?
  private let bytes: @Sendable () -> [UInt8]

  package var page: FindingPage { FindingPage(bytes()) }

  /// The page as it is written.
  package var markdown: String { String(decoding: bytes(), as: UTF8.self) }

  init(_ rule: any Rule.Type) {
    id = rule.id
    family = rule.family
    severity = rule.severity
    otherSeverity = nil
    isWaivable = true
    isFixed = false
    isOn = rule.isOn
    source = rule.source
    bytes = { rule.page }
  }

  /// Of reading a plan or a template, or of its waivers. An error cannot be waived: what it speaks of could not be printed.
  fileprivate init(
    _ id: Diagnostic.ID, _ family: Family, _ severity: Diagnostic.Severity,
    or otherSeverity: Diagnostic.Severity? = nil,
    source: Message? = nil, _ bytes: @escaping @autoclosure @Sendable () -> [UInt8]
  ) {
    self.id = id
    self.family = family
    self.severity = severity
    self.otherSeverity = otherSeverity
    isWaivable = severity < .error && family != .template && !FindingCatalogue.aboutWaivers.contains(id)
    isFixed = severity == .error && otherSeverity == nil
    isOn = true
    self.source = source
    self.bytes = bytes
  }
}

/// Every finding that the program can make, each with its page.
package enum FindingCatalogue {
  /// By family in its order, then by name.
  package static let entries: [CatalogueEntry] = {
    let all = allRules.map { CatalogueEntry($0) } + reading
    return Family.allCases.flatMap { family in
      all.filter { $0.family == family }.sorted { $0.id < $1.id }
    }
  }()

  private static let byID = Dictionary(entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

  package static func entry(_ id: Diagnostic.ID) -> CatalogueEntry? { byID[id] }

  /// What a word names: one finding, or all of a family (`text`, `chữ nghĩa`); nil where it names none.
  package static func named(_ word: String) -> [CatalogueEntry]? {
    if let entry = byID[word] { return [entry] }
    return Family.allCases.first { $0.rawValue == word || $0.name.vietnamese == word }.map { family in
      entries.filter { $0.family == family }
    }
  }

  /// The finding or family that a word is a slip of.
  package static func nearestName(to word: String) -> String? {
    let typed = word.lowercased().replacing("_", with: "-").replacing(" ", with: "-")
    if byID[typed] != nil { return typed }
    return Vocabulary.nearest(
      to: word, among: entries.map(\.id) + Family.allCases.flatMap { [$0.rawValue, $0.name.vietnamese] })
  }

  /// Waivers are not waived.
  fileprivate static let aboutWaivers: [Diagnostic.ID] = [
    "unknown-finding", "unused-waiver", "unwaivable-error", "waiver-without-reason",
  ]

  /// The findings that no rule makes, in alphabetical order.
  private static let reading: [CatalogueEntry] = [
    CatalogueEntry("agency-comma", .tasks, .warning, PackageResources.agency_comma_md),
    CatalogueEntry(
      "authority-form", .form, .warning, source: .decree("Phụ lục I, Phần I, Mục II, khoản 7"),
      PackageResources.authority_form_md),
    CatalogueEntry(
      "belongs-to-act", .form, .error, source: .decree("Phụ lục III, Mẫu 1.3"), PackageResources.belongs_to_act_md),
    CatalogueEntry("broken-template", .template, .error, PackageResources.broken_template_md),
    CatalogueEntry("cell-count", .structure, .error, PackageResources.cell_count_md),
    CatalogueEntry("circular-template", .template, .error, PackageResources.circular_template_md),
    CatalogueEntry("comment-space", .notation, .warning, PackageResources.comment_space_md),
    CatalogueEntry("content-not-taken", .fields, .error, PackageResources.content_not_taken_md),
    CatalogueEntry("control-character", .notation, .error, PackageResources.control_character_md),
    CatalogueEntry(
      "deputy-office", .form, .warning, source: .decree("Phụ lục I, Phần I, Mục II, khoản 7"),
      PackageResources.deputy_office_md),
    CatalogueEntry("doubled-field", .fields, .error, PackageResources.doubled_field_md),
    CatalogueEntry("doubled-label", .citations, .error, PackageResources.doubled_label_md),
    CatalogueEntry("empty-field", .fields, .error, PackageResources.empty_field_md),
    CatalogueEntry("empty-item", .fields, .error, PackageResources.empty_item_md),
    CatalogueEntry("empty-table", .structure, .warning, PackageResources.empty_table_md),
    CatalogueEntry("full-width", .notation, .warning, PackageResources.full_width_md),
    CatalogueEntry("heading-stop", .structure, .warning, PackageResources.heading_stop_md),
    CatalogueEntry("heading-too-long", .structure, .note, PackageResources.heading_too_long_md),
    CatalogueEntry("hidden-character", .notation, .warning, or: .error, PackageResources.hidden_character_md),
    CatalogueEntry("ill-typed-value", .fields, .error, PackageResources.ill_typed_value_md),
    CatalogueEntry(
      "incomplete-act", .fields, .note, or: .error, source: .decree("Phụ lục I, Phần I, Mục III, khoản 1"),
      PackageResources.incomplete_act_md),
    CatalogueEntry(
      "incomplete-date", .fields, .note, or: .error, source: .decree("Phụ lục I, Phần I, Mục II, khoản 4"),
      PackageResources.incomplete_date_md),
    CatalogueEntry("indentation", .notation, .warning, or: .error, PackageResources.indentation_md),
    CatalogueEntry("item-column", .notation, .warning, PackageResources.item_column_md),
    CatalogueEntry("item-depth", .structure, .warning, PackageResources.item_depth_md),
    CatalogueEntry(
      "kind-symbol", .form, .warning, source: .decree("Phụ lục III, Mục I"), PackageResources.kind_symbol_md),
    CatalogueEntry("line-break-character", .notation, .warning, PackageResources.line_break_character_md),
    CatalogueEntry("line-too-long", .notation, .error, PackageResources.line_too_long_md),
    CatalogueEntry("lines-not-kept", .fields, .error, PackageResources.lines_not_kept_md),
    CatalogueEntry("lower-case-paragraph", .notation, .warning, PackageResources.lower_case_paragraph_md),
    CatalogueEntry("merge-with-nothing", .structure, .error, PackageResources.merge_with_nothing_md),
    CatalogueEntry("misplaced-field", .fields, .error, PackageResources.misplaced_field_md),
    CatalogueEntry("misplaced-item", .fields, .error, PackageResources.misplaced_item_md),
    CatalogueEntry("misplaced-text", .fields, .error, PackageResources.misplaced_text_md),
    CatalogueEntry("missing-colon", .notation, .warning, or: .error, PackageResources.missing_colon_md),
    CatalogueEntry("missing-field", .fields, .error, or: .note, PackageResources.missing_field_md),
    CatalogueEntry("near-key", .notation, .warning, or: .error, PackageResources.near_key_md),
    CatalogueEntry("near-label", .citations, .warning, PackageResources.near_label_md),
    CatalogueEntry("no-break-space", .notation, .warning, PackageResources.no_break_space_md),
    CatalogueEntry("no-room", .template, .error, PackageResources.no_room_md),
    CatalogueEntry(
      "not-utf-8", .notation, .error, source: .unicode, PackageResources.not_utf_8_md),
    CatalogueEntry("outside-standard", .template, .warning, PackageResources.outside_standard_md),
    CatalogueEntry("quoted-value", .notation, .warning, PackageResources.quoted_value_md),
    CatalogueEntry(
      "symbol-form", .form, .error, source: .decree("Phụ lục I, Phần I, Mục II, khoản 3"),
      PackageResources.symbol_form_md),
    CatalogueEntry("tab-in-text", .notation, .warning, PackageResources.tab_in_text_md),
    CatalogueEntry("tab-indentation", .notation, .warning, PackageResources.tab_indentation_md),
    CatalogueEntry("too-deep", .structure, .error, PackageResources.too_deep_md),
    CatalogueEntry(
      "too-many-points", .structure, .warning, source: .decree("Phụ lục I, Phần I, Mục II, khoản 6"),
      PackageResources.too_many_points_md),
    CatalogueEntry("trailing-comment", .notation, .warning, PackageResources.trailing_comment_md),
    CatalogueEntry("typed-marker", .notation, .warning, or: .error, PackageResources.typed_marker_md),
    CatalogueEntry("unknown-field", .fields, .error, PackageResources.unknown_field_md),
    CatalogueEntry("unknown-finding", .notation, .warning, PackageResources.unknown_finding_md),
    CatalogueEntry("unknown-label", .citations, .error, PackageResources.unknown_label_md),
    CatalogueEntry("unknown-numbering", .template, .error, PackageResources.unknown_numbering_md),
    CatalogueEntry("unknown-standard", .template, .error, PackageResources.unknown_standard_md),
    CatalogueEntry("unknown-template", .template, .error, PackageResources.unknown_template_md),
    CatalogueEntry("unnamed-table", .citations, .error, PackageResources.unnamed_table_md),
    CatalogueEntry("unused-waiver", .notation, .warning, PackageResources.unused_waiver_md),
    CatalogueEntry("unwaivable-error", .notation, .warning, PackageResources.unwaivable_error_md),
    CatalogueEntry("utf-16", .notation, .error, source: .unicode, PackageResources.utf_16_md),
    CatalogueEntry("value-not-taken", .fields, .error, PackageResources.value_not_taken_md),
    CatalogueEntry("waiver-without-reason", .notation, .warning, PackageResources.waiver_without_reason_md),
  ]
}

extension Message {
  /// Bộ mã ký tự Unicode, TCVN 6909:2001.
  fileprivate static let unicode = decree("Phụ lục I, Phần I, Mục I, khoản 4")
}
