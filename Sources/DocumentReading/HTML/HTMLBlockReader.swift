import DocumentModel

/// Walks the elements of a page and makes blocks of them, as a browser lays them out on paper.
///
/// An element whose content is words is a paragraph; one that holds blocks is none itself, and words beside those blocks are
/// paragraphs without margins of their own.
struct HTMLBlockReader {
  struct Section {
    var page: String?
    var blocks: [MeasuredBlock]
  }

  let cascade: CSSCascade
  let pages: HTMLPages
  /// False inside cells and notes, where pages do not change.
  let changesPages: Bool
  var tree: HTMLTree { cascade.tree }

  var sections: [Section] = []
  var footnotes: [[MeasuredParagraph]] = []
  var hyphenates = false
  /// The words since the last block began or ended.
  var line = HTMLLine()
  /// Whether the next paragraph begins a page.
  var breaksPage = false
  /// Of the list item whose first paragraph is still to come.
  var automaticNumber: String?
  /// How many footnote marks the words stand in: none or one.
  private var openMarks = 0

  /// The block whose content is being read.
  struct Container {
    var number: Int
    var style: CSSStyle
    var frame: HTMLFrame
    var outlineLevel: Int?
    var holdsBlocks = false
  }

  init(_ cascade: CSSCascade, _ pages: HTMLPages, changesPages: Bool) {
    self.cascade = cascade
    self.pages = pages
    self.changesPages = changesPages
  }

  var blocks: [MeasuredBlock] { sections.flatMap(\.blocks) }

  /// A reader for what stands in a cell or a note.
  func inner() -> HTMLBlockReader { HTMLBlockReader(cascade, pages, changesPages: false) }

  mutating func takeOver(_ inner: HTMLBlockReader) {
    footnotes += inner.footnotes
    hyphenates = hyphenates || inner.hyphenates
  }

  // MARK: Blocks

  mutating func read(block number: Int, _ style: CSSStyle, in frame: HTMLFrame, outlineLevel: Int? = nil) {
    if style.box.breakBefore == .page { breaksPage = true }
    if style.box.breakBefore == .avoid { keepLastWithNext() }
    switch style.box.display {
    case "table", "inline-table": readTable(number, style, in: frame)
    case "grid" where !style.box.columns.isEmpty: readGrid(number, style, in: frame)
    case _ where HTMLFootnotes.isContainer(number, in: tree): readFootnotes(number, style, in: frame)
    case _: readFlow(number, style, in: frame, outlineLevel: outlineLevel)
    }
    if style.box.breakAfter == .page { breaksPage = true }
  }

  private mutating func readFlow(
    _ number: Int, _ style: CSSStyle, in frame: HTMLFrame, outlineLevel: Int?
  ) {
    let geometry = HTMLGeometry(style.box, in: frame)
    var container = Container(
      number: number, style: style, frame: geometry.content,
      outlineLevel: HTMLHeadings.level(of: number, in: tree) ?? outlineLevel)
    if style.box.display == "list-item" { automaticNumber = HTMLLists.number(of: number, style, in: tree) }
    readChildren(of: number, style, in: &container)
    if container.holdsBlocks {
      flushWords(of: container)
    } else if !line.isEmpty || standsEmpty(number, style) {
      add(paragraph: number, style, geometry, in: frame, container.outlineLevel)
    }
    automaticNumber = nil
  }

  /// What is inside a cell or a note, the element's own box left aside unless it is itself a paragraph.
  mutating func readContent(of number: Int, _ style: CSSStyle, in frame: HTMLFrame, ofParagraph: Bool) {
    if ofParagraph { return readFlow(number, style, in: frame, outlineLevel: nil) }
    var container = Container(number: number, style: style, frame: frame)
    readChildren(of: number, style, in: &container)
    flushWords(of: container)
  }

  /// Words that are a block's only content.
  mutating func read(words: String, of number: Int, _ style: CSSStyle, in frame: HTMLFrame) {
    let container = Container(number: number, style: style, frame: frame)
    add(words, style, in: container)
    flushWords(of: container)
  }

  private mutating func readChildren(of number: Int, _ style: CSSStyle, in container: inout Container) {
    for child in tree[number].children {
      switch child {
      case .text(let text): add(text, style, in: container)
      case .element(let child): read(child: child, cascade.style(of: child, parent: style), in: &container)
      }
    }
  }

  private mutating func read(child: Int, _ style: CSSStyle, in container: inout Container) {
    guard style.box.display != "none", !style.isUnseen else { return }
    switch style.box.display {
    case "inline", "contents", "inline-block", "inline-flex", "ruby", "ruby-base":
      readInline(child, style, in: &container)
    case _:
      flushWords(of: container)
      container.holdsBlocks = true
      var frame = container.frame
      if changesPages, style.text.page != container.style.text.page {
        frame.width = pages.textWidth(style.text.page).map { $0 - frame.left - frame.right }
      }
      read(block: child, style, in: frame, outlineLevel: container.outlineLevel)
    }
  }

  private mutating func readInline(_ number: Int, _ style: CSSStyle, in container: inout Container) {
    switch tree[number].name {
    case "br": line.breakLine(style.run)
    case "img", "svg", "canvas", "object", "video":
      let size = [style.box.width, style.box.height].map { $0?.points(of: nil).map(Length.init(sheetPoints:)) }
      line.drawings.append(MeasuredDrawing(.other, width: size[0], height: size[1]))
    case _ where HTMLFootnotes.leadsBackByArrow(number, in: tree): break
    case _:
      let isMark = HTMLFootnotes.isMark(number, in: tree)
      if isMark { openMarks += 1 }
      readChildren(of: number, style, in: &container)
      if isMark { openMarks -= 1 }
    }
  }

  private mutating func add(_ text: String, _ style: CSSStyle, in container: Container) {
    guard style.text.isVisible else { return }
    if style.text.hyphenates { hyphenates = true }
    var look = style.run
    look.isFootnoteMark = openMarks > 0
    line.add(text, look, whiteSpace: style.text.whiteSpace)
  }
}
