import ActionPlan
import PlanSchema
package import PlanSyntax

/// One settings file, understood.
package struct SettingsAnalysis: Sendable {
  /// What it is called beside the plans, or above them.
  package static let fileName = "cai-dat.kehoach"

  package let source: SourceFile
  package let settings: Settings
  /// In the order of the file.
  package private(set) var diagnostics: [Diagnostic]

  package init(of source: SourceFile) {
    self.source = source
    let tree = SyntaxTree(parsing: source)
    // Whatever else such a file has to say follows from it.
    if !tree.obstacles.isEmpty {
      settings = Settings()
      diagnostics = tree.obstacles
      return
    }
    let reading = Reading(tree)
    settings = reading.settings
    diagnostics =
      Slips.settled(reading.findings, in: source) { bytes in
        Reading(SyntaxTree(parsing: SourceFile(path: source.path, bytes: bytes))).findings
      }.inFileOrder
  }

  /// A tree read once, with all that is found.
  private struct Reading {
    let settings: Settings
    let findings: [Diagnostic]

    init(_ tree: SyntaxTree) {
      var reader = Reader(SchemaReader(.settings, tree.source, isIssued: false))
      settings = reader.settings(tree.root)
      findings = tree.diagnostics + tree.nearMisses(of: Schema.settings.vocabulary) + reader.reader.diagnostics
    }
  }

  /// With what was found of it elsewhere: that there is no template of the name it gives.
  package func adding(_ diagnostic: Diagnostic) -> SettingsAnalysis {
    var analysis = self
    analysis.diagnostics = (diagnostics + [diagnostic]).inFileOrder
    return analysis
  }

  private struct Reader {
    var reader: SchemaReader
    private var places: [Diagnostic.ID: SourceSpan] = [:]

    init(_ reader: SchemaReader) { self.reader = reader }

    mutating func settings(_ root: SyntaxNode) -> Settings {
      let record = reader.read(root, as: .settings)
      var settings = Settings()
      let lists: [(Field.ID, (Diagnostic.ID) -> Diagnostic.Severity?)] = [
        (.off, { _ in nil }), (.on, { Check.rules[$0]?.severity }), (.error, { _ in .error }),
        (.warning, { _ in .warning }), (.note, { _ in .note }),
      ]
      var given: [(named: [CatalogueEntry], severity: (Diagnostic.ID) -> Diagnostic.Severity?)] = []
      for (id, severity) in lists { given += names(record[id]).map { ($0, severity) } }
      // A finding by its own name is stronger than its family.
      for (named, severity) in given.filter({ $0.named.count > 1 }) + given.filter({ $0.named.count == 1 }) {
        for entry in named { settings.severities.updateValue(severity(entry.id), forKey: entry.id) }
      }
      if let entry = record[.abbreviations], let text = reader.text(entry) {
        let words = text.value.split(separator: ";").map { $0.trimmingSpaces() }
        settings.knownAbbreviations = Set(words.filter { !$0.isEmpty })
      }
      if let entry = record[.template] { settings.template = reader.text(entry) }
      if let entry = record[.strict] { settings.isStrict = reader.choice(entry)?.value == "có" }
      return settings
    }

    /// What the items of a list name: `- heading-stop: lý do`, `- viện dẫn`.
    private mutating func names(_ entry: FieldEntry?) -> [[CatalogueEntry]] {
      guard let entry else { return [] }
      let items = reader.read(entry.node, as: .names).items
      if items.isEmpty, entry.node.contents.isEmpty { reader.reportEmptyValue(entry) }
      var named = items.map { name(of: $0) }
      // What is on by itself need not be turned on.
      if entry.field.id == .on { named = named.map { $0.filter { Check.rules[$0.id] != nil } } }
      return named
    }

    private mutating func name(of item: SyntaxNode) -> [CatalogueEntry] {
      let text = item.headSpan
      let colon = reader.source.bytes[text.range].firstIndex(of: UInt8(ascii: ":")) ?? text.end
      let name = reader.source.located(text.start, colon)
      guard let named = FindingCatalogue.named(name.value) else {
        reader.diagnostics.append(.unknownFinding(name))
        return []
      }
      if named.count == 1, named[0].isFixed, named[0].id == name.value {
        reader.diagnostics.append(.unwaivableError(name))
        return []
      }
      if let first = places.updateValue(name.span, forKey: name.value) {
        reader.diagnostics.append(
          Diagnostic(
            "doubled-field", .error,
            Message("“\(name.value)” được ghi hai lần.", en: "'\(name.value)' is given twice."), at: name.span,
            labels: [Diagnostic.Label(Message("lần đầu ở đây", en: "first here"), at: first)]))
        return []
      }
      return named.filter { !$0.isFixed }
    }
  }
}
