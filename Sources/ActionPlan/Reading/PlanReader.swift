import PlanSchema
import PlanSyntax

/// Reads a tree into a ``Plan`` by the table of keys; whatever does not fit is a diagnostic, and the rest is read all the same.
struct PlanReader {
  var reader: SchemaReader
  let isIssued: Bool

  init(_ source: SourceFile, isIssued: Bool) {
    self.isIssued = isIssued
    reader = SchemaReader(.plan, source, isIssued: isIssued)
  }

  var source: SourceFile { reader.source }

  mutating func plan(_ root: SyntaxNode) -> Plan {
    var plan = Plan()
    let isAttached = root.contents.contains { entry in
      guard let key = entry.first(.key) else { return false }
      let field = reader.schema.field(composed(source.text(key.span)), in: .plan)
      return field?.id == .act || field?.id == .attachedTo
    }
    let record = reader.read(
      root, as: .plan, excusing: isAttached ? Self.belongsToAct : [])
    if isAttached { reportWhatBelongsToAct(record) }
    plan.kind = record[.kind].flatMap { reader.text($0) }
    plan.subject = record[.subject].map { lines($0) } ?? []
    plan.template = record[.template].flatMap { reader.text($0) }
    plan.letterhead = letterhead(record)
    plan.letterhead.issuers = record[.issuer].map { issuers($0) } ?? []
    plan.numbering = record[.numbering].flatMap { reader.text($0) }
    plan.isElectronic = record[.edition].flatMap { reader.choice($0) }?.value == "điện tử"
    plan.attachedTo = record[.attachedTo].flatMap { time($0, CitedAct.init) }
    if let act = plan.attachedTo { report(act, isElectronic: plan.isElectronic) }
    plan.act = record[.act].map { act($0, issuers: plan.letterhead.issuers) }
    plan.legalBases = record[.legalBases].map { list($0) } ?? []
    plan.opening = record[.opening].map { elements(below: $0.node, as: .prose) } ?? []
    plan.closing = record[.closing].map { elements(below: $0.node, as: .prose) } ?? []
    plan.body = record.content.compactMap { content in
      guard case .field(let entry) = content else { return nil }
      if entry.field.id == .section { return .node(node(entry, .section, as: .section)) }
      return entry.field.id == .part ? .node(node(entry, .part, as: .part)) : nil
    }
    plan.signatures = record.all(.signature).map { signature($0) }
    plan.recipients = record[.recipients].map { list($0) } ?? []
    plan.annexes = record.all(.annex).map { annex($0) }
    plan.draftersMark = record[.draftersMark].flatMap { reader.text($0) }
    plan.copies = record[.copies].flatMap { reader.value($0, DocumentNumber.init) }?.map(\.text)
    plan.address = record[.address].map { lines($0) } ?? []
    reportSymbols(of: plan)
    return plan
  }

  // MARK: The act that issues a plan

  /// Number, place, date, legal bases, signature and recipients of an attached plan are the act's (Phụ lục III, Mẫu 1.3).
  private static let belongsToAct: Set<Field.ID> = [
    .number, .symbol, .place, .date, .legalBases, .signature, .recipients, .draftersMark, .copies,
  ]

  private mutating func reportWhatBelongsToAct(_ record: Record) {
    for case .field(let entry) in record.content where Self.belongsToAct.contains(entry.field.id) {
      reader.diagnostics.append(
        Diagnostic(
          "belongs-to-act", .error,
          Message(
            "Kế hoạch ban hành kèm theo quyết định không có “\(entry.field.key)” riêng: phần này thuộc quyết định.",
            en: "A plan issued with a decision has no '\(entry.field.key)' of its own: it belongs to the decision."),
          at: entry.node.headSpan,
          help: record[.act] == nil
            ? Message("bỏ phần này: nó ở trong văn bản ban hành", en: "leave it out: the act made elsewhere has it")
            : Message("chuyển vào “quyết định:”", en: "move it into 'quyết định:'")))
    }
  }

  private mutating func act(_ entry: FieldEntry, issuers: [[Located<String>]]) -> Act {
    let record = reader.read(entry.node, as: .act)
    var act = Act()
    act.letterhead = letterhead(record)
    act.letterhead.issuers = record[.issuer].map { [lines($0)] } ?? issuers
    act.subject = record[.subject].map { lines($0) } ?? []
    act.authority = record[.enactingAuthority].map { lines($0) } ?? []
    act.legalBases = record[.legalBases].map { list($0) } ?? []
    act.proposal = record[.proposal].flatMap { prose($0) }
    act.articles = record.all(.article).map { node($0, .article, as: .article) }
    act.signatures = record.all(.signature).map { signature($0) }
    act.recipients = record[.recipients].map { list($0) } ?? []
    act.draftersMark = record[.draftersMark].flatMap { reader.text($0) }
    act.copies = record[.copies].flatMap { reader.value($0, DocumentNumber.init) }?.map(\.text)
    return act
  }

  // MARK: Letterhead, signature, annex

  private mutating func letterhead(_ record: Record) -> LetterheadFields {
    var fields = LetterheadFields()
    fields.superior = record[.superior].map { lines($0) } ?? []
    fields.number = record[.number].flatMap { reader.value($0, DocumentNumber.init) }
    fields.symbol = record[.symbol].flatMap { reader.value($0, DocumentSymbol.init) }
    fields.place = record[.place].flatMap { reader.text($0) }
    fields.date = record[.date].flatMap { time($0, IssueDate.init) }
    if let date = fields.date, date.value.date == nil { reportIncomplete(date) }
    fields.secrecy = record[.secrecy].flatMap { reader.choice($0) }
    fields.urgency = record[.urgency].flatMap { reader.choice($0) }
    fields.circulation = record[.circulation].flatMap { reader.text($0) }
    fields.draft = record[.draft].map { reader.text($0) ?? Located("", at: $0.node.headSpan) }
    return fields
  }

  private mutating func reportIncomplete(_ date: Located<IssueDate>) {
    reader.diagnostics.append(
      Diagnostic(
        "incomplete-date", isIssued ? .error : .note,
        Message("Ngày ban hành chưa đủ ngày, tháng, năm.", en: "The date of issue lacks its day or month."),
        at: date.span,
        help: Message("khi ban hành, ghi đủ, ví dụ “05/01/2026”", en: "when issued, for example '05/01/2026'")))
  }

  private mutating func issuers(_ entry: FieldEntry) -> [[Located<String>]] {
    if entry.isRaw || entry.node.first(.text) != nil {
      if let item = entry.node.contents.first(where: { $0.kind != .rawLine }) {
        reader.diagnostics.append(
          Diagnostic(
            "content-not-taken", .error,
            Message(
              "“cơ quan ban hành” đã có tên trên cùng dòng; các dòng bên dưới không được đọc.",
              en: "'cơ quan ban hành' has a name on its line; the lines below are not read."), at: item.headSpan,
            help: Message(
              "nếu nhiều cơ quan, viết tất cả thành gạch đầu dòng", en: "write all bodies as items if there are several"
            )))
      }
      return [lines(entry)]
    }
    let record = reader.read(entry.node, as: .bodies)
    let bodies = record.content.compactMap { content -> Located<String>? in
      switch content {
      case .item(let item): body(item)
      case .paragraph(let paragraph): words(paragraph)
      case .field: nil
      }
    }
    if bodies.isEmpty { reader.reportEmptyValue(entry) }
    return bodies.map { [$0] }
  }

  private mutating func body(_ item: SyntaxNode) -> Located<String>? {
    _ = wholeParagraph(
      item,
      Message("Mỗi gạch đầu dòng là tên của một cơ quan.", en: "An item is the name of one body."))
    return words(item)
  }

  private mutating func annex(_ entry: FieldEntry) -> Annex {
    let record = reader.read(entry.node, as: .annex)
    return Annex(
      title: prose(entry), label: label(record),
      isLandscape: record[.orientation].flatMap { reader.choice($0) }?.value == "ngang", assignment: assignment(record),
      content: elements(record))
  }
}
