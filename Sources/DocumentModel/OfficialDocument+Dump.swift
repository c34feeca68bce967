extension OfficialDocument {
  /// One block a line, its role before its words: what goldens and `kehoach debug document` print.
  package var dump: String {
    var text = "title: \(properties.title)\nsubject: \(properties.subject)\nissuer: \(properties.issuer)\n"
    text +=
      "number: \(properties.number ?? "-")\nissued on: \(properties.issuedOn ?? "-")\nlanguage: \(properties.language)\n"
    for section in sections {
      text += "\n\(section.kind.rawValue) (\(section.orientation.rawValue))\n"
      if !section.firstPageHeader.isEmpty { text += "  first page header\n" + section.firstPageHeader.dump("    ") }
      if !section.firstPageFooter.isEmpty { text += "  first page footer\n" + section.firstPageFooter.dump("    ") }
      text += section.blocks.dump("  ")
    }
    return text
  }
}

extension [Block] {
  fileprivate func dump(_ indent: String) -> String {
    map { block in
      switch block {
      case .paragraph(let paragraph): indent + paragraph.dump + "\n"
      case .rule(let rule):
        "\(indent)rule \(rule.place.rawValue): \(rule.length.millimetresText) mm, "
          + "insets \(rule.insets.left.millimetresText) and \(rule.insets.right.millimetresText) mm\n"
      case .layout(let layout): layout.dump(indent)
      case .table(let table): table.dump(indent)
      }
    }.joined()
  }
}

extension Paragraph {
  fileprivate var dump: String {
    var text = role.rawValue
    if let outlineLevel { text += " outline \(outlineLevel)" }
    if let anchor { text += " #\(anchor)" }
    if let insets { text += " insets \(insets.left.millimetresText) and \(insets.right.millimetresText) mm" }
    text += ":"
    if let number { text += " [\(marked(number.text, number.emphasis))]" }
    return content.isEmpty ? text : text + " " + content.dump
  }
}

extension [Inline] {
  fileprivate var dump: String {
    map { inline in
      switch inline {
      case .text(let words, let emphasis): marked(words, emphasis)
      case .reference(let words, let anchor, let emphasis): "<\(marked(words, emphasis)) #\(anchor)>"
      case .footnote(let number, let content): "^\(number)[\(content.dump)]"
      case .lineBreak: " ⏎ "
      }
    }.joined()
  }
}

private func marked(_ text: String, _ emphasis: Emphasis) -> String {
  // A no-break space is not to be told from a space on a page of text.
  let shown = text.unicodeScalars.map { $0 == "\u{A0}" ? "␣" : String($0) }.joined()
  return switch emphasis {
  case [.bold, .italic]: "***\(shown)***"
  case .bold: "**\(shown)**"
  case .italic: "*\(shown)*"
  case _: shown
  }
}

extension LayoutTable {
  fileprivate func dump(_ indent: String) -> String {
    var text =
      "\(indent)\(purpose.rawValue): columns \(columnWidths.map(\.millimetresText).joined(separator: ", ")) mm\n"
    for row in rows {
      text += "\(indent)  row\n"
      for cell in cells(of: row) {
        let span = cell.columnSpan > 1 ? " (over \(cell.columnSpan) columns)" : ""
        text += "\(indent)    cell\(span)\n" + cell.blocks.dump(indent + "      ")
      }
    }
    return text
  }
}

extension Table {
  fileprivate func dump(_ indent: String) -> String {
    var text = "\(indent)table “\(title)”: columns \(columns.map(\.width.millimetresText).joined(separator: ", ")) mm\n"
    for row in headRows { text += "\(indent)  head: \(row.dump)\n" }
    for row in rows { text += "\(indent)  row: \(row.dump)\n" }
    return text
  }
}

extension TableRow {
  fileprivate var dump: String {
    slots.map { slot in
      switch slot {
      case .coveredFromLeft: "<"
      case .coveredFromAbove(let columns): columns == 1 ? "^" : "^\(columns)"
      case .cell(let cell):
        cell.paragraphs.map { paragraph in
          (paragraph.number.map { $0.text + " " } ?? "") + paragraph.content.dump
        }.joined(separator: " / ")
          + (cell.columnSpan > 1 ? " (over \(cell.columnSpan) columns)" : "")
          + (cell.rowSpan > 1 ? " (over \(cell.rowSpan) rows)" : "")
      }
    }.joined(separator: " | ")
  }
}
