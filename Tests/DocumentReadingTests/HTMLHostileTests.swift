import DocumentModel
import Support
import Testing

@testable import DocumentReading

/// Files that are broken, foreign or made to harm.
struct HTMLHostileTests {
  @Test("nothing, and what is no HTML")
  func noPage() throws {
    #expect(throws: ReadingFailure.broken("HTML")) { try MeasuredDocument(readingHTML: []) }
    #expect(try read("chữ").sections[0].blocks.paragraphs.map(\.text) == ["chữ"])
    #expect(try read("<html></html>").sections.map(\.blocks) == [[]])
    _ = try? MeasuredDocument(readingHTML: Array(repeating: 0, count: 1000))
    _ = try? MeasuredDocument(readingHTML: (0...255).map { $0 })
  }

  @Test("encodings: UTF-8 unless the page says otherwise")
  func encodings() throws {
    #expect(try paragraphs("\u{FEFF}<p>Đắk Lắk</p>").map(\.text) == ["Đắk Lắk"])
    #expect(try paragraphs("<title>Đắk</title><meta charset=utf-8><p>Đắk Lắk</p>").map(\.text) == ["Đắk Lắk"])
    let latin = Array("<meta charset='iso-8859-1'><p>caf".utf8) + [0xE9] + Array("</p>".utf8)
    #expect(try MeasuredDocument(readingHTML: latin).sections[0].blocks.paragraphs.map(\.text) == ["café"])
    let wide = [0xFF, 0xFE] + "<p>Đ</p>".utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(try MeasuredDocument(readingHTML: wide).sections[0].blocks.paragraphs.map(\.text) == ["Đ"])
    let broken = Array("<p>Đ".utf8) + [0xFF] + Array("ắk</p>".utf8)
    #expect(try MeasuredDocument(readingHTML: broken).sections[0].blocks.paragraphs.map(\.text) == ["Đ\u{FFFD}ắk"])
  }

  @Test(
    "elements in one another past the limit are refused, up to it they are read",
    arguments: [("div", 195), ("b", 190), ("table><tr><td", 60)])
  func depth(name: String, count: Int) throws {
    func page(_ count: Int) -> String { String(repeating: "<\(name)>", count: count) + "x" }
    #expect(throws: ReadingFailure.tooLarge) { try read(page(10_000)) }
    #expect(try paragraphs(page(count)).map(\.text) == ["x"])
  }

  @Test(
    "sheets made to take time or memory",
    arguments: [
      "p { text-indent: " + String(repeating: "calc(", count: 5_000) + "1mm",
      "p { text-indent: calc(1mm" + String(repeating: " + 1mm", count: 20_000) + ") }",
      "p { text-indent: calc(1mm" + String(repeating: " * 1", count: 20_000) + ") }",
      "p { text-indent: 1e999mm; font-size: 99999999999999999999pt; margin: -1e300cm }",
      "p { --a0: 1mm;" + (1...60).map { "--a\($0): var(--a\($0 - 1)) var(--a\($0 - 1));" }.joined()
        + "text-indent: var(--a60) }",
      "p { --a: var(--b); --b: var(--a); text-indent: var(--a) }",
      String(repeating: "div ", count: 5_000) + "p { color: red }",
      String(repeating: "p { color: red }", count: 30_000), String(repeating: "{", count: 50_000),
      String(repeating: "@media print {", count: 5_000), "@page { size: 1e9mm 0; margin: -100% } @page x:y:z",
      "table { width: 1e6cm } td { padding: 1e6cm }",
      "div { display: grid; grid-template-columns: repeat(999999, 1fr) }",
      "p { font-size: calc(1pt / 0); line-height: -5 } \\", "@import", "/*", "'", "p { color: rgb(999, -5, 1e9) }",
      ":nth-child(1000000n + 1000000) { color: red } p:nth-child(-1000000n) { color: red }",
    ])
  func sheets(css: String) throws {
    let body = "<div><div>x</div></div><p>y</p><table><tr><td>z</td></tr></table>"
    #expect(try paragraphs("<style>\(css)</style><body>\(body)</body>").map(\.text) == ["x", "y", "z"])
  }

  @Test("a real page with bytes changed at random never crashes the reader")
  func changedBytes() throws {
    let page = try Repository.bytes("Tests/GoldenTests/Cases/lien-tich/plan.html")
    for seed in 0..<40 {
      var random = SplitMix64(seed: UInt64(seed))
      var changed = page
      for _ in 0..<Int.random(in: 1...20, using: &random) {
        changed[Int.random(in: changed.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      _ = try? MeasuredDocument(readingHTML: changed)
    }
  }

  @Test("a real page cut anywhere is read up to there")
  func truncations() throws {
    let page = try Repository.bytes("Tests/GoldenTests/Cases/lien-tich/plan.html")
    for count in stride(from: 1, to: page.count, by: max(1, page.count / 40)) {
      _ = try? MeasuredDocument(readingHTML: Array(page.prefix(count)))
    }
  }

  @Test("pandoc's markup: its sheet, headings, lists, table")
  func pandoc() throws {
    let document = try read(
      """
      <!DOCTYPE html>
      <html xmlns="http://www.w3.org/1999/xhtml" lang="vi" xml:lang="vi">
      <head><meta charset="utf-8" /><title>Kế hoạch</title><style>
      html { font-size: 12pt; color: #1a1a1a; }
      body { margin: 0 auto; max-width: 36em; padding: 50px; hyphens: auto; }
      @media (max-width: 600px) { body { font-size: 0.9em; } }
      @media print { body { padding: 0; color: black; } p, h2, h3 { orphans: 3; widows: 3; } h2, h3, h4 { page-break-after: avoid; } }
      p { margin: 1em 0; } table { margin: 1em 0; border-collapse: collapse; width: 100%; }
      tbody { border-top: 1px solid #1a1a1a; } th { padding: 0.25em 0.5em; } td { padding: 0.125em 0.5em; }
      </style></head>
      <body>
      <header id="title-block-header"><h1 class="title">Kế hoạch</h1></header>
      <h2 id="muc-dich">Mục đích</h2>
      <p>Nâng cao <strong>hiệu quả</strong>.</p>
      <ol type="1"><li><p>Một</p></li><li><p>Hai</p></li></ol>
      <table><colgroup><col style="width: 40%" /><col style="width: 60%" /></colgroup>
      <thead><tr class="header"><th style="text-align: left;">TT</th><th>Việc</th></tr></thead>
      <tbody><tr class="odd"><td style="text-align: right;">1</td><td>Rà soát</td></tr></tbody></table>
      </body></html>
      """)
    #expect((document.language, document.hyphenates) == ("vi", true))
    try #require(document.sections.count == 1)
    let all = document.sections[0].blocks.paragraphs
    #expect(
      all.map(\.text) == ["Kế hoạch", "Mục đích", "Nâng cao hiệu quả.", "Một", "Hai", "TT", "Việc", "1", "Rà soát"])
    #expect(all.map(\.outlineLevel) == [1, 2, nil, nil, nil, nil, nil, nil, nil])
    #expect(all.map(\.automaticNumber) == [nil, nil, nil, "1.", "2.", nil, nil, nil, nil])
    #expect(all[1].keepsWithNext)
    #expect(all.map(\.alignment) == [.left, .left, .left, .left, .left, .left, .centre, .right, .left])
    #expect(Set(all.flatMap(\.runs).map(\.colour)) == ["000000"])
    #expect(document.sections[0].page == MeasuredPage())
  }

  @Test("a letterhead as LibreOffice saves it")
  func libreOffice() throws {
    let document = try read(
      """
      <html><head><style type="text/css">
      @page { size: 8.27in 11.69in; margin-left: 1.18in; margin-right: 0.79in; margin-top: 0.79in; margin-bottom: 0.79in }
      p { line-height: 115%; text-align: left; orphans: 2; widows: 2; margin-bottom: 0.1in; direction: ltr }
      </style></head><body lang="vi-VN" dir="ltr">
      <table width="605" cellpadding="0" cellspacing="0"><col width="242"/>
      <col width="363"/>
      <tr valign="top"><td width="242" style="border: none; padding: 0in"><p style="margin-bottom: 0in">
      <font face="Times New Roman, serif"><font size="3" style="font-size: 13pt"><b>SỞ
      KHOA HỌC</b></font></font></p>
      <p align="left" style="margin-left: 0.98in; margin-right: 0.98in; border-top: 1px solid #000000; padding: 0in"><br/>
      </p></td><td width="363"><p><br/></p></td></tr></table></body></html>
      """)
    let page = document.sections[0].page
    #expect([page.width, page.marginLeft].map { $0.map { ($0.millimetres * 10).rounded() } } == [2101, 300])
    guard case .table(let table)? = document.sections[0].blocks.first else {
      Issue.record("no table")
      return
    }
    #expect(table.columnWidths == [.points(181.5), .points(272.25)])
    let all = document.sections[0].blocks.paragraphs
    #expect(all.map(\.text) == ["SỞ KHOA HỌC", "", ""])
    #expect(
      all[0].runs == [
        MeasuredRun(
          "SỞ KHOA HỌC", fontFamily: "Times New Roman", fontSize: .points(13), isBold: true, language: "vi-VN")
      ])
    #expect(all[1].borders.top == MeasuredBorder(thickness: .points(0.75), colour: "000000"))
    #expect(all[1].leftIndent.isAbout(millimetres: 24.892))
  }
}
