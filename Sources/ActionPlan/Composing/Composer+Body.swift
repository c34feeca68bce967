import DocumentModel
import PlanSyntax

/// The body: numbered headings, khoản, điểm, items, paragraphs, tables, targets and assignments in the plan's order.
extension Composer {
  typealias Place = [NumberedNode.Position.Step]

  /// Opening and closing: plain paragraphs and items.
  mutating func prose(_ elements: [BodyElement]) -> [Block] {
    var numbering = Numbering(scheme: scheme, article: words.articleNumber)
    return bodyBlocks(of: numbering.numbered(elements), in: [])
  }

  /// `width` is that of the text area, which tables fill.
  mutating func bodyBlocks(of elements: [NumberedElement], in place: Place, width: Length? = nil) -> [Block] {
    var blocks: [Block] = []
    add(elements[...], in: place, width: width ?? style.textWidth(.portrait), to: &blocks)
    return blocks
  }

  // All of a body is put into one list: a list for each level would be copied as often as it is deep.
  private mutating func add(
    _ elements: ArraySlice<NumberedElement>, in place: Place, width: Length, to blocks: inout [Block]
  ) {
    for element in elements {
      switch element {
      case .paragraph(let prose): blocks.append(paragraph(.bodyText, prose, in: place))
      case .node(let node): add(node, width: width, to: &blocks)
      case .table(let table): blocks += self.blocks(of: table, in: place, width: width)
      case .target(let target): if targets == nil { blocks.append(block(of: target, in: place)) }
      case .assignmentTable(let heading): blocks += assignmentTable(heading, in: place, width: width)
      case .targetTable(let heading): blocks += targetTable(heading, in: place, width: width)
      }
    }
  }

  private mutating func paragraph(_ role: Role, number: ParagraphNumber? = nil, _ prose: Prose, in place: Place)
    -> Block
  {
    .paragraph(Paragraph(role, number: number, inlines(prose, role, in: place)))
  }

  // MARK: Nodes

  private mutating func add(_ node: NumberedNode, width: Length, to blocks: inout [Block]) {
    var content = node.content[...]
    let start = blocks.count
    switch node.position.level {
    case .annex: break
    case .part: blocks += partHeading(node)
    case .section: blocks.append(heading(node, .sectionHeading, outline: hasParts ? 2 : 1))
    case .clause:
      addOpening(of: node, heading: .clauseHeading, text: .clause, outline: hasParts ? 3 : 2, &content, to: &blocks)
    case .point: addOpening(of: node, heading: .pointHeading, text: .point, &content, to: &blocks)
    case .item: addOpening(of: node, heading: .dashItem, text: .dashItem, &content, to: &blocks)
    case .subitem: addOpening(of: node, heading: .plusItem, text: .plusItem, &content, to: &blocks)
    case .article: addOpening(of: node, heading: .article, text: .article, &content, to: &blocks)
    }
    let end = blocks.count
    add(content, under: node.node.assignment, in: node.position.path, width: width, to: &blocks)
    if blocks.count == end, end > start, case .paragraph(var heading) = blocks[end - 1], heading.keepsWithNext {
      // Nothing stands below it: the next heading may begin a page.
      heading.keepsWithNext = false
      blocks[end - 1] = .paragraph(heading)
    }
  }

  /// What stands below fields: they come behind it, or, where they hold for tasks below, before those tasks.
  mutating func bodyBlocks(
    of content: [NumberedElement], under assignment: Assignment, in place: Place, width: Length
  ) -> [Block] {
    var blocks: [Block] = []
    add(content[...], under: assignment, in: place, width: width, to: &blocks)
    return blocks
  }

  private mutating func add(
    _ content: ArraySlice<NumberedElement>, under assignment: Assignment, in place: Place, width: Length,
    to blocks: inout [Block]
  ) {
    guard content.contains(where: \.holdsAssignments) else {
      add(content, in: place, width: width, to: &blocks)
      blocks += assignmentParagraph(assignment)
      return
    }
    let lead = content.prefix { if case .paragraph = $0 { true } else { false } }
    add(lead, in: place, width: width, to: &blocks)
    blocks += assignmentParagraph(assignment)
    add(content[lead.endIndex...], in: place, width: width, to: &blocks)
  }

  /// "Phần I" and its title below (Phụ lục I, Mục V).
  private mutating func partHeading(_ node: NumberedNode) -> [Block] {
    var blocks: [Block] = [
      .paragraph(
        Paragraph(
          .partNumber, [.text(cased(node.number, .partNumber), [])], outlineLevel: 1, anchor: node.node.label?.value))
    ]
    if let heading = node.node.heading { blocks.append(paragraph(.partTitle, heading, in: node.position.path)) }
    return blocks
  }

  /// A heading on a line of its own; a section without one prints its key.
  private mutating func heading(_ node: NumberedNode, _ role: Role, outline: Int?) -> Block {
    // Điều and its title are bold, its text is not, and both are of one role (Phụ lục I, Mục V).
    let emphasis: Emphasis = role == .article ? .bold : []
    let content =
      node.node.heading.map { inlines($0, role, in: node.position.path, emphasis) }
      ?? set(capitalised(node.node.key), role)
    return .paragraph(
      Paragraph(
        role, number: ParagraphNumber(node.number, emphasis), content, outlineLevel: outline,
        anchor: node.node.label?.value, keepsWithNext: !style.look(of: role).keepsWithNext))
  }

  /// The first lines of a khoản, điểm, điều or item: its heading on a line of its own, or its number run into the text; a heading
  /// that ends in a colon takes the first paragraph onto its line.
  private mutating func addOpening(
    of node: NumberedNode, heading role: Role, text: Role, outline: Int? = nil,
    _ content: inout ArraySlice<NumberedElement>, to blocks: inout [Block]
  ) {
    let place = node.position.path
    let anchor = node.node.label?.value
    let hasHeading = node.node.heading != nil || node.node.level == .section
    guard case .paragraph(let first) = content.first else {
      if hasHeading { blocks.append(heading(node, role, outline: outline)) }
      return
    }
    if !hasHeading {
      content.removeFirst()
      let bold: Emphasis = role == .article ? .bold : []
      blocks.append(
        .paragraph(
          Paragraph(text, number: ParagraphNumber(node.number, bold), inlines(first, text, in: place), anchor: anchor)))
      return
    }
    guard let words = node.node.heading, words.inlines.endsInColon else {
      blocks.append(heading(node, role, outline: outline))
      return
    }
    content.removeFirst()
    let emphasis: Emphasis = style.look(of: role).isBold ? .bold : []
    let head = inlines(words, text, in: place, emphasis)
    let rest = inlines(first, text, in: place)
    blocks.append(
      .paragraph(
        Paragraph(
          text, number: ParagraphNumber(node.number, emphasis), (head + [.text(" ", [])] + rest).joiningTexts,
          outlineLevel: outline, anchor: anchor)))
  }

  // MARK: Assignments and targets as paragraphs

  /// The fields on a node as a paragraph of their own, unless a table shows them.
  private func assignmentParagraph(_ assignment: Assignment) -> [Block] {
    if assignment.isEmpty { return [] }
    let fields = assignments?.remaining(of: assignment) ?? assignment
    let parts: [(String, String?)] = [
      (words.responsibleLeader, fields.responsibleLeader?.value),
      (words.lead, fields.lead?.value.map(\.name).joined(separator: ", ")),
      (words.partners, fields.partners?.value.map(\.name).joined(separator: ", ")),
      (words.deadline, fields.deadline?.value.text), (words.output, fields.output?.value),
      (words.funding, fields.funding?.value.text),
    ]
    var text = ""
    for case (let label, let value?) in parts {
      text += text.isEmpty ? capitalised(label) : "; " + label
      text += ": " + value.withoutEndMark
    }
    return text.isEmpty ? [] : [.paragraph(Paragraph(.assignment, set(text, .assignment).ending(in: ".")))]
  }

  /// "Tỷ lệ …: ít nhất 60% năm 2028; ít nhất 80% năm 2030 (hiện trạng: 35%)."
  private mutating func block(of target: Target, in place: Place) -> Block {
    var text = ": " + target.values.map { withUnit($0.value, target) }.joined(separator: "; ")
    var notes: [String] = []
    if let unit = target.unitApart { notes.append("\(words.unit.lowercased()): \(unit)") }
    if let baseline = target.baseline { notes.append("\(words.baseline): \(withUnit(baseline.value, target))") }
    if !notes.isEmpty { text += " (\(notes.joined(separator: "; ")))" }
    let content = inlines(target.name, .dashItem, in: place).ending(in: "") + set(text, .dashItem).ending(in: ".")
    return .paragraph(
      Paragraph(.dashItem, number: ParagraphNumber(scheme.dash), content.joiningTexts, anchor: target.label?.value))
  }

  /// A value with the target's unit where it has none of its own, and its year as the drafter wrote it.
  private func withUnit(_ value: TargetValue, _ target: Target) -> String {
    var text = value.text
    if value.unit.isEmpty, let unit = target.unit?.value.withoutEndMark { text += unit == "%" ? unit : " " + unit }
    guard !value.yearText.isEmpty else { return text }
    // "1.200 người/năm năm 2028" would stutter.
    let stutters =
      text.split(separator: " ").last?.split(separator: "/").last == value.yearText.split(separator: " ").first
    return "\(text) \(stutters ? words.by + " " : "")\(value.yearText)"
  }
}

extension Target {
  /// The unit where no value is printed with it, for each has words of its own behind its number.
  fileprivate var unitApart: String? {
    guard let unit = unit?.value.withoutEndMark else { return nil }
    let values = (values + (baseline.map { [$0] } ?? [])).map(\.value.unit)
    return values.contains { $0.isEmpty || $0 == unit } ? nil : unit
  }
}

extension NumberedElement {
  /// Whether this element is a node with assignment fields, or holds one.
  var holdsAssignments: Bool {
    if case .node(let node) = self { node.holdsAssignments } else { false }
  }
}

extension [InlineSyntax] {
  /// Whether the words end in a colon, a footnote behind it or not.
  var endsInColon: Bool {
    for inline in reversed() {
      switch inline {
      case .text(let words): if let last = words.utf8.last { return last == UInt8(ascii: ":") }
      case .bold(let content), .italic(let content): if !content.plainText.isEmpty { return content.endsInColon }
      case .footnote: break
      case .reference: return false
      }
    }
    return false
  }
}
