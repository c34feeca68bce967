import ActionPlan
import PlanSchema
import PlanSyntax

extension Shapes {
  static let plan = Shape<Plan>.object(
    "plan", Message("kế hoạch", en: "a plan"), titleProperties + planLetterhead + planBody + planEnding)

  private static let titleProperties: [Property<Plan>] = [
    .field(.kind, text) { $0.kind },
    .fields(.subject, text) { $0.subject },
    .field(.template, text) { $0.template },
    .field(.numbering, text) { $0.numbering },
    .field(.edition, .string(among: editions)) { editions[$0.isElectronic ? 1 : 0] },
  ]

  private static let planLetterhead: [Property<Plan>] = Property.letterhead(in: .plan).map { $0.of { $0.letterhead } }

  private static let planBody: [Property<Plan>] = [
    .field(.act, act) { $0.act },
    .field(.attachedTo, citedAct) { $0.attachedTo },
    .fields(.legalBases, prose) { $0.legalBases },
    .fields(.opening, bodyElement) { $0.opening },
    .always(
      "body", Message("các phần hoặc các mục, theo thứ tự", en: "the parts or sections, in order"), .array(bodyElement)
    ) { plan, _ in plan.body },
    .fields(.closing, bodyElement) { $0.closing },
  ]

  private static let planEnding: [Property<Plan>] = [
    .fields(.signature, signature) { $0.signatures },
    .fields(.recipients, prose) { $0.recipients },
    .field(.draftersMark, text) { $0.draftersMark },
    .field(.copies, copies) { $0.copies },
    .fields(.address, text) { $0.address },
    .fields(.annex, annex) { plan in plan.annexes.enumerated().map { NumberedAnnex(index: $0, annex: $1) } },
  ]

  static let act = Shape<Act>.object(
    "act", Message("quyết định ban hành kế hoạch", en: "the decision that issues the plan"),
    // Its words are read as the decision's: "Như Điều 3".
    (actLetterhead + actProperties).map { $0.inside { $1.inside(.act) } })

  private static let actLetterhead: [Property<Act>] = Property.letterhead(in: .act).map { $0.of { $0.letterhead } }

  private static let actProperties: [Property<Act>] = [
    .fields(.subject, text) { $0.subject },
    .fields(.enactingAuthority, text) { $0.authority },
    .fields(.legalBases, prose) { $0.legalBases },
    .field(.proposal, prose) { $0.proposal },
    .fields(.article, node) { $0.articles },
    .fields(.signature, signature) { $0.signatures },
    .fields(.recipients, prose) { $0.recipients },
    .field(.draftersMark, text) { $0.draftersMark },
    .field(.copies, copies) { $0.copies },
  ]

  private static let editions = Schema.plan.choices(of: .edition)
  static let orientations = Schema.plan.choices(of: .orientation)
}

extension Property where Owner == LetterheadFields {
  /// Cells 1 to 4, 10 and 11, of the plan or of its act.
  static func letterhead(in scope: Scope.ID) -> [Property] {
    [
      .fields(.superior, in: scope, Shapes.text) { $0.superior },
      .fields(.issuer, in: scope, .array(Shapes.text)) { $0.issuers },
      .field(.number, in: scope, Shapes.documentNumber) { $0.number },
      .field(.symbol, in: scope, Shapes.text) { $0.symbol.map { $0.map(\.text) } },
      .field(.place, in: scope, Shapes.text) { $0.place },
      .field(.date, in: scope, Shapes.issueDate) { $0.date },
      .field(.secrecy, in: scope, Shapes.text) { $0.secrecy },
      .field(.urgency, in: scope, Shapes.text) { $0.urgency },
      .field(.circulation, in: scope, Shapes.text) { $0.circulation },
      .field(.draft, in: scope, Shapes.text) { $0.draft },
    ]
  }
}

extension Shapes {
  static let signature = Shape<Signature>.object(
    "signature", Message("người ký", en: "a signer"),
    [
      .fields(.authority, Shapes.text) { $0.authority },
      .fields(.office, Shapes.text) { $0.office },
      .fields(.otherOffice, Shapes.text) { $0.otherOffice },
      .field(.signerName, Shapes.text) { $0.name },
    ])
}

/// An annex and which of the plan's it is.
struct NumberedAnnex {
  var index: Int
  var annex: Annex
}

extension Shapes {
  static let annex = Shape<NumberedAnnex>.object(
    "annex", Message("phụ lục", en: "an annex"),
    [
      .maybe(
        "number",
        Message(
          "“Phụ lục II” như được in; không có nếu thiếu mẫu trình bày",
          en: "'Phụ lục II' as printed; absent without a template"),
        .string
      ) { annex, context in context.numbers?.annexes[annex.index] },
      .maybe("title", Message("tiêu đề", en: "its title"), Shapes.prose) { annex, _ in annex.annex.title },
      .field(.label, Shapes.text) { $0.annex.label },
      .field(.orientation, .string(among: orientations)) { annex in
        orientations[annex.annex.isLandscape ? 1 : 0]
      },
      .assignment { $0.annex.assignment },
      .always(
        "content", Message("nội dung, theo thứ tự", en: "what stands in it, in order"), .array(Shapes.bodyElement)
      ) {
        annex, _ in annex.annex.content
      }.inside { annex, context in context.inside(context.numbers?.place(inAnnex: annex.index)) },
    ])
}

extension Schema {
  /// The words that a field is limited to.
  fileprivate func choices(of id: Field.ID) -> [String] { fields.first { $0.id == id }?.value.choices ?? [] }
}
