import DocumentModel
import Packaging

/// Master pages and their layouts (ODF 1.3 Part 3, 16.5 and 16.9).
struct ODTPages {
  private var masters: [String: XMLElement] = [:]
  private var layouts: [String: XMLElement] = [:]
  /// For text that names none.
  private var defaultMaster: String?
  private var styles: ODTStyles?
  /// Headers and footers by the master page and the element's name.
  private var stories: [String: [MeasuredBlock]] = [:]

  init(_ root: XMLElement?) {
    guard let root else { return }
    styles = ODTStyles(of: root, common: root)
    for layout in root.first("automatic-styles", in: "office")?.elements("page-layout", in: "style") ?? [] {
      if let name = layout.style("name") { layouts[name] = layout }
    }
    for master in root.first("master-styles", in: "office")?.elements("master-page", in: "style") ?? [] {
      guard let name = master.style("name") else { continue }
      masters[name] = master
      if defaultMaster == nil || name == "Standard" { defaultMaster = name }
    }
  }

  mutating func page(_ name: String?, firstNumber: Int?) -> MeasuredPage {
    guard let name = name ?? defaultMaster, let first = masters[name] else {
      return MeasuredPage(firstPageNumber: firstNumber)
    }
    var nextName = first.style("next-style-name") ?? name
    if masters[nextName] == nil { nextName = name }
    let next = masters[nextName] ?? first
    var page = layout(of: next)
    page.firstPageNumber = firstNumber
    page.header = story("header", of: next, nextName) ?? []
    page.footer = story("footer", of: next, nextName) ?? []
    if nextName != name {
      page.firstHeader = story("header", of: first, name) ?? []
      page.firstFooter = story("footer", of: first, name) ?? []
    } else {
      // What a page style has for its own first page; where it has but one of the two, the other is as on all pages.
      let (header, footer) = (story("header-first", of: first, name), story("footer-first", of: first, name))
      page.firstHeader = header ?? footer.map { _ in page.header }
      page.firstFooter = footer ?? header.map { _ in page.footer }
    }
    return page
  }

  /// Nil where there is none; empty where it is there but not shown.
  private mutating func story(_ element: String, of master: XMLElement, _ name: String) -> [MeasuredBlock]? {
    guard let container = master.first(element, in: "style") ?? master.first(element, in: "loext"), let styles else {
      return nil
    }
    guard container.style("display") != "false" else { return [] }
    if let known = stories[name + " " + element] { return known }
    var story = ODTStory(styles: styles)
    let blocks = story.blocks(of: container)
    stories[name + " " + element] = blocks
    return blocks
  }

  /// The margin of a page with a header reaches only to the header. The header's height counts what it leaves free under it
  /// (`fo:margin-bottom`), as LibreOffice writes and reads it.
  private func layout(of master: XMLElement) -> MeasuredPage {
    var page = MeasuredPage()
    guard let layout = master.style("page-layout-name").flatMap({ layouts[$0] }) else { return page }
    page.mirrorsMargins = layout.style("page-usage") == "mirrored"
    guard let properties = layout.first("page-layout-properties", in: "style") else { return page }
    func length(_ name: String, or all: String) -> Length? {
      (properties.fo(name) ?? properties.fo(all)).flatMap { Length(measure: $0) }
    }
    func margin(_ side: String) -> Length? {
      length("margin-\(side)", or: "margin").map { $0 + (length("padding-\(side)", or: "padding") ?? .zero) }
    }
    page.width = properties.fo("page-width").flatMap { Length(measure: $0) }
    page.height = properties.fo("page-height").flatMap { Length(measure: $0) }
    page.marginTop = margin("top")
    page.marginBottom = margin("bottom")
    page.marginLeft = margin("left")
    page.marginRight = margin("right")
    if let gutter = properties.attribute("margin-gutter", in: "loext").flatMap({ Length(measure: $0) }) {
      page.marginLeft = page.marginLeft.map { $0 + gutter }
    }
    page.pageNumberFormat = CountingFormat(odf: properties.style("num-format"))?.rawValue
    if Self.isShown("header", of: master) {
      page.headerDistance = page.marginTop
      page.marginTop = page.marginTop.map { $0 + Self.height("header-style", of: layout) }
    }
    if Self.isShown("footer", of: master) {
      page.footerDistance = page.marginBottom
      page.marginBottom = page.marginBottom.map { $0 + Self.height("footer-style", of: layout) }
    }
    return page
  }

  private static func isShown(_ element: String, of master: XMLElement) -> Bool {
    master.first(element, in: "style").map { $0.style("display") != "false" } ?? false
  }

  private static func height(_ element: String, of layout: XMLElement) -> Length {
    let properties = layout.first(element, in: "style")?.first("header-footer-properties", in: "style")
    let height = properties?.fo("min-height") ?? properties?.attribute("height", in: "svg")
    return height.flatMap { Length(measure: $0) } ?? .zero
  }
}
