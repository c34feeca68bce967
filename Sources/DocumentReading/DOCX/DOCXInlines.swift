import DocumentModel
import Packaging

/// The runs of one paragraph while they are read.
struct DOCXLine {
  /// Of the paragraph's style and the style of the table it stands in.
  let paragraph: RunProperties
  let table: RunProperties
  var runs: [MeasuredRun] = []
  var drawings: [MeasuredDrawing] = []
  /// A page break with text neither before nor, yet, after it.
  var startsWithPageBreak = false
  var endsWithPageBreak = false

  mutating func add(_ run: MeasuredRun) {
    if endsWithPageBreak {
      if runs.isEmpty { startsWithPageBreak = true } else { runs[runs.count - 1].text += "\n" }
      endsWithPageBreak = false
    }
    runs.add(run)
  }
}

/// A field of the complex kind: its instruction, then what it came to last time (ECMA-376 Part 1, 17.16.18).
struct DOCXField {
  var instruction = ""
  var isInResult = false
  /// The words of a field that is measured as one run.
  var result = ""
  var look: RunProperties?

  var kind: MeasuredRun.Field? {
    let word = instruction.split { $0 == " " || $0 == "\t" || $0 == "\u{A0}" }.first.map { $0.uppercased() }
    return switch word {
    case "PAGE": .pageNumber
    case "NUMPAGES", "SECTIONPAGES": .pageCount
    // What a link shows is its author's text.
    case "HYPERLINK": nil
    case _: .other
    }
  }

  var isPageField: Bool { kind == .pageNumber || kind == .pageCount }
}

extension DOCXStory {
  mutating func readInlines(of container: XMLElement, into line: inout DOCXLine) {
    for element in container.elements {
      switch (element.namespace, element.name) {
      case ("w", "r"): readRun(element, into: &line)
      case ("w", "hyperlink"), ("w", "ins"), ("w", "moveTo"), ("w", "smartTag"), ("w", "customXml"), ("w", "dir"),
        ("w", "bdo"):
        readInlines(of: element, into: &line)
      case ("w", "sdt"): if let content = element.w("sdtContent") { readInlines(of: content, into: &line) }
      case ("w", "fldSimple"):
        fields.append(DOCXField(instruction: element.wAttribute("instr") ?? "", isInResult: true))
        readInlines(of: element, into: &line)
        closeField(into: &line)
      case ("mc", "AlternateContent"): if let content = element.alternative { readInlines(of: content, into: &line) }
      case _: break
      }
    }
  }

  private mutating func readRun(_ run: XMLElement, into line: inout DOCXLine) {
    let properties = run.w("rPr")
    let look = RunProperties(
      defaults: context.styles.defaultRun, table: line.table, paragraph: line.paragraph,
      character: context.styles.character(properties?.wValue("rStyle"))?.run,
      direct: RunProperties(docx: properties, theme: context.theme))
    readContent(of: run, look, into: &line)
  }

  /// 17.3.3.
  private mutating func readContent(of run: XMLElement, _ look: RunProperties, into line: inout DOCXLine) {
    for element in run.elements {
      switch (element.namespace, element.name) {
      case ("w", "t"): add(element.wordsKept, look, to: &line)
      case ("w", "tab"), ("w", "ptab"): add("\t", look, to: &line)
      case ("w", "cr"): add("\n", look, to: &line)
      case ("w", "br"): readBreak(element, look, into: &line)
      case ("w", "noBreakHyphen"): add("\u{2011}", look, to: &line)
      case ("w", "softHyphen"): add("\u{AD}", look, to: &line)
      case ("w", "sym"):
        let code = UInt32(element.wAttribute("char") ?? "", radix: 16).flatMap(Unicode.Scalar.init)
        if let code { add(plainSymbols(String(code)), look, to: &line) }
      case ("w", "instrText"): if !fields.isEmpty { fields[fields.count - 1].instruction += element.text }
      case ("w", "fldChar"): readFieldCharacter(element, look, into: &line)
      case ("w", "footnoteReference"), ("w", "endnoteReference"): readNote(element, look, into: &line)
      case ("w", "drawing"): if !look.isHidden { line.drawings += drawings(of: element) }
      case ("w", "pict"), ("w", "object"): if !look.isHidden { line.drawings += vectorDrawings(of: element) }
      case ("mc", "AlternateContent"):
        if let content = element.alternative { readContent(of: content, look, into: &line) }
      case _: break
      }
    }
  }

  private mutating func readBreak(_ element: XMLElement, _ look: RunProperties, into line: inout DOCXLine) {
    switch element.wAttribute("type") {
    case "page": line.endsWithPageBreak = true
    case "column": break
    case _: add("\n", look, to: &line)
    }
  }

  // MARK: Fields

  private mutating func readFieldCharacter(_ element: XMLElement, _ look: RunProperties, into line: inout DOCXLine) {
    switch element.wAttribute("fldCharType") {
    case "begin": fields.append(DOCXField())
    case "separate": if !fields.isEmpty { fields[fields.count - 1].isInResult = true }
    case "end":
      if !fields.isEmpty { fields[fields.count - 1].look = fields[fields.count - 1].look ?? look }
      closeField(into: &line)
    case _: break
    }
  }

  private mutating func closeField(into line: inout DOCXLine) {
    guard let field = fields.popLast(), field.isPageField else { return }
    // Within another's instruction it is part of that.
    if fields.contains(where: { !$0.isInResult }) { return }
    let look = field.look ?? context.styles.defaultRun
    line.add(look.measured(field.result, field: field.kind))
  }

  /// A page number does not go on over paragraphs: where its end is missing, so that the rest of the story is still read.
  mutating func closePageFields(into line: inout DOCXLine) {
    while let field = fields.last, field.isPageField { closeField(into: &line) }
  }

  private mutating func add(_ text: String, _ look: RunProperties, to line: inout DOCXLine) {
    guard !look.isHidden else { return }
    guard let field = fields.last else {
      line.add(look.measured(text))
      return
    }
    // What a field within another's instruction came to is part of that.
    if let asking = fields.lastIndex(where: { !$0.isInResult }) {
      fields[asking].instruction += text
    } else if field.isPageField {
      fields[fields.count - 1].result += text
      fields[fields.count - 1].look = field.look ?? look
    } else {
      line.add(look.measured(text, field: fields.compactMap(\.kind).last))
    }
  }

  // MARK: Notes

  /// The mark, and the note itself the first time.
  private mutating func readNote(_ reference: XMLElement, _ look: RunProperties, into line: inout DOCXLine) {
    let kind = reference.name
    let id = reference.wAttribute("id") ?? ""
    if !["1", "true", "on"].contains(reference.wAttribute("customMarkFollows")) {
      noteCounts[kind, default: 0] += 1
      line.add(look.measured(String(noteCounts[kind] ?? 0), isFootnoteMark: true))
    }
    guard let note = context.notes[kind]?[id], notesRead.insert(kind + id).inserted else { return }
    // Its place is kept before notes that stand in it.
    let place = footnotes.count
    footnotes.append([])
    footnotes[place] = detachedBlocks(of: note).noteParagraphs
  }
}

extension XMLElement {
  /// The words of `w:t`, whose outer white space counts only where it says so (17.3.3.31).
  fileprivate var wordsKept: String {
    let words = text
    if attribute("space", in: "http://www.w3.org/XML/1998/namespace") == "preserve" { return words }
    func isSpace(_ scalar: Unicode.Scalar) -> Bool { [" ", "\t", "\n", "\r"].contains(scalar) }
    let scalars = words.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isSpace($0) }), let last = scalars.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(scalars[first...last])
  }
}
