import DocumentModel
import Packaging

extension DOCXStory {
  /// DrawingML: `w:drawing` (ECMA-376 Part 1, 20.4).
  mutating func drawings(of element: XMLElement) -> [MeasuredDrawing] {
    element.elements.flatMap { frame -> [MeasuredDrawing] in
      guard frame.namespace == "wp" else { return [] }
      let extent = frame.first("extent", in: "wp")
      let size = (
        width: Length(englishMetricUnits: extent?.attribute("cx")),
        height: Length(englishMetricUnits: extent?.attribute("cy"))
      )
      let data = frame.first("graphic", in: "a")?.first("graphicData", in: "a")
      guard let data else { return [MeasuredDrawing(.other, width: size.width, height: size.height)] }
      return data.elements.flatMap { shapes(of: $0, size) }
    }
  }

  /// One shape, or those of a group. `size` is that of the frame, which a shape of a group has of its own.
  private mutating func shapes(
    of element: XMLElement, _ size: (width: Length?, height: Length?)
  ) -> [MeasuredDrawing] {
    switch (element.namespace, element.name) {
    case ("wpg", "wgp"), ("wpg", "grpSp"):
      return element.elements.flatMap { child -> [MeasuredDrawing] in
        let extent = child.first("spPr", in: child.namespace)?.first("xfrm", in: "a")?.first("ext", in: "a")
        let own = (
          width: Length(englishMetricUnits: extent?.attribute("cx")),
          height: Length(englishMetricUnits: extent?.attribute("cy"))
        )
        return ["spPr", "grpSpPr", "cNvGrpSpPr", "cNvPr"].contains(child.name) ? [] : shapes(of: child, own)
      }
    case ("wps", "wsp"): return [shape(element, size)]
    case _: return [MeasuredDrawing(.other, width: size.width, height: size.height)]
    }
  }

  private mutating func shape(_ element: XMLElement, _ size: (width: Length?, height: Length?)) -> MeasuredDrawing {
    let properties = element.first("spPr", in: "wps")
    let stroke = stroke(properties?.first("ln", in: "a"), style: element.first("style", in: "wps"))
    let text = element.first("txbx", in: "wps")?.w("txbxContent")
    switch properties?.first("prstGeom", in: "a")?.attribute("prst") {
    case "line", "straightConnector1":
      return .straight(width: size.width ?? .zero, height: size.height ?? .zero, stroke: stroke)
    case let geometry where text != nil || ["rect", "roundRect"].contains(geometry):
      return MeasuredDrawing(
        .box, width: size.width, height: size.height, stroke: stroke, blocks: text.map { detachedBlocks(of: $0) } ?? [])
    case _: return MeasuredDrawing(.other, width: size.width, height: size.height, stroke: stroke)
    }
  }

  /// `a:ln` (20.1.2.2.24), with what the shape's style takes from the theme where it says nothing.
  private func stroke(_ line: XMLElement?, style: XMLElement?) -> MeasuredBorder? {
    if line?.first("noFill", in: "a") != nil { return nil }
    let reference = style?.first("lnRef", in: "a")
    let themed = Int(reference?.attribute("idx"), within: 0...100) ?? 0
    let fill = line?.first("solidFill", in: "a")
    guard fill != nil || themed > 0 else { return nil }
    let width = Length(englishMetricUnits: line?.attribute("w")) ?? context.theme.lineWidth(themed)
    let dash = line?.first("prstDash", in: "a")?.attribute("val") ?? "solid"
    return MeasuredBorder(
      thickness: width ?? Length(englishMetricUnits: 9525), colour: (fill ?? reference).flatMap(colour),
      isSolid: dash == "solid" && (line?.attribute("cmpd") ?? "sng") == "sng")
  }

  private func colour(_ fill: XMLElement) -> String? {
    if let digits = fill.first("srgbClr", in: "a")?.attribute("val") { return hexadecimalColour(digits) }
    return fill.first("schemeClr", in: "a")?.attribute("val").flatMap(context.theme.colour)
  }

  // MARK: VML

  /// The drawings of Word up to 2007 and of fallbacks: `w:pict` (ECMA-376 Part 4, 9 and 19).
  mutating func vectorDrawings(of element: XMLElement) -> [MeasuredDrawing] {
    element.elements.flatMap { shape -> [MeasuredDrawing] in
      guard shape.namespace == "v" else { return [] }
      switch shape.name {
      case "group":
        // Lengths within a group are in units of its own.
        return vectorDrawings(of: shape).map { drawing in
          var drawing = drawing
          (drawing.width, drawing.height) = (nil, nil)
          return drawing
        }
      case "shapetype": return []
      case "line", "rect", "roundrect", "shape", "oval", "polyline", "arc", "curve", "image":
        return [vectorShape(shape)]
      case _: return []
      }
    }
  }

  private mutating func vectorShape(_ shape: XMLElement) -> MeasuredDrawing {
    let style = VectorStyle(shape.attribute("style") ?? "")
    let (width, height) = (style["width"].flatMap(vectorLength), style["height"].flatMap(vectorLength))
    let stroke = vectorStroke(shape)
    // 32 is the type of straight connectors, 20 that of lines.
    let isConnector =
      shape.attribute("connectortype", in: "o") == "straight"
      || ["#_x0000_t32", "#_x0000_t20"].contains(shape.attribute("type"))
    if shape.name == "line" {
      let (from, to) = (vectorPoint(shape.attribute("from")), vectorPoint(shape.attribute("to")))
      if let from, let to { return .straight(width: to.x - from.x, height: to.y - from.y, stroke: stroke) }
      return .straight(width: width ?? .zero, height: height ?? .zero, stroke: stroke)
    }
    if isConnector { return .straight(width: width ?? .zero, height: height ?? .zero, stroke: stroke) }
    let text = shape.first("textbox", in: "v")?.w("txbxContent")
    let isBox = text != nil || shape.name == "rect" || shape.name == "roundrect"
    let isPicture = shape.first("imagedata", in: "v") != nil
    return MeasuredDrawing(
      isBox && !isPicture ? .box : .other, width: width, height: height, stroke: stroke,
      blocks: text.map { detachedBlocks(of: $0) } ?? [])
  }

  /// A shape has a black line of 0.75 pt unless it says otherwise (Part 4, 19.1.2.19).
  private func vectorStroke(_ shape: XMLElement) -> MeasuredBorder? {
    let line = shape.first("stroke", in: "v")
    let isOn = line?.attribute("on") ?? shape.attribute("stroked") ?? "t"
    guard !["f", "false", "0"].contains(isOn) else { return nil }
    let weight = line?.attribute("weight") ?? shape.attribute("strokeweight")
    let colour = line?.attribute("color") ?? shape.attribute("strokecolor")
    return MeasuredBorder(
      thickness: weight.flatMap(vectorLength) ?? .points(0.75),
      colour: colour.flatMap { vectorColour($0) }, isSolid: (line?.attribute("dashstyle") ?? "solid") == "solid")
  }

  /// `#ff0000`, `red [3213]`: a theme's place in brackets says nothing more.
  private func vectorColour(_ text: String) -> String? {
    let word = text.split(separator: " ").first.map(String.init) ?? ""
    switch word {
    case "black": return "000000"
    case "red": return "FF0000"
    case "blue": return "0000FF"
    case _:
      let digits = word.dropFirst()
      let full = digits.count == 3 ? digits.map { "\($0)\($0)" }.joined() : String(digits)
      return word.hasPrefix("#") ? hexadecimalColour(full) : nil
    }
  }

  private func vectorPoint(_ text: String?) -> (x: Length, y: Length)? {
    guard let parts = text?.split(separator: ",", omittingEmptySubsequences: false), parts.count == 2,
      let x = vectorLength(String(parts[0])), let y = vectorLength(String(parts[1]))
    else { return nil }
    return (x, y)
  }

  /// A bare number is in pixels, nothing is zero.
  private func vectorLength(_ text: String) -> Length? {
    let word = text.split(separator: " ").joined()
    if word.isEmpty { return .zero }
    return Length(measure: word) ?? Length(word, perPoint: 4.0 / 3)
  }
}

/// The `style` attribute of VML: declarations as in CSS.
private struct VectorStyle {
  private var values: [String: String] = [:]

  init(_ text: String) {
    for declaration in text.split(separator: ";") {
      let parts = declaration.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let trimmed = parts.map { $0.split { $0 == " " || $0 == "\n" || $0 == "\t" }.joined(separator: " ") }
      values[trimmed[0].lowercased()] = trimmed[1]
    }
  }

  subscript(name: String) -> String? { values[name] }
}
