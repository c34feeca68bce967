package import PlanSchema
import PlanSyntax

extension Schema {
  /// Every key of a plan: the decree's cells 1 to 13 (Nghị định 30/2020, Phụ lục I, Mục IV) and what action plans hold.
  package static let plan = Schema(
    Message("kế hoạch", en: "plan"), scopes: planScopes, printedLines: printedLines,
    fields: documentFields + actFields + bodyFields + taskFields + tableFields + closingFields)

  /// What the templates print of themselves and drafters type at the top of the page, in small letters.
  private static let printedLines: Set<String> = [
    "cộng hòa xã hội chủ nghĩa việt nam", "cộng hoà xã hội chủ nghĩa việt nam", "độc lập tự do hạnh phúc",
    "đảng cộng sản việt nam",
  ]

  private static let planScopes: [Scope] = [
    Scope(.plan, Message("kế hoạch", en: "the plan")),
    Scope(.act, Message("quyết định", en: "the decision")),
    Scope(.article, Message("điều", en: "an article"), prose: .all, items: .item),
    Scope(.prose, Message("đoạn văn", en: "running text"), prose: .all, items: .plainItem),
    Scope(.list, Message("danh sách", en: "a list"), prose: .items, items: .plainItem),
    Scope(.bodies, Message("tên cơ quan", en: "names of bodies"), prose: .all, items: .plainItem),
    Scope(.part, Message("phần", en: "a part"), prose: .all, items: .item),
    Scope(.section, Message("mục", en: "a section"), prose: .all, items: .item),
    Scope(.clause, Message("khoản", en: "a khoản"), prose: .all, items: .item),
    Scope(.point, Message("điểm", en: "a điểm"), prose: .all, items: .item),
    Scope(.item, Message("gạch đầu dòng", en: "an item"), prose: .all, items: .item),
    Scope(.plainItem, Message("gạch đầu dòng", en: "an item"), prose: .all, items: .plainItem),
    Scope(.target, Message("chỉ tiêu", en: "a target")),
    Scope(.table, Message("bảng", en: "a table"), prose: .items, items: .row, holdsCells: true),
    Scope(.row, Message("dòng của bảng", en: "a row of a table"), prose: .paragraphs),
    Scope(.cell, Message("ô của bảng", en: "a cell of a table"), prose: .all, items: .plainItem),
    Scope(.signature, Message("phần ký", en: "the signature")),
    Scope(.annex, Message("phụ lục", en: "an annex"), prose: .all, items: .item),
  ]
}

extension Scope.ID {
  package static let plan: Self = "plan"
  package static let act: Self = "act"
  package static let article: Self = "article"
  package static let prose: Self = "prose"
  package static let list: Self = "list"
  package static let bodies: Self = "bodies"
  package static let part: Self = "part"
  package static let section: Self = "section"
  package static let clause: Self = "clause"
  package static let point: Self = "point"
  package static let item: Self = "item"
  package static let plainItem: Self = "plain item"
  package static let target: Self = "target"
  package static let table: Self = "table"
  package static let row: Self = "row"
  package static let cell: Self = "cell"
  package static let signature: Self = "signature"
  package static let annex: Self = "annex"
}

extension ValueKind {
  static let date = ValueKind(
    Message("ngày ban hành", en: "a date of issue"), examples: ["05/01/2026", "tháng 6/2026", "năm 2026"])
  static let deadline = ValueKind(
    Message("một mốc hoặc khoảng thời gian", en: "a deadline"),
    examples: [
      "31/12/2026", "tháng 6/2026", "quý IV/2027", "năm 2026", "2026-2030", "trước ngày 15/12/2026", "hằng năm",
      "thường xuyên", "khi có chỉ đạo",
    ])
  static let number = ValueKind(
    Message("một con số (ký hiệu ghi riêng)", en: "a number (the symbol stands apart)"), examples: ["05", "594"])
  static let copies = ValueKind(Message("một con số", en: "a number"), examples: ["30"])
  static let symbol = ValueKind(
    Message("một ký hiệu viết hoa, không có dấu cách và số", en: "a symbol in capitals, without spaces or the number"),
    examples: ["KH-UBND", "KH/TU"])
  static let agencies = ValueKind(
    Message("tên cơ quan, cách nhau bằng dấu chấm phẩy", en: "names of bodies, parted by semicolons"),
    examples: ["Sở Tài chính; Sở Nội vụ"])
  static let targetValue = ValueKind(
    Message("một giá trị có số", en: "a value with a number"),
    examples: ["ít nhất 60% năm 2028", "8,0 - 8,5%", "trên 90%"])
  static let funding = ValueKind(
    Message("số tiền có đơn vị, hoặc nguồn kinh phí", en: "an amount with its unit, or a source of money"),
    examples: ["500 triệu đồng", "ngân sách tỉnh"])
}

private let documentFields: [Field] = [
  Field(
    "tên loại", .kind, in: .plan, takes: .text, need: .always, "tên loại văn bản (ô số 5a); được in hoa.",
    en: "kind of document (cell 5a); printed in capitals."),
  Field(
    "trích yếu", .subject, in: .plan, .act, takes: .lines, need: .always,
    "trích yếu nội dung, viết chữ thường (ô số 5a).", en: "subject, in sentence case (cell 5a)."),
  Field(
    "mẫu", .template, in: .plan, takes: ValueKind(Message("tên một mẫu", en: "a template's name"), examples: ["nd30"]),
    "mẫu trình bày; không ghi là nd30.", en: "template of the page; nd30 unless given."),
  Field(
    "cơ quan chủ quản", .superior, in: .plan, .act, takes: .lines, "cơ quan chủ quản trực tiếp, nếu có (ô số 2).",
    en: "direct superior of the issuing body, if any (cell 2)."),
  Field(
    "cơ quan ban hành", .issuer, in: .plan,
    takes: ValueKind(
      Message("tên cơ quan", en: "the body's name"), examples: ["Ủy ban nhân dân tỉnh An Giang"], isRequired: false,
      mayHaveLines: true), content: .bodies, need: .always,
    "cơ quan ban hành (ô số 2); nhiều cơ quan thì mỗi cơ quan một gạch đầu dòng.",
    en: "issuing body (cell 2); an item each in a joint plan."),
  Field(
    "cơ quan ban hành", .issuer, in: .act, takes: .lines,
    "cơ quan ban hành quyết định; không ghi là cơ quan của kế hoạch.",
    en: "body that issues the decision; the plan's unless given."),
  Field(
    "số", .number, in: .plan, .act, takes: .number, need: .whenIssued, "số văn bản, do văn thư cấp (ô số 3).",
    en: "number, given by the clerk (cell 3)."),
  Field(
    "ký hiệu", .symbol, in: .plan, takes: .symbol, need: .whenIssued, "ký hiệu văn bản (ô số 3).",
    en: "symbol (cell 3)."),
  Field(
    "ký hiệu", .symbol, in: .act, takes: .symbol.like("QĐ-UBND"), need: .whenIssued, "ký hiệu văn bản (ô số 3).",
    en: "symbol (cell 3)."),
  Field(
    "địa danh", .place, in: .plan, .act, takes: .text.like("An Giang"), need: .whenIssued,
    "địa danh ban hành (ô số 4).",
    en: "place of issue (cell 4)."),
  Field(
    "ngày", .date, in: .plan, .act, takes: .date, need: .whenIssued, "thời gian ban hành (ô số 4).",
    en: "date of issue (cell 4)."),
  Field(
    "độ mật", .secrecy, in: .plan, .act, takes: .choice("mật", "tối mật", "tuyệt mật"), "dấu chỉ độ mật (ô số 10a).",
    en: "secrecy mark (cell 10a)."),
  Field(
    "độ khẩn", .urgency, in: .plan, .act, takes: .choice("khẩn", "thượng khẩn", "hỏa tốc"),
    "dấu chỉ mức độ khẩn (ô số 10b).", en: "urgency mark (cell 10b)."),
  Field(
    "phạm vi lưu hành", .circulation, in: .plan, .act,
    takes: ValueKind(
      Message("lời chỉ dẫn", en: "the mark's words"), examples: ["xem xong trả lại", "lưu hành nội bộ"]),
    "chỉ dẫn về phạm vi lưu hành (ô số 11).", en: "circulation mark (cell 11)."),
  Field(
    "dự thảo", .draft, in: .plan, .act,
    takes: ValueKind(
      Message("lần dự thảo hoặc để trống", en: "the round, or nothing"), examples: ["lần 2"], isRequired: false),
    "khung DỰ THẢO trên trang đầu.", en: "a framed DỰ THẢO on the first page."),
  Field(
    "đánh số", .numbering, in: .plan,
    takes: ValueKind(
      Message("tên một cách đánh số của mẫu", en: "a numbering scheme of the template"),
      examples: ["I 1 a", "1 1.1 a", "A I 1 a"]), "cách đánh số các cấp.", en: "how the levels are numbered."),
  Field(
    "bản", .edition, in: .plan, takes: .choice("giấy", "điện tử"),
    "văn bản giấy hay điện tử: dòng “(Kèm theo …)” được điền hay để trống.",
    en: "paper or electronic: whether the '(Kèm theo …)' line is filled in."),
  Field(
    "ban hành kèm theo", .attachedTo, in: .plan,
    takes: ValueKind(
      Message(
        "tên loại, số và ký hiệu, ngày, cơ quan của văn bản ban hành", en: "kind, number, date and body of an act"),
      examples: [
        "Quyết định số 15/QĐ-UBND ngày 10/02/2026 của Ủy ban nhân dân tỉnh X",
        "Quyết định số …/QĐ-UBND ngày … tháng … năm 2026",
      ]),
    "văn bản lập riêng mà kế hoạch được ban hành kèm theo.", en: "an act made elsewhere that issues the plan."),
  Field(
    "quyết định", .act, in: .plan, takes: .nothing, content: .act, standsApart: true,
    "quyết định ban hành kế hoạch, trong cùng tệp.",
    en: "the decision that issues the plan, in the same file."),
  Field(
    "thẩm quyền ban hành", .enactingAuthority, in: .act, takes: .lines, need: .always,
    "người hoặc cơ quan có thẩm quyền ban hành, in giữa trang.", en: "authority that enacts, centred on the page."),
  Field(
    "căn cứ", .legalBases, in: .plan, .act, takes: .nothing, content: .list, standsApart: true,
    "căn cứ ban hành, mỗi căn cứ một gạch đầu dòng; dấu ; và . được thêm vào.",
    en: "legal bases, an item each; their end marks are added."),
  Field(
    "mở đầu", .opening, in: .plan, takes: .nothing, content: .prose, standsApart: true,
    "đoạn mở đầu, trước mục thứ nhất.",
    en: "opening, before the first section."),
]

private let actFields: [Field] = [
  Field(
    "đề nghị", .proposal, in: .act, takes: .text, "dòng “Theo đề nghị của …”.", en: "the line 'Theo đề nghị của …'."),
  Field(
    "điều", .article, in: .act, takes: .optionalText, content: .article, mayRepeat: true,
    "một điều; số điều được thêm vào.", en: "an article; its number is added."),
]

private let closingFields: [Field] = [
  Field(
    "kết thúc", .closing, in: .plan, takes: .nothing, content: .prose, standsApart: true, "đoạn kết, sau mục cuối.",
    en: "closing paragraphs, after the last section."),
  Field(
    "ký", .signature, in: .plan, .act, takes: .nothing, content: .signature, mayRepeat: true, need: .whenIssued,
    standsApart: true,
    "quyền hạn, chức vụ, họ tên người ký (ô số 7); nhiều người ký thì viết nhiều lần.",
    en: "authority, office and name of a signer (cell 7); once for each."),
  Field(
    "thẩm quyền", .authority, in: .signature, takes: .lines, "thẩm quyền ký, như “TM. Ủy ban nhân dân”.",
    en: "authority, such as 'TM. Ủy ban nhân dân'."),
  Field(
    "chức vụ", .office, in: .signature, takes: .lines.like("Chủ tịch", "Giám đốc"), "chức vụ người ký.",
    en: "the signer's office."),
  Field(
    "chức vụ khác", .otherOffice, in: .signature, takes: .lines, "chức vụ khác, in trên họ tên (ô số 7b).",
    en: "another office, above the name (cell 7b)."),
  Field(
    "họ tên", .signerName, in: .signature, takes: .text.like("Nguyễn Văn An"), need: .whenIssued,
    "họ và tên người ký (ô số 7b).",
    en: "the signer's name (cell 7b)."),
  Field(
    "nơi nhận", .recipients, in: .plan, .act, takes: .nothing, content: .list, need: .whenIssued,
    "nơi nhận, mỗi nơi một gạch đầu dòng; dòng cuối là “Lưu: VT, …” (ô số 9b).",
    en: "recipients, an item each, the last being 'Lưu: VT, …' (cell 9b)."),
  Field(
    "người soạn thảo", .draftersMark, in: .plan, .act, takes: .text, "ký hiệu người soạn thảo (ô số 12).",
    en: "drafter's mark (cell 12)."),
  Field(
    "số bản", .copies, in: .plan, .act, takes: .copies, "số lượng bản phát hành (ô số 12).", en: "copies (cell 12)."),
  Field(
    "địa chỉ", .address, in: .plan, takes: .lines, "địa chỉ, thư điện tử, điện thoại ở chân trang một (ô số 13).",
    en: "address line at the foot of page 1 (cell 13)."),
  Field(
    "phụ lục", .annex, in: .plan, takes: .text, content: .annex, mayRepeat: true, standsApart: true,
    "phụ lục với tiêu đề của nó; số La Mã được thêm khi có từ hai phụ lục.",
    en: "an annex and its title; Roman numbers are added where there are two or more."),
  Field(
    "khổ giấy", .orientation, in: .annex, takes: .choice("dọc", "ngang"), "trang dọc hay trang ngang.",
    en: "portrait or landscape."),
]

extension Field.ID {
  package static let kind: Self = "kind"
  package static let subject: Self = "subject"
  package static let template: Self = "template"
  package static let superior: Self = "superior"
  package static let issuer: Self = "issuer"
  package static let number: Self = "number"
  package static let symbol: Self = "symbol"
  package static let place: Self = "place"
  package static let date: Self = "date"
  package static let secrecy: Self = "secrecy"
  package static let urgency: Self = "urgency"
  package static let circulation: Self = "circulation"
  package static let draft: Self = "draft"
  package static let numbering: Self = "numbering"
  package static let edition: Self = "edition"
  package static let attachedTo: Self = "attached to"
  package static let act: Self = "act"
  package static let legalBases: Self = "legal bases"
  package static let opening: Self = "opening"
  package static let closing: Self = "closing"
  package static let enactingAuthority: Self = "enacting authority"
  package static let proposal: Self = "proposal"
  package static let article: Self = "article"
  package static let signature: Self = "signature"
  package static let authority: Self = "authority"
  package static let office: Self = "office"
  package static let otherOffice: Self = "other office"
  package static let signerName: Self = "signer's name"
  package static let recipients: Self = "recipients"
  package static let draftersMark: Self = "drafter's mark"
  package static let copies: Self = "copies"
  package static let address: Self = "address"
  package static let annex: Self = "annex"
  package static let orientation: Self = "orientation"
}
