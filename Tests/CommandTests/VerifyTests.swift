import DocumentFormats
import Foundation
import Support
import Testing

/// What `verify` says of a document that was rendered, and of what became of it.
@Suite struct VerifyTests {
  private func folder() throws -> Scratch {
    let folder = try Scratch()
    try folder.write("plans/a.plan", CommandTests.minimal)
    #expect(try kehoach("render", "plans", in: folder).status == 0)
    return folder
  }

  @Test(arguments: ["docx", "odt", "html"]) func currentStaleChanged(_ format: String) throws {
    let folder = try folder()
    let path = "output/a.\(format)"
    let current = try kehoach("verify", path, in: folder)
    #expect(current == Outcome(status: 0, output: "\(path): is what output/../plans/a.plan renders to\n", errors: ""))

    try folder.write("plans/a.plan", CommandTests.minimal + "# Ghi chú\n")
    let stale = try kehoach("verify", path, "--plans", "plans", in: folder)
    #expect(stale.status == 1 && stale.output == "\(path): stale: plans/a.plan or its template has changed since\n")

    var bytes = Array(try Data(contentsOf: URL(filePath: folder.path(path))))
    bytes[bytes.count / 2] ^= 1
    try folder.write(path, bytes)
    let changed = try kehoach("verify", path, "--lang", "vi", in: folder)
    #expect(changed.status == 1 && changed.output == "\(path): đã bị sửa tay sau khi lập\n")
  }

  @Test(
    "A document that was changed and sealed anew is not what its plan renders to", arguments: ["docx", "odt", "html"])
  func sealedAnew(_ name: String) throws {
    let folder = try folder()
    let path = "output/a.\(name)"
    let bytes = Array(try Data(contentsOf: URL(filePath: folder.path(path))))
    let format = try #require(DocumentFormat(rawValue: name))
    let seal = try #require(SealedFile(bytes)).seal
    var unsealed = SealedFile.unsealed(bytes)
    #expect(seal.sealing(unsealed, as: format) == bytes)
    unsealed[unsealed.count / 2] ^= 1
    let forged = seal.sealing(unsealed, as: format)
    #expect(SealedFile(forged)?.isIntact == true)
    try folder.write(path, forged)
    let result = try kehoach("verify", path, in: folder)
    #expect(result.status == 1 && result.output == "\(path): changed by hand since it was rendered\n")
  }

  @Test func withoutASealOrAPlan() throws {
    let folder = try folder()
    try folder.write("output/b.html", "<!DOCTYPE html><title>b</title>")
    try FileManager.default.moveItem(atPath: folder.path("plans"), toPath: folder.path("elsewhere"))
    let unsealed = try kehoach("verify", "output/b.html", in: folder)
    #expect(unsealed.status == 1 && unsealed.output == "output/b.html: no seal: made or saved by another program\n")
    let orphan = try kehoach("verify", "output/a.docx", in: folder)
    #expect(orphan.status == 2 && orphan.output.contains("its plan is not found"))
    #expect(try kehoach("verify", "output/a.docx", "--plans", "elsewhere", in: folder).status == 0)
    let missing = try kehoach("verify", "output/a.docx", "none.docx", "--plans", "elsewhere", in: folder)
    #expect(
      missing.status == 2 && missing.errors.contains("cannot read none.docx") && missing.output.contains("a.docx"))
  }

  @Test func foldersBelow() throws {
    let folder = try folder()
    try folder.write("plans/b/c.plan", CommandTests.minimal)
    #expect(try kehoach("render", "plans", in: folder).status == 0)
    #expect(try kehoach("verify", "output/b/c.odt", "--plans", "plans", in: folder).status == 0)
  }

  /// Whichever way the document and the folder it was rendered to are written: a plan of the same name above is another.
  @Test(arguments: [
    ["--output", "output/", "output/b/a.docx"], ["./output/b/a.docx"], ["output//b/../b/a.docx"],
    ["--output", "plans/../output", "output/b/a.docx"], ["--output", "link", "output/b/a.docx"], ["link/b/a.docx"],
  ])
  func plansOfOneNameInTwoFolders(_ arguments: [String]) throws {
    let folder = try folder()
    try folder.write("plans/b/a.plan", CommandTests.minimal + "# Khác\n")
    #expect(try kehoach("render", "plans", in: folder).status == 0)
    try FileManager.default.createSymbolicLink(atPath: folder.path("link"), withDestinationPath: "output")
    let result = try kehoach(arguments: ["verify", "--plans", "plans"] + arguments, in: folder)
    #expect(result.status == 0 && result.output.hasSuffix("b/a.docx: is what plans/b/a.plan renders to\n"))
    let absolute = try kehoach("verify", "--plans", "plans", folder.path("output/b/a.docx"), in: folder)
    #expect(absolute.status == 0 && absolute.output.hasSuffix("b/a.docx: is what plans/b/a.plan renders to\n"))
  }

  @Test func asJSON() throws {
    struct Report: Decodable {
      struct File: Decodable {
        var path, status: String
        var plan, program: String?
      }
      var version: String
      var files: [File]
    }
    let folder = try folder()
    let result = try kehoach("verify", "output/a.docx", "plans/a.plan", "--format", "json", in: folder)
    let report = try JSONDecoder().decode(Report.self, from: Data(result.output.utf8))
    #expect(result.status == 1)
    #expect(report.files.map(\.status) == ["current", "unsealed"])
    #expect(report.files[0].program == report.version)
  }
}
