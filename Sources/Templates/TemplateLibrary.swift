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
  /// Templates from this to the last it stands on.
  fileprivate let chainLength: Int
  private let standardName: String?
  /// What it, or its base, claims to be made by.
  var standard: Standard? { standardName.flatMap(Standard.named) }

  /// A template whose bases are embedded ones.
  package init(of source: SourceFile) {
    var library = TemplateLibrary.embedded
    self = library.analysis(of: source)
  }

  fileprivate init(reading tree: SyntaxTree, over base: TemplateAnalysis?, _ problem: Diagnostic?, chainLength: Int) {
    self.chainLength = chainLength
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
    chainLength = sources.count
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

  /// Templates that may stand one on another, the one that is asked for and the last counted: far more than anyone oversees.
  package static var longestChain: Int { 32 }

  /// One that is to be read, with its word for its base and what is amiss with that.
  private struct Link {
    var tree: SyntaxTree
    var base: Located<String>?
    var problem: Diagnostic?
  }

  package mutating func analysis(of source: SourceFile) throws(Failure) -> TemplateAnalysis {
    if let known = try settled(source) { return known }
    var (asked, next) = try link(source, above: [source.path])
    var below: [Link] = []
    var paths: Set<String> = [source.path]
    var base: TemplateAnalysis?
    while let source = next, below.count < Self.longestChain {
      base = try settled(source)
      if base != nil { break }
      paths.insert(source.path)
      let (link, its) = try link(source, above: paths)
      below.append(link)
      next = its
    }
    // Those below are judged by their own chains, so that each says the same whichever was asked for before.
    if let name = asked.base, 1 + below.count + (base?.chainLength ?? 0) > Self.longestChain {
      asked.problem = .longTemplateChain(name, longest: Self.longestChain)
      return read(asked, over: nil, chainLength: Self.longestChain + 1)
    }
    for link in below.reversed() { base = read(link, over: base, chainLength: (base?.chainLength ?? 0) + 1) }
    return read(asked, over: base, chainLength: (base?.chainLength ?? 0) + 1)
  }

  /// A template's word for its base, and the file that this is; `paths` are its own and those of the templates based on it.
  private func link(
    _ source: SourceFile, above paths: Set<String>
  ) throws(Failure) -> (link: Link, base: SourceFile?) {
    var link = Link(tree: SyntaxTree(parsing: source))
    link.base = TemplateReader.baseName(link.tree)
    guard let name = link.base else { return (link, nil) }
    let found = try sources(name.value)
    // An office's "nd30" based on "nd30" is based on the next one of that name.
    if let base = found.first(where: { !paths.contains($0.path) }) { return (link, base) }
    link.problem = found.isEmpty ? .unknownTemplate(name) : .circularTemplate(name)
    return (link, nil)
  }

  private mutating func read(_ link: Link, over base: TemplateAnalysis?, chainLength: Int) -> TemplateAnalysis {
    let isBroken = base.map { $0.style == nil } ?? false
    let problem = link.problem ?? (isBroken ? link.base.map(Diagnostic.brokenTemplate) : nil)
    let analysis = TemplateAnalysis(reading: link.tree, over: base, problem, chainLength: chainLength)
    analyses[link.tree.source.path] = analysis
    return analysis
  }

  /// What is known of a template without reading it: it was read before, or is an embedded one.
  private mutating func settled(_ source: SourceFile) throws(Failure) -> TemplateAnalysis? {
    if let known = analyses[source.path] { return known }
    guard let settled = EmbeddedTemplates.settled(source), let bases = try embeddedBases(settled.base) else {
      return nil
    }
    let analysis = TemplateAnalysis(source, over: bases, settled: settled.style)
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

  fileprivate static func longTemplateChain(_ name: Located<String>, longest: Int) -> Diagnostic {
    Diagnostic(
      "circular-template", .error,
      Message(
        "Quá \(longest) mẫu nối nhau, mẫu này dựa trên mẫu kia.",
        en: "More than \(longest) templates are based one on another."),
      at: name.span,
      help: Message("dựa ngay trên mẫu gốc, thường là “nd30”", en: "name the first of them, commonly 'nd30'"))
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
