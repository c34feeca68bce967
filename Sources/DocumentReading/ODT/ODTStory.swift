import DocumentModel
import Packaging

/// Reads one story (body, header, text box, note) block by block, counting its lists.
struct ODTStory {
  struct Section {
    var masterPage: String?
    var pageNumber: Int?
    var blocks: [MeasuredBlock]
  }

  /// The list and the level that blocks stand in.
  struct ListPlace {
    var style: String?
    var key: String
    var level: Int
    /// What the next paragraph's number is to be, and whether it is to have one: only an item's first has.
    var isNumberDue = false
    var start: Int?
  }

  let styles: ODTStyles
  var footnotes: [[MeasuredParagraph]] = []
  /// Whether any paragraph lets words be parted; nil where none says so or not.
  private(set) var hyphenates: Bool?
  var counter = ODTCounter()
  /// Shapes that hang on the page and stand before the paragraph they are counted with.
  private var waitingDrawings: [MeasuredDrawing] = []
  private var sectionsRead: [Section] = []
  private var current: (masterPage: String?, pageNumber: Int?) = (nil, nil)
  /// Of tables and text boxes around what is being read; a page starts only outside them.
  private var depth = 0
  private var paragraphStyles: [String: ODTStyles.Paragraph] = [:]

  init(styles: ODTStyles) { self.styles = styles }

  /// The body parted where a style names the page it starts.
  mutating func sections(of body: XMLElement) -> [Section] {
    var list = BlockList()
    read(body, in: nil, into: &list)
    endSection(&list)
    return sectionsRead
  }

  mutating func blocks(of container: XMLElement) -> [MeasuredBlock] {
    depth += 1
    defer { depth -= 1 }
    var list = BlockList()
    read(container, in: nil, into: &list)
    return list.take()
  }

  private mutating func endSection(_ list: inout BlockList) {
    sectionsRead.append(
      Section(masterPage: current.masterPage, pageNumber: current.pageNumber, blocks: list.take()))
  }

  private mutating func startPage(_ page: String?, _ number: Int?, _ list: inout BlockList) {
    guard depth == 0, let page else { return }
    if !list.blocks.isEmpty { endSection(&list) }
    list.breaksPageNext = false
    current = (page, number)
  }

  private mutating func read(_ container: XMLElement, in place: ListPlace?, into list: inout BlockList) {
    var place = place
    for element in container.elements {
      switch (element.namespace, element.name) {
      case ("text", "p"), ("text", "h"): readParagraph(element, in: &place, into: &list)
      case ("text", "list"): readList(element, in: place, into: &list)
      case ("table", "table"):
        let style = element.attribute("style-name", in: "table")
        let start = styles.masterPage(ofTable: style)
        startPage(start.name, start.pageNumber, &list)
        depth += 1
        list.add(readTable(element))
        depth -= 1
      case ("text", "section"), ("text", "index-body"), ("text", "numbered-paragraph"):
        if element.attribute("display", in: "text") != "none" { read(element, in: place, into: &list) }
      case ("text", let name) where name.hasSuffix("-index") || name == "table-of-content" || name == "bibliography":
        read(element, in: place, into: &list)
      case ("text", "index-title"): read(element, in: place, into: &list)
      case ("draw", _): waitingDrawings += drawings(of: element)
      case _: break
      }
    }
  }

  /// `text:list` (ODF 1.3 Part 3, 5.3.2).
  private mutating func readList(_ element: XMLElement, in outer: ListPlace?, into list: inout BlockList) {
    let style = element.attribute("style-name", in: "text") ?? outer?.style
    var place = ListPlace(
      style: style, key: outer?.key ?? counter.key(of: element, style: style), level: min((outer?.level ?? 0) + 1, 10))
    for item in element.elements where item.namespace == "text" {
      place.isNumberDue = item.name == "list-item"
      place.start = Int(item.attribute("start-value", in: "text"), within: 0...1_000_000)
      if item.name == "list-item" || item.name == "list-header" { read(item, in: place, into: &list) }
    }
  }

  private mutating func readParagraph(_ element: XMLElement, in place: inout ListPlace?, into list: inout BlockList) {
    let styleName = element.attribute("style-name", in: "text")
    var style = style(styleName)
    let outlineLevel =
      element.name == "h" ? Int(element.attribute("outline-level", in: "text"), within: 1...10) ?? 1 : nil
    let listStyle = (place?.style ?? style.list).flatMap { styles.lists[$0] }
    if let place, let level = listStyle?.levels[place.level] { style = styles.paragraph(styleName, listLevel: level) }
    startPage(style.masterPage, style.pageNumber, &list)
    var paragraph = style.paragraph.measured(controlsWidows: false)
    paragraph.styleName = style.name
    paragraph.outlineLevel = outlineLevel
    paragraph.automaticNumber = number(of: element, outlineLevel, in: &place, listStyle)
    paragraph.drawings = waitingDrawings
    waitingDrawings = []
    var line = ODTLine()
    readInlines(of: element, style.run, into: &line)
    paragraph.runs = line.runs
    paragraph.drawings += line.drawings
    if !line.runs.isEmpty, let hyphenate = style.paragraph.hyphenates {
      hyphenates = (hyphenates ?? false) || hyphenate
    }
    list.add(paragraph, style: styleName ?? "", joins: style.paragraph.joinsSameStyle ?? false)
    if style.paragraph.breaksPageAfter ?? false { list.breaksPageNext = true }
  }

  private mutating func style(_ name: String?) -> ODTStyles.Paragraph {
    if let known = paragraphStyles[name ?? ""] { return known }
    let style = styles.paragraph(name)
    paragraphStyles[name ?? ""] = style
    return style
  }

  /// An item's in a list; a heading's outside one, by the numbers of headings.
  private mutating func number(
    of element: XMLElement, _ outlineLevel: Int?, in place: inout ListPlace?, _ listStyle: ODTListStyle?
  ) -> String? {
    if let item = place {
      guard item.isNumberDue, let listStyle else { return nil }
      place?.isNumberDue = false
      return counter.next(item.level, of: listStyle, key: item.key, start: item.start)
    }
    guard let outlineLevel, let outline = styles.outline, element.attribute("is-list-header", in: "text") != "true"
    else { return nil }
    return counter.next(outlineLevel, of: outline, key: "outline", start: nil)
  }
}
