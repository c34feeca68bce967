import ActionPlan
import Checking
import DocumentModel
import Foundation
import PlanSyntax
import Support
import Templates
import Testing

/// Every example of the documents is run, so that a reader never meets one that does not hold.
///
/// The word behind a fence says what its lines are:
/// - `plan`: a complete plan, without errors or warnings;
/// - `plan-fragment`: lines of a plan, as sound; they are put under a plan of three lines, `in=section` and `in=clause`
///   put them into its body, and `finds=a,b` says that exactly these findings are made;
/// - `prints`: what the plan before it prints, line for line, somewhere in its document;
/// - `template-fragment`: entries of a template, as sound; they take the place of those of `nd30`.
@Suite struct DocumentationTests {
  @Test(arguments: Example.all)
  func exampleHolds(_ example: Example) throws {
    switch example.kind {
    case "plan": try expectSound(example.text, example)
    case "plan-fragment": try expectSound(example.wrapped, example)
    case "template-fragment": try expectSoundTemplate(example)
    default: break
    }
  }

  /// The catalogue has each finding that the code can make, with its page, and no other.
  @Test func everyFindingIsInTheCatalogue() throws {
    expectNoDifference(
      FindingCatalogue.entries.map(\.id).sorted().joined(separator: "\n"),
      try Self.findingsInTheCode().union(allRules.map { $0.id }).sorted().joined(separator: "\n"))
  }

  @Test(arguments: Repository.documents)
  func linksLeadSomewhere(_ path: String) throws {
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    for link in try Repository.text(path).matches(of: /\]\(([^)#\s]+)(#[^)\s]*)?\)/) {
      let target = String(link.output.1)
      if target.contains("://") { continue }
      let full = folder.isEmpty ? target : folder + "/" + target
      #expect(FileManager.default.fileExists(atPath: Repository.url(full).path), "\(path): \(target)")
    }
  }

  // MARK: What an example has to be

  private func expectSound(_ text: String, _ example: Example) throws {
    let analysis = Analysis(of: SourceFile(path: "\(example)", text: text))
    let style = try Self.template
    let findings = Check.diagnostics(of: analysis, in: style).filter { $0.severity != .note }
    expectNoDifference(
      findings.map(\.id).sorted().joined(separator: "\n"), example.finds.sorted().joined(separator: "\n"),
      "\(example)\n" + findings.map { DiagnosticPrinter(analysis.source, in: .en).excerpt($0) }.joined())
    guard let printed = example.prints, !findings.hasErrors else { return }
    let lines = OfficialDocument(composing: analysis.plan, in: style).plainLines
    #expect(lines.contains(printed), "\(example)\n\(lines.joined(separator: "\n"))")
  }

  private func expectSoundTemplate(_ example: Example) throws {
    // A fragment stands in a template that is based on the decree's.
    let text = example.text.contains("tên mẫu:") ? example.text : "tên mẫu: x\ndựa trên: nd30\n" + example.text
    let template = TemplateAnalysis(of: SourceFile(path: "\(example)", text: text))
    let printer = DiagnosticPrinter(template.source, in: .en)
    #expect(template.diagnostics.map(printer.excerpt).joined() == "")
  }

  private static var standardTemplate: SourceFile {
    get throws { try #require(EmbeddedTemplates.source(named: "nd30")) }
  }

  private static var template: HouseStyle {
    get throws { try #require(TemplateAnalysis(of: try standardTemplate).style) }
  }

  private static func findingsInTheCode() throws -> Set<String> {
    var ids: Set<String> = []
    for path in Repository.sources {
      let text = try Repository.text(path)
      for found in text.matches(of: /Diagnostic\(\s*(?:\w+ \? )?"([a-z0-9-]+)"(?: : "([a-z0-9-]+)")?/) {
        ids.insert(String(found.output.1))
        if let other = found.output.2 { ids.insert(String(other)) }
      }
      for found in text.matches(of: /report\(\s*(?:line, )?"([a-z0-9-]+)"/) { ids.insert(String(found.output.1)) }
      // Kinds of characters, each with its name.
      if path.hasSuffix("Encoding.swift") {
        for found in text.matches(of: /return "([a-z-]+)"/) { ids.insert(String(found.output.1)) }
      }
    }
    return ids
  }
}

extension Repository {
  /// Every Markdown document, by its path from the root.
  fileprivate static let documents: [String] =
    files(in: "Documentation", ending: ".md") + names(in: "").filter { $0.hasSuffix(".md") }

  fileprivate static let sources: [String] = files(in: "Sources", ending: ".swift")

  private static func files(in folder: String, ending: String) -> [String] {
    let paths = FileManager.default.enumerator(atPath: url(folder).path)?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix(ending) }.sorted().map { "\(folder)/\($0)" }
  }
}

/// A fenced block of a document.
struct Example: Sendable, CustomStringConvertible {
  var path: String
  /// Of its fence.
  var line: Int
  /// The words behind the fence.
  var words: [String]
  var text = ""
  /// The lines of the `prints` block behind it.
  var prints: [String]?

  var kind: String { words.first ?? "" }
  var finds: [String] { value(of: "finds")?.split(separator: ",").map(String.init) ?? [] }
  var description: String { "\(path):\(line)" }

  static let documents = [
    "README.md", "Documentation/Notation.md", "Documentation/Templates.md", "Documentation/huong-dan.md",
  ]

  static let all: [Example] = documents.flatMap { path in
    (try? Repository.text(path)).map { examples(in: $0, path) } ?? []
  }

  private static func examples(in text: String, _ path: String) -> [Example] {
    var examples: [Example] = []
    var open: Example?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let content = line.drop { $0 == " " }
      if content.hasPrefix("```") {
        if let example = open {
          if example.kind == "prints", let last = examples.indices.last {
            examples[last].prints = example.text.split(separator: "\n").map(String.init)
          } else {
            examples.append(example)
          }
          open = nil
        } else {
          let words = content.dropFirst(3).split(separator: " ").map(String.init)
          open = Example(path: path, line: index + 1, words: words)
        }
      } else {
        open?.text += line + "\n"
      }
    }
    return examples.filter { ["plan", "plan-fragment", "template-fragment"].contains($0.kind) }
  }

  private func value(of name: String) -> String? {
    words.first { $0.hasPrefix(name + "=") }.map { String($0.dropFirst(name.count + 1)) }
  }

  /// The fragment under the least a plan has, but for what it says itself.
  var wrapped: String {
    let keys = value(of: "in") == nil ? SyntaxTree(parsing: SourceFile(path: "", text: text)).entries.map(\.key) : []
    let head = [
      ("tên loại", "Kế hoạch"), ("trích yếu", "Thử một ví dụ"), ("cơ quan ban hành", "Sở Khoa học và Công nghệ"),
    ]
    let least = head.filter { !keys.contains($0.0) }.map { "\($0.0): \($0.1)\n" }.joined()
    switch value(of: "in") {
    case "section": return least + "nhiệm vụ:\n" + indented(by: 2)
    case "clause": return least + "nhiệm vụ:\n  khoản: Ví dụ\n" + indented(by: 4)
    default: return least + text
    }
  }

  private func indented(by columns: Int) -> String {
    let space = String(repeating: " ", count: columns)
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : space + $0 }.joined(separator: "\n")
  }
}

extension SyntaxTree {
  /// The entries of the file itself: key, the line that opens it, and its whole text.
  fileprivate var entries: [(key: String, head: String, text: String)] {
    root.children.compactMap { node in
      guard node.kind == .entry, let key = node.first(.key) else { return nil }
      let text = source.text(node.span)
      return (composed(source.text(key.span)), String(text.prefix { $0 != "\n" }), text)
    }
  }
}

extension OfficialDocument {
  /// What a reader sees, a line for each paragraph and each row of a table (its cells parted by bars).
  fileprivate var plainLines: [String] {
    sections.flatMap { ($0.firstPageHeader + $0.blocks + $0.firstPageFooter).flatMap(\.plainLines) }
  }
}

extension Block {
  fileprivate var plainLines: [String] {
    switch self {
    case .paragraph(let paragraph): [paragraph.plainLine]
    case .rule: []
    case .layout(let layout): layout.rows.joined().joined().flatMap(\.plainLines)
    case .table(let table):
      (table.headRows + table.rows).map { row in
        row.slots.map { slot in
          switch slot {
          case .cell(let cell): cell.paragraphs.map(\.plainLine).joined(separator: " / ")
          case .coveredFromLeft: "<"
          case .coveredFromAbove: "^"
          }
        }.joined(separator: " | ")
      }
    }
  }
}

extension Paragraph {
  fileprivate var plainLine: String {
    // An example shows what is read: joined words look like others.
    ((number.map { $0.text + " " } ?? "") + content.plainText).replacing("\u{A0}", with: " ")
      .replacing("\u{2011}", with: "-")
  }
}
