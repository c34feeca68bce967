import ActionPlan
import Checking
import DocumentFormats
import DocumentModel
import Foundation
import Packaging
import PlanSyntax
import Support
import Templates
import Testing

/// Everything one plan becomes, as files with their paths: what a golden case and `output/` hold.
struct Rendering {
  let diagnostics: String
  /// Nil where the plan has errors.
  let document: OfficialDocument?
  let rendered: [RenderedDocument]

  init(_ path: String) throws {
    let source = SourceFile(path: Files.name(of: path), bytes: try Repository.bytes(path))
    let analysis = Analysis(of: source)
    let name = EmbeddedTemplates.names.first { $0 == analysis.plan.template?.value } ?? "nd30"
    let template = try #require(EmbeddedTemplates.source(named: name).map { TemplateAnalysis(of: $0) })
    let style = try #require(template.style)
    let findings = Check.diagnostics(of: analysis, in: style)
    diagnostics = Message.Language.allCases.map { language in
      let printer = DiagnosticPrinter(source, in: language)
      return findings.map { printer.excerpt($0) }.joined(separator: "\n")
    }.joined(separator: "\n")
    document = findings.hasErrors ? nil : OfficialDocument(composing: analysis.plan, in: style)
    rendered =
      document.map { document in
        DocumentFormat.allCases.map { $0.render(document, in: style) }
      } ?? []
  }

  private enum Files {
    static func name(of path: String) -> String { String(path.split(separator: "/").last ?? "") }
  }

  /// The parts of packages as text, each by its path below the case: `docx/word/document.xml`.
  var files: [String: [UInt8]] {
    var files = ["diagnostics.txt": Array(diagnostics.utf8)]
    if let document { files["document.txt"] = Array(document.dump.utf8) }
    for rendered in rendered where rendered.format.isPackage {
      for part in rendered.parts { files["\(rendered.format.rawValue)/\(part.path)"] = part.bytes }
    }
    return files
  }
}

/// Whole plans and what they become, byte for byte as shipped. `UPDATE_GOLDEN=1` records them anew, and fails all the same.
@Suite struct GoldenTests {
  static let isRecording = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"

  @Test(arguments: Repository.goldenCases)
  func goldenCase(_ name: String) throws {
    let folder = "Tests/GoldenTests/Cases/\(name)"
    let rendering = try Rendering("\(folder)/plan.plan")
    let packages = Set(rendering.rendered.map { "plan.\($0.format.fileExtension)" })
    if Self.isRecording {
      try record(rendering, in: folder)
      Issue.record("recorded \(folder): read the difference before you commit it")
      return
    }
    let files = rendering.files
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      let expected = (try? Repository.text("\(folder)/\(path)")) ?? ""
      expectNoDifference(String(decoding: bytes, as: UTF8.self), expected, "\(name)/\(path)")
    }
    let known = Set(files.keys).union(packages).union(["plan.plan"])
    #expect(try Set(recorded(in: folder)) == known, "files of \(folder)")
    for rendered in rendering.rendered {
      try expectPackage("\(folder)/plan.\(rendered.format.fileExtension)", holds: rendered)
    }
  }

  /// `output/` holds what the plans of the repository become now.
  @Test(arguments: Repository.names(in: "plans").filter { $0.hasSuffix(".plan") })
  func outputIsFresh(_ plan: String) throws {
    for rendered in try Rendering("plans/\(plan)").rendered {
      try expectPackage("output/\(plan.dropLast(5)).\(rendered.format.fileExtension)", holds: rendered)
    }
  }

  @Test func outputHoldsNothingElse() {
    let plans = Repository.names(in: "plans").filter { $0.hasSuffix(".plan") }
    let expected = plans.flatMap { plan in DocumentFormat.allCases.map { "\(plan.dropLast(5)).\($0.fileExtension)" } }
    // PDFs are made on request and not kept: they carry the clock of the program that lays them out.
    #expect(Set(Repository.names(in: "output").filter { !$0.hasSuffix(".pdf") }) == Set(expected))
  }

  /// The same plan gives the same bytes.
  @Test(arguments: Repository.plans)
  func renderingTwiceIsTheSame(_ plan: String) throws {
    #expect(try Rendering(plan).rendered == Rendering(plan).rendered)
  }

  // MARK: Helpers

  /// Compares a committed file with a rendering part by part: another libdeflate may compress differently.
  private func expectPackage(_ path: String, holds rendered: RenderedDocument) throws {
    let committed = (try? Repository.bytes(path)) ?? []
    guard rendered.format.isPackage else {
      expectNoDifference(
        String(decoding: try rendered.bytes(), as: UTF8.self),
        String(decoding: SealedFile.unsealed(committed), as: UTF8.self),
        "\(path) is stale: run make docs")
      return
    }
    let entries = committed.isEmpty ? [] : try ZipReader.entries(of: committed)
    #expect(entries.map(\.path) == rendered.parts.map(\.path), "\(path) is stale: run make docs")
    for (entry, part) in zip(entries, rendered.parts) {
      expectNoDifference(
        String(decoding: part.bytes, as: UTF8.self), String(decoding: entry.bytes, as: UTF8.self),
        "\(path), \(part.path) is stale: run make docs")
      #expect(entry.isStored == part.isStored)
    }
  }

  private func record(_ rendering: Rendering, in folder: String) throws {
    for path in try recorded(in: folder) where path != "plan.plan" {
      try FileManager.default.removeItem(at: Repository.url("\(folder)/\(path)"))
    }
    var files = rendering.files
    for rendered in rendering.rendered { files["plan.\(rendered.format.fileExtension)"] = try rendered.bytes() }
    for (path, bytes) in files {
      let url = Repository.url("\(folder)/\(path)")
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url)
    }
  }

  /// The files of a case, by their paths below it.
  private func recorded(in folder: String) throws -> [String] {
    let root = Repository.url(folder)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path)
    return paths.filter { path in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: root.appending(path: path).path, isDirectory: &isFolder)
        && !isFolder.boolValue
    }
  }
}
