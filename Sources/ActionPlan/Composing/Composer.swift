package import DocumentModel
import PlanSyntax

extension OfficialDocument {
  /// Composes a plan without errors into the document of a template: every number, word, letter, reference and length settled.
  package init(composing plan: Plan, in style: HouseStyle) {
    var composer = Composer(plan, style)
    self = composer.document()
  }
}

/// Composes one document, in page order. What it counts through the document (footnotes) is its only state.
struct Composer {
  let plan: Plan
  let style: HouseStyle
  let words: StandingWords
  let scheme: NumberingScheme
  let joins: NoBreakJoins
  let lineBreaking: LineBreaking
  let body: [NumberedElement]
  /// Whether parts stand above the sections, which are a level deeper in the outline then.
  let hasParts: Bool
  let articles: [NumberedElement]
  let annexes: [NumberedAnnex]
  let references: References
  /// The tasks of the plan, where a table shows them; what it shows is not printed again.
  let assignments: AssignmentRows<NumberedNode>?
  let targets: [Target]?
  var footnotes = 0

  struct NumberedAnnex {
    var annex: Annex
    /// "Phụ lục" or "Phụ lục II".
    var words: String
    var content: [NumberedElement]
  }

  init(_ plan: Plan, _ style: HouseStyle) {
    self.plan = plan
    self.style = style
    words = style.words
    joins = NoBreakJoins(words: style.joinedWords)
    lineBreaking = LineBreaking(beginnings: style.lineBeginnings, inseparable: style.inseparablePhrases)
    scheme = style.numberingSchemes.first { $0.name == plan.numbering?.value } ?? style.numberingSchemes[0]
    var numbering = Numbering(scheme: scheme, article: style.words.articleNumber)
    body = numbering.numbered(plan.body)
    hasParts = body.contains { if case .node(let node) = $0 { node.position.level == .part } else { false } }
    articles = numbering.numbered(plan.act?.articles.map { .node($0) } ?? [])
    var references = References(style.words, kind: plan.kind?.value ?? "")
    references.add(body)
    references.add(articles)
    annexes = plan.annexes.enumerated().map { index, annex in
      let words =
        plan.annexes.count == 1
        ? style.words.annex : filled(style.words.numberedAnnex) { counted($0, index + 1) }
      let position = NumberedNode.Position(level: .annex, number: words, ancestors: [])
      let content = numbering.numbered(annex.content, in: position)
      if let label = annex.label { references.add(annex: label.value, at: position) }
      references.add(content)
      return NumberedAnnex(annex: annex, words: words, content: content)
    }
    self.references = references
    let everything = articles + body + annexes.flatMap(\.content)
    assignments = everything.contains { $0.holdsAssignmentTable } ? AssignmentRows(of: body) : nil
    targets = everything.contains { $0.holdsTargetTable } ? everything.flatMap(\.targets) : nil
  }

  mutating func document() -> OfficialDocument {
    var sections: [DocumentSection] = []
    if let act = plan.act { sections.append(section(of: act)) }
    sections.append(planSection())
    for annex in annexes { sections.append(section(of: annex)) }
    return OfficialDocument(properties: properties, sections: sections)
  }

  private var properties: DocumentProperties {
    let fields = plan.act?.letterhead ?? plan.letterhead
    let subject = plan.subject.map(\.value).joined(separator: " ")
    let number =
      fields.number == nil || fields.symbol == nil ? nil : numberAndSymbol(fields, words.citedNumber, isBlank: false)
    return DocumentProperties(
      title: [plan.kind?.value ?? "", subject].filter { !$0.isEmpty }.joined(separator: " "), subject: subject,
      issuer: plan.letterhead.issuers.map { $0.map(\.value).joined(separator: " ") }.joined(separator: "; "),
      number: number,
      issuedOn: fields.date?.value.date?.iso, language: style.language)
  }

  // MARK: The plan, top to bottom (Phụ lục III, Mẫu 1.4; attached to an act: Mẫu 1.3)

  private mutating func planSection() -> DocumentSection {
    let isAttached = plan.act != nil || plan.attachedTo != nil
    var blocks = [letterhead(plan.letterhead, isNumbered: !isAttached)]
    blocks += title(
      kind: plan.kind?.value ?? "", subject: plan.subject, reference: isAttached ? attachmentReference() : nil)
    blocks += legalBases(plan.legalBases, proposal: nil)
    var text = prose(plan.opening)
    text += bodyBlocks(of: body, in: [])
    text += prose(plan.closing)
    blocks += ended(text)
    if !isAttached {
      blocks = keptWithClosing(blocks) + closing(plan.signatures, plan.recipients, plan.draftersMark, plan.copies)
    }
    if plan.act == nil { blocks += foot(of: .last, plan.draftersMark, plan.copies) }
    return DocumentSection(
      kind: .plan, firstPageHeader: circulation(plan.letterhead),
      firstPageFooter: plan.act == nil ? foot(of: .first, plan.draftersMark, plan.copies) : [], blocks: blocks)
  }

  private mutating func section(of act: Act) -> DocumentSection {
    var fields = act.letterhead
    if fields.superior.isEmpty { fields.superior = plan.letterhead.superior }
    var blocks = [letterhead(fields, isNumbered: true)]
    blocks += title(kind: words.act, subject: act.subject, reference: nil)
    blocks += act.authority.map { .paragraph(Paragraph(.enactingAuthority, set($0.value, .enactingAuthority))) }
    // What stands outside the articles belongs to the act as well: "Như Điều 3".
    let place = [NumberedNode.Position.Step(level: .article, number: "")]
    blocks += legalBases(act.legalBases, proposal: act.proposal, in: place)
    blocks.append(.paragraph(Paragraph(.enactingWords, set(words.enactingWords, .enactingWords))))
    blocks += ended(bodyBlocks(of: articles, in: []))
    blocks = keptWithClosing(blocks) + closing(act.signatures, act.recipients, act.draftersMark, act.copies, in: place)
    blocks += foot(of: .last, act.draftersMark, act.copies)
    return DocumentSection(
      kind: .act, firstPageHeader: circulation(act.letterhead),
      firstPageFooter: foot(of: .first, act.draftersMark, act.copies), blocks: blocks)
  }

  // MARK: Annexes (Phụ lục III, Mẫu 2.1)

  private mutating func section(of annex: NumberedAnnex) -> DocumentSection {
    let orientation: DocumentSection.Orientation = annex.annex.isLandscape ? .landscape : .portrait
    let width = style.textWidth(orientation)
    var blocks: [Block] = [
      .paragraph(
        Paragraph(
          .annexNumber, set(annex.words, .annexNumber), outlineLevel: 1, anchor: annex.annex.label?.value))
    ]
    if let title = annex.annex.title {
      let words = broken(inlines(title, .annexTitle, in: []), .annexTitle, in: width).content
      blocks.append(.paragraph(Paragraph(.annexTitle, words)))
    }
    let reference = broken(annexReference(), .annexReference, in: width)
    blocks.append(.paragraph(Paragraph(.annexReference, reference.content)))
    blocks.append(rule(.subject, under: reference.lines, .annexReference, in: width))
    let text = bodyBlocks(
      of: annex.content, under: annex.annex.assignment,
      in: [NumberedNode.Position.Step(level: .annex, number: annex.words)], width: width)
    if case .paragraph = text.last { blocks += ended(text) } else { blocks += text }
    return DocumentSection(kind: .annex, orientation: orientation, blocks: blocks)
  }

  /// "(Kèm theo Kế hoạch số … ngày … của …)"; of an attached plan, the act that issues both.
  private func annexReference() -> [Inline] {
    if let act = plan.attachedTo?.value { return set(issued(act), .annexReference) }
    if let act = plan.act { return set(issued(act), .annexReference) }
    let number = numberAndSymbol(plan.letterhead, words.citedNumber, isBlank: plan.isElectronic)
    let issuer = issuerNames(plan.letterhead)
    return set(
      reference(plan.kind?.value ?? "", number, plan.letterhead.date?.value, issuer), .annexReference)
  }

  private func attachmentReference() -> [Inline] {
    if let act = plan.attachedTo?.value { return set(issued(act), .attachmentReference) }
    return plan.act.map { set(issued($0), .attachmentReference) } ?? []
  }

  /// The act of the same file: of whoever enacts it, as its own heading says ("của Chủ tịch Ủy ban nhân dân tỉnh").
  private func issued(_ act: Act) -> String {
    let authority = act.authority.map(\.value).joined(separator: " ")
    return reference(
      words.act, numberAndSymbol(act.letterhead, words.citedNumber, isBlank: plan.isElectronic),
      act.letterhead.date?.value, authority.isEmpty ? issuerNames(act.letterhead) : authority)
  }

  /// An act made elsewhere.
  private func issued(_ act: CitedAct) -> String {
    let number = (plan.isElectronic ? nil : act.number?.text) ?? words.blankNumber
    let symbol = act.symbol ?? filled(words.citedNumber) { $0 == "số" ? "" : words.blankSymbol }
    return reference(act.kind, number + symbol, act.date, act.issuer ?? issuerNames(LetterheadFields()))
  }

  /// Number and date are filled in on paper and left blank in an electronic document, which has neither while it is written
  /// (Phụ lục I, III.1.c); the symbol and the body are known.
  private func reference(_ kind: String, _ number: String, _ date: IssueDate?, _ issuer: String) -> String {
    filled(words.annexReference) { name in
      switch name {
      case "loại": kind
      case "số, ký hiệu": number
      case "ngày": dateWords(plan.isElectronic ? nil : date)
      case "cơ quan": issuer
      case _: nil
      }
    }
  }

  private func issuerNames(_ fields: LetterheadFields) -> String {
    let issuers = fields.issuers.isEmpty ? plan.letterhead.issuers : fields.issuers
    return issuers.map { $0.map(\.value).joined(separator: " ") }.joined(separator: ", ")
  }

  /// Counts a footnote.
  mutating func nextFootnote() -> Int {
    footnotes += 1
    return footnotes
  }
}

extension NumberedElement {
  fileprivate var holdsAssignmentTable: Bool {
    switch self {
    case .assignmentTable: true
    case .node(let node): node.content.contains { $0.holdsAssignmentTable }
    case .paragraph, .table, .target, .targetTable: false
    }
  }

  fileprivate var holdsTargetTable: Bool {
    switch self {
    case .targetTable: true
    case .node(let node): node.content.contains { $0.holdsTargetTable }
    case .paragraph, .table, .target, .assignmentTable: false
    }
  }
}
