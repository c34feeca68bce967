package import DocumentModel
import PlanSchema
package import PlanSyntax

/// A plan to begin with: the keys of its kind in the order of the page, each explained by its sentence in the table of keys, and
/// `…` where words are still to be written.
package struct Draft: Sendable {
  /// What stands for words that only the drafter knows; `placeholder` finds it.
  package static let blank = "…"

  private let kind: DraftKind
  private let details: DraftDetails
  private let style: HouseStyle
  private let bodies: [IssuingBody]

  package init(_ kind: DraftKind, _ details: DraftDetails, in style: HouseStyle) {
    self.kind = kind
    self.details = details
    self.style = style
    let names = details.issuers + (kind == .joint ? [Self.blank, Self.blank] : [Self.blank])
    bodies = names.prefix(max(details.issuers.count, kind == .joint ? 2 : 1)).map { IssuingBody(name: $0) }
  }

  /// What its file may be called: `ke-hoach-2026.plan`.
  package var fileName: String { "\(kind.slug)-\(details.year).plan" }

  /// `isMinimal` leaves out explanations and every key that a plan may do without.
  package func text(in language: Message.Language = .vi, isMinimal: Bool = false) -> String {
    var writer = DraftWriter(in: language, isMinimal: isMinimal)
    writer.write(head + [.blank] + act + opening + body + ending)
    var text = writer.text
    while text.hasSuffix("\n\n") { text.removeLast() }
    return text
  }

  // MARK: Entries

  private func key(
    _ id: Field.ID, in scope: Scope.ID, _ value: String = "", _ content: [DraftEntry] = []
  ) -> [DraftEntry] { entry(id, in: scope, value, isOptional: false, content) }

  /// In a comment, with the first example of its value unless another is given.
  private func optional(
    _ id: Field.ID, in scope: Scope.ID, _ value: String? = nil, _ content: [DraftEntry] = []
  ) -> [DraftEntry] { entry(id, in: scope, value, isOptional: true, content) }

  private func entry(
    _ id: Field.ID, in scope: Scope.ID, _ value: String?, isOptional: Bool, _ content: [DraftEntry]
  ) -> [DraftEntry] {
    guard let field = Schema.plan.fields(in: scope).first(where: { $0.id == id }) else { return [] }
    let example = field.value.isNothing ? "" : field.value.choices.first ?? field.value.examples.first ?? Self.blank
    return [.field(field, value: value ?? example, isOptional: isOptional, content)]
  }

  /// A section by the key that says its meaning.
  private func section(_ key: String, isOptional: Bool = false, _ content: [DraftEntry]) -> [DraftEntry] {
    Schema.plan.field(key, in: .plan).map { [.field($0, value: "", isOptional: isOptional, content), .blank] } ?? []
  }

  // MARK: The page, top to bottom

  private var head: [DraftEntry] {
    [
      .remark(
        Message(
          "Thay mỗi dấu “…” bằng nội dung. Dòng bắt đầu bằng “# ” không được in; từ khóa đứng sau “# ” là từ khóa không bắt buộc: bỏ “# ” để dùng. “Ô số …” là vị trí trên sơ đồ của Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục IV.",
          en:
            "Write the words in the place of each '…'. A line that begins with '# ' is not printed; a key behind '# ' is optional: take '# ' away to use it. A 'cell' is a place on the diagram of Decree 30/2020/NĐ-CP, Annex I, IV."
        )),
      .blank,
    ]
      + key(.kind, in: .plan, kind.documentKind) + key(.subject, in: .plan, details.subject ?? Self.blank)
      + key(.template, in: .plan, style.name)
      + (details.superior.map { key(.superior, in: .plan, $0) } ?? optional(.superior, in: .plan)) + issuer
      + (kind.isIssuedByAct ? [] : numberAndPlace(of: abbreviationOfKind, in: .plan))
      + (kind == .withDecision ? [] : marks(in: .plan))
      + optional(.numbering, in: .plan, style.numberingSchemes.first?.name) + optional(.edition, in: .plan)
      + (kind == .attached ? [.blank] + key(.attachedTo, in: .plan, citedAct) : [])
  }

  private var issuer: [DraftEntry] {
    kind == .joint
      ? key(.issuer, in: .plan, "", bodies.map { .item($0.name) }) : key(.issuer, in: .plan, bodies[0].name)
  }

  private var abbreviationOfKind: String {
    (DocumentKind(named: kind.documentKind)?.abbreviation ?? "") + (kind == .joint ? "LT" : "")
  }

  /// Cells 3 and 4.
  private func numberAndPlace(of abbreviation: String, in scope: Scope.ID) -> [DraftEntry] {
    let parts = bodies.compactMap(\.abbreviation)
    let joint = style.words.symbolJoint
    let symbol =
      parts.count == bodies.count
      ? key(.symbol, in: scope, abbreviation + joint + parts.joined(separator: "-"))
      // An example that has the template's form: of a name not yet known, or the first letters of one that is.
      : optional(.symbol, in: scope, abbreviation + joint + exampleOfBody)
    return optional(.number, in: scope) + symbol
      + key(.place, in: scope, details.place ?? bodies[0].place ?? Self.blank)
      + key(.date, in: scope, "năm \(details.year)")
  }

  private var exampleOfBody: String {
    if kind == .party { return "TU" }
    let name = bodies[0].name
    return name == Self.blank ? "UBND" : name.split(separator: " ").map { $0.prefix(1).uppercased() }.joined()
  }

  /// Cells 10 and 11.
  private func marks(in scope: Scope.ID) -> [DraftEntry] {
    [Field.ID.secrecy, .urgency, .circulation, .draft].flatMap { optional($0, in: scope) }
  }

  private var citedAct: String {
    let issuer = bodies[0].name == Self.blank ? "" : " của \(bodies[0].name)"
    return "Quyết định số …/QĐ-\(bodies[0].abbreviation ?? "UBND") ngày … tháng … năm \(details.year)\(issuer)"
  }

  private var act: [DraftEntry] {
    guard kind == .withDecision else { return [] }
    // Inside a sentence a subject begins with a small letter: "Ban hành Kế hoạch phát triển …".
    let subject = details.subject.map { $0.prefix(1).lowercased() + $0.dropFirst() } ?? Self.blank
    let plan = "\(kind.documentKind) \(subject)"
    let articles =
      key(.article, in: .act, "", [.paragraph("Ban hành kèm theo Quyết định này \(plan).")])
      + key(.article, in: .act, "", [.paragraph("Quyết định này có hiệu lực kể từ ngày ký.")])
      + key(
        .article, in: .act, "",
        key(.label, in: .article, "thi-hanh") + [.paragraph("\(Self.blank) chịu trách nhiệm thi hành Quyết định này.")])
    return key(
      .act, in: .plan, "",
      key(.subject, in: .act, "Ban hành \(plan)") + numberAndPlace(of: DocumentKind.decision.abbreviation, in: .act)
        + marks(in: .act) + key(.enactingAuthority, in: .act, bodies[0].name) + legalBases(in: .act)
        + optional(.proposal, in: .act, "Theo đề nghị của \(Self.blank)") + articles
        + closing(in: .act, firstRecipient: "Như {thi-hanh}")) + [.blank]
  }

  private func legalBases(in scope: Scope.ID) -> [DraftEntry] {
    key(.legalBases, in: scope, "", [.item("Căn cứ \(Self.blank)")])
  }

  private var opening: [DraftEntry] {
    (kind.isIssuedByAct ? [] : legalBases(in: .plan) + [.blank])
      + key(
        .opening, in: .plan, "",
        [
          .paragraph(
            "Thực hiện \(Self.blank), \(bodies.map(\.name).joined(separator: ", ")) \(kind.isIssuedByAct ? "xây dựng" : "ban hành") \(kind.documentKind) với các nội dung sau:"
          )
        ]) + [.blank]
  }

  // MARK: Body

  private var body: [DraftEntry] {
    let used = ["mục đích, yêu cầu", "mục tiêu", "nhiệm vụ", "kinh phí", "tổ chức thực hiện"]
    let others = Schema.plan.fields(in: .plan).filter { $0.id == .section && !used.contains($0.key) }.map {
      $0.key.replacing(" ", with: "\u{A0}")
    }
    return [
      .remark(
        Message(
          "Các mục. Ngoài các mục dưới đây còn dùng được: \(others.map { "“\($0):”" }.joined(separator: ", ")).",
          en: "The sections. Besides those below there are: \(others.map { "'\($0):'" }.joined(separator: ", "))."))
    ]
      + section(
        "mục đích, yêu cầu",
        key(.clause, in: .section, "Mục đích", [.paragraph(Self.blank)])
          + key(.clause, in: .section, "Yêu cầu", [.paragraph(Self.blank)]))
      + section("mục tiêu", isOptional: true, target)
      // Two of each: one alone would not be numbered, and two show how it goes on.
      + section(
        "nhiệm vụ",
        key(.clause, in: .section, Self.blank, task)
          + key(.clause, in: .section, Self.blank, key(.lead, in: .clause, Self.blank) + [.paragraph(Self.blank)]))
      + section("kinh phí", [.paragraph(Self.blank)] + table)
      + section(
        "tổ chức thực hiện",
        key(.clause, in: .section, Self.blank, [.paragraph(Self.blank)])
          + key(.clause, in: .section, Self.blank, [.paragraph(Self.blank)]))
      + optional(
        .closing, in: .plan, "", [.paragraph("Trên đây là \(kind.documentKind) \(Self.blank)")]) + [.blank]
  }

  private var task: [DraftEntry] {
    key(.lead, in: .clause, Self.blank) + optional(.partners, in: .clause)
      + optional(.deadline, in: .clause, "quý IV/\(details.year)") + optional(.output, in: .clause)
      + optional(.funding, in: .clause) + optional(.responsibleLeader, in: .clause) + optional(.label, in: .clause)
      + [.paragraph(Self.blank)]
  }

  private var target: [DraftEntry] {
    key(
      .target, in: .section, Self.blank,
      key(.value, in: .target, "ít nhất 60% năm \(details.year)") + optional(.unit, in: .target, "%")
        + optional(.baseline, in: .target, "42% năm \(details.year - 1)"))
  }

  private var table: [DraftEntry] {
    let columns = Schema.plan.field("cột", in: .table)?.value.examples.first ?? Self.blank
    let cells = columns.split(separator: "|").dropFirst().map { _ in Self.blank }.joined(separator: " | ")
    return optional(.table, in: .section, Self.blank, key(.columns, in: .table, columns) + [.item(cells)])
  }

  // MARK: Closing

  private var ending: [DraftEntry] {
    (kind.isIssuedByAct ? [] : closing(in: .plan, firstRecipient: Self.blank) + [.blank])
      + optional(.address, in: .plan) + [.blank]
      + optional(
        .annex, in: .plan, "Phân công nhiệm vụ",
        optional(.orientation, in: .annex, "ngang") + key(.assignmentTable, in: .annex))
  }

  private func closing(in scope: Scope.ID, firstRecipient: String) -> [DraftEntry] {
    bodies.flatMap { signature(of: $0, in: scope) }
      + key(
        .recipients, in: scope, "",
        [.item(firstRecipient)] + (firstRecipient == Self.blank ? [] : [.item(Self.blank)])
          + [.item(kind == .party ? "Lưu Văn phòng" : "Lưu: VT")])
      + optional(.draftersMark, in: scope) + optional(.copies, in: scope, "30")
  }

  private func signature(of body: IssuingBody, in scope: Scope.ID) -> [DraftEntry] {
    let mark = style.words.onBehalfOf
    let authority =
      body.collective.map { key(.authority, in: .signature, "\(mark) \($0)") }
      ?? optional(.authority, in: .signature, "\(mark) \(Self.blank)")
    return key(
      .signature, in: scope, "",
      authority
        + key(.office, in: .signature, (kind == .joint ? body.jointOffice : body.headOffice) ?? Self.blank)
        + optional(.otherOffice, in: .signature)
        + optional(.signerName, in: .signature))
  }
}
