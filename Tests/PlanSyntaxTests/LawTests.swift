import PlanSyntax
import Support
import Testing

/// The plans and the template of the repository, whole and in pieces.
private let fixtures = Repository.plans + ["templates/nd30/nd30.plan"]

@Suite struct LawTests {
  @Test(arguments: fixtures) func wholeFiles(path: String) throws {
    expectLaws(try Repository.bytes(path), path)
  }

  /// At every byte of the first 4 kB; beyond that at line ends and at seeded places.
  @Test(arguments: fixtures) func filesCutShort(path: String) throws {
    let bytes = try Repository.bytes(path)
    var places = Set(0...min(bytes.count, 4096))
    if bytes.count > 4096 {
      places.formUnion(bytes.indices.filter { $0 > 4096 && bytes[$0] == 0x0A })
      var generator = SplitMix64(seed: 1)
      for _ in 0..<500 { places.insert(Int.random(in: 4096...bytes.count, using: &generator)) }
    }
    for place in places.sorted() { expectLaws(Array(bytes[..<place]), fixes: 2, "\(path) cut at \(place)") }
  }
}
