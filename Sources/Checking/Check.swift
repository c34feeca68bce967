package import ActionPlan
package import DocumentModel
package import PlanSyntax

/// Everything there is to say of a plan: what reading it found, what the rules find, less what is waived.
package enum Check {
  /// In the order of the file. A plan with an error among them is not rendered. `style` is nil where its template is unknown or
  /// broken, which is the caller's to say.
  package static func diagnostics(
    of analysis: Analysis, in style: HouseStyle?, settings: Settings = Settings()
  ) -> [Diagnostic] {
    var findings = analysis.diagnostics
    if let style { findings += analysis.findings(in: style) }
    // A file that cannot be read as text is no manuscript.
    if !findings.contains(where: { $0.id == "utf-16" || $0.id == "not-utf-8" }) {
      let manuscript = Manuscript(analysis, in: style, settings: settings)
      for rule in allRules { findings += self.findings(of: rule, in: manuscript) }
    }
    return Waivers(analysis.tree).applied(to: withoutEchoes(findings)).inFileOrder.map(withSource)
  }

  /// A finding of reading rests on what the catalogue says.
  private static func withSource(_ finding: Diagnostic) -> Diagnostic {
    guard finding.source == nil, let source = FindingCatalogue.entry(finding.id)?.source else { return finding }
    var finding = finding
    finding.source = source
    return finding
  }

  /// One slip is one message.
  private static func withoutEchoes(_ findings: [Diagnostic]) -> [Diagnostic] {
    let places = Dictionary(grouping: findings, by: \.id)
    return findings.filter { finding in
      let better = rules[finding.id]?.yieldsTo ?? []
      return !better.contains { id in places[id, default: []].contains { $0.span.overlaps(finding.span) } }
    }
  }

  static let rules: [Diagnostic.ID: any Rule.Type] = Dictionary(
    allRules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

  private static func findings(of rule: any Rule.Type, in manuscript: Manuscript) -> [Diagnostic] {
    let standing: Diagnostic.Severity? = rule.isOn ? rule.severity : nil
    guard let severity = manuscript.settings.severities[rule.id] ?? standing else { return [] }
    return rule.findings(in: manuscript).map { finding in
      var finding = finding
      // What a draft still lacks stays a note.
      if finding.severity != .note || rule.severity == .note { finding.severity = severity }
      return finding
    }
  }
}
