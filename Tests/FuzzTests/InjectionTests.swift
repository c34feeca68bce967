import ActionPlan
import DocumentFormats
import DocumentModel
import GeneratedPlans
import Packaging
import PlanSyntax
import Support
import Templates
import Testing

/// Markup in every value a plan can have is text in every file that is written: no element, attribute or entity more.
@Suite struct InjectionTests {
  /// Each breaks out of another place: text, a style sheet, an attribute, a comment, a character reference.
  static let markups = [
    "<script>alert(1)</script><!--<?php", "]]><b>--></style>&x;&#0;", "\"onclick=\"a'onclick='a",
    "javascript:alert(1)%00%3Cb",
  ]

  @Test(arguments: PlanWriter.Shape.allCases, markups)
  func markupIsText(shape: PlanWriter.Shape, markup: String) throws {
    let plan = PlanWriter.plan(seed: 1, shape: shape, isComplete: true, hasTables: true)
    let harmless = harmless(markup)
    var markers = Set(PlanWriter.markers(in: plan)).filter { !plan.contains("{\($0)}") }
    let all = markers.count
    func written(_ word: String) -> Analysis {
      Analysis(of: source(markers.reduce(plan) { $0.replacing($1, with: $1 + word) }))
    }
    // Typed values (symbols, labels) refuse it, which is told; every other value takes it.
    var found = written(markup)
    for _ in 0..<4 where found.diagnostics.hasErrors {
      for error in found.diagnostics where error.severity == .error {
        let line = found.source.text(found.source.lineSpan(found.source.lineIndex(of: error.span.start)))
        markers = markers.filter { !line.contains($0) }
      }
      found = written(markup)
    }
    try #require(!found.diagnostics.hasErrors)
    #expect((all - markers.count) * 20 <= all, "\(all - markers.count) of \(all) values refuse it")
    let expected = written(harmless)
    for format in DocumentFormat.allCases {
      let (parts, others) = (parts(found, format), parts(expected, format))
      #expect(parts.map(\.path) == others.map(\.path))
      for (part, other) in zip(parts, others) where part.path != "mimetype" {
        let (read, harmlessly) = (try XMLReader.read(part.bytes), try XMLReader.read(other.bytes))
        #expect(names(read) == names(harmlessly), "\(format) \(part.path)")
        expectNoDifference(words(of: read), words(of: harmlessly))
        #expect(!links(read).contains { $0.contains("javascript") }, "\(format) \(part.path)")
        #expect(!String(decoding: part.bytes, as: UTF8.self).contains("<script"), "\(format) \(part.path)")
      }
    }
  }

  /// The same without what markup alone is made of: hyphens have an element of their own in DOCX, a bracket ends a footnote, a
  /// semicolon parts names.
  private func harmless(_ text: String) -> String {
    String(text.map { "<>&\"'=!?/#".contains($0) ? "v" : $0 })
  }

  /// An element's words made harmless, but for a style sheet's, which writes them by numbers. Of some, capitals are made; spaces
  /// that keep words together are not compared.
  private func words(of element: XMLElement) -> String {
    harmless(text(of: element)).lowercased().filter { !$0.isWhitespace }.replacing("zqa", with: "\nzqa")
  }

  private func text(of element: XMLElement) -> String {
    element.name == "style"
      ? ""
      : element.children.map { child in
        switch child {
        case .text(let text): text
        case .element(let element): text(of: element)
        }
      }.joined()
  }

  private func source(_ text: String) -> SourceFile { SourceFile(path: "a.plan", text: text) }

  private func parts(_ analysis: Analysis, _ format: DocumentFormat) -> [RenderedDocument.Part] {
    format.render(OfficialDocument(composing: analysis.plan, in: Self.style), in: Self.style).parts
  }

  private static let style: HouseStyle = {
    guard let source = EmbeddedTemplates.source(named: "nd30"), let style = TemplateAnalysis(of: source).style else {
      preconditionFailure("the embedded template has errors")
    }
    return style
  }()

  /// What a program may follow or run.
  private func links(_ element: XMLElement) -> [String] {
    element.attributes.filter { ["href", "src", "style", "Target"].contains($0.name) || $0.name.hasPrefix("on") }.map(
      \.value)
      + element.elements.flatMap(links)
  }

  /// Of elements and of attributes. Which attributes an element has may follow from how wide its words are.
  private func names(_ element: XMLElement) -> Set<String> {
    let own = [element.name] + element.attributes.map { "@" + $0.name }
    return element.elements.reduce(into: Set(own)) { $0.formUnion(names($1)) }
  }
}
