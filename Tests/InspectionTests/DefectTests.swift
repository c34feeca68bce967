import DocumentReading
import Inspection
import PlanSyntax
import Standards
import Testing

/// A document just outside one rule turns that rule's line red and no other.
struct DefectTests {
  @Test("The sound document is right in every rule, and has every component")
  func sound() {
    let sheet = ConformanceSheet(of: SoundDocument.document, by: .decree30)
    for line in sheet.lines {
      let isExpected = line.verdict == .pass || (line.rule.isBeyondFiles && line.verdict == .undetermined)
      #expect(
        isExpected, "\(line.rule.id): \(line.verdict) \(line.measured?.english ?? "") \(line.note?.english ?? "")")
    }
  }

  @Test("A defect turns its own line red", arguments: Defect.corpus.indices)
  func defect(index: Int) throws {
    let defect = Defect.corpus[index]
    let sheet = ConformanceSheet(of: defect.document, by: .decree30)
    let red = sheet.lines.filter { $0.verdict == .fail || $0.verdict == .differs }
    #expect(Set(red.map(\.rule.id)) == Set([defect.rule] + defect.others), "\(defect.rule), \(defect.title)")
    let line = try #require(sheet.lines.first { $0.rule.id == defect.rule })
    #expect(line.verdict == (line.rule.basis == .rule ? .fail : .differs))
  }

  @Test("Every rule that can fail has a defect")
  func complete() {
    let broken = Set(Defect.corpus.map(\.rule))
    let missing = Standard.decree30.rules.filter { !$0.isBeyondFiles && !broken.contains($0.id) }
    #expect(missing.map(\.id) == [])
  }
}

extension StandardRule {
  var isBeyondFiles: Bool { if case .beyondFile = requirement { true } else { false } }
}
