package import PlanSyntax

/// What an office has set for its plans: which findings it wants and how seriously, and the words it need not be told of.
package struct Settings: Sendable {
  /// Nil turns a finding off. An error of reading a plan cannot be set: what it speaks of could not be printed.
  package var severities: [Diagnostic.ID: Diagnostic.Severity?] = [:]
  /// The only findings that are wanted, rules that are off by themselves among them; nil: all.
  package var only: Set<Diagnostic.ID>?
  /// Abbreviations that every reader of the office's plans knows.
  package var knownAbbreviations: Set<String> = []
  /// The template of plans that name none.
  package var template: Located<String>?
  /// Whether warnings count as errors.
  package var isStrict = false

  package init() {}

  /// With what one run asks for: each of two lists of findings, the second stronger.
  package func choosing(only selected: Set<Diagnostic.ID>?, without ignored: Set<Diagnostic.ID>) -> Settings {
    var settings = self
    if let selected {
      settings.only = selected
      // What is asked for by name is wanted, whatever the office has turned off.
      for id in selected where settings.severities[id] == .some(nil) { settings.severities.removeValue(forKey: id) }
    }
    for id in ignored { settings.severities.updateValue(nil, forKey: id) }
    return settings
  }

  /// How serious a rule's findings are; nil where it is not asked.
  func severity(of rule: any Rule.Type) -> Diagnostic.Severity? {
    guard only?.contains(rule.id) ?? true else { return nil }
    if let set = severities[rule.id] { return set }
    return rule.isOn || only != nil ? rule.severity : nil
  }

  /// A finding of reading as the office wants it; nil where it does not.
  func applied(to finding: Diagnostic) -> Diagnostic? {
    guard finding.severity != .error else { return finding }
    guard only?.contains(finding.id) ?? true else { return nil }
    guard let set = severities[finding.id] else { return finding }
    return set.map { severity in
      var finding = finding
      finding.severity = severity
      return finding
    }
  }

  /// Whether a finding would be told if it were made.
  func asks(_ id: Diagnostic.ID) -> Bool {
    if let rule = Check.rules[id] { return severity(of: rule) != nil }
    return (only?.contains(id) ?? true) && severities[id] != .some(nil)
  }
}
