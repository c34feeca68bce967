package import PlanSyntax

/// What an office has set for its plans: which findings it wants and how seriously, and the words it need not be told of.
package struct Settings: Sendable {
  /// Nil turns a finding off. A finding of reading a plan cannot be set: what it speaks of could not be printed.
  package var severities: [Diagnostic.ID: Diagnostic.Severity?] = [:]
  /// Abbreviations that every reader of the office's plans knows.
  package var knownAbbreviations: Set<String> = []

  package init() {}
}
