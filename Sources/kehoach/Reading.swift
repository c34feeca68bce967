import ActionPlan
import ArgumentParser
import Checking
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
  /// The template, and those it is based on that have errors.
  let templates: [TemplateAnalysis]

  var hasErrors: Bool { diagnostics.hasErrors || style == nil }
}

/// Reads plans and the templates they name; each template once.
struct PlanLoader {
  static let defaultTemplate = "nd30"

  private let options: ReadingOptions
  private var templates: TemplateLibrary<FileFailure>

  init(_ options: ReadingOptions) {
    self.options = options
    templates = Self.library(of: options.templates)
  }

  /// The templates of a folder, and the embedded ones.
  static func library(of folder: String?) -> TemplateLibrary<FileFailure> {
    TemplateLibrary { name throws(FileFailure) in try sources(ofTemplate: name, folder) }
  }

  mutating func load(_ path: String) throws(FileFailure) -> CheckedPlan {
    let source = SourceFile(path: path, bytes: try Files.read(path))
    let analysis = Analysis(of: source, isIssued: options.issued)
    let name = analysis.plan.template ?? Located(Self.defaultTemplate, at: SourceSpan(0, 0))
    let template = try templates.template(named: name.value)
    var diagnostics = Check.diagnostics(of: analysis, in: template?.style)
    if template?.style == nil {
      diagnostics.append(template == nil ? .unknownTemplate(name) : .brokenTemplate(name))
    }
    return CheckedPlan(
      analysis: analysis, style: template?.style, diagnostics: diagnostics.inFileOrder,
      templates: template.map { [$0] + $0.brokenBases } ?? [])
  }

  /// The files of a template's name: in `--templates`, then the one embedded.
  private static func sources(ofTemplate name: String, _ folder: String?) throws(FileFailure) -> [SourceFile] {
    // A name that the plan gives must not lead out of the folder.
    guard !name.isEmpty, name.utf8.allSatisfy(isLabelByte) else { return [] }
    let path = folder.map { "\($0)/\(name)/\(name).plan" }
    let own = try path.flatMap { path throws(FileFailure) in
      Files.exists(path) ? SourceFile(path: path, bytes: try Files.read(path)) : nil
    }
    return [own, EmbeddedTemplates.source(named: name)].compactMap(\.self)
  }
}

extension CheckedPlan {
  /// What there is to say, at `severity` and above, as annotated excerpts.
  func report(in language: Message.Language, from severity: Diagnostic.Severity = .note) -> String {
    let printer = DiagnosticPrinter(analysis.source, in: language)
    var text = ""
    for diagnostic in diagnostics where diagnostic.severity >= severity { text += printer.excerpt(diagnostic) }
    for template in templates {
      let printer = DiagnosticPrinter(template.source, in: language)
      for diagnostic in template.diagnostics where diagnostic.severity >= severity {
        text += printer.excerpt(diagnostic)
      }
    }
    return text
  }
}
