import Foundation
import Support
import Testing

/// `check` as its users run it.
@Suite struct CheckCommandTests {
  /// Nobody named it, and nobody will write into it.
  @Test func settingsThatAreAPipe() throws {
    let folder = try Scratch()
    try folder.write("a.plan", CommandTests.minimal)
    #expect(mkfifo(folder.path("cai-dat.kehoach"), 0o600) == 0)
    for command in ["check", "render"] {
      let result = try kehoach(command, "a.plan", "--lang", "en", in: folder)
      #expect(result.status == 2)
      #expect(result.errors.contains("cai-dat.kehoach: what is there is no ordinary file"), "\(result.errors)")
    }
  }

  private static let minimal = """
    tên loại: Kế hoạch
    trích yếu: Thử
    cơ quan ban hành: Sở X

    """
  private static let stop = minimal + "nhiệm vụ: Việc.\n  Lời nói.\n"
  private static let tab = minimal + "mục tiêu:\n  Một đoạn\tvăn.\n"

  private func lines(_ result: Outcome) -> [String] {
    result.output.split(separator: "\n").map(String.init).filter { !$0.contains(" note ") }
  }

  // MARK: Forms

  @Test func summaryGoesWhereItDoesNotDisturb() throws {
    let folder = try Scratch()
    try folder.write("x.plan", Self.stop)
    let summary = "1 file: 0 errors, 1 warning, "
    #expect(lines(try kehoach("check", "x.plan", in: folder)).last?.hasPrefix(summary) ?? false)
    for form in ["lines", "github"] {
      let result = try kehoach("check", "--format", form, "x.plan", in: folder)
      #expect(result.errors.hasPrefix(summary))
      #expect(!result.output.contains(summary))
    }
    for form in ["json", "sarif"] {
      let result = try kehoach("check", "--format", form, "x.plan", in: folder)
      #expect(result.errors.isEmpty)
      let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
      #expect(object != nil)
    }
    #expect(try kehoach("check", "--format", "xml", "x.plan", in: folder).status == 2)
  }

  @Test func coloursAreAskedFor() throws {
    let folder = try Scratch()
    try folder.write("x.plan", Self.stop)
    func hasColour(_ arguments: String...) throws -> Bool {
      try kehoach(arguments: ["check", "x.plan"] + arguments, in: folder).output.contains("\u{1B}[")
    }
    // Standard output of the tests is no terminal.
    #expect(try !hasColour())
    #expect(try !hasColour("--color", "never"))
    #expect(try hasColour("--color", "always"))
    #expect(try !hasColour("--color", "always", "--format", "lines"))
  }

  @Test func anUnreadableFileDoesNotStopTheOthers() throws {
    let folder = try Scratch()
    try folder.write("x.plan", Self.stop)
    let result = try kehoach("check", "--format", "lines", "none.plan", "x.plan", in: folder)
    #expect(result.status == 2)
    #expect(result.errors.hasPrefix("kehoach: cannot read none.plan"))
    #expect(lines(result) == ["x.plan:4:11: warning heading-stop: A heading does not end in a full stop."])
  }

  @Test func aFileLargerThanAnyPlanIsNotRead() throws {
    let folder = try Scratch()
    try folder.write("huge.plan", "")
    // A hole: it takes no room on the disk.
    #expect(truncate(folder.path("huge.plan"), 1 << 33) == 0)
    try folder.write("x.plan", Self.stop)
    let result = try kehoach("check", "--format", "lines", "huge.plan", "x.plan", in: folder)
    #expect(result.status == 2)
    #expect(result.errors.contains("cannot read huge.plan: File too large"))
    #expect(lines(result).count == 1)
  }

  @Test func aTemplateIsSaidOnce() throws {
    let folder = try Scratch()
    let style = try Repository.text("templates/nd30/nd30.plan").replacing("lề trái: 30 mm", with: "lề trái: 25 mm")
    try folder.write("templates/nd30/nd30.plan", style)
    for name in ["a.plan", "b.plan"] { try folder.write(name, Self.minimal) }
    let result = try kehoach("check", "--templates", "templates", "a.plan", "b.plan", in: folder)
    #expect(result.output.components(separatedBy: "[outside-standard]").count == 2)
    #expect(result.output.contains("2 files: 0 errors, 1 warning,"))
    let rendered = try kehoach(
      "render", "--to", "html", "--templates", "templates", "a.plan", "b.plan", "--output", "out", in: folder)
    #expect(rendered.errors.components(separatedBy: "[outside-standard]").count == 2)
  }

  // MARK: A choice of findings

  @Test func findingsAreChosen() throws {
    let folder = try Scratch()
    try folder.write("x.plan", Self.stop.replacing("Thử", with: "PHÁT TRIỂN KHOA HỌC"))
    func ids(_ arguments: String...) throws -> [String] {
      let result = try kehoach(arguments: ["check", "--format", "lines", "x.plan"] + arguments, in: folder)
      return lines(result).map { String($0.split(separator: " ")[2].dropLast()) }
    }
    #expect(try ids() == ["subject-in-capitals", "heading-stop"])
    #expect(try ids("--select", "form") == ["subject-in-capitals"])
    #expect(try ids("--select", "thể thức,heading-stop") == ["subject-in-capitals", "heading-stop"])
    #expect(try ids("--ignore", "bố cục") == ["subject-in-capitals"])
    #expect(try ids("--ignore", "heading-stop", "--ignore", "form") == [])
    #expect(try ids("--select", "form", "--ignore", "subject-in-capitals") == [])
  }

  /// What is asked for, and what the message says of it.
  @Test(arguments: [
    (["--select", "heading-stops"], "heading-stop"), (["--ignore", "chu nghia"], "chữ nghĩa"),
    (["--ignore", "unknown-field"], "cannot be turned off"), (["--select", "form,"], "There is no finding or family"),
    (["--settings", "a", "--no-settings"], "--no-settings"),
  ])
  func wrongChoicesAreTwo(_ arguments: [String], _ message: String) throws {
    let folder = try Scratch()
    try folder.write("x.plan", Self.minimal)
    let result = try kehoach(arguments: ["check", "x.plan"] + arguments, in: folder)
    #expect(result.status == 2)
    #expect(result.errors.contains(message), "\(result.errors)")
  }

  // MARK: Settings

  @Test func settingsAreFoundAboveThePlan() throws {
    let folder = try Scratch()
    try folder.write("cai-dat.kehoach", "tắt:\n  - heading-stop\n")
    let plan = try folder.write("2026/quý I/x.plan", Self.stop)
    func count(_ arguments: String...) throws -> Int {
      lines(try kehoach(arguments: ["check", "--format", "lines", plan] + arguments)).count
    }
    #expect(try count() == 0)
    #expect(try count("--no-settings") == 1)
    try folder.write("2026/other", "lỗi:\n  - heading-stop\n")
    #expect(try count("--settings", folder.path("2026/other")) == 1)
    // The nearest holds alone.
    try folder.write("2026/cai-dat.kehoach", "nghiêm: có\n")
    #expect(try count() == 1)
    #expect(try kehoach("check", plan).status == 1)
    // None is looked for above the root of a repository.
    try FileManager.default.removeItem(atPath: folder.path("2026/cai-dat.kehoach"))
    try FileManager.default.createDirectory(atPath: folder.path("2026/.git"), withIntermediateDirectories: true)
    #expect(try count() == 1)
    #expect(try kehoach("check", "--settings", "none", plan).status == 2)
  }

  @Test func checkAndRenderAgree() throws {
    let folder = try Scratch()
    try folder.write("x.plan", Self.stop)
    func statuses(_ settings: String) throws -> [Int32] {
      try folder.write("cai-dat.kehoach", settings)
      return try [["check"], ["render", "--to", "html", "--output", "out"]].map {
        try kehoach(arguments: $0 + ["x.plan"], in: folder).status
      }
    }
    #expect(try statuses("") == [0, 0])
    #expect(try statuses("lỗi:\n  - heading-stop\n") == [1, 1])
    #expect(try statuses("nghiêm: có\n") == [1, 1])
    #expect(try statuses("nghiêm: có\ntắt:\n  - heading-stop\n") == [0, 0])
    #expect(try statuses("nghiem: có\n") == [1, 1])
    #expect(try statuses("mẫu: nd31\n") == [1, 1])
    let render = try kehoach("render", "--to", "html", "--output", "out", "x.plan", in: folder)
    #expect(render.errors.contains("cai-dat.kehoach:1:6: error: There is no template 'nd31'."))
    #expect(!render.errors.contains("x.plan:1:1: error"))
  }

  @Test func referenceOfSettings() throws {
    #expect(try kehoach("schema", "--settings").output.contains("| `tắt` |"))
    #expect(try kehoach("schema", "--settings", "--lang", "vi").output.contains("| `nghiêm` |"))
    #expect(try kehoach("schema", "--settings", "--template").status == 2)
  }

  // MARK: Waivers

  @Test func waivedIsCountedAndShownOnRequest() throws {
    let folder = try Scratch()
    try folder.write("x.plan", Self.minimal + "# bỏ qua heading-stop: tên riêng\nnhiệm vụ: Việc.\n  Lời nói.\n")
    let result = try kehoach("check", "x.plan", in: folder)
    #expect(result.output.contains(/0 errors, 0 warnings, \d+ notes, 1 waived\n$/))
    #expect(!result.output.contains("heading-stop"))
    let shown = try kehoach("check", "--show-waived", "--lang", "vi", "x.plan", in: folder)
    #expect(shown.output.contains("= bỏ qua: tên riêng"))
    #expect(shown.status == 0)
    let json = try kehoach("check", "--show-waived", "--format", "json", "x.plan", in: folder).output
    #expect(json.contains("\"reason\": \"tên riêng\""))
  }

  // MARK: Fixes

  @Test func fixesAreWritten() throws {
    let folder = try Scratch()
    let plan = try folder.write("x.plan", "\u{FEFF}" + Self.tab.replacing("\n", with: "\r\n"))
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: plan)
    try FileManager.default.createSymbolicLink(atPath: folder.path("link.plan"), withDestinationPath: "x.plan")
    let result = try kehoach("check", "--fix", "link.plan", in: folder)
    #expect(result.status == 0)
    #expect(result.errors == "link.plan:5:11: fixed tab-in-text: replace it by a space\n")
    #expect(result.output.contains(/0 errors, 0 warnings, \d+ notes\n$/))
    #expect(
      try folder.text("x.plan") == "\u{FEFF}" + Self.tab.replacing("\t", with: " ").replacing("\n", with: "\r\n"))
    let attributes = try FileManager.default.attributesOfItem(atPath: plan)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("link.plan")) == "x.plan")
    #expect(try folder.names("") == ["link.plan", "x.plan"])
  }

  @Test func fixesAreShown() throws {
    let folder = try Scratch()
    try folder.write("x.plan", Self.tab)
    for arguments in [["--diff"], ["--fix", "--diff"]] {
      let result = try kehoach(arguments: ["check", "x.plan"] + arguments, in: folder)
      #expect(result.status == 1)
      #expect(result.output.hasSuffix("-  Một đoạn\tvăn.\n+  Một đoạn văn.\n"))
      #expect(try folder.text("x.plan") == Self.tab)
    }
    try folder.write("change.diff", try kehoach("check", "--diff", "x.plan", in: folder).output)
    let git = try run(URL(filePath: "/usr/bin/git"), ["apply", "change.diff"], in: folder)
    #expect(git.status == 0, "\(git.errors)")
    #expect(try folder.text("x.plan") == Self.tab.replacing("\t", with: " "))
    let after = try kehoach("check", "--diff", "x.plan", in: folder)
    #expect(after.status == 0)
    #expect(after.output.isEmpty)
  }

  @Test func fixesToBeConfirmedAreAskedFor() throws {
    let folder = try Scratch()
    let slip = Self.minimal + "nhiệm vụ:\n  khoản: Việc\n    Chủ trì: Sở X\n"
    try folder.write("x.plan", slip)
    _ = try kehoach("check", "--fix", "x.plan", in: folder)
    #expect(try folder.text("x.plan") == slip)
    _ = try kehoach("check", "--fix-all", "x.plan", in: folder)
    #expect(try folder.text("x.plan") == slip.replacing("Chủ", with: "chủ"))
  }
}
