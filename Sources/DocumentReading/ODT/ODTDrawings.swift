import DocumentModel
import Packaging

extension ODTStory {
  /// A drawing shape or frame (ODF 1.3 Part 3, 10.3 and 10.4).
  mutating func drawings(of element: XMLElement) -> [MeasuredDrawing] {
    guard element.namespace == "draw" else { return [] }
    let stroke = stroke(of: element)
    let size = (
      width: element.attribute("width", in: "svg").flatMap { Length(measure: $0) },
      height: element.attribute("height", in: "svg").flatMap { Length(measure: $0) }
    )
    switch element.name {
    case "g": return element.elements.flatMap { drawings(of: $0) }
    case "line": return [line(element, stroke)]
    case "connector":
      let isStraight = element.attribute("type", in: "draw") == "line"
      return [isStraight ? line(element, stroke) : MeasuredDrawing(.other, stroke: stroke)]
    case "frame": return [frame(element, size)]
    case "rect": return [box(element, size, stroke)]
    case "custom-shape":
      let type = element.first("enhanced-geometry", in: "draw")?.attribute("type", in: "draw") ?? ""
      if ["line", "mso-spt20", "mso-spt32", "ooxml-line", "ooxml-straightConnector1"].contains(type) {
        return [.straight(width: size.width ?? .zero, height: size.height ?? .zero, stroke: stroke)]
      }
      let isBox = ["rectangle", "round-rectangle", "mso-spt202", "ooxml-rect", "ooxml-roundRect"].contains(type)
      let drawing = box(element, size, stroke)
      return [
        isBox || !drawing.blocks.isEmpty ? drawing : MeasuredDrawing(.other, width: size.width, height: size.height)
      ]
    case "control", "glue-point", "image-map": return []
    case _: return [MeasuredDrawing(.other, width: size.width, height: size.height, stroke: stroke)]
    }
  }

  private func line(_ element: XMLElement, _ stroke: MeasuredBorder?) -> MeasuredDrawing {
    func length(_ name: String) -> Length {
      element.attribute(name, in: "svg").flatMap { Length(measure: $0) } ?? .zero
    }
    return .straight(width: length("x2") - length("x1"), height: length("y2") - length("y1"), stroke: stroke)
  }

  private mutating func box(
    _ element: XMLElement, _ size: (width: Length?, height: Length?), _ stroke: MeasuredBorder?
  ) -> MeasuredDrawing {
    MeasuredDrawing(.box, width: size.width, height: size.height, stroke: stroke, blocks: blocks(of: element))
  }

  /// A frame's line is its border, as a paragraph's.
  private mutating func frame(_ element: XMLElement, _ size: (width: Length?, height: Length?)) -> MeasuredDrawing {
    let name = element.attribute("style-name", in: "draw")
    let stroke = styles.borders(of: "graphic-properties", name, "graphic").measured.top
    guard let text = element.first("text-box", in: "draw") else {
      return MeasuredDrawing(.other, width: size.width, height: size.height, stroke: stroke)
    }
    let height = size.height ?? text.fo("min-height").flatMap { Length(measure: $0) }
    let width = size.width ?? text.fo("min-width").flatMap { Length(measure: $0) }
    return MeasuredDrawing(.box, width: width, height: height, stroke: stroke, blocks: blocks(of: text))
  }

  /// 20.171 and following; a shape whose styles say nothing has a hairline.
  private func stroke(of element: XMLElement) -> MeasuredBorder? {
    let name = element.attribute("style-name", in: "draw")
    func value(_ attribute: String, in namespace: String) -> String? {
      styles.value(attribute, in: namespace, of: "graphic-properties", name, "graphic")
    }
    let kind = value("stroke", in: "draw") ?? "solid"
    guard kind != "none" else { return nil }
    return MeasuredBorder(
      thickness: value("stroke-width", in: "svg").flatMap { Length(measure: $0) } ?? .zero,
      colour: value("stroke-color", in: "svg").flatMap(hexadecimalColour), isSolid: kind == "solid")
  }
}
