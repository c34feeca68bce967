import Foundation
import Testing

/// Plans made to deceive who reads what the program says of them.
@Suite struct HostileTextTests {
  /// Escape sequences, directions, characters without width, in every place of a plan that a message repeats.
  private static let tricks = [
    "\u{1B}[31m", "\u{1B}]0;x\u{7}", "\u{9B}2J", "\u{202E}", "\u{2066}", "\u{200B}", "\u{FEFF}", "\u{61C}", "\u{E0041}",
    "\u{8}",
    "\u{7F}", "\u{2028}",
  ]

  private static func plan(_ trick: String) -> String {
    """
    tên loại: Kế hoạch\(trick)
    trích yếu: về\(trick) việc A
    cơ quan ban hành: Sở\(trick) A
    mẫu: nd\(trick)30
    cách đánh số: A\(trick) 1
    ký hiệu: KH\(trick)/SA
    ngày: 31/02\(trick)/2026
    ch\(trick)ủ trì: a
    # bỏ qua không-có\(trick): vì\(trick) thế
    # bỏ qua heading-stop: vì\(trick) thế
    nhiệm vụ:
      khoản: Tập\(trick) huấn.
        nhãn: a\(trick)
        chủ trì: S\(trick)ở Tư pháp
        thời hạn: mai\(trick)
        Theo {b\(trick)} và Nghị\(trick) định số 3\(trick)0/2020/NĐ-CP , khoản\(trick) khoản.
    nơi nhận:
      - Lưu\(trick)
    """
  }

  @Test(arguments: tricks) func nothingIsEchoedAsItIs(trick: String) throws {
    let folder = try Scratch()
    let plan = try folder.write("kế\(trick) hoạch.plan", Self.plan(trick))
    let settings = try folder.write(
      "cài\(trick).kehoach", "tắt:\n  - không-có\(trick)\nlỗi\(trick): a\nmẫu: x\(trick)\n")
    for language in ["vi", "en"] {
      for form in ["text", "lines", "json", "sarif", "github"] {
        let result = try kehoach(
          "check", "--show-waived", "--format", form, "--lang", language, "--settings", settings, plan)
        #expect(result.status == 1)
        expectVisible(result)
        #expect(result.output.contains("heading-stop") || form == "github")
      }
      for command in [
        ["check", "--diff", "--lang", language, folder.path("không\(trick).plan")],
        ["render", "--lang", language, "--output", folder.path("ra\(trick)"), plan],
        ["render", "--templates", folder.path("mẫu\(trick)"), plan], ["export", "--json", "--lang", language, plan],
        ["fmt", "--check", "--lang", language, plan], ["inspect", "--lang", language, plan],
        ["check", "--\(trick)", plan], ["explain", "--lang", language, "a\(trick)"],
      ] {
        expectVisible(try kehoach(arguments: command))
      }
    }
  }

  private func expectVisible(_ outcome: Outcome, sourceLocation: SourceLocation = #_sourceLocation) {
    for text in [outcome.output, outcome.errors] {
      let hidden = text.unicodeScalars.filter { Self.isHidden($0) }.map { String($0.value, radix: 16) }
      #expect(hidden == [], "\(text.prefix(200).debugDescription)", sourceLocation: sourceLocation)
    }
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar != "\n"
      && [.control, .format, .lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
  }

  /// Text in JSON is the same text once it is read.
  @Test func jsonSaysTheSame() throws {
    let folder = try Scratch()
    let plan = try folder.write("a\u{202E}\u{E0041}.plan", "tên loại: A\n")
    let json = try kehoach("check", "--format", "json", plan).output
    let report = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let file = try #require((report["files"] as? [[String: Any]])?.first)
    #expect(file["path"] as? String == plan)
  }

  /// Two thousand levels (`PlanSyntaxTests` looks at the tree of such files), and a line of megabytes: read, told, and refused where they must be.
  @Test func deepAndLong() throws {
    let folder = try Scratch()
    let deep = try folder.write(
      "deep.plan", (0..<2_000).map { String(repeating: " ", count: $0) + "khoản:\n" }.joined())
    let long = try folder.write("long.plan", "mở đầu: " + String(repeating: "Một câu. ", count: 200_000))
    for (file, finding) in [(deep, "too-deep"), (long, "line-too-long")] {
      let result = try kehoach("check", "--format", "lines", file)
      #expect(result.status == 1)
      #expect(result.output.contains(finding))
      #expect(try kehoach("render", "--output", folder.path("ra"), file).status == 1)
      #expect(try kehoach("fmt", "--check", file).status >= 0)
    }
    #expect(!FileManager.default.fileExists(atPath: folder.path("ra")))
  }
}
