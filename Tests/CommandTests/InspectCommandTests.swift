import Foundation
import Testing

/// `kehoach inspect`: forms of the sheet, exit status, what it says of files it cannot read.
@Suite struct InspectCommandTests {
  private static let sound = path("output/an-giang-khcn-2020.docx")

  @Test(arguments: ["docx", "odt", "html"])
  func soundDocumentIsZero(format: String) throws {
    let result = try kehoach("inspect", "--lang", "vi", path("output/an-giang-khcn-2020.\(format)"))
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("✓ lề trái"))
    #expect(result.output.contains("30–35 mm"))
    #expect(result.output.contains(", 0 không đạt, "))
  }

  @Test func aFailingRuleIsOne() throws {
    // By the Party's guideline a state document has nothing right.
    let result = try kehoach("inspect", "--standard", "hd36", "--lang", "en", Self.sound)
    #expect(result.status == 1)
    #expect(result.output.contains("✗ Page: right margin: 20 mm; required 15 mm"))
  }

  @Test(arguments: [
    ["inspect"], ["inspect", "--standard", "nd31", "x.docx"], ["inspect", "--format", "xml", "x.docx"],
    ["inspect", "no-such-file.docx"],
  ])
  func wrongUsageIsTwo(arguments: [String]) throws {
    let result = try kehoach(arguments: arguments)
    #expect(result.status == 2)
    #expect(!result.errors.isEmpty)
  }

  @Test("A file that is no document is said to be none, and the others are read all the same")
  func unreadable() throws {
    let folder = try Scratch()
    let broken = try folder.write("a.docx", "PK\u{3}\u{4} nothing")
    let text = try folder.write("b.docx", "tên loại: Kế hoạch")
    let result = try kehoach("inspect", "--lang", "en", broken, text, Self.sound)
    #expect(result.status == 2)
    #expect(result.errors.contains("a.docx"))
    #expect(result.errors.contains("b.docx: neither DOCX nor ODT nor HTML"))
    #expect(result.output.contains("an-giang-khcn-2020.docx"))
  }

  @Test("The JSON form has a line for each rule")
  func json() throws {
    let result = try kehoach("inspect", "--format", "json", "--lang", "en", Self.sound, path("output/ke-hoach-mau.odt"))
    let sheet = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(sheet["version"] as? Int == 1)
    let files = try #require(sheet["files"] as? [[String: Any]])
    #expect(files.count == 2)
    #expect(files[0]["standard"] as? String == "nd30")
    #expect(files[1]["format"] as? String == "odt")
    let rules = try #require(files[0]["rules"] as? [[String: Any]])
    let margin = try #require(rules.first { $0["id"] as? String == "page.margin-left" })
    #expect(margin["verdict"] as? String == "pass")
    #expect(margin["measured"] as? String == "30 mm")
    #expect(margin["clause"] as? String == "Phụ lục I, Phần I, Mục I.3")
  }

  @Test("The HTML form says what fails before all that is measured")
  func htmlFailures() throws {
    let failing = try kehoach("inspect", "--format", "html", "--standard", "hd36", "--lang", "vi", Self.sound).output
    let failure = try #require(failing.range(of: "<li>Trang giấy: lề phải: 20 mm; quy định 15 mm"))
    let table = try #require(failing.range(of: "<table"))
    #expect(failure.lowerBound < table.lowerBound)
    #expect(try !kehoach("inspect", "--format", "html", Self.sound).output.contains("<li>"))
  }

  @Test("The HTML form holds no markup of the document's")
  func html() throws {
    let folder = try Scratch()
    let page = try folder.write(
      "x.html", "<!DOCTYPE html><html lang=vi><p>SỐ: &lt;script&gt;alert(1)&lt;/script&gt; \u{1B}[31m")
    let result = try kehoach("inspect", "--format", "html", page)
    #expect(result.status == 1)
    #expect(result.output.contains("&lt;script&gt;"))
    #expect(!result.output.contains("<script"))
    #expect(!result.output.contains("\u{1B}"))
  }
}
