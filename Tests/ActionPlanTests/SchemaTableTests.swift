import ActionPlan
import Foundation
import PlanSchema
import PlanSyntax
import Support
import Templates
import Testing

/// The tables of keys, as tables: nothing in them that reading would trip over.
@Suite struct SchemaTableTests {
  struct Table: Sendable, CustomTestStringConvertible {
    let schema: Schema
    var testDescription: String { schema.subject.english }
  }

  static let tables = [Table(schema: .plan), Table(schema: .template)]

  @Test(arguments: tables) func everyScopeNamedExists(table: Table) {
    let known = Set(table.schema.scopes.map(\.id))
    #expect(known.count == table.schema.scopes.count)
    for field in table.schema.fields {
      #expect(!field.scopes.isEmpty, "\(field.key)")
      for scope in field.scopes + [field.content].compactMap({ $0 }) {
        #expect(known.contains(scope), "\(field.key): \(scope.rawValue)")
      }
    }
    for scope in table.schema.scopes {
      if let items = scope.items { #expect(known.contains(items), "\(scope.id.rawValue)") }
    }
  }

  /// A scope that nothing leads to is never read.
  @Test(arguments: tables) func everyScopeIsReached(table: Table) {
    let schema = table.schema
    var reached: Set<Scope.ID> = [schema.scopes[0].id]
    var before = 0
    while reached.count > before {
      before = reached.count
      for scope in schema.scopes where reached.contains(scope.id) {
        reached.formUnion(schema.fields(in: scope.id).compactMap(\.content) + [scope.items].compactMap { $0 })
      }
    }
    #expect(schema.scopes.map(\.id).filter { !reached.contains($0) }.map(\.rawValue) == [])
  }

  @Test(arguments: tables) func everyKeyIsAKeyToTheLexer(table: Table) {
    for field in table.schema.fields {
      let source = SourceFile(path: "a.plan", text: "\(field.key): a")
      let entry = SyntaxTree(parsing: source).root.contents.first
      #expect(entry?.kind == .entry, "\(field.key)")
      #expect(entry?.first(.key).map { source.text($0.span) } == field.key)
      #expect(
        composed(field.key).unicodeScalars.elementsEqual(field.key.unicodeScalars), "\(field.key) is not composed")
    }
  }

  @Test(arguments: tables) func noKeyTwiceInAScope(table: Table) {
    for scope in table.schema.scopes {
      let keys = table.schema.fields(in: scope.id).map(\.key)
      #expect(keys.count == Set(keys).count, "\(scope.id.rawValue): \(keys)")
    }
  }

  /// Of two keys that differ only in what slips change, a slip would name either.
  @Test(arguments: tables) func noTwoKeysFoldToOne(table: Table) {
    let keys = Set(table.schema.fields.map(\.key))
    let byFolded = Dictionary(grouping: keys, by: foldedKey).values.filter { $0.count > 1 }
    #expect(byFolded.isEmpty, "\(byFolded)")
  }

  @Test(arguments: tables) func everySentenceStandsInBothLanguages(table: Table) {
    func expectBoth(_ message: Message, _ what: String) {
      for text in [message.vietnamese, message.english] {
        #expect(!text.isEmpty && text.first != " " && text.last != " ", "\(what): '\(text)'")
      }
    }
    expectBoth(table.schema.subject, "subject")
    for scope in table.schema.scopes { expectBoth(scope.name, scope.id.rawValue) }
    for field in table.schema.fields {
      expectBoth(field.summary, field.key)
      expectBoth(field.value.name, field.key)
      for text in [field.summary.vietnamese, field.summary.english] {
        #expect(text.last == "." || text.last == "…", "\(field.key): '\(text)'")
      }
    }
  }

  @Test(arguments: tables) func theReferencePageHasEveryKey(table: Table) {
    for language in Message.Language.allCases {
      let page = table.schema.referencePage(in: language)
      for field in table.schema.fields {
        #expect(page.contains("| `\(field.key)`"), "\(field.key)")
        #expect(page.contains(field.summary(language).replacing("|", with: "\\|")), "\(field.key)")
      }
      // Every row has its four cells.
      for row in page.split(separator: "\n") where row.hasPrefix("|") {
        #expect(row.replacing("\\|", with: "").count { $0 == "|" } == 5, "\(row)")
      }
      for scope in table.schema.scopes where !table.schema.fields(in: scope.id).isEmpty {
        #expect(page.contains(" \(scope.name(language))\n"), "\(scope.id.rawValue)")
      }
    }
  }

  /// Every key is known by its capitals, without its marks and decomposed.
  @Test(arguments: tables) func everySlipOfAKeyIsSeen(table: Table) {
    let vocabulary = table.schema.vocabulary
    for key in Set(table.schema.fields.map(\.key)) {
      for slip in [
        key.uppercased(), foldedKey(key), key.replacing(" ", with: "\u{A0}"), " \(key) ", decomposed(key).uppercased(),
      ] {
        #expect(vocabulary.key(meantBy: slip) == key, "\(slip)")
      }
    }
  }

  private func decomposed(_ text: String) -> String { text.decomposedStringWithCanonicalMapping }
}
