import DocumentModel
import Packaging

/// The styles part, each style with what it is based on resolved (ECMA-376 Part 1, 17.7).
struct DOCXStyles {
  struct Style {
    /// What users see.
    var name: String?
    var run = RunProperties()
    /// Without what numbering says.
    var paragraph = ParagraphProperties()
    /// The layers of the paragraph's properties from the outermost base on, each with its numbering: a list's indents
    /// give way to those of the style that names the list, and replace those of its bases.
    var layers: [Layer] = []
    var table = DOCXTableProperties()

    /// The innermost that any layer names.
    var numbering: DOCXNumbering.Reference? { layers.last { $0.numbering != nil }?.numbering }
  }

  struct Layer {
    var paragraph: ParagraphProperties
    var numbering: DOCXNumbering.Reference?
  }

  private(set) var defaultRun = RunProperties()
  private(set) var defaultParagraph = ParagraphProperties()
  private var styles: [String: Style] = [:]
  private var defaults: [String: String] = [:]

  /// Of styles based on one another: more, or a circle, ends here.
  private static let maximumDepth = 50

  init(_ root: XMLElement?, theme: DOCXTheme, settings: DOCXSettings) {
    guard let root else { return }
    let documentDefaults = root.w("docDefaults")
    defaultRun = RunProperties(docx: documentDefaults?.w("rPrDefault")?.w("rPr"), theme: theme)
    defaultParagraph = ParagraphProperties(
      docx: documentDefaults?.w("pPrDefault")?.w("pPr"), automaticSpacing: settings.automaticSpacing)
    var elements: [String: XMLElement] = [:]
    for element in root.elements("style", in: "w") {
      guard let id = element.wAttribute("styleId"), elements[id] == nil else { continue }
      elements[id] = element
      if ["1", "true", "on"].contains(element.wAttribute("default")), let type = element.wAttribute("type") {
        defaults[type] = id
      }
    }
    for id in elements.keys { styles[id] = Self.resolve(id, in: elements, theme, settings) }
  }

  private static func resolve(
    _ id: String, in elements: [String: XMLElement], _ theme: DOCXTheme, _ settings: DOCXSettings
  ) -> Style {
    var chain: [(id: String, element: XMLElement)] = []
    var next: String? = id
    while let current = next, let element = elements[current], chain.count < maximumDepth {
      chain.append((current, element))
      next = element.wValue("basedOn")
    }
    var style = Style()
    for (id, element) in chain.reversed() {
      style.run.apply(RunProperties(docx: element.w("rPr"), theme: theme))
      let properties = element.w("pPr")
      let paragraph = ParagraphProperties(docx: properties, automaticSpacing: settings.automaticSpacing)
      style.paragraph.apply(paragraph)
      style.layers.append(
        Layer(paragraph: paragraph, numbering: DOCXNumbering.Reference(properties?.w("numPr"), style: id)))
      style.table.apply(DOCXTableProperties(docx: element))
    }
    style.name = elements[id]?.wValue("name")
    return style
  }

  /// The style of the id, or that of paragraphs that name none.
  func paragraph(_ id: String?) -> (id: String, style: Style) { style(id, "paragraph") }

  func table(_ id: String?) -> Style { style(id, "table").style }

  func character(_ id: String?) -> Style? { id.flatMap { styles[$0] } }

  private func style(_ id: String?, _ type: String) -> (id: String, style: Style) {
    if let id, let style = styles[id] { return (id, style) }
    if let id = defaults[type], let style = styles[id] { return (id, style) }
    return ("", Style())
  }
}

extension RunProperties {
  /// The layers of a run, put together (17.7.2): a toggle property that is set directly stands; in styles, it is set where the
  /// defaults or an odd number of styles set it (17.7.3).
  init(
    defaults: RunProperties, table: RunProperties, paragraph: RunProperties, character: RunProperties?,
    direct: RunProperties
  ) {
    self = defaults
    let styles = [table, paragraph] + (character.map { [$0] } ?? [])
    for style in styles { applyButToggles(style) }
    func toggled(_ property: KeyPath<Toggles, Bool?>) -> Bool {
      (defaults.toggles[keyPath: property] ?? false)
        || styles.count { $0.toggles[keyPath: property] ?? false } % 2 == 1
    }
    toggles = Toggles(
      isBold: toggled(\.isBold), isItalic: toggled(\.isItalic), isUppercase: toggled(\.isUppercase),
      isHidden: toggled(\.isHidden))
    apply(direct)
  }
}
