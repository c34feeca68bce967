import DocumentModel
import Packaging

extension ParagraphProperties {
  /// `w:pPr` (ECMA-376 Part 1, 17.3.1.26), but for its style, its numbering and its section.
  init(docx element: XMLElement?, automaticSpacing: DOCXSettings.AutomaticSpacing) {
    self.init()
    guard let element else { return }
    alignment = element.wValue("jc").flatMap(Self.alignment)
    if let indent = element.w("ind") { readIndent(indent) }
    if let spacing = element.w("spacing") { readSpacing(spacing, automaticSpacing) }
    keepsWithNext = element.wFlag("keepNext")
    keepsTogether = element.wFlag("keepLines")
    controlsWidows = element.wFlag("widowControl")
    breaksPageBefore = element.wFlag("pageBreakBefore")
    joinsSameStyle = element.wFlag("contextualSpacing")
    hyphenates = element.wFlag("suppressAutoHyphens").map { !$0 }
    // 9 is for text that is no heading (17.3.1.20).
    outlineLevel = Int(element.wValue("outlineLvl"), within: 0...9).map { $0 + 1 }
    if let borders = element.w("pBdr") { self.borders = BorderProperties(docx: borders) }
  }

  /// 17.18.44. `both` and its kin set the lines to full width.
  private static func alignment(_ value: String) -> ParagraphLook.Alignment? {
    switch value {
    case "left", "start": .left
    case "right", "end": .right
    case "center": .centre
    case "both", "distribute", "lowKashida", "mediumKashida", "highKashida", "thaiDistribute": .justified
    case _: nil
    }
  }

  /// 17.3.1.12; indents in numbers of characters are left to the ones in lengths, which Word writes beside them.
  private mutating func readIndent(_ indent: XMLElement) {
    leftIndent = Length(twips: indent.wAttribute("left") ?? indent.wAttribute("start"))
    rightIndent = Length(twips: indent.wAttribute("right") ?? indent.wAttribute("end"))
    firstLineIndent =
      Length(twips: indent.wAttribute("hanging")).map { -$0 } ?? Length(twips: indent.wAttribute("firstLine"))
  }

  /// 17.3.1.33.
  private mutating func readSpacing(_ spacing: XMLElement, _ automatic: DOCXSettings.AutomaticSpacing) {
    spaceBefore = Length(twips: spacing.wAttribute("before"))
    spaceAfter = Length(twips: spacing.wAttribute("after"))
    if isOn(spacing.wAttribute("beforeAutospacing")) { spaceBefore = automatic.before }
    if isOn(spacing.wAttribute("afterAutospacing")) { spaceAfter = automatic.after }
    guard let line = spacing.wAttribute("line") else { return }
    switch spacing.wAttribute("lineRule") ?? "auto" {
    case "exact": lineSpacing = Length(twips: line).map { .exactly(max($0, -$0)) }
    case "atLeast": lineSpacing = Length(twips: line).map { .atLeast(max($0, -$0)) }
    case _:
      lineSpacing = Double(line).flatMap { $0.isFinite && (0...240_000).contains($0) ? .lines($0 / 240) : nil }
    }
  }

  private func isOn(_ value: String?) -> Bool { ["1", "true", "on"].contains(value) }
}

extension BorderProperties {
  /// `w:pBdr`, `w:tcBorders`, `w:tblBorders`: a child for each side.
  init(docx element: XMLElement) {
    self.init()
    for side in element.elements where side.namespace == "w" {
      let border = BorderSide(docx: side)
      switch side.name {
      case "top": top = border
      case "bottom": bottom = border
      case "left", "start": left = border
      case "right", "end": right = border
      case "insideH": insideHorizontal = border
      case "insideV": insideVertical = border
      case _: break
      }
    }
  }
}

extension BorderSide {
  /// 17.3.4; its width in eighths of a point.
  init(docx side: XMLElement) {
    let kind = side.wAttribute("val") ?? "none"
    guard kind != "none", kind != "nil" else {
      self = .none
      return
    }
    self = .line(
      MeasuredBorder(
        thickness: Length(side.wAttribute("sz"), perPoint: 8) ?? .zero,
        colour: side.wAttribute("color").flatMap(hexadecimalColour), isSolid: kind == "single" || kind == "thick",
        padding: Length(side.wAttribute("space"), perPoint: 1) ?? .zero))
  }
}
