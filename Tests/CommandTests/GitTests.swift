import Foundation
import Support
import Testing

/// Plans and documents in a repository, by git itself: what is compared, and what is checked before a commit.
@Suite(.enabled(if: HelpTests.find("git") != nil))
struct GitTests {
  // MARK: Setting up

  @Test("git-setup may be run again, keeps what is there, and says what it did")
  func setUp() throws {
    let clone = try Clone()
    try clone.write(".gitattributes", "*.pdf binary")
    let first = try kehoach("git-setup", "--lang", "vi", clone.path)
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.output.contains("hãy commit tệp này"))
    let attributes = try clone.text(".gitattributes")
    #expect(attributes.hasPrefix("*.pdf binary\n"))
    let config = try clone.text(".git/config")
    #expect(try kehoach("git-setup", clone.path).status == 0)
    #expect(try clone.text(".gitattributes") == attributes)
    #expect(try clone.text(".git/config") == config)
    #expect(try clone.git("config", "diff.kehoach.wordRegex").output != "")
  }

  @Test("A hook of the office's own is left alone")
  func ownHook() throws {
    let clone = try Clone()
    try clone.write(".git/hooks/pre-commit", "#!/bin/sh\nexit 0\n")
    let result = try kehoach("git-setup", "--lang", "en", clone.path)
    #expect(result.output.contains("left \(clone.path)/.git/hooks/pre-commit as it is"))
    #expect(try clone.text(".git/hooks/pre-commit") == "#!/bin/sh\nexit 0\n")
    let sharing = try Clone()
    try sharing.git("config", "core.hooksPath", FileManager.default.temporaryDirectory.path + "/none")
    #expect(try kehoach("git-setup", "--lang", "en", sharing.path).output.contains("a folder that repositories share"))
    let other = try Clone()
    #expect(try kehoach("git-setup", "--no-hook", other.path).status == 0)
    #expect(!FileManager.default.fileExists(atPath: other.path + "/.git/hooks/pre-commit"))
  }

  @Test func outsideARepository() throws {
    let folder = try Scratch()
    let result = try kehoach(
      "git-setup", "--lang", "vi", folder.path(""), environment: ["GIT_CEILING_DIRECTORIES": "/"])
    #expect(result.status == 2)
    #expect(result.errors.contains("không nằm trong kho git; hãy chạy “git init” trước"))
  }

  @Test(
    "This repository's attributes begin with the lines that git-setup writes, and its one line includes the same settings"
  )
  func ownAttributes() throws {
    let lines = try Repository.text("Scripts/git/attributes").split(separator: "\n").filter { !$0.hasPrefix("#") }
    let own = try Repository.text(".gitattributes").split(separator: "\n")
    for line in lines { #expect(own.contains(line)) }
  }

  @Test("Attributes that are there already stay as they are, in whatever encoding")
  func bytesOfAttributes() throws {
    let clone = try Clone()
    let old = Array("ti".utf8) + [0xE9] + Array("ng.txt binary".utf8)
    try Data(old).write(to: URL(filePath: clone.path + "/.gitattributes"))
    for _ in 0..<2 { try clone.setUp() }
    let new = try Data(contentsOf: URL(filePath: clone.path + "/.gitattributes"))
    #expect(new.starts(with: old + [0x0A]))
    #expect(Array(new.dropFirst(old.count + 1)) == Array(try Repository.text("Scripts/git/attributes").utf8))
  }

  // MARK: Comparing

  /// A text of the sample plan that is changed, and the heading of the hunk that shows it.
  @Test(arguments: [
    ("tưới tiết kiệm", "khoản: Mục tiêu chung"),
    ("sau 12 tháng", "điểm:"),
    ("trên 80", "chỉ tiêu: Tỷ lệ hợp tác xã nông nghiệp"), ("Căn cứ Luật Khoa học", "căn cứ:"),
    ("rõ thời hạn", "khoản: Mục đích"), ("chiều 1 tháng", "phụ lục: Đề cương báo cáo"),
  ])
  func hunkHeading(changed: String, heading: String) throws {
    let clone = try Clone()
    let plan = try Repository.text("plans/ke-hoach-mau.plan").replacing("2. Việc kiểm tra", with: "chiều 1 tháng")
    try clone.setUp()
    try clone.write("kế hoạch.plan", plan.contains(changed) ? plan : plan + "phụ lục: Đề cương báo cáo\n  \(changed)\n")
    try clone.commitAll()
    try clone.write("kế hoạch.plan", try clone.text("kế hoạch.plan").replacing(changed, with: "XYZ"))
    for locale in ["C", "C.UTF-8"] {
      let diff = try clone.git("diff", "-U0", environment: ["LC_ALL": locale]).output
      let hunks = diff.split(separator: "\n").filter { $0.hasPrefix("@@") }
      #expect(hunks.count == 1)
      #expect(hunks[0].contains("@@ " + heading), "\(locale): \(hunks)")
      #expect(diff.contains("+++ b/kế hoạch.plan"))
    }
  }

  @Test("Every section of a plan may head a hunk")
  func everySection() throws {
    let config = try Repository.text("Scripts/git/config")
    let rows = try kehoach("schema", "--lang", "vi").output.split(separator: "\n")
    let sections = rows.filter { $0.contains("(lặp lại được) | lời văn") && $0.contains("; bên dưới: ") }
      .compactMap { $0.split(separator: "`").dropFirst().first.map(String.init) }
    #expect(sections.count > 20)
    // A task has a `kinh phí` too, what follows a table is not under it, and a cell is no section.
    for section in Set(sections).subtracting(["kinh phí", "bảng", "ô"]) {
      #expect(config.contains("\(section)|") || config.contains("\(section)): "), "\(section)")
    }
  }

  @Test("Words are whole: dates, symbols, letters with their marks; every locale parts them alike")
  func words() throws {
    let clone = try Clone()
    try clone.setUp()
    try clone.write("x.plan", "mở đầu:\n  Theo Kế hoạch số 45/KH-UBND, trước ngày 31/12/2025, kịp thời.\n")
    try clone.commitAll()
    try clone.write("x.plan", "mở đầu:\n  Theo Kế hoạch số 46/KH-UBND, trước ngày 30/11/2025, kịp thì.\n")
    for locale in ["C", "C.UTF-8"] {
      let diff = try clone.git("diff", "--word-diff=plain", "--no-color", environment: ["LC_ALL": locale]).output
      #expect(
        diff.contains(
          "Theo Kế hoạch số [-45/KH-UBND-]{+46/KH-UBND+}, trước ngày [-31/12/2025-]{+30/11/2025+}, kịp [-thời-]{+thì+}."
        ))
    }
  }

  @Test("Documents are compared by their words; one that cannot be read stops nothing", arguments: ["docx", "odt"])
  func documents(format: String) throws {
    let clone = try Clone()
    try clone.setUp()
    let name = "kế hoạch.\(format)"
    let plan = try Repository.text("plans/ke-hoach-mau.plan")
    try clone.render(plan, as: name)
    try clone.commitAll()
    try clone.render(plan.replacing("sau 12 tháng", with: "sau 18 tháng"), as: name)
    let diff = try clone.git("diff", "-U0").output.split(separator: "\n").dropFirst(2).map(String.init)
    #expect(diff.count == 5, "\(diff)")
    #expect(diff[2].contains("@@ 1. Nghiên cứu, chuyển giao"))
    #expect(diff[3] == "-  Việc bàn giao phải có kế hoạch theo dõi, đánh giá hiệu quả ứng dụng sau 12 tháng.")
    #expect(diff[4] == "+  Việc bàn giao phải có kế hoạch theo dõi, đánh giá hiệu quả ứng dụng sau 18 tháng.")

    try clone.write(name, "không phải văn bản")
    let broken = try clone.git("diff")
    #expect(broken.status == 0)
    #expect(broken.errors.contains("neither DOCX nor ODT nor HTML"))
    #expect(
      broken.output.split(separator: "\n").contains { $0.hasPrefix("+") && $0.hasSuffix(" 24") }, "\(broken.output)")
  }

  // MARK: Before a commit

  /// In the canonical form.
  static let sound = """
    tên loại: Kế hoạch
    trích yếu: Triển khai Tuần lễ Chuyển đổi số năm 2026
    cơ quan ban hành: Sở Khoa học và Công nghệ

    mục đích, yêu cầu:
      khoản: Mục đích
        Nâng cao nhận thức về chuyển đổi số.

    """

  @Test(
    "What is staged is judged, not the work tree",
    arguments: ["x.plan", "-kế hoạch năm 2026 (bản \"1\").plan", "thư mục/*.plan"])
  func stagedContent(name: String) throws {
    let clone = try Clone()
    try clone.setUp()
    try clone.write(name, Self.sound + "nhiêm vu:\n")
    try clone.git("add", "-A")
    try clone.write(name, Self.sound)
    let refused = try clone.git("commit", "-m", "a", environment: ["LC_ALL": "vi_VN.UTF-8"])
    #expect(refused.status != 0)
    #expect(refused.errors.contains("[unknown-field]"), "\(refused.errors)")
    #expect(refused.errors.contains("\(name):8:1: lỗi:"), "\(refused.errors)")
    #expect(refused.errors.contains("kehoach: chưa commit: kế hoạch còn lỗi nêu trên."))
    #expect(try clone.git("commit", "--no-verify", "-m", "a").status == 0)
  }

  @Test("Nothing is asked of a commit without a plan, nor of one that removes a plan")
  func otherCommits() throws {
    let clone = try Clone()
    try clone.setUp()
    try clone.write("x.plan", "hỏng:\n")
    try clone.git("add", "-A")
    try clone.git("commit", "--no-verify", "-m", "a")
    try clone.write("ghi-chu.txt", "a")
    try clone.git("rm", "-q", "x.plan")
    try clone.git("add", "-A")
    let result = try clone.git("commit", "-m", "b", environment: ["KEHOACH": "/none"])
    #expect(result.status == 0, "\(result.errors)")
  }

  @Test("Without the program nothing is committed, and the way round is told")
  func noProgram() throws {
    let clone = try Clone()
    try clone.setUp()
    try clone.write("x.plan", Self.sound)
    try clone.git("add", "-A")
    let result = try clone.git("commit", "-m", "a", environment: ["KEHOACH": "khong-co"])
    #expect(result.status != 0)
    #expect(result.errors.contains("không tìm thấy chương trình “khong-co”"))
    #expect(result.errors.contains("git commit --no-verify"))
  }

  @Test("Options of the repository's own; templates are found where the work tree has them")
  func options() throws {
    let clone = try Clone()
    try clone.setUp()
    let style = try Repository.text("templates/nd30/nd30.plan")
    try clone.write("mẫu/cua-so/cua-so.plan", style.replacing("tên mẫu: nd30", with: "tên mẫu: cua-so"))
    try clone.git("add", "-A")
    try clone.git("commit", "--no-verify", "-m", "a")
    try clone.write("kế hoạch/x.plan", Self.sound + "mẫu: cua-so\nhỏng:\n")
    try clone.git("add", "-A")
    #expect(try clone.git("commit", "-m", "b").errors.contains("[unknown-template]"))
    try clone.git("config", "kehoach.checkOptions", "--templates mẫu")
    let found = try clone.git("commit", "-m", "b").errors
    #expect(found.contains("[unknown-field]") && !found.contains("[unknown-template]"), "\(found)")
  }

  @Test("Templates are no plans; which files are plans can be said")
  func notPlans() throws {
    let clone = try Clone()
    try clone.setUp()
    let checkOnly = try clone.script("[ \"$1\" = fmt ] || exec '\(program.path)' \"$@\"")
    try clone.write("mau/cua-so.plan", "tên mẫu: cua-so\n")
    try clone.write("thử/x.plan", "hỏng:\n")
    try clone.git("add", "mau")
    let templates = try clone.git("commit", "-m", "a", environment: ["KEHOACH": checkOnly])
    #expect(templates.status == 0, "\(templates.errors)")
    try clone.git("add", "-A")
    #expect(try clone.git("commit", "-m", "b", environment: ["KEHOACH": checkOnly]).status != 0)
    try clone.git("config", "kehoach.plans", "ke-hoach/*.plan")
    #expect(try clone.git("commit", "-m", "b", environment: ["KEHOACH": checkOnly]).status == 0)
  }

  /// Sound, and as nobody formats it.
  private static let untidy = sound.replacing("tên loại: Kế", with: "tên loại:   Kế").replacing(
    "khoản: Mục", with: "khoản:  Mục")

  @Test("A plan is formatted and staged again")
  func formats() throws {
    let clone = try Clone()
    try clone.setUp()
    try clone.write("kế hoạch.plan", Self.untidy)
    try clone.git("add", "-A")
    let result = try clone.git("commit", "-m", "a")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors.contains("kehoach: kế hoạch.plan: đã định dạng lại."))
    #expect(try clone.git("show", "HEAD:kế hoạch.plan").output == Self.sound)
    #expect(try clone.text("kế hoạch.plan") == Self.sound)
    #expect(try clone.git("status", "--short").output == "")
  }

  @Test("Links and submodules that are called plans are neither judged nor formatted")
  func linksAndSubmodules() throws {
    let clone = try Clone()
    try clone.setUp()
    try clone.write("../ngoài.plan", Self.untidy)
    try clone.write("tốt.plan", Self.sound)
    for (name, target) in [("a.plan", "../ngoài.plan"), ("b.plan", "tốt.plan"), ("c.plan", "không có")] {
      try FileManager.default.createSymbolicLink(atPath: clone.path + "/" + name, withDestinationPath: target)
    }
    try clone.write("d.plan/x.plan", "hỏng")
    #expect(try clone.git("-C", "d.plan", "init", "-q").status == 0)
    #expect(
      try clone.git(
        "-C", "d.plan", "-c", "user.name=A", "-c", "user.email=a@b", "commit", "-q", "--allow-empty", "-m", "a"
      ).status == 0)
    try clone.git("add", "-A")
    let result = try clone.git("commit", "-m", "a")
    #expect(result.status == 0, "\(result.errors)")
    #expect(!result.errors.contains("đã định dạng lại"))
    #expect(try clone.text("../ngoài.plan") == Self.untidy)
    #expect(try clone.git("ls-tree", "--name-only", "HEAD").output.contains("d.plan"))
  }

  @Test("A plan of which only a part is committed is left as it is", arguments: [false, true])
  func leavesParts(isNamed: Bool) throws {
    let clone = try Clone()
    try clone.setUp()
    try clone.write("x.plan", Self.sound)
    try clone.commitAll()
    try clone.write("x.plan", Self.untidy)
    // A commit of named files has an index of its own; else another change is left unstaged.
    if !isNamed {
      try clone.git("add", "-A")
      try clone.write("x.plan", Self.untidy + "# Sửa sau.\n")
    }
    let result = isNamed ? try clone.git("commit", "-m", "b", "x.plan") : try clone.git("commit", "-m", "b")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors.contains("x.plan: chưa định dạng; không tự sửa vì chỉ một phần của tệp được commit."))
    #expect(try clone.git("show", "HEAD:x.plan").output == Self.untidy)
    #expect(try clone.text("x.plan") == Self.untidy + (isNamed ? "" : "# Sửa sau.\n"))
    #expect(try clone.git("diff", "--cached", "--name-only").output == "")
  }
}

/// A repository of a test's own, with the built program first on the search path, and no settings of the user's.
private final class Clone {
  private let folder: Scratch
  var path: String { folder.path("kho của Sở") }

  init() throws {
    folder = try Scratch()
    try folder.write("kho của Sở/.keep", "")
    try git("init", "-q", "-b", "main")
    try git("config", "user.name", "A")
    try git("config", "user.email", "a@example.com")
  }

  func setUp() throws {
    #expect(try kehoach("git-setup", path).status == 0)
  }

  func write(_ name: String, _ text: String) throws { try folder.write("kho của Sở/\(name)", text) }
  func text(_ name: String) throws -> String { try folder.text("kho của Sở/\(name)") }

  /// The path of a program of one line.
  func script(_ line: String) throws -> String {
    let path = try folder.write("script", "#!/bin/sh\n\(line)\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return path
  }

  func render(_ plan: String, as name: String) throws {
    let format = name.split(separator: ".").last.map(String.init) ?? ""
    let source = try folder.write(name.replacing("." + format, with: ".plan"), plan)
    let result = try kehoach("render", source, "--to", format, "--output", path)
    #expect(result.status == 0, "\(result.errors)")
  }

  func commitAll() throws {
    try git("add", "-A")
    #expect(try git("commit", "-q", "--no-verify", "-m", "a").status == 0)
  }

  @discardableResult
  func git(_ arguments: String..., environment: [String: String] = [:]) throws -> Outcome {
    let search = program.deletingLastPathComponent().path + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "")
    let own = ["PATH": search, "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1"]
    return try run(
      try #require(HelpTests.find("git")), ["-C", path] + arguments, environment: own.merging(environment) { $1 })
  }
}
