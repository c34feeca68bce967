import Checking
import PlanSyntax
import Support
import Testing

/// The page of each finding is its test: what it shows as flagged is found at that place and mended by its fixes, what it shows as
/// clean is clean.
@Suite struct RulePageTests {
  @Test(arguments: FindingCatalogue.entries.map(\.id))
  func pageHolds(_ id: Diagnostic.ID) throws {
    let page = try #require(FindingCatalogue.entry(id)).page
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
      let spans = FlaggedText(example.text).spans
      #expect(!spans.isEmpty, "\(id)")
      Case(example, asking: id).expectFlagged(id, at: spans, sourceLocation: #_sourceLocation)
    }
    for example in page.examples(.clean) {
      Case(example, asking: id).expectClean(id, sourceLocation: #_sourceLocation)
    }
  }

  /// A sound plan is sound, draft or issued, or every case above means nothing.
  @Test func emptyCaseIsClean() {
    expectClean("", "")
    Case(plan: FlaggedText(""), isIssued: true).expectClean("missing-field", sourceLocation: #_sourceLocation)
  }

  @Test func idsAreUnique() {
    let ids = FindingCatalogue.entries.map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  /// No page is left behind when its finding goes.
  @Test func everyPageIsAFindings() throws {
    let pages = Repository.names(in: "Sources/Checking/Pages").filter { $0.hasSuffix(".md") }.map { $0.dropLast(3) }
    expectNoDifference(
      pages.sorted().joined(separator: "\n"), FindingCatalogue.entries.map(\.id).sorted().joined(separator: "\n"))
  }
}
