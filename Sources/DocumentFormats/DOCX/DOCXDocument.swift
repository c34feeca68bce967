import DocumentModel
import Packaging

/// The main part: sections of blocks (29500-1, 17.2).
enum DOCXDocument {
  static func part(of document: OfficialDocument, in context: DOCXContext) throws(XMLWriter.Failure) -> [UInt8] {
    let xml = try XMLWriter()
    xml.startWordPart("w:document")
    xml.newline()
    xml.start("w:body")
    for section in document.sections.dropLast() {
      write(section.blocks, DOCXPlacement(endOfSection: section), in: context, to: xml)
    }
    // The last section is closed by the body itself (17.6.17).
    if let section = document.sections.last {
      write(section.blocks, in: context, to: xml)
      DOCXSection.write(section, in: context, to: xml)
    }
    xml.newline()
    xml.end()
    xml.newline()
    xml.end()
    return xml.finish()
  }

  /// The blocks of a section, a cell, a header or a footer. `placement` says of the last what it says of all of them
  /// together, and that every one keeps with the next where it does.
  static func write(
    _ blocks: [Block], _ placement: DOCXPlacement = DOCXPlacement(), in context: DOCXContext,
    to xml: borrowing XMLWriter
  ) {
    let items = DOCXItem.items(of: blocks, in: context.style)
    for (index, item) in items.enumerated() {
      let next = index + 1 < items.count ? items[index + 1] : nil
      var own = DOCXPlacement()
      own.keepsWithNext = placement.keepsWithNext || next?.isClosing == true
      own.endOfSection = next == nil ? placement.endOfSection : nil
      switch item {
      case .block(.paragraph(let paragraph)): DOCXParagraph.write(paragraph, own, in: context, to: xml)
      case .block(.rule(let rule)):
        DOCXParagraph.writeEmpty(rule.place.styleID, insets: rule.insets, own, in: context, to: xml)
      case .block(.layout(let table)): DOCXTable.write(table, own, in: context, to: xml)
      case .block(.table(let table)): DOCXTable.write(table, own, in: context, to: xml)
      case .spacing(let spacing): DOCXParagraph.writeEmpty(spacing.styleID, own, in: context, to: xml)
      }
    }
  }
}

/// A block, or an empty paragraph that a table needs beside it.
///
/// A table has no space around it in WordprocessingML; two in a row grow into one; and a cell, a section and a part have
/// to end with a paragraph (17.4.65). Word and LibreOffice both keep to an exact line height of an empty paragraph.
enum DOCXItem {
  case block(Block)
  case spacing(DOCXSpacing)

  static func items(of blocks: [Block], in style: HouseStyle) -> [DOCXItem] {
    var items: [DOCXItem] = []
    for block in blocks {
      switch block {
      case .paragraph(let paragraph):
        // Frames that touch and have the same measure are drawn as one (17.3.1.24).
        if style.look(of: paragraph.role).isFramed, items.last?.isFramed(in: style) == true {
          items.append(.spacing(.least))
        }
        items.append(.block(block))
      case .rule: items.append(.block(block))
      case .table:
        if items.last?.isTable == true { items.append(.spacing(.least)) }
        items.append(.block(block))
      case .layout(let table):
        let (before, after) = DOCXSpacing.around(table.purpose)
        if before.height(in: style) > .zero {
          items.append(.spacing(before))
        } else if items.last?.isTable == true {
          items.append(.spacing(.least))
        }
        items.append(.block(block))
        if after.height(in: style) > .zero { items.append(.spacing(after)) }
      }
    }
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

/// Distances that are empty paragraphs, each with a style.
enum DOCXSpacing: String, CaseIterable {
  case least = "Spacing"
  case beforeLetterhead = "SpaceBeforeLetterhead"
  case afterLetterhead = "SpaceAfterLetterhead"
  case beforeClosing = "SpaceBeforeClosing"
  case afterClosing = "SpaceAfterClosing"

  var styleID: String { rawValue }

  var name: String {
    switch self {
    case .least: "Khoảng cách"
    case .beforeLetterhead: "Khoảng cách trên phần đầu"
    case .afterLetterhead: "Khoảng cách dưới phần đầu"
    case .beforeClosing: "Khoảng cách trên phần ký"
    case .afterClosing: "Khoảng cách dưới phần ký"
    }
  }

  func height(in style: HouseStyle) -> Length {
    switch self {
    case .least: .points(1)
    case .beforeLetterhead: style.letterhead.spaceBefore
    case .afterLetterhead: style.letterhead.spaceAfter
    case .beforeClosing: style.closing.spaceBefore
    case .afterClosing: style.closing.spaceAfter
    }
  }

  static func around(_ purpose: LayoutTable.Purpose) -> (before: DOCXSpacing, after: DOCXSpacing) {
    switch purpose {
    case .letterhead: (.beforeLetterhead, .afterLetterhead)
    case .closing: (.beforeClosing, .afterClosing)
    }
  }
}
