import DocumentModel
import Packaging

/// A block, or a paragraph without words that a table needs beside it.
///
/// Space round a table is a paragraph of exact height, as in DOCX: Word, reading ODF, drops the margins of a table
/// (`fo:margin-top`), and where margins meet, applications differ on whether both count or the larger.
enum ODTItem {
  case block(Block)
  case spacing(ODTSpacing)

  static func items(of blocks: [Block], in style: HouseStyle) -> [ODTItem] {
    var items: [ODTItem] = []
    for block in blocks {
      switch block {
      case .paragraph(let paragraph):
        // Frames that touch and look the same would be drawn as one.
        if style.look(of: paragraph.role).isFramed, items.last?.isFramed(in: style) == true {
          items.append(.spacing(.least))
        }
        items.append(.block(block))
      case .rule: items.append(.block(block))
      case .table:
        if items.last?.isTable == true { items.append(.spacing(.least)) }
        items.append(.block(block))
      case .layout(let table):
        let (before, after) = ODTSpacing.around(table.purpose)
        if before.height(in: style) > .zero {
          items.append(.spacing(before))
        } else if items.last?.isTable == true {
          items.append(.spacing(.least))
        }
        items.append(.block(block))
        if after.height(in: style) > .zero { items.append(.spacing(after)) }
      }
    }
    // Behind a table that ends a text LibreOffice puts a line of its own; a cell has to hold something.
    if items.last?.isTable ?? true { items.append(.spacing(.least)) }
    return items
  }

  var isTable: Bool {
    switch self {
    case .block(.table), .block(.layout): true
    case .block(.paragraph), .block(.rule), .spacing: false
    }
  }

  private func isFramed(in style: HouseStyle) -> Bool {
    switch self {
    case .block(.paragraph(let paragraph)): style.look(of: paragraph.role).isFramed
    case .block(.rule), .block(.layout), .block(.table), .spacing: false
    }
  }

  /// Whether it belongs to the closing, which never stands on a page without what comes before it.
  var isClosing: Bool {
    switch self {
    case .block(.layout(let table)): table.purpose == .closing
    case .spacing(let spacing): spacing == .beforeClosing
    case .block(.paragraph), .block(.rule), .block(.table): false
    }
  }
}

/// Distances that are paragraphs without words, each with a style.
enum ODTSpacing: String, CaseIterable {
  case least = "Spacing"
  case pageStart = "PageStart"
  case beforeLetterhead = "SpaceBeforeLetterhead"
  case afterLetterhead = "SpaceAfterLetterhead"
  case beforeClosing = "SpaceBeforeClosing"
  case afterClosing = "SpaceAfterClosing"

  var styleName: String { rawValue }

  var displayName: String {
    switch self {
    case .least: "Khoảng cách"
    case .pageStart: "Bắt đầu trang"
    case .beforeLetterhead: "Khoảng cách trên phần đầu"
    case .afterLetterhead: "Khoảng cách dưới phần đầu"
    case .beforeClosing: "Khoảng cách trên phần ký"
    case .afterClosing: "Khoảng cách dưới phần ký"
    }
  }

  func height(in style: HouseStyle) -> Length {
    switch self {
    case .least: ODTStyles.leastHeight
    // The least that LibreOffice knows, a twentieth of a point: it moves nothing on the page.
    case .pageStart: .points(0.05)
    case .beforeLetterhead: style.letterhead.spaceBefore
    case .afterLetterhead: style.letterhead.spaceAfter
    case .beforeClosing: style.closing.spaceBefore
    case .afterClosing: style.closing.spaceAfter
    }
  }

  fileprivate static func around(_ purpose: LayoutTable.Purpose) -> (before: ODTSpacing, after: ODTSpacing) {
    switch purpose {
    case .letterhead: (.beforeLetterhead, .afterLetterhead)
    case .closing: (.beforeClosing, .afterClosing)
    }
  }
}
