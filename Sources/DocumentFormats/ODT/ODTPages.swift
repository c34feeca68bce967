import DocumentModel
import Packaging

/// The page styles of a document: one for the first page of a section, one for the pages after it.
///
/// A first page has a style of its own, and not `style:header-first`, because its text area must begin and end where
/// that of every other page does, with or without a header; every reader of ODF knows `style:next-style-name`.
struct ODTPages {
  /// Master pages in the order of their first use.
  let masterPages: [MasterPage]
  /// For each section, the name of the master page that begins it.
  let sectionStarts: [String]

  /// Part 3, 16.9.
  struct MasterPage: Hashable {
    var name: String
    /// Nil for `Standard`, which applications know by a name of their own.
    var displayName: String?
    var orientation: DocumentSection.Orientation
    /// The margin in which it has a page number; nil where it has none.
    var numberEdge: PageStyle.Edge?
    var header: [Block] = []
    var footer: [Block] = []
    var next: String?

    var hasHeader: Bool { numberEdge == .top || !header.isEmpty }
    var hasFooter: Bool { numberEdge == .bottom || !footer.isEmpty }

    var layout: Layout { Layout(orientation: orientation, hasHeader: hasHeader, hasFooter: hasFooter) }
  }

  /// Part 3, 16.5.
  struct Layout: Hashable {
    var orientation: DocumentSection.Orientation
    var hasHeader: Bool
    var hasFooter: Bool

    var name: String {
      (orientation == .portrait ? "PortraitPage" : "LandscapePage") + (hasHeader ? ".Header" : "")
        + (hasFooter ? ".Footer" : "")
    }
  }

  init(of document: OfficialDocument, in style: HouseStyle) {
    var masterPages: [MasterPage] = []
    var known: Set<String> = []
    var sectionStarts: [String] = []
    for (index, section) in document.sections.enumerated() {
      let later = Self.laterPage(section.orientation, in: style.page)
      let first = Self.firstPage(of: section, number: index + 1, before: later, in: style.page)
      sectionStarts.append(first.name)
      for page in [first, later] where known.insert(page.name).inserted { masterPages.append(page) }
    }
    self.masterPages = masterPages
    self.sectionStarts = sectionStarts
  }

  /// Without repetition.
  var layouts: [Layout] {
    var layouts: [Layout] = []
    for page in masterPages where !layouts.contains(page.layout) { layouts.append(page.layout) }
    return layouts
  }

  private static func laterPage(_ orientation: DocumentSection.Orientation, in page: PageStyle) -> MasterPage {
    switch orientation {
    case .portrait: MasterPage(name: "Standard", orientation: .portrait, numberEdge: page.numberEdge)
    case .landscape:
      MasterPage(
        name: "Landscape", displayName: "Trang ngang", orientation: .landscape, numberEdge: page.numberEdge)
    }
  }

  private static func firstPage(
    of section: DocumentSection, number: Int, before later: MasterPage, in page: PageStyle
  ) -> MasterPage {
    let isPlain = section.firstPageHeader.isEmpty && section.firstPageFooter.isEmpty
    if isPlain, page.showsNumberOnFirstPage { return later }
    let isPortrait = section.orientation == .portrait
    return MasterPage(
      name: isPlain ? (isPortrait ? "FirstPortrait" : "FirstLandscape") : "FirstOfSection\(number)",
      displayName: isPlain ? (isPortrait ? "Trang đầu dọc" : "Trang đầu ngang") : "Trang đầu phần \(number)",
      orientation: section.orientation, numberEdge: page.showsNumberOnFirstPage ? page.numberEdge : nil,
      header: section.firstPageHeader,
      footer: section.firstPageFooter, next: later.name)
  }
}

extension ODTPages {
  func printLayouts(in page: PageStyle, on xml: inout XMLWriter) {
    for layout in layouts { Self.print(layout, in: page, on: &xml) }
  }

  /// Part 3, 17.2. The margin of a page with a header reaches only to the header, whose height makes up the rest.
  private static func print(_ layout: Layout, in page: PageStyle, on xml: inout XMLWriter) {
    let top = layout.hasHeader ? min(page.headerDistance, page.marginTop) : page.marginTop
    let bottom = layout.hasFooter ? min(page.footerDistance, page.marginBottom) : page.marginBottom
    xml.newline()
    xml.start("style:page-layout")
    xml.attribute("style:name", layout.name)
    xml.newline()
    xml.start("style:page-layout-properties")
    xml.attribute("fo:page-width", page.width(layout.orientation).odfMillimetres)
    xml.attribute("fo:page-height", page.height(layout.orientation).odfMillimetres)
    xml.attribute("style:print-orientation", layout.orientation.rawValue)
    xml.attribute("fo:margin-top", top.odfMillimetres)
    xml.attribute("fo:margin-bottom", bottom.odfMillimetres)
    xml.attribute("fo:margin-left", page.marginLeft.odfMillimetres)
    xml.attribute("fo:margin-right", page.marginRight.odfMillimetres)
    xml.attribute("style:num-format", "1")
    xml.attribute("style:writing-mode", "lr-tb")
    xml.newline()
    printFootnoteSeparator(on: &xml)
    xml.end()
    if layout.hasHeader { printHeaderArea(height: page.marginTop - top, on: &xml) }
    if layout.hasFooter { printFooterArea(height: page.marginBottom - bottom, on: &xml) }
    xml.newline()
    xml.end()
  }

  /// The line word processors draw over footnotes, as their import of each other's files sets it.
  private static func printFootnoteSeparator(on xml: inout XMLWriter) {
    xml.start("style:footnote-sep")
    xml.attribute("style:width", "0.5pt")
    xml.attribute("style:rel-width", "25%")
    xml.attribute("style:distance-before-sep", "1mm")
    xml.attribute("style:distance-after-sep", "1mm")
    xml.attribute("style:line-style", "solid")
    xml.attribute("style:adjustment", "left")
    xml.attribute("style:color", "#000000")
    xml.end()
  }

  private static func printHeaderArea(height: Length, on xml: inout XMLWriter) {
    xml.newline()
    xml.start("style:header-style")
    xml.start("style:header-footer-properties")
    xml.attribute("fo:min-height", height.odfMillimetres)
    xml.attribute("fo:margin-bottom", "0mm")
    xml.end()
    xml.end()
  }

  /// What stands in the footer stands at its lower edge, growing upwards: the space over it gives way
  /// (`style:dynamic-spacing`), which applications count within the height.
  private static func printFooterArea(height: Length, on xml: inout XMLWriter) {
    xml.newline()
    xml.start("style:footer-style")
    xml.start("style:header-footer-properties")
    xml.attribute("fo:min-height", height.odfMillimetres)
    xml.attribute("fo:margin-top", max(.zero, height - .millimetres(1)).odfMillimetres)
    xml.attribute("style:dynamic-spacing", "true")
    xml.end()
    xml.end()
  }

  func printMasterPages(in style: HouseStyle, on xml: inout XMLWriter) {
    for page in masterPages { Self.print(page, in: style, on: &xml) }
  }

  private static func print(_ page: MasterPage, in style: HouseStyle, on xml: inout XMLWriter) {
    xml.newline()
    xml.start("style:master-page")
    xml.attribute("style:name", page.name)
    if let displayName = page.displayName { xml.attribute("style:display-name", displayName) }
    xml.attribute("style:page-layout-name", page.layout.name)
    if let next = page.next { xml.attribute("style:next-style-name", next) }
    if page.hasHeader {
      xml.newline()
      xml.start("style:header")
      if page.numberEdge == .top { printPageNumber(on: &xml) }
      ODTDocument.print(page.header, in: style, on: &xml)
      xml.newline()
      xml.end()
    }
    if page.hasFooter {
      xml.newline()
      xml.start("style:footer")
      if !page.footer.isEmpty { ODTDocument.print(page.footer, in: style, on: &xml) }
      if page.numberEdge == .bottom { printPageNumber(on: &xml) }
      xml.newline()
      xml.end()
    }
    xml.newline()
    xml.end()
  }

  private static func printPageNumber(on xml: inout XMLWriter) {
    xml.newline()
    xml.start("text:p")
    xml.attribute("text:style-name", Role.pageNumber.rawValue)
    xml.start("text:page-number")
    xml.attribute("text:select-page", "current")
    // What a reader shows that does not count pages.
    xml.text("1")
    xml.end()
    xml.end()
  }
}
