import PlanSchema
package import PlanSyntax

/// One plan file, understood: source in; tree, plan and diagnostics out.
package struct Analysis: Sendable {
  package let tree: SyntaxTree
  package let plan: Plan
  /// What reading found, in the order of the file, before waivers: see `Check`.
  package let diagnostics: [Diagnostic]
  /// Whether it is judged as a document about to be issued.
  package let isIssued: Bool

  /// `isIssued` makes what a draft may lack an error.
  package init(of source: SourceFile, isIssued: Bool = false) {
    tree = SyntaxTree(parsing: source)
    self.isIssued = isIssued
    // Whatever else such a file has to say follows from it.
    if !tree.obstacles.isEmpty {
      plan = Plan()
      diagnostics = tree.obstacles
      return
    }
    let reading = Reading(tree, isIssued: isIssued)
    plan = reading.plan
    diagnostics =
      Slips.settled(reading.findings, in: source) { bytes in
        Reading(SyntaxTree(parsing: SourceFile(path: source.path, bytes: bytes)), isIssued: isIssued).findings
      }.inFileOrder
  }

  /// A tree read once, with all that is found.
  private struct Reading {
    let plan: Plan
    let findings: [Diagnostic]

    init(_ tree: SyntaxTree, isIssued: Bool) {
      var reader = PlanReader(tree.source, isIssued: isIssued)
      plan = reader.plan(tree.root)
      findings =
        tree.diagnostics + tree.nearMisses(of: Schema.plan.vocabulary) + reader.reader.diagnostics
        + Structure(of: plan).diagnostics + Labels(of: plan, in: tree.source).diagnostics
    }
  }

  package var source: SourceFile { tree.source }
}

extension [Diagnostic] {
  /// By place, and as they were found where the place is the same.
  package var inFileOrder: [Diagnostic] {
    enumerated().sorted { ($0.element.span.start, $0.offset) < ($1.element.span.start, $1.offset) }.map(\.element)
  }

  package var hasErrors: Bool { contains { $0.severity == .error } }
}
