import Foundation
import Support
import Testing

/// Many plans in one run: which are taken, which are rendered, what is said of them.
@Suite struct BatchTests {
  private let sound = CommandTests.minimal
  /// With a warning: no space behind "Điều 5.".
  private let doubtful = CommandTests.minimal + "mục tiêu:\n  1. Gõ số.\n"

  private func render(_ folder: Scratch, _ arguments: String...) throws -> Outcome {
    try kehoach(arguments: ["render"] + arguments, in: folder)
  }

  private func counts(_ outcome: Outcome) -> String {
    String(outcome.errors.split(separator: "\n").last?.prefix { $0 != ";" } ?? "")
  }

  private func stamps(_ folder: Scratch) throws -> [String: Date] {
    var stamps: [String: Date] = [:]
    for case let name as String in FileManager.default.enumerator(atPath: folder.path("output")) ?? .init() {
      stamps[name] =
        try FileManager.default.attributesOfItem(atPath: folder.path("output/" + name))[.modificationDate] as? Date
    }
    return stamps
  }

  // MARK: Which plans

  @Test("A folder's plans are taken with its folders; hidden ones, templates, documents and other files are not")
  func walksFolders() throws {
    let folder = try Scratch()
    for name in [
      "x.plan", "b/y.plan", "b/c/z.plan", ".h/h.plan", ".i.plan", "templates/t/t.plan", "note.txt", "output/o.plan",
    ] {
      try folder.write(name, sound)
    }
    let result = try render(folder, ".", "--to", "html")
    #expect(result.status == 0)
    #expect(counts(result) == "3 plans: 3 rendered, 0 unchanged, 0 with errors, 0 unreadable or unwritable")
    #expect(try stamps(folder).keys.filter { $0.hasSuffix(".html") }.sorted() == ["b/c/z.html", "b/y.html", "x.html"])
  }

  @Test("Links in a folder are told and not followed; a link that is named is")
  func links() throws {
    let folder = try Scratch()
    try folder.write("elsewhere/secret.plan", sound)
    try folder.write("plans/a.plan", sound)
    for (name, target) in [("plans/l.plan", "../elsewhere/secret.plan"), ("plans/d", "../elsewhere")] {
      try FileManager.default.createSymbolicLink(atPath: folder.path(name), withDestinationPath: target)
    }
    let result = try render(folder, "plans", "--to", "html")
    #expect(result.status == 0)
    #expect(
      result.errors.hasPrefix("kehoach: plans/d: passed over, a link in a folder\nkehoach: plans/l.plan: passed over"))
    #expect(try folder.names("output") == ["a.html"])
    #expect(try render(folder, "plans/l.plan", "--to", "html").status == 0)
    #expect(try folder.names("output") == ["a.html", "l.html"])
  }

  @Test("Two plans with one output name are refused, whatever their case, and nothing is written")
  func equalNames() throws {
    let folder = try Scratch()
    try folder.write("p/KẾ.plan", sound)
    try folder.write("q/kế.plan", sound)
    let result = try render(folder, "p", "q")
    #expect(result.status == 2)
    #expect(result.errors.contains("p/KẾ.plan, q/kế.plan: two plans with one output name"))
    #expect(try folder.names("") == ["p", "q"])
    #expect(try render(folder, "p", "p/KẾ.plan", "p/").status == 0, "one plan named thrice is one")
  }

  @Test("Shards part the plans among them, whatever other plans there are")
  func shards() throws {
    let folder = try Scratch()
    for number in 0..<40 { try folder.write("plans/p\(number).plan", sound) }
    func shard(_ text: String) throws -> Set<String> {
      let out = "out-" + text.replacing("/", with: "-")
      #expect(try render(folder, "plans", "--to", "html", "--shard", text, "--output", out).status == 0)
      return Set((try? folder.names(out)) ?? [])
    }
    let parts = try (1...3).map { try shard("\($0)/3") }
    #expect(parts.map(\.count).reduce(0, +) == 40)
    #expect(parts.reduce(Set()) { $0.union($1) }.count == 40)
    #expect(parts.allSatisfy { $0.count > 4 })
    #expect(try shard("0/3") == parts[2])
    for number in 0..<20 { try FileManager.default.removeItem(atPath: folder.path("plans/p\(number).plan")) }
    try FileManager.default.removeItem(atPath: folder.path("out-1-3"))
    #expect(try shard("1/3").isSubset(of: parts[0]))
    for wrong in ["4/3", "-1/3", "1", "1/0", "a/b"] {
      #expect(try render(folder, "plans", "--shard=\(wrong)").status == 2)
    }
  }

  // MARK: What is rendered

  @Test("What has not changed is not touched; plan, template, settings, options and documents count by their bytes")
  func onlyWhatChanged() throws {
    let folder = try Scratch()
    for name in ["a", "b", "c"] { try folder.write("plans/\(name).plan", sound) }
    let template = try Repository.text("templates/nd30/nd30.plan")
    try folder.write("styles/nd30/nd30.plan", template)
    func run(_ more: String...) throws -> String {
      counts(try kehoach(arguments: ["render", "plans", "--templates", "styles"] + more, in: folder))
    }
    func said(_ rendered: Int) -> String {
      "3 plans: \(rendered) rendered, \(3 - rendered) unchanged, 0 with errors, 0 unreadable or unwritable"
    }
    #expect(try run() == said(3))
    let before = try stamps(folder)
    #expect(try run() == said(0))
    #expect(try run("--force") == said(0), "the same bytes are not written")
    #expect(try run("--jobs", "3") == said(0))
    try folder.write("plans/b.plan", sound)
    #expect(try run() == said(0), "written anew with the same bytes")
    #expect(try stamps(folder) == before)
    try folder.write("plans/b.plan", sound + "mở đầu:\n  Đoạn.\n")
    #expect(try run() == said(1))
    try folder.write("styles/nd30/nd30.plan", template + "# Ghi chú\n")
    #expect(try run() == said(3))
    #expect(try run("--issued").hasSuffix("3 with errors, 0 unreadable or unwritable"), "judged by other rules")
    try folder.write("output/a.html", try folder.text("output/a.html").replacing("Thử", with: "Sửa"))
    #expect(try run() == said(1), "changed by hand")
    try FileManager.default.removeItem(atPath: folder.path("output/c.odt"))
    #expect(try run() == said(1))
    try folder.write("cai-dat.kehoach", "# Không có gì\n")
    #expect(try run() == said(3))
    #expect(try run() == said(0))
  }

  @Test("Warnings of a plan that has not changed are counted; of a lone plan they are shown")
  func warnings() throws {
    let folder = try Scratch()
    try folder.write("plans/a.plan", doubtful)
    try folder.write("plans/b.plan", sound)
    let first = try render(folder, "plans")
    #expect(first.status == 0 && first.errors.contains("plans/a.plan:5:"))
    let second = try render(folder, "plans")
    #expect(
      second.errors.hasPrefix(
        "2 plans: 0 rendered, 2 unchanged, 0 with errors, 0 unreadable or unwritable, 1 warning not shown again;"))
    #expect(try render(folder, "plans", "--force").errors.contains("plans/a.plan:5:"))
    #expect(try render(folder, "plans/a.plan").errors.contains("plans/a.plan:5:"))
    #expect(try render(folder, "plans", "--strict").status == 1)
  }

  @Test("A bad plan stops nothing; messages come in the order of the plans, however many work")
  func goesOn() throws {
    let folder = try Scratch()
    for number in 10..<40 {
      try folder.write("plans/p\(number).plan", number % 7 == 0 ? "tên loại: Kế hoạch\n" : sound)
    }
    try folder.write("plans/p20.plan", [0xFF, 0xFE, 0x74])
    let results = try ["1", "2", "5"].map { jobs in
      try render(folder, "plans", "missing.plan", "--to", "html", "--jobs", jobs, "--output", "out" + jobs)
    }
    for result in results {
      #expect(result.status == 2)
      #expect(result.output == "")
      #expect(counts(result) == "31 plans: 25 rendered, 0 unchanged, 5 with errors, 1 unreadable or unwritable")
      #expect(result.errors.split(separator: ";")[0] == results[0].errors.split(separator: ";")[0])
      #expect(result.errors.contains("kehoach: cannot read missing.plan"))
    }
    for name in try folder.names("out1") { #expect(try folder.text("out1/" + name) == folder.text("out5/" + name)) }
  }

  @Test("The documents are the same bytes in any folder, by any number of threads")
  func sameBytes() throws {
    let folders = [try Scratch(), try Scratch()]
    for folder in folders {
      for number in 0..<6 { try folder.write("plans/n/p\(number).plan", sound + "mở đầu:\n  Đoạn \(number).\n") }
    }
    #expect(try kehoach("render", "plans", "--jobs", "1", in: folders[0]).status == 0)
    #expect(
      try kehoach("render", folders[1].path("plans/n"), "--jobs", "4", "--output", folders[1].path("output/n")).status
        == 0)
    let names = try folders[0].names("output/n")
    #expect(names.count == 18)
    for name in names {
      let bytes = try folders.map { try Data(contentsOf: URL(filePath: $0.path("output/n/" + name))) }
      #expect(bytes[0] == bytes[1], "\(name)")
    }
  }

  @Test("Few files may be open, many threads are asked for")
  func fewOpenFiles() throws {
    let folder = try Scratch()
    for number in 0..<60 { try folder.write("plans/p\(number).plan", sound) }
    let script = "ulimit -n 24; exec \"$0\" render plans --jobs 50"
    let result = try run(URL(filePath: "/bin/sh"), ["-c", script, program.path], in: folder)
    #expect(result.status == 0, "\(result.errors)")
    #expect(try folder.names("output").count == 180)
  }

  @Test("A name may be as long as the system lets names be; one that is not UTF-8 is told of and counted")
  func strangeNames() throws {
    let folder = try Scratch()
    let names = [String(repeating: "a", count: 250), String(repeating: "ế", count: 83), "a b \"c\"<&>", "-x"]
    for name in names { try folder.write("plans/\(name).plan", sound) }
    let strange = folder.path("plans/x") + "\u{1}.plan"
    let descriptor = open(strange.utf8CString.map { $0 == 1 ? -1 : $0 }, O_CREAT | O_WRONLY, 0o600)
    #expect(descriptor >= 0 && close(descriptor) == 0)
    let result = try render(folder, "plans", "--to", "html", "--lang", "en")
    #expect(result.status == 2)
    #expect(counts(result) == "5 plans: 4 rendered, 0 unchanged, 0 with errors, 1 unreadable or unwritable")
    #expect(result.errors.hasPrefix("kehoach: cannot read plans/x\u{FFFD}.plan: its name is not UTF-8, rename it\n"))
    #expect(try folder.names("output") == names.map { $0 + ".html" }.sorted())
  }

  // MARK: What is said

  @Test func summaryAsJSON() throws {
    struct Summary: Decodable {
      struct File: Decodable {
        var plan, status: String
        var warnings: Int
        var reason: String?
      }
      var version: String
      var shard: String?
      var plans, rendered, unchanged, errors, failed: Int
      var seconds: Double
      var files: [File]
    }
    let folder = try Scratch()
    try folder.write("a.plan", sound)
    try folder.write("b.plan", doubtful)
    try folder.write("c.plan", "tên loại: Kế hoạch\n")
    let result = try render(folder, "a.plan", "b.plan", "c.plan", "d.plan", "--summary", "json")
    #expect(result.status == 2)
    let summary = try JSONDecoder().decode(Summary.self, from: Data(result.output.utf8))
    #expect(
      summary.plans == 4 && summary.rendered == 2 && summary.unchanged == 0 && summary.errors == 1
        && summary.failed == 1)
    #expect(summary.files.map(\.plan) == ["a.plan", "b.plan", "c.plan", "d.plan"])
    #expect(summary.files.map(\.status) == ["rendered", "rendered", "errors", "failed"])
    #expect(summary.files.map(\.warnings).prefix(2) == [0, 1])
    #expect(summary.files[3].reason == "cannot read d.plan: No such file or directory")
    #expect(!result.errors.contains("4 plans:"))
  }

  @Test("One plan that is sound is rendered without a word; of more there is a line, unless it is not wanted")
  func silence() throws {
    let folder = try Scratch()
    try folder.write("a.plan", sound)
    try folder.write("b.plan", sound)
    #expect(try render(folder, "a.plan") == Outcome(status: 0, output: "", errors: ""))
    #expect(try render(folder, "a.plan", "b.plan", "--quiet") == Outcome(status: 0, output: "", errors: ""))
    #expect(try render(folder, "a.plan", "b.plan", "--summary", "none") == Outcome(status: 0, output: "", errors: ""))
    let result = try kehoach("render", "a.plan", "b.plan", "--lang", "vi", in: folder)
    #expect(result.errors.hasPrefix("2 kế hoạch: 0 lập mới, 2 không đổi, 0 có lỗi, 0 không đọc hoặc ghi được; "))
    #expect(!result.errors.contains("\u{1B}") && !result.errors.contains("\r"), "no progress where nobody looks")
  }

  /// Renders 100 plans; the signal comes before a call in their midst (`300+`: and before all behind it), whatever signals the tests
  /// themselves have been told to ignore.
  private func stopped(_ folder: Scratch, by signal: String, _ disposition: String, at call: String = "300") throws
    -> Outcome
  {
    for number in 0..<100 { try folder.write("plans/p\(number).plan", sound) }
    return try run(
      URL(filePath: "/usr/bin/env"),
      ["--\(disposition)-signal=\(signal)", program.path, "render", "plans", "--to", "html", "--lang", "en"],
      environment: ["KEHOACH_FAULT": "\(call):\(signal)"], in: folder)
  }

  /// Of a closed terminal it is told more than once.
  @Test(
    "A run that is asked to end finishes what it holds, says what it left, and ends by the signal",
    .enabled(if: hasFaults),
    arguments: [("INT", SIGINT, "300"), ("TERM", SIGTERM, "300"), ("HUP", SIGHUP, "300"), ("HUP", SIGHUP, "300+")])
  func isStopped(_ name: String, _ signal: Int32, at call: String) throws {
    let folder = try Scratch()
    let result = try stopped(folder, by: name, "default", at: call)
    #expect(result.status == -signal)
    let names = try folder.names("output")
    #expect(names.allSatisfy { $0.hasPrefix("p") && $0.hasSuffix(".html") })
    #expect(result.errors.hasPrefix("100 plans: \(names.count) rendered"), "\(result.errors)")
    #expect(result.errors.contains(" \(100 - names.count) not begun; ") && names.count < 100, "\(result.errors)")
  }

  @Test(
    "A run that its shell put into the background is not stopped from the terminal, nor one under nohup",
    .enabled(if: hasFaults), arguments: ["INT", "HUP"])
  func isNotStopped(_ signal: String) throws {
    let result = try stopped(Scratch(), by: signal, "ignore")
    #expect(result.status == 0)
    #expect(counts(result) == "100 plans: 100 rendered, 0 unchanged, 0 with errors, 0 unreadable or unwritable")
  }

  @Test("On a terminal the run shows how far it is")
  func progress() throws {
    let folder = try Scratch()
    for number in 0..<3 { try folder.write("plans/p\(number).plan", sound) }
    let arguments = ["-qec", "\"$PROGRAM\" render plans --to html --lang en", "/dev/null"]
    let script = URL(filePath: "/usr/bin/script")
    guard FileManager.default.isExecutableFile(atPath: script.path) else { return }
    let result = try run(script, arguments, environment: ["PROGRAM": program.path], in: folder)
    #expect(result.output.contains("\r3/3 plans, "))
    #expect(result.output.contains(" left\u{1B}[K\r\u{1B}[K3 plans: 3 rendered"))
    let quiet = try run(
      script, [arguments[0], arguments[1] + " --quiet --force", arguments[2]], environment: ["PROGRAM": program.path],
      in: folder)
    #expect(quiet.output == "")
  }

  // MARK: What stands in the way

  @Test("Only ordinary files and links are replaced; what a link leads to stays")
  func thingsInTheWay() throws {
    let folder = try Scratch()
    let plan = try folder.write("x.plan", sound)
    try folder.write("victim", "old")
    try folder.write("output/x.odt/inside", "")
    let arguments = ["render", plan, "--output", folder.path("output"), "--to"]
    let result = try kehoach(arguments: arguments + ["docx,odt,html"])
    #expect(result.status == 2)
    #expect(result.errors.contains("output/x.odt: a folder of that name is there"))
    #expect(try folder.names("output") == ["x.odt"], "none of the plan's documents is written")
    #expect(mkfifo(folder.path("output/x.html"), 0o600) == 0)
    #expect(try kehoach(arguments: arguments + ["html"]).errors.contains("what is there is no ordinary file"))
    for target in ["../victim", "nowhere"] {
      try? FileManager.default.removeItem(atPath: folder.path("output/x.docx"))
      try FileManager.default.createSymbolicLink(atPath: folder.path("output/x.docx"), withDestinationPath: target)
      #expect(try kehoach(arguments: arguments + ["docx"]).status == 0)
      let kind =
        try FileManager.default.attributesOfItem(atPath: folder.path("output/x.docx"))[.type] as? FileAttributeType
      #expect(kind == .typeRegular)
    }
    #expect(try folder.text("victim") == "old")
    #expect(try folder.names("") == ["output", "victim", "x.plan"])
  }

  /// The plan's own words never make a path.
  @Test(arguments: ["../../victim", "/etc/passwd", "a/b", ".."]) func namesInAPlan(_ name: String) throws {
    let folder = try Scratch()
    let plan = try folder.write("x.plan", sound + "mẫu: \(name)\nsố: \(name)\n")
    try folder.write("templates/.keep", "")
    _ = try kehoach("render", plan, "--templates", folder.path("templates"), "--output", folder.path("out"))
    #expect(try folder.names("").filter { $0 != "out" } == ["templates", "x.plan"])
  }
}
