import DocumentModel

/// Footnotes in the three markups pages have: roles of Digital Publishing WAI-ARIA (ours and pandoc's), and LibreOffice's classes.
enum HTMLFootnotes {
  /// An element that holds notes, or is one.
  static func isContainer(_ number: Int, in tree: HTMLTree) -> Bool {
    let element = tree[number]
    switch element.attributes["role"] {
    case "doc-endnotes", "doc-footnotes", "doc-footnote": return true
    case _: break
    }
    guard element.name == "div", let id = element.attributes["id"] else { return false }
    return id.hasPrefix("sdfootnote") || id.hasPrefix("sdendnote")
  }

  /// The number in the text, and the same number at the head of the note.
  static func isMark(_ number: Int, in tree: HTMLTree) -> Bool {
    let element = tree[number]
    guard element.name == "a" else { return false }
    if element.attributes["role"] == "doc-noteref" { return true }
    let classes = ["footnote-ref", "sdfootnoteanc", "sdendnoteanc", "sdfootnotesym", "sdendnotesym"]
    return element.classes.contains(where: classes.contains)
      || (leadsBack(number, in: tree) && !isArrow(number, in: tree))
  }

  /// A link for the screen: nothing of it belongs to the note.
  static func leadsBackByArrow(_ number: Int, in tree: HTMLTree) -> Bool {
    leadsBack(number, in: tree) && isArrow(number, in: tree)
  }

  static func leadsBack(_ number: Int, in tree: HTMLTree) -> Bool {
    let element = tree[number]
    return element.name == "a"
      && (element.attributes["role"] == "doc-backlink" || element.classes.contains("footnote-back"))
  }

  private static func isArrow(_ number: Int, in tree: HTMLTree) -> Bool {
    !tree.text(of: number).unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }

  /// Whether a note begins in the element, which holds its mark.
  static func begins(_ number: Int, in tree: HTMLTree) -> Bool {
    leadsBack(number, in: tree) || tree[number].elements.contains { begins($0, in: tree) }
  }
}

extension HTMLBlockReader {
  mutating func readFootnotes(_ number: Int, _ style: CSSStyle, in frame: HTMLFrame) {
    let role = tree[number].attributes["role"]
    guard role == "doc-endnotes" || role == "doc-footnotes" else { return addFootnote(of: number, style, in: frame) }
    for child in tree[number].elements {
      let childStyle = cascade.style(of: child, parent: style)
      guard childStyle.box.display != "none" else { continue }
      switch tree[child].name {
      case "ol", "ul":
        for item in tree[child].elements {
          addFootnote(of: item, cascade.style(of: item, parent: childStyle), in: frame)
        }
      case "hr", "h1", "h2", "h3", "h4", "h5", "h6": break
      case _:
        let before = footnotes.count
        addFootnote(of: child, childStyle, in: frame)
        if before > 0, footnotes.count > before, !HTMLFootnotes.begins(child, in: tree) {
          footnotes[before - 1] += footnotes.removeLast()
        }
      }
    }
  }

  private mutating func addFootnote(of number: Int, _ style: CSSStyle, in frame: HTMLFrame) {
    var reader = inner()
    var style = style
    // The note itself is read here, not as a container of notes; its number is its own mark.
    if style.box.display == "list-item" { style.box.display = "block" }
    reader.readContent(of: number, style, in: frame, ofParagraph: tree[number].name == "p")
    takeOver(reader)
    let paragraphs = reader.blocks.paragraphs
    if !paragraphs.isEmpty { footnotes.append(paragraphs) }
  }
}
