import ActionPlan
import ArgumentParser
import Checking
import DocumentModel
import PlanSyntax
import Reporting
import Templates

/// A plan file with its template and its office's settings, read and judged.
struct CheckedPlan {
  let analysis: Analysis
  /// Nil where the template is unknown or broken, which then is among the findings.
  let style: HouseStyle?
  let findings: Findings
  /// The template, and those it is based on that have errors.
  let templates: [TemplateAnalysis]
  let settings: SettingsAnalysis?
  /// The template's name: the plan's word, the office's, or the default.
  let template: String

  var diagnostics: [Diagnostic] { findings.standing }

  /// All there is to say: of the plan, then of the files it rests on, where something is to be said of them.
  var report: Report {
    var others = templates.map { Report.File($0.source, as: .template, Findings($0.diagnostics)) }
    if let settings { others.append(Report.File(settings.source, as: .settings, Findings(settings.diagnostics))) }
    return Report(
      [Report.File(analysis.source, as: .plan, findings)] + others.filter { !$0.findings.standing.isEmpty })
  }

  /// Whether it is rendered: errors stop it, and warnings where `strict` or the office says so.
  func isSound(strict: Bool) -> Bool {
    style != nil && report.isSound(strict: strict || settings?.settings.isStrict ?? false)
  }
}

/// Reads plans, the templates they name and the settings they stand under; each template and settings file once.
struct PlanLoader {
  static let defaultTemplate = "nd30"

  let options: ReadingOptions
  /// Nil where the command takes none.
  private let choice: FindingChoice?
  var templates: TemplateLibrary<FileFailure>
  /// By name.
  var templateDigests: [String: String] = [:]
  private var settings: SettingsLibrary

  init(_ options: ReadingOptions, choosing choice: FindingChoice? = nil) throws(FileFailure) {
    self.options = options
    self.choice = choice
    templates = try options.templates.library()
    settings = SettingsLibrary(options.settings)
  }

  mutating func load(_ path: String) throws(FileFailure) -> CheckedPlan {
    try check(SourceFile(path: path, bytes: try Files.read(path)))
  }

  /// The template a plan is rendered by.
  mutating func templateName(of source: SourceFile) throws(FileFailure) -> String {
    Self.template(of: Analysis(of: source), try settings.settings(forPlan: source.path)).value
  }

  private static func template(of analysis: Analysis, _ office: SettingsAnalysis?) -> Located<String> {
    analysis.plan.template ?? office?.settings.template ?? Located(defaultTemplate, at: SourceSpan(0, 0))
  }

  /// Of the settings a plan stands under; nil where there are none.
  mutating func settingsBytes(forPlan path: String) throws(FileFailure) -> [UInt8]? {
    try settings.settings(forPlan: path)?.source.bytes
  }

  /// Judges a plan as it would stand at its path.
  mutating func check(_ source: SourceFile) throws(FileFailure) -> CheckedPlan {
    var office = try settings.settings(forPlan: source.path)
    let analysis = Analysis(of: source, isIssued: options.issued)
    let name = Self.template(of: analysis, office)
    let template = try templates.template(named: name.value)
    var problem: Diagnostic?
    if template?.style == nil { problem = template == nil ? .unknownTemplate(name) : .brokenTemplate(name) }
    // A name is wrong in the file that gives it.
    if analysis.plan.template == nil, office?.settings.template != nil, let found = problem {
      office = office?.adding(found)
      problem = nil
    }
    let settings = office?.settings ?? Settings()
    let findings = Check.findings(
      of: analysis, in: template?.style, besides: [problem].compactMap(\.self),
      settings: choice?.applied(to: settings) ?? settings)
    return CheckedPlan(
      analysis: analysis, style: template?.style, findings: findings,
      templates: template.map { [$0] + $0.brokenBases } ?? [], settings: office,
      template: name.value)
  }
}
