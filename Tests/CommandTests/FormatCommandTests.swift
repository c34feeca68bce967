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

  /// A file is given back to whom it belongs, where the system lets the program do so.
  @Test func ownersAreKept() throws {
    guard getuid() == 0 else { return }
    let folder = try Scratch()
    let file = try folder.write("a.plan", Self.loose)
    try FileManager.default.setAttributes([.ownerAccountID: 65534, .groupOwnerAccountID: 12345], ofItemAtPath: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
    #expect(try kehoach("fmt", file).status == 0)
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    #expect(attributes[.ownerAccountID] as? Int == 65534 && attributes[.groupOwnerAccountID] as? Int == 12345)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(try folder.text("a.plan") == Self.settled)
  }

  /// A link to nothing stays a link, and so does one to a pipe, as `/dev/stdin` is one.
  @Test func linksToNoFileStay() throws {
    let folder = try Scratch()
    let link = folder.path("l.plan")
    #expect(mkfifo(folder.path("pipe"), 0o600) == 0)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "none")
    let new = try kehoach("new", "--force", link, "--lang", "en")
    #expect(new.status == 2 && new.errors.contains("it is a link that leads to no file"))
    try FileManager.default.removeItem(atPath: link)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "/proc/self/fd/0")
    try folder.write("loose", Self.loose)
    let shell = "cat loose | \"$0\" fmt l.plan --lang en"
    let result = try run(URL(filePath: "/bin/sh"), ["-c", shell, program.path], in: folder)
    #expect(result.status == 2 && result.errors.contains("it is a link that leads to no file"), "\(result)")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "/proc/self/fd/0")
  }

  @Test func oneThatCannotBeWrittenKeepsNoOther() throws {
    let folder = try Scratch()
    for name in ["a.plan", "c.plan", "loose"] { try folder.write(name, Self.loose) }
    #expect(mkfifo(folder.path("b.plan"), 0o600) == 0)
    let shell = "cat loose > b.plan & exec \"$0\" fmt a.plan b.plan c.plan --lang en"
    let result = try run(URL(filePath: "/bin/sh"), ["-c", shell, program.path], in: folder)
    #expect(result.status == 2 && result.errors.contains("cannot write b.plan"))
    for name in ["a.plan", "c.plan"] { #expect(try folder.text(name) == Self.settled) }
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
