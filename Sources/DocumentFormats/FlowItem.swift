import DocumentModel

/// What a word processor sets below what came before: a block, or a paragraph without words that it needs beside it.
///
/// DOCX and ODT take the same items, so that both files break their pages at the same lines.
struct FlowItem: Hashable {
  enum Kind: Hashable {
    case block(Block)
    case spacing(Spacing)
  }

  let kind: Kind
  /// Whether it stands on the page of what comes after it, beyond what its role says.
  var keepsWithNext: Bool

  init(kind: Kind) {
    self.kind = kind
    keepsWithNext =
      switch kind {
      case .block(.paragraph(let paragraph)): paragraph.keepsWithNext
      case .block(.table(let table)): table.keepsWithNext
      case .block(.rule), .block(.layout), .spacing: false
      }
  }

  /// The blocks of a section, a cell, a header or a footer, in order.
  ///
  /// WordprocessingML has no space round a table, Word reading ODF drops it, and where margins meet applications differ on
  /// whether both count: space round a table is a paragraph of exact height. Two tables in a row would grow into one, and
  /// so would frames of one look. A cell and a part have to end with a paragraph (29500-1, 17.4.65); without one behind a
  /// table LibreOffice puts a line of its own.
  static func items(of blocks: [Block], in style: HouseStyle) -> [FlowItem] {
    var items: [FlowItem] = []
    items.reserveCapacity(blocks.count + 1)
    /// What the last item is to one that comes behind it.
    var (isBehindFrame, isBehindTable, isBehindTitle) = (false, false, false)
    func append(_ kind: Kind) {
      items.append(FlowItem(kind: kind))
      (isBehindFrame, isBehindTable, isBehindTitle) = (false, false, false)
    }
    for block in blocks {
      switch block {
      case .paragraph(let paragraph):
        let isFramed = style.looks[paragraph.role]?.isFramed ?? false
        if isFramed, isBehindFrame { append(.spacing(.least)) }
        append(.block(block))
        isBehindFrame = isFramed
        // A table's own heading says how far it stands above the table.
        isBehindTitle = paragraph.role == .tableTitle
      case .rule: append(.block(block))
      case .table:
        if !items.isEmpty, !isBehindTitle {
          if Spacing.beforeTable.height(in: style) > .zero {
            append(.spacing(.beforeTable))
          } else if isBehindTable {
            append(.spacing(.least))
          }
        }
        append(.block(block))
        isBehindTable = true
      case .layout(let table):
        let (before, after) = Spacing.around(table.purpose)
        if before.height(in: style) > .zero {
          append(.spacing(before))
        } else if isBehindTable {
          append(.spacing(.least))
        }
        append(.block(block))
        isBehindTable = true
        if after.height(in: style) > .zero { append(.spacing(after)) }
      }
    }
    if isBehindTable || items.isEmpty { append(.spacing(.least)) }
    return keepingClosing(items)
  }

  /// The blocks of a section, which begin a page. LibreOffice breaks the page only before a paragraph, and puts a line of
  /// its own before a table that begins a section of a DOCX file.
  static func items(of section: DocumentSection, in style: HouseStyle) -> [FlowItem] {
    let items = items(of: section.blocks, in: style)
    return items.first?.isTable == true ? [FlowItem(kind: .spacing(.least))] + items : items
  }

  /// A signature never stands on a page without what it signs, nor what a template has at the foot of the last page on
  /// one without the signature. (A table keeps as the document says: it may be longer than a page.)
  private static func keepingClosing(_ items: [FlowItem]) -> [FlowItem] {
    var items = items
    var isBelow = false
    for index in items.indices.dropFirst() {
      isBelow = items[index].mayStandBelowClosing && (isBelow || items[index - 1].isClosing)
      if isBelow || (items[index].isClosing && !items[index - 1].isTable) { items[index - 1].keepsWithNext = true }
    }
    return items
  }

  private var mayStandBelowClosing: Bool {
    switch kind {
    case .block: true
    case .spacing(let spacing): spacing == .afterClosing
    }
  }

  private var isTable: Bool {
    switch kind {
    case .block(.table), .block(.layout): true
    case .block(.paragraph), .block(.rule), .spacing: false
    }
  }

  private var isClosing: Bool {
    switch kind {
    case .block(.layout(let table)): table.purpose == .closing
    case .spacing(let spacing): spacing == .beforeClosing
    case .block(.paragraph), .block(.rule), .block(.table): false
    }
  }
}
