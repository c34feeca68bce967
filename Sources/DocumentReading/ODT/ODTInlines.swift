import DocumentModel
import Packaging

/// The runs of one paragraph while they are read.
struct ODTLine {
  var runs: [MeasuredRun] = []
  var drawings: [MeasuredDrawing] = []
  /// At the start, and after white space that has been counted, more of it counts for nothing (ODF 1.3 Part 3, 6.1.2).
  private var skipsSpace = true

  /// Text as it stands between tags: every stretch of white space is one space.
  mutating func addCollapsing(_ text: String, _ look: RunProperties, field: MeasuredRun.Field? = nil) {
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case " ", "\t", "\n", "\r":
        if !skipsSpace { kept.append(" ") }
        skipsSpace = true
      case _:
        kept.append(scalar)
        skipsSpace = false
      }
    }
    if !look.isHidden { runs.add(look.measured(String(kept), field: field)) }
  }

  /// Text that an element stands for.
  mutating func add(_ text: String, _ look: RunProperties) {
    skipsSpace = false
    if !look.isHidden { runs.add(look.measured(text)) }
  }

  mutating func add(_ run: MeasuredRun) {
    skipsSpace = false
    runs.add(run)
  }
}

extension ODTStory {
  mutating func readInlines(of container: XMLElement, _ look: RunProperties, into line: inout ODTLine) {
    for child in container.children {
      switch child {
      case .text(let text): line.addCollapsing(text, look)
      case .element(let element): readInline(element, look, into: &line)
      }
    }
  }

  private mutating func readInline(_ element: XMLElement, _ look: RunProperties, into line: inout ODTLine) {
    switch (element.namespace, element.name) {
    case ("text", "span"), ("text", "a"):
      var inner = look
      styles.apply(text: element.attribute("style-name", in: "text"), to: &inner)
      readInlines(of: element, inner, into: &line)
    case ("text", "s"):
      // No line is longer; a file could ask for gigabytes.
      let count = Int(element.attribute("c", in: "text"), within: 0...1000) ?? 1
      line.add(String(repeating: " ", count: count), look)
    case ("text", "tab"): line.add("\t", look)
    case ("text", "line-break"): line.add("\n", look)
    case ("text", "page-number"): line.add(look.measured(element.text, field: .pageNumber))
    case ("text", "page-count"): line.add(look.measured(element.text, field: .pageCount))
    case ("text", "note"): readNote(element, look, into: &line)
    case ("text", "meta"), ("text", "meta-field"): readInlines(of: element, look, into: &line)
    case ("text", "ruby"):
      if let base = element.first("ruby-base", in: "text") { readInlines(of: base, look, into: &line) }
    case ("draw", "a"): for shape in element.elements { line.drawings += drawings(of: shape) }
    case ("draw", _): line.drawings += drawings(of: element)
    // The number as it was, and what is not shown.
    case ("text", "number"), ("text", "hidden-text"), ("text", "hidden-paragraph"): break
    // Any other field shows its content.
    case ("text", _): line.addCollapsing(element.text, look, field: .other)
    case _: break
    }
  }

  /// `text:note` (6.3.2).
  private mutating func readNote(_ note: XMLElement, _ look: RunProperties, into line: inout ODTLine) {
    var mark = look
    let kind = note.attribute("note-class", in: "text") ?? "footnote"
    styles.apply(text: styles.noteMarks[kind], to: &mark)
    let citation = note.first("note-citation", in: "text")
    let text = citation?.attribute("label", in: "text") ?? citation?.text ?? ""
    line.add(mark.measured(text, isFootnoteMark: true))
    guard let body = note.first("note-body", in: "text") else { return }
    let place = footnotes.count
    footnotes.append([])
    footnotes[place] = blocks(of: body).noteParagraphs
  }
}
