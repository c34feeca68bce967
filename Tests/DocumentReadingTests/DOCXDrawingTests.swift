import DocumentModel
import DocumentReading
import Testing

@Suite struct DOCXDrawingTests {
  private func drawings(_ content: String) throws -> [MeasuredDrawing] {
    try HandmadeDOCX("<w:p><w:r>\(content)</w:r></w:p>").paragraphs().flatMap(\.drawings)
  }

  private func shape(_ extent: String, _ content: String) -> String {
    """
    <mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:extent \(extent)/><a:graphic><a:graphicData>\
    <wps:wsp>\(content)</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>\
    <mc:Fallback><w:pict><v:line from="0,0" to="9pt,0"/></w:pict></mc:Fallback></mc:AlternateContent>
    """
  }

  private let red = "<a:ln w=\"12700\"><a:solidFill><a:srgbClr val=\"FF0000\"/></a:solidFill></a:ln>"

  @Test func connectorIsALine() throws {
    let properties = "<wps:spPr><a:prstGeom prst=\"straightConnector1\"/>\(red)</wps:spPr>"
    #expect(
      try drawings(shape("cx=\"1800000\" cy=\"0\"", properties)) == [
        MeasuredDrawing(
          .line, width: .millimetres(50), height: .zero, stroke: MeasuredBorder(thickness: .points(1), colour: "FF0000")
        )
      ])
    #expect(try drawings(shape("cx=\"0\" cy=\"1800000\"", properties)).map(\.shape) == [.other])
  }

  @Test func textBox() throws {
    let box = try drawings(
      shape(
        "cx=\"720000\" cy=\"360000\"",
        """
        <wps:spPr><a:prstGeom prst="rect"/>\(red)</wps:spPr>\
        <wps:txbx><w:txbxContent><w:p><w:r><w:t>MẬT</w:t></w:r></w:p></w:txbxContent></wps:txbx>
        """))
    #expect(box.map(\.shape) == [.box])
    #expect(box.first?.width == .millimetres(20))
    #expect(box.first?.height == .millimetres(10))
    #expect(box.first?.blocks.paragraphs.map(\.text) == ["MẬT"])
  }

  @Test func noLineIsNoStroke() throws {
    let properties = "<wps:spPr><a:prstGeom prst=\"rect\"/><a:ln><a:noFill/></a:ln></wps:spPr>"
    #expect(try drawings(shape("cx=\"1\" cy=\"1\"", properties)).first?.stroke == nil)
  }

  @Test func picturesAreOther() throws {
    let picture = """
      <w:drawing><wp:inline><wp:extent cx="36000" cy="36000"/><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic>\
      </wp:inline></w:drawing>
      """
    #expect(try drawings(picture) == [MeasuredDrawing(.other, width: .millimetres(1), height: .millimetres(1))])
  }

  @Test func vectorLinesAndBoxes() throws {
    #expect(
      try drawings(
        "<w:pict><v:line from=\"10pt,5pt\" to=\"110pt,5pt\" strokeweight=\".5pt\" strokecolor=\"red [1]\"/></w:pict>")
        == [
          MeasuredDrawing(
            .line, width: .points(100), height: .zero, stroke: MeasuredBorder(thickness: .points(0.5), colour: "FF0000")
          )
        ])
    #expect(
      try drawings("<w:pict><v:shape type=\"#_x0000_t32\" style=\"position:absolute; width:2in;height:0\"/></w:pict>")
        .map(\.shape)
        == [.line])
    let box = try drawings(
      """
      <w:pict><v:shapetype id="t"/><v:rect style="width:20mm;height:8mm" stroked="f"><v:textbox><w:txbxContent><w:p><w:r>\
      <w:t>KHẨN</w:t></w:r></w:p></w:txbxContent></v:textbox></v:rect></w:pict>
      """)
    #expect(box.map(\.shape) == [.box])
    #expect(box.first?.width == .millimetres(20))
    #expect(box.first?.stroke == nil)
    #expect(box.first?.blocks.paragraphs.map(\.text) == ["KHẨN"])
  }
}
