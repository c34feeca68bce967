import FuzzTargets
import Support
import Testing

/// Seeds and finds of the fuzzer, and what a few hundred changes make of them: the same ones each time.
@Suite struct ReplayTests {
  @Test(arguments: FuzzTarget.all.map(\.name)) func lawsHold(name: String) throws {
    let target = try #require(FuzzTarget.named(name))
    let files = ["Seeds", "Finds"].flatMap { kind -> [String] in
      let folder = "Tests/FuzzTests/\(kind)/\(name)"
      return Repository.names(in: folder).map { "\(folder)/\($0)" }
    }
    #expect(!files.isEmpty, "a target has a seed")
    for file in files {
      let bytes = try Repository.bytes(file)
      for law in target.brokenLaws(bytes) { Issue.record("\(file): \(law)") }
    }
  }

  /// Where no fuzzer can be built, the changes themselves still go through each target.
  @Test(arguments: FuzzTarget.all.map(\.name)) func lawsHoldOfChangedSeeds(name: String) throws {
    let target = try #require(FuzzTarget.named(name))
    let folder = "Tests/FuzzTests/Seeds/\(name)"
    for file in Repository.names(in: folder) {
      var bytes = try Repository.bytes("\(folder)/\(file)")
      for seed in 0..<12 {
        var mutator = Mutator(target.input, seed: UInt64(seed))
        bytes = mutator.mutated(bytes)
        for law in target.brokenLaws(bytes) { Issue.record("\(file), change \(seed): \(law)") }
      }
    }
  }

  @Test func changesAreTheSameEachTime() {
    for input in [FuzzTarget.Input.plan, .template, .settings, .markup] {
      let changed = (0..<2).map { _ in
        var mutator = Mutator(input, seed: 7)
        return mutator.mutated(Array("khoản: A\n  <p a=\"b\">Lời văn</p>\n".utf8))
      }
      #expect(changed[0] == changed[1])
    }
  }
}
