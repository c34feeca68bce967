import ActionPlan
import ArgumentParser
import DocumentModel
import PlanSyntax
import Templates

/// A plan file with its template, read and judged.
struct CheckedPlan {
  let analysis: Analysis
  /// Nil where the template is unknown or broken.
  let style: HouseStyle?
  /// Of the plan, in the file's order.
  let diagnostics: [Diagnostic]
  /// Of the template, where there is something to say of it.
  let templateDiagnostics: (source: SourceFile, diagnostics: [Diagnostic])?

  var hasErrors: Bool { diagnostics.hasErrors || style == nil }
}

/// Reads plans and the templates they name; each template once.
struct PlanLoader {
  static let defaultTemplate = "nd30"

  private let options: ReadingOptions
  private var templates: [String: TemplateAnalysis] = [:]

  init(_ options: ReadingOptions) {
    self.options = options
  }

  mutating func load(_ path: String) throws(FileFailure) -> CheckedPlan {
    let source = SourceFile(path: path, bytes: try Files.read(path))
    let analysis = Analysis(of: source, isIssued: options.issued)
    var diagnostics = analysis.diagnostics
    let template = try template(named: analysis.plan.template?.value ?? Self.defaultTemplate)
    let found = template.flatMap { $0.diagnostics.isEmpty ? nil : ($0.source, $0.diagnostics) }
    if let style = template?.style {
      diagnostics += analysis.findings(in: style)
      diagnostics = diagnostics.inFileOrder
      return CheckedPlan(analysis: analysis, style: style, diagnostics: diagnostics, templateDiagnostics: found)
    }
    diagnostics.append(problem(with: analysis.plan.template, isKnown: template != nil))
    return CheckedPlan(
      analysis: analysis, style: nil, diagnostics: diagnostics.inFileOrder,
      templateDiagnostics: found)
  }

  /// The template of a name: from `--templates` where it is there, else the one embedded; nil where there is none.
  private mutating func template(named name: String) throws(FileFailure) -> TemplateAnalysis? {
    if let known = templates[name] { return known }
    guard let source = try source(ofTemplate: name) else { return nil }
    let template = TemplateAnalysis(of: source)
    templates[name] = template
    return template
  }

  private func source(ofTemplate name: String) throws(FileFailure) -> SourceFile? {
    // A name that the plan gives must not lead out of the folder.
    guard !name.isEmpty, name.utf8.allSatisfy(isLabelByte) else { return nil }
    if let folder = options.templates {
      let path = "\(folder)/\(name)/\(name).plan"
      if Files.exists(path) { return SourceFile(path: path, bytes: try Files.read(path)) }
    }
    return EmbeddedTemplates.source(named: name)
  }

  private func problem(with template: Located<String>?, isKnown: Bool) -> Diagnostic {
    let name = template?.value ?? Self.defaultTemplate
    let span = template?.span ?? SourceSpan(0, 0)
    if isKnown {
      return Diagnostic(
        "broken-template", .error,
        Message("Mẫu “\(visible(name))” có lỗi.", en: "The template '\(visible(name))' has errors."), at: span)
    }
    let near = Vocabulary.nearest(to: name, among: EmbeddedTemplates.names)
    return Diagnostic(
      "unknown-template", .error,
      Message("Không có mẫu “\(visible(name))”.", en: "There is no template '\(visible(name))'."), at: span,
      help: Message(
        "các mẫu có sẵn: \(EmbeddedTemplates.names.joined(separator: ", "))",
        en: "templates at hand: \(EmbeddedTemplates.names.joined(separator: ", "))"),
      fixes: near.map { near in
        [Diagnostic.Fix(Message("viết “\(near)”", en: "write '\(near)'"), isSafe: false, SourceEdit(span, near))]
      } ?? [])
  }
}

extension CheckedPlan {
  /// What there is to say, at `severity` and above, as annotated excerpts.
  func report(in language: Message.Language, from severity: Diagnostic.Severity = .note) -> String {
    let printer = DiagnosticPrinter(analysis.source, in: language)
    var text = ""
    for diagnostic in diagnostics where diagnostic.severity >= severity { text += printer.excerpt(diagnostic) }
    if let templateDiagnostics {
      let printer = DiagnosticPrinter(templateDiagnostics.source, in: language)
      for diagnostic in templateDiagnostics.diagnostics where diagnostic.severity >= severity {
        text += printer.excerpt(diagnostic)
      }
    }
    return text
  }
}
