import PlanSyntax
import Standards
import Testing

struct StandardsTests {
  @Test("An id names one rule of a standard", arguments: Standard.all.map(\.name))
  func ids(name: String) throws {
    let standard = try #require(Standard.named(name))
    let ids = standard.rules.map(\.id)
    #expect(ids.filter { id in ids.count { $0 == id } > 1 } == [])
  }

  @Test("A rule reads in both languages", arguments: Standard.all.map(\.name))
  func words(name: String) throws {
    let standard = try #require(Standard.named(name))
    for rule in standard.rules {
      for text in [rule.title.vietnamese, rule.title.english, rule.required.vietnamese, rule.required.english] {
        #expect(!text.isEmpty, "\(rule.id)")
      }
      #expect(!rule.clause.isEmpty, "\(rule.id)")
    }
  }

  @Test("Ranges are the decree's own figures")
  func figures() {
    func required(_ id: String) -> String? { Standard.decree30.rules.first { $0.id == id }?.required.english }
    #expect(required("page.paper") == "210 × 297 mm")
    #expect(required("page.margin-left") == "30–35 mm")
    #expect(required("page.margin-right") == "15–20 mm")
    #expect(required("national-name.font-size") == "12–13 pt")
    #expect(required("recipient.font-size") == "11 pt")
    #expect(required("body.first-line-indent") == "10 mm or 12.7 mm")
    #expect(required("body.paragraph-space") == "6 pt or more")
    #expect(required("body.line-spacing") == "1–1.5 lines")
    #expect(required("line-issuer.length") == "1/3 to 1/2 of the text")
  }
}
