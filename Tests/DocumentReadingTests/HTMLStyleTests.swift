import DocumentModel
import Testing

@testable import DocumentReading

/// Which declarations hold, and what their values mean.
struct HTMLStyleTests {
  @Test(
    "the strongest declaration wins",
    arguments: [
      (".a { font-size: 11pt } p { font-size: 12pt }", 11.0),
      ("p.a { font-size: 11pt } .a { font-size: 12pt }", 11),
      ("#i { font-size: 11pt } p.a.b { font-size: 12pt }", 11),
      (".a { font-size: 11pt } .b { font-size: 12pt }", 12),
      (".a { font-size: 11pt !important } #i { font-size: 12pt }", 11),
      ("p { font-size: 11pt } * { font-size: 12pt }", 11),
      ("/* p { font-size: 9pt } */ p { font-size: 11pt; font-size: no-size }", 11),
      ("q, p, { font-size: 11pt }", 11),
      ("p { font-size: 11pt; @nested { x: y } color }", 11),
    ])
  func cascade(css: String, size: Double) throws {
    #expect(try paragraph(css: css, "<p class='a b' id=i>x</p>").runs[0].fontSize?.points == size)
  }

  @Test("style attributes are stronger than sheets, but for what is important")
  func styleAttribute() throws {
    let run = try paragraph(
      css: "p { color: red; font-weight: bold !important }", "<p style='color: #0a0; font-weight: normal'>x</p>"
    ).runs[0]
    #expect(run.colour == "00AA00")
    #expect(run.isBold)
  }

  @Test(
    "selectors find their elements",
    arguments: [
      ("p", "12"), ("div p", "2"), ("div > p", "2"), ("body > p", "1"), ("p + div p", "2"), ("p ~ div > p", "2"),
      (".x.y", "1"), (".x.z", ""), ("[title]", "1"), ("[title=t]", "1"), ("[title='u']", ""), ("[class~=y]", "1"),
      ("p:first-child", "12"), ("p:last-child", "2"), ("p:first-of-type", "12"), ("p:not(.x)", "2"),
      ("p:not(div)", "12"),
      ("p:nth-child(odd)", "12"), ("body > :nth-child(2) p", "2"), ("P", "12"), ("p:hover", ""), ("p::before", ""),
      ("p:has(a)", ""), ("svg|p", ""), ("html p", "12"), ("q, div p", "2"), (":is(.x, q)", "1"),
    ])
  func selectors(selector: String, found: String) throws {
    let all = try paragraphs(
      "<style>\(selector) { text-indent: 7mm }</style><body><p class='x y' title=t>1</p><div><p>2</p></div></body>")
    #expect(all.filter { $0.firstLineIndent == .millimetres(7) }.map(\.text).joined() == found)
  }

  @Test(
    "lengths in every unit",
    arguments: [
      ("10mm", 10.0), ("1cm", 10), ("1in", 25.4), ("72pt", 25.4), ("96px", 25.4), ("6pc", 25.4), ("2em", 8.4667),
      ("2rem", 8.4667), ("10%", 16), ("calc(10mm + 2 * 3mm)", 16), ("calc(100% - 150mm)", 10), ("min(20mm, 10%)", 16),
      ("max(20mm, 10%)", 20), ("calc(-1 * var(--a))", -5), ("var(--none, 4mm)", 4), ("0", 0), ("-3mm", -3), ("+3mm", 3),
      (".5cm", 5), ("1e1mm", 10),
    ])
  func lengths(value: String, millimetres: Double) throws {
    let indent = try paragraph(
      css: "@page { size: 210mm 297mm; margin: 20mm 20mm 20mm 30mm } p { --a: 5mm; text-indent: \(value) }", "<p>x</p>"
    ).firstLineIndent
    #expect(indent.isAbout(millimetres: millimetres))
  }

  @Test(
    "what is no length leaves the style as it was",
    arguments: ["10", "1zz", "calc(1mm + 1)", "1mm/0", "var(--none)", "calc(1mm / 0)"])
  func noLengths(value: String) throws {
    #expect(
      try paragraph(css: "p { text-indent: 7mm } p { text-indent: \(value) }", "<p>x</p>").firstLineIndent != .zero)
  }

  @Test("a rule of paper counts, one of screens does not")
  func media() throws {
    for (query, counts) in [
      ("print", true), ("all", true), ("screen", false), ("not screen", true), ("screen, print", true),
      ("print and (min-width: 10mm)", false), ("(max-width: 100mm)", false), ("only print", true), ("not print", false),
    ] {
      let size = try paragraph(css: "@media \(query) { p { font-size: 20pt } }", "<p>x</p>").runs[0].fontSize
      #expect((size == .points(20)) == counts, "\(query)")
    }
  }

  @Test(
    "colours",
    arguments: [
      ("#f00", "FF0000"), ("#Ff0000", "FF0000"), ("rgb(255, 0, 0)", "FF0000"), ("rgb(0 128 0)", "008000"),
      ("black", "000000"),
      ("RED", "FF0000"), ("navy", "000080"),
    ])
  func colours(value: String, digits: String) throws {
    #expect(try paragraph(css: "p { color: \(value) }", "<p>x</p>").runs[0].colour == digits)
  }

  @Test("children take over what is inherited, and nothing else")
  func inheritance() throws {
    let inner = try paragraph(
      css: """
        div { font: italic bold 13pt/1.15 'Times New Roman', serif; text-align: justify; text-indent: 10mm; color: blue;
          margin-top: 12pt; border: 1pt solid }
        """, "<div><p>x</p></div>")
    #expect(inner.alignment == .justified)
    #expect(inner.firstLineIndent == .millimetres(10))
    #expect(inner.lineSpacing == .lines(1))
    #expect(inner.spaceBefore == .points(13), "a browser's own 1em, not the container's 12 pt")
    #expect(inner.borders == MeasuredBorders())
    let run = inner.runs[0]
    #expect((run.fontFamily, run.fontSize) == ("Times New Roman", .points(13)))
    #expect((run.isBold, run.isItalic, run.colour) == (true, true, "0000FF"))
  }

  @Test("elements have the look that browsers give them")
  func defaults() throws {
    #expect(try paragraph("<h1>x</h1>").runs[0].fontSize == .points(24))
    #expect(try paragraph("<p><b>x</b></p>").runs[0].isBold)
    #expect(try paragraph("<p><em>x</em></p>").runs[0].isItalic)
    #expect(try paragraph("<p><u>x</u></p>").runs[0].isUnderlined)
    #expect(try paragraph("<p><sup>x</sup></p>").runs[0].isRaised)
    let plain = try paragraph("<p>x</p>")
    #expect(plain.runs == [MeasuredRun("x", fontSize: .points(12))])
    #expect((plain.spaceBefore, plain.spaceAfter, plain.lineSpacing) == (.points(12), .points(12), .lines(1)))
    #expect(plain.controlsWidows)
  }

  @Test("a link's line can be taken away, a line drawn under it all cannot")
  func decoration() throws {
    #expect(try paragraph("<p><a href='#x'>x</a></p>").runs[0].isUnderlined)
    #expect(try !paragraph(css: "a { text-decoration: none }", "<p><a href='#x'>x</a></p>").runs[0].isUnderlined)
    #expect(try paragraph(css: "a { text-decoration: none }", "<p><u><a href='#x'>x</a></u></p>").runs[0].isUnderlined)
  }

  @Test("line heights: a number counts the size of the type, a length is exact")
  func lineHeights() throws {
    let css = "p { font: 14pt/1.149 'Times New Roman'"
    #expect(try paragraph(css: css + "}", "<p>x</p>").lineSpacing == .lines(1))
    #expect(try paragraph(css: css + "; line-height: 1.725 }", "<p>x</p>").lineSpacing == .lines(1.5))
    #expect(try paragraph(css: css + "; line-height: 18pt }", "<p>x</p>").lineSpacing == .exactly(.points(18)))
    #expect(try paragraph(css: css + "; line-height: 150% }", "<p>x</p>").lineSpacing == .exactly(.points(21)))
    #expect(try paragraph(css: css + "; line-height: normal }", "<p>x</p>").lineSpacing == .lines(1))
  }

  @Test("sheets outside the file are named as unread")
  func missingSheets() throws {
    let document = try read(
      """
      <link rel=stylesheet href=a.css><link rel=stylesheet media=screen href=b.css><link rel=icon href=c.png>
      <style>@import "d.css"; p { color: red }</style><p>x</p>
      """)
    #expect(document.unreadStyleSheets == ["a.css", "d.css"])
  }

  @Test("attributes of older pages are the weakest of what a page says")
  func attributes() throws {
    let page = "<p align=center><font face='Arial, sans-serif' size=4 color=#ff0000>x</font></p>"
    let old = try paragraph(page)
    #expect(old.alignment == .centre)
    #expect(old.runs == [MeasuredRun("x", fontFamily: "Arial", fontSize: .points(13.5), colour: "FF0000")])
    #expect(try paragraph(css: "p { text-align: left }", page).alignment == .left)
  }
}
