import DocumentModel
import Testing

@testable import DocumentReading

/// Words, white space, paragraphs.
struct HTMLTextTests {
  @Test(
    "white space is put together as browsers do",
    arguments: [
      ("<p>  a \n\t b  </p>", "a b"), ("<p>a <b> b</b></p>", "a b"), ("<p>a<b>b</b> c</p>", "ab c"),
      ("<p>a <br/> b</p>", "a\nb"), ("<p>a<br></p>", "a"), ("<p>a&nbsp;&nbsp;b</p>", "a\u{A0}\u{A0}b"),
      ("<pre>a  b\nc</pre>", "a  b\nc"), ("<p style='white-space: pre-line'>a  b\nc</p>", "a b\nc"),
      ("<p>Số: <span class=nobreak>26-KH/TU</span></p>", "Số: 26-KH/TU"), ("<p>&amp;&lt;&#x110;</p>", "&<Đ"),
      ("<p><!-- no -->a<script>b</script><span style='display: none'>c</span></p>", "a"),
      ("<p style='text-transform: uppercase'>đậm</p>", "ĐẬM"), ("<p><br><br>a</p>", "\n\na"),
    ])
  func whiteSpace(page: String, text: String) throws {
    #expect(try paragraph(page).text == text)
  }

  @Test("words of one look are one run")
  func runs() throws {
    let runs = try paragraph("<p>Giao <span>một</span> <i>đơn vị</i> <i>chủ trì</i>.</p>").runs
    #expect(runs.map(\.text) == ["Giao một ", "đơn vị", " ", "chủ trì", "."])
    #expect(runs.map(\.isItalic) == [false, true, false, true, false])
  }

  @Test("containers leave no trace; words beside blocks are paragraphs of their own")
  func containers() throws {
    let all = try paragraphs("<main>a<div><section>b</section> c <p>d</p></div><p></p>e</main><div> </div>")
    #expect(all.map(\.text) == ["a", "b", "c", "d", "", "e"])
  }

  @Test("an inline element may hold blocks")
  func blockInInline() throws {
    #expect(try paragraphs("<body>a <a href='#x'>b<div>c</div>d</a> e</body>").map(\.text) == ["a b", "c", "d e"])
  }

  @Test("indents add up on the way in")
  func indents() throws {
    let inner = try paragraph(
      css: "div { margin-left: 5mm; padding: 0 2mm } p { margin: 0 4mm 0 3mm; padding-left: 1mm }",
      "<div><p>x</p></div>")
    #expect(inner.leftIndent.isAbout(millimetres: 11))
    #expect(inner.rightIndent.isAbout(millimetres: 6))
  }

  @Test("space is margin and padding, where no border stands between")
  func spaces() throws {
    let css = "p { margin: 6pt 0 3pt; padding: 2pt 0 1pt }"
    let plain = try paragraph(css: css, "<p>x</p>")
    #expect((plain.spaceBefore, plain.spaceAfter) == (.points(8), .points(4)))
    let framed = try paragraph(css: css + "p { border: 0.5pt solid #f00 }", "<p>x</p>")
    #expect((framed.spaceBefore, framed.spaceAfter) == (.points(6), .points(3)))
    let line = MeasuredBorder(thickness: .points(0.5), colour: "FF0000")
    #expect(framed.borders == MeasuredBorders(top: line, bottom: line, left: line, right: line))
  }

  @Test("a rule's length follows from its indents")
  func rules() throws {
    let css = """
      @page { size: 210mm 297mm; margin: 20mm 20mm 20mm 30mm }
      hr { border: 0; border-top: 0.75pt solid; color: #000; margin: 2pt auto 6pt }
      """
    let centred = try paragraph(css: css, "<hr style='width: 60mm'>")
    #expect((centred.leftIndent, centred.rightIndent) == (.millimetres(50), .millimetres(50)))
    #expect(centred.borders.top == MeasuredBorder(thickness: .points(0.75), colour: "000000"))
    #expect((centred.spaceBefore, centred.spaceAfter) == (.points(2), .points(6)))
    let left = try paragraph(css: css, "<hr style='width: 50%; margin-left: 10mm'>")
    #expect((left.leftIndent, left.rightIndent) == (.millimetres(10), .millimetres(70)))
    let paragraphRule = try paragraph(css: css, "<p style='margin: 0 55mm; border-top: 1pt solid'></p>")
    #expect((paragraphRule.leftIndent, paragraphRule.runs) == (.millimetres(55), []))
  }

  @Test("between edges that are not known, a line of known length is a drawing")
  func drawnLine() throws {
    let rule = try paragraph(css: "hr { border: 0; border-top: 1pt solid; width: 60mm }", "<hr>")
    #expect(rule.borders.top == nil)
    #expect(
      rule.drawings == [
        MeasuredDrawing(.line, width: .millimetres(60), stroke: MeasuredBorder(thickness: .points(1)))
      ])
  }

  @Test("breaks between pages and what is kept together")
  func breaks() throws {
    let all = try paragraphs(
      """
      <style>h2 { break-after: avoid } hr { break-before: avoid }</style>
      <p>1</p><h2>2</h2><p style="page-break-before: always">3</p><p style="break-inside: avoid">4</p><hr>
      <div style="break-after: page"><p>5</p></div><p style="widows: 1">6</p>
      """)
    #expect(all.map(\.keepsWithNext) == [false, true, false, true, false, false, false])
    #expect(all.map(\.breaksPageBefore) == [false, false, true, false, false, false, true])
    #expect(all.map(\.keepsTogether) == [false, false, false, true, false, false, false])
    #expect(all.map(\.controlsWidows) == [true, true, true, true, true, true, false])
  }

  @Test("headings have levels, each line of one too")
  func headings() throws {
    let all = try paragraphs(
      """
      <style>h1 > span { display: block }</style><h1><span class=a>1</span><span class=b>2</span></h1><h3>3</h3>
      <p role=heading aria-level=4>4</p><p>5</p>
      """)
    #expect(all.map(\.outlineLevel) == [1, 1, 3, 4, nil])
    #expect(all.map(\.styleName) == ["a", "b", nil, nil, nil])
  }

  @Test("list items have the numbers that a browser sets")
  func lists() throws {
    let all = try paragraphs(
      """
      <ol start=3><li>a</li><li><p>b</p><p>c</p></li><li value=9>d<ul><li>e</li></ul></li></ol>
      <ol type=a><li>f</li></ol><ol style="list-style-type: upper-roman"><li>g</li><li>h</li></ol>
      <ul style="list-style: none"><li>i</li></ul>
      """)
    #expect(all.map(\.text) == ["a", "b", "c", "d", "e", "f", "g", "h", "i"])
    #expect(all.map(\.automaticNumber) == ["3.", "4.", nil, "9.", "•", "a.", "I.", "II.", nil])
    #expect(all[0].leftIndent.isAbout(millimetres: 12.7), "40 px and the body's 8 px")
  }

  @Test("languages and hyphenation")
  func languages() throws {
    let document = try read("<html lang=vi><p>a <span lang=en style='hyphens: auto'>b</span></p></html>")
    #expect((document.language, document.hyphenates) == ("vi", true))
    #expect(document.sections[0].blocks.paragraphs[0].runs.map(\.language) == ["vi", "en"])
    #expect(try read("<p>a</p>").hyphenates == false)
  }

  @Test("what is there for listeners only is not read, pictures are named as such")
  func unseen() throws {
    let css = ".unseen { position: absolute; width: 1px; height: 1px; overflow: hidden }"
    #expect(try paragraph(css: css, "<p>a<span class=unseen>b</span></p>").text == "a")
    #expect(
      try paragraph("<p><img src=x width=96></p>").drawings == [MeasuredDrawing(.other, width: .millimetres(25.4))])
  }
}
