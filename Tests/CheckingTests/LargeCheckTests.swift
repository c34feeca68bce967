import ActionPlan
import Checking
import PlanSyntax
import Support
import Testing

/// Plans that no person writes, which are judged in time that grows with their length: where it grew with its square, these would
/// not come to an end.
@Suite struct LargeCheckTests {
  private func findings(_ text: String) -> Findings {
    Check.findings(of: Analysis(of: SourceFile(path: "a.plan", text: completed(text))), in: style)
  }

  private func count(_ id: Diagnostic.ID, _ findings: [Diagnostic]) -> Int { findings.count { $0.id == id } }

  @Test func openBracketsInARow() {
    let found = findings("nhiệm vụ:\n  " + String(repeating: "[", count: 5000) + " là sai.\n").standing
    #expect(count("placeholder", found) == 0)
    #expect(count("unpaired-mark", found) == 5000)
  }

  @Test func marksWithoutASpaceInARow() {
    let run = String(repeating: "xã.Huyện,", count: 5000)
    #expect(count("space-after-mark", findings("nhiệm vụ:\n  \(run)xã là sai.\n").standing) == 10_000)
    // One sign of an address makes the whole of it one.
    #expect(count("space-after-mark", findings("nhiệm vụ:\n  \(run)@ là đúng.\n").standing) == 0)
  }

  @Test func aWaiverForEachFinding() {
    let section = "# bỏ qua heading-stop: tên riêng\nnhiệm vụ: Nhiệm vụ.\n  Lời nói.\n"
    let found = findings(String(repeating: section, count: 3000))
    #expect(found.waived.count { $0.diagnostic.id == "heading-stop" } == 3000)
    #expect(count("heading-stop", found.standing) == 0)
    #expect(count("unused-waiver", found.standing) == 0)
  }

  /// The innermost waiver is the one that is used; that around it holds for what it leaves.
  @Test func waiversInWaivers() {
    let found = findings(
      """
      # bỏ qua heading-stop: ngoài
      nhiệm vụ: Nhiệm vụ.
        # bỏ qua heading-stop: trong
        khoản: Khoản.
          Lời nói.
        khoản: Khoản khác.
          Lời nói.
      """)
    let reasons = found.waived.filter { $0.diagnostic.id == "heading-stop" }.map(\.reason.value)
    #expect(reasons == ["ngoài", "trong", "ngoài"])
  }

  /// The one fix of many that makes an error is found by halves.
  @Test func aWrongFixAmongMany() throws {
    let text = String(repeating: "a ", count: 1000)
    var checks = 0
    let mending = Mending(SourceFile(path: "a.plan", text: text)) { source in
      checks += 1
      let slips = source.bytes.indices.filter { source.bytes[$0] == UInt8(ascii: "a") }.map { offset in
        let place = SourceSpan(offset, offset + 1)
        let fix = Diagnostic.Fix(Message("b", en: "b"), isSafe: true, SourceEdit(place, "b"))
        return Diagnostic("slip", .warning, Message("a", en: "a"), at: place, fixes: [fix])
      }
      let isBroken = source.bytes[1234] == UInt8(ascii: "b")
      return slips + (isBroken ? [Diagnostic("broken", .error, Message("b", en: "b"), at: SourceSpan(1234, 1235))] : [])
    }
    #expect(mending.mended.count == 999)
    #expect(mending.source.bytes[1234] == UInt8(ascii: "a"))
    // All, the halves down to the one, and the one alone in the next round.
    #expect(checks < 30)
  }
}
