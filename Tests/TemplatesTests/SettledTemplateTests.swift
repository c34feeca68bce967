import DocumentModel
import Foundation
import PlanSyntax
import Support
import Testing

@testable import Templates

/// The styles of the embedded templates that are compiled into the program are those that reading the templates gives.
@Suite struct SettledTemplateTests {
  private static let properties = ["nd30": "decree30", "tt01-2011": "circular01", "dang-hd36": "partyGuideline36"]

  /// The template read: with a line end more it is not the embedded one.
  private func read(_ name: String) throws -> HouseStyle {
    let source = try #require(EmbeddedTemplates.source(named: name))
    let longer = SourceFile(path: source.path, bytes: source.bytes + Array("\n".utf8))
    #expect(EmbeddedTemplates.settled(longer) == nil)
    let analysis = TemplateAnalysis(of: longer)
    #expect(analysis.diagnostics.isEmpty)
    return try #require(analysis.style)
  }

  @Test(arguments: EmbeddedTemplates.names) func settledIsWhatReadingGives(name: String) throws {
    let source = try #require(EmbeddedTemplates.source(named: name))
    #expect(try #require(EmbeddedTemplates.settled(source)).style == read(name))
  }

  /// Where the source is not the style's, it is written anew, and is to be read and committed.
  @Test(arguments: EmbeddedTemplates.names) func sourceIsRecorded(name: String) throws {
    let property = try #require(Self.properties[name])
    let base = name == "nd30" ? (HouseStyle.unwritten, "HouseStyle.unwritten") : (try read("nd30"), "decree30")
    let expected = StyleSource(try read(name), of: "templates/\(name)/\(name).plan", as: property, over: base).text
    let path = "Sources/Templates/Settled/\(name).swift"
    if try Repository.text(path) != expected {
      try Data(expected.utf8).write(to: Repository.url(path))
      Issue.record("recorded \(path): read the difference before you commit it, and build again")
    }
  }

  /// An office's own base of the same name is not the one that a template was settled over.
  @Test func anotherBaseIsRead() throws {
    let decree = try #require(EmbeddedTemplates.source(named: "nd30"))
    let text = decree.text(decree.span)
    let own = SourceFile(path: "mau/nd30/nd30.plan", text: text.replacing("Liberation Serif", with: "Phông riêng"))
    var library = TemplateLibrary<Never> { name in
      (name == "nd30" ? [own] : []) + [EmbeddedTemplates.source(named: name)].compactMap(\.self)
    }
    let circular = try #require(library.template(named: "tt01-2011")?.style)
    #expect(circular.substituteFamilies.contains("Phông riêng"))
  }
}
