import Foundation
import Testing

/// `kehoach fmt`: which files it writes, what it says, and its exit status.
@Suite struct FormatCommandTests {
  private static let loose = "mẫu:   nd30\r\ntên loại: Kế hoạch\r\n"
  private static let settled = "tên loại: Kế hoạch\nmẫu: nd30\n"

  @Test func rewritesOnlyWhatChanges() throws {
    let folder = try Scratch()
    let loose = try folder.write("a.plan", Self.loose)
    let settled = try folder.write("b.plan", Self.settled)
    let before = try FileManager.default.attributesOfItem(atPath: settled)[.systemFileNumber] as? Int
    let result = try kehoach("fmt", loose, settled)
    #expect(result.status == 0)
    #expect(result.output + result.errors == "")
    #expect(try folder.text("a.plan") == Self.settled)
    #expect(try FileManager.default.attributesOfItem(atPath: settled)[.systemFileNumber] as? Int == before)
  }

  @Test func checkNamesFilesAndWritesNothing() throws {
    let folder = try Scratch()
    let loose = try folder.write("a.plan", Self.loose)
    let settled = try folder.write("b.plan", Self.settled)
    let result = try kehoach("fmt", "--check", loose, settled)
    #expect(result.status == 1)
    #expect(result.output == "\(loose):1: not in its canonical form from this line on\n")
    #expect(try folder.text("a.plan") == Self.loose)
    #expect(try kehoach("fmt", "--check", settled).status == 0)
    #expect(try kehoach("fmt", "--check", "--lang", "vi", loose).output.contains("chưa đúng dạng chuẩn"))
  }

  @Test(arguments: ["-", "--stdin"]) func standardInput(argument: String) throws {
    let folder = try Scratch()
    let file = try folder.write("a.plan", Self.loose)
    let shell = URL(filePath: "/bin/sh")
    let result = try run(shell, ["-c", "'\(program.path)' fmt \(argument) < '\(file)'"])
    #expect(result.status == 0)
    #expect(result.output == Self.settled)
    let check = try run(shell, ["-c", "'\(program.path)' fmt \(argument) --check --stdin-path x.plan < '\(file)'"])
    #expect(check.status == 1)
    #expect(check.output.hasPrefix("x.plan:1: "))
    #expect(try folder.text("a.plan") == Self.loose)
  }

  @Test func templatesByKeyAndByFolder() throws {
    let folder = try Scratch()
    let text = "kiểu: khoản\n  canh lề: giữa\n  cỡ chữ: 14 pt\n"
    let expected = "kiểu: khoản\n  cỡ chữ: 14 pt\n  canh lề: giữa\n"
    let named = try folder.write("a.plan", "tên mẫu: x\n" + text)
    let placed = try folder.write("templates/x/x.plan", text)
    #expect(try kehoach("fmt", named, placed).status == 0)
    #expect(try folder.text("a.plan") == "tên mẫu: x\n" + expected)
    #expect(try folder.text("templates/x/x.plan") == expected)
  }

  /// What a link leads to is rewritten, and whoever might read the file still may.
  @Test func linksAndPermissionsAreKept() throws {
    let folder = try Scratch()
    let file = try folder.write("a.plan", Self.loose)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file)
    try FileManager.default.createSymbolicLink(atPath: folder.path("b.plan"), withDestinationPath: file)
    #expect(try kehoach("fmt", folder.path("b.plan")).status == 0)
    #expect(try folder.text("a.plan") == Self.settled)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("b.plan")) == file)
    #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o640)
  }

  @Test(arguments: [
    ["fmt"], ["fmt", "-", "a.plan"], ["fmt", "--stdin", "a.plan"], ["fmt", "--stdin-path", "x", "a.plan"],
    ["fmt", "missing.plan"],
  ])
  func wrongUsageIsTwo(arguments: [String]) throws {
    let result = try kehoach(arguments: arguments)
    #expect(result.status == 2)
    #expect(!result.errors.isEmpty)
  }

  /// As with every command: the others are done all the same.
  @Test func oneMissingFileIsNoHindrance() throws {
    let folder = try Scratch()
    let loose = try folder.write("a.plan", Self.loose)
    let check = try kehoach("fmt", "--check", folder.path("missing.plan"), loose)
    #expect(check.status == 2)
    #expect(check.output.hasPrefix(loose) && check.errors.contains("missing.plan"))
    #expect(try kehoach("fmt", folder.path("missing.plan"), loose).status == 2)
    #expect(try folder.text("a.plan") == Self.settled)
  }
}
