import DocumentModel
import Packaging

/// Reads one story (body, header, text box, note) block by block, counting lists and notes as it goes.
struct DOCXStory {
  let context: DOCXContext
  var numbering: DOCXNumbering
  var footnotes: [[MeasuredParagraph]] = []
  /// How many notes of each kind have been referred to.
  var noteCounts: [String: Int] = [:]
  var notesRead: Set<String> = []
  /// Whether any paragraph lets words be parted, if the document does.
  private(set) var hyphenates = false
  /// Open ones, the innermost last: a field may go on over paragraphs.
  var fields: [DOCXField] = []
  /// The style of the table that is being read.
  private var table = DOCXStyles.Style()
  private var sectionsRead: [(blocks: [MeasuredBlock], properties: XMLElement?)] = []
  /// Of tables and text boxes around what is being read; a section ends only outside them.
  private var depth = 0

  init(_ context: DOCXContext) {
    self.context = context
    numbering = context.numbering
  }

  /// The body parted where a paragraph or the body itself holds a section's properties (ECMA-376 Part 1, 17.6.18).
  mutating func sections(of body: XMLElement) -> [(blocks: [MeasuredBlock], properties: XMLElement?)] {
    var list = BlockList()
    read(body, into: &list)
    sectionsRead.append((list.take(), body.w("sectPr")))
    return sectionsRead
  }

  /// The blocks of a header, a cell or a text box.
  mutating func blocks(of container: XMLElement) -> [MeasuredBlock] {
    depth += 1
    defer { depth -= 1 }
    var list = BlockList()
    read(container, into: &list)
    return list.take()
  }

  /// Blocks of another story that hangs on this one: its fields are its own.
  mutating func detachedBlocks(of container: XMLElement) -> [MeasuredBlock] {
    let outer = (fields, table)
    fields = []
    table = DOCXStyles.Style()
    defer { (fields, table) = outer }
    return blocks(of: container)
  }

  private mutating func read(_ container: XMLElement, into list: inout BlockList) {
    for element in container.elements {
      switch (element.namespace, element.name) {
      case ("w", "p"): readParagraph(element, into: &list)
      case ("w", "tbl"):
        let outer = table
        table = context.styles.table(element.w("tblPr")?.wValue("tblStyle"))
        depth += 1
        list.add(readTable(element, style: table))
        depth -= 1
        table = outer
      case ("w", "sdt"): if let content = element.w("sdtContent") { read(content, into: &list) }
      case ("w", "customXml"), ("w", "smartTag"), ("w", "ins"), ("w", "moveTo"): read(element, into: &list)
      case ("mc", "AlternateContent"): if let content = element.alternative { read(content, into: &list) }
      case _: break
      }
    }
  }

  private mutating func readParagraph(_ element: XMLElement, into list: inout BlockList) {
    let properties = element.w("pPr")
    let (styleID, style) = context.styles.paragraph(properties?.wValue("pStyle"))
    let direct = DOCXNumbering.Reference(properties?.w("numPr"))
    var resolved = resolve(style, direct, properties)
    var line = DOCXLine(paragraph: style.run, table: table.run)
    readInlines(of: element, into: &line)
    closePageFields(into: &line)
    resolved.breaksPageBefore = line.startsWithPageBreak ? true : resolved.breaksPageBefore
    var paragraph = resolved.measured(controlsWidows: true)
    paragraph.styleName = style.name
    paragraph.runs = line.runs
    paragraph.drawings = line.drawings
    if !line.runs.isEmpty, resolved.hyphenates ?? true { hyphenates = true }
    if let reference = direct ?? style.numbering, reference.list != "0" {
      paragraph.automaticNumber = numbering.nextNumber(for: reference)
    }
    list.add(paragraph, style: styleID, joins: resolved.joinsSameStyle ?? false)
    if line.endsWithPageBreak { list.breaksPageNext = true }
    if depth == 0, let section = properties?.w("sectPr") { sectionsRead.append((list.take(), section)) }
  }

  /// The layers of a paragraph, put together (17.7.2), the indents of its list where its reference stands among them.
  private func resolve(
    _ style: DOCXStyles.Style, _ direct: DOCXNumbering.Reference?, _ properties: XMLElement?
  ) -> ParagraphProperties {
    var resolved = context.styles.defaultParagraph
    resolved.apply(table.paragraph)
    for layer in style.layers {
      if let reference = layer.numbering, let level = numbering.level(of: reference)?.level {
        resolved.apply(level.paragraph)
      }
      resolved.apply(layer.paragraph)
    }
    if let direct, let level = numbering.level(of: direct)?.level { resolved.apply(level.paragraph) }
    resolved.apply(ParagraphProperties(docx: properties, automaticSpacing: context.settings.automaticSpacing))
    // The tenth level is for text that is no heading.
    if resolved.outlineLevel == 10 { resolved.outlineLevel = nil }
    return resolved
  }
}

extension XMLElement {
  /// Of alternatives (ECMA-376 Part 3), the first that this reader understands, or what is meant for those who understand none.
  var alternative: XMLElement? {
    let known: Set<Substring> = ["wps", "wpg", "w14", "w15", "w16", "wp14", "a14", "pic", "v"]
    for choice in elements("Choice", in: "mc") {
      let required = (choice.attribute("Requires") ?? "").split(separator: " ")
      if required.allSatisfy(known.contains) { return choice }
    }
    return first("Fallback", in: "mc")
  }
}
