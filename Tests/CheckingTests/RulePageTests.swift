import Checking
import PlanSyntax
import Testing

/// The page of each rule is its test: what it shows as flagged is found at that place and mended by its fixes, what it shows as clean
/// is clean.
@Suite struct RulePageTests {
  @Test(arguments: allRules.map { $0.id })
  func pageHolds(_ id: Diagnostic.ID) throws {
    let rule = try #require(allRules.first { $0.id == id })
    let page = FindingPage(rule.page)
    #expect(page.misread.isEmpty, "\(id): \(page.misread)")
    #expect(!page.title.vietnamese.isEmpty && !page.title.english.isEmpty, "\(id)")
    #expect(page.sections.map(\.heading) == FindingPage.Heading.allCases, "\(id)")
    for heading in [FindingPage.Heading.what, .why, .mend] {
      let blocks = page.sections.filter { $0.heading == heading }.flatMap(\.blocks)
      for language in Message.Language.allCases {
        let isSaid = blocks.contains { if case .paragraph(language, _) = $0 { true } else { false } }
        #expect(isSaid, "\(id): \(heading) in \(language)")
      }
    }
    #expect(!page.examples(.flagged).isEmpty && !page.examples(.clean).isEmpty, "\(id)")
    for example in page.examples(.flagged) {
      #expect(example.contains("⟦"), "\(id)")
      expectFlagged(id, in: example)
    }
    for example in page.examples(.clean) { expectClean(id, example) }
  }

  /// A sound plan is sound, or every case above means nothing.
  @Test func emptyCaseIsClean() { expectClean("", "") }

  @Test func idsAreUnique() {
    #expect(Set(allRules.map { $0.id }).count == allRules.count)
  }
}
