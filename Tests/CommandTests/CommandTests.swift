import Foundation
import Support
import Testing

/// The program as its users run it: exit status, messages, files.
@Suite struct CommandTests {
  // MARK: Exit status

  @Test func soundPlanIsZero() throws {
    let result = try kehoach("check", path("plans/an-giang-khcn-2020.plan"))
    #expect(result.status == 0)
    #expect(result.output.contains("0 errors, 0 warnings"))
  }

  @Test func strictTakesWarnings() throws {
    let folder = try Scratch()
    let plan = try folder.write("x.plan", Self.minimal + "mục tiêu:\n  1. Gõ số.\n")
    #expect(try kehoach("check", plan).status == 0)
    #expect(try kehoach("check", "--strict", plan).status == 1)
  }

  @Test func issuedNeedsNumberAndDate() throws {
    let result = try kehoach("check", "--issued", "--lang", "vi", path("plans/an-giang-khcn-2020.plan"))
    #expect(result.status == 1)
    #expect(result.output.contains("lỗi: Kế hoạch chưa có “số”"))
  }

  @Test(arguments: [
    [], ["nonsense"], ["check"], ["render", "--to", "pdf", "x.plan"], ["render", "--to", "", "x.plan"],
    ["check", "--lang", "fr", "x.plan"],
    ["debug", "soup", "x"],
  ])
  func wrongArgumentsAreTwo(_ arguments: [String]) throws {
    let result = try kehoach(arguments: arguments)
    #expect(result.status == (arguments.isEmpty ? 0 : 2))
    #expect(!(result.output + result.errors).isEmpty)
  }

  @Test func explainsFindings() throws {
    let page = try kehoach("explain", "near-key", "--lang", "vi", environment: ["COLUMNS": "60"])
    #expect(page.status == 0)
    #expect(page.output.hasPrefix("Từ khóa viết chưa đúng\nnear-key · cách ghi · cảnh báo hoặc lỗi\n"))
    #expect(page.output.contains("  │     Chủ trì: Sở Khoa học và Công nghệ\n  │     ^^^^^^^\n"))
    #expect(page.output.split(separator: "\n").filter { !$0.hasPrefix("  │") }.allSatisfy { $0.count <= 60 })
    let list = try kehoach("explain")
    #expect(list.status == 0 && list.output.contains("NOTATION\n  comment-space "))
    let unknown = try kehoach("explain", "nearkey")
    #expect(unknown.status == 2 && unknown.errors.contains("did you mean 'near-key'?"))
    #expect(try kehoach("explain", "utf-16", "--format", "markdown").output.hasPrefix("# Tệp lưu bằng mã UTF-16\n"))
  }

  @Test func helpAndVersionAreZero() throws {
    #expect(try kehoach("--help").status == 0)
    #expect(try kehoach("--version").output == "0.1.0\n")
  }

  @Test func languageFollowsTheLocale() throws {
    let plan = path("Tests/GoldenTests/Cases/loi-thuong-gap/plan.plan")
    #expect(try kehoach("check", plan, environment: ["LC_ALL": "vi_VN.UTF-8"]).output.contains("lỗi:"))
    #expect(try kehoach("check", plan, environment: ["LC_ALL": "C"]).output.contains("error:"))
    #expect(try kehoach("check", "--lang", "vi", plan, environment: ["LC_ALL": "C"]).output.contains("lỗi:"))
  }

  // MARK: Bad input

  /// Bytes, and what the message must say.
  @Test(
    arguments: [
      ("not-utf-8", [0x74, 0xEA, 0x6E, 0x0A]), ("control-character", [0x61, 0x00, 0x62, 0x0A]),
      ("utf-16", [0xFF, 0xFE, 0x74, 0x00]), ("missing-field", []),
      ("control-character", Array("tên loại: a\u{1B}[31mb\n".utf8)),
      ("tab-indentation", Array("mở đầu:\n\tĐoạn.\n".utf8)), ("indentation", Array("mở đầu:\n   Đoạn.\n".utf8)),
    ] as [(String, [UInt8])])
  func badBytesAreDiagnosed(_ id: String, _ bytes: [UInt8]) throws {
    let folder = try Scratch()
    let plan = try folder.write("x.plan", bytes)
    let result = try kehoach("render", plan, "--output", folder.path("out"))
    #expect(result.status == 1)
    let check = try kehoach("check", plan)
    #expect(check.output.contains("[\(id)]"))
    #expect(!check.output.unicodeScalars.contains("\u{1B}"))
    #expect(!FileManager.default.fileExists(atPath: folder.path("out")))
  }

  @Test func formatsNamedTwiceAreWrittenOnce() throws {
    let folder = try Scratch()
    let plan = try folder.write("x.plan", Self.minimal)
    let result = try kehoach("render", plan, "--to", "html,docx,html", "--output", folder.path("out"))
    #expect(result.status == 0)
    #expect(try folder.names("out") == ["x.docx", "x.html"])
  }

  @Test func systemErrorsSpeakTheChosenLanguage() throws {
    let result = try kehoach("check", "--lang", "vi", "none.plan")
    #expect(result.errors == "kehoach: không đọc được none.plan: không có tệp hoặc thư mục này\n")
  }

  @Test func missingFileAndFolderAreTwo() throws {
    let folder = try Scratch()
    let missing = try kehoach("check", folder.path("none.plan"))
    #expect(missing.status == 2)
    #expect(missing.errors.contains("none.plan"))
    let directory = try kehoach("check", folder.path(""))
    #expect(directory.status == 2)
    #expect(directory.errors.contains("it is a directory"))
  }

  @Test func fiftyThousandLines() throws {
    let folder = try Scratch()
    let line = "  Đoạn văn.\n"
    let plan = try folder.write("x.plan", Self.minimal + "mở đầu:\n" + String(repeating: line, count: 50_000))
    #expect(try kehoach("check", plan).status == 0)
  }

  @Test func nestingTwoThousandDeep() throws {
    let folder = try Scratch()
    var text = Self.minimal
    for depth in 0..<2_000 { text += String(repeating: " ", count: depth) + "mục:\n" }
    let plan = try folder.write("x.plan", text)
    let result = try kehoach("check", plan)
    #expect(result.status == 1)
    #expect(result.output.contains("[too-deep]"))
  }

  @Test func unknownTemplate() throws {
    let folder = try Scratch()
    for name in ["nd31", "../../etc/passwd"] {
      let plan = try folder.write("x.plan", Self.minimal + "mẫu: \(name)\n")
      let result = try kehoach("render", plan, "--output", folder.path("out"))
      #expect(result.status == 1)
      #expect(result.errors.contains("[unknown-template]"))
    }
  }

  @Test func brokenTemplateIsShown() throws {
    let folder = try Scratch()
    try folder.write("templates/nd30/nd30.plan", "tên mẫu: nd30\nphông chữ:\n")
    let plan = try folder.write("x.plan", Self.minimal)
    let result = try kehoach("render", plan, "--templates", folder.path("templates"), "--output", folder.path("out"))
    #expect(result.status == 1)
    #expect(result.errors.contains("[broken-template]"))
    #expect(result.errors.contains("nd30.plan:2:11: error: The template has no 'trang'"))
  }

  @Test func templateFolderOverrides() throws {
    let folder = try Scratch()
    let style = try Repository.text("templates/nd30/nd30.plan").replacing("lề trái: 30 mm", with: "lề trái: 35 mm")
    try folder.write("templates/nd30/nd30.plan", style)
    let plan = try folder.write("x.plan", Self.minimal)
    let result = try kehoach(
      "render", plan, "--templates", folder.path("templates"), "--output", folder.path("out"), "--to", "html")
    #expect(result.status == 0)
    #expect(try folder.text("out/x.html").contains("35mm"))
  }

  /// What is printed of the template is counted with the plan's own, and strict about it.
  @Test func templateWarningsAreCounted() throws {
    let folder = try Scratch()
    let style = try Repository.text("templates/nd30/nd30.plan").replacing("lề trái: 30 mm", with: "lề trái: 25 mm")
    try folder.write("templates/nd30/nd30.plan", style)
    let plan = try folder.write("x.plan", Self.minimal)
    let result = try kehoach("check", "--strict", "--lang", "en", plan, "--templates", folder.path("templates"))
    #expect(result.status == 1)
    #expect(result.output.contains("[outside-standard]"))
    #expect(result.output.contains("0 errors, 1 warning,"))
  }

  @Test func onePlanWithErrorsDoesNotStopTheOthers() throws {
    let folder = try Scratch()
    let broken = try folder.write("broken.plan", "tên loại: Kế hoạch\n")
    let sound = try folder.write("sound.plan", Self.minimal)
    let result = try kehoach("render", broken, sound, "--output", folder.path("out"), "--to", "html")
    #expect(result.status == 1)
    #expect(try folder.names("out") == ["sound.html"])
  }

  @Test func equalNamesAreRefused() throws {
    let folder = try Scratch()
    let first = try folder.write("a/x.plan", Self.minimal)
    let second = try folder.write("b/x.plan", Self.minimal)
    #expect(try kehoach("render", first, second, "--output", folder.path("out")).status == 2)
  }

  static let minimal = """
    tên loại: Kế hoạch
    trích yếu: Thử
    cơ quan ban hành: Sở X

    """
}

func path(_ name: String) -> String { Repository.url(name).path }
