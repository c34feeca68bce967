import DocumentModel
import Packaging

/// Blocks in their order, those that HTML has one element for put together.
enum HTMLBlocks {
  /// What becomes one element of the page.
  enum Element: Hashable {
    /// Title and subject, "Phụ lục I" and its title: one heading, so that a list of headings names the thing.
    case heading(level: Int, [Paragraph])
    case paragraph(Paragraph)
    case rule(Rule)
    case layout(LayoutTable)
    /// A table, and the title that stands before it: its caption.
    case table(Table, caption: Paragraph?)
  }

  /// `measure` is that of the text area, for blocks that pages divide.
  static func write(_ blocks: [Block], within measure: HTMLMeasure? = nil, to xml: inout XMLWriter) {
    forEachElement(of: blocks) { element in
      switch element {
      case .heading(let level, let lines): HTMLParagraph.writeHeading(lines, level: level, to: &xml)
      case .paragraph(let paragraph):
        HTMLParagraph.write(paragraph, isWhole: measure?.keepsWhole(paragraph) ?? false, to: &xml)
      case .rule(let rule): HTMLLayout.write(rule, to: &xml)
      case .layout(let layout): HTMLLayout.write(layout, to: &xml)
      case .table(let table, let caption): HTMLTable.write(table, caption: caption, to: &xml)
      }
    }
  }

  /// Levels follow the outline one below `h1`, and none is skipped on the way down.
  static func elements(of blocks: [Block]) -> [Element] {
    var elements: [Element] = []
    forEachElement(of: blocks) { elements.append($0) }
    return elements
  }

  /// The same without a list of them.
  private static func forEachElement(of blocks: [Block], _ body: (Element) -> Void) {
    var level = 1
    var rest = blocks[...]
    while let block = rest.popFirst() {
      switch block {
      case .paragraph(let paragraph):
        if let depth = headingLevel(of: paragraph) {
          level = min(depth, level + 1, 6)
          var lines = [paragraph]
          if let title = titleRole(below: paragraph.role), case .paragraph(let next) = rest.first, next.role == title {
            lines.append(next)
            rest.removeFirst()
          }
          body(.heading(level: level, lines))
        } else if paragraph.role == .tableTitle, case .table(let table) = rest.first {
          body(.table(table, caption: paragraph))
          rest.removeFirst()
        } else {
          body(.paragraph(paragraph))
        }
      case .rule(let rule): body(.rule(rule))
      case .layout(let layout): body(.layout(layout))
      case .table(let table): body(.table(table, caption: nil))
      }
    }
  }

  private static func headingLevel(of paragraph: Paragraph) -> Int? {
    paragraph.role == .documentKind ? 1 : paragraph.outlineLevel.map { max($0, 1) + 1 }
  }

  /// The role of the line that goes on with a heading.
  private static func titleRole(below role: Role) -> Role? {
    switch role {
    case .documentKind: .subject
    case .partNumber: .partTitle
    case .annexNumber: .annexTitle
    case _: nil
    }
  }
}
