import DocumentModel
import Packaging

/// Page layouts of sections in their order: each takes headers and footers it does not have from the one before
/// (ECMA-376 Part 1, 17.10).
struct DOCXPages {
  private let context: DOCXContext
  private let document: DOCXPart
  private let package: DocumentPackage
  /// The part for each kind of reference and page: `headerReference` and `first`.
  private var current: [String: String] = [:]
  private var stories: [String: [MeasuredBlock]] = [:]

  init(context: DOCXContext, document: DOCXPart, package: DocumentPackage) {
    self.context = context
    self.document = document
    self.package = package
  }

  /// `w:sectPr` (17.6.17). Without one, nothing is known of the page.
  mutating func page(_ section: XMLElement?) throws(ReadingFailure) -> MeasuredPage {
    var page = MeasuredPage(mirrorsMargins: context.settings.mirrorsMargins)
    guard let section else { return page }
    page.width = Length(twips: section.w("pgSz")?.wAttribute("w"))
    page.height = Length(twips: section.w("pgSz")?.wAttribute("h"))
    if let margins = section.w("pgMar") { read(margins, to: &page) }
    let numbers = section.w("pgNumType")
    page.firstPageNumber = Int(numbers?.wAttribute("start"), within: 0...1_000_000)
    page.pageNumberFormat = numbers?.wAttribute("fmt") ?? "decimal"
    for kind in ["headerReference", "footerReference"] {
      for reference in section.elements(kind, in: "w") {
        let target = document.target(of: reference.attribute("id", in: "r"))
        current[kind + (reference.wAttribute("type") ?? "default")] = target
      }
    }
    page.header = try story("headerReferencedefault")
    page.footer = try story("footerReferencedefault")
    if section.wFlag("titlePg") ?? false {
      page.firstHeader = try story("headerReferencefirst")
      page.firstFooter = try story("footerReferencefirst")
    }
    return page
  }

  /// 17.6.11. A margin below zero is as far as its amount, whatever the header takes.
  private func read(_ margins: XMLElement, to page: inout MeasuredPage) {
    func length(_ name: String) -> Length? { Length(twips: margins.wAttribute(name)) }
    page.marginTop = length("top").map { max($0, -$0) }
    page.marginBottom = length("bottom").map { max($0, -$0) }
    page.marginLeft = length("left")
    page.marginRight = length("right")
    page.headerDistance = length("header")
    page.footerDistance = length("footer")
    guard let gutter = length("gutter") else { return }
    if context.settings.hasGutterAtTop {
      page.marginTop = page.marginTop.map { $0 + gutter }
    } else {
      page.marginLeft = page.marginLeft.map { $0 + gutter }
    }
  }

  private mutating func story(_ reference: String) throws(ReadingFailure) -> [MeasuredBlock] {
    guard let path = current[reference] else { return [] }
    if let known = stories[path] { return known }
    var story = DOCXStory(context)
    let blocks = try DOCXPart(path, in: package).map { story.blocks(of: $0.root) } ?? []
    stories[path] = blocks
    return blocks
  }

  /// Whether a section that starts no page of its own goes on as the one before, but for what only a first page has.
  func isSamePage(_ page: MeasuredPage, _ before: MeasuredPage) -> Bool {
    var page = page
    (page.firstHeader, page.firstFooter, page.firstPageNumber) =
      (before.firstHeader, before.firstFooter, before.firstPageNumber)
    return page == before
  }
}
