package import ActionPlan
package import DocumentModel
package import PlanSyntax

/// Everything there is to say of a plan: what reading it found, what the rules find, less what is waived.
package enum Check {
  /// What stands, in the order of the file. A plan with an error among it is not rendered. `style` is nil where its template is
  /// unknown or broken, which is the caller's to say.
  package static func diagnostics(
    of analysis: Analysis, in style: HouseStyle?, settings: Settings = Settings()
  ) -> [Diagnostic] {
    findings(of: analysis, in: style, settings: settings).standing
  }

  /// What stands and what is waived, each in the order of the file. `others` is what the caller has found of the plan.
  package static func findings(
    of analysis: Analysis, in style: HouseStyle?, besides others: [Diagnostic] = [], settings: Settings = Settings()
  ) -> Findings {
    var findings = analysis.diagnostics + others
    if let style { findings += analysis.findings(in: style) }
    // A file that cannot be read is no manuscript.
    let isRead = analysis.tree.obstacles.isEmpty
    if isRead {
      let manuscript = Manuscript(analysis, in: style, settings: settings)
      for rule in allRules { findings += self.findings(of: rule, in: manuscript) }
    }
    let sourced = withoutEchoes(findings).compactMap { rules[$0.id] == nil ? settings.applied(to: $0) : $0 }.map(
      withSource)
    let told = style?.standard == "hd36" ? sourced.map(withoutDecree) : sourced
    // Without a template not all is asked, so what is not found may be there.
    let waivers = Waivers(analysis.tree, settings: settings, isAllAsked: isRead && style != nil)
    return waivers.applied(to: told)
  }

  /// A document of the Party follows the Party's guide (Hướng dẫn 36-HD/VPTW), which its template claims; the decree does not bind it.
  private static func withoutDecree(_ finding: Diagnostic) -> Diagnostic {
    guard let source = finding.source, source.vietnamese.hasPrefix("Nghị định 30/2020/NĐ-CP") else { return finding }
    var finding = finding
    finding.source = nil
    return finding
  }

  /// A finding of reading rests on what the catalogue says.
  private static func withSource(_ finding: Diagnostic) -> Diagnostic {
    guard finding.source == nil, rules[finding.id] == nil, let source = FindingCatalogue.entry(finding.id)?.source
    else {
      return finding
    }
    var finding = finding
    finding.source = source
    return finding
  }

  /// One slip is one message.
  private static func withoutEchoes(_ findings: [Diagnostic]) -> [Diagnostic] {
    // What a mend replaces is told of with its finding.
    let better = Set(findings.flatMap { rules[$0.id]?.yieldsTo ?? [] })
    let places = Dictionary(grouping: findings.filter { better.contains($0.id) }, by: \.id).mapValues { alike in
      Places(alike.flatMap { [$0.span] + $0.fixes.flatMap(\.edits).map(\.span).filter { !$0.isEmpty } })
    }
    return findings.filter { finding in
      guard !places.isEmpty, let better = rules[finding.id]?.yieldsTo else { return true }
      return !better.contains { places[$0]?.overlap(finding.span) ?? false }
    }
  }

  static let rules: [Diagnostic.ID: any Rule.Type] = Dictionary(
    allRules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

  private static func findings(of rule: any Rule.Type, in manuscript: Manuscript) -> [Diagnostic] {
    guard let severity = manuscript.settings.severity(of: rule) else { return [] }
    return rule.findings(in: manuscript).map { finding in
      var finding = finding
      finding.fixes = finding.fixes.compactMap { $0.keepingMarks(of: manuscript.source) }
      // What a draft still lacks stays a note.
      if finding.severity != .note || rule.severity == .note { finding.severity = severity }
      return finding
    }
  }
}

/// What is said of one file.
package struct Findings: Sendable {
  package var standing: [Diagnostic] = []
  package var waived: [WaivedFinding] = []

  package init(_ standing: [Diagnostic] = [], waived: [WaivedFinding] = []) {
    self.standing = standing
    self.waived = waived
  }
}

/// A finding that its author lets stand.
package struct WaivedFinding: Hashable, Sendable {
  package let diagnostic: Diagnostic
  /// As the author gives it.
  package let reason: Located<String>
}
