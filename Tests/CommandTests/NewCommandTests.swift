import Foundation
import Testing

@Suite struct NewCommandTests {
  @Test func writesOnlyWhereNothingStands() throws {
    let folder = try Scratch()
    let made = try kehoach("new", "--year", "2026", folder.path("."))
    #expect(made.status == 0)
    #expect(try folder.names(".") == ["ke-hoach-2026.plan"])
    let again = try kehoach("new", "--kind", "liên tịch", folder.path("ke-hoach-2026.plan"))
    #expect(again.status == 2)
    #expect(again.errors.contains("--force"))
    #expect(try !folder.text("ke-hoach-2026.plan").contains("KHLT"))
    let forced = try kehoach("new", "--kind", "liên tịch", "--force", folder.path("ke-hoach-2026.plan"))
    #expect(forced.status == 0)
    #expect(try folder.text("ke-hoach-2026.plan").contains("KHLT"))
  }

  @Test func printsWithoutAFile() throws {
    let printed = try kehoach("new", "--minimal", "--issuer", "Sở Tài chính", "--place", "X", "--year", "2027", "-")
    #expect(printed.status == 0)
    #expect(printed.output.contains("ký hiệu: KH-STC\nđịa danh: X\nngày: năm 2027\n"))
  }

  @Test func followsTheTemplate() throws {
    let folder = try Scratch()
    try folder.write("rieng/rieng.plan", "tên mẫu: rieng\ndựa trên: nd30\ntừ ngữ:\n  thay mặt: T.M\n")
    let own = try kehoach(
      "new", "--minimal", "--templates", folder.path("."), "--template", "rieng", "--issuer", "Ủy ban nhân dân tỉnh X")
    #expect(own.output.contains("mẫu: rieng\n"))
    #expect(own.output.contains("thẩm quyền: T.M Ủy ban nhân dân\n"))
    let party = try kehoach("new", "--minimal", "--kind", "chuong-trinh-dang", "--issuer", "Tỉnh ủy")
    #expect(party.output.contains("mẫu: dang-hd36\n"))
    #expect(party.output.contains("ký hiệu: CTr/TU\n"))
    #expect(party.output.contains("thẩm quyền: T/M Ban Thường vụ\n"))
  }

  @Test(arguments: [
    ["--kind", "cong-van"], ["--template", "khong-co"], ["--year", "12"],
    ["--kind", "ke-hoach", "--issuer", "A", "--issuer", "B"], ["--subject", "A\nB"],
  ])
  func wrongUsage(arguments: [String]) throws {
    let outcome = try kehoach(arguments: ["new"] + arguments)
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty && !outcome.errors.isEmpty)
  }

  @Test func whatIsBegunCanBeChecked() throws {
    let folder = try Scratch()
    let plan = folder.path("a.plan")
    #expect(try kehoach("new", plan).status == 0)
    #expect(try kehoach("check", "--strict", plan).status == 0)
    let issued = try kehoach("check", "--issued", plan)
    #expect(issued.status == 1)
    #expect(issued.output.contains("[placeholder]"))
  }
}

@Suite struct ExportCommandTests {
  @Test func printsOneJSONText() throws {
    let folder = try Scratch()
    let plan = try folder.write(
      "a.plan",
      "tên loại: Kế hoạch\ntrích yếu: Một\ncơ quan ban hành: Sở Tài chính\nnhiệm vụ:\n  khoản: Hai\n    thời hạn: quý IV/2026\n"
    )
    let made = try kehoach("export", "--json", plan)
    #expect(made.status == 0)
    let value = try JSONSerialization.jsonObject(with: Data(made.output.utf8)) as? [String: Any]
    #expect(value?["version"] as? Int == 1)
    #expect(made.output.contains("\"quarter\": 4"))
    #expect(made.output.contains("\"number\": \"I.\""))
  }

  /// What was read of a plan with errors is not all of it.
  @Test func aPlanWithErrorsIsNotPrinted() throws {
    let folder = try Scratch()
    let plan = try folder.write("a.plan", "nhiêm vu:\n")
    let outcome = try kehoach("export", "--json", plan)
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("[unknown-field]"))
  }

  @Test func theFormHasToBeNamed() throws {
    #expect(try kehoach("export", "a.plan").status == 2)
  }

  @Test func schemaIsJSON() throws {
    let schema = try kehoach("schema", "--json")
    #expect(schema.status == 0)
    #expect(try JSONSerialization.jsonObject(with: Data(schema.output.utf8)) is [String: Any])
    #expect(try kehoach("schema", "--json", "--template").status == 2)
  }
}
