import ActionPlan
import Checking
import PlanSyntax
import Support
import Testing

/// Each rule's slip, put into the plans of the repository at random places, is found at exactly that place, and nothing else is.
@Suite struct SeededDefectTests {
  /// Read once for all.
  private static let plans = Result {
    try ["plans/an-giang-khcn-2020.plan", "plans/ke-hoach-mau.plan"].map { try SoundPlan($0) }
  }
  private static let seeds: ClosedRange<UInt64> = 1...3

  @Test(arguments: Defect.all)
  func slipIsFound(_ defect: Defect) throws {
    var isTried = false
    for plan in try Self.plans.get() {
      var tried: Set<[SourceEdit]> = []
      for seed in Self.seeds {
        var random = SplitMix64(seed: seed)
        // One that has no other place is made once.
        guard let edits = defect.edits(plan, &random), tried.insert(edits).inserted else { continue }
        isTried = true
        expectFound(defect, SeededPlan(edits, in: plan.source), in: plan, "\(plan.path), seed \(seed)")
      }
    }
    #expect(isTried, "\(defect.id): no plan has a place for it")
  }

  /// No rule without its slip.
  @Test func everyRuleHasItsSlip() {
    #expect(Set(allRules.map { $0.id }).subtracting(Defect.all.map(\.id)).sorted() == [])
  }

  private func expectFound(_ defect: Defect, _ seeded: SeededPlan, in plan: SoundPlan, _ place: String) {
    let before = Set(plan.findings.compactMap { finding in seeded.moved(finding.span).map { Found(finding.id, $0) } })
    let analysis = Analysis(of: seeded.source)
    let all = Check.diagnostics(of: analysis, in: style, settings: settings(asking: defect.id))
    let new = all.filter { !before.contains(Found($0.id, $0.span)) }
    let printer = DiagnosticPrinter(seeded.source, in: .en)
    let expected = Set(seeded.places.map { Found(defect.id, $0) })
    #expect(
      Set(new.map { Found($0.id, $0.span) }) == expected,
      """
      \(defect.id) in \(place): expected at \(seeded.places.map { seeded.source.text($0) })
      \(new.map { printer.excerpt($0) }.joined())
      """)
  }

  private struct Found: Hashable {
    let id: Diagnostic.ID
    let span: SourceSpan

    init(_ id: Diagnostic.ID, _ span: SourceSpan) {
      self.id = id
      self.span = span
    }
  }
}
