import ActionPlan
import Checking
import Foundation
import PlanSyntax
import Support
import Testing

/// What holds of every fix of every finding.
@Suite struct FixTests {
  /// The flagged examples of its page; as typed, with letters in parts, with other line ends.
  private static func cases(of id: Diagnostic.ID) -> [Case] {
    let examples = FindingCatalogue.entry(id)?.page.examples(.flagged).filter { $0.kind != .template } ?? []
    return examples.map { Case($0, asking: id) }.flatMap { [$0] + $0.variants }
  }

  /// A fix takes its finding away, adds none, and leaves the rest of the text as it is read. What may mislead is not mended unseen.
  @Test(arguments: FindingCatalogue.entries.map(\.id))
  func fixMendsItsPlace(_ id: Diagnostic.ID) {
    for sample in Self.cases(of: id) { sample.expectFixesMend(id) }
  }

  @Test(arguments: Repository.plans)
  func fixMendsItsPlaceInPlan(_ path: String) throws {
    let plan = Case(bytes: try Repository.bytes(path))
    for sample in [plan] + plan.variants.suffix(1) { sample.expectFixesMend(nil) }
  }

  /// A finding that yields names others, and none of two waits for the other.
  @Test func findingsYieldToOthersAndEnd() {
    let yields = Dictionary(uniqueKeysWithValues: allRules.map { ($0.id, $0.yieldsTo) })
    for (id, better) in yields {
      for other in better { #expect(FindingCatalogue.entry(other) != nil, "\(id) yields to '\(other)'") }
      var reached = better
      for step in 0..<yields.count where step < reached.count {
        reached += (yields[reached[step]] ?? []).filter { !reached.contains($0) }
      }
      #expect(!reached.contains(id), "\(id) yields to itself")
    }
  }

  /// Where words are replaced, marks, comments and ends of lines between them stay.
  @Test(arguments: [
    ("chủ trì\n      phối hợp", "chủ trì,\n      phối hợp"), ("**chủ trì** phối hợp", "**chủ trì,** phối hợp"),
    ("chủ trì\n      # ghi chú\n      phối hợp", "chủ trì,\n      # ghi chú\n      phối hợp"),
    ("Ủy ban **mặt trận Tổ quốc** tỉnh", "Ủy ban **Mặt trận Tổ quốc** tỉnh"),
    ("chủ **trì phối** hợp", "chủ **trì, phối** hợp"),
    ("theo Điều 5\n      khoản 2 điểm a của Luật", "theo điểm a\n      khoản 2 Điều 5 của Luật"),
    // Not without its mark.
    ("việc của\n      # ghi chú\n      của dân", "việc của\n      # ghi chú\n      của dân"),
  ])
  func marksBetweenWordsStay(_ typed: String, _ meant: String) {
    func plan(_ words: String) -> String { completed("nhiệm vụ:\n  khoản: Một\n    Sở Y tế \(words) các việc.\n") }
    let mending = Mending(SourceFile(path: "a.plan", text: plan(typed)), all: true) {
      Check.diagnostics(of: Analysis(of: $0), in: style)
    }
    expectNoDifference(mending.source.text(mending.source.span), plan(meant))
  }
}

extension Case {
  init(bytes: [UInt8]) {
    source = SourceFile(path: "a.plan", bytes: bytes)
    findings = { Check.diagnostics(of: Analysis(of: SourceFile(path: "a.plan", bytes: $0)), in: style) }
  }

  private init(_ other: Case, bytes: [UInt8]) {
    source = SourceFile(path: "a.plan", bytes: bytes)
    findings = other.findings
  }

  /// With letters in parts and with other line ends; none of what is no text.
  var variants: [Case] {
    guard let text = String(validating: source.bytes, as: UTF8.self) else { return [] }
    return [text.decomposedStringWithCanonicalMapping, text.replacing("\n", with: "\r\n")]
      .map { Array($0.utf8) }.filter { $0 != source.bytes }.map { Case(self, bytes: $0) }
  }

  /// Of one finding every fix, else one fix of each.
  func expectFixesMend(_ id: Diagnostic.ID?) {
    let before = findings(source.bytes)
    let passages = Manuscript(Analysis(of: source), in: style).passages
    var seen: Set<Diagnostic.ID> = []
    for finding in before where id == nil ? seen.insert(finding.id).inserted : finding.id == id {
      for fix in finding.fixes {
        let mended = SourceFile(path: "a.plan", bytes: source.mended(by: fix.edits).bytes)
        let after = findings(mended.bytes)
        let text = "\(finding.id): \(fix.title.english)\n\(mended.text(mended.span))\n\(after.map(\.id))"
        #expect(after.count { $0.id == finding.id } < before.count { $0.id == finding.id }, "\(text)")
        let isNote = finding.severity == .note
        #expect(serious(after) <= serious(before) - (isNote ? 0 : 1), "\(text)")
        #expect(mended.hasOnlyCRLF == source.hasOnlyCRLF, "\(text)")
        guard allRules.contains(where: { $0.id == finding.id }) else { continue }
        #expect(!(isNote && fix.isSafe), "\(text)")
        let others = Manuscript(Analysis(of: mended), in: style).passages
        let touched = passages.count { passage in fix.edits.contains { $0.span.overlaps(passage.span) } }
        let gone = difference(passages, others)
        let come = difference(others, passages)
        #expect(gone.count <= max(touched, 1), "\(text)\n\(gone)\n\(come)")
        #expect(come.count <= touched + 1, "\(text)\n\(gone)\n\(come)")
        #expect(stars(others) == stars(passages), "\(text)")
      }
    }
  }

  private func serious(_ findings: [Diagnostic]) -> Int { findings.count { $0.severity > .note } }

  private func difference(_ some: [Passage], _ others: [Passage]) -> [String] {
    var rest: [String: Int] = [:]
    for passage in others { rest["\(passage.place) \(passage.text)", default: 0] += 1 }
    return some.map { "\($0.place) \($0.text)" }.filter { text in
      rest[text, default: 0] -= 1
      return rest[text, default: 0] < 0
    }
  }

  private func stars(_ passages: [Passage]) -> Int { passages.flatMap(\.tokens).count { $0.text == "*" } }
}

extension SourceFile {
  fileprivate var hasOnlyCRLF: Bool {
    bytes.indices.allSatisfy { bytes[$0] != 0x0A || ($0 > 0 && bytes[$0 - 1] == 0x0D) }
  }
}
