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
    let encodings = tree.diagnostics.filter { $0.id == "utf-16" || $0.id == "not-utf-8" }
    if !encodings.isEmpty {
      plan = Plan()
      diagnostics = encodings
      return
    }
    var reader = PlanReader(source, isIssued: isIssued)
    plan = reader.plan(tree.root)
    let labels = Labels(of: plan)
    let findings =
      tree.diagnostics + tree.nearMisses(of: Schema.plan.vocabulary) + reader.reader.diagnostics
      + Structure(of: plan).diagnostics + labels.diagnostics
    diagnostics = findings.withoutEchoes.inFileOrder
  }

  package var source: SourceFile { tree.source }
}

extension [Diagnostic] {
  /// By place, and as they were found where the place is the same.
  package var inFileOrder: [Diagnostic] {
    enumerated().sorted { ($0.element.span.start, $0.offset) < ($1.element.span.start, $1.offset) }.map(\.element)
  }

  package var hasErrors: Bool { contains { $0.severity == .error } }

  /// A slip in a key where no text may stand is one finding, not two: the near miss, as an error, for nothing would be
  /// printed of it.
  fileprivate var withoutEchoes: [Diagnostic] {
    let misplaced = Set(filter { $0.id == "misplaced-text" || $0.id == "misplaced-item" }.map(\.span.start))
    let slips = Set(filter { Self.slips.contains($0.id) && misplaced.contains($0.span.start) }.map(\.span.start))
    return compactMap { diagnostic in
      guard slips.contains(diagnostic.span.start) else { return diagnostic }
      var diagnostic = diagnostic
      if Self.slips.contains(diagnostic.id) { diagnostic.severity = .error }
      return diagnostic.id.hasPrefix("misplaced-") ? nil : diagnostic
    }
  }

  private static var slips: Set<Diagnostic.ID> { ["near-key", "missing-colon", "typed-marker"] }
}
