/// The words of a document as lines by which two of its versions are compared.
///
/// A sentence is a line: a changed word shows one sentence, not a page of them. The first of a paragraph stands at the margin, the
/// others two columns in. What only looks different (fonts, spaces, words kept together, where lines break) is the same text.
/// The marks are Vietnamese whatever the user's language: lines made on two machines must not differ.
extension MeasuredDocument {
  package var comparableLines: [String] {
    var text = ComparableText()
    for section in sections { text.add(section) }
    text.add(notes: footnotes)
    return text.lines
  }
}

private struct ComparableText {
  private(set) var lines: [String] = []
  private var noteCount = 0
  /// What repeats on the pages, by its place: said again where a section has other words.
  private var repeated: [String: [String]] = [:]

  mutating func add(_ section: MeasuredSection) {
    if !lines.isEmpty { lines.append("") }
    let page = section.page
    for (name, blocks) in [
      ("đầu trang nhất", page.firstHeader ?? []), ("đầu trang", page.header),
      ("chân trang nhất", page.firstFooter ?? []),
      ("chân trang", page.footer),
    ] {
      let words = blocks.paragraphs.map { self.words(of: $0) }.filter { !$0.isEmpty }
      guard !words.isEmpty, repeated[name] != words else { continue }
      repeated[name] = words
      lines += words.map { "[\(name)] \($0)" }
    }
    add(section.blocks)
  }

  mutating func add(notes: [[MeasuredParagraph]]) {
    for (index, note) in notes.enumerated() {
      if index == 0 { lines.append("") }
      let words = note.map { self.words(of: $0, isNote: true) }.joined(separator: " ")
      addSentences(of: "[^\(index + 1)]: " + words)
    }
  }

  private mutating func add(_ blocks: [MeasuredBlock]) {
    for block in blocks {
      switch block {
      case .paragraph(let paragraph): add(paragraph)
      case .table(let table): add(table)
      }
    }
  }

  private mutating func add(_ paragraph: MeasuredParagraph) {
    let words = self.words(of: paragraph)
    // A heading is set off: its level is not told, for formats part the same text into levels of their own.
    if paragraph.outlineLevel != nil, !words.isEmpty, let last = lines.last, !last.isEmpty { lines.append("") }
    addSentences(of: words)
    for drawing in paragraph.drawings {
      switch drawing.shape {
      case .line: break
      case .box: add(drawing.blocks)
      case .other: drawing.blocks.isEmpty ? lines.append("[hình]") : add(drawing.blocks)
      }
    }
  }

  /// A table without a drawn line only sets blocks side by side (letterhead, signatures): they are read one after the other.
  private mutating func add(_ table: MeasuredTable) {
    guard table.rows.contains(where: { $0.cells.contains(where: \.borders.isDrawn) }) else {
      for cell in table.rows.flatMap(\.cells) { add(cell.blocks) }
      return
    }
    for row in table.rows {
      var cells: [String] = []
      var column = 0
      for cell in row.cells {
        // What a cell of an earlier row covers.
        if cell.column > column { cells.append("") }
        column = cell.column + cell.columnSpan
        cells.append(cell.blocks.paragraphs.map { words(of: $0) }.filter { !$0.isEmpty }.joined(separator: " / "))
      }
      if cells.contains(where: { !$0.isEmpty }) { lines.append("| " + cells.joined(separator: " | ") + " |") }
    }
  }

  /// Of one paragraph, parted by single spaces, behind the number that a program gives it.
  private mutating func words(of paragraph: MeasuredParagraph, isNote: Bool = false) -> String {
    var text = paragraph.automaticNumber.map { $0 + " " } ?? ""
    var isInMark = false
    for run in paragraph.runs {
      if run.isFootnoteMark {
        // In a note it is the note's own, which stands before it already.
        if !isNote, !isInMark {
          noteCount += 1
          text += "[^\(noteCount)]"
        }
      } else {
        switch run.field {
        case .pageNumber: text += "[số trang]"
        case .pageCount: text += "[tổng số trang]"
        case .other, nil: text += run.shownText
        }
      }
      isInMark = run.isFootnoteMark
    }
    return plainWords(of: text).joined(separator: " ")
  }

  private mutating func addSentences(of words: String) {
    var line = ""
    var indent = ""
    let words = words.split(separator: " ")
    for (index, word) in words.enumerated() {
      line += (line.isEmpty ? "" : " ") + word
      guard index > 0, index + 1 < words.count, endsSentence(word, before: words[index + 1]) else { continue }
      lines.append(indent + line)
      (line, indent) = ("", "  ")
    }
    if !line.isEmpty { lines.append(indent + line) }
  }
}

extension MeasuredBorders {
  fileprivate var isDrawn: Bool { top != nil || bottom != nil || left != nil || right != nil }
}

/// A semicolon parts the long lists of official texts as a stop parts sentences. A stop behind a capital or a lone letter is an
/// abbreviation's: "TS. Nguyễn Văn A".
private func endsSentence(_ word: Substring, before next: Substring) -> Bool {
  switch word.last {
  case ";": return true
  case ".", "?", "!", "…":
    guard let opening = next.first(where: { !"“\"(‘'".contains($0) }), opening.isUppercase || opening == "[" else {
      return false
    }
    let stem = word.dropLast()
    return stem.count > 1 && stem.last?.isUppercase == false
  case _: return false
  }
}

/// Words without what only guides the eye: spaces that hold words together, hyphens that do, places where a line may break.
private func plainWords(of text: String) -> [Substring] {
  var plain = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: break
    case 0x2010, 0x2011: plain.append("-")
    case 0x9...0xD, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: plain.append(" ")
    case _: plain.append(scalar)
    }
  }
  return String(plain).split(separator: " ")
}
