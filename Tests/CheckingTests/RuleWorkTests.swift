import ActionPlan
import PlanSyntax
import Testing

@testable import Checking

/// What rules share so that their work grows with the plan and no faster: counted, not timed.
@Suite struct RuleWorkTests {
  @Test func equalThingsHaveOneNumber() {
    let things = (0..<5000).map { $0 * 7 % 1000 }
    let (numbers, comparisons) = numbered(things)
    for (thing, number) in zip(things, numbers) { #expect(numbers[things.firstIndex(of: thing) ?? 0] == number) }
    #expect(Set(numbers).count == 1000)
    #expect(numbers.prefix(1000).elementsEqual(0..<1000))
    #expect(comparisons < 4 * things.count)
  }

  /// Different things are seldom compared with each other, however many there are.
  @Test(arguments: [100, 10_000, 100_000]) func differentThingsAreSeldomCompared(count: Int) {
    #expect(numbered(Array(0..<count)).comparisons < 2 * count)
  }

  private func numbered(_ things: [Int]) -> (numbers: [Int], comparisons: Int) {
    var interner = Interner(capacity: things.count)
    var firsts: [Int] = []
    var comparisons = 0
    let numbers = things.map { thing in
      var hash = RunningHash()
      hash.add(UInt64(thing))
      let number = interner.number(hash) { earlier in
        comparisons += 1
        return firsts[earlier] == thing
      }
      if number == firsts.count { firsts.append(thing) }
      return number
    }
    return (numbers, comparisons)
  }

  /// The same as looking at each name.
  @Test func namesByTheirBeginnings() {
    let names = ["sở tài chính", "sở", "ủy ban nhân dân xã tân phú", "ủy ban nhân dân xã", "báo", "sở y tế tỉnh"]
    let sorted = SortedNames(names)
    let words = SortedNames(fromEachWordOf: names)
    let beginnings = Beginnings(names)
    for asked in names + [
      "", "s", "sở y", "tài chính", "y tế", "tế tỉnh nhà", "ủy ban", "xã", "zz", "sở nội vụ", "báo chí",
    ] {
      #expect(sorted.hasOne(beginningWith: asked) == names.contains { $0.hasPrefix(asked) })
      #expect(words.hasOne(beginningWith: asked) == names.contains { " \($0)".contains(" \(asked)") })
      #expect(beginnings.hasOne(of: asked) == names.contains { asked.hasPrefix($0) })
    }
    #expect(!SortedNames([]).hasOne(beginningWith: ""))
    #expect(!Beginnings([]).hasOne(of: "sở"))
  }

  /// Letter by letter for Vietnamese, and by what Unicode says of any other.
  @Test(arguments: [
    ("UBND xã “Tân Phú” – 2026", "ubnd xã tân phú 2026"), ("ĐẨY MẠNH ƯƠM TẠO; Ỹ, Ĩ, Ũ, Ă", "đẩy mạnh ươm tạo ỹ ĩ ũ ă"),
    ("×÷ Ø ß", "ø ß"), ("Σ và Я 5²", "σ và я 5²"), ("e\u{301}\u{327} x", "ȩ\u{301} x"), ("…", ""), ("", ""),
  ])
  func wordsInSmallLetters(text: String, words: String) {
    #expect(String(decoding: smallWords(of: text), as: UTF8.self) == words)
  }

  @Test(arguments: [
    ("Các Sở, ban, ngành", "sở ban ngành"), ("UBND TP. Thuỷ Nguyên", "ủy ban nhân dân tp thủy nguyên"),
    ("Uỷ ban MTTQ VN tỉnh", "ủy ban mặt trận tổ quốc việt nam tỉnh"), ("TM. Ủy ban", "tm ủy ban"), ("các", ""),
  ])
  func keysOfBodies(name: String, key: String) { #expect(bodyKey(name) == key) }

  /// A spelling is judged once, whatever list it stands in; a list that several tasks take over is one.
  @Test func bodiesOfManyTasks() {
    let tasks = (0..<300).map {
      "    điểm: Việc \($0)\n      chủ trì: \($0 % 2 == 0 ? "UBND xã" : "Ủy ban nhân dân xã")\n"
    }
    let bodies = manuscript("nhiệm vụ:\n  khoản: A\n    phối hợp: Sở Y tế; Sở Nội vụ\n" + tasks.joined()).bodies
    #expect(bodies.keys.sorted() == ["sở nội vụ", "sở y tế", "ủy ban nhân dân xã"])
    #expect(bodies.lists.count == 301)
  }

  /// The ways in which an act was named before are compared, not each mention: of one way there is one, and their number is bounded.
  @Test func mentionsOfOneAct() {
    let alike = manuscript(cited(Array(repeating: "01/2/2020", count: 500)))
    #expect(Set(alike.citations.map(\.act)).count == 1)
    #expect(alike.citations.count == 500)
    #expect(CitationConflict.findings(in: alike).isEmpty)
    #expect(CitationConflict.mentions(in: alike).map(\.count) == [1])
    let unlike = manuscript(cited((0..<500).map { "\($0 % 28 + 1)/\($0 % 12 + 1)/\(1600 + $0)" }))
    #expect(CitationConflict.mentions(in: unlike).allSatisfy { $0.count <= 100 })
  }

  private func cited(_ dates: [String]) -> String {
    "nhiệm vụ:\n" + dates.map { "  Thực hiện Kế hoạch số 59-KH/TU ngày \($0) của Tỉnh ủy.\n" }.joined()
  }

  private func manuscript(_ fragment: String) -> Manuscript {
    Manuscript(Analysis(of: SourceFile(path: "a.plan", text: completed(fragment))), in: style)
  }

  /// Each of many alike is told of: what bounds the work loses no finding.
  @Test func manyOfOneKind() {
    func count(_ id: Diagnostic.ID, _ plan: String) -> Int { findings(completed(plan)).count { $0.id == id } }
    let headings = (0..<2000).map { _ in "  khoản: Như nhau\n    Một đoạn.\n" }.joined()
    #expect(count("repeated-heading", "nhiệm vụ:\n" + headings) == 1999)
    let bodies = Array(repeating: "Sở Y tế", count: 2000).joined(separator: "; ")
    #expect(count("repeated-body", "nhiệm vụ:\n  khoản: A\n    chủ trì: Sở Nội vụ\n    phối hợp: \(bodies)\n") == 1999)
    let annexes = (0..<1000).map { "phụ lục: Danh mục \($0)\n  Nội dung … và [tên xã].\n" }.joined()
    #expect(count("annex-unreferenced", "nhiệm vụ:\n  Xem Phụ lục 7.\n" + annexes) == 999)
    #expect(count("placeholder", annexes) == 1000)
  }
}
