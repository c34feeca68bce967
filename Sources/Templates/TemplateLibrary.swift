package import DocumentModel
import PlanSchema
package import PlanSyntax
import Standards

/// One template file, understood.
package struct TemplateAnalysis: Sendable {
  package let source: SourceFile
  /// Nil where an error stands among the diagnostics.
  package let style: HouseStyle?
  package let diagnostics: [Diagnostic]
  /// The templates it is based on that have errors, the nearest first.
  package let brokenBases: [TemplateAnalysis]
  /// Its own file and those it is based on, the nearest first.
  package let sources: [SourceFile]
  private let standardName: String?
  /// What it, or its base, claims to be made by.
  var standard: Standard? { standardName.flatMap(Standard.named) }

  /// A template whose bases are embedded ones.
  package init(of source: SourceFile) {
    var library = TemplateLibrary.embedded
    self = library.analysis(of: source)
  }

  fileprivate init(reading tree: SyntaxTree, over base: TemplateAnalysis?, _ problem: Diagnostic?) {
    source = tree.source
    sources = [tree.source] + (base?.sources ?? [])
    brokenBases = base.map { $0.style == nil ? [$0] + $0.brokenBases : [] } ?? []
    var reader = TemplateReader(tree.source, over: base)
    let style = reader.style(tree.root)
    var findings = Slips.settled(Self.findings(tree, reader), in: tree.source) { bytes in
      let tree = SyntaxTree(parsing: SourceFile(path: tree.source.path, bytes: bytes))
      var reader = TemplateReader(tree.source, over: base)
      _ = reader.style(tree.root)
      return Self.findings(tree, reader)
    }
    if let problem {
      // What it lacks its base would have.
      findings = findings.filter { $0.id != "missing-field" } + [problem]
    }
    self.style = findings.contains { $0.severity == .error } ? nil : style
    standardName = reader.standard?.name
    // What is wrong as it stands is not measured as well.
    if let style = self.style, let standard = reader.standard {
      findings += StandardCheck(standard: standard, style: style).violations.map {
        $0.finding(in: tree.source, tree.root)
      }
    }
    diagnostics = findings.sorted { $0.span.start < $1.span.start }
  }

  /// One of the embedded templates, in which nothing is amiss.
  fileprivate init(_ source: SourceFile, over bases: [SourceFile], settled style: HouseStyle) {
    self.source = source
    sources = [source] + bases
    self.style = style
    standardName = style.standard
    diagnostics = []
    brokenBases = []
  }

  private static func findings(_ tree: SyntaxTree, _ reader: TemplateReader) -> [Diagnostic] {
    tree.diagnostics + tree.nearMisses(of: Schema.template.vocabulary) + reader.reader.diagnostics
  }
}

/// Templates by their names, each read once, with the templates they are based on.
package struct TemplateLibrary<Failure: Error> {
  /// The files of a name, the nearest first.
  private let sources: (String) throws(Failure) -> [SourceFile]
  private var named: [String: TemplateAnalysis] = [:]
  /// By path.
  private var analyses: [String: TemplateAnalysis] = [:]

  package init(_ sources: @escaping (String) throws(Failure) -> [SourceFile]) {
    self.sources = sources
  }

  /// Nil where there is none.
  package mutating func template(named name: String) throws(Failure) -> TemplateAnalysis? {
    if let known = named[name] { return known }
    guard let source = try sources(name).first else { return nil }
    let found = try analysis(of: source)
    named[name] = found
    return found
  }

  package mutating func analysis(of source: SourceFile) throws(Failure) -> TemplateAnalysis {
    try analysis(of: source, above: [])
  }

  /// `chain` holds the paths of the templates that are based on this one.
  private mutating func analysis(
    of source: SourceFile, above chain: [String]
  ) throws(Failure) -> TemplateAnalysis {
    if let known = analyses[source.path] { return known }
    if let settled = EmbeddedTemplates.settled(source), let bases = try embeddedBases(settled.base) {
      let analysis = TemplateAnalysis(source, over: bases, settled: settled.style)
      analyses[source.path] = analysis
      return analysis
    }
    let tree = SyntaxTree(parsing: source)
    var base: TemplateAnalysis?
    var problem: Diagnostic?
    if let name = TemplateReader.baseName(tree) {
      let found = try sources(name.value)
      // An office's "nd30" based on "nd30" is based on the next one of that name.
      if let next = found.first(where: { $0.path != source.path && !chain.contains($0.path) }) {
        base = try analysis(of: next, above: chain + [source.path])
        problem = base?.style == nil ? .brokenTemplate(name) : nil
      } else {
        problem = found.isEmpty ? .unknownTemplate(name) : .circularTemplate(name)
      }
    }
    let analysis = TemplateAnalysis(reading: tree, over: base, problem)
    analyses[source.path] = analysis
    return analysis
  }

  /// The base of an embedded template, where it has one; nil where another stands here under that name.
  private func embeddedBases(_ base: String?) throws(Failure) -> [SourceFile]? {
    guard let base else { return [] }
    guard let source = try sources(base).first, source.bytes == EmbeddedTemplates.source(named: base)?.bytes else {
      return nil
    }
    return [source]
  }
}

extension TemplateLibrary where Failure == Never {
  package static var embedded: TemplateLibrary {
    TemplateLibrary { name in EmbeddedTemplates.source(named: name).map { [$0] } ?? [] }
  }
}

extension Diagnostic {
  /// A plan's or a template's word for a template that there is none of.
  package static func unknownTemplate(_ name: Located<String>) -> Diagnostic {
    let near = Vocabulary.nearest(to: name.value, among: EmbeddedTemplates.names)
    return Diagnostic(
      "unknown-template", .error,
      Message("Không có mẫu “\(visible(name.value))”.", en: "There is no template '\(visible(name.value))'."),
      at: name.span,
      help: Message(
        "các mẫu có sẵn: \(EmbeddedTemplates.names.joined(separator: ", "))",
        en: "templates at hand: \(EmbeddedTemplates.names.joined(separator: ", "))"),
      fixes: near.map { near in
        [Diagnostic.Fix(Message("viết “\(near)”", en: "write '\(near)'"), isSafe: false, SourceEdit(name.span, near))]
      } ?? [])
  }

  package static func brokenTemplate(_ name: Located<String>) -> Diagnostic {
    Diagnostic(
      "broken-template", .error,
      Message("Mẫu “\(visible(name.value))” có lỗi.", en: "The template '\(visible(name.value))' has errors."),
      at: name.span)
  }

  fileprivate static func circularTemplate(_ name: Located<String>) -> Diagnostic {
    Diagnostic(
      "circular-template", .error,
      Message(
        "Mẫu “\(visible(name.value))” lại dựa trên chính mẫu này.",
        en: "The template '\(visible(name.value))' is based on this one itself."),
      at: name.span,
      help: Message("dựa trên một mẫu khác, hoặc ghi đủ các giá trị", en: "name another, or give every value here"))
  }
}
